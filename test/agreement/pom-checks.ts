/** Compares every formula cell of the POM's three sheets with what pure code computes from the recognised plan. */
import assert from 'node:assert/strict';
import { formatCell } from '../../src/domain/address';
import { computeAreaCompliance, computePeriod } from '../../src/domain/compliance';
import type {
  ComplianceSettings,
  ComplianceState,
  PeriodCompliance,
} from '../../src/domain/compliance-model';
import { sumExact } from '../../src/domain/decimal';
import { evaluate } from '../../src/domain/evaluation';
import { computeFinancial } from '../../src/domain/financial';
import type { MultiYearProduct } from '../../src/domain/multi-year';
import {
  checkBudget,
  financialTotals,
  isPercentUnit,
  isSameUnit,
  multiYearTotal,
  programKey,
  subproductSum,
  subproductsOf,
  sumOfReadings,
  unitCost,
} from '../../src/domain/multi-year-totals';
import { type MonthSpan, spanOf, YEAR } from '../../src/domain/period';
import { type Indicator, type Line, numberOf, type Plan, type Reading } from '../../src/domain/plan';
import { scoreOverSpan } from '../../src/domain/scores';
import {
  formulaAt,
  isCellError,
  type SheetSnapshot,
  type Snapshot,
  sheetNamed,
  valueAt,
} from '../../src/domain/snapshot';
import { recognise } from '../../src/recognition';
import { BUDGET, EXEC, layOutPom, PART, PLAN, type PomLayout } from '../../src/templates/pom-layout';
import { POM_YEARS, type PomRequest, pomSheets } from '../../src/templates/pom-request';

const WORDS: Readonly<Record<Exclude<ComplianceState, 'computed'>, string>> = {
  'not-programmed': '',
  'not-computable': 'No calculable',
  'not-reported': 'Sin reporte',
  'no-demand': 'Sin demanda',
  pending: 'Pendiente',
  unreadable: 'No legible',
};
const LIGHTS = { red: 'Rojo', yellow: 'Amarillo', green: 'Verde', blue: 'Azul', purple: 'Morado' } as const;
const PERIODS = [0, 1, 2] as const;

type Expected = number | string | null;

/** Compares cells of a sheet, and knows afterwards which formulas nobody asked about. */
class Checked {
  readonly #seen = new Set<string>();

  constructor(readonly sheet: SheetSnapshot) {}

  is(row: number, column: number, expected: Expected, what: string): void {
    this.#seen.add(`${row},${column}`);
    const value = valueAt(this.sheet, row, column);
    const shown = isCellError(value) ? value.error : (value ?? '');
    const place = `${what}, ${this.sheet.name}!${formatCell({ row, column })}`;
    if (typeof expected !== 'number') {
      assert.equal(shown, expected ?? '', place);
      return;
    }
    assert.equal(typeof shown, 'number', `${place}: ${shown} instead of ${expected}`);
    const off = Math.abs((shown as number) - expected);
    assert.ok(off <= 1e-9 * Math.max(1, Math.abs(expected)), `${place}: ${shown} instead of ${expected}`);
  }

  /** A text that no error stands in. */
  isText(row: number, column: number): void {
    this.#seen.add(`${row},${column}`);
    const value = valueAt(this.sheet, row, column);
    assert.equal(typeof (value ?? ''), 'string', `${this.sheet.name}!${formatCell({ row, column })}`);
  }

  /** Fails for formulas that were not compared. */
  done(): void {
    const { sheet } = this;
    for (let row = sheet.row; row < sheet.row + sheet.rowCount; row++) {
      for (let column = sheet.column; column < sheet.column + sheet.columnCount; column++) {
        if (formulaAt(sheet, row, column) === null) continue;
        assert.ok(
          this.#seen.has(`${row},${column}`),
          `not compared: ${sheet.name}!${formatCell({ row, column })}`,
        );
      }
    }
  }
}

