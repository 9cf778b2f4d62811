import { type CellValue, SheetBuilder, type SheetSnapshot, type SheetVisibility } from './snapshot';
import { changedRows } from './snapshot-diff';

interface Cell {
  value: CellValue;
  formula?: string;
  format?: string;
}

interface Sheet {
  name?: string;
  visibility?: SheetVisibility;
  isProtected?: boolean;
  /** Where its first cell stands. */
  top?: number;
  left?: number;
  rows: readonly (readonly (CellValue | Cell)[])[];
}

const isCell = (cell: CellValue | Cell): cell is Cell =>
  typeof cell === 'object' && cell !== null && 'value' in cell;

function sheetOf({
  name = 'PAT',
  visibility = 'visible',
  isProtected = false,
  top = 0,
  left = 0,
  rows,
}: Sheet) {
  const builder = new SheetBuilder();
  for (const [r, cells] of rows.entries()) {
    for (const [c, cell] of cells.entries()) {
      const { value, formula = null, format = 'General' } = isCell(cell) ? cell : ({ value: cell } as Cell);
      builder.set(top + r, left + c, value, formula, format);
    }
  }
  return builder.build(name, visibility, isProtected);
}

/** The changed rows by sheet; null where nothing can be compared. */
function changes(before: readonly SheetSnapshot[], now: readonly SheetSnapshot[]) {
  const settings = new Map<string, string>();
  const changed = changedRows({ sheets: before, settings }, { sheets: now, settings });
  return changed && Object.fromEntries(changed);
}

const ROWS: Sheet['rows'] = [
  ['Código', 'Meta', 'Ene'],
  ['1.1', 12, { value: 1, formula: '=C9', format: '0' }],
  ['1.2', { error: '#REF!' }, true],
  ['1.3', 30, null],
];
const PLAN: Sheet = { rows: ROWS };

/** The same rows with one of them changed. */
const withRow = (row: number, cells: Sheet['rows'][number]): Sheet => ({
  rows: ROWS.map((own, i) => (i === row ? cells : own)),
});

test('read again, nothing is another', () => {
  const plan = sheetOf(PLAN);
  expect(changes([plan], [plan])).toEqual({});
  expect(changes([plan], [structuredClone(plan)])).toEqual({});
  expect(changes([], [])).toEqual({});
});

test.each<[string, Sheet, number[]]>([
  ['a number', withRow(3, ['1.3', 31, null]), [3]],
  ['a text, in the first row', withRow(0, ['Clave', 'Meta', 'Ene']), [0]],
  ['a blank filled in, in the last cell', withRow(3, ['1.3', 30, 5]), [3]],
  ['a number that was taken away', withRow(1, ['1.1', null, { value: 1, formula: '=C9', format: '0' }]), [1]],
  ['a number that is a text now', withRow(3, ['1.3', '30', null]), [3]],
  ['another error', withRow(2, ['1.2', { error: '#N/A' }, true]), [2]],
  ['an error that was mended', withRow(2, ['1.2', 24, true]), [2]],
  ['a value that is an error now', withRow(3, ['1.3', { error: '#REF!' }, null]), [3]],
  [
    'another formula for the same number',
    withRow(1, ['1.1', 12, { value: 1, formula: '=C10', format: '0' }]),
    [1],
  ],
  ['a formula in the place of its number', withRow(3, ['1.3', { value: 30, formula: '=B2+18' }, null]), [3]],
  ['a number in the place of its formula', withRow(1, ['1.1', 12, { value: 1, format: '0' }]), [1]],
  ['another format', withRow(1, ['1.1', 12, { value: 1, formula: '=C9', format: '0.0%' }]), [1]],
  ['a format where there was none', withRow(3, ['1.3', { value: 30, format: '0%' }, null]), [3]],
  ['no format where there was one', withRow(1, ['1.1', 12, { value: 1, formula: '=C9' }]), [1]],
])('the row of %s', (_, now, rows) => {
  expect(changes([sheetOf(PLAN)], [sheetOf(now)])).toEqual({ PAT: rows });
});

test('rows that were kept from one reading to the next are the same', () => {
  const plan = sheetOf(PLAN);
  const now = structuredClone(plan);
  const kept = (mine: readonly unknown[], theirs: readonly unknown[]) =>
    mine.map((row, i) => (i === 1 ? row : theirs[i]));
  expect(
    changes(
      [plan],
      [
        {
          ...now,
          values: kept(sheetOf(withRow(1, ['1.1', 13, 1])).values, plan.values) as SheetSnapshot['values'],
        },
      ],
    ),
  ).toEqual({ PAT: [1] });
});

test('all changed rows of all changed sheets, counted from where the sheet begins', () => {
  const poa: Sheet = { name: 'POA', top: 6, left: 2, rows: [['1'], ['2'], ['3'], ['4']] };
  const same = sheetOf({ name: 'Ajustes', rows: [['Corte']] });
  const now = { ...poa, rows: [['1'], ['2 bis'], ['3'], ['4 bis']] };
  expect(
    changes(
      [same, sheetOf(PLAN), sheetOf(poa)],
      [same, sheetOf(withRow(0, ['Clave', 'Meta', 'Ene'])), sheetOf(now)],
    ),
  ).toEqual({ PAT: [0], POA: [1, 3] });
});

test.each<[string, Sheet]>([
  ['another name', { ...PLAN, name: 'PAT 2' }],
  ['hidden', { ...PLAN, visibility: 'hidden' }],
  ['protected', { ...PLAN, isProtected: true }],
  ['a row inserted above', { ...PLAN, top: 1 }],
  ['a column inserted before', { ...PLAN, left: 1 }],
  ['a row below', { rows: [...ROWS, ['1.4', 5, 5]] }],
  ['a column behind', withRow(3, ['1.3', 30, null, 'nota'])],
])('nothing can be compared: %s', (_, now) => {
  expect(changes([sheetOf(PLAN)], [sheetOf(now)])).toBeNull();
  expect(changes([sheetOf(now)], [sheetOf(PLAN)])).toBeNull();
});

test('nothing can be compared where sheets were added, taken away or moved', () => {
  const [plan, other] = [sheetOf(PLAN), sheetOf({ ...PLAN, name: 'POA' })];
  expect(changes([plan], [plan, other])).toBeNull();
  expect(changes([plan, other], [plan])).toBeNull();
  expect(changes([plan, other], [other, plan])).toBeNull();
});
