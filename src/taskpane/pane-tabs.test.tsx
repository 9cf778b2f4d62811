/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { goTo, open } from '../../test/support/pane-screen';

describe('compliance', () => {
  const compute = async () => {
    await goTo('Cumplimiento');
    await userEvent.click(await screen.findByRole('button', { name: 'Calcular cumplimiento' }));
  };

  test('shows the scores of six periods, strict and provisional, and where a number comes from', async () => {
    await open();
    await compute();
    const scores = await screen.findByRole('region', { name: 'Calificación' });
    expect(within(scores).getAllByRole('radio')).toHaveLength(6);
    // March: area 1.1 strict 60, provisional 100; area 2.1 80 in both.
    expect(scores.querySelector('[data-score="strict"]')?.textContent).toContain('70.0 %');
    expect(scores.querySelector('[data-score="provisional"]')?.textContent).toContain('90.0 %');
    await userEvent.click(within(scores).getAllByRole('button', { name: /¿De dónde sale\?/ })[0]!);
    expect(within(scores).getByRole('button', { name: 'Ver 1 Dirección General A' })).not.toBeNull();
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
    const tree = await screen.findByRole('tree', { name: 'De la institución a la celda' });
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