export function checkPom(snapshot: Snapshot, request: PomRequest, settings: ComplianceSettings): void {
  const plan = recognise(snapshot).find(({ type }) => type === 'POM');
  assert.ok(plan?.multiYear, 'the plan is recognised');
  assert.equal(plan.layout, 'template');
  const layout = layOutPom(request);
  const sheets = pomSheets(request);
  const [planSheet, budgetSheet, executionSheet] = [sheets.plan, sheets.budget, sheets.execution].map(
    (name) => {
      const sheet = sheetNamed(snapshot, name);
      assert.ok(sheet, name);
      return new Checked(sheet);
    },
  );
  checkPlan(planSheet!, plan, layout);
  checkBudgetSheet(budgetSheet!, plan, layout);
  checkExecution(executionSheet!, plan, layout, settings);
}

function checkHead(checked: Checked): void {
  for (let row = 0; row < 5; row++) {
    for (let column = 0; column < 4; column++) {
      if (formulaAt(checked.sheet, row, column) !== null) checked.isText(row, column);
    }
  }
}

/** How many products stand above each row. */
function groupsOf(rows: PomLayout['planRows']): Map<number, number> {
  let group = 0;
  return new Map(rows.map(({ row, level }) => [row, level === 'product' ? ++group : group]));
}

function checkPlan(checked: Checked, plan: Plan, layout: PomLayout): void {
  const multiYear = plan.multiYear!;
  const byRow = new Map(multiYear.products.map((product) => [product.nameCell.row, product]));
  const groups = groupsOf(layout.planRows);
  checkHead(checked);
  for (const { row, level, hasParts } of layout.planRows) {
    const product = byRow.get(row);
    assert.ok(product, `row ${row + 1} is recognised`);
    assert.equal(product.level, level);
    const parts = subproductsOf(multiYear, product.key);
    checked.is(row, PLAN.group, groups.get(row)!, 'group');
    checked.is(row, PLAN.programKey, programKey(product.program?.value ?? null), 'programme');
    checked.isText(row, PLAN.review);
    for (let year = 0; year < POM_YEARS; year++) {
      for (const [i, kind] of (['physical', 'financial'] as const).entries()) {
        const column = PLAN.firstYear + 2 * year + i;
        if (hasParts && formulaAt(checked.sheet, row, column) !== null) {
          const sum = subproductSum(product, parts, kind, year);
          checked.is(row, column, shownAs(product, kind, sum), `${kind} of ${product.key}`);
        }
        if (hasParts) continue;
        const typed = numberOf(product.years[year]![kind].value);
        const copy = level === 'subproduct' ? shownAs(product, kind, typed) : null;
        checked.is(row, PLAN.parts + 2 * year + i, copy, 'part');
      }
    }
    if (hasParts) checked.is(row, PLAN.otherUnits, othersOf(product, parts), 'other units');
    checked.is(row, PLAN.totalPhysical, multiYearTotal(product, 'physical'), 'physical total');
    checked.is(row, PLAN.totalFinancial, multiYearTotal(product, 'financial'), 'financial total');
    const cost = unitCost(product);
    checked.is(row, PLAN.unitCost, cost === 'not-computable' ? WORDS[cost] : cost, 'cost per unit');
  }
  const totals = financialTotals(multiYear);
  for (const [year, total] of totals.entries()) {
    checked.is(layout.plan.total, PLAN.firstYear + 2 * year + 1, total, 'total of the year');
  }
  checked.is(layout.plan.total, PLAN.totalFinancial, sumExact(totals), 'total of all years');
  checked.is(layout.plan.total, PLAN.review, '', 'rows without formulas');
  checked.done();
}

/** Percentages are kept as fractions. */
function shownAs(
  product: MultiYearProduct,
  kind: 'physical' | 'financial',
  value: number | null,
): number | null {
  return value !== null && kind === 'physical' && isPercentUnit(product.unit?.value ?? '')
    ? value / 100
    : value;
}

function othersOf(product: MultiYearProduct, parts: readonly MultiYearProduct[]): number {
  const unit = product.unit?.value ?? '';
  return parts.filter((one) => isPercentUnit(unit) || !isSameUnit(one.unit?.value ?? '', unit)).length;
}

