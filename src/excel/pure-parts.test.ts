/** The parts of the adapter that need no Excel. */
import { cellRange } from '../domain/address';
import { remedyFor, toWorkbookError } from './errors';
import { addressGroups, isOurFormula, sentinelFormula } from './marks';
import { planChunks } from './read-snapshot';
import { firstCell } from './watch';
import { sizeOfCells, toTyped } from './write-cells';

describe('chunks of a reading', () => {
  const range = (rowCount: number, columnCount: number) => ({ row: 2, column: 1, rowCount, columnCount });

  test.each([
    [
      'small sheets share one sync',
      [range(10, 5), range(10, 5)],
      100,
      [
        [
          [0, 2, 10],
          [1, 2, 10],
        ],
      ],
    ],
    ['a tall sheet is cut by rows', [range(25, 10)], 100, [[[0, 2, 10]], [[0, 12, 10]], [[0, 22, 5]]]],
    ['an empty sheet costs nothing', [null, range(1, 1)], 100, [[[1, 2, 1]]]],
    ['a row wider than a chunk goes alone', [range(2, 150)], 100, [[[0, 2, 1]], [[0, 3, 1]]]],
    [
      'a rest is filled with the next sheet',
      [range(5, 10), range(10, 10)],
      100,
      [
        [
          [0, 2, 5],
          [1, 2, 5],
        ],
        [[1, 7, 5]],
      ],
    ],
    ['nothing at all', [null], 100, []],
  ])('%s', (_, used, cells, expected) => {
    const chunks = planChunks(used, cells).map((chunk) => chunk.map((p) => [p.sheet, p.row, p.rowCount]));
    expect(chunks).toEqual(expected);
  });
});

describe('addresses of marks', () => {
  test('stay below the limit of characters and lose nothing', () => {
    const ranges = Array.from({ length: 3_000 }, (_, i) => cellRange('PAT', i * 2, i % 26, 1, (i % 3) + 1));
    const groups = addressGroups(ranges);
    expect(groups.length).toBeGreaterThan(1);
    for (const group of groups) expect(group.length).toBeLessThanOrEqual(8_000);
    expect(groups.join(',').split(',')).toHaveLength(3_000);
  });

  test('no ranges, no groups', () => expect(addressGroups([])).toEqual([]));
});

describe('whose conditional format it is', () => {
  test.each([
    [sentinelFormula('error'), true],
    [sentinelFormula('info').slice(1), true],
    ['=N("PONDERA:WARNING") = 0', true],
    ['=N("pondera:other")=0', false],
    ['=N("pondera:error")=0+A1', false],
    ['=A1>N("pondera:error")', false],
    ['=$A1="x"', false],
    ['', false],
  ])('%s → %s', (formula, ours) => expect(isOurFormula(formula)).toBe(ours));
});

describe('what is typed', () => {
  test.each([
    ['7.3', "'7.3"],
    ['1-2', "'1-2"],
    ['ene-19', "'ene-19"],
    ['VERDADERO', "'VERDADERO"],
    ['+52 55', "'+52 55"],
    ['@usuario', "'@usuario"],
    ['-', "'-"],
    ['Dirección de Área', 'Dirección de Área'],
    ['¿Cuántos?', '¿Cuántos?'],
    ['=SUM(A1:A2)', '=SUM(A1:A2)'],
    ["'=no es fórmula", "'=no es fórmula"],
    ['', ''],
    [12.5, 12.5],
    [null, null],
    [true, true],
  ])('%p → %p', (input, typed) => expect(toTyped(input)).toBe(typed));

  test('the size of a row grows with its texts', () => {
    expect(sizeOfCells(['a'.repeat(1_000)])).toBeGreaterThan(1_000);
    expect(sizeOfCells([1, null])).toBeLessThan(50);
  });
});

describe('errors of the host', () => {
  const office = (code: string) => ({
    code,
    message: 'localised',
    debugInfo: { errorLocation: 'Range.values' },
  });

  test.each([
    ['InvalidOperationInCellEditMode', 'editing-cell', 'none'],
    ['AccessDenied', 'protected', 'none'],
    ['ItemNotFound', 'changed-meanwhile', 'reread'],
    ['ServiceNotAvailable', 'unavailable', 'retry'],
    ['ResponsePayloadSizeLimitExceeded', 'too-large', 'shrink'],
    ['ApiNotFound', 'unsupported', 'none'],
    ['ItemAlreadyExists', 'name-taken', 'none'],
    ['SomethingNew', 'unknown', 'none'],
    ['constructor', 'unknown', 'none'],
  ])('%s is %s (%s)', (code, kind, remedy) => {
    const error = toWorkbookError(office(code), 'PAT');
    expect([error.kind, error.subject, error.detail]).toEqual([kind, 'PAT', `${code} (Range.values)`]);
    expect(remedyFor(office(code))).toBe(remedy);
  });

  test('a defect of ours keeps its cause', () => {
    const defect = new TypeError('x is undefined');
    const error = toWorkbookError(defect);
    expect(error.kind).toBe('unknown');
    expect(error.cause).toBe(defect);
    expect(toWorkbookError(error)).toBe(error);
  });
});

test.each([
  ['B7', { row: 6, column: 1 }],
  ['B7:D9', { row: 6, column: 1 }],
  ['PAT!C1,PAT!E5', { row: 0, column: 2 }],
  ['A:A', null],
  ['', null],
])('the first cell of %p', (address, cell) => expect(firstCell(address)).toEqual(cell));
