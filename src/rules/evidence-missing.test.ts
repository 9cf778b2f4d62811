import { avanceOf, text } from '../../test/support/plan-builder';
import { inPeriods } from '../../test/support/plan-kinds';
import { findingsOf, testRule } from '../../test/support/rule-tests';
import type { Plan } from '../domain/plan';

const told = { months: 10, annual: 120, actual: [10, 10, 10] };
const letter = text('Oficio 12/2026');

/** A report whose means of verification are asked for by quarter. */
function byQuarter(plan: Plan): Plan {
  const areas = plan.areas.map((area) => ({
    ...area,
    indicators: area.indicators.map((indicator) => ({
      ...indicator,
      evidence: indicator.evidence && inPeriods(indicator.evidence, 3),
    })),
  }));
  return { ...plan, areas };
}

testRule(
  'evidence-missing',
  {
    valid: {
      'each report has one': avanceOf({ ...told, evidence: [letter, letter, letter] }),
      'no cell asks for it': avanceOf(told),
      'nothing reported, nothing to prove': avanceOf({ ...told, actual: {}, evidence: {} }),
      'reported after the corte': avanceOf({ ...told, actual: { Jul: 10, Dic: 10 }, evidence: {} }),
      'one for the whole quarter': byQuarter(
        avanceOf({ ...told, actual: [10, 10, 10, 10], evidence: { Mar: letter, Jun: letter } }),
      ),
      'nobody asked': avanceOf({ ...told, actual: [text('Sin demanda')], evidence: {} }),
    },
    invalid: {
      'a month without': [
        avanceOf({ ...told, evidence: [letter, null, letter] }),
        [
          {
            item: '1.1',
            period: 'Feb',
            severity: 'info',
            cells: ['G5'],
            says: '1.1 no tiene medio de verificación en feb.',
          },
        ],
      ],
      'dashes are none': [
        avanceOf({ ...told, evidence: [letter, text('n/a'), null] }),
        [{ item: '1.1', cells: ['G5:H5'] }],
      ],
      'the month of the corte without': [
        avanceOf({ ...told, actual: { Jun: 10, Jul: 10 }, evidence: {} }),
        [{ item: '1.1', period: 'Jun', cells: ['K5'] }],
      ],
      'a quarter without': [
        byQuarter(avanceOf({ ...told, actual: [10, 10, 10, 10, 10], evidence: { Mar: letter } })),
        [
          {
            item: '1.1',
            cells: ['G5'],
            says: '1.1 no tiene medio de verificación en abr y may.',
          },
        ],
      ],
      'several months of one indicator, the only one that is asked': [
        avanceOf({ ...told, evidence: {} }, told),
        [{ item: '1.1', cells: ['F5:H5'] }],
      ],
      'another indicator names some: a finding each': [
        avanceOf(
          { ...told, actual: { Feb: 10 }, evidence: {} },
          { ...told, actual: { Ene: 10, Feb: 10 }, evidence: { Feb: letter } },
          { ...told, actual: { Mar: 10 }, evidence: {} },
        ),
        [
          { item: '1.1', period: 'Feb', cells: ['G5'] },
          { item: '1.2', period: 'Ene', cells: ['F9'] },
          { item: '1.3', period: 'Mar', cells: ['H13'] },
        ],
      ],
      'nobody names any: the months in order, each once': [
        avanceOf(
          { ...told, actual: { Mar: 10, May: 10 }, evidence: {} },
          { ...told, actual: { Ene: 10, Mar: 10 }, evidence: {} },
        ),
        [{ item: null, messageId: 'plan', cells: ['H5', 'J5', 'F9', 'H9'] }],
      ],
      'nobody names any: one finding': [
        avanceOf({ ...told, evidence: {} }, { ...told, evidence: {} }),
        [
          {
            item: null,
            messageId: 'plan',
            cells: ['F5:H5', 'F9:H9'],
            says: 'Ningún reporte tiene medio de verificación (2 indicadores).',
          },
        ],
      ],
    },
  },
  { cutoff: 5 },
);

test('without a corte nothing is due yet', () => {
  expect(findingsOf('evidence-missing', avanceOf({ ...told, evidence: {} }), {}, { cutoff: null })).toEqual(
    [],
  );
});

test('where nobody names any twenty are named as examples, and the cells of all are marked', () => {
  const many = avanceOf(
    ...Array.from({ length: 21 }, () => ({ ...told, actual: { Ene: 10 }, evidence: {} })),
  );
  const [finding] = findingsOf('evidence-missing', many, {}, { cutoff: 5 });
  expect(finding!.cells).toHaveLength(21);
  expect(finding!.compared.map(({ value }) => value)).toEqual(
    Array.from({ length: 20 }, (_, i) => `1.${i + 1}`),
  );
});