function checkBudgetSheet(checked: Checked, plan: Plan, layout: PomLayout): void {
  const { budget } = plan.multiYear!;
  assert.ok(budget, 'the budget is recognised');
  const check = checkBudget(plan.multiYear!, budget);
  const years = plan.multiYear!.years.length;
  checkHead(checked);
  const compare = (row: number, { years: byYear, total }: (typeof check)['totals']) => {
    for (const [i, one] of [...byYear, total].entries()) {
      if (i === years || row === layout.budget.total)
        checked.is(row, BUDGET.budget + i, one.budget, 'budget');
      checked.is(row, BUDGET.plan + i, one.planned, 'plan');
      checked.is(row, BUDGET.difference + i, one.difference, 'difference');
    }
    const agrees = [...byYear, total].every((one) => one.agrees);
    checked.is(row, BUDGET.review, agrees ? 'Cuadra' : 'Revise: no cuadra con el POM', 'review');
  };
  assert.equal(budget.rows.length, layout.programs.length);
  for (const [i, row] of check.rows.entries()) {
    compare(layout.budget.first + i, row);
    const key = programKey(budget.rows[i]!.code?.value ?? null);
    checked.is(layout.budget.first + i, BUDGET.programKey, key, 'programme');
  }
  compare(layout.budget.total, check.totals);
  for (const [year, rest] of check.withoutProgram.entries()) {
    checked.is(layout.budget.total + 1, BUDGET.plan + year, rest, 'without programme');
  }
  checked.isText(layout.budget.total + 1, BUDGET.review);
  checked.done();
}

const shown = ({ state, raw }: Pick<PeriodCompliance, 'state' | 'raw'>): Expected =>
  state === 'computed' ? raw! / 100 : WORDS[state];

const toDateSpan = (settings: ComplianceSettings): MonthSpan => ({ first: 0, last: settings.cutoff });

function checkExecution(checked: Checked, plan: Plan, layout: PomLayout, settings: ComplianceSettings): void {
  const [area] = plan.areas;
  assert.ok(area, 'the execution is recognised');
  const byRow = new Map(area.indicators.map((indicator) => [indicator.range.row, indicator]));
  const groups = groupsOf(layout.executionRows);
  const alike = area.indicators.every(
    ({ annualWeight }) => annualWeight?.value.kind !== 'number' || annualWeight.value.formula,
  );
  checkHead(checked);
  for (const [i, body] of layout.executionRows.entries()) {
    const indicator = byRow.get(body.row);
    assert.ok(indicator, `row ${body.row + 1} is recognised`);
    checkFromPlan(checked, plan, layout, i, indicator);
    checked.is(body.row, EXEC.group, groups.get(body.row)!, 'group');
    checked.is(body.row, EXEC.planRow, layout.planRows[i]!.row - layout.plan.top + 1, 'row of the plan');
    const behaviors = { constant: 1, last: 2, sum: 3, 'max-sum': 3 } as const;
    checked.is(body.row, EXEC.behaviorNumber, behaviors[indicator.behavior!.value], 'behavior');
    const points = indicator.annualWeight === null ? 0 : (numberOf(indicator.annualWeight.value) ?? 0);
    const weight = alike ? (body.level === 'product' ? 1 : 0) : points / 100;
    checked.is(body.row, EXEC.usedWeight, weight, 'weight');
    checkSums(checked, area.indicators, body, indicator);
    checkCompliance(checked, indicator, body.row, settings);
    checkMoney(checked, indicator, body.row, settings);
    checked.isText(body.row, EXEC.review);
  }
  checkTotals(checked, area.indicators, layout, settings);
  checkScores(checked, plan, layout, settings);
  checked.is(layout.missing, EXEC.annual, 0, 'missing rows');
  checked.done();
}

function checkFromPlan(
  checked: Checked,
  plan: Plan,
  layout: PomLayout,
  index: number,
  indicator: Indicator,
): void {
  const { row } = layout.executionRows[index]!;
  const product = plan.multiYear!.products.find(
    ({ nameCell }) => nameCell.row === layout.planRows[index]!.row,
  )!;
  const [first] = product.years;
  checked.is(row, EXEC.level, product.level === 'product' ? 'Producto' : 'Subproducto', 'level');
  checked.is(row, EXEC.code, product.code, 'code');
  checked.is(row, EXEC.name, product.name?.value ?? null, 'name');
  checked.is(row, EXEC.unit, product.unit?.value ?? null, 'unit');
  checked.is(
    row,
    EXEC.annual,
    shownAs(product, 'physical', numberOf(first!.physical.value)),
    'annual target',
  );
  checked.is(row, EXEC.approved, numberOf(first!.financial.value), 'approved');
  assert.equal(indicator.code?.value, product.code);
}

