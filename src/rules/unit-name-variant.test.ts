import { testFixes } from '../../test/support/fix-tests';
import { poaOf } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';

const units = (...printed: string[]) => poaOf(...printed.map((unit) => ({ annual: 5, product: { unit } })));

testRule('unit-name-variant', {
  valid: {
    'one spelling': units('16 - CARNET', '16 - CARNET'),
    'plural, accents and case': units('30 - DICTÁMEN', '30 - Dictámenes', '30 - dictamen'),
    'a code of another catalogue': units('16 - KILÓMETRO', '16 - KILÓMETRO'),
    'names without codes': units('Carnet', 'Carné'),
  },
  invalid: {
    'two spellings: the rarer one is at fault': [
      units('2001 - TALLER', '2001 - TALLERE', '2001 - TALLER'),
      [
        {
          item: '1.1.2',
          cells: ['T3', 'T2', 'T4'],
          severity: 'info',
          says: 'La unidad 2001 aparece como «TALLERE» y «TALLER».',
        },
      ],
    ],
    'a misprint of the catalogue’s name': [
      units('1039 - TALLERE DE CAPACITACION'),
      [
        {
          item: '1.1.1',
          cells: ['T2'],
          messageId: 'catalogue',
          says: 'La unidad 1039 aparece como «TALLERE DE CAPACITACION»; el catálogo dice «TALLER DE CAPACITACIÓN».',
        },
      ],
    ],
  },
});

testFixes('unit-name-variant', {
  'the name that is usual': {
    plan: units('2001 - TALLER', '2001 - TALLERE', '2001 - TALLER', '2001 - TALER'),
    fixes: [
      {
        id: 'name:TALLER',
        writes: { T3: '2001 - TALLER', T5: '2001 - TALLER' },
        kind: 'safe',
        says: 'Escribir «TALLER» en la unidad 2001 de 1.1.2 y 1.1.4.',
        effects: [],
      },
    ],
  },
  'as the catalogue says, with the dash of the cell': {
    plan: units('1039 - TALLERE DE CAPACITACION'),
    contentAt: ({ column }) => ({
      value: column === 19 ? '1039  – TALLERE DE CAPACITACION' : null,
      formula: null,
    }),
    fixes: [
      { id: 'name:TALLER DE CAPACITACIÓN', writes: { T2: '1039  – TALLER DE CAPACITACIÓN' }, kind: 'safe' },
    ],
  },
  'a code in a column of its own': {
    plan: units('1039 - TALLERE DE CAPACITACION'),
    contentAt: ({ column }) => ({ value: column === 19 ? 'TALLERE DE CAPACITACION' : null, formula: null }),
    fixes: [{ id: 'name:TALLER DE CAPACITACIÓN', writes: { T2: 'TALLER DE CAPACITACIÓN' } }],
    formulasFollow: true,
  },
  'one each: the catalogue decides': {
    plan: units('1039 - TALLERE DE CAPACITACION', '1039 - TALLER DE CAPACITACION'),
    fixes: [
      { id: 'name:TALLER DE CAPACITACION', writes: { T2: '1039 - TALLER DE CAPACITACION' }, kind: 'safe' },
    ],
  },
  'one each and no catalogue: a person decides': {
    plan: units('2001 - TALLER', '2001 - TALLERE'),
    fixes: [
      { id: 'name:TALLER', writes: { T3: '2001 - TALLER' }, kind: 'proposed' },
      { id: 'name:TALLERE', writes: { T2: '2001 - TALLERE' }, kind: 'proposed' },
    ],
  },
});
