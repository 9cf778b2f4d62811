/** @jest-environment jsdom */
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { finding, pat, result } from '../../test/support/pane';
import { button, goTo, open, press, validate } from '../../test/support/pane-screen';
import { WorkbookError } from '../app/ports';
import { createTemplateServices } from '../app/template-services';
import type { EditProposal } from '../domain/edit';
import { createTranslator } from '../i18n';

const at = (column: number, row = 10) => ({ sheet: 'PAT', row, column });

/** Twelve blank months of one indicator that are filled together. */
const spread = (id: string, name: string, row = 10): EditProposal => ({
  id,
  messageId: 'edits.distribute.targets',
  params: {
    item: name,
    annual: { kind: 'number', value: 24 },
    periods: { kind: 'number', value: 2 },
    behavior: 'Suma',
  },
  kind: 'proposed',
  edits: [8, 9].map((column) => ({
    cell: at(column, row),
    before: { value: null, formula: null },
    after: 12,
    group: id,
  })),
  effects: [
    {
      labelId: 'edits.effects.sumOfMonths',
      params: { annual: { kind: 'number', value: 24 } },
      before: { kind: 'number', value: 0 },
      after: { kind: 'number', value: 24 },
      cells: [],
    },
  ],
});

/** Single cells, one of them a formula that would be lost. */
const weights: EditProposal = {
  ...spread('weights', '1.1'),
  messageId: 'edits.distribute.annualWeights.even',
  params: { area: '1.1', count: { kind: 'number', value: 2 } },
  edits: [
    {
      cell: at(20),
      before: { value: 0.4, formula: null },
      after: 0.5,
      numberFormat: '0.0%',
      shown: {
        before: { kind: 'number', value: 40, style: 'percent' },
        after: { kind: 'number', value: 50, style: 'percent' },
      },
    },
    { cell: at(20, 14), before: { value: 0.6, formula: '=1-U11' }, after: 0.5, numberFormat: '0.0%' },
  ],
  effects: [],
};

