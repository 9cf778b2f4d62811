import { fakeServices, finding, result } from '../../../test/support/pane';
import { WorkbookError } from '../../app/ports';
import { DEFAULT_COMPLIANCE_SETTINGS } from '../../domain/compliance-settings';
import { createController } from './controller';
import { createStore } from './store';

function pane(answer = result({ findings: [finding()] })) {
  const services = fakeServices(answer);
  const store = createStore();
  const controller = createController(store, services);
  return { services, store, controller, state: store.getState };
}

test('what fails is a problem with its kind, and the pane is free again', async () => {
  const { services, controller, state } = pane();
  services.validate.mockRejectedValueOnce(new WorkbookError('no-answer', 'timeout', null, null));
  await controller.validate();
  expect(state().problem).toMatchObject({ source: 'validate', kind: 'no-answer', detail: 'timeout' });
  expect(state().task).toBeNull();
});

test('a defect of ours is told as unknown, with its text', async () => {
  const { services, controller, state } = pane();
  services.mark.mockRejectedValueOnce(new TypeError('x is undefined'));
  await controller.mark();
  expect(state().problem).toMatchObject({ kind: 'unknown', detail: 'TypeError: x is undefined' });
});

test('a second task waits for nothing: it is refused while one runs', async () => {
  const { services, controller } = pane();
  await Promise.all([controller.validate(), controller.validate(), controller.mark()]);
  expect([services.validate.mock.calls.length, services.mark.mock.calls.length]).toEqual([1, 0]);
});

test('cancel asks the running task to stop', async () => {
  const { services, controller, state } = pane();
  services.validate.mockImplementationOnce(
    (options) =>
      new Promise((_resolve, reject) => {
        options?.signal?.addEventListener('abort', () => reject(new WorkbookError('cancelled', 'asked')));
      }),
  );
  const running = controller.validate();
  await Promise.resolve();
  await Promise.resolve();
  controller.cancel();
  expect(state().task?.cancelling).toBe(true);
  await running;
  expect(state().problem?.kind).toBe('cancelled');
});

test.each([
  [{ cells: 14, findings: 3, sheet: 'Hallazgos', protectedSheets: [] }, 'pane.marks.done'],
  [{ cells: 0, findings: 0, sheet: 'Hallazgos', protectedSheets: [] }, 'pane.marks.none'],
  [{ cells: 2, findings: 3, sheet: 'Hallazgos', protectedSheets: ['PAT'] }, 'pane.marks.doneExcept'],
])('marking says what it did: %j', async (report, messageId) => {
  const { services, controller, state } = pane();
  services.mark.mockResolvedValueOnce({ report, result: result() });
  await controller.mark();
  expect(state().notice?.messageId).toBe(messageId);
  expect(state().announcement?.messageId).toBe(messageId);
});

