/** The POM template: what is asked, what it writes, and that it stays right when rows are inserted. */
import { POM_CONTENT } from '../../scripts/samples/pom-content';
import { type CellAddress, columnName } from '../../src/domain/address';
import { computeAreaCompliance } from '../../src/domain/compliance';
import { defaultComplianceSettings } from '../../src/domain/compliance-settings';
import type { MultiYear } from '../../src/domain/multi-year';
import {
  checkBudget,
  financialTotals,
  multiYearTotal,
  sharesUnit,
  subproductSum,
  subproductsOf,
} from '../../src/domain/multi-year-totals';
import { numberOf, type Plan, type Reading } from '../../src/domain/plan';
import { type CellValue, type Snapshot, sheetNamed, valueAt } from '../../src/domain/snapshot';
import { createTranslator } from '../../src/i18n';
import { recognise } from '../../src/recognition';
import { pomSpec, pomTemplate } from '../../src/templates/pom';
import { BUDGET, EXEC, HEADER, layOutPom, PLAN } from '../../src/templates/pom-layout';
import {
  checkPomRequest,
  type PomContent,
  type PomRequest,
  pomSheets,
} from '../../src/templates/pom-request';
import { pomRequest } from '../agreement/pom.fixtures';
import { snapshotOf } from '../recognition/support';
import { type AddIn, startAddIn } from '../support/add-in';

const t = createTranslator('es-MX');
const SETTINGS = defaultComplianceSettings(7);
const REQUEST = pomRequest(POM_CONTENT);
const SHEETS = pomSheets(REQUEST);
const LAYOUT = layOutPom(REQUEST);
const EMPTY: PomRequest = { ...pomSpec.defaults(2027), products: 2, subproducts: 2, programs: 2 };

describe('what is asked', () => {
  test.each<[string, Partial<PomRequest>, readonly string[], readonly (readonly [string, string])[]]>([
    ['the defaults', {}, [], []],
    ['no year', { year: 26 }, [], [['year', 'yearOutOfRange']]],
    ['half a year', { year: 2026.5 }, [], [['year', 'yearOutOfRange']]],
    ['no products', { products: 0 }, [], [['products', 'pom.template.problems.products']]],
    ['ten thousand products', { products: 10_000 }, [], [['products', 'pom.template.problems.products']]],
    ['negative subproducts', { subproducts: -1 }, [], [['subproducts', 'pom.template.problems.subproducts']]],
    ['no programmes', { programs: 0 }, [], [['programs', 'pom.template.problems.programs']]],
    [
      'too many rows',
      { products: 300, subproducts: 50 },
      [],
      [['products', 'pom.template.problems.tooManyRows']],
    ],
    ['a name that exists', {}, ['pom 2027-2031'], [['sheetName', 'nameTaken']]],
    ['a forbidden name', { sheetName: 'a/b' }, [], [['sheetName', 'nameForbiddenCharacters']]],
    [
      'the budget’s sheet exists',
      {},
      ['PRESUPUESTO'],
      [['sheetName', 'pom.template.problems.companionTaken']],
    ],
    ['a name of its own', { sheetName: 'Plan de salud' }, ['Presupuesto'], []],
  ])('%s', (_, change, names, expected) => {
    const problems = checkPomRequest({ ...EMPTY, ...change }, names);
    expect(problems.map(({ field, messageId }) => [field, messageId])).toEqual(expected);
    for (const { messageId, params } of problems) {
      const id = messageId.includes('.') ? messageId : `template.problems.${messageId}`;
      expect(t.t(id, params as Record<string, string | number>)).not.toContain('{');
    }
  });

  test('the name that is suggested is free for all three sheets', () => {
    expect(pomSpec.suggestSheetName(EMPTY, [])).toBe('POM 2027-2031');
    const taken = ['POM 2027-2031', 'Presupuesto', 'Ejecución 2027 (2)'];
    const sheetName = pomSpec.suggestSheetName(EMPTY, taken);
    expect(sheetName).toBe('POM 2027-2031 (3)');
    expect(pomSheets({ sheetName, year: 2027 })).toEqual({
      plan: sheetName,
      budget: 'Presupuesto (3)',
      execution: 'Ejecución 2027 (3)',
    });
    expect(pomSpec.check({ ...EMPTY, sheetName }, taken)).toEqual([]);
  });

  test('long names leave room', () => {
    const sheets = pomSheets({ sheetName: 'Un nombre de hoja bastante largo'.slice(0, 31), year: 2027 });
    for (const name of Object.values(sheets)) expect(name.length).toBeLessThanOrEqual(31);
    expect(new Set(Object.values(sheets)).size).toBe(3);
  });
});

