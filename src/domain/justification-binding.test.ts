import fc from 'fast-check';
import { finding, pat } from '../../test/support/pane';
import { cellRange } from './address';
import type { Finding, MessageParam } from './finding';
import { bindingOf, readReference, referenceOf, sameValue, stillHolds } from './justification-binding';

const plan = pat({ type: 'PAT', year: 2019 });
const key = (over: Parameters<typeof finding>[0], of = plan) => bindingOf(finding(over), of).key;
const print = (over: Parameters<typeof finding>[0]) => bindingOf(finding(over), plan).fingerprint;
const number = (value: number) => ({ kind: 'number' as const, value });

test('it names rule, plan, area, item, subject and month', () => {
  expect(key({ subject: 'annual-target', period: 2 })).toBe(
    'sum-mismatch-annual|PAT 2019|7.3|7.3.1|annual-target|Mar',
  );
});

test.each<[string, Parameters<typeof finding>[0]]>([
  ['another row', { row: 99 }],
  ['another sheet', { sheet: 'Copia' }],
  ['other cells', { cells: [cellRange('Z', 3, 3)] }],
  ['a code with a last dot', { item: '7.3.1.' }],
  ['another severity', { severity: 'info' }],
  ['another number of the plan', { plan: 'p9' }],
])('%s changes nothing', (_name, over) => {
  expect(bindingOf(finding(over), plan)).toEqual(bindingOf(finding(), plan));
});

test.each<[string, Parameters<typeof finding>[0]]>([
  ['another rule', { rule: 'missing-target' }],
  ['another area', { area: '7.4' }],
  ['another item', { item: '7.3.2' }],
  ['a month', { period: 0 }],
  ['another subject', { subject: 'programmed' }],
])('%s is another justification', (_name, over) => {
  expect(key(over)).not.toBe(key({}));
});

test.each<[string, Parameters<typeof finding>[0], string]>([
  ['an indicator, the whole year', {}, '7.3|7.3.1||'],
  ['an area in a month', { item: null, period: 11 }, '7.3|||Dic'],
  ['an item of no area', { area: null }, '|7.3.1||'],
  ['a code with spaces around it', { item: ' 7.3.1 ' }, '7.3|7.3.1||'],
  ['a code with dots behind it', { item: '7.3.1..' }, '7.3|7.3.1||'],
  ['a code with letters and hyphens', { item: 'DG-01/2_B' }, '7.3|dg-01/2_b||'],
  ['a name that ends in a number', { item: 'Talleres de 2019' }, '7.3|taller de 2019||'],
  ['a name that begins with one', { item: '2019: talleres' }, '7.3|2019 taller||'],
  ['numbers with signs between them', { item: '3 + 4' }, '7.3|3 4||'],
  ['a name without words', { item: '¿?' }, '7.3|¿?||'],
])('the key of %s', (_name, over, expected) => {
  expect(key(over)).toBe(`sum-mismatch-annual|PAT 2019|${expected}`);
});

test('the key of a plan without a year says so', () => {
  expect(key({}, pat({ year: null }))).toBe('sum-mismatch-annual|PAT -|7.3|7.3.1||');
});

test('another year or kind of plan is another justification', () => {
  expect(key({}, pat({ year: 2020 }))).not.toBe(key({}));
  expect(key({}, pat({ year: 2019, type: 'POA' }))).not.toBe(key({}));
});

test('names are compared without accents, case and plural; long ones by their beginning and a hash', () => {
  expect(key({ item: 'Inspecciones  migratorias' })).toBe(key({ item: 'INSPECCIÓN MIGRATORIA' }));
  const long = 'Capacitación a personal de delegaciones migratorias sobre derechos humanos y atención';
  expect(key({ item: `${long} A` })).not.toBe(key({ item: `${long} B1` }));
  expect(key({ item: long })).toBe(
    'sum-mismatch-annual|PAT 2019|7.3|capacitacion a personal de delegacion migrator~0uqu0upiqe9iu||',
  );
  // The plain form has 55 letters; 60 are kept.
  const name = 'Atención a personas migrantes en la frontera sur del país';
  expect(key({ item: `${name} 2019` })).toContain(
    '|atencion a persona migrante en la frontera sur del pais 2019|',
  );
  expect(key({ item: `${name} en 19` })).toMatch(/\|atencion a persona migrante en la frontera sur~\w{13}\|/);
});