/** The line of a group of periods, and the columns in which the template has it. */
const LINES: readonly (readonly [keyof typeof PART, number, (indicator: Indicator) => Line | null])[] = [
  ['programmed', EXEC.programmed, ({ programmed }) => programmed],
  ['executed', EXEC.executed, ({ actual }) => actual],
  ['programmedMoney', EXEC.programmedMoney, ({ budget }) => budget?.programmedLine ?? null],
  ['executedMoney', EXEC.executedMoney, ({ budget }) => budget?.executedLine ?? null],
];

const at = (line: Line | null, period: number): Reading | undefined => line?.months[4 * period + 3];

function checkSums(
  checked: Checked,
  indicators: readonly Indicator[],
  { row, level, hasParts }: PomLayout['executionRows'][number],
  indicator: Indicator,
): void {
  const unit = indicator.unitOfMeasure?.value ?? '';
  const parts = indicators.filter(({ product }) => product?.partOf?.value === indicator.code?.value);
  const shares =
    !isPercentUnit(unit) && parts.every((part) => isSameUnit(part.unitOfMeasure?.value ?? '', unit));
  const others = parts.filter(
    (part) => isPercentUnit(unit) || !isSameUnit(part.unitOfMeasure?.value ?? '', unit),
  );
  if (hasParts) checked.is(row, EXEC.otherUnits, others.length, 'other units');
  for (const [which, column, lineOf] of LINES) {
    const money = which.endsWith('Money');
    for (const period of PERIODS) {
      const own = at(lineOf(indicator), period);
      if (hasParts && formulaAt(checked.sheet, row, column + period) !== null) {
        const sum = money || shares ? sumOfReadings(parts.map((part) => at(lineOf(part), period))) : null;
        checked.is(row, column + period, sum, `${which} of ${indicator.key}`);
      }
      if (hasParts) continue;
      const typed = own === undefined ? null : numberOf(own);
      const fraction = typed !== null && !money && isPercentUnit(unit) ? typed / 100 : typed;
      checked.is(row, EXEC.parts + PART[which] + period, level === 'subproduct' ? fraction : null, 'part');
    }
  }
  const current = indicator.budget!.current!;
  if (hasParts) {
    const sum = sumOfReadings(parts.map(({ budget }) => budget!.current!.value));
    checked.is(row, EXEC.current, sum, 'vigente');
  } else {
    if (formulaAt(checked.sheet, row, EXEC.current) !== null) {
      checked.is(row, EXEC.current, numberOf(indicator.budget!.approved!.value), 'vigente as approved');
    }
    checked.is(
      row,
      EXEC.parts + PART.current,
      level === 'subproduct' ? numberOf(current.value) : null,
      'part',
    );
  }
}

function checkCompliance(
  checked: Checked,
  indicator: Indicator,
  row: number,
  settings: ComplianceSettings,
): void {
  for (const period of PERIODS) {
    const span = spanOf('fourMonths', period + 1);
    checked.is(
      row,
      EXEC.compliance + period,
      shown(computePeriod(indicator, span, settings)),
      `${indicator.key}, cuatrimestre ${period + 1}`,
    );
  }
  const toDate = computePeriod(indicator, toDateSpan(settings), settings);
  const year = computePeriod(indicator, YEAR, settings, 'owed');
  checked.is(row, EXEC.toDate, shown(toDate), `${indicator.key} to date`);
  checked.is(row, EXEC.year, shown(year), `${indicator.key}, year`);
  checked.is(row, EXEC.light, toDate.state === 'computed' ? LIGHTS[toDate.light!] : '', 'light');
  for (const [from, span, pending] of [
    [EXEC.stretchToDate, toDateSpan(settings), 'not-due'],
    [EXEC.stretchYear, YEAR, 'owed'],
  ] as const) {
    const found = evaluate(indicator, span, settings, pending);
    const provisional = found.provisional === null ? null : found.provisional / 100;
    checked.is(row, from + 5, provisional, `${indicator.key}, provisional`);
    // The helpers in between are what these results are made of.
    for (let i = 0; i < 5; i++) {
      assert.equal(typeof valueAt(checked.sheet, row, from + i), 'number');
      checked.is(row, from + i, valueAt(checked.sheet, row, from + i) as number, 'helper');
    }
    if (from === EXEC.stretchToDate) {
      const percent = indicator.measure === 'percent' ? 100 : 1;
      const achieved = found.provisional === null ? null : found.actual! / percent;
      checked.is(row, EXEC.achieved, achieved, `${indicator.key}, achieved to date`);
    }
  }
}

