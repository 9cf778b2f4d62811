import { area, type IndicatorSpec, indicator, plan } from '../../test/support/indicator';
import {
  areaOf,
  inPeriods,
  type MoneySpec,
  planOf,
  withLines,
  withMoney,
} from '../../test/support/plan-kinds';
import type { Change, ChangeSet } from '../domain/change-set';
import { computeInstitution } from '../domain/compliance';
import type { ComplianceSettings, InstitutionCompliance } from '../domain/compliance-model';
import { defaultComplianceSettings } from '../domain/compliance-settings';
import { createTranslator } from '../i18n';
import { complianceSheet } from './compliance-sheet';
import { COLUMN_COUNT, COLUMNS } from './compliance-sheet-rows';

const es = createTranslator('es-MX');
const en = createTranslator('en-US');

const quarterly = { Mar: 100, Jun: 100, Sep: 100, Dic: 100 };
const AREA: readonly IndicatorSpec[] = [
  { weight: 15, programmed: { Dic: 100 } },
  { weight: 30, programmed: quarterly, actual: { Mar: 100 } },
  { weight: 10, programmed: quarterly, actual: {} },
  { weight: 15, programmed: quarterly, actual: { Mar: 100 } },
  { weight: 30, programmed: quarterly, actual: { Mar: 60 } },
];

function institution(
  indicators = AREA,
  changes: Partial<ComplianceSettings> = {},
  name = 'Dirección de Regulación Migratoria',
): InstitutionCompliance {
  const unit = { code: '1', name: 'Dirección General de Regulación' };
  return computeInstitution([plan([area({ code: '1.1', name, unit, indicators })])], {
    ...defaultComplianceSettings(2),
    ...changes,
  });
}

/** The cells as they would stand in the sheet. */
function gridOf({ changes }: ChangeSet): unknown[][] {
  const grid: unknown[][] = [];
  for (const change of changes) {
    if (change.kind !== 'write') continue;
    change.cells.forEach((line, r) => {
      line.forEach((value, c) => {
        const row = change.row + r;
        grid[row] ??= [];
        grid[row]![change.column + c] = value;
      });
    });
  }
  return grid;
}

const of = <K extends Change['kind']>(set: ChangeSet, kind: K) =>
  set.changes.filter((change): change is Extract<Change, { kind: K }> => change.kind === kind);

function formatsAt(set: ChangeSet, row: number, column: number) {
  return Object.assign(
    {},
    ...of(set, 'format')
      .filter((change) =>
        change.ranges.some(
          (range) =>
            row >= range.row &&
            row < range.row + range.rowCount &&
            column >= range.column &&
            column < range.column + range.columnCount,
        ),
      )
      .map((change) => change.format),
  ) as Record<string, unknown>;
}

test('institution, unit and area with their scores; then the indicators', () => {
  const set = complianceSheet(institution(), es, { sheetName: 'Cumplimiento' });
  const grid = gridOf(set);
  expect(grid[0]![0]).toBe('Cumplimiento 2019 · Instituto de Prueba');
  expect(grid[1]![0]).toContain('Corte: marzo');
  expect(grid[1]![0]).toContain('100 %');
  expect(grid[2]!.filter(Boolean)).toEqual(['Mes: marzo', 'Trimestre 1', 'A la fecha', 'Año']);
  expect(grid.slice(4, 13).map((row) => [row[0], row[1], row[8], row[13]])).toEqual([
    ['Institución', null, 'Rojo', 'Rojo'],
    ['Dirección General', '1', 'Rojo', 'Rojo'],
    ['Área', '1.1', 'Rojo', 'Rojo'],
    ['INDICADORES POR ÁREA', null, null, null],
    [null, '1.1', null, null],
    ['Indicador', '1.1.1', 'No programado', 'No programado'],
    ['Indicador', '1.1.2', 'Verde', 'Verde'],
    ['Indicador', '1.1.3', 'Sin reporte', 'Sin reporte'],
    ['Indicador', '1.1.4', 'Verde', 'Verde'],
  ]);
  const score = (30 * 100 + 15 * 100 + 30 * 60) / 85;
  expect(grid[6]![COLUMNS.monthStrict]).toBeCloseTo(score, 10);
  expect(grid[6]![COLUMNS.monthProvisional]).toBe(84);
  expect(grid[6]![COLUMNS.yearStrict]).toBeCloseTo(15.75, 10);
  expect(grid[10]!.slice(3, 8)).toEqual([30, 100, 100, 100, 100]);
  // Not reported: no number that could be taken for a result.
  expect(grid[11]!.slice(5, 8)).toEqual([null, null, null]);
});

