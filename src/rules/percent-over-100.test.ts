import { pct, planOf, poaOf } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';

testRule('percent-over-100', {
  valid: {
    'up to 100': planOf({ months: pct(100) }),
    'quantities may be what they are': planOf({ months: 225, annual: 2700 }),
    'dust above 100': planOf({ months: pct(100 + 1e-10), annual: pct(100 + 1e-10) }),
    'a rate of growth': planOf({ name: 'Incremento de visitas', months: pct(120) }),
    'a comparison, told by its formula': planOf({
      formula: '(Trámites del año / trámites del año anterior) respecto al año base',
      months: pct(120),
    }),
  },
  invalid: {
    'a satisfaction “respecto a” something is no comparison': [
      planOf({ name: 'Satisfacción respecto a los trámites', months: { Dic: pct(120) } }),
      [{ item: '1.1', period: 'Dic', cells: ['Q2', 'C2'] }],
    ],
    'a report without months': [
      poaOf({ annual: pct(120) }),
      [{ item: '1.1.1', cells: ['C2'], messageId: 'annual' }],
    ],
    'a share that is to pass a year’s': [
      planOf({ name: 'Atención respecto al total', months: { Dic: pct(101) }, annual: pct(100) }),
      [{ item: '1.1', period: 'Dic', cells: ['Q2'] }],
    ],
    'one month': [
      planOf({ months: { Mar: pct(100), Jun: pct(120) }, annual: pct(100) }),
      [
        {
          item: '1.1',
          period: 'Jun',
          cells: ['K2'],
          severity: 'error',
          says: '1.1 programa 120.0 % en jun, mayor que 100 %.',
        },
      ],
    ],
    'all of them, and the year': [
      planOf({ months: { Mar: pct(110), Jun: pct(110) }, annual: pct(110) }),
      [{ item: '1.1', cells: ['H2', 'K2', 'C2'], messageId: 'several' }],
    ],
    'the annual target alone': [
      planOf({ months: pct(100), annual: pct(105) }),
      [
        {
          item: '1.1',
          cells: ['C2'],
          messageId: 'annual',
          says: 'La meta anual de 1.1 es 105.0 %, mayor que 100 %.',
        },
      ],
    ],
  },
});
