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
