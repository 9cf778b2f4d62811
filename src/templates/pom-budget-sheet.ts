/** The sheet *Presupuesto*: programmes by year, and whether they are what the POM adds up to. */

import { quoteSheet } from '../domain/address';
import type { Change } from '../domain/change-set';
import { WRONG } from './palette';
import * as formulas from './pom-formulas';
import { Grid, MONEY_FORMAT } from './pom-grid';
import { BUDGET, BUDGET_WIDTH, columnOf, HEADER, own, PLAN, type PomLayout, ROW, ref } from './pom-layout';
import { reviewFormats } from './pom-plan-sheet';
import { POM_YEARS, type PomRequest, type PomSheets, pomYears } from './pom-request';
import { cutoffInWords, LEGEND } from './report-parts';

export function budgetSheet(request: PomRequest, layout: PomLayout, sheets: PomSheets): Change[] {
  const { budget } = layout;
  const grid = new Grid(sheets.budget, budget.total + 2, BUDGET_WIDTH);
  const years = pomYears(request);
  const institution = `${quoteSheet(sheets.plan)}!${ref(PLAN.code, ROW.institution, { column: true, row: true })}`;
  grid.set(ROW.title, 0, `PRESUPUESTO POR PROGRAMA ${years[0]}-${years[years.length - 1]}`);
  grid.set(ROW.institution, 0, 'Institución');
  grid.set(ROW.institution, 1, `=IF(${institution}="","",${institution})`);
  grid.set(ROW.period, 0, 'Período');
  grid.set(ROW.period, 1, `${years[0]}-${years[years.length - 1]}`);
  grid.set(ROW.cutoff, 0, 'Mes de corte');
  grid.set(ROW.cutoff, 1, cutoffInWords());
  grid.set(
    ROW.legend,
    0,
    `${LEGEND} El presupuesto de cada programa debe ser lo que suman sus productos en el POM.`,
  );
  const { first, last } = HEADER.budget;
  grid.set(first, BUDGET.budget, 'Presupuesto por programa');
  grid.set(first, BUDGET.plan, 'Según el POM');
  grid.set(first, BUDGET.difference, 'Diferencia (presupuesto menos POM)');
  grid.set(last, BUDGET.code, 'PRG');
  grid.set(last, BUDGET.name, 'DESCRIPCIÓN');
  grid.set(last, BUDGET.review, 'Revisión');
  grid.set(last, BUDGET.programKey, 'Clave del programa');
  for (const [i, year] of years.entries()) {
    // A text: the sums begin with the header, so that a programme can be inserted before the first.
    grid.text(last, BUDGET.budget + i, String(year));
    grid.set(last, BUDGET.plan + i, `POM ${year}`);
    grid.set(last, BUDGET.difference + i, `Diferencia ${year}`);
  }
  grid.set(last, BUDGET.budget + POM_YEARS, 'Total');
  grid.set(last, BUDGET.plan + POM_YEARS, 'Total POM');
  grid.set(last, BUDGET.difference + POM_YEARS, 'Diferencia total');
  for (const [i, program] of layout.programs.entries()) {
    const row = budget.first + i;
    grid.text(row, BUDGET.code, program.code);
    grid.set(row, BUDGET.name, program.name);
    for (let year = 0; year < POM_YEARS; year++) grid.set(row, BUDGET.budget + year, program.years[year]);
    grid.input(row, BUDGET.code, 1, 2 + POM_YEARS);
    grid.set(row, BUDGET.programKey, formulas.programKeyOf(own(BUDGET.code, row)));
    for (let year = 0; year < POM_YEARS; year++) {
      grid.set(row, BUDGET.plan + year, formulas.planOfProgram(layout, sheets, year, row));
    }
    writeSums(grid, row);
    const amounts = `$${ref(BUDGET.budget, row)}:$${ref(BUDGET.budget + POM_YEARS - 1, row)}`;
    grid.set(
      row,
      BUDGET.review,
      `=IF(AND(${own(BUDGET.code, row)}="",COUNT(${amounts})=0),"",IF(${own(BUDGET.code, row)}="","Falta el programa",${formulas.reviewBudget(row)}))`,
    );
  }
  grid.set(
    budget.spacer,
    BUDGET.code,
    'Para agregar un programa, copie un renglón e insértelo arriba de esta línea.',
  );
  writeTotals(grid, layout, sheets);
  grid.format('@', budget.first, BUDGET.code, budget.spacer - budget.first);
  grid.format(
    MONEY_FORMAT,
    budget.first,
    BUDGET.budget,
    budget.total - budget.first + 2,
    BUDGET.review - BUDGET.budget,
  );
  return [...grid.changes(HEADER.budget, budget, BUDGET.review + 1), ...looks(grid, layout)];
}

