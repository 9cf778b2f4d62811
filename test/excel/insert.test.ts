/** The template through the real office.js: what it costs, and that what is written is what Excel keeps. */
import type { InsertPatRequest } from '../../src/templates/pat-request';
import { type AddIn, sample, startAddIn, type Transport } from '../support/add-in';
import { insertPat } from '../support/insert-pat';

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
    await insertPat(addIn.services, REQUEST);
    expect(addIn.host.counters.syncs).toBeLessThanOrEqual(4);
  },
);

test('codes are texts, without the apostrophe that they are written with, and are recognised', async () => {
  addIn = await startAddIn();
  await insertPat(addIn.services, REQUEST);
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

describe('settings live in the sheet Ajustes, once there is one', () => {
  const cell = (row: number) => addIn!.host.model.sheetNamed('Ajustes')!.valueAt(row, 1);

  test('an insertion brings what the pane was computing with', async () => {
    addIn = await startAddIn({ workbook: sample('pat-con-errores.xlsx') });
    const { services } = addIn;
    const before = await services.complianceSettings();
    await services.saveComplianceSettings({ ...before, cutoff: 4, descending: 'inverse' });
    await insertPat(services, REQUEST);
    expect([cell(4), cell(6)]).toEqual(['May', 'programado / realizado']);
    expect(await services.complianceSettings()).toEqual({ ...before, cutoff: 4, descending: 'inverse' });
  });

  test('the pane reads what is typed there, and saves into its cells', async () => {
    addIn = await startAddIn();
    const { host, services } = addIn;
    await insertPat(services, REQUEST);
    host.model.sheetNamed('Ajustes')!.setInput(4, 1, 'Sep');
    host.model.sheetNamed('Ajustes')!.setInput(11, 1, '60%');
    host.model.renameSheet('Ajustes', 'Parámetros');
    const settings = await services.complianceSettings();
    expect(settings).toMatchObject({ cutoff: 8, cap: 100 });
    expect(settings.bands.map(({ from }) => from)).toEqual([0, 60, 90, 110, 130]);
    await services.saveComplianceSettings({ ...settings, cutoff: 9, cap: null });
    const sheet = host.model.sheetNamed('Parámetros')!;
    expect([4, 5, 11].map((row) => sheet.valueAt(row, 1))).toEqual(['Oct', 'Sin tope', 0.6]);
    expect(host.model.sheetNamed(REQUEST.sheetName)!.valueAt(1, 9)).toBe('Oct');
    expect(await services.complianceSettings()).toMatchObject({ cutoff: 9, cap: null });
  });

  test('a second insertion leaves them as they are', async () => {
    addIn = await startAddIn();
    const { host, services } = addIn;
    await insertPat(services, REQUEST);
    host.model.sheetNamed('Ajustes')!.setInput(4, 1, 'Sep');
    await insertPat(services, { ...REQUEST, sheetName: 'Otra' });
    expect(cell(4)).toBe('Sep');
    expect(host.model.sheets.map(({ name }) => name)).toEqual([
      'Hoja1',
      REQUEST.sheetName,
      'Ajustes',
      'Otra',
    ]);
  });
});
