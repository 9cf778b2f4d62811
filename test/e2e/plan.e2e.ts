/** The helpers of the tab Plan, in Chromium, with the production bundle and the unmodified office.js, on both transports. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { formatCell } from '../../src/domain/address';
import { numberOf } from '../../src/domain/plan';
import { readWorkbook } from '../../src/ooxml/read-workbook';
import { recognise } from '../../src/recognition';
import { readSnapshot } from '../../src/xlsx/read-snapshot';
import { type Desk, type Office, sameWorkbook, startOffice, type Transport, until } from './support';

let office: Office;
before(async () => {
  office = await startOffice();
});
after(async () => {
  await office.close();
});

async function at<T>(transport: Transport, work: (desk: Desk) => Promise<T>): Promise<T> {
  const desk = await office.desk(transport);
  try {
    return await work(desk);
  } finally {
    await desk.close();
  }
}

const button = (desk: Desk, name: string | RegExp) =>
  desk.pane.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });

const plansOf = async (desk: Desk) => recognise(readSnapshot(await desk.bytes()));

const said = (desk: Desk, text: RegExp) => desk.pane.getByText(text).first().waitFor();

/** A setting that the pane writes into the workbook on purpose; everything else is to be as it was. */
const withoutJournal = (bytes: Uint8Array) => {
  const workbook = readWorkbook(bytes);
  const addInSettings = new Map([...workbook.addInSettings].filter(([key]) => key !== 'pondera.journal'));
  return { ...workbook, addInSettings };
};