test('findings about no area are bound to the only one, or to the institution', () => {
  const whole = { item: null, area: null };
  expect(key(whole, pat({ institution: 'Instituto' }))).toContain('|instituto|');
  const [area] = plan.areas;
  expect(key(whole, { ...plan, areas: [area!] })).toBe('sum-mismatch-annual|PAT 2019|1.1|||');
  expect(key(whole, { ...plan, areas: [{ ...area!, code: null, name: 'Dirección de Visas' }] })).toBe(
    'sum-mismatch-annual|PAT 2019|direccion de visa|||',
  );
  expect(key(whole, pat({ institution: null, year: 2019 }))).toBe('sum-mismatch-annual|PAT 2019||||');
});

test.each<[string, Parameters<typeof finding>[0]]>([
  ['what was expected', { expected: 5 }],
  [
    'what was compared',
    { compared: [{ labelId: 'rules.labels.annualTarget', value: number(5), cells: [] }] },
  ],
  ['the message', { messageId: 'rounding' }],
  [
    'a month that it speaks of',
    { params: { months: { kind: 'list', items: [{ kind: 'month', month: 3 }] } } },
  ],
])('%s changes the fingerprint, and not the key', (_name, over) => {
  expect(key(over)).toBe(key({}));
  expect(print(over)).not.toBe(print({}));
});

test.each<[string, Parameters<typeof finding>[0]]>([
  ['the value, which the sheet shows', { value: 1 }],
  ['rows that it speaks of', { params: { rows: '4, 5' } }],
  ['dust in the last digits', { expected: 10_993_183_187.000002 }],
  ['how much it speaks of', { params: { sum: number(7) } }],
])('%s does not change the fingerprint', (_name, over) => {
  expect(print(over)).toBe(print({}));
});

test('the order in which things were found does not matter', () => {
  const compared = (values: string[]) =>
    values.map((value) => ({ labelId: 'rules.labels.code', value, cells: [cellRange('A', 1, 1)] }));
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 6 }), fc.infiniteStream(fc.nat()), (values, random) => {
      const shuffled = values
        .map((value) => [random.next().value as number, value] as const)
        .sort(([a], [b]) => a - b)
        .map(([, value]) => value);
      expect(print({ compared: compared(values) })).toBe(print({ compared: compared(shuffled) }));
    }),
  );
});

const month = (of: 0 | 1 | 2) => ({ kind: 'month' as const, month: of });
const months = (...of: (0 | 1 | 2)[]) => ({ kind: 'list' as const, items: of.map(month) });
const says = (...values: MessageParam[]) =>
  print({ compared: values.map((value) => ({ labelId: 'rules.labels.diagnosis', value, cells: [] })) });

test.each<[string, string, string]>([
  ['the month', print({ params: { month: month(1) } }), print({ params: { month: month(2) } })],
  [
    'one of the months',
    print({ params: { months: months(0, 1) } }),
    print({ params: { months: months(0, 2) } }),
  ],
  ['a month more', print({ params: { months: months(0, 1) } }), print({ params: { months: months(0) } })],
  [
    'a month among words',
    print({ params: { months: { kind: 'list', items: ['desde', month(0)] } } }),
    print({ params: { months: { kind: 'list', items: ['desde', month(1)] } } }),
  ],
  [
    'what is said of the months',
    print({ params: { filled: months(0), missing: months(1) } }),
    print({ params: { filled: months(1), missing: months(0) } }),
  ],
  ['nothing that was expected', print({ expected: 0 }), print({ expected: null })],
  ['another word', says('Personas'), says('Familias')],
  ['another item', says({ kind: 'list', items: ['7.3.1', '2'] }), says({ kind: 'list', items: ['7.3.12'] })],
  [
    'another sentence',
    says({ kind: 'message', messageId: 'a', params: {} }),
    says({ kind: 'message', messageId: 'b', params: {} }),
  ],
  [
    'the same sentence of something else',
    says({ kind: 'message', messageId: 'a', params: { n: number(1) } }),
    says({ kind: 'message', messageId: 'a', params: { n: number(2) } }),
  ],
])('%s: another fingerprint', (_name, one, other) => {
  expect(one).not.toBe(other);
});

test.each<[string, string, string]>([
  [
    'months in another order',
    print({ params: { months: months(0, 2) } }),
    print({ params: { months: months(2, 0) } }),
  ],
  [
    'parameters in another order',
    print({ params: { filled: months(0), missing: months(1) } }),
    print({ params: { missing: months(1), filled: months(0) } }),
  ],
  [
    'items in another order',
    says({ kind: 'list', items: ['7.3.1', '7.3.2'] }),
    says({ kind: 'list', items: ['7.3.2', '7.3.1'] }),
  ],
  [
    'a sentence with its parameters in another order',
    says({ kind: 'message', messageId: 'a', params: { n: '1', m: '2' } }),
    says({ kind: 'message', messageId: 'a', params: { m: '2', n: '1' } }),
  ],
  ['words in capitals', says('Personas  atendidas'), says('PERSONAS ATENDIDAS')],
])('%s: the same fingerprint', (_name, one, other) => {
  expect(one).toBe(other);
});

