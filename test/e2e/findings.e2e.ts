/**
 * What can be done about findings, in Chromium, with the production bundle and the unmodified office.js, on both transports: mend,
 * justify, configure the rules, approve the targets.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { readWorkbook } from '../../src/ooxml/read-workbook';
import { type Desk, type Office, sameWorkbook, startOffice, type Transport, until } from './support';

let office: Office;
before(async () => {
  office = await startOffice();
});
after(async () => {
  await office.close();
});

async function at(transport: Transport, work: (desk: Desk) => Promise<void>): Promise<void> {
  const desk = await office.desk(transport);
  try {
    await desk.open('faulty');
    await validate(desk);
    await work(desk);
  } finally {
    await desk.close();
  }
}

const SHEET = 'PAT con errores';

const button = (desk: Desk, name: string | RegExp) =>
  desk.pane.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
const item = (desk: Desk, name: RegExp) => desk.pane.getByRole('treeitem', { name });
const said = (desk: Desk, text: string | RegExp) => desk.pane.getByText(text).first().waitFor();

async function validate(desk: Desk): Promise<void> {
  await button(desk, 'Validar').click();
  await desk.pane.getByRole('tree').waitFor();
}

const errors = async (desk: Desk): Promise<number> =>
  Number(/\d+/.exec((await button(desk, /^\d+ error(es)?$/).textContent()) ?? '')?.[0]);

const gone = (desk: Desk, name: RegExp) =>
  until(
    `${name} is gone`,
    5_000,
    () => item(desk, name).count(),
    (n) => n === 0,
  );

async function menu(desk: Desk, name: string): Promise<void> {
  await button(desk, 'Más opciones').click();
  await desk.pane.getByRole('menuitem', { name }).click();
}

/** What the pane keeps in the workbook on purpose; everything else is to be as it was. */
const withoutSettings = (bytes: Uint8Array) => ({ ...readWorkbook(bytes), addInSettings: new Map() });

