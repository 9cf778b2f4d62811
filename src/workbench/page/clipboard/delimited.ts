/** Tab-separated text, as spreadsheets put it on the clipboard: cells with line breaks, tabs or quotes are quoted. */

/**
 * Reads tab-separated text into rows of equal length; missing cells are empty.
 * A quote counts only at the beginning of a cell; a last line break ends the last row.
 */
export function parseDelimited(text: string): string[][] {
  const rows: string[][] = [[]];
  let i = 0;
  const end = text.length;
  for (;;) {
    let cell = '';
    const quoted = text[i] === '"' ? readQuoted(text, i) : undefined;
    if (quoted) {
      cell = quoted.cell;
      i = quoted.next;
    } else {
      const start = i;
      while (i < end && text[i] !== '\t' && text[i] !== '\n' && text[i] !== '\r') i++;
      cell = text.slice(start, i);
    }
    rows[rows.length - 1]!.push(cell);
    if (i >= end) break;
    if (text[i] === '\t') {
      i++;
      continue;
    }
    i += text[i] === '\r' && text[i + 1] === '\n' ? 2 : 1;
    if (i >= end) break;
    rows.push([]);
  }
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
}

/** A quoted cell, if the quote is closed and followed by the end of the cell; otherwise the quote is just a quote. */
function readQuoted(text: string, at: number): { cell: string; next: number } | undefined {
  let cell = '';
  for (let i = at + 1; i < text.length; i++) {
    if (text[i] !== '"') {
      cell += text[i];
      continue;
    }
    if (text[i + 1] === '"') {
      cell += '"';
      i++;
      continue;
    }
    const next = text[i + 1];
    const ended = next === undefined || next === '\t' || next === '\n' || next === '\r';
    return ended ? { cell: cell.replaceAll('\r\n', '\n'), next: i + 1 } : undefined;
  }
  return undefined;
}

/** Writes rows as tab-separated text with Windows line ends, as Excel does. */
export function toDelimited(rows: readonly (readonly string[])[]): string {
  const quote = (cell: string) => (/["\t\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return rows.map((row) => row.map(quote).join('\t')).join('\r\n');
}
