/** *Tablero* through the real office.js: what it costs, that its figures are the engine's, and that they follow the data. */
import { computeInstitution } from '../../src/domain/compliance';
import { defaultComplianceSettings } from '../../src/domain/compliance-settings';
import { writeWorkbook } from '../../src/ooxml/write-workbook';
import { nearMisses, recognise } from '../../src/recognition';
import { readSnapshot } from '../../src/xlsx/read-snapshot';
import { type AddIn, sample, startAddIn, type Transport } from '../support/add-in';

let addIn: AddIn | undefined;
afterEach(() => {
  addIn?.close();
  addIn = undefined;
});

const SETTINGS = defaultComplianceSettings(5);
const STRICT_ROW = 7;
const PROVISIONAL_ROW = 8;

const snapshotOf = ({ host }: AddIn) => readSnapshot(writeWorkbook(host.model.toData()));

/** The engine's eighteen figures of the institution as the workbook is now. */
function engine(of: AddIn, which: 'strict' | 'provisional'): (number | null)[] {
  const { scores } = computeInstitution(recognise(snapshotOf(of)), SETTINGS);
  return [...scores.months, ...scores.periods.quarter, scores.toDate, scores.year].map(
    (pair) => pair[which].value,
  );
}

/** The institution's line on the sheet, in points: months, quarters, to date, year. */
function line({ host }: AddIn, row: number): (number | null)[] {
  const sheet = host.model.sheetNamed('Tablero')!;
  return Array.from({ length: 18 }, (_, i) => {
    const value = sheet.valueAt(row, i + 1);
    return typeof value === 'number' ? value * 100 : null;
  });
}

function expectSame(got: readonly (number | null)[], expected: readonly (number | null)[]): void {
  expect(got.map((value) => value === null)).toEqual(expected.map((value) => value === null));
  got.forEach((value, i) => {
    if (value !== null) expect(Math.abs(value - expected[i]!)).toBeLessThan(1e-9 * 100);
  });
}

describe.each<Transport>(['pc', 'web'])('on the transport %s', (transport) => {
  test('two syncs beside the reading, and three charts', async () => {
    addIn = await startAddIn({ workbook: sample('pat-2019.xlsx'), transport });
    await addIn.services.validate();
    addIn.host.counters.reset();
    const report = await addIn.services.writeDashboard(SETTINGS);
    expect(report).toMatchObject({ outcome: 'written', sheet: 'Tablero' });
    expect(report.valued).toHaveLength(38);
    expect(addIn.host.counters.syncs).toBeLessThanOrEqual(3 + 2);
    const { charts } = addIn.host.model.sheetNamed('Tablero')!;
    expect(charts.map(({ name, series }) => [name, series.map((one) => one.kind).join()])).toEqual([
      ['Pondera: cumplimiento mensual', 'column,column,line'],
      ['Pondera: menor cumplimiento', 'bar'],
      ['Pondera: semáforos', 'bar,bar,bar,bar,bar,bar'],
    ]);
    expect(charts[0]!.series[0]).toMatchObject({
      values: 'Tablero!$B$8:$M$8',
      categories: 'Tablero!$B$7:$M$7',
    });
  });

  test('twice gives the same sheet, also after it was renamed', async () => {
    addIn = await startAddIn({ workbook: sample('pat-2019-avance.xlsx'), transport });
    await addIn.services.writeDashboard(SETTINGS);
    const once = addIn.host.model.toData().sheets.find(({ name }) => name === 'Tablero')!;
    addIn.host.remote.renameSheet('Tablero', 'Resultados');
    const report = await addIn.services.writeDashboard(SETTINGS);
    expect(report.sheet).toBe('Resultados');
    const twice = addIn.host.model.toData().sheets.find(({ name }) => name === 'Resultados')!;
    expect(twice.rows).toEqual(once.rows);
    expect(twice.charts!.map((chart) => chart.series[0]!.values)).toEqual(
      once.charts!.map((chart) => chart.series[0]!.values.replace('Tablero', 'Resultados')),
    );
  });
});

test('where the plans compute their scores, the sheet follows them', async () => {
  addIn = await startAddIn({ workbook: sample('pat-2019-avance.xlsx') });
  const report = await addIn.services.writeDashboard(SETTINGS);
  expect(report.valued).toEqual([]);
  expectSame(line(addIn, STRICT_ROW), engine(addIn, 'strict'));
  expectSame(line(addIn, PROVISIONAL_ROW), engine(addIn, 'provisional'));
  const sheet = addIn.host.model.sheetNamed('Tablero')!;
  expect(sheet.valueAt(2, 0)).toBe('Todas las cifras siguen a las hojas de los planes, sin el complemento.');

  // Somebody without the add-in types what was achieved.
  const indicator = recognise(snapshotOf(addIn))
    .flatMap(({ areas }) => areas.flatMap(({ indicators }) => indicators))
    .find(({ actual }) => actual?.months[3]?.kind === 'number')!;
  const before = line(addIn, STRICT_ROW)[3];
  addIn.host.model
    .sheetNamed(indicator.actual!.sheet)!
    .setInput(indicator.actual!.row, indicator.actual!.columns.months[3]!, '0');
  expect(line(addIn, STRICT_ROW)[3]).not.toBe(before);
  expectSame(line(addIn, STRICT_ROW), engine(addIn, 'strict'));
});

