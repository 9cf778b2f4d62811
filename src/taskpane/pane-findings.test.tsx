/** @jest-environment jsdom */
import { act, configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { finding, findings, result } from '../../test/support/pane';
import { button, findItem, item, open, press, validate } from '../../test/support/pane-screen';
import type { ValidationResult } from '../app/pane-services';
import { WorkbookError } from '../app/ports';
import { cellRange } from '../domain/address';
import type { EditProposal } from '../domain/edit';
import type { Finding } from '../domain/finding';
import type {
  Justification,
  JustificationProblem,
  JustificationRequestProblem,
} from '../domain/justification';
import { forgetfulMemory } from './state/memory';

// Panels are fetched when they are opened; on a busy machine that takes longer than the second that is waited by default.
configure({ asyncUtilTimeout: 15_000 });
jest.setTimeout(120_000);

/** Puts a text into a field at once, as pasting does. */
async function fill(field: HTMLElement, text: string): Promise<void> {
  await userEvent.clear(field);
  await userEvent.click(field);
  await userEvent.paste(text);
}

async function violations(): Promise<string[]> {
  const found = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}

const number = (value: number) => ({ kind: 'number' as const, value });

function proposal(id: string, row: number, over: Partial<EditProposal> = {}): EditProposal {
  return {
    id,
    messageId: 'edits.journal.several',
    params: { count: number(row) },
    edits: [
      {
        cell: { sheet: 'PAT', row, column: 2 },
        before: { value: 10, formula: null },
        after: 12,
      },
    ],
    effects: [
      {
        labelId: 'edits.effects.sumOfYears',
        params: {},
        before: number(10),
        after: number(12),
        cells: [],
      },
    ],
    kind: 'proposed',
    ...over,
  };
}

const fixable = (over: Partial<Finding> = {}) => finding({ fix: 'proposed', ...over });

function justification(over: Partial<Justification> = {}): Justification {
  return {
    rule: 'sum-mismatch-annual',
    key: 'k',
    fingerprint: 'v',
    item: '7.3.1',
    value: 10,
    reason: 'authorised',
    text: 'Oficio 12 de la dirección de planeación',
    author: 'Ana Mejía',
    date: '2026-03-05',
    until: '2026-12-31',
    cell: { sheet: 'Justificaciones', row: 4, column: 0 },
    ...over,
  };
}

/** Validates, and opens the finding 7.3.1. */
async function openFirst(): Promise<HTMLElement> {
  await validate();
  await userEvent.click(item(/7\.3\.1/));
  return item(/7\.3\.1/);
}
const menu = async (name: string) => {
  await press('Más opciones');
  await userEvent.click(await screen.findByRole('menuitem', { name }));
};
const heading = (name: string) => screen.findByRole('heading', { name });

describe('the opened finding', () => {
  test('selects all that was compared together, by sheet', async () => {
    const services = await open();
    await openFirst();
    await press('Seleccionar todas las celdas');
    expect(services.selectAll).toHaveBeenCalledWith([
      cellRange('PAT', 11, 8, 1, 12),
      cellRange('PAT', 11, 2),
    ]);
  });

  test('of two sheets each is selected apart', async () => {
    const other = cellRange('Metas', 3, 1);
    const compared = [{ labelId: 'rules.labels.annualTarget', value: number(1), cells: [other] }];
    const services = await open(result({ findings: [finding({ compared })] }));
    await openFirst();
    await press('Seleccionar las celdas de «Metas»');
    expect(services.selectAll).toHaveBeenCalledWith([other]);
  });

  test.each([
    [null, false],
    ['safe', true],
    ['proposed', true],
  ] as const)('fix %s: Corregir… is offered: %s', async (fix, offered) => {
    await open(result({ findings: [finding({ fix })] }));
    await openFirst();
    expect(screen.queryByRole('button', { name: 'Corregir…' }) !== null).toBe(offered);
    expect(button('Justificar…')).not.toBeNull();
  });

  test('says that a justification it had no longer holds', async () => {
    const back = finding();
    const problem: JustificationProblem = {
      outcome: 'stale',
      messageId: 'justifications.problems.staleValue',
      params: { item: '7.3.1', author: 'Ana', date: '5/3', before: '10', now: '12' },
      cell: { sheet: 'Justificaciones', row: 4, column: 0 },
      justification: justification(),
      finding: back,
    };
    await open(result({ findings: [back], justificationProblems: [problem] }));
    const opened = await openFirst();
    expect(within(opened).getByText(/el valor era 10 y ahora es 12/)).not.toBeNull();
    expect(screen.getByText('1 justificación que no se aplica')).not.toBeNull();
  });
});

describe('Corregir…', () => {
  test('ranked ways, the first chosen; the chosen one is written, and the way back is offered', async () => {
    const services = await open(result({ findings: [fixable(), ...findings('warning', 2)] }));
    services.proposeFixes.mockResolvedValue({
      outcome: 'proposed',
      proposals: [proposal('a', 1), proposal('b', 2)],
    });
    const chosen = proposal('b', 2);
    const after = result({ findings: findings('warning', 2) });
    services.applyEdits.mockResolvedValue({
      report: { outcomes: chosen.edits.map((edit) => ({ edit, outcome: 'written' })), fault: null },
      journalEntry: {
        id: 'j1',
        at: '',
        messageId: chosen.messageId,
        params: chosen.params,
        edits: chosen.edits,
      },
      leftOut: [],
      validation: after,
      validationProblem: null,
    });
    await openFirst();
    await press('Corregir…');
    expect(document.activeElement).toBe((await heading('Corregir')).parentElement);
    await screen.findByText('Nada se ha escrito todavía.');
    const ways = screen.getAllByRole<HTMLInputElement>('radio');
    expect(ways.map(({ checked }) => checked)).toEqual([true, false]);
    expect(services.applyEdits).not.toHaveBeenCalled();
    expect(await violations()).toEqual([]);
    await userEvent.click(ways[1]!);
    await press('Escribir 1 celda');
    expect(services.applyEdits.mock.lastCall?.[0].map(({ id }) => id)).toEqual(['b']);
    await waitFor(() => expect(screen.queryByRole('heading', { name: 'Corregir' })).toBeNull());
    expect(screen.getAllByText('Se escribió 1 celda.')).not.toHaveLength(0);
    // The finding is gone; the focus is in the list, at its neighbour.
    expect(findItem(/7\.3\.1/)).toBeUndefined();
    expect(document.activeElement?.getAttribute('role')).toBe('treeitem');
    await press('Deshacer');
    expect(services.undo.mock.lastCall?.[0]).toBe('j1');
  });

  test('what somebody changed meanwhile is skipped and named', async () => {
    const services = await open(result({ findings: [fixable()] }));
    const only = proposal('a', 7);
    services.proposeFixes.mockResolvedValue({ outcome: 'proposed', proposals: [only] });
    services.applyEdits.mockResolvedValue({
      report: { outcomes: [{ edit: only.edits[0]!, outcome: 'changed-meanwhile' }], fault: null },
      journalEntry: null,
      leftOut: [],
      validation: null,
      validationProblem: null,
    });
    await openFirst();
    await press('Corregir…');
    await userEvent.click(await screen.findByRole('button', { name: 'Escribir 1 celda' }));
    expect(await screen.findByText(/Alguien la cambió después de la vista previa/)).not.toBeNull();
    expect(screen.getByRole('button', { name: 'Ir a C8 de la hoja PAT' })).not.toBeNull();
    expect(screen.queryByRole('button', { name: 'Deshacer' })).toBeNull();
  });

  test.each([
    ['none', 'No hay una corrección automática'],
    ['gone', 'El hallazgo ya no está'],
  ] as const)('%s is said with the next step', async (outcome, title) => {
    const services = await open(result({ findings: [fixable()] }));
    services.proposeFixes.mockResolvedValue({ outcome, proposals: [] });
    await openFirst();
    await press('Corregir…');
    expect(await heading(title)).not.toBeNull();
    expect(services.validate).toHaveBeenCalledTimes(outcome === 'gone' ? 2 : 1);
    await press('Volver');
    expect(document.activeElement).toBe(item(/7\.3\.1/));
  });

  test('when Excel fails the list is back and says why', async () => {
    const services = await open(result({ findings: [fixable()] }));
    services.proposeFixes.mockRejectedValue(new WorkbookError('unavailable', 'x'));
    await openFirst();
    await press('Corregir…');
    await waitFor(() => expect(screen.queryByRole('heading', { name: 'Corregir' })).toBeNull());
    expect(screen.getAllByRole('button', { name: 'Cerrar el mensaje' })).not.toHaveLength(0);
  });

  test('F8 leaves the proposals and goes on; Escape goes back', async () => {
    const services = await open(result({ findings: [fixable(), ...findings('warning', 1)] }));
    services.proposeFixes.mockResolvedValue({ outcome: 'proposed', proposals: [proposal('a', 1)] });
    await openFirst();
    await press('Corregir…');
    await screen.findByText('Nada se ha escrito todavía.');
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByText('Nada se ha escrito todavía.')).toBeNull();
    await press('Corregir…');
    await screen.findByText('Nada se ha escrito todavía.');
    await userEvent.keyboard('{F8}');
    await waitFor(() => expect(item(/^9\.1/).getAttribute('aria-expanded')).toBe('true'));
    expect(screen.queryByText('Nada se ha escrito todavía.')).toBeNull();
  });

  test('the safe ones come with ticks, and what waits for the next round is said', async () => {
    const safe = [
      finding({ fix: 'safe' }),
      ...findings('warning', 2).map((one) => ({ ...one, fix: 'safe' as const })),
    ];
    const services = await open(result({ findings: safe }));
    services.proposeSafeFixes.mockResolvedValue({
      fixes: safe
        .slice(0, 2)
        .map((one, i) => ({ finding: one, proposal: proposal(`p${i}`, i, { kind: 'safe' }) })),
      postponed: [safe[2]!],
    });
    await validate();
    await press('Corregir lo seguro…');
    expect(await screen.findByText(/1 corrección más toca las mismas celdas/)).not.toBeNull();
    const ticks = screen.getAllByRole('checkbox', { name: /^Incluir: / });
    expect(ticks).toHaveLength(2);
    await userEvent.click(ticks[0]!);
    await press('Escribir 1 celda');
    expect(services.applyEdits.mock.lastCall?.[0].map(({ id }) => id)).toEqual(['p1']);
  });

  test('nothing safe: no button', async () => {
    await open(result({ findings: [fixable()] }));
    await validate();
    expect(screen.queryByRole('button', { name: 'Corregir lo seguro…' })).toBeNull();
  });
});