test('numbers are numbers with formats, and lights are words on a colour', () => {
  const set = complianceSheet(institution(), es, { sheetName: 'Cumplimiento' });
  expect(formatsAt(set, 6, COLUMNS.monthStrict).numberFormat).toBe('0.0');
  expect(formatsAt(set, 10, COLUMNS.monthProgrammed).numberFormat).toBe('0.0" %"');
  expect(formatsAt(set, 10, COLUMNS.monthLight)).toMatchObject({ fill: '#CFE8CF' });
  expect(formatsAt(set, 13, COLUMNS.monthLight)).toMatchObject({ fill: '#F6C4BC', bold: true });
  expect(formatsAt(set, 11, COLUMNS.monthLight).italic).toBe(true);
});

test('the sheet is ours, has a frozen header, prints on letter with its header on each page', () => {
  const set = complianceSheet(institution(), es, { sheetName: 'Cumplimiento' });
  expect(set.changes[0]).toMatchObject({ kind: 'own-sheet', name: 'Cumplimiento', role: 'compliance' });
  expect(of(set, 'freeze')).toEqual([{ kind: 'freeze', sheet: 'Cumplimiento', rows: 4, columns: 3 }]);
  expect(of(set, 'print')[0]).toMatchObject({ landscape: true, paper: 'letter', fitToWidth: 1 });
  expect(of(set, 'auto-filter')[0]!.range).toMatchObject({ row: 3, column: 0, columnCount: COLUMN_COUNT });
  for (const change of set.changes) {
    if ('sheet' in change) expect(change.sheet).toBe('Cumplimiento');
  }
  const widths = of(set, 'column-width').reduce((sum, change) => sum + change.columnCount, 0);
  expect(widths).toBe(COLUMN_COUNT);
});

test('rows of long names are high enough', () => {
  const set = complianceSheet(institution(AREA, {}, 'Dirección de '.repeat(12)), es, { sheetName: 'C' });
  const high = of(set, 'row-height').filter((change) => change.row >= 4);
  // The area among the scores, and above its indicators.
  expect(high.map((change) => [change.row, change.height > 40])).toEqual([
    [6, true],
    [8, true],
  ]);
});

test('estimates are marked in the number format', () => {
  const set = complianceSheet(
    institution([{ weight: 100, programmed: { Ene: 100, Mar: 100 }, actual: { Ene: 90, Mar: 80 } }]),
    es,
    { sheetName: 'C' },
  );
  expect(formatsAt(set, 6, COLUMNS.toDateStrict).numberFormat).toBe('"≈ "0.0');
  expect(formatsAt(set, 6, COLUMNS.monthStrict).numberFormat).toBe('0.0');
});

test('a month without programme has a dash, not a zero; a range is written in words', () => {
  const set = complianceSheet(
    institution([
      { weight: 50, programmed: { Dic: 100 } },
      {
        weight: 50,
        direction: 'range',
        target: '95–105',
        programmed: { Mar: '95–105' },
        actual: { Mar: 90 },
      },
    ]),
    es,
    { sheetName: 'C' },
  );
  expect(gridOf(set)[10]![COLUMNS.monthProgrammed]).toBe('95.0 % a 105.0 %');
  const none = complianceSheet(institution([{ weight: 100, programmed: { Dic: 100 } }]), es, {
    sheetName: 'C',
  });
  expect(gridOf(none)[6]![COLUMNS.monthStrict]).toBe('–');
});

test('names that begin like a formula stay names', () => {
  const set = complianceSheet(institution(AREA, {}, '=HYPERLINK("x")'), es, { sheetName: 'C' });
  const texts = gridOf(set)
    .flat()
    .filter((value) => typeof value === 'string');
  expect(texts).toContain('\'=HYPERLINK("x")');
  expect(texts.filter((text) => text.startsWith('='))).toEqual([]);
});

