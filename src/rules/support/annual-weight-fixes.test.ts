import { cellError, type IndicatorSpec, planOf } from '../../../test/support/plan-builder';
import { EMPTY } from '../../domain/cell-content';
import { annualWeightFixes } from './annual-weight-fixes';

const one = { months: { Dic: 5 }, annual: 5 };

test.each<[string, IndicatorSpec[]]>([
  [
    'the weights add up already',
    [
      { ...one, weight: 60 },
      { ...one, weight: 40 },
    ],
  ],
  [
    'one of them cannot be read',
    [
      { ...one, weight: 60 },
      { ...one, weight: cellError() },
    ],
  ],
  [
    'there are no cells for them',
    [
      { ...one, noWeightLine: true },
      { ...one, noWeightLine: true },
    ],
  ],
  ['there is no indicator', []],
])('nothing is proposed where %s', (_, indicators) => {
  expect(annualWeightFixes(planOf(...indicators).areas[0]!, { contentAt: () => EMPTY })).toEqual([]);
});
