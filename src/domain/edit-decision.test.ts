import type { CellEdit } from './edit';
import {
  decideEdits,
  formatToSet,
  invertEdit,
  invertEdits,
  isPercentFormat,
  type Look,
} from './edit-decision';

const cell = { sheet: 'Hoja1', row: 1, column: 2 };
const zero = { value: 0, formula: null };
const look = (numberFormat: string, value = 0) => ({
  cell: { content: { value, formula: null }, numberFormat },
  anchor: null,
  writable: true,
  formattable: true,
});
const decide = (edit: CellEdit, numberFormat: string, value?: number) => {
  const [decision] = decideEdits([edit], [look(numberFormat, value)]);
  return [decision!.outcome, decision!.edit.numberFormat ?? null];
};

describe('the format of an edit', () => {
  const edit: CellEdit = { cell, before: zero, after: 0.5, numberFormat: '0.0%' };
  test.each([
    ['another kind of number', 'General', '0.0%'],
    ['a percentage with fewer decimals', '0%', '0.0%'],
    ['the same', '0.0%', null],
    ['a percentage with more decimals shows as much', '0.00%', null],
    ['a percentage with as many decimals', '#,##0.0%;[Red]-#,##0.0%', null],
    ['decimals that show where there are any', '0.0##%', null],
    ['a quoted percent sign is none', '0.0"%"', '0.0%'],
  ])('%s', (_, current, set) => {
    expect(decide(edit, current)).toEqual(['written', set]);
  });
});

describe('the format of what takes an edit back', () => {
  const [back] = invertEdits([
    { cell, before: zero, after: 0, numberFormat: '0.0%', numberFormatBefore: '0%' },
  ]);
  test.each([
    ['put back exactly, even where it shows less', '0.0%', ['written', '0%']],
    ['left alone where somebody chose another meanwhile', '0.00', ['already', '0%']],
    ['already as it was', '0%', ['already', '0%']],
  ])('%s', (_, current, expected) => {
    expect(decide(back!, current)).toEqual(expected);
  });

  test('the value is restored beside a format that somebody chose meanwhile', () => {
    const [half] = invertEdits([
      { cell, before: zero, after: 0.5, numberFormat: '0.0%', numberFormatBefore: '0%' },
    ]);
    expect(decide(half!, '0.00', 0.5)).toEqual(['written', null]);
    expect(decide(half!, '0.0%', 0.5)).toEqual(['written', '0%']);
  });
});

test('an edit without a format leaves any format alone', () => {
  for (const current of ['General', '0%', '0.00']) {
    expect(decide({ cell, before: zero, after: 5 }, current)).toEqual(['written', null]);
  }
});

test('a format that is no percentage is set wherever another is, and not where it is the same', () => {
  expect(formatToSet('#,##0', '#,##0')).toBeNull();
  expect(formatToSet('#,##0', '0.00')).toBe('#,##0');
  expect(formatToSet('#,##0', '0.00%')).toBe('#,##0');
});

test.each([
  ['0%', true],
  ['[Red]0.0%', true],
  ['0.0" del total" %', true],
  ['General', false],
  ['0.0" % del total"', false],
  ['0.0\\%', false],
  ['[$%-80A] 0.0', false],
])('whether %s shows percentages: %s', (format, shows) => {
  expect(isPercentFormat(format)).toBe(shows);
});

const at = (row: number, column = 2) => ({ sheet: 'PAT', row, column });
const holds = (value: number | string | null, formula: string | null = null) => ({ value, formula });
const finds = (content: ReturnType<typeof holds> | null, changes: Partial<Look> = {}): Look => ({
  cell: content && { content, numberFormat: 'General' },
  anchor: null,
  writable: true,
  formattable: true,
  ...changes,
});
const outcomeOf = (edit: CellEdit, found: Look) => decideEdits([edit], [found])[0]!.outcome;

