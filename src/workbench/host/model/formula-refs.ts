/**
 * References inside formulas: found by a small scanner that knows texts, quoted sheet names, structured
 * references and names, so that only cell references are touched. Used when cells move (the formula's own cell,
 * or the cells that it refers to) and when a sheet is renamed.
 */
import {
  type Area,
  columnIndex,
  columnLetters,
  MAX_COLUMNS,
  MAX_ROWS,
  quoteSheet,
  type Shift,
  shiftSpan,
} from './addresses';

interface Token {
  text: string;
  /** Set for references; `sheet` is the unquoted qualifier, when there is one. */
  reference?: { sheet?: string; prefix: string; local: string };
}

const SHEET = /^(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!/u;
const LOCAL =
  /^(\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.(!])/u;
const WORD = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*/u;

function scan(formula: string): Token[] {
  const tokens: Token[] = [];
  let i = 0;
  while (i < formula.length) {
    const character = formula[i]!;
    const rest = formula.slice(i);
    if (character === '"') {
      let end = i + 1;
      while (end < formula.length && (formula[end] !== '"' || formula[end + 1] === '"')) {
        end += formula[end] === '"' ? 2 : 1;
      }
      tokens.push({ text: formula.slice(i, end + 1) });
      i = end + 1;
      continue;
    }
    if (character === '[') {
      let depth = 0;
      let end = i;
      do {
        if (formula[end] === '[') depth++;
        if (formula[end] === ']') depth--;
        end++;
      } while (depth > 0 && end < formula.length);
      tokens.push({ text: formula.slice(i, end) });
      i = end;
      continue;
    }
    const sheet = SHEET.exec(rest);
    const prefix = sheet ? sheet[0] : '';
    const local = LOCAL.exec(rest.slice(prefix.length));
    if (local) {
      const name = sheet ? (sheet[1]?.replaceAll("''", "'") ?? sheet[2]) : undefined;
      tokens.push({
        text: prefix + local[0],
        reference: { ...(name === undefined ? {} : { sheet: name }), prefix, local: local[0] },
      });
      i += prefix.length + local[0].length;
      continue;
    }
    const word = prefix ? null : WORD.exec(rest);
    const number = word || prefix ? null : /^\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/.exec(rest);
    const text = prefix || word?.[0] || number?.[0] || character;
    tokens.push({ text });
    i += text.length;
  }
  return tokens;
}

interface Corner {
  row: number | undefined;
  column: number | undefined;
  rowFixed: boolean;
  columnFixed: boolean;
}

function corner(text: string): Corner {
  const match = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text)!;
  const [, first, letters, second, digits] = match;
  return {
    column: letters ? columnIndex(letters) : undefined,
    columnFixed: letters ? first === '$' : false,
    row: digits ? Number(digits) - 1 : undefined,
    rowFixed: letters ? second === '$' : first === '$' || second === '$',
  };
}

function cornerText(c: Corner): string {
  const column = c.column === undefined ? '' : (c.columnFixed ? '$' : '') + columnLetters(c.column);
  return column + (c.row === undefined ? '' : (c.rowFixed ? '$' : '') + (c.row + 1));
}

function mapReferences(
  formula: string,
  map: (corners: Corner[], sheet: string | undefined) => Corner[] | 'lost' | 'same',
): string {
  if (!/[A-Za-z0-9]/.test(formula)) return formula;
  let changed = false;
  const out = scan(formula).map((token) => {
    if (!token.reference) return token.text;
    const corners = map(token.reference.local.split(':').map(corner), token.reference.sheet);
    if (corners === 'same') return token.text;
    changed = true;
    if (corners === 'lost') return `${token.reference.prefix}#REF!`;
    return token.reference.prefix + corners.map(cornerText).join(':');
  });
  return changed ? out.join('') : formula;
}

/** The formula as it reads when its cell moves by so many rows and columns: relative references move along. */
export function moveFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return mapReferences(formula, (corners) => {
    const moved = corners.map((c) => ({
      ...c,
      row: c.row === undefined || c.rowFixed ? c.row : c.row + rows,
      column: c.column === undefined || c.columnFixed ? c.column : c.column + columns,
    }));
    const outside = moved.some(
      (c) =>
        (c.row ?? 0) < 0 || (c.row ?? 0) >= MAX_ROWS || (c.column ?? 0) < 0 || (c.column ?? 0) >= MAX_COLUMNS,
    );
    return outside ? 'lost' : moved;
  });
}

/**
 * The formula after whole rows or columns were inserted into or deleted from `changedSheet`.
 * @param home the sheet that the formula stands on: what unqualified references mean
 */
export function adjustFormula(formula: string, home: string, changedSheet: string, shift: Shift): string {
  const target = changedSheet.toLowerCase();
  return mapReferences(formula, (corners, sheet) => {
    if ((sheet ?? home).toLowerCase() !== target) return 'same';
    const key = shift.axis;
    const first = corners[0]!;
    const last = corners[corners.length - 1]!;
    if (first[key] === undefined || last[key] === undefined) return 'same';
    const start = Math.min(first[key], last[key]);
    const span = shiftSpan(start, Math.abs(last[key] - first[key]) + 1, shift);
    if (!span) return 'lost';
    const end = span.start + span.length - 1;
    if (corners.length === 1) return span.start === start ? 'same' : [{ ...first, [key]: span.start }];
    return [
      { ...first, [key]: span.start },
      { ...last, [key]: end },
    ];
  });
}

/** The formula after a sheet got another name; `newName` undefined means that the sheet is gone. */
export function renameSheetInFormula(formula: string, oldName: string, newName: string | undefined): string {
  if (!formula.toLowerCase().includes(oldName.toLowerCase().replaceAll("'", "''"))) return formula;
  const old = oldName.toLowerCase();
  return scan(formula)
    .map((token) => {
      if (token.reference?.sheet?.toLowerCase() !== old) return token.text;
      return newName === undefined ? '#REF!' : `${quoteSheet(newName)}!${token.reference.local}`;
    })
    .join('');
}

/** The single reference that a name's formula consists of (`PAT!$A$1:$B$2`), or undefined. */
export function referenceOfFormula(formula: string): { sheet?: string; local: string } | undefined {
  const text = formula.startsWith('=') ? formula.slice(1) : formula;
  const tokens = scan(text);
  return tokens.length === 1 ? tokens[0]!.reference : undefined;
}

/** `$A$1:$B$2`: an area with fixed rows and columns, as names keep it. */
export function fixedReference(area: Area): string {
  const whole = (text: string) => text.replace(/([A-Z]+|\d+)/g, '$$$1');
  if (area.rowCount >= MAX_ROWS)
    return whole(`${columnLetters(area.column)}:${columnLetters(area.column + area.columnCount - 1)}`);
  if (area.columnCount >= MAX_COLUMNS) return whole(`${area.row + 1}:${area.row + area.rowCount}`);
  const first = `$${columnLetters(area.column)}$${area.row + 1}`;
  return area.rowCount === 1 && area.columnCount === 1
    ? first
    : `${first}:$${columnLetters(area.column + area.columnCount - 1)}$${area.row + area.rowCount}`;
}