for (const transport of ['pc', 'web'] as const) {
  describe(`on the transport ${transport}`, () => {
    test('a planted fault is mended after a preview, and taken back', async () => {
      await at(transport, async (desk) => {
        const before = await desk.bytes();
        const count = await errors(desk);
        const weights = /^1\.1\. La ponderación anual/;
        await item(desk, weights).click();
        await button(desk, 'Corregir…').click();
        await said(desk, 'Nada se ha escrito todavía.');
        assert.ok((await desk.pane.getByRole('radio').count()) > 1, 'several ways');
        assert.ok(await desk.pane.getByRole('radio').first().isChecked());
        await said(desk, /Suma de las ponderaciones anuales.*95\.0\s% → 100\.0\s%/);
        sameWorkbook(readWorkbook(await desk.bytes()), readWorkbook(before));
        await button(desk, /^Escribir \d+ celdas?$/).click();
        await said(desk, /^Se escrib(ió|ieron) \d+ celdas?\.$/);
        await gone(desk, weights);
        assert.equal(await errors(desk), count - 1);
        // The list is where it was, with the focus in it.
        await desk.pane.locator('[role=treeitem]:focus').waitFor();

        await button(desk, 'Deshacer').click();
        await said(desk, /^Se restaur(ó|aron) \d+ celdas?\.$/);
        await item(desk, weights).waitFor();
        assert.equal(await errors(desk), count);
        sameWorkbook(withoutSettings(await desk.bytes()), withoutSettings(before));
      });
    });

    test('what a colleague changed after the preview is left alone and named', async () => {
      await at(transport, async (desk) => {
        const text = /^7\.1\.2\. Número guardado como texto/;
        await item(desk, text).click();
        await button(desk, 'Corregir…').click();
        await said(desk, 'Nada se ha escrito todavía.');
        await desk.page.evaluate((sheet) => window.workbench?.host.remote.edit(sheet, 'K61', 'doce'), SHEET);
        await button(desk, /^Escribir \d+ celdas?$/).click();
        await said(desk, /Alguien la cambió después de la vista previa; no se tocó/);
        assert.equal(await desk.valueAt(SHEET, 60, 10), 'doce');
      });
    });

    test('what is safe is mended in one batch, and nothing else is touched', async () => {
      await at(transport, async (desk) => {
        const before = await desk.bytes();
        await button(desk, 'Corregir lo seguro…').click();
        await said(desk, 'Nada se ha escrito todavía.');
        await button(desk, /^Escribir \d+ celdas?$/).click();
        await said(desk, /^Se escrib(ió|ieron) \d+ celdas?\.$/);
        await gone(desk, /^7\.1\.2\. Número guardado como texto/);
        assert.equal(typeof (await desk.valueAt(SHEET, 60, 10)), 'number');
        await button(desk, 'Deshacer').click();
        await said(desk, /^Se restaur(ó|aron) \d+ celdas?\.$/);
        sameWorkbook(withoutSettings(await desk.bytes()), withoutSettings(before));
      });
    });

    test('a justified finding is set aside in a visible sheet, and comes back when its value changes', async () => {
      await at(transport, async (desk) => {
        const sum = /^7\.3\.1\. La suma de los meses/;
        await item(desk, sum).click();
        await button(desk, 'Justificar…').click();
        await desk.pane.getByLabel(/^Motivo/).selectOption('published');
        await desk.pane.getByLabel(/^Explicación/).fill('ok');
        await desk.pane.getByLabel(/^Quién justifica/).fill('Ana Mejía');
        await button(desk, 'Justificar').click();
        await said(desk, /«ok» no explica nada/);
        assert.equal((await desk.sheetNames()).includes('Justificaciones'), false);
        await desk.pane.getByLabel(/^Explicación/).fill('Así lo publicó la institución en su programa');
        await button(desk, 'Justificar').click();
        await said(desk, 'Se anotó la justificación en la hoja Justificaciones.');
        await gone(desk, sum);
        const sheet = readWorkbook(await desk.bytes()).sheets.find(({ name }) => name === 'Justificaciones');
        assert.ok(sheet && (sheet.visibility ?? 'visible') === 'visible');
        await desk.pane.getByText('1 hallazgo justificado').click();
        await said(desk, /Ana Mejía/);

        await desk.type('C81', '5000');
        await item(desk, sum).waitFor();
        await said(desk, '1 justificación que no se aplica');
        await item(desk, sum).click();
        await said(desk, 'Tenía una justificación');
      });
    });

    test('a justification is withdrawn after a question, and that is undone', async () => {
      await at(transport, async (desk) => {
        const repeated = /^1\.2\.2\. Clave repetida/;
        await item(desk, repeated).click();
        await button(desk, 'Justificar…').click();
        await desk.pane.getByLabel(/^Motivo/).selectOption('authorised');
        await desk.pane.getByLabel(/^Explicación/).fill('Oficio 12 de la dirección de planeación');
        await desk.pane.getByLabel(/^Quién justifica/).fill('Ana Mejía');
        await button(desk, 'Justificar').click();
        await gone(desk, repeated);
        await desk.pane.getByText('1 hallazgo justificado').click();
        await button(desk, 'Retirar la justificación de 1.2.2').click();
        await button(desk, 'Sí, retirar').click();
        await item(desk, repeated).waitFor();
        await button(desk, 'Deshacer').click();
        await gone(desk, repeated);
      });
    });

    test('a rule is switched off in the panel; the workbook keeps it through a save and a reload', async () => {
      await at(transport, async (desk) => {
        const over = /^1\.1\.2\. Porcentaje mayor que 100/;
        await item(desk, over).waitFor();
        await menu(desk, 'Reglas…');
        await desk.pane.getByLabel('Buscar una regla').fill('percent-over-100');
        await desk.pane.getByLabel(/^Gravedad de «Porcentaje mayor/).selectOption('off');
        await item(desk, over).waitFor({ state: 'hidden' });
        await button(desk, 'Guardar en el libro').click();
        await said(desk, /Las reglas se guardaron en el libro/);
        // What is exported is what is kept.
        await desk.pane.getByText('Exportar e importar (JSON)').click();
        const [download] = await Promise.all([
          desk.page.waitForEvent('download'),
          button(desk, 'Exportar').click(),
        ]);
        assert.deepEqual(JSON.parse(readFileSync(await download.path(), 'utf8')), {
          rules: { 'percent-over-100': 'off' },
        });
        await button(desk, 'Volver a Hallazgos').click();
        await gone(desk, over);

        const file = join(mkdtempSync(join(tmpdir(), 'pondera-')), 'plan.xlsx');
        writeFileSync(file, await desk.bytes());
        await desk.open('empty');
        await openFile(desk, file);
        await validate(desk);
        assert.equal(await item(desk, over).count(), 0);
        await menu(desk, 'Reglas…');
        await desk.pane.getByRole('checkbox', { name: 'Solo las cambiadas (1)' }).click();
        const kept = desk.pane.getByLabel(/^Gravedad de «Porcentaje mayor/);
        assert.equal(await kept.inputValue(), 'off');
      });
    });

    test('a target that is changed after the approval is a finding; the approval is withdrawn after a question', async () => {
      await at(transport, async (desk) => {
        await menu(desk, 'Metas aprobadas…');
        await desk.pane.getByLabel(/^Quién aprueba/).fill('Ana Mejía');
        await button(desk, 'Aprobar las metas de hoy').click();
        await said(desk, /^\d+ metas$/);
        await button(desk, 'Volver a Hallazgos').click();
        const changed = /Meta cambiada después de la aprobación/;
        assert.equal(await item(desk, changed).count(), 0);
        await desk.type('C81', '5000');
        await item(desk, changed).first().waitFor();
        await menu(desk, 'Metas aprobadas…');
        await said(desk, '1 meta cambió desde la aprobación.');
        await button(desk, 'Retirar la aprobación…').click();
        await button(desk, 'Sí, retirar').click();
        await said(desk, 'Todavía no hay metas aprobadas en este libro.');
        await button(desk, 'Volver a Hallazgos').click();
        await gone(desk, changed);
      });
    });
  });
}

/** Opens a file of this computer in the workbench, as a person does. */
async function openFile(desk: Desk, file: string): Promise<void> {
  await desk.page.locator('input[type=file]').setInputFiles(file);
  await until(
    'the file is open',
    10_000,
    () => desk.sheetNames(),
    (names) => names.includes(SHEET),
  );
  await desk.pane.getByRole('tab', { name: 'Hallazgos' }).waitFor();
}
