import { planOf, poaOf } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';

const coded = (...codes: string[]) => codes.map((code) => ({ code, annual: 5 }));

testRule('code-gap', {
  valid: {
    'one after the other': planOf(...coded('1.1', '1.2', '1.3')),
    'in any order': planOf(...coded('1.3', '1.1', '1.2')),
    'beginning later, as a list that goes on': planOf(...coded('1.41', '1.42', '1.43')),
    'two codes are no list': planOf(...coded('1.1', '1.9')),
    'nor are two of which one may be missing': planOf(...coded('1.1', '1.3')),
    'one more missing than there are': planOf(...coded('1.1', '1.2', '1.7')),
    'two lists, each whole': planOf(...coded('1.1', '1.2', '1.3', '2.4', '2.5', '2.6')),
    'numbers of a catalogue': poaOf(...coded('140', '575', '1039')),
    'a code that is repeated': planOf(...coded('1.1', '1.1', '1.2', '1.3')),
    'codes without numbers': planOf(...coded('A', 'B', 'D', 'E')),
  },
  invalid: {
    'holes in the middle': [
      poaOf(...coded('3.1.1', '3.1.2', '3.1.4', '3.1.5', '3.1.8')),
      [
        {
          item: null,
          cells: ['A4', 'A6'],
          severity: 'info',
          says: 'Huecos en la numeración de 1.1: 3.1.3, 3.1.6 y 3.1.7.',
        },
      ],
    ],
    'the first two': [
      poaOf(...coded('3', '4', '5')),
      [{ item: null, cells: ['A2'], says: 'Huecos en la numeración de 1.1: 1 y 2.' }],
    ],
    'as many missing as there are': [
      planOf(...coded('1.1', '1.2', '1.6')),
      [{ item: null, cells: ['A6'], says: 'Huecos en la numeración de 1: 1.3, 1.4 y 1.5.' }],
    ],
    'a list that goes on with another, and has a hole': [
      planOf(...coded('1.41', '1.42', '1.44')),
      [{ item: null, cells: ['A6'], says: 'Huecos en la numeración de 1: 1.43.' }],
    ],
    'from nine to thirteen': [
      planOf(...coded('1.9', '1.10', '1.11', '1.13')),
      [{ item: null, cells: ['A8'], says: 'Huecos en la numeración de 1: 1.12.' }],
    ],
    'with points, and blanks behind them': [
      planOf(...coded('1.1.', '1.2. ', '1.4 ', '1.5')),
      [{ item: null, cells: ['A6'], says: 'Huecos en la numeración de 1: 1.3.' }],
    ],
    'behind a hole a code twice: its first place': [
      planOf(...coded('1.1', '1.3', '1.3', '1.4')),
      [{ item: null, cells: ['A4'], says: 'Huecos en la numeración de 1: 1.2.' }],
    ],
    'two lists, each with its hole': [
      planOf(...coded('1.1', '1.3', '2.1', '1.4', '2.2', '2.4')),
      [
        { item: null, cells: ['A4'], says: 'Huecos en la numeración de 1: 1.2.' },
        { item: null, cells: ['A12'], says: 'Huecos en la numeración de 1: 2.3.' },
      ],
    ],
    'the first one': [
      poaOf(...coded('2', '3', '4')),
      [{ item: null, cells: ['A2'], says: 'Huecos en la numeración de 1.1: 1.' }],
    ],
  },
});
