import { avanceOf, type IndicatorSpec, poaOf, text } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';
import type { Plan } from '../domain/plan';

const hundred = { months: { Mar: 100, Jun: 100 }, annual: 200 };

/** A product with a part of half its size, and another part that keeps to its plan. */
const ofParts = (whole: IndicatorSpec['actual'], part: IndicatorSpec['actual'], said = ''): Plan =>
  poaOf(
    { ...hundred, actual: whole, product: { justification: '' } },
    {
      months: { Mar: 50, Jun: 50 },
      annual: 100,
      actual: part,
      product: { partOf: '1.1.1', justification: said },
    },
    {
      months: { Mar: 50, Jun: 50 },
      annual: 100,
      actual: { Mar: 50, Jun: 50 },
      product: { partOf: '1.1.1', justification: '' },
    },
  );

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
      'a whole whose part says why': ofParts({ Mar: 75, Jun: 100 }, { Mar: 25, Jun: 50 }, 'Faltó personal.'),
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
      'a whole deviates as its part does: once, where it comes from': [
        ofParts({ Mar: 75, Jun: 100 }, { Mar: 25, Jun: 50 }),
        [{ item: '1.1.2', period: 'Mar', cells: ['AO4'] }],
      ],
      'a whole deviates to the other side': [
        ofParts({ Mar: 125, Jun: 100 }, { Mar: 25, Jun: 50 }),
        [
          { item: '1.1.1', period: 'Mar', cells: ['AO2'] },
          { item: '1.1.2', period: 'Mar', cells: ['AO4'] },
        ],
      ],
      'a whole deviates in another month, too': [
        ofParts({ Mar: 75, Jun: 60 }, { Mar: 25, Jun: 50 }),
        [
          { item: '1.1.1', messageId: 'several', cells: ['AO2'] },
          { item: '1.1.2', period: 'Mar', cells: ['AO4'] },
        ],
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
