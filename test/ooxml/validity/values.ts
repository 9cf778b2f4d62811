/** The kinds of values that attributes and character data have: each says what is wrong, or nothing. */
import { parseArea } from '../../../src/ooxml/a1';

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

type Check = (value: string) => boolean;

const integer =
  (least: number, most: number): Check =>
  (value) =>
    /^\d+$/.test(value) && Number(value) >= least && Number(value) <= most;
const decimal =
  (least: number, most: number): Check =>
  (value) =>
    /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(value) && Number(value) >= least && Number(value) <= most;
const oneOf = (words: string): Check => {
  const known = new Set(words.split(' '));
  return (value) => known.has(value);
};
/** In characters as Excel counts them, after the escapes of XML and of ST_Xstring. */
const text =
  (most: number): Check =>
  (value) =>
    value.replace(/_x[0-9A-Fa-f]{4}_/g, '?').length <= most;

/** From the left above to the right below; turned round, Excel doesn't take it. */
function isArea(value: string): boolean {
  const ends = value.split(':').map((end) => parseArea(end));
  const [first, last = first] = ends;
  if (!first || !last || ends.length > 2) return false;
  return (
    first.top <= last.top && first.left <= last.left && last.bottom < LAST_ROW && last.right < LAST_COLUMN
  );
}

const isCell: Check = (value) => /^[A-Z]{1,3}[1-9]\d*$/.test(value) && isArea(value);

/** Without the leading `=`, at most 8,192 characters, with its quotes and brackets closed. */
export function formulaProblem(formula: string): string | undefined {
  if (formula === '') return 'is empty';
  if (formula.startsWith('=')) return 'begins with =';
  if (formula.length > 8192) return `has ${formula.length} characters`;
  // Texts first: what they hold is no syntax. Names of sheets are quoted alike, with apostrophes.
  const bare = formula.replace(/"(?:[^"]|"")*"/g, '0').replace(/'(?:[^']|'')*'/g, 'A');
  if (/["']/.test(bare)) return 'has an open quote';
  let depth = 0;
  for (const character of bare) {
    if (character === '(' || character === '{') depth++;
    if (character === ')' || character === '}') depth--;
    if (depth < 0) break;
  }
  if (depth !== 0) return 'has brackets that do not match';
  const long = /"((?:[^"]|"")*)"/g;
  for (const [, inner] of formula.matchAll(long)) {
    // Excel refuses longer texts within formulas.
    if (inner!.replaceAll('""', '"').length > 255) return 'has a text of more than 255 characters';
  }
  return undefined;
}

/** A list typed into a validation takes 255 characters, without its quotes. */
function validationProblem(formula: string): string | undefined {
  const list = /^"(.*)"$/s.exec(formula);
  if (list && !list[1]!.replaceAll('""', '').includes('"')) {
    return list[1]!.length > 255 ? `is a list of ${list[1]!.length} characters` : undefined;
  }
  return formulaProblem(formula);
}