// Workbooks keep them: another hash, or another text that is hashed, would set aside all justifications there are.
test('fingerprints that workbooks have stay what they are', () => {
  // FNV-1a of: default, 10993183187, rules.labels.annualTarget=10993183187, one a line.
  expect(referenceOf(bindingOf(finding(), plan))).toBe(
    'sum-mismatch-annual|PAT 2019|7.3|7.3.1|||v:165eyqmo4gped',
  );
  // several, nothing, rules.labels.code=7.3.1;7.3.2, months=Feb;Mar.
  expect(
    print({
      messageId: 'several',
      value: null,
      expected: null,
      compared: [
        { labelId: 'rules.labels.code', value: { kind: 'list', items: ['7.3.2', '7.3.1'] }, cells: [] },
      ],
      params: { item: '7.3.1', months: months(2, 1) },
    }),
  ).toBe('c:1uln8r95f922i');
  // default, 0.3, rules.labels.annualTarget=inegi, rules.labels.diagnosis=rules.words.missing(area:direccion,months:Ene).
  expect(
    print({
      expected: 0.1 + 0.2,
      compared: [
        {
          labelId: 'rules.labels.diagnosis',
          value: {
            kind: 'message',
            messageId: 'rules.words.missing',
            params: { months: month(0), area: 'Dirección' },
          },
          cells: [],
        },
        { labelId: 'rules.labels.annualTarget', value: 'INEGI', cells: [] },
      ],
      params: {},
    }),
  ).toBe('v:317pnoy073svj');
});

test('of several alike it does not matter which one is named', () => {
  const alike = (item: string, area: string): Finding =>
    finding({ rule: 'duplicate-name', item, area, value: 'Talleres impartidos', compared: [] });
  expect(bindingOf(alike('1.1.2', '1.1'), plan)).toEqual(bindingOf(alike('2.1.4', '2.1'), plan));
  expect(bindingOf(alike('1.1.2', '1.1'), plan).key).toBe('duplicate-name|PAT 2019||taller impartido||');
});

test('of several of one code in an area it does not matter which one is named; in another area it does', () => {
  const alike = (item: string, area: string, value: Finding['value'] = '1.1.2'): string =>
    bindingOf(finding({ rule: 'duplicate-code', item, area, value }), plan).key;
  expect(alike('Talleres', '1.1')).toBe(alike('Cursos', '1.1'));
  expect(alike('Talleres', '1.1')).not.toBe(alike('Talleres', '2.1'));
  // What they share is not known.
  expect(alike('Talleres', '1.1', null)).toBe('duplicate-code|PAT 2019|1.1|taller||');
});

test('references are read as they were written, whatever names hold', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (item, area) => {
      const binding = bindingOf(finding({ item, area }), plan);
      expect(readReference(referenceOf(binding))).toEqual({ ...binding, rule: 'sum-mismatch-annual' });
    }),
  );
});

test('spaces around a reference are nobody’s', () => {
  expect(readReference(' a|b|c|d|e|f|v:12 \n')).toEqual({
    rule: 'a',
    key: 'a|b|c|d|e|f',
    fingerprint: 'v:12',
  });
});

test.each([
  '',
  'a',
  'a|b|c|d|e|f',
  'a|b|c|d|e|f|x:12',
  'a|b|c|d|e|f|xv:12',
  'a|b|c|d|e|f|v:12!',
  'a|b|c|d|e|f|v:',
  '|b|c|d|e|f|v:12',
  'a|b|c|d|e|f|g|v:12',
])('«%s» is no reference', (text) => {
  expect(readReference(text)).toBeNull();
});

test.each<[number | string | null, number | string | null, boolean]>([
  [0.3, 0.30000000000000004, true],
  [10_993_183_187, 10_993_183_188, false],
  ['10,993,183,187', 10_993_183_187, true],
  ['', 0, false],
  [5, null, false],
  [null, null, true],
  ['PERSONA', 'persona', true],
  ['Talleres', 'taller', true],
  ['Persona', 'Familia', false],
  [75, '75', true],
  [0, 0, true],
  ['%', '#', false],
  ['—', '¿?', false],
  ['¿?', '¿?', true],
])('%p and %p: %p', (noted, now, same) => {
  expect(sameValue(noted, now)).toBe(same);
});

test('a finding without a value of its own goes by what was compared', () => {
  const own = finding({ value: null });
  const binding = bindingOf(own, plan);
  expect(binding.fingerprint.startsWith('c:')).toBe(true);
  expect(stillHolds({ fingerprint: binding.fingerprint, value: 'una nota' }, own, binding)).toBe(true);
});