async function accessible(): Promise<void> {
  const { violations } = await axe.run(document.body, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'],
    rules: { 'color-contrast': { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

const openPanel = async (name: RegExp) => {
  await goTo('Plan');
  await press(name);
};
const distribute = async (proposals: readonly EditProposal[], skipped: readonly object[] = []) => {
  const services = await open();
  services.proposeDistribution.mockResolvedValue({ proposals, skipped: skipped as never });
  services.selectedCell.mockResolvedValue(at(3));
  await openPanel(/^Distribuir…/);
  await userEvent.click(await screen.findByRole('button', { name: 'Ver los cambios' }));
  return services;
};

describe('the wizard', () => {
  const wizard = async () => {
    const services = await open(result({ plans: [], outcome: 'no-plan' }));
    await openPanel(/^Insertar plantilla…/);
    await screen.findByLabelText('Dirección de Área');
    const templates = await services.templates();
    return { services, insert: jest.spyOn(templates, 'insert') };
  };

  test('asks for the country first; its own templates come first, the others on demand', async () => {
    await wizard();
    const kinds = () => screen.getAllByRole('radio').map((one) => (one as HTMLInputElement).value);
    expect(kinds()).toEqual(['pat', 'ficha-dtp5', 'ficha-mir', 'avance']);
    await userEvent.selectOptions(screen.getByLabelText('País'), 'gt');
    expect(kinds()[0]).toBe('pom');
    expect(screen.getByLabelText('Primer año')).not.toBeNull();
    expect(button('Insertar «POM 2027-2031»')).not.toBeNull();
    await press('Ver también los formatos de otros países');
    expect(kinds()).toHaveLength(6);
    await accessible();
  });

  test('a problem is said at its field, the focus goes there, and nothing is written', async () => {
    const { insert } = await wizard();
    await userEvent.type(screen.getByLabelText('Clave (opcional)'), '1.1');
    await press('Insertar «PAT 2027 1.1»');
    expect(insert).not.toHaveBeenCalled();
    const area = screen.getByLabelText('Dirección de Área');
    expect(document.activeElement).toBe(area);
    expect(area.getAttribute('aria-invalid')).toBe('true');
    await userEvent.type(area, 'Archivo');
    await press('Insertar «PAT 2027 1.1»');
    expect(insert.mock.calls[0]?.slice(0, 2)).toMatchObject([
      'pat',
      { sheetName: 'PAT 2027 1.1', area: 'Archivo', year: '2027', indicators: '5', captureDemand: '' },
    ]);
    expect(await screen.findAllByText(/Se insertó la hoja «PAT 2027 1\.1»/)).not.toHaveLength(0);
    // The next area: its name is asked again, and the old sheet's name is taken.
    expect((screen.getByLabelText('Dirección de Área') as HTMLInputElement).value).toBe('');
    insert.mockRestore();
  });

  test('a sheet that a colleague has just made is said at its field, and another name is proposed', async () => {
    const { services } = await wizard();
    const taken = createTemplateServices({
      workbook: {
        apply: async () => {
          throw new WorkbookError('name-taken', 'test', 'PAT 2027');
        },
      },
      t: createTranslator('es-MX'),
      sheetNames: () => [],
      settings: () => undefined,
    });
    const templates = await services.templates();
    jest.spyOn(templates, 'insert').mockImplementation(taken.insert);
    jest.spyOn(templates, 'suggestSheetName').mockImplementation(taken.suggestSheetName);
    await userEvent.type(screen.getByLabelText('Dirección de Área'), 'Archivo');
    await press('Insertar «PAT 2027»');
    expect(await screen.findByText(/PAT 2027.*ya|ya.*PAT 2027/i)).not.toBeNull();
    expect(await screen.findByRole('button', { name: 'Insertar «PAT 2027 (2)»' })).not.toBeNull();
    expect((screen.getByLabelText('Dirección de Área') as HTMLInputElement).value).toBe('Archivo');
    jest.restoreAllMocks();
  });

  test('shows a picture that says in words what it shows', async () => {
    await wizard();
    const picture = screen.getByRole('figure');
    expect(picture.getAttribute('aria-label')).toContain('Meta Anual');
    expect(within(picture).getByText('Fórmula')).not.toBeNull();
    expect(picture.textContent).not.toContain('Numerador');
    await userEvent.click(screen.getByLabelText(/Capturar demanda/));
    expect(picture.textContent).toContain('Numerador');
  });

  test('is opened by whoever finds no plan, with the focus in it', async () => {
    await open(result({ plans: [], outcome: 'no-plan', findings: [] }));
    await press('Validar');
    await userEvent.click(await screen.findByRole('button', { name: 'Insertar plantilla' }));
    await screen.findByLabelText('País');
    expect(document.activeElement?.textContent).toBe('Insertar plantilla');
    await press('Volver a Plan');
    expect(document.activeElement?.textContent).toContain('Insertar plantilla…');
  });
});

describe('distributing', () => {
  test('asks for the selected cell and shows each cell before and after; nothing is written yet', async () => {
    const services = await distribute([spread('a', '1.1.1 Uno')]);
    expect(services.proposeDistribution.mock.calls[0]?.[0]).toEqual({
      selection: { kind: 'cell', cell: at(3) },
      task: { kind: 'targets', by: 'even', keep: true },
    });
    const table = await screen.findByRole('table', { name: /1\.1\.1 Uno/ });
    const rows = within(table).getAllByRole('row').slice(1);
    expect(rows.map((row) => row.textContent)).toEqual(['I11(vacía)12', 'J11(vacía)12']);
    expect(screen.getByText('Suma de los meses (meta anual: 24): 0 → 24')).not.toBeNull();
    expect(services.applyEdits).not.toHaveBeenCalled();
    await userEvent.click(within(table).getByRole('button', { name: /Ir a I11/ }));
    expect(services.select).toHaveBeenCalledWith({ ...at(8), rowCount: 1, columnCount: 1 });
    await accessible();
  });

  test('what is ticked is written; what changed meanwhile is listed; it can be taken back', async () => {
    const [one, two] = [spread('a', 'Uno'), spread('b', 'Dos', 14)];
    const services = await distribute([one, two, spread('c', 'Tres', 18)]);
    await userEvent.click(await screen.findByRole('checkbox', { name: /^Incluir: Tres/ }));
    services.applyEdits.mockResolvedValue({
      report: {
        outcomes: [
          ...one.edits.map((edit) => ({ edit, outcome: 'written' as const })),
          { edit: two.edits[0]!, outcome: 'changed-meanwhile' },
          { edit: two.edits[1]!, outcome: 'with-group' },
        ],
        fault: null,
      },
      journalEntry: {
        id: 'e1',
        at: '2027-01-15T10:00:00Z',
        messageId: one.messageId,
        params: one.params,
        edits: one.edits,
      },
      leftOut: [],
      validation: result({ findings: [finding()] }),
      validationProblem: null,
    });
    await press('Escribir 4 celdas');
    expect(services.applyEdits.mock.calls[0]?.[0].map(({ id }) => id)).toEqual(['a', 'b']);
    expect(await screen.findAllByText('Se escribieron 2 celdas; 2 quedaron sin tocar.')).not.toHaveLength(0);
    expect(screen.getByText(/Alguien la cambió después de la vista previa/)).not.toBeNull();
    await press('Deshacer');
    expect(services.undo).toHaveBeenCalledWith('e1', expect.anything());
    await accessible();
  });

  test('a formula is only replaced by a tick of its own; single cells can be struck out', async () => {
    const services = await distribute([weights, spread('a', 'Uno', 30)]);
    const tick = await screen.findByRole('checkbox', { name: /^Incluir: 1\.1: la misma/ });
    expect((tick as HTMLInputElement).checked).toBe(false);
    expect(screen.getByText(/Reemplaza la fórmula =1-U11/)).not.toBeNull();
    await userEvent.click(tick);
    expect(screen.getByText('1 celda tiene una fórmula que se reemplazaría.')).not.toBeNull();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Incluir la celda U15' }));
    await press('Escribir 3 celdas');
    expect(services.applyEdits.mock.calls[0]?.[0].map(({ edits }) => edits.length)).toEqual([1, 2]);
  });

  test('nothing to change says why', async () => {
    await distribute(
      [],
      [{ plan: 'p1', item: '1.1.1', messageId: 'edits.skipped.noTarget', params: {}, cells: [] }],
    );
    expect(await screen.findByText(/1\.1\.1: No tiene una meta que sea un número/)).not.toBeNull();
    await press('Volver');
    expect(button('Ver los cambios')).not.toBeNull();
  });

  test('a list, shares and a wrong share', async () => {
    const services = await open();
    await validate();
    await openPanel(/^Distribuir…/);
    await userEvent.selectOptions(await screen.findByLabelText('En dónde'), 'pick');
    await userEvent.click(screen.getByRole('radio', { name: 'Con porcentajes dados' }));
    await press('Ver los cambios');
    expect(await screen.findByText(/Escriba cantidades de cero o más/)).not.toBeNull();
    await userEvent.type(screen.getByLabelText('ene'), '25');
    await userEvent.type(screen.getByLabelText('feb'), '75');
    await press('Ver los cambios');
    expect(await screen.findByText('Elija al menos un indicador.')).not.toBeNull();
    await userEvent.click(screen.getByRole('checkbox', { name: /1\.1\.1$/ }));
    await press('Ver los cambios');
    await waitFor(() => expect(services.proposeDistribution).toHaveBeenCalled());
    const { selection, task } = services.proposeDistribution.mock.calls[0]![0];
    expect(selection).toMatchObject({ kind: 'items', plan: 'p1' });
    expect(task).toMatchObject({ by: 'shares', shares: [25, 75, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] });
    await accessible();
  });
});

describe('a new year', () => {
  test.each([
    ['noPlan', /No hay en el libro un plan con año/],
    ['onlyPatOrPoa', /Solo los PAT y los POA/],
  ] as const)('%s is said', async (problem, text) => {
    const services = await open();
    services.proposeRollForward.mockResolvedValue({ preview: null, problem });
    await openPanel(/^Nuevo año/);
    await userEvent.click(await screen.findByRole('button', { name: 'Ver la propuesta' }));
    expect(await screen.findByText(text)).not.toBeNull();
  });

  test('targets can be changed; a wrong number keeps the button from inserting', async () => {
    const services = await open();
    const { rollForward } = await import('../app/roll-forward');
    const { DEFAULT_COMPLIANCE_SETTINGS } = await import('../domain/compliance-settings');
    const plan = pat({ year: 2026 });
    services.proposeRollForward.mockImplementation(async (request) => ({
      preview: rollForward([plan], DEFAULT_COMPLIANCE_SETTINGS, request),
      problem: null,
    }));
    services.insertRollForward.mockResolvedValue({ sheets: ['PAT 2027 1.1', 'PAT 2027 2.1'], problems: [] });
    await openPanel(/^Nuevo año/);
    await userEvent.selectOptions(await screen.findByLabelText('Metas nuevas'), 'improve');
    await userEvent.clear(screen.getByLabelText('Mejora en %'));
    await press('Ver la propuesta');
    expect(await screen.findByText(/Escriba un porcentaje/)).not.toBeNull();
    expect(services.proposeRollForward).not.toHaveBeenCalled();
    await userEvent.type(screen.getByLabelText('Mejora en %'), '10');
    await press('Ver la propuesta');
    const target = (await screen.findAllByLabelText(/^Meta 2027 de 1\.1\.1/))[0]!;
    await userEvent.clear(target);
    await userEvent.type(target, 'x');
    expect(target.getAttribute('aria-invalid')).toBe('true');
    await press('Insertar en 2 hojas nuevas');
    expect(services.insertRollForward).not.toHaveBeenCalled();
    await userEvent.clear(target);
    await userEvent.type(target, '88');
    await accessible();
    await press('Insertar en 2 hojas nuevas');
    const [preview] = services.insertRollForward.mock.calls[0]!;
    expect(preview.rows.map(({ target: value }) => value)).toContain(88);
    expect(await screen.findAllByText(/Se insertaron 2 hojas con el plan de 2027/)).not.toHaveLength(0);
  });
});

describe('what was done', () => {
  test('is listed newest first with what it did, taken back and made again', async () => {
    const services = await open();
    const entry = (id: string, over: object = {}) => ({
      id,
      at: '2027-01-15T10:00:00Z',
      messageId: 'edits.distribute.targets',
      params: spread(id, id).params,
      edits: spread(id, id).edits,
      ...over,
    });
    services.journal.mockResolvedValue({
      entries: [entry('undo', { undoes: 'second' }), entry('third'), entry('second'), entry('first')],
      problem: null,
      undone: new Set(['second']),
      next: null,
    });
    await goTo('Plan');
    await press(/^Cambios hechos/);
    const list = (await screen.findByText(/^third:/)).closest('ul')!;
    expect([...list.children].map((one) => /^\w+/.exec(one.textContent ?? '')?.[0])).toEqual([
      'third',
      'second',
      'first',
    ]);
    await press(/^Deshacer: first/);
    expect(services.undo).toHaveBeenLastCalledWith('first', expect.anything());
    await press('Volver a hacer');
    expect(services.undo).toHaveBeenLastCalledWith('undo', expect.anything());
    await accessible();
  });

  test('the menu leads to it; with nothing done it says so', async () => {
    await open();
    await press('Más opciones');
    await userEvent.click(await screen.findByRole('menuitem', { name: /Cambios hechos/ }));
    expect(await screen.findByText(/Todavía no hay cambios/)).not.toBeNull();
  });
});

describe('the catalogue', () => {
  test('is opened, and it is said how to extend it', async () => {
    const services = await open();
    await goTo('Plan');
    await press(/^Abrir la hoja Catálogos/);
    expect(services.select).toHaveBeenCalledWith({
      sheet: 'Catálogos',
      row: 0,
      column: 0,
      rowCount: 1,
      columnCount: 1,
    });
    expect(await screen.findAllByText(/Escriba debajo del último renglón/)).not.toHaveLength(0);
  });
  test('is not there yet', async () => {
    const services = await open();
    services.catalogueSheet.mockResolvedValue(null);
    await goTo('Plan');
    await act(async () => button(/^Abrir la hoja Catálogos/).click());
    expect(await screen.findAllByText(/viene con la primera plantilla/)).not.toHaveLength(0);
  });
});