describe('Justificar…', () => {
  const justified = (): ValidationResult =>
    result({ justified: [{ finding: finding(), justification: justification() }] });

  test('what is missing is said at its field, which takes the focus; the name is remembered', async () => {
    const memory = forgetfulMemory();
    const services = await open(undefined, { memory });
    services.checkJustification.mockImplementation((_findings, { text }): JustificationRequestProblem[] =>
      text.startsWith('Oficio')
        ? []
        : [
            { field: 'reason', messageId: 'justifications.request.noReason', params: {} },
            { field: 'text', messageId: 'justifications.request.placeholder', params: { text } },
          ],
    );
    services.justify.mockResolvedValue({
      written: [justification()],
      problems: [],
      sheet: 'Justificaciones',
      validation: justified(),
      validationProblem: null,
    });
    await openFirst();
    await press('Justificar…');
    const text = await screen.findByLabelText(/^Explicación/);
    await fill(text, 'ok');
    expect(screen.queryByText(/no explica nada/)).toBeNull();
    await press('Justificar');
    expect(await screen.findByText('«ok» no explica nada: diga por qué se acepta.')).not.toBeNull();
    expect(document.activeElement).toBe(screen.getByLabelText(/^Motivo/));
    expect(services.justify).not.toHaveBeenCalled();
    expect(await violations()).toEqual([]);

    await userEvent.selectOptions(screen.getByLabelText(/^Motivo/), 'authorised');
    await fill(text, 'Oficio 12 de la dirección');
    await fill(screen.getByLabelText(/^Quién justifica/), 'Ana Mejía');
    await press('Justificar');
    expect(services.justify.mock.lastCall?.[1]).toEqual({
      reason: 'authorised',
      text: 'Oficio 12 de la dirección',
      author: 'Ana Mejía',
      until: null,
    });
    expect(
      await screen.findAllByText('Se anotó la justificación en la hoja Justificaciones.'),
    ).not.toHaveLength(0);
    expect(memory.read('author')).toBe('Ana Mejía');
    expect(screen.getByText('1 hallazgo está justificado; véalo abajo.')).not.toBeNull();
  });

  test('all of a rule at once when it is asked for', async () => {
    const alike = [finding(), finding({ item: '8.1.1', row: 30 })];
    const services = await open(
      result({ findings: [...alike, finding({ rule: 'missing-name', item: '1', row: 50 })] }),
    );
    await openFirst();
    await press('Justificar…');
    await userEvent.click(
      await screen.findByRole('checkbox', { name: 'Justificar también el otro hallazgo de esta regla' }),
    );
    await press('Justificar 2 hallazgos');
    expect(services.justify.mock.lastCall?.[0]).toHaveLength(2);
  });

  test('what was typed is there again after going back', async () => {
    await open();
    await openFirst();
    await press('Justificar…');
    await fill(await screen.findByLabelText(/^Explicación/), 'Oficio');
    await userEvent.keyboard('{F8}');
    expect(await heading('Justificar')).not.toBeNull();
    await press('Volver a Hallazgos');
    expect(document.activeElement).toBe(item(/7\.3\.1/));
    await press('Justificar…');
    expect((await screen.findByLabelText<HTMLTextAreaElement>(/^Explicación/)).value).toBe('Oficio');
  });

  test('a rule without exceptions says so instead of asking', async () => {
    const services = await open(result({ findings: [fixable()] }));
    services.checkJustification.mockReturnValue([
      {
        field: 'finding',
        messageId: 'justifications.request.withoutException',
        params: { rule: 'La suma' },
      },
    ]);
    await openFirst();
    await press('Justificar…');
    expect(await screen.findByText(/no admite excepciones/)).not.toBeNull();
    expect(screen.queryByLabelText(/^Motivo/)).toBeNull();
  });

  test('justified ones say who, when, why and until when; taking one back asks first', async () => {
    const services = await open(justified());
    await validate();
    const back = proposal('withdraw', 4);
    services.proposeWithdrawal.mockResolvedValue(back);
    services.applyEdits.mockResolvedValue({
      report: { outcomes: back.edits.map((edit) => ({ edit, outcome: 'written' })), fault: null },
      journalEntry: { id: 'j2', at: '', messageId: back.messageId, params: back.params, edits: back.edits },
      leftOut: [],
      validation: result({ findings: [finding()] }),
      validationProblem: null,
    });
    await userEvent.click(screen.getByText('1 hallazgo justificado'));
    for (const text of [
      /Ana Mejía · 5 mar 2026/,
      /Vale hasta el 31 dic 2026/,
      /Autorizado por la instancia/,
    ]) {
      expect(screen.getByText(text)).not.toBeNull();
    }
    await press('Retirar la justificación de 7.3.1');
    expect(document.activeElement).toBe(button('Conservar'));
    expect(await violations()).toEqual([]);
    await press('Conservar');
    expect(services.proposeWithdrawal).not.toHaveBeenCalled();
    await press('Retirar la justificación de 7.3.1');
    await press('Sí, retirar');
    expect(services.applyEdits.mock.lastCall?.[0]).toEqual([back]);
    await waitFor(() => expect(findItem(/7\.3\.1/)).toBeDefined());
    expect(button('Deshacer')).not.toBeNull();
  });
});