describe('whether an edit may be made', () => {
  const edit: CellEdit = { cell: at(1), before: holds(5), after: 7 };
  const anchored: CellEdit = { ...edit, anchor: { cell: at(1, 0), content: holds('7.3.1') } };
  test.each<[string, CellEdit, Look, string]>([
    ['the cell holds what it did', edit, finds(holds(5)), 'written'],
    ['the sheet is gone', edit, finds(null), 'gone'],
    ['somebody wrote something else', edit, finds(holds(6)), 'changed-meanwhile'],
    ['somebody wrote the same', edit, finds(holds(7)), 'already'],
    ['it would write what is there', { ...edit, after: 5 }, finds(holds(5)), 'already'],
    [
      'the same, where nothing can be written',
      { ...edit, after: 5 },
      finds(holds(5), { writable: false }),
      'already',
    ],
    ['the code beside it is the same', anchored, finds(holds(5), { anchor: holds('7.3.1') }), 'written'],
    [
      'rows were inserted: another code',
      anchored,
      finds(holds(5), { anchor: holds('7.3.2') }),
      'changed-meanwhile',
    ],
    ['the sheet of the code is gone', anchored, finds(holds(5)), 'changed-meanwhile'],
    ['the cell is locked', edit, finds(holds(5), { writable: false }), 'not-writable'],
    ['only formats are locked, and it needs none', edit, finds(holds(5), { formattable: false }), 'written'],
    [
      'only formats are locked, and it needs one',
      { ...edit, numberFormat: '0%' },
      finds(holds(5), { formattable: false }),
      'not-writable',
    ],
    ['it sets a format', { ...edit, numberFormat: '0%' }, finds(holds(5)), 'written'],
  ])('%s', (_, given, found, outcome) => {
    expect(outcomeOf(given, found)).toBe(outcome);
  });

  test('a number in a cell of text format needs another format, a text does not', () => {
    const text = { cell: { content: holds('5'), numberFormat: '@' }, formattable: false };
    const number: CellEdit = { cell: at(1), before: holds('5'), after: 5 };
    expect(outcomeOf(number, finds(null, text))).toBe('not-writable');
    expect(outcomeOf(number, finds(null, { ...text, formattable: true }))).toBe('written');
    expect(outcomeOf({ ...number, after: '6' }, finds(null, text))).toBe('written');
  });

  test('it carries what the cell really holds and the format that it had', () => {
    const formula: CellEdit = {
      cell: at(1),
      before: holds(5, '=SUM(F2:Q2)'),
      after: 7,
      numberFormat: '0%',
      numberFormatBefore: undefined,
      group: 'Ene',
    };
    const really = holds(6, '=sum(F2:Q2)');
    const [decision] = decideEdits([formula], [finds(really)]);
    expect(decision).toEqual({
      outcome: 'written',
      edit: {
        cell: at(1),
        before: really,
        after: 7,
        numberFormat: '0%',
        numberFormatBefore: 'General',
        group: 'Ene',
      },
    });
    const shown = finds(null, { cell: { content: really, numberFormat: '0.0%' } });
    const { edit } = decideEdits([formula], [shown])[0]!;
    expect(edit).not.toHaveProperty('numberFormat');
    expect(edit).not.toHaveProperty('numberFormatBefore');
  });

  test('no cell twice, also where its sheet is written in another case', () => {
    const twice = [edit, { ...edit, cell: { ...at(1), sheet: 'pat' }, after: 8 }];
    expect(() => decideEdits(twice, [finds(holds(5)), finds(holds(5))])).toThrow(
      'two edits of one cell: 1:2:pat',
    );
  });
});

describe('edits of one group', () => {
  const edits = (groups: readonly (string | undefined)[]): CellEdit[] =>
    groups.map((group, i) => ({ cell: at(i), before: holds(5), after: 7, group }));
  const outcomes = (groups: readonly (string | undefined)[], values: readonly (number | null)[]) =>
    decideEdits(
      edits(groups),
      values.map((value) => finds(value === null ? null : holds(value))),
    ).map(({ outcome }) => outcome);

  test.each<[string, (number | null)[], string[]]>([
    ['all as they were', [5, 5, 5], ['written', 'written', 'written']],
    ['one was written by somebody: the others complete it', [5, 7, 5], ['written', 'already', 'written']],
    ['one was changed', [5, 6, 5], ['with-group', 'changed-meanwhile', 'with-group']],
    ['the last one is gone', [5, 7, null], ['with-group', 'already', 'gone']],
  ])('%s', (_, values, expected) => {
    expect(outcomes(['Ene', 'Ene', 'Ene'], values)).toEqual(expected);
  });

  test('a group does not stop another one, nor what belongs to none', () => {
    expect(outcomes(['Ene', 'Feb', 'Ene', undefined], [6, 5, 5, 5])).toEqual([
      'changed-meanwhile',
      'written',
      'with-group',
      'written',
    ]);
    expect(outcomes([undefined, 'Ene', undefined], [6, 5, 5])).toEqual([
      'changed-meanwhile',
      'written',
      'written',
    ]);
  });
});

describe('what takes edits back', () => {
  test('it restores a formula, and expects what was written', () => {
    expect(invertEdit({ cell: at(1), before: holds(5, '=SUM(F2:Q2)'), after: 7 })).toEqual({
      cell: at(1),
      before: holds(7),
      after: '=SUM(F2:Q2)',
    });
  });

  test('it restores a format only where one was set', () => {
    expect(invertEdit({ cell: at(1), before: holds(5), after: 7 }).numberFormat).toBeUndefined();
    expect(
      invertEdit({
        cell: at(1),
        before: holds(5),
        after: 7,
        numberFormat: '0%',
        numberFormatBefore: 'General',
      }),
    ).toMatchObject({ numberFormat: 'General', numberFormatBefore: '0%' });
  });

  test('beside a code that the same press corrected, the corrected code is expected', () => {
    const anchor = { cell: at(1, 0), content: holds('7,3.1') };
    const press: CellEdit[] = [
      { cell: at(1, 0), before: holds('7,3.1'), after: '7.3.1' },
      { cell: at(1), before: holds(5), after: 7, anchor },
      { cell: at(2), before: holds(5), after: 7, anchor: { cell: at(2, 0), content: holds('7.3.2') } },
      { cell: at(3), before: holds(5), after: 7 },
    ];
    expect(invertEdits(press).map((edit) => edit.anchor)).toEqual([
      undefined,
      { cell: at(1, 0), content: holds('7.3.1') },
      { cell: at(2, 0), content: holds('7.3.2') },
      undefined,
    ]);
  });
});
