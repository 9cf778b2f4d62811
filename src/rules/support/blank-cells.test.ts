import { buildPlan, type IndicatorSpec, planOf } from '../../../test/support/plan-builder';
import { formatCell } from '../../domain/address';
import type { Plan } from '../../domain/plan';
import { blankCellOf, hasColumnFor, hasText, withoutText } from './blank-cells';

const blank = (plan: Plan, index: number) => {
  const indicators = plan.areas.flatMap((area) => area.indicators);
  const cell = blankCellOf(plan, indicators[index]!, 'unitOfMeasure');
  return cell && formatCell(cell);
};
const one: IndicatorSpec = { months: 1 };

describe('where the unit of measure is missing', () => {
  test.each<[string, Plan, (string | null)[]]>([
    ['it stands there', planOf({ ...one, unit: 'Visita' }), [null]],
    ['the table has a column, and its cell is blank', planOf({ ...one, unit: null }), ['T2']],
    ['nobody has one', planOf(one, one), [null, null]],
    ['another one has it', planOf(one, { ...one, unit: 'Visita' }), ['T2', null]],
    ['a text of blanks is none', planOf({ ...one, unit: '  ' }), ['T2']],
    [
      'one of another area has it',
      buildPlan({ areas: [{ indicators: [one] }, { indicators: [{ ...one, unit: 'Visita' }] }] }),
      ['T2', null],
    ],
  ])('%s', (_, plan, cells) => {
    expect(cells.map((__, i) => blank(plan, i))).toEqual(cells);
    // Remembered.
    expect(cells.map((__, i) => blank(plan, i))).toEqual(cells);
  });

  test('recognition knows the cell of an indicator, another plan only the column', () => {
    const plan = planOf({ ...one, unit: 'Visita' }, { ...one, unit: null });
    const moved: Plan = {
      ...plan,
      areas: plan.areas.map((area) => ({
        ...area,
        indicators: area.indicators.map((indicator) => ({
          ...indicator,
          blankCells: { unitOfMeasure: { sheet: 'PAT', row: 9, column: 9 } },
        })),
      })),
    };
    expect([blank(plan, 1), blank(moved, 0), blank(moved, 1)]).toEqual(['T4', null, 'J10']);
    const unread: Plan = {
      ...plan,
      areas: plan.areas.map((area) => ({
        ...area,
        indicators: area.indicators.map((indicator) => ({ ...indicator, blankCells: undefined })),
      })),
    };
    expect(blank(unread, 1)).toBe('T4');
  });
});

test('those that somebody began to fill in and that lack a text', () => {
  const plan = planOf(
    { ...one, description: 'Cada visita' },
    { ...one, description: ' ' },
    { ...one, description: null },
    { name: null, code: 'x', annual: null, weight: null, weights: null },
  );
  const [area] = plan.areas;
  expect(withoutText(area!, 'description').map(({ key }) => key)).toEqual(['1.2', '1.3']);
  expect(area!.indicators.map((indicator) => hasText(indicator, 'description'))).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

test('a number is a text too', () => {
  const [zero, none] = planOf({ ...one, baseline: 0 }, { ...one, baseline: null }).areas[0]!.indicators;
  expect([hasText(zero!, 'baseline'), hasText(none!, 'baseline')]).toEqual([true, false]);
});

test('a plan has a column for what one of its indicators has', () => {
  const plan = planOf(one, { ...one, unit: 'Visita' });
  expect([hasColumnFor(plan, 'unitOfMeasure'), hasColumnFor(plan, 'baseline')]).toEqual([true, false]);
});
