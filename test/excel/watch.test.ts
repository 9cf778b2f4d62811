/** Which changes of the workbook the pane is told of, through the real office.js. */
import { type AddIn, sample, startAddIn } from '../support/add-in';

let addIn: AddIn | undefined;
afterEach(() => {
  addIn?.close();
  addIn = undefined;
});

const settled = () => new Promise((resolve) => setTimeout(resolve, 100));

async function changesDuring(act: (addIn: AddIn) => unknown): Promise<number> {
  addIn = await startAddIn({ workbook: sample('pat-con-errores.xlsx') });
  let changes = 0;
  const end = await addIn.services.onWorkbookChange(() => {
    changes++;
  });
  await act(addIn);
  await settled();
  await end();
  return changes;
}

test('the sheets that are written for reading are no change of the plan', async () => {
  expect(await changesDuring(({ services }) => services.mark())).toBe(0);
  addIn?.close();
  const written = changesDuring(async ({ services }) => {
    const { institution } = await services.computeCompliance(await services.complianceSettings());
    await services.writeCompliance(institution!);
  });
  expect(await written).toBe(0);
});

test('a sheet that a person adds is a change, and so is what is typed', async () => {
  const typed = changesDuring(({ host }) => {
    host.model.transaction('user', 'add', () => host.model.addSheet('Otra'));
  });
  expect(await typed).toBe(1);
});
