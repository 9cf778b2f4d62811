import { pat } from '../../../test/support/pane';
import type { EditProposal } from '../../domain/edit';
import {
  amount,
  type DistributionForm,
  distributionRequest,
  FIRST_FORM,
  monthsOfCells,
  tasksFor,
  underSelection,
} from './distribution-form';
import { chooseProposal, chosenProposals, editKey, firstSelection, strikeEdit } from './edit-selection';
import { rollForm, rollRequest, sameExercise, typedNumber } from './roll-form';

const plan = pat({ year: 2026 });
const cell = { sheet: 'PAT', row: 10, column: 3 };
const ask = (part: Partial<DistributionForm>, at: typeof cell | null = cell) =>
  distributionRequest({ ...FIRST_FORM, ...part }, plan, at);
const [first] = plan.areas[0]!.indicators;

test.each<[string, Partial<DistributionForm>, object]>([
  ['the selected cell', {}, { request: { selection: { kind: 'cell', cell } } }],
  ['the whole plan', { scope: 'plan' }, { request: { selection: { kind: 'plan', plan: plan.id } } }],
  [
    'an area',
    { scope: 'area:1' },
    { request: { selection: { kind: 'items', keys: plan.areas[1]!.indicators.map(({ key }) => key) } } },
  ],
  ['nobody picked', { scope: 'pick' }, { problem: 'noneChosen' }],
  ['no share', { by: 'shares' }, { problem: 'sharesBad' }],
  ['a negative share', { by: 'shares', shares: ['1', '-1'] }, { problem: 'sharesBad' }],
  [
    'shares of any scale; a blank is zero',
    { by: 'shares', shares: ['1', ' 2.5 % ', ''] },
    { request: { task: { by: 'shares', shares: [1, 2.5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] } } },
  ],
  ['numbers without an area', { task: 'annual-weights', by: 'numbers' }, { problem: 'numbersNeedArea' }],
  [
    'numbers of an area',
    { task: 'annual-weights', by: 'numbers', scope: 'area:0', numbers: { [first!.key]: '1,500' } },
    { request: { task: { kind: 'annual-weights', by: 'numbers', numbers: { [first!.key]: 1500 } } } },
  ],
])('%s', (_name, part, expected) => {
  expect(ask(part)).toMatchObject(expected);
});

test('without a selected cell nothing can be asked for it', () => {
  expect(ask({}, null)).toEqual({ problem: 'noSelection' });
});

test.each([
  ['', 0],
  ['12.5', 12.5],
  ['1,000', 1000],
  ['.5', 0.5],
  ['-1', Number.NaN],
  ['x', Number.NaN],
  ['1e9', Number.NaN],
])('amount %j', (text, expected) => {
  expect(amount(text)).toBe(expected);
});

test('years are spread only where a plan has them', () => {
  expect(tasksFor(plan)).toEqual(['targets', 'annual-weights', 'month-weights']);
  expect(tasksFor(null)).not.toContain('years');
});

test('the cell says which indicator it stands for, and each cell its month', () => {
  const line = first!.programmed!;
  expect(underSelection([plan], { sheet: line.sheet, row: line.row, column: 0 })).toContain('1.1.1');
  expect(underSelection([plan], { sheet: 'Otra', row: 0, column: 0 })).toBeNull();
  expect(monthsOfCells([plan]).get(`${line.row}:${line.columns.months[4]}:${line.sheet.toLowerCase()}`)).toBe(
    4,
  );
});

describe('ticks of a preview', () => {
  const proposal = (id: string, formula: string | null): EditProposal => ({
    id,
    messageId: 'edits.journal.several',
    params: {},
    effects: [],
    kind: 'proposed',
    edits: [1, 2].map((column) => ({
      cell: { sheet: 'PAT', row: 1, column },
      before: { value: 1, formula },
      after: 2,
    })),
  });
  const both = [proposal('plain', null), proposal('formula', '=1')];

  test('what replaces a formula begins without a tick', () => {
    expect([...firstSelection(both, 'any').chosen]).toEqual(['plain']);
  });
  test('of ways of doing the same one is chosen', () => {
    const selection = chooseProposal(firstSelection(both, 'one'), 'formula', true, 'one');
    expect(chosenProposals(both, selection).map(({ id }) => id)).toEqual(['formula']);
  });
  test('a proposal without any cell left is not written', () => {
    let selection = firstSelection(both, 'any');
    for (const edit of both[0]!.edits) selection = strikeEdit(selection, editKey(both[0]!, edit), true);
    expect(chosenProposals(both, selection)).toEqual([]);
  });
});

describe('a new year', () => {
  test('begins with the year after, and takes every PAT of the exercise', () => {
    const form = rollForm(plan);
    expect(form).toMatchObject({ year: '2027', all: true });
    expect(rollRequest(form, plan)).toEqual({
      request: { type: 'PAT', choice: { kind: 'actual' }, distribution: 'last-year', year: 2027 },
      problems: [],
    });
    expect(rollRequest({ ...form, all: false }, plan).request.plans).toEqual([plan.id]);
    expect(sameExercise(plan, [plan, pat({ year: 2025 })])).toHaveLength(1);
  });
  test.each([
    [{ year: '20' }, ['year']],
    [{ year: '2101' }, ['year']],
    [{ choice: 'improve' as const, percent: '' }, ['percent']],
    [{ choice: 'improve' as const, percent: '1001' }, ['percent']],
    [{ choice: 'improve' as const, percent: '7.5 %' }, []],
    [{ choice: 'same' as const, percent: 'x' }, []],
  ])('%j', (part, problems) => {
    expect(rollRequest({ ...rollForm(plan), ...part }, plan).problems).toEqual(problems);
  });
  test.each([
    ['', null],
    ['96 %', 96],
    ['-3.5', -3.5],
    ['1,200', 1200],
    ['95-105', undefined],
    ['x', undefined],
  ])('typed %j', (text, expected) => {
    expect(typedNumber(text)).toBe(expected);
  });
});
