/** What ties the parts of a workbook together, and what no schema says: counts, indices, names, areas that may not overlap. */
import { type Area, parseArea } from '../../../src/ooxml/a1';
import { BUILT_IN_FORMATS } from '../../../src/ooxml/number-formats';
import { linksOf, TYPE_OF } from './check-package';
import { below, type Node, of, treeOf } from './tree';

type Tell = (problem: string) => void;

interface Book {
  readonly tell: Tell;
  readonly sheetNames: ReadonlySet<string>;
  readonly styles: { readonly cells: number; readonly differential: number };
  readonly strings: number;
  /** How often cells refer to shared strings. */
  uses: number;
  readonly ids: { readonly tables: Set<string>; readonly tableNames: Set<string> };
}

function unique(values: readonly string[], what: string, tell: Tell): void {
  const seen = new Set<string>();
  for (const value of values) {
    if (seen.has(value)) tell(`${what} ${value} is there twice`);
    seen.add(value);
  }
}

/** Wherever an element says how many children it has. */
export function checkCounts(root: Node, part: string, tell: Tell): void {
  const count = root.attributes.get('count');
  if (count !== undefined && root.name !== 'sst' && Number(count) !== root.children.length) {
    tell(`${part}: ${root.name} counts ${count} and has ${root.children.length}`);
  }
  for (const child of root.children) checkCounts(child, part, tell);
}

export function checkWorkbook(parts: ReadonlyMap<string, Uint8Array>, tell: Tell): void {
  const main = linksOf(parts, '').find(({ type }) => type === TYPE_OF('officeDocument'))?.target;
  if (main === undefined) {
    tell('there is no workbook');
    return;
  }
  const links = linksOf(parts, main);
  const tree = (part: string | undefined) => {
    const bytes = part === undefined ? undefined : parts.get(part);
    return bytes ? treeOf(bytes) : undefined;
  };
  const only = (type: string) => tree(links.find((link) => link.type === TYPE_OF(type))?.target);
  const workbook = tree(main)!;
  const sheets = of(of(workbook, 'sheets')[0], 'sheet');
  const names = sheets.map(({ attributes }) => attributes.get('name')!.toLowerCase());
  unique(names, `${main}: the sheet`, tell);
  unique(
    sheets.map(({ attributes }) => attributes.get('sheetId')!),
    `${main}: the sheetId`,
    tell,
  );
  const styles = only('styles');
  const strings = only('sharedStrings');
  const book: Book = {
    tell,
    sheetNames: new Set(names),
    styles: checkStyles(styles, tell),
    strings: of(strings, 'si').length,
    uses: 0,
    ids: { tables: new Set(), tableNames: new Set() },
  };
  checkViews(workbook, sheets, main, tell);
  checkNames(workbook, sheets.length, book, main);
  for (const sheet of sheets) {
    const id = sheet.attributes.get('r:id');
    const link = links.find((one) => one.id === id && one.type === TYPE_OF('worksheet'));
    const root = tree(link?.target);
    if (!link || !root) tell(`${main}: the sheet ${sheet.attributes.get('name')} has no part`);
    else checkSheet(root, link.target, parts, book);
  }
  if (strings) {
    const said = [strings.attributes.get('count'), strings.attributes.get('uniqueCount')].map(Number);
    if (said[0] !== book.uses) tell(`sharedStrings: counts ${said[0]} uses, cells have ${book.uses}`);
    if (said[1] !== book.strings) tell(`sharedStrings: counts ${said[1]} texts and has ${book.strings}`);
  }
}

function checkViews(workbook: Node, sheets: readonly Node[], part: string, tell: Tell): void {
  for (const view of below(workbook, 'workbookView')) {
    const active = sheets[Number(view.attributes.get('activeTab') ?? 0)];
    if (!active || active.attributes.has('state')) tell(`${part}: the active sheet is none that is shown`);
  }
}

/** Sheets that a formula names; texts hold none. */
function sheetsIn(formula: string): string[] {
  const bare = formula.replace(/"(?:[^"]|"")*"/g, '""');
  return [...bare.matchAll(/'((?:[^']|'')+)'!|([\p{L}_][\p{L}\p{N}_.]*)!/gu)].map((match) =>
    (match[1]?.replaceAll("''", "'") ?? match[2]!).toLowerCase(),
  );
}

function checkSheetsIn(formula: string, where: string, { sheetNames, tell }: Book): void {
  for (const name of sheetsIn(formula))
    if (!sheetNames.has(name)) tell(`${where}: there is no sheet ${name}`);
}

