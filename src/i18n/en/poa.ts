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
};
