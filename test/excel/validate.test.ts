/** Validating through the real office.js: the cost, the findings, and the same snapshot as from the file. */
import { validateSnapshot } from '../../src/app/validate';
import { readSnapshot } from '../../src/xlsx/read-snapshot';
import { type AddIn, NOW, sample, sampleBytes, startAddIn, type Transport } from '../support/add-in';

let addIn: AddIn | undefined;
afterEach(() => {
  addIn?.close();
  addIn = undefined;
});

const WORKBOOKS = ['pat-2019.xlsx', 'pat-2019-avance.xlsx', 'pat-con-errores.xlsx'];

describe.each<Transport>(['pc', 'web'])('on the transport %s', (transport) => {
  test.each(WORKBOOKS)('%s gives the same snapshot through Excel and from the file', async (name) => {
    addIn = await startAddIn({ workbook: sample(name), transport });
    const fromExcel = await addIn.workbook.readSnapshot();
    const fromFile = readSnapshot(sampleBytes(name));
    expect(fromExcel.sheets.map((sheet) => sheet.name)).toEqual(fromFile.sheets.map((sheet) => sheet.name));
    expect(fromExcel.sheets).toEqual(fromFile.sheets);
  });

  test('the published plan: one error, in three syncs', async () => {
    addIn = await startAddIn({ workbook: sample('pat-2019.xlsx'), transport });
    addIn.host.counters.reset();
    const result = await addIn.services.validate();
    expect(addIn.host.counters.syncs).toBeLessThanOrEqual(3);
    expect(result.outcome).toBe('findings');
    const errors = result.findings.filter((finding) => finding.severity === 'error');
    expect(errors.map((finding) => [finding.rule, finding.item])).toEqual([['sum-mismatch-annual', '7.3.1']]);
    expect(result).toEqual(validateSnapshot(readSnapshot(sampleBytes('pat-2019.xlsx')), NOW));
  });
});

test('a large plan costs one sync more for each chunk', async () => {
  const workbook = sample('pat-2019.xlsx');
  const sheet = workbook.sheets[0]!;
  const copy = sheet.rows.slice();
  for (let times = 0; times < 9; times++)
    sheet.rows.push(...copy.map((row) => row?.map((cell) => cell && { ...cell })));
  addIn = await startAddIn({ workbook });
  addIn.host.counters.reset();
  const snapshot = await addIn.workbook.readSnapshot();
  const cells = snapshot.sheets.reduce((sum, { rowCount, columnCount }) => sum + rowCount * columnCount, 0);
  expect(cells).toBeGreaterThan(25_000);
  expect(addIn.host.counters.syncs).toBeLessThanOrEqual(2 + Math.ceil(cells / 25_000) + 1);
});

test('an empty workbook has no plan', async () => {
  addIn = await startAddIn();
  expect(await addIn.services.validate()).toMatchObject({ outcome: 'no-plan', plans: [], findings: [] });
});