function checkMoney(checked: Checked, indicator: Indicator, row: number, settings: ComplianceSettings): void {
  const financial = computeFinancial(indicator, settings)!;
  for (const period of PERIODS) {
    const found = financial.periods!.fourMonths[period]!;
    checked.is(
      row,
      EXEC.complianceMoney + period,
      shown(found),
      `${indicator.key}, money of cuatrimestre ${period + 1}`,
    );
  }
  const line = indicator.budget!.executedLine!;
  const closed = line.months.filter((_, month) => month <= settings.cutoff);
  const unreadable = closed.some((reading) => reading.kind !== 'blank' && reading.kind !== 'number');
  checked.is(
    row,
    EXEC.achievedMoney,
    unreadable ? WORDS.unreadable : financial.executed,
    `${indicator.key}, spent`,
  );
  checked.is(row, EXEC.toDateMoney, shown(financial.annual), `${indicator.key}, financial execution`);
}

function checkTotals(
  checked: Checked,
  indicators: readonly Indicator[],
  layout: PomLayout,
  settings: ComplianceSettings,
): void {
  const row = layout.execution.total;
  const products = indicators.filter(({ product }) => product?.partOf == null);
  const sum = (readings: readonly (Reading | undefined)[]) => sumOfReadings(readings) ?? 0;
  const current = sum(products.map(({ budget }) => budget!.current!.value));
  checked.is(
    row,
    EXEC.approved,
    sum(products.map(({ budget }) => budget!.approved!.value)),
    'approved in all',
  );
  checked.is(row, EXEC.current, current, 'vigente in all');
  for (const [which, column, lineOf] of LINES) {
    if (!which.endsWith('Money')) continue;
    for (const period of PERIODS) {
      checked.is(
        row,
        column + period,
        sum(products.map((one) => at(lineOf(one), period))),
        `${which} in all`,
      );
    }
  }
  const spent = sumExact(products.map((one) => computeFinancial(one, settings)!.executed ?? 0));
  checked.is(row, EXEC.achievedMoney, spent, 'spent in all');
  checked.is(row, EXEC.toDateMoney, current > 0 ? spent / current : null, 'financial execution in all');
  const weights = products.flatMap(({ annualWeight: weight }) =>
    weight?.value.kind === 'number' && !weight.value.formula ? [weight.value.value] : [],
  );
  checked.is(row, EXEC.weight, weights.length === 0 ? null : sumExact(weights) / 100, 'weights in all');
  checked.isText(row, EXEC.review);
}

function checkScores(checked: Checked, plan: Plan, layout: PomLayout, settings: ComplianceSettings): void {
  const area = plan.areas[0]!;
  const points = (score: { value: number | null }) => (score.value === null ? null : score.value / 100);
  for (const period of PERIODS) {
    const pair = scoreOverSpan(area.indicators, spanOf('fourMonths', period + 1), settings);
    checked.is(layout.strictScore, EXEC.compliance + period, points(pair.strict), 'strict score');
    checked.is(
      layout.provisionalScore,
      EXEC.compliance + period,
      points(pair.provisional),
      'provisional score',
    );
  }
  const { scores } = computeAreaCompliance(plan.id, area, settings, 'POM');
  for (const [column, hidden, pair] of [
    [EXEC.toDate, EXEC.stretchToDate + 5, scores.toDate],
    [EXEC.year, EXEC.stretchYear + 5, scores.year],
  ] as const) {
    checked.is(layout.strictScore, column, points(pair.strict), 'strict score');
    checked.is(layout.provisionalScore, column, points(pair.provisional), 'provisional score');
    checked.is(layout.provisionalScore, hidden, points(pair.provisional), 'provisional score');
  }
}