function checkNames(workbook: Node, sheets: number, book: Book, part: string): void {
  const all = below(workbook, 'definedName');
  unique(
    all.map(({ attributes: a }) => `${a.get('name')!.toLowerCase()} of ${a.get('localSheetId') ?? 'all'}`),
    `${part}: the name`,
    book.tell,
  );
  for (const { attributes, text } of all) {
    const name = attributes.get('name')!;
    const local = attributes.get('localSheetId');
    if (local !== undefined && Number(local) >= sheets)
      book.tell(`${part}: ${name} is of a sheet that is not there`);
    if (name.startsWith('_xlnm.') && local === undefined) book.tell(`${part}: ${name} is of no sheet`);
    if (text.includes('#REF!')) book.tell(`${part}: ${name} refers to nothing`);
    checkSheetsIn(text, `${part}: ${name}`, book);
  }
}

function checkStyles(styles: Node | undefined, tell: Tell): Book['styles'] {
  const list = (name: string, item: string) => of(of(styles, name)[0], item);
  const formats = list('numFmts', 'numFmt').map(({ attributes }) => Number(attributes.get('numFmtId')));
  unique(formats.map(String), 'styles: the numFmtId', tell);
  for (const id of formats) if (id < 164) tell(`styles: the numFmtId ${id} belongs to a built-in format`);
  const known = new Set(formats);
  const sizes = {
    fontId: list('fonts', 'font').length,
    fillId: list('fills', 'fill').length,
    borderId: list('borders', 'border').length,
    xfId: list('cellStyleXfs', 'xf').length,
  };
  if (sizes.fillId < 2) tell('styles: the first two fills are fixed');
  const cells = list('cellXfs', 'xf');
  for (const [index, { attributes }] of [...list('cellStyleXfs', 'xf'), ...cells].entries()) {
    for (const [key, size] of Object.entries(sizes)) {
      const id = attributes.get(key);
      if (id !== undefined && Number(id) >= size) tell(`styles: xf ${index} has the ${key} ${id} of ${size}`);
    }
    const format = Number(attributes.get('numFmtId') ?? 0);
    if (!known.has(format) && !(format in BUILT_IN_FORMATS))
      tell(`styles: the format ${format} is not defined`);
  }
  return { cells: cells.length, differential: list('dxfs', 'dxf').length };
}

const isAbove = (a: Area, b: Area) => a.bottom < b.top || a.right < b.left;

/** Areas of a sheet that may not lie over each other. */
function checkApart(areas: readonly string[], what: string, tell: Tell): void {
  const parsed = areas.map((ref) => ({ ref, area: parseArea(ref)! }));
  for (const [index, one] of parsed.entries()) {
    for (const other of parsed.slice(index + 1)) {
      if (isAbove(one.area, other.area) || isAbove(other.area, one.area)) continue;
      tell(`${what} ${one.ref} lies over ${other.ref}`);
    }
  }
}

function checkSheet(root: Node, part: string, parts: ReadonlyMap<string, Uint8Array>, book: Book): void {
  const { tell } = book;
  checkRows(root, part, book);
  checkColumns(root, part, book);
  checkApart(
    below(root, 'mergeCell').map(({ attributes }) => attributes.get('ref')!),
    `${part}: the merged area`,
    tell,
  );
  checkApart(
    below(root, 'dataValidation').flatMap(({ attributes }) => attributes.get('sqref')!.split(' ')),
    `${part}: the validation`,
    tell,
  );
  checkRules(root, part, book);
  checkLinks(root, part, parts, book);
  for (const view of below(root, 'sheetView')) {
    const panes = of(view, 'selection').map(({ attributes }) => attributes.get('pane') ?? 'topLeft');
    unique(panes, `${part}: the selection of`, tell);
  }
}

function checkRows(root: Node, part: string, book: Book): void {
  const { tell, styles } = book;
  let last = 0;
  for (const row of of(of(root, 'sheetData')[0], 'row')) {
    const number = Number(row.attributes.get('r'));
    if (number <= last) tell(`${part}: row ${number} comes after ${last}`);
    last = number;
    if (Number(row.attributes.get('s') ?? 0) >= styles.cells)
      tell(`${part}: row ${number} has no such style`);
    let column = -1;
    for (const cell of row.children) {
      const ref = cell.attributes.get('r')!;
      const at = parseArea(ref);
      if (!at || at.top !== number - 1 || at.left <= column)
        tell(`${part}: ${ref} is out of place in row ${number}`);
      column = at?.left ?? column;
      checkCell(cell, `${part}: ${ref}`, book);
    }
  }
}

