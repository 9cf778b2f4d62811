/** The sheet *Ejecución aaaa*: the first year by cuatrimestre, physical and financial, with compliance and score. */
import { columnName, quoteSheet } from '../domain/address';
import type { Change } from '../domain/change-set';
import type { Translator } from '../i18n';
import {
  lightWord,
  periodCompliance,
  type RuleRefs,
  type StretchCells,
  score,
  stretchCompliance,
  totalByBehavior,
} from './attainment-formulas';
import { formatNumbers, inputChecks, looks } from './pom-execution-look';
import * as formulas from './pom-formulas';
import { Grid } from './pom-grid';
import {
  across,
  type BodyRow,
  CLOSES,
  columnOf,
  EXEC,
  EXEC_WIDTH,
  HEADER,
  own,
  type PART,
  PLAN,
  type PomLayout,
  ROW,
  ref,
} from './pom-layout';
import { physicalInput, sharesUnit } from './pom-plan-sheet';
import type { PomRequest, PomSheets } from './pom-request';
import { cutoffInWords, LEGEND } from './report-parts';
import { SETTING_NAME } from './setting-names';

export const FOUR_MONTHS = ['Ene–Abr', 'May–Ago', 'Sep–Dic'] as const;
/** The months (1 to 12) with which they close. */
const CLOSING = [4, 8, 12] as const;
const PERIODS = [0, 1, 2] as const;

/** Headers by which recognition finds the results (`recognition/pom-native.ts`). */
const RESULT = {
  fourMonths: FOUR_MONTHS.map((label) => `% ${label}`),
  toDate: '% Ejecución Física',
  year: '% del año',
  provisionalToDate: 'Provisional a la fecha',
  provisionalYear: 'Provisional del año',
  strictScore: 'Calificación de la ejecución, estricta',
  provisionalScore: 'Calificación de la ejecución, provisional',
} as const;

const COLUMNS = { level: EXEC.level, unit: EXEC.unit, group: EXEC.group, otherUnits: EXEC.otherUnits };

/** What products are ascending counts: A/P, without base line, range or numerator. */
const RULE = (behavior: string, money: boolean): RuleRefs => ({
  rule: '1',
  behavior,
  baseline: '0',
  bounds: null,
  money: money ? '1' : null,
});

const closes = () =>
  `$${columnName(CLOSES.column)}$${CLOSES.row + 1}:$${columnName(CLOSES.column + 2)}$${CLOSES.row + 1}`;

export function executionSheet(
  request: PomRequest,
  layout: PomLayout,
  sheets: PomSheets,
  t: Translator,
): Change[] {
  const { execution } = layout;
  const grid = new Grid(sheets.execution, layout.missing + 1, EXEC_WIDTH);
  writeHead(grid, request, sheets);
  writeHeader(grid);
  for (const [i, row] of layout.executionRows.entries()) {
    writeRow(grid, layout, sheets, row, layout.planRows[i]!.row);
  }
  const hint = 'Para agregar un renglón, copie uno del mismo nivel e insértelo arriba de esta línea.';
  grid.set(execution.spacer, EXEC.level, hint);
  writeTotals(grid, layout, sheets);
  formatNumbers(grid, layout);
  return [
    ...grid.changes(HEADER.execution, execution, EXEC.review + 1),
    ...inputChecks(grid, layout, t),
    ...looks(grid, layout),
  ];
}

function writeHead(grid: Grid, request: PomRequest, sheets: PomSheets): void {
  const institution = `${quoteSheet(sheets.plan)}!${ref(PLAN.code, ROW.institution, { column: true, row: true })}`;
  grid.set(ROW.title, 0, `EJECUCIÓN DEL POM, EJERCICIO ${request.year}`);
  grid.set(ROW.institution, 0, 'Institución');
  grid.set(ROW.institution, EXEC.name, `=IF(${institution}="","",${institution})`);
  grid.set(ROW.period, 0, 'Ejercicio');
  grid.set(ROW.period, EXEC.name, request.year);
  grid.set(ROW.cutoff, 0, 'Mes de corte');
  grid.set(ROW.cutoff, EXEC.name, cutoffInWords());
  grid.set(ROW.legend, 0, LEGEND);
  for (const period of PERIODS) grid.set(CLOSES.row, CLOSES.column + period, CLOSING[period]);
}