describe('Reglas', () => {
  const openRules = async () => {
    await menu('Reglas…');
    await heading('Reglas');
    return screen.findByLabelText('Buscar una regla');
  };
  const severity = (rule: RegExp) => screen.getByLabelText<HTMLSelectElement>(rule);
  const SUM = /Gravedad de «La suma de los meses no da la meta anual»/;

  test('a severity is changed and saved on a press; the focus goes back to the menu', async () => {
    const services = await open();
    await validate();
    await fill(await openRules(), 'sum-mismatch');
    expect(severity(SUM).value).toBe('error');
    await userEvent.selectOptions(severity(SUM), 'off');
    expect(services.saveRuleConfig).not.toHaveBeenCalled();
    expect(screen.getByText('Hay cambios sin guardar.')).not.toBeNull();
    services.ruleConfig.mockResolvedValue({
      config: { rules: { 'sum-mismatch-annual': 'off' } },
      problems: [],
    });
    await press('Guardar en el libro');
    expect(services.saveRuleConfig).toHaveBeenCalledWith({ rules: { 'sum-mismatch-annual': 'off' } });
    expect(services.validate).toHaveBeenCalledTimes(2);
    expect(await screen.findAllByText(/Las reglas se guardaron en el libro/)).not.toHaveLength(0);
    await waitFor(() => expect(screen.getByText('Sin cambios por guardar.')).not.toBeNull());
    expect(await violations()).toEqual([]);
    await press('Volver a Hallazgos');
    expect(document.activeElement).toBe(button('Más opciones'));
  });

  test('options with their names; what is no number is said, and not saved', async () => {
    const services = await open();
    await fill(await openRules(), 'sum-mismatch');
    await press('La suma de los meses no da la meta anual');
    const tolerance = screen.getByLabelText('Diferencia que se tolera, en unidades');
    await fill(tolerance, '2,5');
    await fill(tolerance, 'dos');
    expect(screen.getByText('Escriba un número mayor o igual a cero.')).not.toBeNull();
    await press('Guardar en el libro');
    expect(services.saveRuleConfig).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(tolerance);
    await fill(tolerance, '2,5');
    await press('Guardar en el libro');
    expect(services.saveRuleConfig).toHaveBeenCalledWith({
      rules: { 'sum-mismatch-annual': ['error', { tolerance: 2.5 }] },
    });
  });

  test('unsaved changes outlive a look at the list; discarding takes them away', async () => {
    await open();
    await fill(await openRules(), 'sum-mismatch');
    await userEvent.selectOptions(severity(SUM), 'info');
    await press('Volver a Hallazgos');
    await fill(await openRules(), 'sum-mismatch');
    expect(severity(SUM).value).toBe('info');
    await press('Descartar cambios');
    expect(severity(SUM).value).toBe('error');
  });

  test('JSON: mistakes are sentences, what was understood is a draft, nothing is saved', async () => {
    const services = await open();
    await openRules();
    await userEvent.click(screen.getByText('Exportar e importar (JSON)'));
    const text = screen.getByLabelText('Configuración como texto');
    const type = async (json: string) => {
      await userEvent.clear(text);
      await userEvent.click(text);
      await userEvent.paste(json);
      await press('Leer este texto');
    };
    await type('{"rules": {');
    expect(screen.getByText('No se pudo leer la configuración:')).not.toBeNull();
    expect(screen.getByText('Sin cambios por guardar.')).not.toBeNull();
    await type('{"rules":{"mising-name":"off","code-gap":"warning"}}');
    expect(screen.getByText(/No existe la regla «mising-name»/)).not.toBeNull();
    expect(screen.getByText('Hay cambios sin guardar.')).not.toBeNull();
    expect(services.saveRuleConfig).not.toHaveBeenCalled();
    await press('Guardar en el libro');
    expect(services.saveRuleConfig).toHaveBeenCalledWith({ rules: { 'code-gap': 'warning' } });
  });

  test('a file is read; one that is too large is refused unread', async () => {
    await open();
    await openRules();
    await userEvent.click(screen.getByText('Exportar e importar (JSON)'));
    const input = document.querySelector<HTMLInputElement>('input[type="file"]')!;
    const file = (content: string) =>
      Object.assign(new File([content], 'r.json', { type: 'application/json' }), {
        text: async () => content,
      });
    await userEvent.upload(input, file('x'.repeat(500_000)));
    expect(await screen.findByText(/demasiado larga/)).not.toBeNull();
    await userEvent.upload(input, file('{"extends":"hn-poa"}'));
    expect(await screen.findByText(/Se leyó la configuración\. Revísela/)).not.toBeNull();
    expect(screen.getByLabelText<HTMLSelectElement>('País y plan').value).toBe('hn-poa');
  });

  test('mistakes in what the workbook keeps are said after every validation, with the way to the panel', async () => {
    const problem = {
      path: 'rules.mising-name',
      messageId: 'config.problems.unknownRule',
      params: { rule: 'mising-name' },
    };
    await open(result({ findings: [finding()], configuration: { config: {}, problems: [problem] } }));
    await validate();
    await userEvent.click(screen.getByText('Hay un error en la configuración de reglas'));
    expect(screen.getByText(/rules\.mising-name: No existe la regla/)).not.toBeNull();
    await press('Abrir Reglas…');
    expect(await heading('Reglas')).not.toBeNull();
  });
});