test.each([
  [
    es,
    'Semáforo (%): Rojo, menos de 75 · Amarillo, de 75 a menos de 90 · Verde, de 90 a 110 · Azul, más de 110 hasta 130 · Morado, más de 130',
  ],
  [
    en,
    'Traffic light (%): Red, below 75 · Yellow, from 75 to below 90 · Green, from 90 to 110 · Blue, above 110 to 130 · Purple, above 130',
  ],
])('the notes explain the bands', (t, expected) => {
  const set = complianceSheet(institution(), t, { sheetName: 'C' });
  expect(gridOf(set).flat()).toContain(expected);
});

test('an empty institution still makes a sheet', () => {
  const empty = computeInstitution([], defaultComplianceSettings(2));
  expect(gridOf(complianceSheet(empty, en, { sheetName: 'C' }))[4]![0]).toBe('Institution');
});

describe('plans of other periods and with money', () => {
  const product = (code: string, money: MoneySpec) =>
    withMoney(
      withLines(
        indicator({
          code,
          weight: null,
          measure: 'count',
          programmed: { Abr: 100, Ago: 100 },
          actual: { Abr: 90 },
        }),
        (line) => inPeriods(line, 4),
      ),
      money,
    );
  const pom = () =>
    planOf('POM', [
      areaOf([
        product('1', { current: 1000, executed: 450.5 }),
        product('2', { current: 1000, executed: null }),
        indicator({ code: '3', weight: null }),
      ]),
    ]);
  const written = (cutoff: 3 | 7) =>
    complianceSheet(computeInstitution([pom()], defaultComplianceSettings(cutoff)), es, { sheetName: 'C' });

  test('the period is the one in which the plan reports', () => {
    const grid = gridOf(written(7));
    expect(grid[2]![COLUMNS.quarterStrict]).toBe('Cuatrimestre 2');
    expect(grid[2]!.filter(Boolean)).toEqual([
      'Mes: agosto',
      'Cuatrimestre 2',
      'A la fecha',
      'Año',
      'Ejecución financiera',
    ]);
    // The first product, in April: 90 of 100 in the first cuatrimestre.
    const april = gridOf(written(3)).find((row) => row[1] === '1')!;
    expect([april[COLUMNS.monthStrict], april[COLUMNS.quarterStrict]]).toEqual([90, 90]);
  });

  test('what was spent of what there is: sums above, states below', () => {
    const grid = gridOf(written(7));
    const columns = grid[3]!.slice(COLUMNS.moneyCurrent);
    expect(columns).toEqual(['Vigente', 'Ejecutado', 'Estricta %', 'Provisional %']);
    const money = (row: unknown[]) => row.slice(COLUMNS.moneyCurrent);
    expect(money(grid[4]!)).toEqual([2000, 450.5, 22.525, 45.05]);
    const [first, second, third] = ['1', '2', '3'].map((code) => money(grid.find((row) => row[1] === code)!));
    expect(first).toEqual([1000, 450.5, 45.05, 45.05]);
    expect(second).toEqual([1000, null, 'Sin reporte', null]);
    expect(third).toEqual([null, null, null, null]);
    const set = written(7);
    expect(formatsAt(set, 4, COLUMNS.moneyExecuted).numberFormat).toBe('#,##0.00');
    const widths = of(set, 'column-width').reduce((sum, change) => sum + change.columnCount, 0);
    expect(widths).toBe(COLUMNS.moneyProvisional + 1);
    expect(of(set, 'auto-filter')[0]!.range.columnCount).toBe(COLUMNS.moneyProvisional + 1);
  });

  test('the notes say how products without weights, money and repeated reports were counted', () => {
    const avance = planOf('AVANCE', [areaOf([indicator({ code: '1', weight: null })])]);
    const set = complianceSheet(computeInstitution([pom(), avance], defaultComplianceSettings(7)), es, {
      sheetName: 'C',
    });
    const texts = gridOf(set).map((row) => row[0]);
    expect(texts).toContain('Donde ningún producto tiene ponderación, todos cuentan igual.');
    expect(texts).toContainEqual(expect.stringMatching(/^Financiera: ejecutado ÷ vigente/));
    expect(texts).toContainEqual(expect.stringMatching(/de la hoja AVANCE está también en POM/));
  });
});
