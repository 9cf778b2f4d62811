/** @jest-environment ./test/support/page-environment.cjs */
/**
 * The worked scores of docs/domain.md as the pane shows them, computed from workbooks through the real office.js; settings and
 * sheets that are written from there.
 */
import { act, cleanup, configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createTranslator } from '../../src/i18n';
import { readWorkbook } from '../../src/ooxml/read-workbook';
import { mountPane } from '../../src/taskpane/mount';
import { type AddIn, startAddIn } from '../support/add-in';
import { completeDom } from '../support/dom';
import { type FileArea, type FileIndicator, patRows, workbookFile } from '../support/plan-workbook';

configure({ asyncUtilTimeout: 15_000 });
completeDom();
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let addIn: AddIn | null = null;
let unmount: (() => void) | null = null;
afterEach(async () => {
  await act(async () => unmount?.());
  unmount = null;
  cleanup();
  document.body.replaceChildren();
  addIn?.close();
  addIn = null;
});

type Units = Parameters<typeof patRows>[0];

/** Opens a workbook with these units in Excel and the pane beside it, at *Cumplimiento*, computed. */
async function open(units: Units): Promise<AddIn> {
  addIn = await startAddIn({ workbook: readWorkbook(workbookFile({ PAT: patRows(units) })) });
  const { services } = addIn;
  const root = document.body.appendChild(document.createElement('div'));
  await act(async () => {
    unmount = mountPane(root, services, {
      t: createTranslator('es-MX'),
      colorScheme: 'light',
      now: () => new Date(2026, 8, 1),
    }).unmount;
  });
  await userEvent.click(screen.getByRole('tab', { name: 'Cumplimiento' }));
  await screen.findByRole('button', { name: 'Ajustes de cálculo' });
  await compute();
  return addIn;
}

const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
async function compute(): Promise<void> {
  await press('Calcular cumplimiento');
  await screen.findByRole('region', { name: 'Calificación' });
  await waitFor(() => expect(document.querySelector('[aria-disabled="true"]')).toBeNull());
}

/** Strict and provisional of the chosen period, as shown and with two decimals. */
function shown(of: 'physical' | 'financial' = 'physical'): string[] {
  return [...document.querySelectorAll(`[data-score][data-of="${of}"]`)].map(
    (one) => `${one.firstElementChild?.textContent} (${one.firstElementChild?.getAttribute('title')})`,
  );
}
const choose = (period: RegExp) => userEvent.click(screen.getByRole('radio', { name: period }));
const item = (name: RegExp) => screen.getByRole('treeitem', { name });

/** An area whose indicators all reach `score` in March. */
const reaching = (code: string, score: number, indicators = 1): FileArea => ({
  code,
  indicators: Array.from(
    { length: indicators },
    (): FileIndicator => ({
      weight: 100 / indicators,
      programmed: { Mar: 100 },
      actual: { Mar: score },
    }),
  ),
});

const QUARTERLY = { Mar: 100, Jun: 100, Sep: 100, Dic: 100 };
const WEIGHTS = [15, 30, 10, 15, 30];

function area11(actuals: readonly FileIndicator['actual'][]): Units {
  const indicators = WEIGHTS.map((weight, i): FileIndicator => {
    const actual = actuals[i];
    return { weight, programmed: i === 0 ? { Dic: 100 } : QUARTERLY, ...(actual ? { actual } : {}) };
  });
  return [{ code: '1', name: 'Dirección General de Regulación', areas: [{ code: '1.1', indicators }] }];
}

const INSTITUTION: Units = [92, 85, 97, 88, 95, 90, 93, 99, 100].map((score, u) => {
  const count = [5, 6, 5, 2, 6, 4, 6, 3, 1][u]!;
  const indicators = [20, 20, 15, 6, 15, 16, 20, 10, 2][u]!;
  const more = indicators - Math.floor(indicators / count) * count;
  return {
    code: String(u + 1),
    name: `Dirección General ${u + 1}`,
    areas: Array.from({ length: count }, (_, i) =>
      reaching(`${u + 1}.${i + 1}`, score, Math.floor(indicators / count) + (i < more ? 1 : 0)),
    ),
  };
});

