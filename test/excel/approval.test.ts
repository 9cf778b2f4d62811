/** Approving targets through the real office.js: kept with the workbook, judged after a reload, by the pane and by file alike. */
import type { ValidationResult } from '../../src/app/pane-services';
import { validateSnapshot } from '../../src/app/validate';
import type { CellRange } from '../../src/domain/address';
import { APPROVED_KEY } from '../../src/domain/approved-text';
import { writeWorkbook } from '../../src/ooxml/write-workbook';
import { readSnapshot } from '../../src/xlsx/read-snapshot';
import { type AddIn, NOW, sample, startAddIn } from '../support/add-in';

let addIn: AddIn;
beforeEach(async () => {
  addIn = await startAddIn({ workbook: sample('pat-2019-avance.xlsx') });
});
afterEach(() => addIn.close());

const RULE = 'target-changed-after-approval';

const ofRule = (result: ValidationResult) => result.findings.filter(({ rule }) => rule === RULE);
const validate = () => addIn.services.validate();
const saved = () => validateSnapshot(readSnapshot(writeWorkbook(addIn.host.model.toData())), NOW);
const type = (cell: CellRange, value: string) =>
  addIn.host.model.sheetNamed(cell.sheet)!.setInput(cell.row, cell.column, value);

/** The annual target of an indicator. */
async function targetOf(code: string): Promise<CellRange> {
  const { plans } = await validate();
  const indicator = plans
    .flatMap(({ areas }) => areas.flatMap(({ indicators }) => indicators))
    .find((one) => one.code?.value === code)!;
  return { ...indicator.annualTarget.cell, rowCount: 1, columnCount: 1 };
}

test('approve, change, withdraw', async () => {
  expect(await addIn.services.approval()).toEqual({ approval: null, problem: null });
  const { approval, problem } = await addIn.services.approveTargets('  M. Reyes ');
  expect(problem).toBeNull();
  expect(approval).toEqual({ date: '2027-01-15', by: 'M. Reyes', items: 34 });
  expect(await addIn.services.approval()).toEqual({ approval, problem: null });
  expect(ofRule(await validate())).toEqual([]);

  type(await targetOf('7.1.3'), '300');
  const [finding, ...others] = ofRule(await validate());
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ item: '7.1.3', severity: 'warning', value: 300, expected: 295 });
  expect(ofRule(saved())).toHaveLength(1);

  // A reprogramming on record sets it aside; another change brings it back.
  const request = {
    reason: 'authorised',
    text: 'Oficio 45/2026 de la Dirección General.',
    author: 'Ana Mejía',
    until: null,
  } as const;
  await addIn.services.justify(finding!, request);
  expect(ofRule(await validate())).toEqual([]);
  type(await targetOf('7.1.3'), '310');
  expect(ofRule(await validate())).toMatchObject([{ value: 310, expected: 295 }]);

  await addIn.services.withdrawApproval();
  expect(await addIn.services.approval()).toEqual({ approval: null, problem: null });
  expect(ofRule(await validate())).toEqual([]);
});

test('nobody approves without a name', async () => {
  const refused = await addIn.services.approveTargets(' \n ');
  expect(refused).toMatchObject({ approval: null, problem: { messageId: 'approval.problems.noAuthor' } });
  expect(await addIn.services.approval()).toEqual({ approval: null, problem: null });
});

test('a damaged record is said, never silence', async () => {
  await addIn.workbook.settings.set(APPROVED_KEY, '{"version":1,"items":');
  expect((await addIn.services.approval()).problem).toMatchObject({
    messageId: 'approval.problems.unreadable',
  });
  expect((await validate()).unchecked).toContainEqual({
    rule: RULE,
    plan: 'p1',
    reason: 'rules.unchecked.approvalUnreadable',
  });
});

test.each([
  // A weight of a month, a compliance, a total of the weights: the cell gets its own formula again.
  ['PAT 2019 1.1', 'monthWeight'],
  ['PAT 2019 7.1', 'monthWeight'],
  ['PAT 2019 7.1', 'compliance'],
  ['PAT 2019 3.3', 'weightTotal'],
])('a formula typed over on %s (%s) is found and restored exactly', async (sheet, line) => {
  const { plans } = await validate();
  const area = plans.find((plan) => plan.sheet === sheet)!.areas[0]!;
  const own =
    line === 'weightTotal'
      ? area.totalLine!
      : line === 'compliance'
        ? area.indicators[1]!.compliance!
        : area.indicators[1]!.weights!;
  const month = own.months.findIndex((reading) => reading.kind === 'number' && reading.formula);
  const cell = { sheet, row: own.row, column: own.columns.months[month]!, rowCount: 1, columnCount: 1 };
  const [before] = await addIn.workbook.readCells([cell]);
  expect(before!.content.formula).toMatch(/^=/);
  type(cell, '0.31');
  const result = await validate();
  const finding = result.findings.find(({ rule }) => rule === 'formula-overwritten')!;
  expect(finding.cells).toEqual([cell]);
  const { proposals } = await addIn.services.proposeFixes(finding);
  expect(proposals).toMatchObject([{ kind: 'safe', edits: [{ after: before!.content.formula }] }]);
});
