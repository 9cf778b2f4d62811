/** The sheet *POM aaaa-aaaa*: products and subproducts with five years of physical and financial targets. */
import { columnName } from '../domain/address';
import type { CellInput, Change } from '../domain/change-set';
import { isPercentUnit, isSameUnit } from '../domain/multi-year-totals';
import type { Translator } from '../i18n';
import { WRONG } from './palette';
import * as formulas from './pom-formulas';
import { Grid, MONEY_FORMAT, PERCENT_FORMAT } from './pom-grid';
import { type BodyRow, BUDGET, columnOn, HEADER, PLAN, PLAN_WIDTH, type PomLayout, ROW } from './pom-layout';
import { POM_YEARS, type PomRequest, type PomRow, type PomSheets, pomYears } from './pom-request';
import { cutoffInWords, LEGEND } from './report-parts';
import { CATALOGUE_NAME } from './setting-names';

const HEADERS: readonly (readonly [column: number, upper: string | null, lower: string])[] = [
  [PLAN.result, null, 'Resultado Institucional'],
  [PLAN.level, null, 'Nivel'],
  [PLAN.code, null, 'Código'],
  [PLAN.name, null, 'Producto / Subproducto'],
  [PLAN.unit, null, 'Unidad de Medida'],
  [PLAN.program, null, 'Programa'],
  [PLAN.subprogram, null, 'Subprograma'],
  [PLAN.project, null, 'Proyecto'],
  [PLAN.activity, null, 'Actividad'],
  [PLAN.mainContribution, null, 'Producto de mayor contribución (1/0)'],
  [PLAN.baselineYear, 'Línea de base', 'Año'],
  [PLAN.baselineAbsolute, null, 'Datos Absolutos'],
  [PLAN.baselineRelative, null, 'Datos Relativos'],
  [PLAN.totalPhysical, 'Total Meta Multianual', 'Meta Física'],
  [PLAN.totalFinancial, null, 'Meta Financiera'],
  [PLAN.unitCost, null, 'Costo unitario'],
  [PLAN.departments, 'Cobertura', 'Departamentos'],
  [PLAN.municipalities, null, 'Municipios'],
  [PLAN.responsible, null, 'Responsable'],
  [PLAN.review, null, 'Revisión'],
  [PLAN.group, 'Apoyo del cálculo', 'Grupo'],
  [PLAN.programKey, null, 'Clave del programa'],
  [PLAN.otherUnits, null, 'Otras unidades'],
];

const COLUMNS = { level: PLAN.level, unit: PLAN.unit, group: PLAN.group, otherUnits: PLAN.otherUnits };

export function planSheet(
  request: PomRequest,
  layout: PomLayout,
  sheets: PomSheets,
  t: Translator,
): Change[] {
  const { plan, planRows } = layout;
  const grid = new Grid(sheets.plan, plan.total + 1, PLAN_WIDTH);
  const years = pomYears(request);
  writeHead(grid, request);
  for (const [column, upper, lower] of HEADERS) {
    grid.set(HEADER.plan.first, column, upper ?? undefined);
    grid.set(HEADER.plan.last, column, lower);
  }
  for (const [i, year] of years.entries()) {
    const column = PLAN.firstYear + 2 * i;
    grid.set(HEADER.plan.first, column, year);
    grid.set(HEADER.plan.last, column, 'Meta Física');
    grid.set(HEADER.plan.last, column + 1, 'Meta Financiera');
    grid.set(HEADER.plan.last, PLAN.parts + 2 * i, `Parte ${2 * i + 1}`);
    grid.set(HEADER.plan.last, PLAN.parts + 2 * i + 1, `Parte ${2 * i + 2}`);
  }
  for (const row of planRows) writeRow(grid, layout, sheets, row);
  const hint =
    'Para agregar un producto o subproducto, copie el renglón de uno e insértelo arriba de esta línea.';
  grid.set(plan.spacer, PLAN.result, hint);
  grid.set(plan.total, PLAN.result, 'TOTAL');
  for (let i = 0; i < POM_YEARS; i++) {
    const column = PLAN.firstYear + 2 * i + 1;
    grid.set(plan.total, column, formulas.productTotal(plan, PLAN.level, column));
  }
  const total = formulas.productTotal(plan, PLAN.level, PLAN.totalFinancial);
  grid.set(plan.total, PLAN.totalFinancial, total);
  grid.set(plan.total, PLAN.review, formulas.reviewRows(plan, PLAN.level, PLAN.group));
  formatNumbers(grid, layout);
  return [
    ...grid.changes(HEADER.plan, plan, PLAN.review + 1),
    ...inputChecks(grid, layout, sheets, t),
    ...looks(grid, layout),
  ];
}