/** Balanced quotes and brackets, and at most four sections. */
function isNumberFormat(code: string): boolean {
  if (code === '' || code.length > 255) return false;
  const bare = code
    .replace(/\\./g, '')
    .replace(/"[^"]*"/g, '')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/[_*]./g, '');
  return !/["[\]]/.test(bare) && bare.split(';').length <= 4;
}

const DEFINED_NAME = /^(?:_xlnm\.[A-Za-z_]+|[\p{L}_\\][\p{L}\p{N}_.\\]*)$/u;
/** Names that would be read as cells. */
const LIKE_A_CELL = /^(?:[A-Za-z]{1,3}\d+|[Rr]\d*[Cc]?\d*|[Cc]\d*)$/;

function isDefinedName(name: string): boolean {
  return name.length <= 255 && DEFINED_NAME.test(name) && !LIKE_A_CELL.test(name);
}

function isSheetName(name: string): boolean {
  return (
    name.length > 0 &&
    name.length <= 31 &&
    !/[\\/?*[\]:]|^'|'$/.test(name) &&
    name.toLowerCase() !== 'history'
  );
}

const CHECKS: Readonly<Record<string, Check>> = {
  text: () => true,
  string: text(32_767),
  text31: text(31),
  text32: text(32),
  text255: text(255),
  bool: oneOf('0 1 true false'),
  uint: integer(0, 4_294_967_295),
  positive: integer(1, 2_147_483_647),
  count: integer(1, 4_294_967_295),
  number: decimal(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY),
  size: decimal(0, 1_000_000),
  aboveZero: decimal(Number.MIN_VALUE, Number.POSITIVE_INFINITY),
  columnWidth: decimal(0, 255),
  rowHeight: decimal(0, 409.5),
  columnNumber: integer(1, LAST_COLUMN),
  rowNumber: integer(1, LAST_ROW),
  fontSize: decimal(1, 409),
  rotation: (value) => integer(0, 180)(value) || value === '255',
  indent: integer(0, 250),
  fit: integer(0, 32_767),
  paper: integer(1, 118),
  gap: integer(0, 500),
  degrees: integer(0, 360),
  overlap: decimal(-100, 100),
  labelOffset: integer(0, 1000),
  argb: (value) => /^[0-9A-F]{8}$/.test(value),
  rgb: (value) => /^[0-9A-F]{6}$/.test(value),
  hex: (value) => /^[0-9A-F]+$/i.test(value),
  guid: (value) => /^\{[0-9a-f-]{36}\}$/i.test(value),
  space: oneOf('preserve default'),
  cell: isCell,
  area: isArea,
  areas: (value) => value.split(' ').every(isArea),
  formatCode: isNumberFormat,
  definedName: isDefinedName,
  sheetName: isSheetName,
  reference: (value) => formulaProblem(value) === undefined,
  visibility: oneOf('visible hidden veryHidden'),
  pane: oneOf('topLeft topRight bottomLeft bottomRight'),
  paneState: oneOf('frozen frozenSplit split'),
  cellType: oneOf('b e n s str inlineStr d'),
  formulaType: oneOf('normal array shared dataTable'),
  cfType: oneOf(
    'expression cellIs colorScale dataBar iconSet top10 uniqueValues duplicateValues containsText notContainsText beginsWith endsWith containsBlanks notContainsBlanks containsErrors notContainsErrors timePeriod aboveAverage',
  ),
  cfOperator: oneOf(
    'lessThan lessThanOrEqual equal notEqual greaterThanOrEqual greaterThan between notBetween containsText notContains beginsWith endsWith',
  ),
  validationType: oneOf('none whole decimal list date time textLength custom'),
  validationOperator: oneOf(
    'between notBetween equal notEqual lessThan lessThanOrEqual greaterThan greaterThanOrEqual',
  ),
  errorStyle: oneOf('stop warning information'),
  orientation: oneOf('default portrait landscape'),
  pattern: oneOf('none solid gray125'),
  borderStyle: oneOf(
    'none thin medium dashed dotted thick double hair mediumDashed dashDot mediumDashDot dashDotDot mediumDashDotDot slantDashDot',
  ),
  horizontal: oneOf('general left center right fill justify centerContinuous distributed'),
  vertical: oneOf('top center bottom justify distributed'),
  placement: oneOf('twoCell oneCell absolute'),
  barDirection: oneOf('bar col'),
  barGrouping: oneOf('percentStacked clustered standard stacked'),
  grouping: oneOf('percentStacked standard stacked'),
  cap: oneOf('rnd sq flat'),
  symbol: oneOf('circle dash diamond dot none picture plus square star triangle x auto'),
  axisOrientation: oneOf('maxMin minMax'),
  axisPosition: oneOf('b l r t'),
  tick: oneOf('cross in none out'),
  tickLabels: oneOf('high low nextTo none'),
  crosses: oneOf('autoZero max min'),
  labelAlign: oneOf('ctr l r'),
  crossBetween: oneOf('between midCat'),
  legendPosition: oneOf('b tr l r t'),
  blanks: oneOf('span gap zero'),
};

/** What is wrong with a value of a kind; undefined where nothing is. @throws RangeError for a kind that there is not */
export function valueProblem(kind: string, value: string): string | undefined {
  if (kind === 'formula') return formulaProblem(value);
  if (kind === 'validationFormula') return validationProblem(value);
  const check = CHECKS[kind];
  if (!check) throw new RangeError(`there is no kind ${kind}`);
  return check(value) ? undefined : `is no ${kind}`;
}
