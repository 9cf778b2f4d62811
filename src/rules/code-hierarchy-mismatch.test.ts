import { testFixes } from '../../test/support/fix-tests';
import { buildPlan, poaOf } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';

const area = (code: string | null, ...codes: string[]) =>
  buildPlan({ areas: [{ code, indicators: codes.map((one) => ({ code: one })) }] });

testRule('code-hierarchy-mismatch', {
  valid: {
    'all begin with the area': area('7.3', '7.3.1', '7.3.2'),
    'a dot at the end': area('7.3', '7.3.1.', '7.3.2.'),
    'an area of one number': area('9', '9.1', '9.2'),
    'numbers that start anew in each area': poaOf({ code: '1' }, { code: '2' }),
    'an area without a code': area(null, '7.3.1', '8.1'),
    'half of them: nobody knows which half is at fault': area('7.3', '7.3.1', '7.4.1'),
    'products without codes count for nobody': buildPlan({
      areas: [{ code: '7.3', indicators: [{ code: null }, { code: '7.3.1' }, { code: '7.4.2' }] }],
    }),
    'most of them: the area is at fault': area('7.3', '7.4.1', '7.4.2', '7.3.1'),
  },
  invalid: {
    'of another area': [
      area('7.3', '7.3.1', '7.3.2', '7.4.3'),
      [
        {
          item: '7.4.3',
          cells: ['A6'],
          severity: 'warning',
          says: 'La clave 7.4.3 no sigue la estructura de 7.3.',
        },
      ],
    ],
    'of several areas each by itself': [
      buildPlan({
        areas: [
          { code: null, indicators: [{ code: '9.1' }] },
          { code: '7.3', indicators: [{ code: '7.3.1' }, { code: '7.3.2' }, { code: '7.3/3' }] },
        ],
      }),
      [{ item: '7.3/3', cells: ['A11'], says: 'La clave 7.3/3 no sigue la estructura de 7.3.' }],
    ],
    'one level too deep': [area('7.3', '7.3.1', '7.3.2', '7.3.2.1'), [{ item: '7.3.2.1', cells: ['A6'] }]],
    'the beginning of a number is no beginning of a code': [
      area('1', '1.1', '1.2', '11.3'),
      [{ item: '11.3', cells: ['A6'] }],
    ],
  },
});

testFixes('code-hierarchy-mismatch', {
  'another separator': {
    plan: area('7.3', '7.3.1', '7.3.2', '7.3-3'),
    fixes: [
      {
        id: 'dot',
        writes: { A6: '7.3.3' },
        kind: 'safe',
        says: 'Escribir 7.3-3 con puntos: 7.3.3.',
        effects: [],
      },
    ],
  },
  'a comma, or a dot too many': {
    plan: area('7.3', '7.3.1', '7.3.2', '7.3..3'),
    fixes: [{ id: 'dot', writes: { A6: '7.3.3' }, kind: 'safe' }],
  },
  'a mark at the beginning': {
    plan: area('7.3', '7.3.1', '7.3.2', '.7.3.3.'),
    fixes: [{ id: 'dot', writes: { A6: '7.3.3.' }, kind: 'safe' }],
  },
  'a code that a formula makes': {
    plan: area('7.3', '7.3.1', '7.3.2', '7.3-3'),
    contentAt: () => ({ value: '7.3-3', formula: '=A1&"-3"' }),
    fixes: [],
  },
  'the same code with dots is taken': { plan: area('7.3', '7.3.1', '7.3.2', '7.3,2'), fixes: [] },
  'of another area: the same number where it is free': {
    plan: area('7.3', '7.3.1', '7.3.2', '7.4.5'),
    fixes: [
      {
        id: 'own',
        writes: { A6: '7.3.5' },
        kind: 'proposed',
        says: 'Cambiar la clave 7.4.5 a 7.3.5, que sigue a 7.3.',
      },
    ],
  },
  'of another area: a number of several digits': {
    plan: area('7.3', '7.3.1', '7.3.2', '7.4.15'),
    fixes: [{ id: 'own', writes: { A6: '7.3.15' } }],
  },
  'of another area, with a letter behind its number': {
    plan: area('7.3', '7.3.1', '7.3.2', '7.4.12 bis'),
    fixes: [{ id: 'own', writes: { A6: '7.3.12' } }],
  },
  'without a number': {
    plan: area('7.3', '7.3.1', '7.3.2', 'DG.Visas'),
    fixes: [{ id: 'own', writes: { A6: '7.3.3' } }],
  },
  'else the next one': {
    plan: area('7.3', '7.3.1', '7.3.2', '7.3.2.1'),
    fixes: [{ id: 'own', writes: { A6: '7.3.3' } }],
  },
});
