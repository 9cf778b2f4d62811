import { avanceOf, poaOf, text } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';

const hundred = { months: { Mar: 100, Jun: 100 }, annual: 200 };

testRule(
  'deviation-without-narrative',
  {
    valid: {
      'within ten points': avanceOf({ ...hundred, actual: { Mar: 90, Jun: 110 }, narrative: {} }),
      explained: avanceOf({
        ...hundred,
        actual: { Mar: 60, Jun: 100 },
        narrative: { Mar: text('Faltó personal; se contrató en abril.') },
      }),
      'no cell asks for it': avanceOf({ ...hundred, actual: { Mar: 60 } }),
      'not reported (actual-missing says so)': avanceOf({ ...hundred, actual: {}, narrative: {} }),
      'a few things that even out over the year': avanceOf({
        months: [2, 2, 2, 2],
        annual: 8,
        actual: [1, 3, 2, 2],
        narrative: {},
      }),
      'one sentence explains a product': poaOf({
        ...hundred,
        actual: { Mar: 60 },
        product: { justification: 'Se reprograma para el segundo semestre.' },
      }),
      'after the corte': avanceOf({ ...hundred, actual: { Sep: 10 }, narrative: {} }),
    },
    invalid: {
      below: [
        avanceOf({ ...hundred, actual: { Mar: 60, Jun: 100 }, narrative: { Mar: text('-') } }),
        [
          {
            item: '1.1',
            period: 'Mar',
            severity: 'warning',
            cells: ['H5'],
            says: '1.1 se desvía 40.0 puntos en mar y falta causa y acción.',
          },
        ],
      ],
      'below and above': [
        avanceOf({ ...hundred, actual: { Mar: 60, Jun: 125 }, narrative: {} }),
        [
          {
            item: '1.1',
            messageId: 'several',
            cells: ['H5', 'K5'],
            says: '1.1 se desvía hasta 40.0 puntos en mar y jun y falta causa y acción.',
          },
        ],
      ],
      'a product': [
        poaOf({ ...hundred, actual: { Mar: 60 }, product: { justification: '' } }),
        [{ item: '1.1.1', period: 'Mar', cells: ['AO2'] }],
      ],
      'a few things, and the year to date lags': [
        avanceOf({ months: [2, 2, 2, 2], annual: 8, actual: [1, 1, 2, 2], narrative: {} }),
        [
          {
            item: '1.1',
            period: 'Abr',
            messageId: 'toDate',
            cells: ['I5'],
            says: '1.1 se desvía 25.0 puntos en lo acumulado a abr y falta causa y acción.',
          },
        ],
      ],
      'the one delivery of the year did not come': [
        avanceOf({ months: { Jun: 1 }, annual: 1, actual: { Jun: 0 }, narrative: {} }),
        [{ item: '1.1', period: 'Jun', cells: ['K5'] }],
      ],
      'beyond a tolerance of the institution': [
        avanceOf({ ...hundred, actual: { Mar: 94, Jun: 100 }, narrative: {} }),
        [{ item: '1.1', period: 'Mar', cells: ['H5'] }],
        { rules: { 'deviation-without-narrative': ['warning', { tolerance: 5 }] } },
      ],
    },
  },
  { cutoff: 5 },
);
