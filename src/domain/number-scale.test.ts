/** In which form the numbers of a line are typed, and the format that shows them. */
import { pct, text, toReading, UNCOMPUTED } from '../../test/support/plan-builder';
import { type Scale, scaledInput, scaleOf } from './number-scale';
import { BLANK, type Reading } from './plan';

const POINTS: Scale = { fraction: false, percent: false };
const PERCENTAGES: Scale = { fraction: true, percent: true };
/** 0.353 without a % sign, which the plan means as 35.3. */
const FRACTIONS: Scale = { fraction: true, percent: false };
const bare = (points: number): Reading => ({
  kind: 'number',
  value: points,
  raw: points / 100,
  percent: false,
  formula: false,
});
const ZERO_PERCENT = pct(0);

describe('how the cells of a line keep their numbers', () => {
  test.each<[string, Reading[], Scale | null]>([
    ['as they are', [toReading(35.3)], POINTS],
    ['as percentages', [pct(35.3)], PERCENTAGES],
    ['as fractions without a sign', [bare(35.3)], FRACTIONS],
    // 100 times too much is shown there; what is typed beside it is a fraction all the same.
    ['points in cells that show percentages', [{ ...pct(45), raw: 45 } as Reading], PERCENTAGES],
    ['the nearest tells', [pct(35.3), toReading(35.3)], PERCENTAGES],
    [
      'a blank, a text, a formula without a result and an error do not',
      [BLANK, text('35.3', 35.3), UNCOMPUTED, { kind: 'error', error: '#N/A' }, bare(5)],
      FRACTIONS,
    ],
    ['nothing is as much in points as in percent', [ZERO_PERCENT, toReading(12)], POINTS],
    ['no number', [BLANK, text('por definir'), ZERO_PERCENT], null],
    ['no cell', [], null],
  ])('%s', (_, readings, expected) => {
    expect(scaleOf(readings)).toEqual(expected);
  });
});

describe('what is typed for a number of the plan', () => {
  test.each<[string, number, Reading, Scale, ReturnType<typeof scaledInput>]>([
    ['as it is', 35.3, BLANK, POINTS, { after: 35.3 }],
    ['as it is, over a percentage', 35.3, pct(35.3), POINTS, { after: 35.3 }],
    ['a percentage', 35.3, BLANK, PERCENTAGES, { after: 0.353, numberFormat: '0.0%' }],
    ['whole points', 35, BLANK, PERCENTAGES, { after: 0.35, numberFormat: '0%' }],
    ['four decimals', 33.3333, BLANK, PERCENTAGES, { after: 0.333333, numberFormat: '0.0000%' }],
    [
      'no more of them are shown',
      33.33333,
      BLANK,
      PERCENTAGES,
      { after: 0.3333333, numberFormat: '0.0000%' },
    ],
    ['a fraction without a sign', 35.3, BLANK, FRACTIONS, { after: 0.353 }],
    ['without the dust of floating point', 7, BLANK, FRACTIONS, { after: 0.07 }],
    [
      'another percentage than the one that is there',
      35.3,
      pct(40),
      PERCENTAGES,
      { after: 0.353, numberFormat: '0.0%' },
    ],
    ['the percentage that is there', 35.3, pct(35.3), PERCENTAGES, { after: 0.353 }],
    [
      'the same points, without a % format',
      35.3,
      toReading(35.3),
      PERCENTAGES,
      { after: 0.353, numberFormat: '0.0%' },
    ],
    [
      'the same, written as a text',
      35.3,
      text('35.3 %', 35.3),
      PERCENTAGES,
      { after: 0.353, numberFormat: '0.0%' },
    ],
    ['over an error', 100, { kind: 'error', error: '#REF!' }, PERCENTAGES, { after: 1, numberFormat: '0%' }],
  ])('%s', (_, value, before, scale, expected) => {
    expect(scaledInput(value, before, scale)).toEqual(expected);
  });
});
