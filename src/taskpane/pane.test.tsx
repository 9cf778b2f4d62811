/** @jest-environment jsdom */
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { completeDom } from '../../test/support/dom';
import { type FakeServices, fakeServices, finding, findings, pat, result } from '../../test/support/pane';
import type { ValidationResult } from '../app/pane-services';
import { WorkbookError, type WorkbookErrorKind } from '../app/ports';
import { createTranslator, type Locale } from '../i18n';
import { type MountOptions, mountPane, type PaneCommand } from './mount';

completeDom();
jest.setTimeout(30_000);
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let unmount: (() => void) | null = null;

afterEach(async () => {
  await act(async () => unmount?.());
  unmount = null;
  cleanup();
  document.body.replaceChildren();
  jest.useRealTimers();
});

async function open(
  answer: ValidationResult = result({ findings: [finding()] }),
  options: Partial<MountOptions> = {},
): Promise<jest.Mocked<FakeServices>> {
  const services = fakeServices(answer);
  const root = document.body.appendChild(document.createElement('div'));
  await act(async () => {
    const pane = mountPane(root, services, {
      locale: 'es-MX',
      colorScheme: 'light',
      now: () => new Date(2026, 8, 1),
      ...options,
    });
    unmount = pane.unmount;
  });
  return services;
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const press = (name: string | RegExp) => userEvent.click(button(name));
const validate = async () => {
  await press('Validar');
  await waitFor(() => expect(screen.getByText(/10:32/)).not.toBeNull());
};
// By attributes: looking up roles computes every name of a long list again.
const items = () => [...document.querySelectorAll<HTMLElement>('[role="treeitem"]')];
const findItem = (name: RegExp) => items().find((one) => name.test(one.getAttribute('aria-label') ?? ''));
function item(name: RegExp): HTMLElement {
  const found = findItem(name);
  if (!found) throw new Error(`no tree item ${name}`);
  return found;
}
const goTo = async (tab: string) => userEvent.click(screen.getByRole('tab', { name: tab }));

async function violations(): Promise<string[]> {
  // jsdom lays nothing out: contrast is judged by the test of the theme. The page around the pane is not ours here.
  const found = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}

describe('the outcomes are told apart, each with its next step', () => {
  test.each<[string, ValidationResult, string, string | null]>([
    ['findings', result({ findings: [finding()] }), 'Errores', 'Marcar en la hoja'],
    ['clean', result(), 'Sin hallazgos', 'Ver cumplimiento'],
    [
      'no plan',
      result({ outcome: 'no-plan', plans: [] }),
      'No se encontró un plan en este libro',
      'Insertar plantilla',
    ],
    [
      'unchecked',
      result({ outcome: 'unchecked', unchecked: [{ rule: 'missing-name', plan: 'p1', reason: 'x' }] }),
      'No se pudo comprobar',
      'Validar de nuevo',
    ],
    ['not applicable', result({ plans: [pat({ areas: [] })] }), 'No aplica', '¿Qué se reconoce?'],
  ])('%s', async (_name, answer, text, next) => {
    await open(answer);
    await validate();
    expect(screen.getByText(text)).not.toBeNull();
    if (next) expect(button(next)).not.toBeNull();
  });

  test('before the first run the pane says what Validar does', async () => {
    const services = await open();
    expect(screen.getByText('Listo para validar')).not.toBeNull();
    expect(services.validate).not.toHaveBeenCalled();
  });

  test('without a plan: from the empty state to the form, with the focus in it', async () => {
    await open(result({ outcome: 'no-plan', plans: [] }));
    await validate();
    await press('Insertar plantilla');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Institución')));
  });
});

describe('the list', () => {
  const mixed = result({
    findings: [finding(), ...findings('warning', 2), ...findings('info', 1, 60)],
  });

  test('all three totals are always there, and each filters', async () => {
    await open(mixed);
    await validate();
    for (const name of ['1 error', '2 advertencias', '1 nota']) expect(button(name)).not.toBeNull();
    await press('2 advertencias');
    expect(findItem(/7\.3\.1/)).toBeUndefined();
    expect(screen.getByText(/Se muestran 2 de 4/)).not.toBeNull();
    expect(button('1 error')).not.toBeNull();
    await press('Quitar filtros');
    expect(item(/7\.3\.1/)).not.toBeNull();
  });

  test('search narrows, and says when nothing is left', async () => {
    await open(mixed);
    await validate();
    await userEvent.type(screen.getByLabelText('Buscar en los hallazgos'), '7.3.1');
    expect(items()).toHaveLength(2);
    await userEvent.type(screen.getByLabelText('Buscar en los hallazgos'), 'zzz');
    expect(screen.getByText('Ningún hallazgo coincide con los filtros.')).not.toBeNull();
  });

  test('a click opens the detail in place and selects the cells', async () => {
    const services = await open(mixed);
    await validate();
    await userEvent.click(item(/7\.3\.1/));
    expect(services.select).toHaveBeenLastCalledWith(expect.objectContaining({ row: 11, column: 8 }));
    expect(item(/7\.3\.1/).getAttribute('aria-expanded')).toBe('true');
    for (const text of ['Por qué importa', 'Cómo corregir', 'Qué se comparó', 'Ir a I12:T12']) {
      expect(within(item(/7\.3\.1/)).getByText(text)).not.toBeNull();
    }
    await userEvent.click(
      within(item(/7\.3\.1/)).getAllByRole('button', { name: 'Ir a C12 de la hoja PAT' })[0]!,
    );
    expect(services.select).toHaveBeenLastCalledWith(expect.objectContaining({ row: 11, column: 2 }));
  });

  test('the keyboard: one stop for Tab, arrows walk, Enter jumps, left closes and goes up', async () => {
    const services = await open(mixed);
    await validate();
    expect(items().filter((one) => one.tabIndex === 0)).toHaveLength(1);
    act(() => items()[0]!.focus());
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(item(/7\.3\.1/));
    expect(services.select).not.toHaveBeenCalled();
    await userEvent.keyboard('{Enter}');
    expect(services.select).toHaveBeenCalledTimes(1);
    expect(document.activeElement?.getAttribute('aria-expanded')).toBe('true');
    await userEvent.keyboard('{ArrowLeft}');
    expect(document.activeElement?.getAttribute('aria-expanded')).toBe('false');
    await userEvent.keyboard('{ArrowLeft}');
    expect(document.activeElement).toBe(items()[0]);
    await userEvent.keyboard('{ArrowLeft}');
    expect(findItem(/7\.3\.1/)).toBeUndefined();
    await userEvent.keyboard('{ArrowRight}{End}');
    expect(document.activeElement).toBe(items().at(-1));
    expect(items().filter((one) => one.tabIndex === 0)).toEqual([items().at(-1)]);
  });

  test('F8 and Shift+F8 go on from the selected cell, wherever the focus is', async () => {
    const services = await open(mixed);
    await validate();
    services.selectedCell.mockResolvedValue({ sheet: 'PAT', row: 19, column: 0 });
    act(() => button('Validar').focus());
    await userEvent.keyboard('{F8}');
    expect(services.select.mock.lastCall?.[0].row).toBe(20);
    services.selectedCell.mockResolvedValue({ sheet: 'PAT', row: 20, column: 8 });
    await userEvent.keyboard('{Shift>}{F8}{/Shift}');
    expect(services.select.mock.lastCall?.[0].row).toBe(11);
    expect(document.activeElement).toBe(button('Validar'));
  });

  test('more than a page: totals stay true, the rest comes on demand, and F8 reaches what is not drawn', async () => {
    const services = await open(result({ findings: findings('warning', 700) }));
    await validate();
    expect(screen.getByText('700 advertencias')).not.toBeNull();
    expect(items().length).toBeLessThan(210);
    expect(items()[1]!.getAttribute('aria-setsize')).toBe('701');
    await userEvent.click(screen.getByText(/Mostrar 200 más/));
    expect(items().length).toBeGreaterThan(400);
    services.selectedCell.mockResolvedValue({ sheet: 'PAT', row: 600, column: 0 });
    await userEvent.keyboard('{F8}');
    await waitFor(() => expect(item(/9\.581\./).getAttribute('aria-expanded')).toBe('true'));
  });

  test('after a new run the open finding stays open, and the focus of a mended one goes to its neighbour', async () => {
    const services = await open(mixed);
    await validate();
    await userEvent.click(item(/7\.3\.1/));
    services.answer = result({ findings: [finding(), ...findings('info', 1, 60)] });
    await press('Validar');
    await waitFor(() => expect(button('0 advertencias')).not.toBeNull());
    expect(item(/7\.3\.1/).getAttribute('aria-expanded')).toBe('true');
    act(() => item(/7\.3\.1/).focus());
    services.answer = result({ findings: findings('info', 1, 60) });
    await act(async () => {
      services.change();
    });
    await waitFor(() => expect(findItem(/7\.3\.1/)).toBeUndefined(), {
      timeout: 2000,
    });
    expect(document.activeElement?.getAttribute('role')).toBe('treeitem');
  });
});

describe('validation while editing', () => {
  const edit = (services: FakeServices) => act(async () => services.change());
  const pass = (ms: number) => act(async () => jest.advanceTimersByTimeAsync(ms));
  const start = async () => {
    jest.useFakeTimers();
    const services = await open();
    fireEvent.click(button('Validar'));
    await pass(0);
    return services;
  };

  test('brings a new finding by itself, without moving the focus', async () => {
    const services = await start();
    act(() => screen.getByLabelText('Buscar en los hallazgos').focus());
    services.answer = result({ findings: [finding(), ...findings('warning', 1)] });
    await edit(services);
    expect(screen.getByText(/1 cambio después/)).not.toBeNull();
    await pass(600);
    expect(button('1 advertencia')).not.toBeNull();
    expect(screen.queryByText(/cambio después/)).toBeNull();
    expect(document.activeElement).toBe(screen.getByLabelText('Buscar en los hallazgos'));
  });

  test('before the first run nothing is read', async () => {
    jest.useFakeTimers();
    const services = await open();
    await edit(services);
    await pass(5000);
    expect(services.validate).not.toHaveBeenCalled();
  });

  test('switched off, changes are counted and Validar is waited for', async () => {
    const services = await start();
    fireEvent.click(button('Más opciones'));
    await pass(0);
    fireEvent.click(screen.getByRole('menuitemcheckbox', { name: 'Validar al editar' }));
    await edit(services);
    await edit(services);
    await pass(5000);
    expect(services.validate).toHaveBeenCalledTimes(1);
    expect(screen.getByText(/2 cambios después/)).not.toBeNull();
  });

  test('a cell that is being edited is waited for in silence', async () => {
    const services = await start();
    services.validate.mockRejectedValueOnce(
      new WorkbookError('editing-cell', 'InvalidOperationInCellEditMode'),
    );
    await edit(services);
    await pass(600);
    expect(screen.queryByText('Hay una celda en edición.')).toBeNull();
    await pass(1000);
    expect(services.validate).toHaveBeenCalledTimes(3);
    expect(screen.queryByText(/cambio después/)).toBeNull();
  });

  test('nothing is ever written by it', async () => {
    const services = await start();
    for (let i = 0; i < 3; i++) {
      await edit(services);
      await pass(1000);
    }
    for (const write of [
      'mark',
      'unmark',
      'insertPat',
      'saveComplianceSettings',
      'writeCompliance',
    ] as const) {
      expect(services[write]).not.toHaveBeenCalled();
    }
  });
});

describe('errors are sentences with the next step, in both languages', () => {
  const kinds: readonly WorkbookErrorKind[] = [
    'editing-cell',
    'no-answer',
    'unavailable',
    'protected',
    'blocked-by-layout',
    'changed-meanwhile',
    'name-taken',
    'bad-name',
    'too-large',
    'unsupported',
    'cancelled',
    'bad-file',
    'unknown',
  ];
  const locales: readonly Locale[] = ['es-MX', 'en-US'];
  test.each(locales.flatMap((locale) => kinds.map((kind) => [locale, kind] as const)))(
    '%s %s',
    async (locale, kind) => {
      const { t } = createTranslator(locale);
      const services = await open(undefined, { locale });
      services.validate.mockRejectedValueOnce(new WorkbookError(kind, 'HostCode 42', 'PAT 2019', 'PAT 2027'));
      await press(t('pane.validate'));
      const params = { subject: 'PAT 2019', hasSubject: 'yes' };
      expect(await screen.findByText(t(`errors.${kind}.title`, params))).not.toBeNull();
      expect(screen.getByText(t(`errors.${kind}.next`, params), { exact: false })).not.toBeNull();
      expect(screen.getByText(t('errors.leftover', { sheet: 'PAT 2027' }))).not.toBeNull();
      // Details are folded away, and there is nothing to support after one's own cancelling.
      expect(screen.queryByText(/HostCode 42/)?.closest('details')?.open ?? 'none').toBe(
        kind === 'cancelled' ? 'none' : false,
      );
      expect(services.validate).toHaveBeenCalledTimes(1);
    },
  );

  test('Reintentar does it again and the message goes', async () => {
    const services = await open();
    services.validate.mockRejectedValueOnce(new WorkbookError('unavailable', 'busy'));
    await press('Validar');
    await press('Reintentar');
    await waitFor(() => expect(items().length).toBeGreaterThan(0));
    expect(screen.queryByText('Reintentar')).toBeNull();
  });

  test('a defect while drawing says calmly that the workbook is whole', async () => {
    const quiet = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    await open(result({ plans: [{ ...pat(), areas: null as never }] }));
    await press('Validar');
    expect(await screen.findByText('El panel tuvo un problema')).not.toBeNull();
    quiet.mockRestore();
  });
});

test('a sentence that does not fit its parameters does not take the others with it', async () => {
  const quiet = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  await open(result({ findings: [finding({ params: {} }), ...findings('warning', 1)] }));
  await validate();
  expect(item(/La regla sum-mismatch-annual encontró algo/)).toBeDefined();
  expect(item(/10,993,181,185/)).toBeDefined();
  quiet.mockRestore();
});

describe('marks', () => {
  test('say what was written', async () => {
    await open();
    await validate();
    await press('Marcar en la hoja');
    expect(
      await screen.findAllByText('Se marcaron 14 celdas y se escribió la hoja Hallazgos.'),
    ).not.toHaveLength(0);
    await press('Quitar marcas');
    expect(await screen.findAllByText(/Se quitaron las marcas/)).not.toHaveLength(0);
  });
});

describe('long work', () => {
  test('names its step and progress, and can be cancelled', async () => {
    const services = await open();
    services.validate.mockImplementationOnce(
      (options) =>
        new Promise((_resolve, reject) => {
          options?.onProgress?.({ done: 1, total: 4 });
          options?.signal?.addEventListener('abort', () => reject(new WorkbookError('cancelled', '')));
        }),
    );
    await press('Validar');
    expect(await screen.findByText('Leyendo y revisando el libro… 25 %')).not.toBeNull();
    await press('Cancelar');
    expect(await screen.findByText('Se canceló.')).not.toBeNull();
  });
});

describe('compliance', () => {
  const compute = async () => {
    await goTo('Cumplimiento');
    await press('Calcular cumplimiento');
  };

  test('shows the four scores, strict and provisional, and where a number comes from', async () => {
    await open();
    await compute();
    const scores = await screen.findByRole('region', { name: 'Calificación' });
    expect(within(scores).getAllByRole('radio')).toHaveLength(4);
    // March: area 1.1 strict 60, provisional 100; area 2.1 80 in both.
    expect(scores.querySelector('[data-score="strict"]')?.textContent).toContain('70.0 %');
    expect(scores.querySelector('[data-score="provisional"]')?.textContent).toContain('90.0 %');
    await userEvent.click(within(scores).getAllByRole('button', { name: /¿De dónde sale\?/ })[0]!);
    expect(within(scores).getByText('1 Dirección General A')).not.toBeNull();
  });

  test('the worst come first, each with a word beside its colour', async () => {
    await open();
    await compute();
    const list = (await screen.findAllByRole('listitem')).filter((one) => one.dataset.state);
    expect(list.map((one) => /1\.1\.[12]|2\.1\.1/.exec(one.textContent ?? '')?.[0])).toEqual([
      '1.1.1',
      '2.1.1',
      '1.1.2',
    ]);
    expect(list[0]!.textContent).toContain('Sin reporte');
    expect(list[1]!.textContent).toContain('Amarillo');
  });

  test('the roll-up is a tree; choosing a line shows it above', async () => {
    await open();
    await compute();
    const tree = await screen.findByRole('tree', { name: 'De la institución a las áreas' });
    await userEvent.click(within(tree).getByRole('treeitem', { name: /Dirección General B/ }));
    expect(document.querySelector('[data-score="strict"]')?.textContent).toContain('80.0 %');
    expect(within(tree).getAllByRole('treeitem')).toHaveLength(4);
  });

  test.each([
    ['no-actuals', 'Todavía no hay nada realizado'],
    ['no-plan', 'No se encontró un plan en este libro'],
  ] as const)('%s has a clear sentence', async (outcome, text) => {
    const services = await open();
    services.computeCompliance.mockResolvedValueOnce({
      outcome,
      institution: null,
      plans: [],
      at: new Date(),
    });
    await compute();
    expect(await screen.findByRole('heading', { name: text })).not.toBeNull();
    expect(screen.queryByText('Escribir hoja Cumplimiento')).toBeNull();
  });

  test('is written on its own button, and the sheet is named', async () => {
    const services = await open();
    await compute();
    expect(services.writeCompliance).not.toHaveBeenCalled();
    await userEvent.click(await screen.findByText('Escribir hoja Cumplimiento'));
    expect(await screen.findAllByText('Se escribió la hoja Cumplimiento.')).not.toHaveLength(0);
  });
});

describe('the template', () => {
  test('the button says what will be written; a problem is said at its field, and nothing is written', async () => {
    const services = await open();
    await goTo('Plan');
    await userEvent.type(screen.getByLabelText('Clave'), '1.1');
    expect(button('Insertar en la hoja nueva «PAT 1.1 2027»')).not.toBeNull();
    await press(/Insertar en la hoja nueva/);
    expect(services.insertPat).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(screen.getByLabelText('Dirección de Área'));
    expect(screen.getByLabelText('Dirección de Área').getAttribute('aria-invalid')).toBe('true');
    await userEvent.type(screen.getByLabelText('Dirección de Área'), 'Archivo');
    await press(/Insertar en la hoja nueva/);
    expect(services.insertPat.mock.calls[0]?.[0]).toMatchObject({
      sheetName: 'PAT 1.1 2027',
      area: 'Archivo',
      year: 2027,
      indicators: 5,
      strategicIndicators: 1,
      captureDemand: false,
    });
    expect(await screen.findAllByText(/Se insertó la hoja PAT 1\.1 2027 con 6 indicadores/)).not.toHaveLength(
      0,
    );
  });
});

describe('the ribbon', () => {
  test.each<[PaneCommand, string]>([
    ['validate', 'Hallazgos'],
    ['insert-template', 'Plan'],
    ['compliance', 'Cumplimiento'],
    ['show', 'Hallazgos'],
  ])('%s', async (command, tab) => {
    let ask: (command: PaneCommand) => void = () => undefined;
    const services = await open(undefined, {
      commandRequests: (listener) => {
        ask = listener;
        return () => undefined;
      },
    });
    await act(async () => ask(command));
    expect(screen.getByRole('tab', { name: tab }).getAttribute('aria-selected')).toBe('true');
    expect(services.validate).toHaveBeenCalledTimes(command === 'validate' ? 1 : 0);
  });
});

describe('accessibility (axe)', () => {
  test.each<[string, () => Promise<unknown>]>([
    ['before the first run', async () => undefined],
    [
      'findings, one open, filters open',
      async () => {
        await validate();
        await userEvent.click(item(/7\.3\.1/));
        await press('Más filtros');
      },
    ],
    [
      'compliance',
      async () => {
        await goTo('Cumplimiento');
        await press('Calcular cumplimiento');
        await screen.findByRole('region', { name: 'Calificación' });
        await userEvent.click(screen.getAllByRole('button', { name: /¿De dónde sale\?/ })[0]!);
      },
    ],
    [
      'plan',
      async () => {
        await validate();
        await goTo('Plan');
        await press(/Insertar en la hoja nueva/);
      },
    ],
  ])('%s', async (_name, prepare) => {
    await open(result({ findings: [finding(), ...findings('warning', 2)] }));
    await prepare();
    expect(await violations()).toEqual([]);
  });
});

test('English is complete where it matters', async () => {
  await open(result(), { locale: 'en-US' });
  await press('Validate');
  expect(await screen.findByText('No findings')).not.toBeNull();
});