describe('the worked scores', () => {
  test('area 1.1 in March: 90.59, in its quarter and semester too; the cells behind it are selected together', async () => {
    await open(area11([undefined, { Mar: 100 }, { Mar: 50 }, { Mar: 100 }, { Mar: 90 }]));
    for (const period of [/^Marzo/, /^Trimestre 1/, /^Cuatrimestre 1/, /^Semestre 1/, /^A la fecha/]) {
      await choose(period);
      expect(shown()).toEqual(['90.6 % (90.59 %)', '90.6 % (90.59 %)']);
    }
    await press(/¿De dónde sale\? A la fecha, Estricta/);
    const terms = within(screen.getByRole('region', { name: 'Calificación' })).getAllByRole('term');
    expect(terms.map((term) => term.textContent?.slice(0, 5))).toEqual(['1.1.2', '1.1.3', '1.1.4', '1.1.5']);
    await press('Seleccionar todas (4)');
    // Indicators have three lines each: from the first weight to the last.
    await waitFor(() =>
      expect(addIn?.host.model.selection.range).toEqual({
        row: 8,
        column: 16,
        rowCount: 10,
        columnCount: 1,
      }),
    );
  });

  test('with 1.1.3 not reported: strict 84.7, provisional 96.0', async () => {
    await open(area11([undefined, { Mar: 100 }, undefined, { Mar: 100 }, { Mar: 90 }]));
    expect(shown()).toEqual(['84.7 % (84.71 %)', '96.0 % (96.00 %)']);
  });

  test('the year: 94.25', async () => {
    const every = (values: readonly number[]) => ({
      Mar: values[0]!,
      Jun: values[1]!,
      Sep: values[2]!,
      Dic: values[3]!,
    });
    await open(
      area11([
        { Dic: 80 },
        every([100, 100, 100, 100]),
        every([50, 100, 100, 100]),
        every([100, 100, 100, 100]),
        every([90, 95, 95, 100]),
      ]),
    );
    await choose(/^Año/);
    expect(shown()[0]).toBe('94.3 % (94.25 %)');
  });

  test('a Dirección General of six areas: 85.0; down from it to an indicator and its cells', async () => {
    const areas = [100, 80, 90, 90, 90, 60].map((score, i) => reaching(`2.${i + 1}`, score));
    const { workbook } = await open([{ code: '2', name: 'Dirección General', areas }]);
    expect(shown()[0]).toBe('85.0 % (85.00 %)');
    await userEvent.click(item(/^2 Dirección General, 85\.0 %/));
    await userEvent.click(item(/^2\.6 .*, 60\.0 %/));
    expect(shown()[0]).toBe('60.0 % (60.00 %)');
    const indicator = item(/^2\.6\.1 .*, 60\.0 %/);
    expect(indicator.getAttribute('aria-level')).toBe('4');
    indicator.focus();
    await userEvent.keyboard('{Enter}');
    expect(indicator.textContent).toContain('60 ÷ 100 = 60.0 %');
    await userEvent.click(within(indicator).getAllByRole('button', { name: /^Ir a G/ })[0]!);
    await waitFor(async () => expect(await workbook.selectedCell()).toMatchObject({ column: 6 }));
  });

  test.each([
    ['Promedio simple', '93.2 % (93.22 %)'],
    ['Por número de áreas', '92.5 % (92.53 %)'],
    ['Por número de indicadores', '92.2 % (92.24 %)'],
  ])('the institution, %s: %s', async (rollUp, expected) => {
    await open(INSTITUTION);
    await press('Ajustes de cálculo');
    await userEvent.selectOptions(screen.getByLabelText('Consolidación'), rollUp);
    await press('Guardar ajustes');
    expect(await screen.findAllByText('Se guardaron los ajustes en el libro.')).not.toHaveLength(0);
    expect(shown()[0]).toBe(expected);
    // Each unit of the formula leads to the unit itself.
    await press(/¿De dónde sale\? Marzo, Estricta/);
    await press('Ver 4 Dirección General 4');
    expect(shown()[0]).toBe('88.0 % (88.00 %)');
  });
});

describe('what is written', () => {
  test('Tablero on its button, which says what follows the data and what does not', async () => {
    const { host } = await open(INSTITUTION);
    expect(host.model.sheets.map(({ name }) => name)).toEqual(['PAT']);
    await press('Escribir tablero');
    expect(
      await screen.findAllByText(/^Se escribió la hoja Tablero\. Las cifras de 38 áreas/),
    ).not.toHaveLength(0);
    const sheet = host.model.sheetNamed('Tablero')!;
    expect(Number(sheet.valueAt(7, 3))).toBeCloseTo(0.932222, 6);
    expect(host.model.sheetNamed('Ajustes')).toBeDefined();
  });

  test('the settings in Ajustes: saved into its cells, read from them again, nonsense said', async () => {
    const { host } = await open(INSTITUTION);
    await press('Escribir tablero');
    await screen.findAllByText(/^Se escribió la hoja Tablero/);
    const ajustes = host.model.sheetNamed('Ajustes')!;
    await compute();
    await press('Ajustes de cálculo');
    await userEvent.selectOptions(screen.getByLabelText('Tope para la calificación'), 'Sin tope');
    const yellow = screen.getByLabelText('Amarillo desde');
    await userEvent.clear(yellow);
    await userEvent.type(yellow, '60');
    await press('Guardar ajustes');
    expect(await screen.findAllByText('Se guardaron los ajustes en la hoja Ajustes.')).not.toHaveLength(0);
    expect([5, 11].map((row) => ajustes.valueAt(row, 1))).toEqual(['Sin tope', 0.6]);
    // Somebody types into the sheet: the next computation goes by it.
    ajustes.setInput(4, 1, 'Feb');
    ajustes.setInput(5, 1, '150%');
    await compute();
    expect(screen.getByRole('radio', { name: /^Febrero/ })).not.toBeNull();
    expect(
      screen.getByText(/La hoja Ajustes dice algo que no se entiende: El tope debe ser 100/),
    ).not.toBeNull();
    ajustes.setInput(5, 1, '110%');
    await compute();
    expect(screen.queryByText(/no se entiende/)).toBeNull();
  });
});