function writeHeader(grid: Grid): void {
  const { first, last } = HEADER.execution;
  const put = (column: number, upper: string | null, middle: string | null, lower: string) => {
    grid.set(first, column, upper ?? undefined);
    grid.set(first + 1, column, middle ?? undefined);
    grid.set(last, column, lower);
  };
  put(EXEC.level, null, null, 'Nivel');
  put(EXEC.code, null, null, 'Código');
  put(EXEC.name, null, null, 'Producto / Subproducto');
  put(EXEC.unit, null, null, 'Unidad de Medida');
  put(EXEC.behavior, null, null, 'Comportamiento');
  put(EXEC.weight, null, null, 'Ponderación');
  put(EXEC.annual, null, null, 'Meta Anual');
  put(EXEC.programmed, 'Ejecución física', 'Programado', FOUR_MONTHS[0]);
  put(EXEC.executed, null, 'Ejecutado', FOUR_MONTHS[0]);
  put(EXEC.compliance, null, '% de ejecución', RESULT.fourMonths[0]!);
  for (const period of [1, 2] as const) {
    put(EXEC.programmed + period, null, null, FOUR_MONTHS[period]);
    put(EXEC.executed + period, null, null, FOUR_MONTHS[period]);
    put(EXEC.compliance + period, null, null, RESULT.fourMonths[period]!);
  }
  put(EXEC.achieved, null, 'A la fecha', 'Ejecutado acumulado');
  put(EXEC.toDate, null, null, RESULT.toDate);
  put(EXEC.year, null, null, RESULT.year);
  put(EXEC.light, null, null, 'Semáforo');
  put(EXEC.approved, 'Ejecución financiera', 'Presupuesto', 'Aprobado');
  put(EXEC.current, null, null, 'Vigente');
  put(EXEC.programmedMoney, null, 'Programado', FOUR_MONTHS[0]);
  put(EXEC.executedMoney, null, 'Ejecutado', FOUR_MONTHS[0]);
  put(EXEC.complianceMoney, null, '% de ejecución', `% financiero ${FOUR_MONTHS[0]}`);
  for (const period of [1, 2] as const) {
    put(EXEC.programmedMoney + period, null, null, FOUR_MONTHS[period]);
    put(EXEC.executedMoney + period, null, null, FOUR_MONTHS[period]);
    put(EXEC.complianceMoney + period, null, null, `% financiero ${FOUR_MONTHS[period]}`);
  }
  put(EXEC.achievedMoney, null, 'A la fecha', 'Ejecutado acumulado');
  put(EXEC.toDateMoney, null, null, '% Ejecución Financiera');
  put(EXEC.justification, 'Seguimiento', null, 'Justificación');
  put(EXEC.review, null, null, 'Revisión');
  put(EXEC.group, 'Apoyo del cálculo', null, 'Grupo');
  put(EXEC.planRow, null, null, 'Renglón del POM');
  put(EXEC.behaviorNumber, null, null, 'Comportamiento en uso');
  put(EXEC.usedWeight, null, null, 'Peso');
  put(EXEC.otherUnits, null, null, 'Otras unidades');
  for (let i = EXEC.parts; i < EXEC.stretchToDate; i++) put(i, null, null, `Parte ${i - EXEC.parts + 1}`);
  const helpers = ['Con reporte', 'Sin reporte', 'Base', 'Logro', 'Base completa'];
  for (const [from, label, provisional] of [
    [EXEC.stretchToDate, 'a la fecha', RESULT.provisionalToDate],
    [EXEC.stretchYear, 'del año', RESULT.provisionalYear],
  ] as const) {
    for (const [i, helper] of helpers.entries()) put(from + i, null, null, `${helper} ${label}`);
    put(from + helpers.length, null, null, provisional);
  }
}

function writeRow(grid: Grid, layout: PomLayout, sheets: PomSheets, body: BodyRow, planRow: number): void {
  const { row, content, hasParts } = body;
  const { execution } = layout;
  const given = content?.execution;
  const onPlan = (column: number) => formulas.fromPlan(layout, sheets, column, row);
  const code = `${quoteSheet(sheets.plan)}!${ref(PLAN.code, planRow, { column: true })}`;
  grid.set(row, EXEC.code, `=IF(${code}="","",${code})`);
  grid.set(row, EXEC.level, onPlan(PLAN.level));
  grid.set(row, EXEC.name, onPlan(PLAN.name));
  grid.set(row, EXEC.unit, onPlan(PLAN.unit));
  grid.set(row, EXEC.annual, onPlan(PLAN.firstYear));
  grid.set(row, EXEC.approved, onPlan(PLAN.firstYear + 1));
  grid.set(row, EXEC.behavior, given?.behavior);
  if (body.level === 'product' && given?.weight != null) grid.set(row, EXEC.weight, given.weight / 100);
  grid.set(row, EXEC.justification, given?.justification);
  grid.set(row, EXEC.planRow, formulas.planRow(layout, sheets, row));
  grid.set(row, EXEC.group, formulas.group(execution, EXEC.level, row));
  grid.set(row, EXEC.behaviorNumber, formulas.behaviorNumber(row));
  grid.set(row, EXEC.usedWeight, formulas.usedWeight(execution, row));
  grid.input(row, EXEC.behavior, 1, body.level === 'product' ? 2 : 1);
  grid.input(row, EXEC.justification);
  if (hasParts) writeSums(grid, layout, body);
  else writeInputs(grid, body);
  writeResults(grid, row);
}

