import { buildPlan, type IndicatorSpec, planOf, poaOf } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';
import { formatCell } from '../domain/address';
import type { Plan } from '../domain/plan';
import { ruleOf } from './registry';
import { runRules } from './run';

const NAMES = [
  'Pasaportes emitidos',
  'Talleres desarrollados',
  'Kits de ropa entregados',
  'Solicitudes revisadas',
];
const UNITS = ['72 - PASAPORTE', '1039 - TALLER DE CAPACITACION', '98 - BOLSON ESCOLAR', '500 - SOLICITUD'];
const TARGETS = [540, 20, 300, 90];

const products = (
  units: readonly (string | null)[],
  targets: readonly (number | null)[] = TARGETS,
): IndicatorSpec[] => NAMES.map((name, i) => ({ name, annual: targets[i]!, product: { unit: units[i]! } }));

const down = [null, ...UNITS.slice(0, 3)];
const up = [...UNITS.slice(1), null];

testRule('row-shift-suspected', {
  valid: {
    'each in its unit': poaOf(...products(UNITS)),
    'one unit is blank, the others fit': poaOf(...products([null, ...UNITS.slice(1)])),
    'the same unit throughout': poaOf(
      ...products([null, '140 - CANTIDAD', '140 - CANTIDAD', '140 - CANTIDAD']),
    ),
    'too few that would fit': poaOf(...products([null, UNITS[0]!, UNITS[2]!, UNITS[3]!])),
    'no blank where it began': poaOf(...products([UNITS[3]!, ...UNITS.slice(0, 3)])),
    'a PAT without units': planOf({ name: NAMES[0]!, months: 1 }, { name: NAMES[1]!, months: 1 }),
  },
  invalid: {
    'units slipped down': [
      poaOf(...products(down)),
      [
        {
          item: null,
          cells: ['T2', 'T3', 'T4', 'T5'],
          severity: 'warning',
          messageId: 'unit',
          says: 'De la fila 2 a la 5 la unidad parece corrida una fila hacia abajo: moverla hace que 3 nombres más concuerden con su unidad.',
        },
      ],
    ],
    'units and targets slipped down': [
      poaOf(...products(down, [null, 540, 20, 300])),
      [{ item: null, cells: ['T2', 'C2', 'T3', 'C3', 'T4', 'C4', 'T5', 'C5'] }],
    ],
    'units slipped up': [
      poaOf(...products(up)),
      [{ item: null, cells: ['T2', 'T3', 'T4', 'T5'], messageId: 'unit' }],
    ],
    'behind rows that are sound': [
      poaOf(
        { name: 'Meriendas entregadas', annual: 5, product: { unit: '62 - MERIENDA' } },
        ...products(down),
      ),
      [{ item: null, cells: ['T3', 'T4', 'T5', 'T6'], messageId: 'unit' }],
    ],
    'an indicator of a PAT with units': [
      planOf(...NAMES.map((name, i) => ({ name, unit: down[i]!, months: 1, annual: 12 }))),
      [{ item: null, cells: ['T2', 'T4', 'T6', 'T8'], messageId: 'unit' }],
    ],
  },
});

/** What the fix of the only finding writes, by local address; plans don't keep the blank cells that it fills. */
function written(plan: Plan): Record<string, unknown> {
  const { findings, fixesOf } = runRules([plan], { rules: [ruleOf('row-shift-suspected')!] });
  const [fix, ...more] = fixesOf(findings[0]!);
  expect(more).toEqual([]);
  expect(fix).toMatchObject({ id: 'back', messageId: 'back' });
  return Object.fromEntries(fix!.writes.map(({ cell, after }) => [formatCell(cell), after]));
}

test('the fix moves units and targets back up; the last ones are left blank', () => {
  expect(written(poaOf(...products(down, [null, 540, 20, 300])))).toEqual({
    T2: UNITS[0],
    T3: UNITS[1],
    T4: UNITS[2],
    T5: '',
    C2: 540,
    C3: 20,
    C4: 300,
    C5: '',
  });
});

test('the fix moves units back down', () => {
  expect(written(poaOf(...products(up)))).toEqual({ T5: UNITS[3], T4: UNITS[2], T3: UNITS[1], T2: '' });
});

test('the periodicity and the months move along where the blank row has none', () => {
  const own = (i: number, unit: string | null, at: number | null): IndicatorSpec => ({
    name: NAMES[i]!,
    annual: at,
    months: at === null ? {} : { Jun: at },
    unit,
    frequency: at === null ? null : 'Anual',
  });
  const plan = buildPlan({
    type: 'POA',
    areas: [{ indicators: [null, 540, 20, 300].map((target, i) => own(i, down[i]!, target)) }],
  });
  const writes = written(plan);
  expect(writes).toMatchObject({ U2: 'Anual', U5: '', C2: 540, C5: '', K2: 540, K3: 20, K4: 300, K5: '' });
});

test('one cause, one finding: units that are missing or of another nature follow from it', () => {
  const { findings } = runRules([poaOf(...products(down, [null, 540, 20, 300]))]);
  const rules = new Set(findings.map(({ rule }) => rule));
  expect(rules).toContain('row-shift-suspected');
  for (const rule of ['missing-unit', 'missing-target', 'unit-nature-mismatch']) {
    expect(rules).not.toContain(rule);
  }
});