function writeHead(grid: Grid, request: PomRequest): void {
  const years = pomYears(request);
  const period = `${years[0]}-${years[years.length - 1]}`;
  grid.set(ROW.title, 0, `PLAN OPERATIVO MULTIANUAL ${period}`);
  grid.set(ROW.institution, 0, 'Institución');
  grid.set(ROW.institution, PLAN.code, request.institution);
  grid.set(ROW.period, 0, 'Período');
  grid.set(ROW.period, PLAN.code, period);
  grid.set(ROW.cutoff, 0, 'Mes de corte');
  grid.set(ROW.cutoff, PLAN.code, cutoffInWords());
  grid.set(ROW.legend, 0, `${LEGEND} Un subproducto pertenece al producto que está arriba de él.`);
  grid.input(ROW.institution, PLAN.code, 1, 4);
}

function writeRow(grid: Grid, layout: PomLayout, sheets: PomSheets, body: BodyRow): void {
  const { row, content, product, hasParts } = body;
  const { plan } = layout;
  const isProduct = body.level === 'product';
  grid.set(row, PLAN.level, formulas.LEVEL[body.level]);
  grid.text(row, PLAN.code, body.code);
  if (product) {
    grid.set(row, PLAN.result, product.result);
    grid.set(row, PLAN.mainContribution, product.mainContribution);
  }
  if (content) writeContent(grid, row, content);
  grid.set(row, PLAN.group, formulas.group(plan, PLAN.level, row));
  grid.set(row, PLAN.programKey, formulas.programKeyOf(`$${columnName(PLAN.program)}${row + 1}`));
  // Texts and base line, then the years and what the formulas don't make.
  grid.input(row, PLAN.result, 1, PLAN.firstYear);
  grid.input(row, PLAN.departments, 1, 3);
  for (let i = 0; i < POM_YEARS; i++) {
    const column = PLAN.firstYear + 2 * i;
    const planned = content?.years[i];
    if (isProduct && hasParts) {
      const typed = !sharesUnit(body) ? physicalInput(content, planned?.physical ?? null) : null;
      grid.set(row, column, typed ?? formulas.physicalSum(plan, PLAN.parts + 2 * i, COLUMNS, row));
      if (typed !== null) grid.input(row, column);
      const financial = formulas.sumOfParts(plan, PLAN.parts + 2 * i + 1, PLAN.group, row);
      grid.set(row, column + 1, `=${financial}`);
      continue;
    }
    grid.set(row, column, physicalInput(content, planned?.physical ?? null));
    grid.set(row, column + 1, planned?.financial);
    grid.input(row, column, 1, 2);
    grid.set(row, PLAN.parts + 2 * i, formulas.part(PLAN.level, column, row));
    grid.set(row, PLAN.parts + 2 * i + 1, formulas.part(PLAN.level, column + 1, row));
  }
  if (isProduct && hasParts) grid.set(row, PLAN.otherUnits, formulas.otherUnits(plan, COLUMNS, row));
  grid.set(row, PLAN.totalPhysical, formulas.multiYearTotal(0, row));
  grid.set(row, PLAN.totalFinancial, formulas.multiYearTotal(1, row));
  grid.set(row, PLAN.unitCost, formulas.unitCost(row));
  grid.set(row, PLAN.review, formulas.reviewPlan(layout, sheets, row, isProduct && hasParts));
}

