import { judgedAgain } from '../../test/support/judged-again';
import { buildPlan, pct, planOf, poaOf } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';

const flat = (n: number) => Array.from({ length: n }, () => ({ months: pct(100) }));
const other = (n: number) => Array.from({ length: n }, () => ({ months: pct(80) }));

testRule('flat-100-target', {
  valid: {
    'four are no custom': planOf(...flat(4)),
    'less than half': planOf(...flat(5), ...other(6)),
    'a hundred that adds up': planOf(
      ...Array.from({ length: 6 }, () => ({ months: { Jun: pct(50), Dic: pct(50) }, annual: pct(100) })),
    ),
    'no annual target to be reached': planOf(
      ...Array.from({ length: 6 }, () => ({ months: pct(100), annual: null })),
    ),
    'products of the whole year have no periods': poaOf(
      ...Array.from({ length: 6 }, () => ({ annual: pct(100), product: { unit: '75 - PORCENTAJE' } })),
    ),
    'a hundred things': planOf(
      ...Array.from({ length: 6 }, () => ({ unit: 'Visitas', months: { Dic: 100 }, annual: 100 })),
    ),
  },
  invalid: {
    'half of them': [
      planOf(...flat(5), ...other(5)),
      [
        {
          item: null,
          cells: ['C2', 'C4', 'C6', 'C8', 'C10'],
          severity: 'info',
          says: '5 de 10 indicadores tienen 100 % en todos sus periodos.',
        },
      ],
    ],
    'in several areas': [
      buildPlan({ areas: [{ indicators: flat(3) }, { indicators: [...flat(2), ...other(5)] }] }),
      [
        {
          item: null,
          cells: ['C2', 'C4', 'C6', 'C11', 'C13'],
          says: '5 de 10 indicadores tienen 100 % en todos sus periodos.',
        },
      ],
    ],
    'one flat, where the institution wants to hear of each': [
      planOf(...flat(1), ...other(1)),
      [{ item: null, cells: ['C2'] }],
      { rules: { 'flat-100-target': ['info', { minCount: 1, minShare: 0 }] } },
    ],
  },
});

describe('judged again after an edit of one area', () => {
  const plan = (first: number, second: number, others: number) =>
    buildPlan({
      areas: [{ indicators: flat(first) }, { indicators: [...flat(second), ...other(others)] }],
    });
  const said = (n: number, of: number) => `${n} de ${of} indicadores tienen 100 % en todos sus periodos.`;

  test.each<[string, ReturnType<typeof plan>, ReturnType<typeof plan>, string[], string[]]>([
    ['one more is flat', plan(4, 0, 5), plan(4, 1, 4), [], [said(5, 9)]],
    ['one is no longer', plan(4, 1, 4), plan(4, 0, 5), [said(5, 9)], []],
    ['there is one more that is not', plan(4, 1, 5), plan(4, 1, 6), [said(5, 10)], []],
  ])('%s', (_, before, after, first, then) => {
    expect(judgedAgain('flat-100-target', before, after, 1)).toEqual({ before: first, after: then });
  });
});
