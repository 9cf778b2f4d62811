/** Distribution through the real office.js: from the plan in the workbook to its cells, and back. */
import type { DistributionTask } from '../../src/app/distribution-request';
import { type AddIn, sample, startAddIn, type Transport } from '../support/add-in';
import { insertPat } from '../support/insert-pat';

let addIn: AddIn;
afterEach(() => addIn.close());

const REQUEST = {
  sheetName: 'PAT 2027 4.2',
  institution: 'Instituto de Prueba',
  unit: '4. Dirección General de Planeación',
  adjunctUnit: '',
  areaCode: '4.2',
  area: 'Dirección de Evaluación',
  year: 2027,
  indicators: 3,
  strategicIndicators: 0,
  captureDemand: false,
};

const SHEET = REQUEST.sheetName;
const model = () => addIn.host.model.sheetNamed(SHEET)!;

/** Where the first column says this, the other cells of its row. */
function rowOf(code: string): number {
  for (let row = 0; row < 60; row++) if (model().valueAt(row, 0) === code) return row;
  throw new Error(`no row ${code}`);
}

const FIRST_MONTH = 12;
const TOTAL = 24;
const monthsOf = (row: number) =>
  Array.from({ length: 12 }, (_unused, m) => model().valueAt(row, FIRST_MONTH + m));

async function plan(transport: Transport): Promise<void> {
  addIn = await startAddIn({ transport });
  await insertPat(addIn.services, REQUEST);
  addIn.host.model.transaction('user', 'typing', () => {
    for (const [i, target] of ['230', '95%', '1,065,719,413'].entries()) {
      const row = rowOf(`4.2.${i + 1}`);
      model().setInput(row, 1, ['Visitas realizadas', 'Solicitudes atendidas', 'Ingresos'][i]!);
      model().setInput(row, 2, target);
      model().setInput(row, 4, 'Solicitudes atendidas / solicitudes recibidas');
      model().setInput(row, 6, ['Cantidad', 'Porcentaje', 'Pesos'][i]!);
      model().setInput(row, 8, ['Suma', 'Constante', 'Suma'][i]!);
      model().setInput(row, 9, ['Trimestral', 'Mensual', 'Mensual'][i]!);
    }
  });
}

const whole = (task: DistributionTask, planId: string) =>
  addIn.services.proposeDistribution({ selection: { kind: 'plan', plan: planId }, task });

describe.each<Transport>(['pc', 'web'])('on the transport %s', (transport) => {
  test('targets and weights of an empty template are filled in, add up, and are taken back', async () => {
    await plan(transport);
    const { plans } = await addIn.services.validate();
    const id = plans[0]!.id;
    const before = addIn.host.model.toData().sheets.find(({ name }) => name === SHEET)!.rows;
    const targets = await whole({ kind: 'targets', by: 'even', keep: true }, id);
    expect(targets.skipped).toEqual([]);
    const weights = await whole({ kind: 'annual-weights', by: 'even' }, id);
    expect((await whole({ kind: 'month-weights' }, id)).skipped.map(({ messageId }) => messageId)).toEqual([
      'edits.skipped.noNumbers',
    ]);
    addIn.host.counters.reset();
    const { report, journalEntry, validation } = await addIn.services.applyEdits([
      ...targets.proposals,
      ...weights.proposals,
    ]);
    // Two to write, three to validate.
    expect(addIn.host.counters.syncs).toBeLessThanOrEqual(2 + 3);
    expect(new Set(report.outcomes.map(({ outcome }) => outcome))).toEqual(new Set(['written']));
    expect(monthsOf(rowOf('4.2.1'))).toEqual([
      null,
      null,
      57,
      null,
      null,
      57,
      null,
      null,
      58,
      null,
      null,
      58,
    ]);
    expect(monthsOf(rowOf('4.2.2'))).toEqual(new Array(12).fill(0.95));
    expect(model().textAt(rowOf('4.2.2'), FIRST_MONTH)).toBe('95%');
    expect(monthsOf(rowOf('4.2.3')).reduce<number>((sum, value) => sum + Number(value), 0)).toBe(
      1_065_719_413,
    );
    expect([1, 2, 3].map((n) => model().valueAt(rowOf(`4.2.${n}`) + 1, TOTAL))).toEqual([
      0.333, 0.333, 0.334,
    ]);
    const errors = validation?.findings.filter(({ severity }) => severity === 'error');
    expect(errors?.map(({ rule, item }) => `${rule} ${item}`)).toEqual([]);
    // The weights of the months are formulas: nothing is proposed for them.
    expect((await whole({ kind: 'month-weights' }, id)).skipped.map(({ messageId }) => messageId)).toEqual([
      'edits.skipped.formulas',
    ]);

    const undone = await addIn.services.undo();
    expect(undone.entry?.id).toBe(journalEntry?.id);
    const values = (rows: typeof before) =>
      rows.map((row) => row.map((cell) => cell?.formula ?? cell?.value ?? null));
    const after = addIn.host.model.toData().sheets.find(({ name }) => name === SHEET)!.rows;
    expect(values(after)).toEqual(values(before));
    expect(model().numberFormatAt(rowOf('4.2.2'), FIRST_MONTH)).toBe('General');
  });

  test('a row that a colleague inserts between preview and press: nothing lands in another row', async () => {
    await plan(transport);
    const { plans } = await addIn.services.validate();
    const { proposals } = await whole({ kind: 'targets', by: 'even', keep: true }, plans[0]!.id);
    addIn.host.model.transaction('remote', 'insert', () => model().insertRows(rowOf('4.2.2'), 1));
    const { report } = await addIn.services.applyEdits(proposals);
    const outcomes = (n: number) =>
      new Set(
        report.outcomes.filter(({ edit }) => edit.group?.endsWith(`4.2.${n}`)).map(({ outcome }) => outcome),
      );
    expect(outcomes(1)).toEqual(new Set(['written']));
    expect(outcomes(2)).toEqual(new Set(['changed-meanwhile']));
    expect(outcomes(3)).toEqual(new Set(['changed-meanwhile']));
    expect(monthsOf(rowOf('4.2.2'))).toEqual(new Array(12).fill(null));
  });

  test('the target under the cursor: 7.3.1 of the published plan adds up again, and its error is gone', async () => {
    addIn = await startAddIn({ transport, workbook: sample('pat-2019.xlsx') });
    const before = await addIn.services.validate();
    const error = before.findings.find(({ severity }) => severity === 'error')!;
    expect(error.item).toBe('7.3.1');
    const { sheet, row, column } = error.cells[0]!;
    const { proposals } = await addIn.services.proposeDistribution({
      selection: { kind: 'cell', cell: { sheet, row, column } },
      task: { kind: 'targets', by: 'even', keep: false },
    });
    const { validation } = await addIn.services.applyEdits(proposals);
    expect(validation?.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