function writeContent(grid: Grid, row: number, content: PomRow): void {
  grid.set(row, PLAN.name, content.name);
  grid.set(row, PLAN.unit, content.unit);
  grid.text(row, PLAN.program, content.program);
  grid.text(row, PLAN.subprogram, content.subprogram);
  grid.text(row, PLAN.project, content.project);
  grid.text(row, PLAN.activity, content.activity);
  grid.set(row, PLAN.baselineYear, content.baseline?.year);
  grid.set(row, PLAN.baselineAbsolute, content.baseline?.absolute);
  const relative = content.baseline?.relative;
  if (relative !== undefined && relative !== null) grid.set(row, PLAN.baselineRelative, relative / 100);
  grid.set(row, PLAN.departments, content.departments);
  grid.set(row, PLAN.municipalities, content.municipalities);
  grid.set(row, PLAN.responsible, content.responsible);
}

/** Whether the subproducts of a product can be added: what decides which physical targets are typed. */
export function sharesUnit({ product }: BodyRow): boolean {
  if (product === null) return true;
  return (
    !isPercentUnit(product.unit) && product.subproducts.every(({ unit }) => isSameUnit(unit, product.unit))
  );
}

/** Percentages are kept as fractions. */
export function physicalInput(content: PomRow | null, value: number | null): CellInput {
  return value !== null && content !== null && isPercentUnit(content.unit) ? value / 100 : value;
}

/** The number format of physical amounts of a row. */
export function physicalFormat(content: PomRow | null): string {
  if (content === null) return 'General';
  if (isPercentUnit(content.unit)) return PERCENT_FORMAT;
  return content.years.every(({ physical }) => Number.isInteger(physical ?? 0)) ? '#,##0' : '#,##0.00';
}

function formatNumbers(grid: Grid, layout: PomLayout): void {
  const { plan, planRows } = layout;
  const rows = plan.spacer - plan.first;
  // Codes stay texts, also those that are typed later.
  grid.format('@', plan.first, PLAN.code, rows + 1);
  grid.format('@', plan.first, PLAN.program, rows + 1, 4);
  grid.format(PERCENT_FORMAT, plan.first, PLAN.baselineRelative, rows);
  for (const { row, content } of planRows) {
    const format = physicalFormat(content);
    if (format === 'General') continue;
    for (let i = 0; i <= POM_YEARS; i++) grid.format(format, row, PLAN.firstYear + 2 * i);
  }
  for (let i = 0; i <= POM_YEARS; i++) {
    grid.format(MONEY_FORMAT, plan.first, PLAN.firstYear + 2 * i + 1, plan.total - plan.first + 1);
  }
  grid.format(MONEY_FORMAT, plan.first, PLAN.unitCost, rows);
}

function inputChecks(grid: Grid, layout: PomLayout, sheets: PomSheets, t: Translator): Change[] {
  const { plan, budget } = layout;
  const rows = plan.spacer - plan.first;
  const column = (from: number, count = 1) => [grid.range(plan.first, from, rows, count)];
  const words = (key: string, style: 'stop' | 'warning' | 'information') => ({
    style,
    title: t.t(`pom.template.input.${key}.title`),
    message: t.t(`pom.template.input.${key}.message`),
  });
  const numbers = column(PLAN.firstYear, 2 * POM_YEARS);
  return [
    {
      kind: 'validation',
      ranges: column(PLAN.level),
      validation: { kind: 'list', items: Object.values(formulas.LEVEL) },
      messages: words('level', 'stop'),
    },
    {
      kind: 'validation',
      ranges: column(PLAN.unit),
      validation: { kind: 'list-from', source: `=${CATALOGUE_NAME.units}` },
      messages: words('unit', 'information'),
    },
    {
      kind: 'validation',
      ranges: column(PLAN.program),
      validation: {
        kind: 'list-from',
        source: `=${columnOn(sheets.budget, { ...budget, top: budget.first, spacer: budget.spacer - 1 }, BUDGET.code)}`,
      },
      messages: words('program', 'information'),
    },
    {
      kind: 'validation',
      ranges: column(PLAN.mainContribution),
      validation: { kind: 'list', items: ['1', '0'] },
      messages: words('contribution', 'stop'),
    },
    {
      kind: 'validation',
      ranges: [...numbers, ...column(PLAN.baselineAbsolute)],
      validation: { kind: 'decimal' },
      messages: words('number', 'warning'),
    },
  ];
}

