import {
  buildPlan,
  type Cell,
  type IndicatorSpec,
  pct,
  planOf,
  poaOf,
  text,
} from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';
import { type CellAddress, formatCell } from '../domain/address';
import { EMPTY } from '../domain/cell-content';
import type { CellContent } from '../domain/edit';
import type { Plan } from '../domain/plan';
import { ruleOf } from './registry';
import { runRules } from './run';

const ID = 'row-shift-suspected';
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

/** Products by name, unit and annual target, row by row from the second on. */
const rows = (...list: readonly (readonly [string | null, string | null, Cell?])[]): Plan =>
  poaOf(...list.map(([name, unit, annual = 12]) => ({ name, annual, product: { unit } })));

const SECOND_AREA = [
  'Informes elaborados',
  'Meriendas entregadas',
  'Jornadas realizadas',
  'Expedientes revisados',
];
const SECOND_UNITS = ['149 - INFORME', '62 - MERIENDA', '417 - JORNADA', 'Expediente'];

const down = [null, ...UNITS.slice(0, 3)];
const up = [...UNITS.slice(1), null];

testRule(ID, {
  valid: {
    'each in its unit': poaOf(...products(UNITS)),
    'one unit is blank, the others fit': poaOf(...products([null, ...UNITS.slice(1)])),
    'the same unit throughout': poaOf(
      ...products([null, '140 - CANTIDAD', '140 - CANTIDAD', '140 - CANTIDAD']),
    ),
    'too few that would fit': poaOf(...products([null, UNITS[0]!, UNITS[2]!, UNITS[3]!])),
    'no blank where it began': poaOf(...products([UNITS[3]!, ...UNITS.slice(0, 3)])),
    'two that would fit, and one in a unit of anything': rows(
      ['Pasaportes emitidos', null],
      ['Talleres desarrollados', '72 - PASAPORTE'],
      ['Kits de ropa entregados', '1039 - TALLER DE CAPACITACION'],
      ['Afiches impresos', '140 - CANTIDAD'],
    ),
    'two that would fit, and one in a unit that no list knows': rows(
      ['Pasaportes emitidos', null],
      ['Talleres desarrollados', '72 - PASAPORTE'],
      ['Kits de ropa entregados', '1039 - TALLER DE CAPACITACION'],
      ['Afiches impresos', 'Rótulo'],
    ),
    'two that would fit, and a name that no list knows': rows(
      ['Afiches impresos', null],
      ['Talleres desarrollados', '72 - PASAPORTE'],
      ['Kits de ropa entregados', '1039 - TALLER DE CAPACITACION'],
      ['Solicitudes revisadas', '98 - BOLSON ESCOLAR'],
    ),
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
    'a unit that fits where it is and where it was counts for neither': [
      rows(
        ['Pasaportes emitidos', null],
        ['Carnés emitidos', '72 - PASAPORTE'],
        ['Talleres desarrollados', '16 - CARNET'],
        ['Kits de ropa entregados', '1039 - TALLER DE CAPACITACION'],
        ['Solicitudes revisadas', '98 - BOLSON ESCOLAR'],
      ),
      [
        {
          item: null,
          cells: ['T2', 'T3', 'T4', 'T5', 'T6'],
          messageId: 'unit',
          says: 'De la fila 2 a la 6 la unidad parece corrida una fila hacia abajo: moverla hace que 3 nombres más concuerden con su unidad.',
        },
      ],
    ],
    'only as far as it helps': [
      rows(
        ...NAMES.map((name, i) => [name, down[i]!] as const),
        ['Afiches impresos', '140 - CANTIDAD'],
        ['Informes elaborados', '149 - INFORME'],
      ),
      [{ item: null, cells: ['T2', 'T3', 'T4', 'T5'], messageId: 'unit' }],
    ],
    'an empty row of the template among them is no row': [
      rows(
        [NAMES[0]!, null],
        [NAMES[1]!, UNITS[0]!],
        [null, null, null],
        [NAMES[2]!, UNITS[1]!],
        [NAMES[3]!, UNITS[2]!],
      ),
      [{ item: null, cells: ['T2', 'T3', 'T5', 'T6'], messageId: 'unit' }],
    ],
    'twice in one table, downwards': [
      rows(
        ...NAMES.map((name, i) => [name, down[i]!] as const),
        ...SECOND_AREA.map((name, i) => [name, [null, ...SECOND_UNITS][i]!] as const),
      ),
      [
        { item: null, cells: ['T2', 'T3', 'T4', 'T5'], messageId: 'unit' },
        { item: null, cells: ['T6', 'T7', 'T8', 'T9'], messageId: 'unit' },
      ],
    ],
    'twice in one table, upwards': [
      rows(
        ...NAMES.map((name, i) => [name, up[i]!] as const),
        ...SECOND_AREA.map((name, i) => [name, [...SECOND_UNITS.slice(1), null][i]!] as const),
      ),
      [
        { item: null, cells: ['T2', 'T3', 'T4', 'T5'], messageId: 'unit' },
        { item: null, cells: ['T6', 'T7', 'T8', 'T9'], messageId: 'unit' },
      ],
    ],
    'a blank from which both ways help alike: downwards': [
      rows(
        ['Pasaportes emitidos', '1039 - TALLER DE CAPACITACION'],
        ['Talleres desarrollados', '98 - BOLSON ESCOLAR'],
        ['Kits de ropa entregados', '500 - SOLICITUD'],
        ['Solicitudes revisadas', null],
        ['Meriendas entregadas', '500 - SOLICITUD'],
        ['Informes elaborados', '62 - MERIENDA'],
        ['Talleres de lectura desarrollados', '149 - INFORME'],
      ),
      [{ item: null, cells: ['T5', 'T6', 'T7', 'T8'], messageId: 'unit' }],
    ],
    'fewer names where the institution wants to know': [
      poaOf(...products([null, UNITS[0]!, UNITS[1]!, UNITS[3]!])),
      [{ item: null, cells: ['T2', 'T3', 'T4'], messageId: 'unit' }],
      { rules: { [ID]: ['warning', { minGain: 2 }] } },
    ],
    'never a move that helps no name': [
      poaOf(...products([null, ...UNITS.slice(1)])),
      [],
      { rules: { [ID]: ['warning', { minGain: 0 }] } },
    ],
  },
});

