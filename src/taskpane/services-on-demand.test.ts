import { fakeServices } from '../../test/support/pane';
import { servicesOnDemand } from './services-on-demand';

test('the program is loaded by the first use case, once; what is at hand needs none of it', async () => {
  const services = fakeServices();
  const load = jest.fn(async () => services);
  const onDemand = servicesOnDemand(services, load);
  await onDemand.selectedCell();
  await onDemand.onWorkbookChange(() => undefined);
  const { select, selectAll, selectedCell, onWorkbookChange, onSelection } = services;
  const few = servicesOnDemand({ select, selectAll, selectedCell, onWorkbookChange, onSelection }, load);
  await few.select({ sheet: 'PAT', row: 1, column: 2, rowCount: 1, columnCount: 1 });
  expect(load).not.toHaveBeenCalled();
  const [first, second] = await Promise.all([few.validate(), few.settingsInUse()]);
  expect(load).toHaveBeenCalledTimes(1);
  expect([first.outcome, second.settings.cutoff]).toEqual([services.answer.outcome, 2]);
});

test('a program that did not come is said, and asked for again', async () => {
  const services = fakeServices();
  const load = jest.fn(async () => services).mockRejectedValueOnce(new Error('Loading chunk program failed'));
  const { select, selectAll, selectedCell, onWorkbookChange, onSelection } = services;
  const few = servicesOnDemand({ select, selectAll, selectedCell, onWorkbookChange, onSelection }, load);
  await expect(few.validate()).rejects.toMatchObject({ name: 'WorkbookError', kind: 'unavailable' });
  expect((await few.validate()).outcome).toBe('clean');
  expect(load).toHaveBeenCalledTimes(2);
});

test('an error of a use case stays what it is', async () => {
  const services = fakeServices();
  services.validate.mockRejectedValueOnce(new TypeError('a defect'));
  const { select, selectAll, selectedCell, onWorkbookChange, onSelection } = services;
  const few = servicesOnDemand(
    { select, selectAll, selectedCell, onWorkbookChange, onSelection },
    async () => services,
  );
  await expect(few.validate()).rejects.toThrow(TypeError);
});