/** So that of the three pages the first ends before the years, and the second holds all of them. */
const WIDTHS: readonly (readonly [column: number, count: number, width: number])[] = [
  [PLAN.result, 1, 28],
  [PLAN.level, 1, 12],
  [PLAN.code, 1, 14],
  [PLAN.name, 1, 34],
  [PLAN.unit, 1, 18],
  [PLAN.program, 4, 14],
  [PLAN.mainContribution, 1, 18],
  [PLAN.baselineYear, 3, 10],
  [PLAN.unitCost, 1, 13],
  [PLAN.departments, 2, 18],
  [PLAN.responsible, 1, 20],
  [PLAN.review, 1, 34],
];

function looks(grid: Grid, layout: PomLayout): Change[] {
  const { plan, planRows } = layout;
  const { sheet } = grid;
  const rows = plan.spacer - plan.first;
  const products = planRows.filter(({ level }) => level === 'product');
  const subproducts = planRows.filter(({ level }) => level === 'subproduct');
  const changes: Change[] = [
    {
      kind: 'format',
      ranges: [grid.range(ROW.institution, 0, 3, 1)],
      format: { bold: true },
    },
    {
      kind: 'format',
      ranges: [grid.range(ROW.cutoff, PLAN.code), grid.range(ROW.legend, 0)],
      format: { italic: true },
    },
    {
      kind: 'format',
      ranges: products.map(({ row }) => grid.range(row, PLAN.name)),
      format: { bold: true },
    },
    {
      kind: 'format',
      ranges: [
        grid.range(plan.first, PLAN.result, rows),
        grid.range(plan.first, PLAN.name, rows, 2),
        grid.range(plan.first, PLAN.departments, rows, 3),
      ],
      format: { wrap: true },
    },
    ...WIDTHS.map(
      ([column, columnCount, width]): Change => ({ kind: 'column-width', sheet, column, columnCount, width }),
    ),
    ...Array.from({ length: POM_YEARS + 1 }, (_, i): Change[] => [
      { kind: 'column-width', sheet, column: PLAN.firstYear + 2 * i, columnCount: 1, width: 11 },
      { kind: 'column-width', sheet, column: PLAN.firstYear + 2 * i + 1, columnCount: 1, width: 15 },
    ]).flat(),
    { kind: 'row-height', sheet, row: HEADER.plan.last, rowCount: 1, height: 45 },
    { kind: 'row-height', sheet, row: plan.first, rowCount: rows, height: 30 },
    ...reviewFormats(grid, plan, PLAN.review),
    { kind: 'column-hidden', sheet, column: PLAN.group, columnCount: PLAN_WIDTH - PLAN.group },
    { kind: 'freeze', sheet, rows: HEADER.plan.last + 1, columns: PLAN.name + 1 },
    {
      kind: 'print',
      sheet,
      landscape: true,
      paper: 'letter',
      fitToWidth: 3,
      area: grid.range(0, 0, plan.total + 1, PLAN.review + 1),
      repeatRows: HEADER.plan,
      // From the first column on: the title and the labels of the head begin there.
      repeatColumns: { first: PLAN.result, last: PLAN.name },
    },
  ];
  if (subproducts.length > 0) {
    changes.push({
      kind: 'format',
      ranges: subproducts.map(({ row }) => grid.range(row, PLAN.name)),
      format: { horizontal: 'Left', indent: 1 },
    });
  }
  return changes;
}

/** What a review complains about stands out. */
export function reviewFormats(grid: Grid, body: { first: number; total: number }, column: number): Change[] {
  const range = grid.range(body.first, column, body.total - body.first + 1, 1);
  const cell = `$${columnName(column)}${body.first + 1}`;
  return [
    {
      kind: 'conditional-format',
      format: { range, formula: `=OR(LEFT(${cell},6)="Revise",LEFT(${cell},5)="Falta")`, ...WRONG },
    },
  ];
}
