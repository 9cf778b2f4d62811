/** Rows that people insert: totals, checks and scores of the PAT stay those of the engine. */
import { createTranslator } from '../../src/i18n';
import { layoutOf, type PatRequest, patTemplate } from '../../src/templates/pat';
import { copyCells } from '../../src/workbench/host/model/copy-cells';
import { checkPat, randomPatRequest } from '../agreement/pat.fixtures';
import { type AddIn, startAddIn } from '../support/add-in';

let addIn: AddIn | undefined;
afterEach(() => {
  addIn?.close();
  addIn = undefined;
});

const SEEDS = [1, 2, 3, 4, 5, 6] as const;

function alone(seed: number): PatRequest {
  return { ...randomPatRequest(seed), moreAreas: [] };
}

/** Copies the rows of an indicator and inserts them before a row, as a person does. */
function insertCopy(sheetName: string, from: number, rows: number, before: number): void {
  const sheet = addIn!.host.model.sheetNamed(sheetName)!;
  sheet.insertRows(before, rows);
  const source = from >= before ? from + rows : from;
  const width = 60;
  addIn!.host.model.transaction(undefined, 'copy', () =>
    copyCells(
      sheet,
      { row: source, column: 0, rowCount: rows, columnCount: width },
      sheet,
      { row: before, column: 0, rowCount: rows, columnCount: width },
      'all',
      false,
    ),
  );
}

describe.each(SEEDS)('plan %d', (seed) => {
  const request = alone(seed);
  const layout = layoutOf(request);

  test.each(['first', 'last'] as const)('a copy of the %s indicator above the total', async (which) => {
    addIn = await startAddIn();
    await addIn.workbook.apply(patTemplate(request, createTranslator('es-MX')));
    const block = which === 'first' ? layout.blocks[0]! : layout.blocks.at(-1)!;
    const rows = block.compliance - block.programmed + 1;
    insertCopy(request.sheetName, block.programmed, rows, layout.spacer);
    const sheet = addIn.host.model.sheetNamed(request.sheetName)!;
    sheet.setInput(layout.spacer, 0, '9.1.99');
    checkPat(withOneMore(request, layout.blocks.at(-1)!.strategic), await addIn.workbook.readSnapshot());
  });

  test('a copy of the last indicator before the first', async () => {
    addIn = await startAddIn();
    await addIn.workbook.apply(patTemplate(request, createTranslator('es-MX')));
    const block = layout.blocks.at(-1)!;
    const rows = block.compliance - block.programmed + 1;
    const first = layout.blocks[0]!;
    insertCopy(request.sheetName, block.programmed, rows, first.programmed);
    addIn.host.model.sheetNamed(request.sheetName)!.setInput(first.programmed, 0, '9.1.99');
    checkPat(withOneMore(request, first.strategic), await addIn.workbook.readSnapshot());
  });

  test('rows above the settings', async () => {
    addIn = await startAddIn();
    await addIn.workbook.apply(patTemplate(request, createTranslator('es-MX')));
    const settings = addIn.host.model.sheetNamed('Ajustes')!;
    settings.insertRows(5, 2);
    settings.insertRows(0, 1);
    settings.setInput(7 - 2, 1, 'Sep');
    checkPat(request, await addIn.workbook.readSnapshot());
  });
});

/** As the layout is after one more indicator of a band. */
function withOneMore(request: PatRequest, strategic: boolean): PatRequest {
  const content = request.content ?? [];
  const of = (band: boolean) => content.filter((indicator) => (indicator.strategic ?? false) === band).length;
  return {
    ...request,
    indicators: of(false) + (strategic ? 0 : 1),
    strategicIndicators: of(true) + (strategic ? 1 : 0),
  };
}