for (const transport of ['pc', 'web'] as const) {
  describe(`on the transport ${transport}`, () => {
    test('the wizard inserts a POA, remembers the answers, and opens Catálogos', async () => {
      await at(transport, async (desk) => {
        await desk.open('empty');
        const empty = await desk.bytes();
        await desk.pane.getByRole('tab', { name: 'Plan' }).click();
        await button(desk, /^Insertar plantilla…/).click();
        await desk.pane.getByLabel('País').selectOption('hn');
        const form = desk.pane.getByRole('form', { name: 'Insertar plantilla' });
        await form.getByLabel('Institución (opcional)').fill('Secretaría de Prueba');
        await form.getByLabel('Ejercicio').fill('2027');
        await form.getByLabel('Productos por operativo').fill('cero');
        await form.getByRole('figure').waitFor();
        // Nothing is written before the button, and a wrong answer is said at its field.
        await button(desk, 'Insertar «POA 2027»').click();
        await said(desk, /Escriba un número entero/);
        sameWorkbook(readWorkbook(await desk.bytes()), readWorkbook(empty));
        await form.getByLabel('Productos por operativo').fill('3');
        await button(desk, 'Insertar «POA 2027»').click();
        await said(desk, /Se insertó la hoja «POA 2027»/);
        const names = await desk.sheetNames();
        for (const name of ['POA 2027', 'Ajustes', 'Catálogos']) assert.ok(names.includes(name), name);
        const [plan] = await plansOf(desk);
        assert.equal(plan?.type, 'POA');
        assert.equal(plan?.institution, 'Secretaría de Prueba');

        // The next one: the name is taken, the rest is remembered, also after the pane was closed.
        await button(desk, 'Insertar «POA 2027 (2)»').waitFor();
        await button(desk, 'Volver a Plan').click();
        await button(desk, /^Abrir la hoja Catálogos/).click();
        await said(desk, /Se abrió la hoja Catálogos/);
        await desk.open('empty');
        await desk.pane.getByRole('tab', { name: 'Plan' }).click();
        await button(desk, /^Insertar plantilla…/).click();
        assert.equal(await desk.pane.getByLabel('País').inputValue(), 'hn');
        assert.equal(await form.getByLabel('Institución (opcional)').inputValue(), 'Secretaría de Prueba');
        assert.equal(await form.getByLabel('Productos por operativo').inputValue(), '3');
      });
    });

    test('a target is distributed with preview and taken back; what somebody changed stays', async () => {
      await at(transport, async (desk) => {
        await desk.open('progress');
        const before = await desk.bytes();
        const [plan] = await plansOf(desk);
        const indicator = plan?.areas[0]?.indicators[0];
        const line = indicator?.programmed;
        assert.ok(plan && line);
        const cellOf = (month: number) => ({ row: line.row, column: line.columns.months[month] ?? -1 });
        const shown = (month: number) => desk.valueAt(plan.sheet, cellOf(month).row, cellOf(month).column);
        await button(desk, 'Validar').click();
        await desk.pane.getByRole('tree').waitFor();
        await desk.pane.getByRole('tab', { name: 'Plan' }).click();
        await button(desk, /^Distribuir…/).click();
        await desk.goTo(`B${line.row + 1}`);
        await desk.pane.getByLabel('Periodos', { exact: true }).selectOption('monthly');
        await desk.pane.getByRole('checkbox', { name: /Respetar lo capturado/ }).uncheck();
        await button(desk, 'Ver los cambios').click();
        await said(desk, /Nada se ha escrito todavía/);
        const table = desk.pane.getByRole('table');
        const rows = await table.getByRole('row').count();
        assert.ok(rows > 1);
        sameWorkbook(readWorkbook(await desk.bytes()), readWorkbook(before));
        const blank: number[] = [];
        for (let month = 0; month < 12; month++) if ((await shown(month)) === null) blank.push(month);
        assert.equal(rows - 1, blank.length);
        await button(desk, /^Escribir \d+ celdas?$/).click();
        await said(desk, /^Se escribieron \d+ celdas\.$/);
        for (const month of blank) assert.equal(await shown(month), 1);

        await button(desk, 'Deshacer').click();
        await said(desk, /^Se restauraron \d+ celdas\.$/);
        sameWorkbook(withoutJournal(await desk.bytes()), withoutJournal(before));

        // Made again from the list; a colleague changes one of the cells; the rest is restored and that one is named.
        await button(desk, 'Volver a Plan').click();
        await button(desk, /^Cambios hechos/).click();
        await button(desk, 'Volver a hacer').click();
        await said(desk, /^Se restauraron \d+ celdas\.$/);
        await until(
          'they are there again',
          5_000,
          () => shown(blank[0] ?? 0),
          (value) => value === 1,
        );
        const address = formatCell(cellOf(blank[0] ?? 0));
        await desk.page.evaluate(
          (edit) => window.workbench?.host.remote.edit(edit.sheet, edit.address, 0.5),
          { sheet: plan.sheet, address },
        );
        await button(desk, /^Deshacer: /)
          .first()
          .click();
        await said(desk, /Cambió después de que se escribió/);
        assert.equal(await shown(blank[0] ?? 0), 0.5);
        assert.equal(await shown(blank[1] ?? 0), null);
      });
    });

    test('a PAT is rolled forward into new sheets; the old ones stay', async () => {
      await at(transport, async (desk) => {
        await desk.open('progress');
        const before = readWorkbook(await desk.bytes());
        await button(desk, 'Validar').click();
        await desk.pane.getByRole('tree').waitFor();
        await desk.pane.getByRole('tab', { name: 'Plan' }).click();
        await button(desk, /^Nuevo año/).click();
        await desk.pane.getByLabel('A partir de').selectOption('this');
        await button(desk, 'Ver la propuesta').click();
        const [old] = await plansOf(desk);
        const target = desk.pane.getByLabel(/^Meta 2020 de 1\.1\.1/);
        await target.fill('96');
        await button(desk, 'Insertar en una hoja nueva').click();
        await said(desk, /Se insertó la hoja «PAT 2020 1\.1» con el plan de 2020/);
        const made = (await plansOf(desk)).find(({ year }) => year === 2020);
        const [was, is] = [old, made].map((plan) => plan?.areas[0]?.indicators ?? []);
        assert.ok(was && is && was.length > 0);
        assert.deepEqual(
          is.map(({ name }) => name?.value),
          was.map(({ name }) => name?.value),
        );
        assert.equal(is[0] && numberOf(is[0].annualTarget.value), 96);
        const now = readWorkbook(await desk.bytes());
        assert.deepEqual(now.sheets.slice(0, before.sheets.length), before.sheets);
      });
    });
  });
}
