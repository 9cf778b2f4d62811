/** Tables of HTML on the clipboard: from Excel, from word processors, from pages. */

const MAX_SPAN = 1000;

/** A cell's text: line breaks where HTML has them, runs of white space as one blank. */
function cellText(cell: Element): string {
  let text = '';
  const walk = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE) text += (node.nodeValue ?? '').replaceAll(/[\s\u00a0]+/g, ' ');
    else if (node.nodeName === 'BR') text += '\n';
    else if (node.nodeName !== 'STYLE' && node.nodeName !== 'SCRIPT') {
      const block = /^(P|DIV|LI)$/.test(node.nodeName) && text !== '' && !text.endsWith('\n');
      if (block) text += '\n';
      node.childNodes.forEach(walk);
    }
  };
  cell.childNodes.forEach(walk);
  return text
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();
}

/**
 * Reads the table of a piece of HTML. Merged cells put their text into their first cell.
 * @returns rows of equal length, or undefined when the HTML holds no table, or more than one
 */
export function parseHtmlTable(html: string): string[][] | undefined {
  const tables = new DOMParser().parseFromString(html, 'text/html').querySelectorAll('table');
  const table = tables[0];
  if (tables.length !== 1 || !table) return undefined;
  const grid: (string | undefined)[][] = [];
  const lineAt = (r: number): (string | undefined)[] => {
    const line = grid[r] ?? [];
    grid[r] = line;
    return line;
  };
  Array.from(table.rows).forEach((row, r) => {
    const line = lineAt(r);
    let c = 0;
    for (const cell of Array.from(row.cells)) {
      while (line[c] !== undefined) c++;
      const [down, across] = [Math.min(cell.rowSpan, MAX_SPAN), Math.min(cell.colSpan, MAX_SPAN)];
      for (let i = 0; i < down; i++) {
        const target = lineAt(r + i);
        for (let j = 0; j < across; j++) target[c + j] = i === 0 && j === 0 ? cellText(cell) : '';
      }
      c += across;
    }
  });
  if (grid.length === 0) return undefined;
  const width = Math.max(...grid.map((row) => row.length));
  return grid.map((row) => Array.from({ length: width }, (_, c) => row[c] ?? ''));
}

/** The id of a copy that this page made, if the HTML carries one. */
export const copyIdOf = (html: string): string | undefined =>
  /data-workbench-copy="([\w-]+)"/.exec(html)?.[1];

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replaceAll(/[&<>"]/g, (c) => ESCAPES[c]!).replaceAll('\n', '<br>');

/** Writes rows as an HTML table that carries the id of the copy. */
export function toHtmlTable(rows: readonly (readonly string[])[], copyId: string): string {
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`);
  return `<table data-workbench-copy="${copyId}">${body.join('')}</table>`;
}
