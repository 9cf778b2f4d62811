/**
 * Finds the POM in a workbook: the table of products by year, with the budget and the year's execution that belong to it,
 * which may stand on the same sheet or on sheets of their own. See docs/recognition.md.
 */
import type { CellRange } from '../domain/address';
import type { MultiYear } from '../domain/multi-year';
import type { Area, RecognitionNote, Sourced } from '../domain/plan';
import type { SheetSnapshot } from '../domain/snapshot';
import { type FoundBudget, readBudgetTable } from './pom-budget';
import { executionArea, type FoundExecution, readExecutionTable } from './pom-execution';
import { type HeaderMiss, mayBeHeader, readPomHeader } from './pom-header';
import { isPomTitle } from './pom-headers';
import { withNativeCells } from './pom-native';
import { cellAt, type ProductsTable, readProductsTable } from './pom-products';
import type { Draft, Recogniser } from './recogniser';
import { fold, tidy, yearIn } from './text';

interface PomScan {
  readonly sheet: SheetSnapshot;
  readonly products: readonly ProductsTable[];
  readonly budgets: readonly FoundBudget[];
  readonly executions: readonly FoundExecution[];
  readonly misses: readonly HeaderMiss[];
  readonly institution: string | null;
  readonly title: Sourced<string> | null;
}

/** The POMs of a workbook, in the order of the sheets. Takes time in proportion to the cells. */
export const recognisePom: Recogniser = (sheets) => {
  const scans = sheets.map(scanSheet);
  const order = new Map(sheets.map((sheet, index) => [sheet, index]));
  const budgets = new Set(scans.flatMap((scan) => scan.budgets));
  const executions = new Set(scans.flatMap((scan) => scan.executions));
  const institution = scans.find((scan) => scan.institution !== null)?.institution ?? null;
  const drafts: Draft[] = [];
  for (const scan of scans) {
    for (const table of scan.products) {
      if (table.multiYear.products.length === 0 && !isOurs(table)) continue;
      const { years } = table.multiYear;
      const here = order.get(scan.sheet)!;
      const distance = (sheet: SheetSnapshot) => (order.get(sheet)! - here + sheets.length) % sheets.length;
      const nearest = <T extends { readonly sheet: SheetSnapshot }>(found: Iterable<T>): T | null =>
        [...found].sort((a, b) => distance(a.sheet) - distance(b.sheet))[0] ?? null;
      const budget = nearest(
        [...budgets].filter(({ header }) => header.years.some(({ year }) => years.includes(year))),
      );
      const due = [...executions].filter(({ year }) => year === null || years.includes(year));
      const firstYear = Math.min(...due.map(({ year }) => year ?? years[0]!));
      const execution = nearest(due.filter(({ year }) => (year ?? years[0]!) === firstYear));
      if (budget !== null) budgets.delete(budget);
      if (execution !== null) executions.delete(execution);
      drafts.push(makePlan(scan, table, budget, execution, scan.institution ?? institution));
    }
  }
  for (const execution of executions) {
    const lone = drafts.length === 0;
    // Without a POM in the workbook, only physical and financial cuatrimestres together tell one.
    if (lone && !hasBothKinds(execution)) continue;
    if (execution.rows.products.every(({ unused }) => unused)) continue;
    drafts.push(executionPlan(execution, institution));
  }
  return drafts;
};

/** What looks like a POM and what it lacks. */
export function pomNearMisses(sheets: readonly SheetSnapshot[]): RecognitionNote[] {
  const notes: RecognitionNote[] = [];
  for (const { sheet, misses, products, title, executions } of sheets.map(scanSheet)) {
    for (const { missing, row, column } of misses) {
      const cell = { sheet: sheet.name, row: row + sheet.row, column: column + sheet.column };
      notes.push({ messageId: `pom.nearMiss.${missing}`, params: { sheet: sheet.name, detail: '' }, cell });
    }
    for (const { header, multiYear } of products) {
      if (multiYear.products.length > 0) continue;
      const cell = { sheet: sheet.name, row: header.top + sheet.row, column: sheet.column };
      notes.push({ messageId: 'pom.nearMiss.products', params: { sheet: sheet.name, detail: '' }, cell });
    }
    if (title !== null && misses.length + products.length + executions.length === 0) {
      notes.push({
        messageId: 'pom.nearMiss.table',
        params: { sheet: sheet.name, detail: title.value },
        cell: null,
      });
    }
  }
  return notes;
}

