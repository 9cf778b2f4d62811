/** What is found out about an area is found out once, and of those only who began to fill something in. */
import { buildPlan, planOf } from '../../../test/support/plan-builder';
import { eachIndicator, usedIn } from './each-indicator';
import { perArea } from './per-area';

const PLAN = buildPlan({
  areas: [
    { code: '1', indicators: [{ annual: 5 }, { name: null, annual: null, weight: null }] },
    { code: '2', indicators: [{ annual: 7 }] },
  ],
});
const [first, second] = PLAN.areas;

describe('a function of an area', () => {
  test('is asked once for each area, also where it finds nothing', () => {
    let asked = 0;
    const nothing = perArea((): null => {
      asked++;
      return null;
    });
    expect([nothing(first!), nothing(first!), nothing(second!)]).toEqual([null, null, null]);
    expect(asked).toBe(2);
    // An area that was edited is another object.
    nothing({ ...first! });
    expect(asked).toBe(3);
  });

  test('keeps its answers apart from those of others', () => {
    const codeOf = perArea(({ code }) => code);
    const countOf = perArea(({ indicators }) => indicators.length);
    expect([codeOf(first!), countOf(first!), codeOf(second!), countOf(second!)]).toEqual(['1', 2, '2', 1]);
    expect([countOf(first!), codeOf(first!)]).toEqual([2, '1']);
  });
});

describe('the indicators of a plan', () => {
  test('without the empty blocks of a template', () => {
    expect(usedIn(first!)).toEqual([first!.indicators[0]]);
    expect([...eachIndicator(PLAN)].map(({ area, indicator }) => [area.code, indicator.key])).toEqual([
      ['1', '1.1'],
      ['2', '2.1'],
    ]);
    expect([...eachIndicator(planOf())]).toEqual([]);
  });
});
