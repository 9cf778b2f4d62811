/** The template through the real office.js: what it costs, and that what is written is what Excel keeps. */
import type { InsertPatRequest } from '../../src/app/pane-services';
import { type AddIn, sample, startAddIn, type Transport } from '../support/add-in';

const REQUEST: InsertPatRequest = {
  sheetName: 'PAT 2027 4.2',
  institution: 'Instituto de Prueba',
  unit: '4. Dirección General de Planeación',
  adjunctUnit: '',
  areaCode: '4.2',
  area: 'Dirección de Evaluación',
  year: 2027,
  indicators: 5,
  strategicIndicators: 1,
  captureDemand: false,
};

let addIn: AddIn | undefined;
afterEach(() => {
  addIn?.close();
  addIn = undefined;
});

test.each<Transport>(['pc', 'web'])(
  'on the transport %s, at most four syncs write the sheet',
  async (transport) => {
    addIn = await startAddIn({ transport });
    addIn.host.counters.reset();
    await addIn.services.insertPat(REQUEST);
    expect(addIn.host.counters.syncs).toBeLessThanOrEqual(4);
  },
);

test('codes are texts, without the apostrophe that they are written with, and are recognised', async () => {
  addIn = await startAddIn();
  await addIn.services.insertPat(REQUEST);
  const sheet = addIn.host.model.sheets.find(({ name }) => name === REQUEST.sheetName)!;
  const codes = Array.from({ length: 60 }, (_, row) => sheet.valueAt(row, 0)).filter(
    (value) => typeof value === 'string' && /\d\.\d\.\d/.test(value),
  );
  expect(codes).toEqual(['4.2.1', '4.2.2', '4.2.3', '4.2.4', '4.2.5', '4.2.6']);
  expect(
    (await addIn.services.validate()).plans[0]?.areas[0]?.indicators.map(({ code }) => code?.value),
  ).toEqual(codes);
});

test('the corte that is proposed is the last month with something reported', async () => {
  addIn = await startAddIn({ workbook: sample('pat-2019-avance.xlsx') });
  const proposed = await addIn.services.complianceSettings();
  expect(proposed.cutoff).toBe(5);
  await addIn.services.saveComplianceSettings({ ...proposed, cutoff: 2 });
  expect((await addIn.services.complianceSettings()).cutoff).toBe(2);
});
