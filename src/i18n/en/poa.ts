import type { poa as source } from '../es/poa';
import type { Messages } from '../messages';

/** English: the POA, its recognition and its template. */
export const poa: Messages<typeof source> = {
  notes: {
    noMonths: 'The plan programmes no months; only the annual production is checked.',
    noWeights: 'The plan has no weights; all products count alike.',
    noCodes:
      '{count, plural, one {# operational objective has no code.} other {# operational objectives have no code.}}',
    unusedRows:
      '{count, plural, one {# row of the template is unused.} other {# rows of the template are unused.}}',
  },
  nearMiss: {
    annual:
      'In “{sheet}” there are products with unit and periodicity, but the column “Producción Anual” is missing.',
    product:
      'In “{sheet}” there are operational objectives, but no table with a column “Producto” was found.',
    rows: 'In “{sheet}” there is the header of an annual operating plan (POA) without products below it.',
    table: 'In “{sheet}” there is the title “{detail}”, but no table of products was found.',
  },
  template: {
    input: {
      choose: { title: 'Choose from the list', message: 'Choose one of the values of the list.' },
      unit: {
        title: 'Unit of measure',
        message: 'The unit is not in the sheet Catálogos. Choose one from the list, or add it there.',
      },
      periodicity: {
        title: 'Periodicity',
        message: 'The periodicity is not in the sheet Catálogos. Choose one from the list, or add it there.',
      },
      population: {
        title: 'Target population',
        message: 'The population is not in the sheet Catálogos. Choose one from the list, or add it there.',
      },
      annual: {
        title: 'Annual production',
        message: 'Type a number. Where the direction is Rango, type both limits, such as 95-105.',
      },
      weight: { title: 'Weight', message: 'Type a percentage between 0% and 100%, such as 35.3%.' },
      number: { title: 'Base line', message: 'Type a number.' },
      month: {
        title: 'Value of the month',
        message: 'Type a number. Leave the cell empty where nothing is programmed or reported.',
      },
      money: { title: 'Budget', message: 'Type an amount of money, zero or more.' },
    },
  },
};
