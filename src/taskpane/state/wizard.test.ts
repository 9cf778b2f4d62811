import { pat } from '../../../test/support/pane';
import { createTemplateServices } from '../../app/template-services';
import { createTranslator } from '../../i18n';
import { browserMemory } from './memory';
import {
  newWizard,
  offersFor,
  problemsToShow,
  proposedYear,
  reduceWizard,
  type Wizard,
  type WizardAction,
  type WizardBasis,
} from './wizard';
import { readRemembered, remembering } from './wizard-memory';

const templates = createTemplateServices({
  workbook: { apply: async () => ({ sheetNames: new Map(), protectedSheets: [] }) },
  t: createTranslator('es-MX'),
  sheetNames: () => ['Hoja1', 'POA 2027'],
  settings: () => undefined,
});
const plan = pat();
const basis: WizardBasis = {
  templates,
  remembered: readRemembered(null),
  year: 2027,
  known: { institution: plan.institution ?? 'Instituto', unit: plan.areas[0]?.unit?.name ?? '' },
};
const after = (from: Wizard, ...actions: WizardAction[]) =>
  actions.reduce((wizard, action) => reduceWizard(wizard, action, basis), from);
const typed = (field: string, text: string): WizardAction => ({ type: 'typed', field, text });
const first = newWizard(basis, 'mx');

test.each([
  ['June: this year', new Date(2026, 5, 30), 2026],
  ['July: the next', new Date(2026, 6, 1), 2027],
])('%s', (_name, now, year) => {
  expect(proposedYear(now)).toBe(year);
});

test.each([
  ['mx', ['pat', 'ficha-dtp5', 'ficha-mir', 'avance'], 'pat'],
  ['hn', ['poa', 'ficha-dtp5', 'ficha-mir', 'avance'], 'poa'],
  ['gt', ['pom', 'ficha-dtp5', 'ficha-mir', 'avance'], 'pom'],
] as const)('in %s its own templates come first', (country, kinds, chosen) => {
  expect(offersFor(templates.offers, country).own.map(({ kind }) => kind)).toEqual(kinds);
  expect(newWizard(basis, country).kind).toBe(chosen);
  expect(offersFor(templates.offers, country).others).not.toHaveLength(0);
});

test('every template can be asked for as it is proposed, but for what only a person knows', () => {
  for (const { kind, fields } of templates.offers) {
    const wizard = after(first, { type: 'kind', kind });
    const wanted = kind === 'pat' ? ['area'] : [];
    expect(templates.check(kind, wizard.answers).map(({ field }) => field)).toEqual(wanted);
    expect(Object.keys(wizard.answers).sort()).toEqual(fields.map(({ name }) => name).sort());
    expect(templates.picture(kind, wizard.answers).rows.length).toBeGreaterThan(3);
  }
});

test('another template keeps institution and year, and takes a free name', () => {
  const wizard = after(first, typed('institution', 'Secretaría'), { type: 'kind', kind: 'poa' });
  expect(wizard.answers).toMatchObject({
    institution: 'Secretaría',
    year: '2027',
    sheetName: 'POA 2027 (2)',
  });
});

test('the name follows area and year until somebody types one', () => {
  const followed = after(first, typed('areaCode', '7.3'));
  expect(followed.answers.sheetName).toBe('PAT 2027 7.3');
  const own = after(followed, typed('sheetName', 'Mi hoja'), typed('areaCode', '8.1'));
  expect(own.answers.sheetName).toBe('Mi hoja');
  expect(after(own, typed('sheetName', '')).answers.sheetName).toBe('PAT 2027 8.1');
  expect(after(first, typed('year', '20')).answers.sheetName).toBe('PAT 2027');
  expect(after(first, typed('year', '2030')).answers.sheetName).toBe('PAT 2030');
});

test.each([
  ['5', []],
  [' 12 ', []],
  ['1,000', ['tooManyIndicators']],
  ['2.5', ['notACount']],
  ['seis', ['notACount']],
  ['', ['notACount']],
  ['-1', ['notACount']],
  ['10000', ['tooManyIndicators']],
])('whole numbers only: %j; and a picture all the same', (text, messages) => {
  const { answers } = after(first, typed('area', 'Archivo'), typed('indicators', text));
  expect(templates.check('pat', answers).map(({ messageId }) => messageId)).toEqual(messages);
  expect(() => templates.picture('pat', answers)).not.toThrow();
});

test.each(['', '20', '1899', 'dos mil', '2027.5'])('no year: %j', (year) => {
  for (const { kind } of templates.offers) {
    const { answers } = after(first, { type: 'kind', kind }, typed('year', year));
    expect(templates.check(kind, answers).some(({ field }) => field === 'year')).toBe(true);
    expect(JSON.stringify(templates.picture(kind, answers))).not.toContain('NaN');
  }
});

test('problems show after a field was left, all of them after the button', () => {
  const problems = [
    { field: 'area', messageId: 'a', params: {} },
    { field: 'area', messageId: 'b', params: {} },
    { field: 'year', messageId: 'c', params: {} },
  ];
  const shown = (wizard: Wizard) => [...problemsToShow(wizard, problems)].map(([f, p]) => f + p.messageId);
  expect(shown(first)).toEqual([]);
  expect(shown(after(first, { type: 'left', field: 'area' }))).toEqual(['areaa']);
  expect(shown(after(first, { type: 'submitted' }))).toEqual(['areaa', 'yearc']);
});

test('what was answered is remembered for the next plan, and the plan itself is not', () => {
  const answers = {
    ...first.answers,
    institution: 'Secretaría',
    indicators: '9',
    area: 'Archivo',
    captureDemand: 'yes',
  };
  const kept = remembering(basis.remembered, 'mx', 'pat', answers, templates);
  const read = readRemembered(JSON.stringify(kept));
  expect(read).toEqual(kept);
  const next = newWizard({ ...basis, remembered: read, known: {} }, 'gt');
  expect(next).toMatchObject({ country: 'mx', kind: 'pat' });
  expect(next.answers).toMatchObject({
    institution: 'Secretaría',
    indicators: '9',
    area: '',
    captureDemand: 'yes',
    year: '2027',
  });
});

test.each(['', 'null', '[]', '{"country":"xx","institutions":[1],"answers":3}', '{bad'])(
  'what somebody else left under the key is forgotten: %j',
  (text) => {
    const read = readRemembered(text);
    expect(read.country).toBeNull();
    expect(() => newWizard({ ...basis, remembered: read }, 'hn')).not.toThrow();
  },
);

test('a browser that forbids storage remembers while the pane is open', () => {
  const memory = browserMemory(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  memory.write('wizard', 'x');
  expect(memory.read('wizard')).toBe('x');
});