/**
 * What the fix of the only finding writes, by local address; plans don't keep the blank cells that it fills.
 * @param formulas the formulas of cells, by local address
 * @returns null where it proposes nothing
 */
function proposed(
  plan: Plan,
  formulas: Readonly<Record<string, string>> = {},
): Record<string, unknown> | null {
  const contentAt = (cell: CellAddress): CellContent => ({
    ...EMPTY,
    formula: formulas[formatCell(cell)] ?? null,
  });
  const { findings, fixesOf } = runRules([plan], { rules: [ruleOf(ID)!], contentAt });
  expect(findings).toHaveLength(1);
  const [fix, ...more] = fixesOf(findings[0]!);
  expect(more).toEqual([]);
  if (!fix) return null;
  expect(fix).toMatchObject({ id: 'back', messageId: 'back' });
  return Object.fromEntries(fix.writes.map(({ cell, after }) => [formatCell(cell), after]));
}

test('the fix moves units and targets back up; the last ones are left blank', () => {
  expect(proposed(poaOf(...products(down, [null, 540, 20, 300])))).toEqual({
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
  expect(proposed(poaOf(...products(up)))).toEqual({ T5: UNITS[3], T4: UNITS[2], T3: UNITS[1], T2: '' });
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
  const writes = proposed(plan);
  expect(writes).toMatchObject({ U2: 'Anual', U5: '', C2: 540, C5: '', K2: 540, K3: 20, K4: 300, K5: '' });
});

const shifted = (targets: readonly Cell[]): Plan =>
  rows(...NAMES.map((name, i) => [name, down[i]!, [null, ...targets][i]] as const));

test.each<[string, readonly Cell[], Readonly<Record<string, unknown>>]>([
  ['a number stored as text', [text('1,540', 1540), 20, 300], { C2: '1,540', C3: 20, C4: 300, C5: '' }],
  ['a percentage', [pct(95), 20, 300], { C2: 0.95, C3: 20, C4: 300, C5: '' }],
  ['a target that is blank as well', [540, null, 300], { C2: 540, C3: '', C4: 300, C5: '' }],
])('the target moves along as it is: %s', (_, targets, cells) => {
  expect(proposed(shifted(targets))).toMatchObject(cells);
});

test.each<[string, Plan, Readonly<Record<string, string>>]>([
  [
    'a target that a formula computes',
    shifted([540, { kind: 'number', value: 20, raw: 20, percent: false, formula: true }, 300]),
    {},
  ],
  ['a target with an error', shifted([540, { kind: 'error', error: '#REF!' }, 300]), {}],
  ['a unit that a formula looks up', poaOf(...products(down)), { T4: 'VLOOKUP(A4,Unidades,2,FALSE)' }],
  ['a formula in the blank cell', poaOf(...products(down)), { T2: 'IF(A2="","",A2)' }],
])('nothing is proposed where it would move %s', (_, plan, formulas) => {
  expect(proposed(plan, formulas)).toBeNull();
});

test('the periodicity stays where the blank row has its own', () => {
  const plan = poaOf(
    ...NAMES.map((name, i) => ({
      name,
      annual: 12,
      product: { unit: down[i]!, periodicity: i === 0 ? '6 - Mensual' : '1 - Anual' },
    })),
  );
  expect(proposed(plan)).toEqual({ T2: UNITS[0], T3: UNITS[1], T4: UNITS[2], T5: '' });
});

test('a periodicity that one of them lacks leaves its cell blank', () => {
  const plan = buildPlan({
    type: 'POA',
    areas: [
      {
        indicators: NAMES.map((name, i) => ({
          name,
          annual: 12,
          unit: down[i]!,
          frequency: [null, 'Anual', null, 'Mensual'][i]!,
        })),
      },
    ],
  });
  expect(proposed(plan)).toMatchObject({ U2: 'Anual', U3: '', U4: 'Mensual', U5: '' });
});

describe('the months stay', () => {
  const programmed = (months: readonly (IndicatorSpec['months'] | null)[]): Plan =>
    poaOf(
      ...products(down, [null, 540, 20, 300]).map((one, i) =>
        months[i] === null ? one : { ...one, months: months[i] },
      ),
    );
  const units = { T2: UNITS[0], T3: UNITS[1], T4: UNITS[2], T5: '' };
  const targets = { C2: 540, C3: 20, C4: 300, C5: '' };

  test('where the row without unit and target has some', () => {
    const plan = programmed([{ Mar: 90 }, { Jun: 540 }, { Jun: 20 }, { Jun: 300 }]);
    expect(proposed(plan)).toEqual({ ...units, ...targets });
  });

  test('where a product has none to move', () => {
    const plan = programmed([{}, { Jun: 540 }, null, { Jun: 300 }]);
    expect(proposed(plan)).toEqual({ ...units, ...targets });
  });
});

test('each of two slips is moved by itself', () => {
  const plan = rows(
    ...NAMES.map((name, i) => [name, down[i]!] as const),
    ...SECOND_AREA.map((name, i) => [name, [null, ...SECOND_UNITS][i]!] as const),
  );
  const { findings, fixesOf } = runRules([plan], { rules: [ruleOf(ID)!] });
  const written = findings.map((finding) =>
    fixesOf(finding).flatMap(({ writes }) => writes.map(({ cell }) => formatCell(cell))),
  );
  expect(written).toEqual([
    ['T2', 'T3', 'T4', 'T5'],
    ['T6', 'T7', 'T8', 'T9'],
  ]);
});

test('one cause, one finding: units that are missing or of another nature follow from it', () => {
  const { findings } = runRules([poaOf(...products(down, [null, 540, 20, 300]))]);
  const rules = new Set(findings.map(({ rule }) => rule));
  expect(rules).toContain('row-shift-suspected');
  for (const rule of ['missing-unit', 'missing-target', 'unit-nature-mismatch']) {
    expect(rules).not.toContain(rule);
  }
});
