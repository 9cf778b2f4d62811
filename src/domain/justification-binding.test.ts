import fc from 'fast-check';
import { finding, pat } from '../../test/support/pane';
import { cellRange } from './address';
import type { Finding } from './finding';
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

test('another year or kind of plan is another justification', () => {
  expect(key({}, pat({ year: 2020 }))).not.toBe(key({}));
  expect(key({}, pat({ year: 2019, type: 'POA' }))).not.toBe(key({}));
});

test('names are compared without accents, case and plural; long ones by their beginning and a hash', () => {
  expect(key({ item: 'Inspecciones  migratorias' })).toBe(key({ item: 'INSPECCIÓN MIGRATORIA' }));
  const long = 'Capacitación a personal de delegaciones migratorias sobre derechos humanos y atención';
  expect(key({ item: `${long} A` })).not.toBe(key({ item: `${long} B1` }));
  expect(key({ item: long }).length).toBeLessThan(120);
});

test('findings about no area are bound to the only one, or to the institution', () => {
  const whole = { item: null, area: null };
  expect(key(whole, pat({ institution: 'Instituto' }))).toContain('|instituto|');
  const [area] = plan.areas;
  expect(key(whole, { ...plan, areas: [area!] })).toContain('|1.1|');
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

test('of several alike it does not matter which one is named', () => {
  const alike = (item: string, area: string): Finding =>
    finding({ rule: 'duplicate-name', item, area, value: 'Talleres impartidos', compared: [] });
  expect(bindingOf(alike('1.1.2', '1.1'), plan)).toEqual(bindingOf(alike('2.1.4', '2.1'), plan));
});

test('references are read as they were written, whatever names hold', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (item, area) => {
      const binding = bindingOf(finding({ item, area }), plan);
      expect(readReference(referenceOf(binding))).toEqual({ ...binding, rule: 'sum-mismatch-annual' });
    }),
  );
});

test.each(['', 'a', 'a|b|c|d|e|f', 'a|b|c|d|e|f|x:12', '|b|c|d|e|f|v:12', 'a|b|c|d|e|f|g|v:12'])(
  '«%s» is no reference',
  (text) => {
    expect(readReference(text)).toBeNull();
  },
);

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
])('%p and %p: %p', (noted, now, same) => {
  expect(sameValue(noted, now)).toBe(same);
});

test('a finding without a value of its own goes by what was compared', () => {
  const own = finding({ value: null });
  const binding = bindingOf(own, plan);
  expect(binding.fingerprint.startsWith('c:')).toBe(true);
  expect(stillHolds({ fingerprint: binding.fingerprint, value: 'una nota' }, own, binding)).toBe(true);
});
