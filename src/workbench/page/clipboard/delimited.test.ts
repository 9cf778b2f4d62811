import { parseDelimited, toDelimited } from './delimited';

describe('reading', () => {
  test.each<[string, string, string[][]]>([
    ['one cell', 'a', [['a']]],
    ['a row', 'a\tb', [['a', 'b']]],
    [
      'rows with Windows line ends and one at the end',
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['rows of old Macs', 'a\rb', [['a'], ['b']]],
    [
      'empty cells',
      '\t\na\t',
      [
        ['', ''],
        ['a', ''],
      ],
    ],
    [
      'rows of different lengths',
      'a\nb\tc',
      [
        ['a', ''],
        ['b', 'c'],
      ],
    ],
    ['a line break within quotes', '"x\ny"\tz', [['x\ny', 'z']]],
    ['doubled quotes', '"say ""hola"""', [['say "hola"']]],
    ['a tab within quotes', '"a\tb"\tc', [['a\tb', 'c']]],
    ['a quote inside a cell', 'la meta "anual"\tb', [['la meta "anual"', 'b']]],
    ['a quote that is never closed', '"abierta\tb', [['"abierta', 'b']]],
    ['quotes followed by more text', '"a" b\tc', [['"a" b', 'c']]],
    ['nothing', '', [['']]],
  ])('%s', (_name, text, rows) => {
    expect(parseDelimited(text)).toEqual(rows);
  });
});

test('what is written reads back', () => {
  const rows = [
    ['a', 'línea 1\nlínea 2', ''],
    ['"entre comillas"', 'tab\tulador', '45.5%'],
  ];
  expect(parseDelimited(toDelimited(rows))).toEqual(rows);
});
