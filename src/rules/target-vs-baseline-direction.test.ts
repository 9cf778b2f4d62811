import type { IndicatorSpec } from '../../test/support/plan-builder';
import { pct, planOf } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';

const declared = (direction: 'ascending' | 'descending' | 'range', spec: IndicatorSpec) =>
  planOf({ direction, directionDeclared: true, ...spec });

testRule('target-vs-baseline-direction', {
  valid: {
    'more than before': declared('ascending', { baseline: 75, months: pct(80) }),
    'as much as before': declared('ascending', { baseline: '80 %', months: pct(80) }),
    'less, which is better': declared('descending', { baseline: 80, months: 60, annual: 60 }),
    'a range': declared('range', { baseline: 80, months: 60, annual: 60 }),
    'words instead of a figure': declared('ascending', { baseline: 'No disponible', months: pct(80) }),
    'a fraction beside points': declared('descending', { baseline: 0.75, months: pct(80) }),
    'no target': declared('ascending', { baseline: 80, months: null, annual: null }),
  },
  invalid: {
    'less than before': [
      declared('ascending', { baseline: 85, months: pct(80) }),
      [
        {
          item: '1.1',
          cells: ['C2', 'V2'],
          severity: 'error',
          says: 'La meta 80.0 % de 1.1 va en contra de su sentido (Ascendente) respecto a la línea base 85.0 %.',
        },
      ],
    ],
    'more, which is worse': [
      declared('descending', { baseline: '60', months: 80, annual: 80 }),
      [{ item: '1.1', cells: ['C2', 'V2'], severity: 'error' }],
    ],
    'a level that is to be kept': [
      declared('ascending', { name: 'Mantener la cobertura', baseline: 85, months: pct(80) }),
      [{ item: '1.1', cells: ['C2', 'V2'], severity: 'warning' }],
    ],
    'nobody said which way is better': [
      planOf({ baseline: 85, months: pct(80) }),
      [{ item: '1.1', cells: ['C2', 'V2'], severity: 'warning' }],
    ],
    'below nothing': [
      declared('ascending', { baseline: 5, months: null, annual: 0 }),
      [{ item: '1.1', cells: ['C2', 'V2'] }],
    ],
  },
});