test('rows that are inserted into a plan leave the figures right, and the sheet says that it was written before', async () => {
  addIn = await startAddIn({ workbook: sample('pat-2019-avance.xlsx') });
  await addIn.services.writeDashboard(SETTINGS);
  const sheet = addIn.host.model.sheetNamed('Tablero')!;
  expect(sheet.valueAt(3, 0)).toBe('Incluye todos los renglones de los planes.');
  const before = line(addIn, STRICT_ROW);
  const [plan] = recognise(snapshotOf(addIn));
  const { range } = plan!.areas[0]!.indicators[1]!;
  addIn.host.model.sheetNamed(range.sheet)!.insertRows(range.row, 4);
  expectSame(line(addIn, STRICT_ROW), before);
  expect(sheet.valueAt(3, 0)).toMatch(/^Se insertaron o quitaron renglones/);
  await addIn.services.writeDashboard(SETTINGS);
  expect(sheet.valueAt(3, 0)).toBe('Incluye todos los renglones de los planes.');
});

test('a plan without scores of its own gives values, and the sheet says so and from when', async () => {
  addIn = await startAddIn({ workbook: sample('pat-con-errores.xlsx') });
  await addIn.services.writeDashboard(SETTINGS);
  const sheet = addIn.host.model.sheetNamed('Tablero')!;
  expect(sheet.valueAt(2, 0)).toBe(
    'Las cifras de las áreas son valores calculados por Pondera el 15/01/2027 10:32; para actualizarlos, escriba de nuevo el tablero.',
  );
  expectSame(line(addIn, STRICT_ROW), engine(addIn, 'strict'));
  expectSame(line(addIn, PROVISIONAL_ROW), engine(addIn, 'provisional'));
});

test('the sheet is no plan, nor anything like one', async () => {
  addIn = await startAddIn({ workbook: sample('pat-2019-avance.xlsx') });
  const before = recognise(snapshotOf(addIn)).length;
  await addIn.services.writeDashboard(SETTINGS);
  const after = snapshotOf(addIn);
  expect(recognise(after)).toHaveLength(before);
  const alone = { ...after, sheets: after.sheets.filter(({ name }) => name === 'Tablero') };
  expect(nearMisses(alone)).toEqual([]);
});

test('no plan, nothing written', async () => {
  addIn = await startAddIn();
  const before = addIn.host.model.toData();
  expect(await addIn.services.writeDashboard(SETTINGS)).toEqual({
    outcome: 'no-plan',
    sheet: null,
    valued: [],
  });
  expect(addIn.host.model.toData()).toEqual(before);
});

test("a chart that a person put on the sheet stays when it is written anew; the sheet's own are replaced", async () => {
  addIn = await startAddIn({ workbook: sample('pat-2019.xlsx') });
  await addIn.services.writeDashboard(SETTINGS);
  const sheet = addIn.host.model.sheetNamed('Tablero')!;
  sheet.put('charts', [...sheet.charts, { ...sheet.charts[0]!, id: 'x', name: 'De la oficina' }]);
  await addIn.services.writeDashboard(SETTINGS);
  expect(sheet.charts.map(({ name }) => name).sort()).toEqual([
    'De la oficina',
    'Pondera: cumplimiento mensual',
    'Pondera: menor cumplimiento',
    'Pondera: semáforos',
  ]);
});

test('a fault while it is written leaves no trace', async () => {
  addIn = await startAddIn({ workbook: sample('pat-2019.xlsx') });
  await addIn.services.validate();
  const before = addIn.host.model.toData();
  addIn.host.counters.reset();
  // Reading takes three syncs, looking one; the fifth writes.
  addIn.host.faults.failSync(5, 'GeneralException');
  await expect(addIn.services.writeDashboard(SETTINGS)).rejects.toMatchObject({
    name: 'WorkbookError',
    leftover: null,
  });
  addIn.host.faults.clear();
  const after = addIn.host.model.toData();
  expect(after.sheets.map(({ name }) => name)).toEqual(before.sheets.map(({ name }) => name));
  expect(after.names).toEqual(before.names);
});

test('a workbook whose structure is protected is refused before anything is written', async () => {
  const workbook = sample('pat-2019.xlsx');
  workbook.structureProtected = true;
  addIn = await startAddIn({ workbook });
  const before = addIn.host.model.toData();
  await expect(addIn.services.writeDashboard(SETTINGS)).rejects.toMatchObject({ kind: 'protected' });
  expect(addIn.host.model.toData()).toEqual(before);
});
