/** @jest-environment jsdom */
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { type FakeServices, finding, findings, pat, result } from '../../test/support/pane';
import { button, items, open, press } from '../../test/support/pane-screen';
import { WorkbookError, type WorkbookErrorKind } from '../app/ports';
import { createTranslator, type Locale } from '../i18n';

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

  test('nothing is read until something happens; an edit before the first run is checked too', async () => {
    jest.useFakeTimers();
    const services = await open();
    await pass(5000);
    expect(services.validate).not.toHaveBeenCalled();
    await edit(services);
    await pass(600);
    expect(services.validate).toHaveBeenCalledTimes(1);
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
      'applyEdits',
      'undo',
      'insertRollForward',
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