describe('Metas aprobadas', () => {
  test('are recorded on a press with who, when and how many; withdrawn after a question', async () => {
    const services = await open();
    await menu('Metas aprobadas…');
    expect(await screen.findByText('Todavía no hay metas aprobadas en este libro.')).not.toBeNull();
    services.approveTargets.mockResolvedValueOnce({
      approval: null,
      problem: { messageId: 'approval.problems.noAuthor', params: {} },
    });
    await press('Aprobar las metas de hoy');
    expect(await screen.findByText(/Escriba quién aprueba/)).not.toBeNull();
    await fill(screen.getByLabelText(/^Quién aprueba/), 'Ana Mejía');
    services.approveTargets.mockResolvedValueOnce({
      approval: { by: 'Ana Mejía', date: '2026-01-15', items: 124 },
      problem: null,
    });
    await press('Aprobar las metas de hoy');
    expect(await heading('Registro')).not.toBeNull();
    for (const text of ['15 ene 2026', '124 metas']) expect(screen.getByText(text)).not.toBeNull();
    expect(services.validate).toHaveBeenCalledTimes(1);
    expect(await violations()).toEqual([]);
    await press('Retirar la aprobación…');
    expect(services.withdrawApproval).not.toHaveBeenCalled();
    await press('Conservar');
    await press('Retirar la aprobación…');
    await press('Sí, retirar');
    expect(services.withdrawApproval).toHaveBeenCalledTimes(1);
    expect(await screen.findByText('Todavía no hay metas aprobadas en este libro.')).not.toBeNull();
  });

  test('approving again asks, since it replaces the record', async () => {
    const services = await open();
    services.approval.mockResolvedValue({
      approval: { by: 'Luis', date: '2026-01-15', items: 3 },
      problem: null,
    });
    await menu('Metas aprobadas…');
    await userEvent.click(await screen.findByRole('button', { name: 'Aprobar de nuevo' }));
    expect(services.approveTargets).not.toHaveBeenCalled();
    expect(screen.getByText(/reemplazan a las aprobadas el 15 ene 2026 por Luis/)).not.toBeNull();
    await act(async () => button('Sí, reemplazar').click());
    expect(services.approveTargets).toHaveBeenCalledTimes(1);
  });

  test('when the record cannot be fetched it is said, and can be tried again', async () => {
    const services = await open();
    services.approval
      .mockRejectedValueOnce(new WorkbookError('unavailable', 'x'))
      .mockRejectedValueOnce(new WorkbookError('unavailable', 'x'));
    await menu('Metas aprobadas…');
    await userEvent.click(await screen.findByRole('button', { name: 'Reintentar' }));
    expect(await screen.findByLabelText(/^Quién aprueba/)).not.toBeNull();
  });
});