function writeInputs(grid: Grid, { row, content }: BodyRow): void {
  const given = content?.execution;
  const part = (which: keyof typeof PART, source: number, period = 0) =>
    grid.set(row, formulas.partColumn(which, period), formulas.part(EXEC.level, source + period, row));
  for (const period of PERIODS) {
    grid.set(row, EXEC.programmed + period, physicalInput(content, given?.programmed?.[period] ?? null));
    const done = given?.executed?.[period] ?? null;
    grid.set(row, EXEC.executed + period, typeof done === 'string' ? done : physicalInput(content, done));
    grid.set(row, EXEC.programmedMoney + period, given?.programmedMoney?.[period]);
    grid.set(row, EXEC.executedMoney + period, given?.executedMoney?.[period]);
    part('programmed', EXEC.programmed, period);
    part('executed', EXEC.executed, period);
    part('programmedMoney', EXEC.programmedMoney, period);
    part('executedMoney', EXEC.executedMoney, period);
  }
  // Until somebody writes another amount, what was approved is vigente.
  grid.set(row, EXEC.current, given?.current ?? `=${own(EXEC.approved, row)}`);
  part('current', EXEC.current);
  for (const from of [EXEC.programmed, EXEC.executed, EXEC.programmedMoney, EXEC.executedMoney]) {
    grid.input(row, from, 1, 3);
  }
  grid.input(row, EXEC.current);
}

function writeSums(grid: Grid, layout: PomLayout, body: BodyRow): void {
  const { row, content } = body;
  const { execution } = layout;
  const given = content?.execution;
  const shared = sharesUnit(body);
  grid.set(row, EXEC.otherUnits, formulas.otherUnits(execution, COLUMNS, row));
  const money = (which: keyof typeof PART, period = 0) =>
    `=${formulas.sumOfParts(execution, formulas.partColumn(which, period), EXEC.group, row)}`;
  for (const period of PERIODS) {
    for (const [which, column] of [
      ['programmed', EXEC.programmed],
      ['executed', EXEC.executed],
    ] as const) {
      const typed = given?.[which]?.[period] ?? null;
      const sum = formulas.physicalSum(execution, formulas.partColumn(which, period), COLUMNS, row);
      if (shared || content === null) grid.set(row, column + period, sum);
      else {
        // In another unit than its parts: its own figures are typed, and no formula stands where there are none.
        grid.set(row, column + period, typeof typed === 'string' ? typed : physicalInput(content, typed));
        grid.input(row, column + period);
      }
    }
    grid.set(row, EXEC.programmedMoney + period, money('programmedMoney', period));
    grid.set(row, EXEC.executedMoney + period, money('executedMoney', period));
  }
  grid.set(row, EXEC.current, money('current'));
}

function stretchCells(from: number, row: number): StretchCells {
  const cell = (i: number) => own(from + i, row);
  return {
    reported: cell(0),
    owed: cell(1),
    target: cell(2),
    achieved: cell(3),
    whole: cell(4),
    provisional: cell(5),
  };
}