function hasBothKinds({ header }: FoundExecution): boolean {
  const keys = [...header.lines.keys()];
  return keys.some((key) => key.startsWith('financial')) && keys.some((key) => key.startsWith('physical'));
}

function scanSheet(sheet: SheetSnapshot): PomScan {
  const products: ProductsTable[] = [];
  const budgets: FoundBudget[] = [];
  const executions: FoundExecution[] = [];
  const misses: HeaderMiss[] = [];
  let institution: string | null = null;
  let title: Sourced<string> | null = null;
  let titleYear: number | null = null;
  let floor = 0;
  for (let row = 0; row < sheet.rowCount; row++) {
    if (!mayBeHeader(sheet, row)) {
      const block = readBlockRow(sheet, row);
      institution ??= block.institution;
      titleYear = block.year ?? titleYear;
      title ??= block.title;
      continue;
    }
    const header = readPomHeader(sheet, row, floor);
    if (header === null) continue;
    if (header.kind === 'miss') {
      misses.push(header);
      continue;
    }
    let last: number;
    if (header.kind === 'products') {
      const table = readProductsTable(sheet, header);
      products.push(table);
      last = table.rows.lastRow;
    } else if (header.kind === 'budget') {
      const budget = readBudgetTable(sheet, header);
      budgets.push(budget);
      last = budget.lastRow;
    } else {
      const found = readExecutionTable(sheet, header, titleYear ?? yearIn(sheet.name));
      executions.push(found);
      last = found.rows.lastRow;
    }
    row = Math.max(last, header.bottom);
    floor = row + 1;
  }
  return { sheet, products, budgets, executions, misses, institution, title };
}

/** What a row outside of tables says: the institution, the exercise, the title. */
function readBlockRow(
  sheet: SheetSnapshot,
  row: number,
): { institution: string | null; year: number | null; title: Sourced<string> | null } {
  const found = {
    institution: null as string | null,
    year: null as number | null,
    title: null as Sourced<string> | null,
  };
  const values = sheet.values[row]!;
  let seen = 0;
  for (let column = 0; column < values.length && seen < 6; column++) {
    const value = values[column]!;
    if (value === null) continue;
    seen++;
    if (typeof value !== 'string' || value.length > 200) continue;
    const text = tidy(value);
    const label = /^(instituci[oó]n|entidad)\s*:?\s*(.*)$/i.exec(text);
    if (label) found.institution ??= label[2] !== '' ? label[2]! : nextTextOf(values, column + 1);
    else if (/^(ejercicio|a[nñ]o)\b/.test(fold(text)))
      found.year ??= yearIn(text) ?? nextYearOf(values, column + 1);
    else if (isPomTitle(text)) {
      found.title ??= { value: text, cell: cellAt(sheet, row, column) };
      found.year ??= singleYear(text);
    } else if (/cuatrimestr|ejecucion/.test(fold(text))) found.year ??= singleYear(text);
  }
  return found;
}

/** The year that a text says, when it says just one. */
function singleYear(text: string): number | null {
  return text.match(/(?<!\d)20\d{2}(?!\d)/g)?.length === 1 ? yearIn(text) : null;
}

function nextTextOf(values: SheetSnapshot['values'][number], from: number): string | null {
  for (let column = from; column < Math.min(values.length, from + 5); column++) {
    const value = values[column];
    if (typeof value === 'string' && tidy(value) !== '') return tidy(value);
  }
  return null;
}

function nextYearOf(values: SheetSnapshot['values'][number], from: number): number | null {
  for (let column = from; column < Math.min(values.length, from + 5); column++) {
    const value = values[column];
    if (typeof value === 'number' && Number.isInteger(value) && value >= 2000 && value <= 2100) return value;
    if (typeof value === 'string' && tidy(value) !== '') return singleYear(value);
  }
  return null;
}

/** Whether the table has the columns that only our template has. */
function isOurs({ header }: ProductsTable): boolean {
  return (['level', 'unitCost', 'review'] as const).every((field) => header.fields.has(field));
}