function checkCell(cell: Node, where: string, book: Book): void {
  const { tell } = book;
  if (Number(cell.attributes.get('s') ?? 0) >= book.styles.cells) tell(`${where}: has no such style`);
  const formula = of(cell, 'f')[0]?.text;
  const value = of(cell, 'v')[0]?.text;
  if (formula !== undefined) checkSheetsIn(formula, where, book);
  switch (cell.attributes.get('t') ?? 'n') {
    case 's':
      book.uses++;
      if (value === undefined || !/^\d+$/.test(value) || Number(value) >= book.strings)
        tell(`${where}: no such text`);
      break;
    case 'n':
      if (value !== undefined && !/^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/.test(value))
        tell(`${where}: ${value} is no number`);
      break;
    case 'b':
      if (value !== '0' && value !== '1') tell(`${where}: ${value} is no truth value`);
      break;
    case 'e':
      if (!/^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA)$/.test(value ?? ''))
        tell(`${where}: ${value} is no error`);
      break;
    case 'str':
      if (formula === undefined) tell(`${where}: a formula's text without a formula`);
      break;
  }
}

function checkColumns(root: Node, part: string, { tell, styles }: Book): void {
  let last = 0;
  for (const { attributes } of below(root, 'col')) {
    const [min, max] = [Number(attributes.get('min')), Number(attributes.get('max'))];
    if (min <= last || max < min) tell(`${part}: the columns ${min} to ${max} come after ${last}`);
    last = max;
    if (Number(attributes.get('style') ?? 0) >= styles.cells)
      tell(`${part}: column ${min} has no such style`);
  }
}

/** How many formulas a rule or a validation must have. */
const TWO = new Set(['between', 'notBetween']);

function checkRules(root: Node, part: string, book: Book): void {
  const { tell } = book;
  const rules = below(root, 'cfRule');
  unique(
    rules.map(({ attributes }) => attributes.get('priority')!),
    `${part}: the priority`,
    tell,
  );
  for (const { attributes, children } of rules) {
    const where = `${part}: cfRule ${attributes.get('priority')}`;
    const style = attributes.get('dxfId');
    if (style !== undefined && Number(style) >= book.styles.differential) tell(`${where}: no dxf ${style}`);
    const wanted =
      attributes.get('type') === 'expression' ? 1 : TWO.has(attributes.get('operator') ?? '') ? 2 : undefined;
    const formulas = children.filter(({ name }) => name === 'formula');
    if (formulas.length > 3 || (wanted !== undefined && formulas.length !== wanted)) {
      tell(`${where}: has ${formulas.length} formulas`);
    }
    for (const { text } of formulas) checkSheetsIn(text, where, book);
  }
  for (const { attributes, children } of below(root, 'dataValidation')) {
    const where = `${part}: the validation ${attributes.get('sqref')}`;
    const type = attributes.get('type') ?? 'none';
    const one = type === 'list' || type === 'custom';
    const wanted = type === 'none' ? 0 : !one && TWO.has(attributes.get('operator') ?? 'between') ? 2 : 1;
    if (children.length !== wanted) tell(`${where}: has ${children.length} formulas`);
    for (const { text } of children) checkSheetsIn(text, where, book);
  }
}

function checkLinks(root: Node, part: string, parts: ReadonlyMap<string, Uint8Array>, book: Book): void {
  const { tell } = book;
  const links = linksOf(parts, part);
  const LINKED = {
    drawing: 'drawing',
    legacyDrawing: 'vmlDrawing',
    tablePart: 'table',
    customPr: 'customProperty',
  };
  for (const [element, type] of Object.entries(LINKED)) {
    for (const { attributes } of below(root, element)) {
      const id = attributes.get('r:id');
      const link = links.find((one) => one.id === id);
      if (link?.type !== TYPE_OF(type)) tell(`${part}: ${element} ${id} is no relationship to a ${type}`);
      const bytes = link && parts.get(link.target);
      if (!bytes) continue;
      if (type === 'table') checkTable(treeOf(bytes), link.target, root, book);
      if (type === 'drawing') checkDrawing(treeOf(bytes), link.target, parts, book);
    }
  }
  unique(
    below(root, 'customPr').map(({ attributes }) => attributes.get('name')!),
    `${part}: the custom property`,
    tell,
  );
  const comments = links.find(({ type }) => type === TYPE_OF('comments'));
  const bytes = comments && parts.get(comments.target);
  if (!bytes) return;
  const notes = treeOf(bytes);
  const authors = below(notes, 'author').length;
  const all = below(notes, 'comment');
  unique(
    all.map(({ attributes }) => attributes.get('ref')!),
    `${comments.target}: the note at`,
    tell,
  );
  for (const { attributes } of all) {
    if (Number(attributes.get('authorId')) >= authors) tell(`${comments.target}: a note has no author`);
  }
  if (below(root, 'legacyDrawing').length !== 1) tell(`${part}: has notes without boxes`);
}