function writeResults(grid: Grid, row: number): void {
  const behavior = own(EXEC.behaviorNumber, row);
  const rule = RULE(behavior, false);
  for (const period of PERIODS) {
    const periodOf = (programmed: number, executed: number, rules: RuleRefs) =>
      `=${periodCompliance({
        ...rules,
        programmed: own(programmed + period, row),
        actual: own(executed + period, row),
        closes: CLOSING[period],
      })}`;
    grid.set(row, EXEC.compliance + period, periodOf(EXEC.programmed, EXEC.executed, rule));
    const money = RULE('3', true);
    grid.set(row, EXEC.complianceMoney + period, periodOf(EXEC.programmedMoney, EXEC.executedMoney, money));
  }
  const stretch = (from: number, kind: 'to-date' | 'year') =>
    stretchCompliance({
      ...rule,
      programmed: across(EXEC.programmed, row),
      actual: across(EXEC.executed, row),
      compliance: across(EXEC.compliance, row),
      closes: closes(),
      demand: null,
      stretch: kind,
      cells: stretchCells(from, row),
    });
  for (const [from, result, kind] of [
    [EXEC.stretchToDate, EXEC.toDate, 'to-date'],
    [EXEC.stretchYear, EXEC.year, 'year'],
  ] as const) {
    const { reported, owed, target, achieved, whole, provisional, strict } = stretch(from, kind);
    for (const [i, expression] of [reported, owed, target, achieved, whole, provisional].entries()) {
      grid.set(row, from + i, `=${expression}`);
    }
    grid.set(
      row,
      result,
      kind === 'year' ? `=${strict}` : formulas.orInProgress(closes(), SETTING_NAME.cutoff, row, strict),
    );
  }
  const cells = stretchCells(EXEC.stretchToDate, row);
  grid.set(row, EXEC.achieved, `=IF(${cells.reported}=0,"",${cells.achieved})`);
  grid.set(row, EXEC.light, `=${lightWord(own(EXEC.toDate, row))}`);
  grid.set(row, EXEC.achievedMoney, formulas.spentToDate(closes(), SETTING_NAME.cutoff, row));
  grid.set(row, EXEC.toDateMoney, formulas.financialExecution(SETTING_NAME.cutoff, row));
  const total = totalByBehavior(across(EXEC.programmed, row), behavior, closes());
  grid.set(row, EXEC.review, formulas.reviewExecution(row, total));
}

function writeTotals(grid: Grid, layout: PomLayout, sheets: PomSheets): void {
  const { execution, strictScore, provisionalScore, missing } = layout;
  grid.set(execution.total, EXEC.level, 'TOTAL');
  const sums = [
    EXEC.approved,
    EXEC.current,
    ...PERIODS.map((period) => EXEC.programmedMoney + period),
    ...PERIODS.map((period) => EXEC.executedMoney + period),
    EXEC.achievedMoney,
  ];
  for (const column of sums) {
    grid.set(execution.total, column, formulas.productTotal(execution, EXEC.level, column));
  }
  const current = own(EXEC.current, execution.total);
  const spent = own(EXEC.achievedMoney, execution.total);
  grid.set(execution.total, EXEC.toDateMoney, `=IF(${current}>0,${spent}/${current},"")`);
  const weight = columnOf(execution, EXEC.weight);
  grid.set(execution.total, EXEC.weight, `=IF(COUNT(${weight})=0,"",SUM(${weight}))`);
  const total = own(EXEC.weight, execution.total);
  const rows = formulas.reviewRows(execution, EXEC.level, EXEC.group).slice(1);
  grid.set(
    execution.total,
    EXEC.review,
    `=IF(ISNUMBER(${total}),IF(ABS(${total}-1)<0.0005,${rows},"Revise: las ponderaciones no suman 100 %"),${rows})`,
  );
  grid.set(strictScore, EXEC.name, RESULT.strictScore);
  grid.set(provisionalScore, EXEC.name, RESULT.provisionalScore);
  const weights = columnOf(execution, EXEC.usedWeight);
  const put = (row: number, column: number, values: number, counting: Parameters<typeof score>[2]) =>
    grid.set(row, column, `=${score(columnOf(execution, values), weights, counting)}`);
  for (const period of PERIODS) {
    put(strictScore, EXEC.compliance + period, EXEC.compliance + period, 'strict');
    put(provisionalScore, EXEC.compliance + period, EXEC.compliance + period, 'provisional');
  }
  put(strictScore, EXEC.toDate, EXEC.toDate, 'strict');
  put(strictScore, EXEC.year, EXEC.year, 'strict-year');
  for (const [visible, hidden] of [
    [EXEC.toDate, EXEC.stretchToDate + 5],
    [EXEC.year, EXEC.stretchYear + 5],
  ] as const) {
    put(provisionalScore, hidden, hidden, 'provisional');
    grid.set(provisionalScore, visible, `=${own(hidden, provisionalScore)}`);
  }
  grid.set(missing, EXEC.name, 'Renglones del POM que faltan aquí');
  grid.set(missing, EXEC.annual, formulas.missingRows(layout, sheets));
}
