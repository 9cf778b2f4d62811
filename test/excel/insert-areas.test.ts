/** The whole institution at once: 38 areas, 124 indicators, each area on its sheet, through the real office.js. */
import { patRequestOf } from '../../scripts/samples/filled-template';
import { PAT_2019 } from '../../scripts/samples/published-data';
import { takeBack } from '../../src/excel/take-back';
import { createTranslator } from '../../src/i18n';
import { recognise } from '../../src/recognition';
import { patTemplate } from '../../src/templates/pat';
import { SETTING_NAME } from '../../src/templates/setting-names';
import { type AddIn, sample, startAddIn, type Transport } from '../support/add-in';

jest.setTimeout(120_000);

let addIn: AddIn | undefined;
afterEach(() => {
  addIn?.close();
  addIn = undefined;
});

const REQUEST = patRequestOf(
  PAT_2019,
  PAT_2019.units.flatMap((unit) =>
    unit.areas.map((area) => ({
      unit,
      area,
      sheetName: `PAT 2027 ${area.code}`,
      captureDemand: false,
      typed: new Map(),
    })),
  ),
  5,
);
const CHANGES = patTemplate(REQUEST, createTranslator('es-MX'));
/** What Excel on the web takes in one request. */
const LIMIT = 5_000_000;
const CHUNK = 500_000;

test.each<Transport>(['web', 'pc'])(
  'on the transport %s: four syncs and one for each chunk',
  async (transport) => {
    addIn = await startAddIn({ transport, timeout: 60_000 });
    const { host, workbook } = addIn;
    host.counters.reset();
    await workbook.apply(CHANGES);
    const sizes = host.counters.requests.map(({ bytesIn }) => bytesIn);
    const furtherChunks = Math.max(0, sizes.filter((bytes) => bytes > CHUNK).length - 1);
    expect(host.counters.syncs).toBeLessThanOrEqual(4 + furtherChunks);
    expect(Math.max(...sizes)).toBeLessThan(LIMIT);
    expect(host.model.sheets.map(({ name }) => name)).toEqual([
      'Hoja1',
      ...PAT_2019.units.flatMap((unit) => unit.areas.map(({ code }) => `PAT 2027 ${code}`)),
      'Ajustes',
    ]);
    const plans = recognise(await workbook.readSnapshot());
    expect(plans).toHaveLength(38);
    expect(plans.flatMap((plan) => plan.areas[0]!.indicators)).toHaveLength(124);
    expect(host.model.activeSheet.name).toBe('PAT 2027 1.1');
  },
);

test('a fault at any sync leaves the whole or no trace: neither sheets nor names', async () => {
  addIn = await startAddIn({ workbook: sample('pat-con-errores.xlsx'), timeout: 60_000 });
  const { host, workbook } = addIn;
  await workbook.readSnapshot();
  const before = host.model.toData();
  host.counters.reset();
  await workbook.apply(CHANGES);
  const syncs = host.counters.syncs;
  expect(host.model.names.map(({ name }) => name)).toEqual(
    expect.arrayContaining(Object.values(SETTING_NAME)),
  );
  const outcomes: string[] = [];
  for (let k = 1; k <= syncs; k++) {
    addIn.close();
    addIn = await startAddIn({ workbook: sample('pat-con-errores.xlsx'), timeout: 60_000 });
    await addIn.workbook.readSnapshot();
    addIn.host.faults.failSync(k, k % 2 === 0 ? 'GeneralException' : 'AccessDenied');
    const outcome = await addIn.workbook.apply(CHANGES).then(
      () => 'whole',
      (error: Error) => error.name,
    );
    outcomes.push(outcome);
    const after = addIn.host.model.toData();
    expect([after.sheets, after.names]).toEqual([before.sheets, before.names]);
  }
  expect(new Set(outcomes)).toEqual(new Set(['WorkbookError']));
});

test('a sheet of the same name and role that a colleague added is not taken back', async () => {
  addIn = await startAddIn();
  const { host, workbook } = addIn;
  const one = { ...REQUEST, moreAreas: [] };
  await workbook.apply(patTemplate(one, createTranslator('es-MX')));
  expect(await takeBack(workbook.session, [REQUEST.sheetName], [], 'another insertion')).toBeNull();
  expect(host.model.sheetNamed(REQUEST.sheetName)).toBeDefined();
  await expect(workbook.apply(CHANGES)).rejects.toMatchObject({
    kind: 'name-taken',
    subject: REQUEST.sheetName,
  });
});

test('a protected structure takes neither areas nor Ajustes', async () => {
  const protectedBook = sample('pat-2019.xlsx');
  protectedBook.structureProtected = true;
  addIn = await startAddIn({ workbook: protectedBook });
  const before = addIn.host.model.toData();
  await expect(addIn.workbook.apply(CHANGES)).rejects.toMatchObject({ kind: 'protected' });
  expect(addIn.host.model.toData()).toEqual(before);
});
