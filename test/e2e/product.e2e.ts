/** Everything that a person can do, in Chromium, with the production bundle and the unmodified office.js, on both transports. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { validateSnapshot } from '../../src/app/validate';
import { formatCell } from '../../src/domain/address';
import { computeInstitution } from '../../src/domain/compliance';
import { DEFAULT_COMPLIANCE_SETTINGS } from '../../src/domain/compliance-settings';
import { roundHalfUp } from '../../src/domain/decimal';
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

async function validate(desk: Desk): Promise<number> {
  const started = performance.now();
  await button(desk, 'Validar').click();
  await desk.pane.getByRole('tree').waitFor();
  return performance.now() - started;
}

const errorCount = async (desk: Desk): Promise<number> => {
  const text = await button(desk, /^\d+ error(es)?$/).innerText();
  return Number(/\d+/.exec(text)?.[0]);
};

const marksIn = (bytes: Uint8Array): number =>
  readWorkbook(bytes).sheets.reduce(
    (sum, sheet) =>
      sum +
      sheet.conditionalFormats.filter((format) =>
        format.formulas.some((formula) => formula.includes('pondera:')),
      ).length,
    0,
  );

for (const transport of ['pc', 'web'] as const) {
  describe(`on the transport ${transport}`, () => {
    test('Validar lists the published plan within a second; a finding leads to its cell', async () => {
      await at(transport, async (desk) => {
        const first = await validate(desk);
        const time = await validate(desk);
        console.log(`  validate, first ${first.toFixed(0)} ms, again ${time.toFixed(0)} ms (${transport})`);
        assert.ok(time < 1_000, `${time} ms`);
        assert.equal(await errorCount(desk), 1);
        const item = desk.pane.getByRole('treeitem', { name: /^7\.3\.1\. La suma/ });
        assert.match(await item.innerText(), /10,993,181,185[\s\S]*10,993,183,187[\s\S]*2,002/);
        await item.click();
        await item.press('Enter');
        await until(
          'the cell is selected',
          2_000,
          () => desk.selection(),
          (seen) => seen.startsWith('C443'),
        );
        await desk.cell('C443').waitFor();
        await desk.pane.getByText('Por qué importa').first().waitFor();
        await desk.pane.getByText('Cómo corregir').first().waitFor();
      });
    });

    test('a changed weight brings a finding within two seconds without a button; changed back it goes', async () => {
      await at(transport, async (desk) => {
        await validate(desk);
        assert.equal(await errorCount(desk), 1);
        await desk.type('R11', '20%');
        const came = await until(
          'the finding comes',
          2_000,
          () => errorCount(desk),
          (n) => n > 1,
        );
        await desk.pane
          .getByText(/1\.1.*105\.0/)
          .first()
          .waitFor();
        await desk.type('R11', '15%');
        const went = await until(
          'the finding goes',
          2_000,
          () => errorCount(desk),
          (n) => n === 1,
        );
        console.log(
          `  live: came after ${came.toFixed(0)} ms, went after ${went.toFixed(0)} ms (${transport})`,
        );
      });
    });

    test('Marcar marks over the formats and lists for everybody; twice the same; away without a trace', async () => {
      await at(transport, async (desk) => {
        await desk.open('faulty');
        const before = await desk.bytes();
        await validate(desk);
        await button(desk, 'Marcar en la hoja').click();
        await desk.pane
          .getByText(/Se marc/)
          .first()
          .waitFor();
        assert.ok((await desk.sheetNames()).includes('Hallazgos'));
        const once = await desk.bytes();
        assert.ok(marksIn(once) > 0);
        await button(desk, 'Marcar en la hoja').click();
        await until(
          'marked again',
          5_000,
          () => desk.bytes(),
          () => true,
        );
        await desk.page.waitForTimeout(800);
        sameWorkbook(readWorkbook(await desk.bytes()), readWorkbook(once));
        await button(desk, 'Quitar marcas').click();
        await until(
          'marks are gone',
          5_000,
          () => desk.sheetNames(),
          (names) => !names.includes('Hallazgos'),
        );
        await desk.page.waitForTimeout(500);
        sameWorkbook(readWorkbook(await desk.bytes()), readWorkbook(before));
      });
    });

    test('Insertar plantilla writes a PAT whose formulas go on working without the add-in', async () => {
      await at(transport, async (desk) => {
        await desk.open('empty');
        await button(desk, 'Validar').click();
        await desk.pane
          .getByText(/No se encontró un plan/)
          .first()
          .waitFor();
        await button(desk, 'Insertar plantilla').first().click();
        const form = desk.pane.getByRole('form', { name: 'Insertar plantilla' });
        await form.getByLabel('Clave (opcional)', { exact: true }).fill('1.1');
        await form
          .getByLabel('Dirección de Área', { exact: true })
          .fill('Dirección de Regulación Migratoria');
        await form.getByLabel('Ejercicio', { exact: true }).fill('2027');
        await form.getByLabel('Indicadores', { exact: true }).fill('2');
        await form.getByLabel('Estratégicos', { exact: true }).fill('0');
        await button(desk, 'Insertar «PAT 2027 1.1»').click();
        await until(
          'the sheet is there, and Ajustes with it',
          10_000,
          () => desk.sheetNames(),
          (names) => names.length === 3 && names.includes('Ajustes'),
        );
        await desk.pane
          .getByText(/Se insertó la hoja/)
          .first()
          .waitFor();
        const recognised = async () => validateSnapshot(readSnapshot(await desk.bytes()), new Date()).plans;
        const [plan] = await recognised();
        assert.equal(plan?.layout, 'template');
        const [area] = plan?.areas ?? [];
        const [first, second] = area?.indicators ?? [];
        assert.ok(
          area?.totalLine && first?.weights && second?.weights && first.programmed && second.programmed,
        );

        // From here on only the grid: the formulas are the sheet's own.
        const months = first.programmed.columns.months;
        const total = first.programmed.columns.total ?? -1;
        const put = (row: number, column: number, text: string) =>
          desk.type(formatCell({ row, column }), text);
        await put(first.weights.row, total, '40%');
        await put(second.weights.row, total, '60%');
        await put(first.programmed.row, months[2] ?? -1, '10');
        await put(second.programmed.row, months[2] ?? -1, '5');
        await put(second.programmed.row, months[5] ?? -1, '5');
        const value = (row: number, column: number) => desk.valueAt(plan?.sheet ?? '', row, column);
        assert.equal(await value(first.weights.row, months[2] ?? -1), 0.4);
        assert.equal(await value(second.weights.row, months[5] ?? -1), 1);
        assert.equal(await value(area.totalLine.row, total), 1);
        await put(second.weights.row, total, '55%');
        assert.equal(roundHalfUp(Number(await value(area.totalLine.row, total)), 6), 0.95);
        await desk.pane.getByRole('tab', { name: 'Hallazgos' }).click();
        await desk.pane.getByText(/95\.0/).first().waitFor({ timeout: 5_000 });
      });
    });

    test('Calcular cumplimiento shows the scores of the corte and writes its sheet when asked', async () => {
      await at(transport, async (desk) => {
        await desk.open('progress');
        await desk.pane.getByRole('tab', { name: 'Cumplimiento' }).click();
        await desk.pane
          .getByLabel(/^Corte/)
          .first()
          .selectOption({ label: 'Junio' });
        await button(desk, 'Calcular cumplimiento').click();
        await desk.pane.getByText('A la fecha').first().waitFor();
        // What the pane shows is what the file's own figures give.
        const snapshot = readSnapshot(
          readFileSync(new URL('../../samples/pat-2019-avance.xlsx', import.meta.url)),
        );
        const { scores } = computeInstitution(recognise(snapshot), {
          ...DEFAULT_COMPLIANCE_SETTINGS,
          cutoff: 5,
        });
        const periods = [
          [/^Junio/, scores.month],
          [/^Trimestre 2/, scores.quarter],
          [/^Cuatrimestre 2/, scores.fourMonths],
          [/^Semestre 1/, scores.semester],
          [/^A la fecha/, scores.toDate],
          [/^Año/, scores.year],
        ] as const;
        for (const [period, pair] of periods) {
          await desk.pane.getByRole('radio', { name: period }).click({ force: true });
          const shown = await desk.pane.getByRole('region', { name: 'Calificación' }).innerText();
          for (const score of [pair.strict, pair.provisional]) {
            assert.ok(score.value !== null);
            const wanted = roundHalfUp(score.value, 1).toFixed(1);
            assert.ok(shown.includes(wanted), `${period}: ${wanted} is not in ${shown}`);
          }
        }
        await button(desk, /^¿De dónde sale\? Año, Estricta/).click();
        assert.ok(!(await desk.sheetNames()).includes('Cumplimiento'));
        await button(desk, /Escribir hoja/).click();
        await until(
          'the sheet is written',
          10_000,
          () => desk.sheetNames(),
          (names) => names.includes('Cumplimiento'),
        );
      });
    });

    test('charts in the pane; Tablero with charts on the grid; settings in Ajustes are followed', async () => {
      await at(transport, async (desk) => {
        await desk.open('progress');
        await desk.pane.getByRole('tab', { name: 'Cumplimiento' }).click();
        await button(desk, 'Calcular cumplimiento').click();
        // Drawn by the library that is loaded now: six months with a bar, and bars of areas and of the worst.
        const months = desk.pane.locator('[data-chart="months"]');
        await months.locator('svg rect').first().waitFor();
        const drawn = await months
          .locator('svg rect')
          .evaluateAll((bars) => bars.filter((bar) => bar.getBoundingClientRect().height > 10).length);
        assert.equal(drawn, 6);
        const [lights, worst] = await desk.pane.locator('[data-chart="bars"]').all();
        assert.ok(lights && worst);
        for (const chart of [lights, worst]) assert.ok(await chart.locator('svg rect').first().isVisible());
        // The same numbers as a table, each with where it comes from.
        await months.getByRole('button', { name: 'Ver las cifras' }).click();
        await months.getByRole('button', { name: /^¿De dónde sale\? Junio, Estricta/ }).click();
        await months.getByText(/Promedio de/).waitFor();

        await button(desk, 'Escribir tablero').click();
        await desk.pane
          .getByText(/^Se escribió la hoja Tablero/)
          .first()
          .waitFor();
        await desk.page.getByRole('tab', { name: 'Tablero' }).click();
        await until(
          'three charts are on the grid',
          10_000,
          () => desk.page.getByRole('grid').getByRole('img').count(),
          (count) => count === 3,
        );
        for (const chart of await desk.page.getByRole('grid').getByRole('img').all()) {
          await chart.scrollIntoViewIfNeeded();
          const box = await chart.boundingBox();
          assert.ok(box && box.width > 100 && box.height > 80);
        }

        // Ajustes came with it: what is typed there is computed with, and nonsense is said.
        await desk.page.getByRole('tab', { name: 'Ajustes' }).click();
        await desk.type('B5', 'Mar');
        // The sheet takes no other cap from the keyboard; copies and other programs bring one all the same.
        await desk.page.evaluate(() => window.workbench?.model.sheetNamed('Ajustes')?.setInput(5, 1, '150%'));
        await button(desk, 'Calcular cumplimiento').click();
        await desk.pane.getByRole('radio', { name: /^Marzo/ }).waitFor({ state: 'attached' });
        await desk.pane.getByText(/El tope debe ser 100/).waitFor();
        await button(desk, 'Corregir aquí').click();
        await desk.pane.getByLabel('Tope para la calificación').selectOption({ label: '120 %' });
        await button(desk, 'Guardar ajustes').click();
        await until(
          'the cell has the cap',
          10_000,
          () => desk.valueAt('Ajustes', 5, 1),
          (value) => value === 1.2,
        );
      });
    });

    test('the ribbon asks the pane', async () => {
      await at(transport, async (desk) => {
        await desk.page
          .getByRole('toolbar', { name: 'Pondera' })
          .getByRole('button', { name: 'Validar' })
          .click();
        await desk.pane.getByRole('tree').waitFor();
        await desk.page
          .getByRole('toolbar', { name: 'Pondera' })
          .getByRole('button', { name: 'Calcular cumplimiento' })
          .click();
        await until(
          'the tab is chosen',
          5_000,
          () => desk.pane.getByRole('tab', { name: 'Cumplimiento' }).getAttribute('aria-selected'),
          (selected) => selected === 'true',
        );
      });
    });
  });
}

describe('the grid', () => {
  test('edits, copies, pastes, undoes and redoes', async () => {
    await at('pc', async (desk) => {
      await desk.open('empty');
      const [sheet = ''] = await desk.sheetNames();
      await desk.type('A1', '12.5%');
      await desk.type('A2', '=A1*2');
      assert.equal(await desk.valueAt(sheet, 1, 0), 0.25);
      await desk.goTo('A1:A2');
      await desk.page.keyboard.press('Control+C');
      await desk.goTo('C5');
      await desk.page.keyboard.press('Control+V');
      await until(
        'pasted',
        3_000,
        () => desk.valueAt(sheet, 5, 2),
        (value) => value === 0.25,
      );
      await desk.type('C5', '50%');
      assert.equal(await desk.valueAt(sheet, 5, 2), 1);
      await desk.page.keyboard.press('Control+Z');
      assert.equal(await desk.valueAt(sheet, 5, 2), 0.25);
      await desk.page.keyboard.press('Control+Y');
      assert.equal(await desk.valueAt(sheet, 5, 2), 1);
    });
  });

  test('saves an .xlsx and opens it again, by picking and by dropping', async () => {
    await at('pc', async (desk) => {
      await desk.open('published');
      await desk.type('R11', '20%');
      const [download] = await Promise.all([
        desk.page.waitForEvent('download'),
        desk.page.getByRole('button', { name: 'Guardar' }).click(),
      ]);
      const file = join(mkdtempSync(join(tmpdir(), 'pondera-')), 'guardado.xlsx');
      await download.saveAs(file);
      const saved = validateSnapshot(readSnapshot(readFileSync(file)), new Date());
      assert.ok(
        saved.findings.some((finding) => finding.rule === 'annual-weights-not-100' && finding.area === '1.1'),
      );
      await desk.open('empty');
      await desk.page.locator('input[type=file]').setInputFiles(file);
      await until(
        'opened',
        10_000,
        () => desk.sheetNames(),
        (names) => names[0] === 'PAT 2019',
      );
      assert.equal(await desk.valueAt('PAT 2019', 10, 17), 0.2);

      await desk.open('empty');
      const transfer = await desk.page.evaluateHandle(
        (bytes) => {
          const data = new DataTransfer();
          data.items.add(new File([Uint8Array.from(bytes)], 'soltado.xlsx'));
          return data;
        },
        [...readFileSync(file)],
      );
      const grid = desk.page.getByRole('grid');
      for (const event of ['dragenter', 'dragover', 'drop'])
        await grid.dispatchEvent(event, { dataTransfer: transfer });
      await until(
        'dropped',
        10_000,
        () => desk.sheetNames(),
        (names) => names[0] === 'PAT 2019',
      );
    });
  });

  test('a file that is no workbook is refused in a sentence, and the open book stays', async () => {
    await at('pc', async (desk) => {
      const file = join(mkdtempSync(join(tmpdir(), 'pondera-')), 'nota.xlsx');
      writeFileSync(file, 'esto no es un libro');
      await desk.page.locator('input[type=file]').setInputFiles(file);
      await desk.page.getByText(/no es un libro de Excel/).waitFor();
      assert.deepEqual(await desk.sheetNames(), ['PAT 2019']);
    });
  });
});

describe('trouble', () => {
  test('while a cell is being edited Validar says what to do', async () => {
    await at('pc', async (desk) => {
      await desk.goTo('B30');
      await desk.page.evaluate(() => window.workbench?.host.faults.editingCell(true));
      await button(desk, 'Validar').click();
      await desk.pane.getByText(/Intro/).first().waitFor();
      await desk.page.evaluate(() => window.workbench?.host.faults.editingCell(false));
      await validate(desk);
    });
  });

  test('a sheet that a colleague deletes while its findings are listed', async () => {
    await at('pc', async (desk) => {
      await validate(desk);
      await desk.page.evaluate(() => {
        window.workbench?.model.addSheet('Otra');
        window.workbench?.host.remote.deleteSheet('PAT 2019');
      });
      await desk.pane
        .getByText(/No se encontró un plan/)
        .first()
        .waitFor({ timeout: 5_000 });
    });
  });
});

test('in English everything is in English', async () => {
  const desk = await office.desk('pc', 'en-US');
  try {
    await desk.pane.getByRole('button', { name: 'Validate', exact: true }).click();
    const item = desk.pane.getByRole('treeitem', { name: /^7\.3\.1\. / }).first();
    await item.waitFor();
    assert.doesNotMatch(await item.innerText(), /meses|meta anual/i);
  } finally {
    await desk.close();
  }
});

for (const place of ['Hallazgos', 'Cumplimiento'] as const) {
  test(`pane and page pass the automatic checks of accessibility: ${place}`, async () => {
    const axe = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
    await at('pc', async (desk) => {
      if (place === 'Hallazgos') await validate(desk);
      else {
        await desk.open('progress');
        await desk.pane.getByRole('tab', { name: place }).click();
        await button(desk, 'Calcular cumplimiento').click();
        await button(desk, 'Ajustes de cálculo').click();
        await desk.pane.getByRole('treeitem', { name: /^1 / }).click();
        await desk.pane.getByRole('treeitem', { name: /^1\.1 / }).click();
        await desk.pane.locator('[role=treeitem][aria-level="4"]').first().click();
        await desk.pane.locator('[data-chart] svg rect').first().waitFor();
        await desk.pane.getByRole('button', { name: 'Ver las cifras' }).first().click();
      }
      for (const frame of desk.page.frames()) {
        await frame.evaluate(axe);
        const violations = await frame.evaluate(async () => {
          const { axe } = window as unknown as {
            axe: {
              run(
                context: unknown,
                options: unknown,
              ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
            };
          };
          const result = await axe.run(
            // Focus sentinels of Fluent UI, which catch the focus on purpose.
            { exclude: ['[data-tabster-dummy]'] },
            {
              iframes: false,
              runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
              // Names of findings differ from what is seen in punctuation only, so that they are read well.
              rules: { 'label-content-name-mismatch': { enabled: false } },
            },
          );
          return result.violations.map(
            ({ id, nodes }) =>
              `${id}: ${nodes
                .slice(0, 3)
                .map((node) => node.html.slice(0, 120))
                .join(' | ')}`,
          );
        });
        assert.deepEqual(violations, []);
      }
    });
  });
}
