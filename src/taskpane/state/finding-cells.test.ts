import { finding } from '../../../test/support/pane';
import { cellRange } from '../../domain/address';
import { cellsBySheet } from './finding-cells';

const compared = (...cells: ReturnType<typeof cellRange>[]) => [{ labelId: 'x', value: 'y', cells }];

test.each([
  [
    'each range once, those within others left out',
    [cellRange('PAT', 1, 1, 1, 12)],
    [cellRange('PAT', 1, 1, 1, 12), cellRange('PAT', 1, 3), cellRange('PAT', 5, 2)],
    [{ sheet: 'PAT', ranges: [cellRange('PAT', 1, 1, 1, 12), cellRange('PAT', 5, 2)] }],
  ],
  [
    'by sheet, that of the first cell first',
    [cellRange('B', 1, 1)],
    [cellRange('A', 1, 1), cellRange('B', 2, 1)],
    [
      { sheet: 'B', ranges: [cellRange('B', 1, 1), cellRange('B', 2, 1)] },
      { sheet: 'A', ranges: [cellRange('A', 1, 1)] },
    ],
  ],
  [
    'cells that only overlap are both kept',
    [cellRange('A', 0, 0, 2, 2)],
    [cellRange('A', 1, 1, 2, 2)],
    [{ sheet: 'A', ranges: [cellRange('A', 0, 0, 2, 2), cellRange('A', 1, 1, 2, 2)] }],
  ],
])('%s', (_name, cells, others, expected) => {
  expect(cellsBySheet(finding({ cells, compared: compared(...others) }))).toEqual(expected);
});