describe('compliance', () => {
  test('the corte is written only when it changed and only on the button', async () => {
    const { services, controller, store, state } = pane();
    await controller.loadCompliance();
    store.dispatch({ type: 'cutoff', month: 4 });
    expect(services.saveComplianceSettings).not.toHaveBeenCalled();
    await controller.compute();
    expect(services.saveComplianceSettings.mock.calls.map(([{ cutoff }]) => cutoff)).toEqual([4]);
    await controller.compute();
    expect(services.saveComplianceSettings).toHaveBeenCalledTimes(1);
    // What the workbook says is asked of the workbook each time.
    expect(services.computeCompliance.mock.calls.map(([given]) => given)).toEqual([{}, {}]);
    expect(state().compliance.result?.institution?.settings.cutoff).toBe(4);
  });
  test('a corte that cannot be kept does not stop the computation, and is said', async () => {
    const { services, controller, store, state } = pane();
    services.saveComplianceSettings.mockRejectedValueOnce(new WorkbookError('protected', 'read-only'));
    store.dispatch({ type: 'cutoff', month: 1 });
    await controller.compute();
    expect(state().problem).toMatchObject({ source: 'settings', kind: 'protected' });
    expect(state().compliance.result?.outcome).toBe('computed');
    expect(state().compliance.result?.institution?.settings.cutoff).toBe(1);
    // It is still wanted: the next press tries to keep it again.
    await controller.compute();
    expect(services.saveComplianceSettings).toHaveBeenCalledTimes(2);
    expect(state().compliance.inUse?.settings.cutoff).toBe(1);
  });
  test('settings that somebody changed in the workbook meanwhile are not written over with the corte', async () => {
    const { services, controller, store } = pane();
    await controller.loadCompliance();
    await services.saveComplianceSettings({ ...DEFAULT_COMPLIANCE_SETTINGS, cutoff: 2, cap: 120 });
    store.dispatch({ type: 'cutoff', month: 3 });
    await controller.compute();
    expect(services.saveComplianceSettings).toHaveBeenLastCalledWith(
      expect.objectContaining({ cutoff: 3, cap: 120 }),
    );
  });
  test('a corte typed into the workbook is followed, unless another one was chosen', async () => {
    const { services, controller, store, state } = pane();
    await controller.loadCompliance();
    await services.saveComplianceSettings({ ...DEFAULT_COMPLIANCE_SETTINGS, cutoff: 7 });
    await controller.compute();
    expect(state().compliance.cutoff).toBe(7);
    store.dispatch({ type: 'cutoff', month: 5 });
    await services.saveComplianceSettings({ ...DEFAULT_COMPLIANCE_SETTINGS, cutoff: 8 });
    await controller.reloadSettings();
    expect(state().compliance.cutoff).toBe(5);
  });
  test('saved settings are computed with at once where there was a result', async () => {
    const { controller, state } = pane();
    await controller.compute();
    const { settings } = state().compliance.inUse!;
    expect(await controller.saveSettings({ ...settings, cutoff: 0, cap: null })).toBe(true);
    expect(state().compliance.result?.institution?.settings).toMatchObject({ cutoff: 0, cap: null });
    expect(state().compliance.cutoff).toBe(0);
    expect(state().notice?.messageId).toBe('complianceTab.settings.saved');
  });
  test.each([
    [[], 'complianceTab.dashboard.written'],
    [['1.1', '2.1'], 'complianceTab.dashboard.writtenWithValues'],
  ])('the dashboard says what it wrote: values of %j', async (valued, messageId) => {
    const { services, controller, state } = pane();
    services.writeDashboard.mockResolvedValueOnce({ outcome: 'written', sheet: 'Tablero 2', valued });
    await controller.writeDashboard();
    expect(state().notice).toMatchObject({ tab: 'compliance', messageId, params: { sheet: 'Tablero 2' } });
    expect(state().announcement?.messageId).toBe(messageId);
  });
  test('a dashboard of a workbook that lost its plan says that there is none', async () => {
    const { services, controller, state } = pane();
    services.writeDashboard.mockResolvedValueOnce({ outcome: 'no-plan', sheet: null, valued: [] });
    services.computeCompliance.mockResolvedValueOnce({
      outcome: 'no-plan',
      institution: null,
      plans: [],
      at: new Date(),
    });
    await controller.writeDashboard();
    expect(state().compliance.result?.outcome).toBe('no-plan');
    expect(state().notice).toBeNull();
  });
  test('nothing is written without a result', async () => {
    const { services, controller } = pane();
    await controller.writeCompliance();
    expect(services.writeCompliance).not.toHaveBeenCalled();
  });
});

describe('next and previous', () => {
  const two = result({ findings: [finding({ item: 'a', row: 5 }), finding({ item: 'b', row: 9 })] });
  test('goes from the selected cell and selects the next', async () => {
    const { services, controller, state } = pane(two);
    await controller.validate();
    services.selectedCell.mockResolvedValue({ sheet: 'PAT', row: 6, column: 0 });
    await controller.step(1);
    expect(services.select.mock.calls.map(([range]) => range.row)).toEqual([9]);
    await controller.step(1);
    expect(services.select.mock.lastCall?.[0].row).toBe(9);
    expect(state().openFinding).toContain('|b|');
  });
  test('says so when there is nothing to go to', async () => {
    const { services, controller, state } = pane(result());
    await controller.validate();
    await controller.step(1);
    expect(services.select).not.toHaveBeenCalled();
    expect(state().announcement?.messageId).toBe('pane.findings.nothingToStep');
  });
});

test('listening that fails is said, and nothing else breaks', async () => {
  const { services, controller, state } = pane();
  services.onWorkbookChange.mockRejectedValueOnce(new WorkbookError('unsupported', 'no events'));
  await controller.start();
  expect(state().problem).toMatchObject({ source: 'watch', kind: 'unsupported' });
  expect(services.onSelection).toHaveBeenCalled();
});