function checkTable(table: Node, part: string, sheet: Node, { tell, ids }: Book): void {
  const id = table.attributes.get('id')!;
  const name = table.attributes.get('displayName')!.toLowerCase();
  if (ids.tables.has(id)) tell(`${part}: the id ${id} is there twice`);
  if (ids.tableNames.has(name)) tell(`${part}: the name ${name} is there twice`);
  ids.tables.add(id);
  ids.tableNames.add(name);
  const columns = below(table, 'tableColumn').map(({ attributes }) => attributes.get('name')!);
  unique(
    columns.map((column) => column.toLowerCase()),
    `${part}: the column`,
    tell,
  );
  const area = parseArea(table.attributes.get('ref')!)!;
  if (area.right - area.left + 1 !== columns.length) tell(`${part}: has ${columns.length} columns`);
  const merged = below(sheet, 'mergeCell').map(({ attributes }) => attributes.get('ref')!);
  for (const ref of merged) checkApart([table.attributes.get('ref')!, ref], `${part}: the table`, tell);
}

function checkDrawing(drawing: Node, part: string, parts: ReadonlyMap<string, Uint8Array>, book: Book): void {
  const { tell } = book;
  const links = linksOf(parts, part);
  unique(
    below(drawing, 'xdr:cNvPr').map(({ attributes }) => attributes.get('id')!),
    `${part}: the object`,
    tell,
  );
  for (const { attributes } of below(drawing, 'c:chart')) {
    const link = links.find(({ id }) => id === attributes.get('r:id'));
    const bytes = link?.type === TYPE_OF('chart') ? parts.get(link.target) : undefined;
    if (!link || !bytes) tell(`${part}: ${attributes.get('r:id')} is no relationship to a chart`);
    else checkChart(treeOf(bytes), link.target, book);
  }
}

function checkChart(chart: Node, part: string, book: Book): void {
  const { tell } = book;
  const value = (node: Node | undefined) => node?.attributes.get('val') ?? '';
  for (const name of ['c:idx', 'c:order']) {
    unique(
      below(chart, 'c:ser').map((series) => value(of(series, name)[0])),
      `${part}: ${name}`,
      tell,
    );
  }
  const axes = [...below(chart, 'c:catAx'), ...below(chart, 'c:valAx')];
  const ids = axes.map((axis) => value(of(axis, 'c:axId')[0]));
  unique(ids, `${part}: the axis`, tell);
  const plot = below(chart, 'c:plotArea')[0];
  const groups = (plot?.children ?? []).filter(({ name }) => name.endsWith('Chart'));
  const used = [
    ...groups.flatMap((group) => of(group, 'c:axId')),
    ...axes.flatMap((axis) => of(axis, 'c:crossAx')),
  ];
  for (const axis of used) if (!ids.includes(value(axis))) tell(`${part}: there is no axis ${value(axis)}`);
  for (const { text } of below(chart, 'c:f')) checkSheetsIn(text, `${part}: ${text}`, book);
  for (const cache of [...below(chart, 'c:strCache'), ...below(chart, 'c:numCache')]) {
    const count = Number(value(of(cache, 'c:ptCount')[0]));
    const points = of(cache, 'c:pt').map(({ attributes }) => attributes.get('idx')!);
    unique(points, `${part}: the point`, tell);
    if (points.some((point) => Number(point) >= count)) tell(`${part}: a point is beyond ${count}`);
  }
  for (const scaling of below(chart, 'c:scaling')) {
    const [min, max] = [of(scaling, 'c:min')[0], of(scaling, 'c:max')[0]];
    if (min && max && Number(value(min)) >= Number(value(max)))
      tell(`${part}: the axis ends before it begins`);
  }
}
