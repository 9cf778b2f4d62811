/** Taking a justification back through the real office.js: its row goes, the finding comes back, and undo restores it. */
import type { JustificationRequest } from '../../src/domain/justification';
import { JUSTIFICATION_COLUMNS, JUSTIFICATIONS_SHEET } from '../../src/domain/justification-sheet';
import { type AddIn, sample, startAddIn } from '../support/add-in';

let addIn: AddIn;
beforeEach(async () => {
  addIn = await startAddIn({ workbook: sample('pat-2019.xlsx') });
});
afterEach(() => addIn.close());

const REQUEST: JustificationRequest = {
  reason: 'published',
  text: 'Así lo publicó la Secretaría en su informe anual.',
  author: 'Ana Mejía',
  until: '2027-12-31',
};
const FIRST_ROW = 4;
const sheet = () => addIn.host.model.sheetNamed(JUSTIFICATIONS_SHEET)!;
const texts = (row: number) => JUSTIFICATION_COLUMNS.map((_, column) => sheet().displayTextAt(row, column));

/** Justifies the first three findings. */
async function justifyThree() {
  const { findings } = await addIn.services.validate();
  const { validation } = await addIn.services.justify(findings.slice(0, 3), REQUEST);
  return validation!.justified;
}

test('the row is emptied, the finding is back, and undo restores both', async () => {
  const justified = await justifyThree();
  const { justification, finding } = justified[1]!;
  const row = justification.cell.row;
  const before = texts(row);
  const others = [FIRST_ROW, FIRST_ROW + 1, FIRST_ROW + 2].filter((other) => other !== row);
  const untouched = others.map(texts);

  const proposal = await addIn.services.proposeWithdrawal(justification);
  expect(texts(row)).toEqual(before);
  const done = await addIn.services.applyEdits([proposal!]);
  expect(texts(row).join('')).toBe('');
  expect(others.map(texts)).toEqual(untouched);
  expect(done.validation!.justified).toHaveLength(2);
  expect(done.validation!.findings).toContainEqual(finding);

  const undone = await addIn.services.undo();
  expect(texts(row)).toEqual(before);
  expect(undone.validation!.justified).toHaveLength(3);
  expect(undone.validation!.justificationProblems).toEqual([]);
});

test('it is found by what it says where rows were inserted meanwhile', async () => {
  const justified = await justifyThree();
  const { justification } = justified.find(({ justification: { cell } }) => cell.row === FIRST_ROW)!;
  sheet().insertRows(FIRST_ROW, 1);
  const before = texts(FIRST_ROW + 1);
  const proposal = await addIn.services.proposeWithdrawal(justification);
  expect(proposal!.edits.map(({ cell }) => cell.row)).toEqual(proposal!.edits.map(() => FIRST_ROW + 1));
  expect(proposal!.edits).toHaveLength(before.filter((text) => text !== '').length);
});

test.each([
  ['deleted', () => sheet().deleteRows(FIRST_ROW, 3)],
  [
    'edited by somebody',
    () => sheet().setInput(FIRST_ROW, JUSTIFICATION_COLUMNS.indexOf('text'), 'Otra razón distinta'),
  ],
])('nothing is proposed for a row that was %s', async (_name, change) => {
  const justified = await justifyThree();
  const { justification } = justified.find(({ justification: { cell } }) => cell.row === FIRST_ROW)!;
  change();
  expect(await addIn.services.proposeWithdrawal(justification)).toBeNull();
});

test('what somebody changed between the look and the press is left alone', async () => {
  const justified = await justifyThree();
  const { justification } = justified[0]!;
  const proposal = await addIn.services.proposeWithdrawal(justification);
  const { row } = justification.cell;
  sheet().setInput(row, JUSTIFICATION_COLUMNS.indexOf('text'), 'Con otro oficio de autorización');
  const { report } = await addIn.services.applyEdits([proposal!]);
  expect(new Set(report.outcomes.map(({ outcome }) => outcome))).toEqual(
    new Set(['changed-meanwhile', 'with-group']),
  );
  expect(texts(row)[0]).not.toBe('');
});
