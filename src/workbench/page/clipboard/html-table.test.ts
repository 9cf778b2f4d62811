/** @jest-environment jsdom */
import { copyIdOf, parseHtmlTable, toHtmlTable } from './html-table';

describe('reading', () => {
  test.each<[string, string, string[][] | undefined]>([
    [
      'cells',
      '<table><tr><td>a</td><td>1,234.5</td></tr><tr><td>b</td></tr></table>',
      [
        ['a', '1,234.5'],
        ['b', ''],
      ],
    ],
    [
      'headers and bodies',
      '<table><thead><tr><th>A</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>',
      [['A'], ['1']],
    ],
    ['line breaks and blanks', '<table><tr><td> uno\n  dos<br>tres </td></tr></table>', [['uno dos\ntres']]],
    [
      'paragraphs of a word processor',
      '<table><tr><td><p>uno</p><p>dos</p></td></tr></table>',
      [['uno\ndos']],
    ],
    ['cells over columns', '<table><tr><td colspan=2>a</td><td>b</td></tr></table>', [['a', '', 'b']]],
    [
      'cells over rows',
      '<table><tr><td rowspan=2>a</td><td>b</td></tr><tr><td>c</td></tr></table>',
      [
        ['a', 'b'],
        ['', 'c'],
      ],
    ],
    ['styles are no text', '<style>td{color:red}</style><table><tr><td>a</td></tr></table>', [['a']]],
    ['no table', '<p>texto</p>', undefined],
    ['several tables', '<table><tr><td>a</td></tr></table><table><tr><td>b</td></tr></table>', undefined],
  ])('%s', (_name, html, rows) => {
    expect(parseHtmlTable(html)).toEqual(rows);
  });
});

test('what is written reads back, with the id of the copy, and holds no markup of its own', () => {
  const rows = [['<b>x</b> & "y"', 'uno\ndos']];
  const html = toHtmlTable(rows, 'c1-abc');
  expect(copyIdOf(html)).toBe('c1-abc');
  expect(html).not.toContain('<b>');
  expect(parseHtmlTable(html)).toEqual(rows);
});

test('other HTML carries no id', () => {
  expect(copyIdOf('<table><tr><td>a</td></tr></table>')).toBeUndefined();
});
