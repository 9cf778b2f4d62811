/** @jest-environment jsdom */
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { finding, findings, pat, result } from '../../test/support/pane';
import { button, findItem, goTo, item, items, open, press, validate } from '../../test/support/pane-screen';
import type { ValidationResult } from '../app/pane-services';
import { WorkbookError } from '../app/ports';
import type { PaneCommand } from './mount';

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
    const nearMisses = [
      {
        messageId: 'recognition.nearMiss.months',
        params: { sheet: 'Borrador', detail: 'nov y dic' },
        cell: { sheet: 'Borrador', row: 3, column: 1 },
      },
    ];
    await open(result({ outcome: 'no-plan', plans: [], nearMisses }));
    await validate();
    expect(screen.getByText(/«Borrador» hay un encabezado de meses incompleto/)).not.toBeNull();
    expect(screen.getByRole('button', { name: 'Ir a B4 de la hoja Borrador' })).not.toBeNull();
    await press('Insertar plantilla');
    const heading = await screen.findByRole('heading', { name: 'Insertar plantilla' });
    await waitFor(() => expect(document.activeElement).toBe(heading.parentElement));
  });
});

describe('the list', () => {
  const mixed = result({
    findings: [finding(), ...findings('warning', 2), ...findings('info', 1, 60)],
  });

  test('all three totals are always there, and each filters', async () => {
    await open(mixed);
    await validate();
    for (const name of ['1 error', '2 advertencias', '1 sugerencia']) expect(button(name)).not.toBeNull();
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
        await userEvent.click(await screen.findByRole('button', { name: 'Calcular cumplimiento' }));
        await screen.findByRole('region', { name: 'Calificación' });
        await press('Ajustes de cálculo');
        // The library of the charts is loaded now.
        await waitFor(() => expect(document.querySelector('[data-chart] svg')).not.toBeNull());
        await userEvent.click(screen.getAllByRole('button', { name: /¿De dónde sale\?/ })[0]!);
      },
    ],
    [
      'plan',
      async () => {
        await validate();
        await goTo('Plan');
        await press(/^Insertar plantilla…/);
        await screen.findByRole('heading', { name: 'Insertar plantilla' });
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
