/** Marks and *Hallazgos* through the real office.js: the cost, twice the same, mended, and away without a trace. */
import type { WorkbookData } from '../../src/ooxml/workbook-data';
import { type AddIn, sample, startAddIn, type Transport } from '../support/add-in';

let addIn: AddIn | undefined;
afterEach(() => {
  addIn?.close();
  addIn = undefined;
});

async function open(workbook: WorkbookData, transport: Transport = 'pc'): Promise<AddIn> {
  addIn = await startAddIn({ workbook, transport });
  return addIn;
}

const isOurs = (formula: string) => formula.includes('pondera:');

describe.each<Transport>(['pc', 'web'])('on the transport %s', (transport) => {
  test('marking costs two syncs beside the validation, and twice gives the same workbook', async () => {
    const { host, services } = await open(sample('pat-con-errores.xlsx'), transport);
    await services.validate();
    host.counters.reset();
    const first = await services.mark();
    expect(host.counters.syncs).toBeLessThanOrEqual(3 + 2);
    expect(first.report.cells).toBeGreaterThan(0);
    expect(first.report.sheet).toBe('Hallazgos');
    const once = host.model.toData();
    const second = await services.mark();
    expect(second.report).toEqual(first.report);
    expect(host.model.toData()).toEqual(once);
  });

  test('what is taken away leaves no trace', async () => {
    const { host, services } = await open(sample('pat-con-errores.xlsx'), transport);
    const before = host.model.toData();
    await services.mark();
    expect(host.model.toData()).not.toEqual(before);
    await services.unmark();
    const after = host.model.toData();
    expect(after.sheets).toEqual(before.sheets);
    expect(after.names).toEqual(before.names);
    expect(after.addInSettings).toEqual(before.addInSettings);
  });
});

test('a mended cell loses its mark at the next run', async () => {
  const { host, services } = await open(sample('pat-2019.xlsx'));
  const { result } = await services.mark();
  const error = result.findings.find((finding) => finding.severity === 'error')!;
  const [target] = error.cells;
  const plan = host.model.sheets.find((sheet) => sheet.name === target!.sheet)!;
  const marksOf = (severity: string) =>
    host.model
      .toData()
      .sheets.find((sheet) => sheet.name === target!.sheet)!
      .conditionalFormats.filter((format) => format.formulas.some((f) => f.includes(`pondera:${severity}`)));
  expect(marksOf('error').length).toBeGreaterThan(0);
  host.model.transaction('user', 'edit', () => plan.setInput(target!.row, target!.column, '10993181185'));
  const again = await services.mark();
  expect(again.result.findings.filter((finding) => finding.severity === 'error')).toEqual([]);
  expect(marksOf('error')).toEqual([]);
});

test("the user's conditional formats stay, whatever their kind", async () => {
  const workbook = sample('pat-con-errores.xlsx');
  workbook.sheets[0]!.conditionalFormats.push(
    {
      range: 'A1:C20',
      type: 'expression',
      priority: 1,
      stopIfTrue: false,
      formulas: ['$A1="x"'],
      style: { fill: '#FF0000' },
    },
    {
      range: 'D1:D20',
      type: 'cellIs',
      operator: 'greaterThan',
      priority: 2,
      stopIfTrue: true,
      formulas: ['5'],
      style: { fill: '#00FF00' },
    },
  );
  const { host, services } = await open(workbook);
  const before = host.model.toData().sheets[0]!.conditionalFormats;
  await services.mark();
  const marked = host.model.toData().sheets[0]!.conditionalFormats;
  expect(
    marked.filter((format) => !format.formulas.some(isOurs)).map(({ priority: _, ...rest }) => rest),
  ).toEqual(before.map(({ priority: _, ...rest }) => rest));
  await services.unmark();
  expect(host.model.toData().sheets[0]!.conditionalFormats).toEqual(before);
});

test('a protected sheet is not marked, and that is said; the list is written all the same', async () => {
  const workbook = sample('pat-con-errores.xlsx');
  const sheet = workbook.sheets[0]!;
  sheet.protection = { sheet: '1' };
  const { host, services } = await open(workbook);
  const { report } = await services.mark();
  expect(report.protectedSheets).toEqual([sheet.name]);
  expect(report.cells).toBe(0);
  expect(host.model.sheets.map((s) => s.name)).toContain('Hallazgos');
});

test('a sheet Hallazgos that is not ours is left alone', async () => {
  const { host, services } = await open(sample('pat-con-errores.xlsx'));
  const theirs = host.model.addSheet('Hallazgos');
  theirs.setInput(0, 0, 'notas del revisor');
  const { report } = await services.mark();
  expect(report.sheet).toBe('Hallazgos 2');
  await services.unmark();
  expect(host.model.sheets.map((s) => s.name)).toContain('Hallazgos');
  expect(host.model.sheets.map((s) => s.name)).not.toContain('Hallazgos 2');
});

test('our sheet is found again after a colleague renamed it', async () => {
  const { host, services } = await open(sample('pat-con-errores.xlsx'));
  await services.mark();
  host.remote.renameSheet('Hallazgos', 'Revisión de enero');
  const { report } = await services.mark();
  expect(report.sheet).toBe('Revisión de enero');
  expect(host.model.sheets.map((s) => s.name)).not.toContain('Hallazgos');
});

test('a workbook whose structure is protected is refused before anything is written', async () => {
  const workbook = sample('pat-con-errores.xlsx');
  workbook.structureProtected = true;
  const { host, services } = await open(workbook);
  const before = host.model.toData();
  await expect(services.mark()).rejects.toMatchObject({ name: 'WorkbookError', kind: 'protected' });
  expect(host.model.toData()).toEqual(before);
});