function makePlan(
  scan: PomScan,
  table: ProductsTable,
  budget: FoundBudget | null,
  execution: FoundExecution | null,
  institution: string | null,
): Draft {
  const { sheet, header, rows } = table;
  const { title } = scan;
  const multiYear: MultiYear = {
    ...(title === null ? {} : { title }),
    ...table.multiYear,
    budget: budget?.table ?? null,
  };
  const areas: Area[] = [];
  if (execution?.rows.products.some(({ unused }) => !unused)) {
    const area = executionArea(execution, institution ?? execution.sheet.name, multiYear);
    areas.push(isOurs(table) ? withNativeCells(area, execution) : area);
  }
  const others = new Set([budget?.sheet.name, execution?.sheet.name].filter((name) => name !== undefined));
  others.delete(sheet.name);
  const range: CellRange = {
    sheet: sheet.name,
    row: header.top + sheet.row,
    column: sheet.column,
    rowCount: Math.max(rows.lastRow, header.bottom) - header.top + 1,
    columnCount: sheet.columnCount,
  };
  return {
    type: 'POM',
    title: institution ?? scan.title?.value ?? sheet.name,
    institution,
    year: execution?.year ?? multiYear.years[0] ?? null,
    sheet: sheet.name,
    range,
    layout: isOurs(table) ? 'template' : 'published',
    confidence: confidenceOf(table, budget, execution),
    areas,
    multiYear,
    notes: notesOf(table, budget, execution),
    alsoReads: [...others],
  };
}

/** The execution of a further year, or of a POM that is in another workbook. */
function executionPlan(execution: FoundExecution, institution: string | null): Draft {
  const { sheet, unused } = execution;
  const area = executionArea(execution, institution ?? sheet.name, null);
  const notes: RecognitionNote[] = [];
  if (sheet.visibility !== 'visible') {
    notes.push({ messageId: 'recognition.hiddenSheet', params: { sheet: sheet.name }, cell: null });
  }
  if (execution.year === null) notes.push({ messageId: 'recognition.yearUnknown', params: {}, cell: null });
  if (unused > 0) notes.push({ messageId: 'pom.notes.unusedRows', params: { count: unused }, cell: null });
  return {
    type: 'POM',
    title: institution ?? sheet.name,
    institution,
    year: execution.year,
    sheet: sheet.name,
    range: area.range,
    layout: 'published',
    confidence: 0.6,
    areas: [area],
    notes,
  };
}

function confidenceOf(
  { header, multiYear }: ProductsTable,
  budget: FoundBudget | null,
  execution: FoundExecution | null,
): number {
  const { years, fields } = header;
  const bothKinds = years.every(({ physical, financial }) => physical !== null && financial !== null);
  const score =
    0.4 +
    (bothKinds ? 0.2 : 0) +
    (multiYear.years.length === 5 ? 0.1 : 0) +
    (fields.has('unit') ? 0.1 : 0) +
    (fields.has('program') ? 0.1 : 0) +
    (budget !== null ? 0.05 : 0) +
    (execution !== null ? 0.05 : 0);
  return Math.round(score * 100) / 100;
}

function notesOf(
  { sheet, header, rows, multiYear, unused }: ProductsTable,
  budget: FoundBudget | null,
  execution: FoundExecution | null,
): RecognitionNote[] {
  const notes: RecognitionNote[] = [];
  const add = (
    messageId: string,
    params: RecognitionNote['params'] = {},
    cell: RecognitionNote['cell'] = null,
  ) => notes.push({ messageId, params, cell });
  if (sheet.visibility !== 'visible') add('recognition.hiddenSheet', { sheet: sheet.name });
  const subproducts = multiYear.products.filter(({ level }) => level === 'subproduct');
  if (subproducts.length > 0 && (rows.toldBy === 'code' || rows.toldBy === 'indent')) {
    add(`pom.notes.toldBy.${rows.toldBy}`, { count: subproducts.length });
  }
  if (subproducts.length === 0 && multiYear.products.length > 1) add('pom.notes.noSubproducts');
  for (const orphan of subproducts.filter(({ parent }) => parent === null)) {
    add('pom.notes.orphan', { name: orphan.code ?? orphan.name?.value ?? '' }, orphan.nameCell);
  }
  const lacks = (kind: 'physical' | 'financial') => header.years.filter((one) => one[kind] === null);
  for (const kind of ['physical', 'financial'] as const) {
    const missing = lacks(kind).map(({ year }) => year);
    if (missing.length > 0) add(`pom.notes.missing.${kind}`, { years: missing.join(', ') });
  }
  if (budget === null) add('pom.notes.noBudget');
  if (unused + (execution?.unused ?? 0) > 0) {
    add('pom.notes.unusedRows', { count: unused + (execution?.unused ?? 0) });
  }
  return notes;
}