describe('what is written', () => {
  test('an empty template is recognised and has nothing to add up', () => {
    const snapshot = snapshotOf(pomTemplate(EMPTY, t));
    const [plan] = recognise(snapshot);
    expect(plan).toMatchObject({ type: 'POM', layout: 'template', areas: [], sheet: 'POM 2027-2031' });
    expect(plan!.multiYear!.years).toEqual([2027, 2028, 2029, 2030, 2031]);
    expect(plan!.multiYear!.products).toEqual([]);
    const layout = layOutPom(EMPTY);
    const sheet = sheetNamed(snapshot, 'POM 2027-2031')!;
    expect(layout.planRows.map(({ row }) => valueAt(sheet, row, PLAN.review) || null)).toEqual(
      layout.planRows.map(() => null),
    );
    expect(
      snapshot.sheets
        .flatMap(({ values }) => values.flat())
        .filter((value) => typeof value === 'object' && value !== null),
    ).toEqual([]);
  });

  test('a row without subproducts is an input, one with them a sum', () => {
    const { changes } = pomTemplate(REQUEST, t);
    const writes = changes.flatMap((change) =>
      change.kind === 'write' && change.sheet === SHEETS.plan ? [change] : [],
    );
    expect(writes).toHaveLength(1);
    const cells = writes[0]!.cells;
    const kind = (value: unknown) =>
      typeof value === 'string' && value.startsWith('=') ? 'formula' : 'input';
    for (const { row, level, hasParts } of LAYOUT.planRows) {
      expect(kind(cells[row]![PLAN.firstYear + 1])).toBe(
        level === 'product' && hasParts ? 'formula' : 'input',
      );
    }
  });

  test('formulas use nothing volatile, nothing newer than Excel 2019, and no array constants', () => {
    const formulas = pomTemplate(REQUEST, t).changes.flatMap((change) =>
      change.kind === 'write'
        ? change.cells
            .flat()
            .filter((cell): cell is string => typeof cell === 'string' && cell.startsWith('='))
        : [],
    );
    expect(formulas.length).toBeGreaterThan(500);
    for (const formula of formulas) {
      expect(formula).not.toMatch(
        /\b(OFFSET|INDIRECT|NOW|TODAY|RAND|XLOOKUP|FILTER|UNIQUE|LET|LAMBDA|SORT)\(|\{|#REF/,
      );
      expect(formula.length).toBeLessThan(8192);
    }
  });

  test('what is wrong is said in the row', () => {
    const [first, second] = POM_CONTENT.products;
    const content: PomContent = {
      programs: POM_CONTENT.programs,
      products: [
        { ...first!, program: '99' },
        {
          ...second!,
          unit: '',
          years: second!.years.map(({ financial }) => ({ physical: null, financial })),
        },
        { ...second!, program: '', subproducts: [] },
        { ...second!, years: second!.years.map(({ financial }) => ({ physical: null, financial })) },
      ],
    };
    const request = pomRequest(content);
    const snapshot = snapshotOf(pomTemplate(request, t));
    const sheet = sheetNamed(snapshot, request.sheetName)!;
    const rows = layOutPom(request).planRows.filter(({ level }) => level === 'product');
    expect(rows.map(({ row }) => valueAt(sheet, row, PLAN.review))).toEqual([
      'Revise: el programa no está en el presupuesto',
      'Falta la unidad de medida',
      'Falta el programa',
      'Revise: unidades distintas; escriba la meta física del producto',
    ]);
    const budget = sheetNamed(snapshot, 'Presupuesto')!;
    const { total } = layOutPom(request).budget;
    expect(valueAt(budget, total, BUDGET.review)).toBe('Revise: no cuadra con el POM');
    expect(valueAt(budget, total + 1, BUDGET.review)).toBe('Revise: hay productos sin programa de esta hoja');
  });
});

const value = (reading: Reading) => numberOf(reading);

/** Compares what the sheets show with what the recognised plan adds up to, wherever the rows are by now. */
function check(snapshot: Snapshot): Plan & { multiYear: MultiYear } {
  const plan = recognise(snapshot).find(({ type }) => type === 'POM')!;
  const multiYear = plan.multiYear!;
  for (const product of multiYear.products) {
    const parts = subproductsOf(multiYear, product.key);
    for (const [i, year] of product.years.entries()) {
      if (parts.length === 0) continue;
      expect(value(year.financial.value)).toBe(subproductSum(product, parts, 'financial', i));
      if (sharesUnit(product, parts)) {
        expect(value(year.physical.value)).toBe(subproductSum(product, parts, 'physical', i));
      }
    }
    expect(value(product.totalFinancial!.value)).toBe(multiYearTotal(product, 'financial'));
    expect(value(product.totalPhysical!.value)).toBe(multiYearTotal(product, 'physical'));
  }
  expect(multiYear.totals!.map((total) => value(total.value))).toEqual(financialTotals(multiYear));
  const budget = sheetNamed(snapshot, SHEETS.budget)!;
  const found = checkBudget(multiYear, multiYear.budget!);
  for (const [i, row] of multiYear.budget!.rows.entries()) {
    const at = row.code!.cell.row;
    expect(found.rows[i]!.years.map(({ planned }) => planned)).toEqual(
      found.rows[i]!.years.map((__, year) => valueAt(budget, at, BUDGET.plan + year)),
    );
  }
  const compliance = computeAreaCompliance(plan.id, plan.areas[0]!, SETTINGS, 'POM');
  const cell = (at: CellAddress | null) => valueAt(sheetNamed(snapshot, at!.sheet)!, at!.row, at!.column);
  const close = (shown: CellValue, points: number | null) =>
    points === null ? expect(shown ?? '').toBe('') : expect(shown).toBeCloseTo(points / 100, 9);
  for (const { indicator, toDate, annual } of compliance.indicators) {
    const { strict } = indicator.complianceCells!;
    if (toDate.raw !== null) close(cell(strict.toDate), toDate.raw);
    if (annual.raw !== null) close(cell(strict.year), annual.raw);
  }
  const { strict, provisional } = plan.areas[0]!.scoreCells!;
  close(cell(strict.toDate), compliance.scores.toDate.strict.value);
  close(cell(provisional.toDate), compliance.scores.toDate.provisional.value);
  close(cell(strict.year), compliance.scores.year.strict.value);
  close(cell(provisional.year), compliance.scores.year.provisional.value);
  return plan as Plan & { multiYear: MultiYear };
}

const firstYears = columnName(PLAN.firstYear);

describe('in Excel', () => {
  let addIn: AddIn;
  const run = async (work: (sheet: (name: string) => Excel.Worksheet) => void) => {
    await Excel.run(async (context) => {
      work((name) => context.workbook.worksheets.getItem(name));
      await context.sync();
    });
  };
  const read = () => addIn.workbook.readSnapshot();
  /** Copies a row (1-based) into a new one, on the plan and on its execution. */
  const insert = (from: number, to: number, code: string, name: string, targets: readonly number[] | null) =>
    run((sheet) => {
      const offset = HEADER.execution.last - HEADER.plan.last;
      for (const [of, by] of [
        [SHEETS.plan, 0],
        [SHEETS.execution, offset],
      ] as const) {
        const source = from >= to ? from + 1 : from;
        sheet(of)
          .getRange(`${to + by}:${to + by}`)
          .insert('Down');
        sheet(of)
          .getRange(`${to + by}:${to + by}`)
          .copyFrom(`${source + by}:${source + by}`);
      }
      const plan = sheet(SHEETS.plan);
      plan.getRange(`C${to}:D${to}`).values = [[code, name]];
      if (targets !== null) {
        const last = columnName(PLAN.firstYear + targets.length - 1);
        plan.getRange(`${firstYears}${to}:${last}${to}`).values = [[...targets]];
      }
    });
  const TARGETS = [100, 5000, 100, 5000, 100, 5000, 100, 5000, 100, 5000];
  const first = LAYOUT.plan.first + 1;

  beforeEach(async () => {
    addIn = await startAddIn();
    await addIn.workbook.apply(pomTemplate(REQUEST, t, SETTINGS));
  });
  afterEach(() => addIn.close());

  const financialOf = (plan: Plan & { multiYear: MultiYear }, key: string) =>
    value(plan.multiYear.products.find((product) => product.key === key)!.years[0]!.financial.value);

  test('what is inserted computes as in a file, in few syncs', async () => {
    check(await read());
    addIn.close();
    addIn = await startAddIn();
    addIn.host.counters.reset();
    await addIn.workbook.apply(pomTemplate(REQUEST, t, SETTINGS));
    expect(addIn.host.counters.syncs).toBeLessThanOrEqual(4);
  });

  test('a subproduct in the middle of a product', async () => {
    await insert(first + 2, first + 2, '001-001-0003', 'Familias nuevas', TARGETS);
    const plan = check(await read());
    expect(financialOf(plan, '001-001')).toBe(4_200_000 + 5000);
    expect(plan.multiYear.products[2]).toMatchObject({ key: '001-001-0003', parent: '001-001' });
    expect(plan.areas[0]!.indicators[2]!.key).toBe('001-001-0003');
  });

  test('a subproduct right below its product', async () => {
    await insert(first + 1, first + 1, '001-001-0000', 'Familias primeras', TARGETS);
    const plan = check(await read());
    expect(financialOf(plan, '001-001')).toBe(4_200_000 + 5000);
    expect(plan.multiYear.products[1]).toMatchObject({ key: '001-001-0000', parent: '001-001' });
  });

  test('a subproduct above the hint, at the end of the last product', async () => {
    const last = LAYOUT.plan.spacer + 1;
    await insert(last - 1, last, '003-001-0003', 'Informes nuevos', TARGETS);
    expect(financialOf(check(await read()), '003-001')).toBe(790_000 + 5000);
  });

  test('a product above the first, without subproducts', async () => {
    const row = LAYOUT.planRows.find(({ code }) => code === '002-003')!.row + 1;
    await insert(row, first, '000-001', 'Documentos nuevos', TARGETS);
    const plan = check(await read());
    expect(plan.multiYear.products.map(({ key }) => key).slice(0, 2)).toEqual(['000-001', '001-001']);
    expect(financialOf(plan, '001-001')).toBe(4_200_000);
    expect(value(plan.multiYear.totals![0]!.value)).toBe(7_494_000 + 5000);
  });

  test('a product that splits another takes the subproducts below it', async () => {
    await insert(first, first + 2, '001-009', 'Familias aparte', null);
    const plan = check(await read());
    expect(financialOf(plan, '001-001')).toBe(2_400_000);
    expect(financialOf(plan, '001-009')).toBe(1_800_000);
  });

  test('a programme above the first', async () => {
    await run((sheet) => {
      const row = LAYOUT.budget.first + 1;
      const budget = sheet(SHEETS.budget);
      budget.getRange(`${row}:${row}`).insert('Down');
      budget.getRange(`${row}:${row}`).copyFrom(`${row + 1}:${row + 1}`);
      budget.getRange(`A${row}:C${row}`).values = [['13', 'Programa nuevo', 1234]];
    });
    const { multiYear } = check(await read());
    expect(multiYear.budget!.rows.map(({ code }) => code!.value)).toEqual(['13', '01', '11', '12']);
    expect(value(multiYear.budget!.totals[0]!.value)).toBe(7_494_000 + 1234);
  });

  test('a subproduct that is deleted', async () => {
    const offset = HEADER.execution.last - HEADER.plan.last;
    await run((sheet) => {
      sheet(SHEETS.plan)
        .getRange(`${first + 1}:${first + 1}`)
        .delete('Up');
      sheet(SHEETS.execution)
        .getRange(`${first + 1 + offset}:${first + 1 + offset}`)
        .delete('Up');
    });
    expect(financialOf(check(await read()), '001-001')).toBe(1_800_000);
  });

  test('a row that was inserted empty is told, and so is one that the execution lacks', async () => {
    await run((sheet) => {
      const plan = sheet(SHEETS.plan);
      plan.getRange(`${first + 2}:${first + 2}`).insert('Down');
      plan.getRange(`B${first + 2}:D${first + 2}`).values = [['Subproducto', '001-001-0009', 'Sin fórmulas']];
    });
    const snapshot = await read();
    const plan = sheetNamed(snapshot, SHEETS.plan)!;
    const execution = sheetNamed(snapshot, SHEETS.execution)!;
    expect(valueAt(plan, LAYOUT.plan.total + 1, PLAN.review)).toMatch(/^Revise: hay renglones sin fórmulas/);
    expect(valueAt(execution, LAYOUT.missing, EXEC.annual)).toBe(1);
  });
});

test('the picture shows what comes', () => {
  const { columns, rows } = pomSpec.picture(EMPTY);
  for (const { cells } of rows.slice(2)) expect(cells).toHaveLength(columns.length);
  expect(rows.flatMap(({ cells }) => cells.map(({ text }) => text))).toContain(
    'PLAN OPERATIVO MULTIANUAL 2027-2031',
  );
});
