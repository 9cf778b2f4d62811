import { POA_STRETCHES, poaResultHeader, poaScoreLabel } from './poa-sheet';

// Workbooks of last year hold these words: a POA that was written then is read by them now. They never change.
test('headers of the results of a product, in the order of their columns', () => {
  expect(POA_STRETCHES.map((stretch) => poaResultHeader(stretch, 'strict'))).toEqual([
    'Trimestre I, estricto',
    'Trimestre II, estricto',
    'Trimestre III, estricto',
    'Trimestre IV, estricto',
    'A la fecha, estricto',
    'Anual, estricto',
  ]);
  expect(poaResultHeader('Trimestre IV', 'provisional')).toBe('Trimestre IV, provisional');
});

test.each([
  ['operational', 'strict', 'Calificación del objetivo operativo, estricta'],
  ['operational', 'provisional', 'Calificación del objetivo operativo, provisional'],
  ['objective', 'strict', 'Calificación del objetivo, estricta'],
  ['objective', 'provisional', 'Calificación del objetivo, provisional'],
  ['institution', 'strict', 'Calificación de la institución, estricta'],
  ['institution', 'provisional', 'Calificación de la institución, provisional'],
] as const)('the line of scores: %s, %s', (level, which, words) => {
  expect(poaScoreLabel(level, which)).toBe(words);
});