/** Totals of the years, and the differences. */
function writeSums(grid: Grid, row: number): void {
  for (const from of [BUDGET.budget, BUDGET.plan]) {
    grid.set(row, from + POM_YEARS, `=SUM(${ref(from, row)}:${ref(from + POM_YEARS - 1, row)})`);
  }
  for (let i = 0; i <= POM_YEARS; i++) {
    grid.set(row, BUDGET.difference + i, formulas.budgetDifference(BUDGET.difference + i, row));
  }
}

function writeTotals(grid: Grid, layout: PomLayout, sheets: PomSheets): void {
  const { budget, plan } = layout;
  const missing = budget.total + 1;
  grid.set(budget.total, BUDGET.code, 'TOTAL');
  grid.set(missing, BUDGET.code, 'En el POM, sin programa de esta hoja');
  for (let year = 0; year < POM_YEARS; year++) {
    const column = BUDGET.budget + year;
    grid.set(budget.total, column, `=SUM(${columnOf(budget, column)})`);
    const total = `${quoteSheet(sheets.plan)}!${ref(PLAN.firstYear + 2 * year + 1, plan.total)}`;
    grid.set(budget.total, BUDGET.plan + year, `=${total}`);
    const inside = `SUM(${columnOf(budget, BUDGET.plan + year)})`;
    grid.set(missing, BUDGET.plan + year, `=ROUND(${ref(BUDGET.plan + year, budget.total)}-${inside},6)`);
  }
  writeSums(grid, budget.total);
  grid.set(budget.total, BUDGET.review, `=${formulas.reviewBudget(budget.total)}`);
  const rest = `$${ref(BUDGET.plan, missing)}:$${ref(BUDGET.plan + POM_YEARS - 1, missing)}`;
  grid.set(
    missing,
    BUDGET.review,
    `=IF(SUMPRODUCT(--(ABS(${rest})>=0.005))=0,"","Revise: hay productos sin programa de esta hoja")`,
  );
}

function looks(grid: Grid, layout: PomLayout): Change[] {
  const { budget } = layout;
  const { sheet } = grid;
  const differences = grid.range(
    budget.first,
    BUDGET.difference,
    budget.total - budget.first + 1,
    POM_YEARS + 1,
  );
  const cell = ref(BUDGET.difference, budget.first);
  return [
    { kind: 'format', ranges: [grid.range(ROW.institution, 0, 3, 1)], format: { bold: true } },
    { kind: 'format', ranges: [grid.range(ROW.legend, 0)], format: { italic: true } },
    {
      kind: 'format',
      ranges: [grid.range(budget.first, BUDGET.name, budget.spacer - budget.first)],
      format: { wrap: true },
    },
    { kind: 'column-width', sheet, column: BUDGET.code, columnCount: 1, width: 14 },
    { kind: 'column-width', sheet, column: BUDGET.name, columnCount: 1, width: 40 },
    { kind: 'column-width', sheet, column: BUDGET.budget, columnCount: 3 * (POM_YEARS + 1), width: 15 },
    { kind: 'column-width', sheet, column: BUDGET.review, columnCount: 1, width: 34 },
    { kind: 'row-height', sheet, row: HEADER.budget.last, rowCount: 1, height: 30 },
    {
      kind: 'conditional-format',
      format: { range: differences, formula: `=ABS(N(${cell}))>=0.005`, ...WRONG },
    },
    ...reviewFormats(grid, { first: budget.first, total: budget.total + 1 }, BUDGET.review),
    { kind: 'column-hidden', sheet, column: BUDGET.programKey, columnCount: 1 },
    { kind: 'freeze', sheet, rows: HEADER.budget.last + 1, columns: BUDGET.name + 1 },
    {
      kind: 'print',
      sheet,
      landscape: true,
      paper: 'letter',
      fitToWidth: 2,
      area: grid.range(0, 0, budget.total + 2, BUDGET.review + 1),
      repeatRows: HEADER.budget,
      repeatColumns: { first: BUDGET.code, last: BUDGET.name },
    },
  ];
}
