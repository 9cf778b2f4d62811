import { testFixes } from '../../test/support/fix-tests';
import { pct, planOf, text } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';
import type { Reading } from '../domain/plan';
import { ruleOf } from './registry';
import { runRules } from './run';

const ratio = { months: [pct(90), pct(90), pct(90)], annual: pct(90) };
const computed: Reading = { kind: 'error', error: '#DIV/0!' };

testRule(
  'no-demand',
  {
    valid: {
      'somebody asked': planOf({ ...ratio, numerator: [9], denominator: [10] }),
      declared: planOf({ ...ratio, actual: [text('Sin demanda')], numerator: [0], denominator: [0] }),
      'declared, as people type': planOf({
        ...ratio,
        actual: [text(' SIN DEMANDA ')],
        numerator: [0],
        denominator: [0],
      }),
      'something of nothing is a contradiction': planOf({ ...ratio, numerator: [3], denominator: [0] }),
      'nothing was planned': planOf({ ...ratio, actual: {}, numerator: { Jun: 0 }, denominator: { Jun: 0 } }),
      'not reported at all': planOf({ ...ratio, actual: {}, numerator: {}, denominator: {} }),
      'after the corte': planOf({ months: { Sep: pct(90) }, numerator: { Sep: 0 }, denominator: { Sep: 0 } }),
      'only percentages are captured': planOf({ ...ratio, actual: [pct(0)] }),
    },
    invalid: {
      'zero of zero': [
        planOf({ ...ratio, actual: {}, numerator: [9, 0], denominator: [10, 0] }),
        [
          {
            item: '1.1',
            period: 'Feb',
            severity: 'info',
            cells: ['G5', 'G6'],
            says: '1.1 no tuvo solicitudes en feb; no se califica.',
          },
        ],
      ],
      'the month of the corte, without a line of numerators': [
        planOf({ months: { Jun: pct(90), Jul: pct(90) }, actual: {}, denominator: { Jun: 0, Jul: 0 } }),
        [{ item: '1.1', period: 'Jun', cells: ['K5'] }],
      ],
      'said in words that nobody reads': [
        planOf({ ...ratio, actual: [text('No hubo')], numerator: [0], denominator: [0] }),
        [{ item: '1.1', period: 'Ene', cells: ['F5', 'F6'] }],
      ],
      'nowhere to say so': [
        planOf({ ...ratio, numerator: [9, 0], denominator: [10, 0] }),
        [{ item: '1.1', period: 'Feb', cells: ['G4', 'G5'] }],
      ],
      'two months, the numerator left blank': [
        planOf({ ...ratio, actual: {}, numerator: [null, null, 5], denominator: [0, 0, 5] }),
        [{ item: '1.1', cells: ['F5:G5', 'F6:G6'] }],
      ],
    },
  },
  { cutoff: 5 },
);

testFixes('no-demand', {
  'the word is written where the result belongs': {
    cutoff: 5,
    plan: planOf({ ...ratio, actual: [pct(90)], numerator: [9, 0, null], denominator: [10, 0, 0] }),
    fixes: [
      {
        id: 'word',
        kind: 'safe',
        writes: { G4: 'Sin demanda', H4: 'Sin demanda' },
        says: 'Declarar Sin demanda en los meses de 1.1 con denominador 0.',
      },
    ],
  },
});

test('a formula for the result stays: the numerator gets its zero', () => {
  const plan = planOf({ ...ratio, actual: [computed], numerator: [null], denominator: [0] });
  const contentAt = () => ({ value: null, formula: '=F5/F6' });
  const { findings, fixesOf } = runRules([plan], { cutoff: 5, contentAt, rules: [ruleOf('no-demand')!] });
  expect(fixesOf(findings[0]!)[0]!.writes).toEqual([{ cell: { sheet: 'PAT', row: 4, column: 5 }, after: 0 }]);
});

test.each([
  ['a numerator of 0 is there: the formula has to say so', { numerator: [0] }],
  ['there is no numerator to write', {}],
] as const)('over a formula nothing is written: %s', (_, line) => {
  const plan = planOf({ ...ratio, actual: [computed], ...line, denominator: [0] });
  const contentAt = () => ({ value: null, formula: '=F5/F6' });
  const { findings, fixesOf } = runRules([plan], { cutoff: 5, contentAt, rules: [ruleOf('no-demand')!] });
  expect(findings).toHaveLength(1);
  expect(fixesOf(findings[0]!)).toEqual([]);
});

test('before anybody chose a corte nothing is said', () => {
  const plan = planOf({ ...ratio, numerator: [0], denominator: [0] });
  const { findings, unchecked } = runRules([plan], { rules: [ruleOf('no-demand')!] });
  expect([findings, unchecked]).toEqual([[], []]);
});

test('without a cell for the result there is nothing to write', () => {
  const plan = planOf({ ...ratio, numerator: [0], denominator: [0] });
  const { findings } = runRules([plan], { cutoff: 5, rules: [ruleOf('no-demand')!] });
  expect(findings).toMatchObject([{ fix: null }]);
});
