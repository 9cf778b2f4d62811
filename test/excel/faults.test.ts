/** What goes wrong between us and Excel: nothing is lost, nothing is half-written, and the person gets the right kind. */
import type { InsertPatRequest } from '../../src/templates/pat-request';
import { type AddIn, sample, startAddIn } from '../support/add-in';
import { insertPat } from '../support/insert-pat';

let addIn: AddIn | undefined;
afterEach(() => {
  addIn?.close();
  addIn = undefined;
});

const REQUEST: InsertPatRequest = {
  sheetName: 'PAT 1.1 2027',
  institution: 'Instituto Nacional de Migración',
  unit: '1. Dirección General de Regulación y Archivo Migratorio',
  adjunctUnit: '',
  areaCode: '1.1',
  area: 'Dirección de Regulación Migratoria',
  year: 2027,
  indicators: 5,
  strategicIndicators: 1,
  captureDemand: false,
};

const FAULTS = [
  'ServiceNotAvailable',
  'AccessDenied',
  'GeneralException',
  'InvalidOperationInCellEditMode',
] as const;

describe('a fault at any sync of an insertion leaves the whole template or no trace of it', () => {
  test.each(FAULTS)('%s', async (code) => {
    addIn = await startAddIn({ workbook: sample('pat-2019.xlsx') });
    const { host, services } = addIn;
    await services.validate();
    host.counters.reset();
    await insertPat(services, REQUEST);
    const syncs = host.counters.syncs;
    expect(syncs).toBeLessThanOrEqual(4);
    const whole = host.model.toData().sheets.length;
    host.model.deleteSheet(REQUEST.sheetName);
    const before = host.model.toData();
    for (let k = 1; k <= syncs; k++) {
      host.faults.clear();
      host.faults.failSync(k, code);
      const outcome = await insertPat(services, REQUEST).then(
        () => 'inserted',
        (error: Error) => error.name,
      );
      host.faults.clear();
      if (outcome === 'inserted') {
        expect(host.model.toData().sheets.length).toBe(whole);
        host.model.deleteSheet(REQUEST.sheetName);
      } else {
        expect(outcome).toBe('WorkbookError');
        expect(host.model.toData().sheets).toEqual(before.sheets);
      }
    }
  });
});

test('a busy host is asked again for a reading', async () => {
  addIn = await startAddIn({ workbook: sample('pat-2019.xlsx') });
  addIn.host.faults.failSync(1, 'ServiceNotAvailable');
  expect((await addIn.services.validate()).outcome).toBe('findings');
});

test.each([
  ['InvalidOperationInCellEditMode', 'editing-cell'],
  ['AccessDenied', 'protected'],
  ['SomethingUnheardOf', 'unknown'],
])('%s is told as %s', async (code, kind) => {
  addIn = await startAddIn({ workbook: sample('pat-2019.xlsx') });
  addIn.host.faults.failSync(1, code);
  await expect(addIn.services.validate()).rejects.toMatchObject({ name: 'WorkbookError', kind });
});

test('a cell that is being edited', async () => {
  addIn = await startAddIn({ workbook: sample('pat-2019.xlsx') });
  addIn.host.faults.editingCell(true);
  await expect(addIn.services.validate()).rejects.toMatchObject({ kind: 'editing-cell' });
  addIn.host.faults.editingCell(false);
  expect((await addIn.services.validate()).outcome).toBe('findings');
});

test('a host that never answers', async () => {
  addIn = await startAddIn({ workbook: sample('pat-2019.xlsx'), timeout: 150 });
  addIn.host.faults.hangSync(1);
  await expect(addIn.services.validate()).rejects.toMatchObject({ kind: 'no-answer' });
});

test('cancelling stops a reading that hangs', async () => {
  addIn = await startAddIn({ workbook: sample('pat-2019.xlsx') });
  addIn.host.faults.hangSync(2);
  const abort = new AbortController();
  const running = addIn.services.validate({ signal: abort.signal });
  setTimeout(() => abort.abort(), 50);
  await expect(running).rejects.toMatchObject({ kind: 'cancelled' });
});

test('a sheet renamed or deleted between two syncs: the workbook is read once more', async () => {
  addIn = await startAddIn({ workbook: sample('pat-con-errores.xlsx') });
  const { host, workbook } = addIn;
  host.model.addSheet('Borrador').setInput(0, 0, 'x');
  host.faults.failSync(3, 'ItemNotFound');
  const snapshot = await workbook.readSnapshot();
  expect(snapshot.sheets.map((sheet) => sheet.name)).toContain('Borrador');
});

test('answers that are too large are asked for in smaller pieces', async () => {
  addIn = await startAddIn({ workbook: sample('pat-2019.xlsx') });
  const { host, workbook } = addIn;
  const whole = await workbook.readSnapshot();
  host.faults.failSync(3, 'ResponsePayloadSizeLimitExceeded');
  expect(await workbook.readSnapshot()).toEqual(whole);
});

test('a name that a colleague has just taken', async () => {
  addIn = await startAddIn();
  addIn.host.model.addSheet(REQUEST.sheetName);
  await expect(insertPat(addIn.services, REQUEST)).rejects.toMatchObject({
    kind: 'name-taken',
    subject: REQUEST.sheetName,
  });
});

test('a protected structure takes no new sheet', async () => {
  const workbook = sample('pat-2019.xlsx');
  workbook.structureProtected = true;
  addIn = await startAddIn({ workbook });
  const before = addIn.host.model.toData();
  await expect(insertPat(addIn.services, REQUEST)).rejects.toMatchObject({ kind: 'protected' });
  expect(addIn.host.model.toData()).toEqual(before);
});

test('under ExcelApi 1.14, the least that the manifest asks for, everything works', async () => {
  addIn = await startAddIn({
    workbook: sample('pat-2019.xlsx'),
    requirementSets: { ExcelApi: '1.14', SharedRuntime: '1.1' },
  });
  const { services } = addIn;
  await services.mark();
  await insertPat(services, REQUEST);
  await services.unmark();
  const settings = await services.complianceSettings();
  const { institution } = await services.computeCompliance(settings);
  await services.writeCompliance(institution!);
});
