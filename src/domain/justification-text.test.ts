import { problemsOfJustification, textProblem } from './justification-text';

test.each([
  'ok',
  'OK, ok',
  'xx',
  'XXX xxx xxxx',
  'pendiente',
  'Pendiente de definir.',
  'n/a n/a n/a',
  'asdf asdf asdf',
  'aaaaaaaaaaaaaaa',
  '...........',
  '1234567890 2345',
  'Sin comentarios',
  'Se justifica porque sí: justificado',
  'ninguno',
  'por definir por definir',
  'approved, fine',
])('«%s» explains nothing', (text) => {
  expect(textProblem(text)?.key).toMatch(/placeholder|tooShort/);
});

test.each<[string, string]>([
  ['', 'tooShort'],
  ['   ', 'tooShort'],
  ['por ley', 'tooShort'],
  ['Estacionalidad', 'tooShort'],
  ['Oficio del área '.repeat(200), 'tooLong'],
])('«%s» is %s', (text, key) => {
  expect(textProblem(text)?.key).toBe(key);
});

test.each([
  'Autorizado en el oficio INM/DG/0412.',
  'La demanda baja en Semana Santa.',
  'Meta pendiente de ajuste por el decreto 12-2026, se corrige en junio',
  'Convenio con OIM vigente hasta diciembre',
  'Agreed with the ministry in March',
])('«%s» says something', (text) => {
  expect(textProblem(text)).toBeNull();
});

test('every field that is wrong is named', () => {
  const request = { reason: 'otra' as never, text: 'ok', author: '-', until: '2026-01-01' };
  expect(problemsOfJustification(request, '2026-11-21').map(({ field, key }) => [field, key])).toEqual([
    ['reason', 'noReason'],
    ['text', 'placeholder'],
    ['author', 'noAuthor'],
    ['until', 'pastUntil'],
  ]);
  const sound = {
    reason: 'norm',
    text: 'Lo pide el decreto 12-2026.',
    author: 'Ana',
    until: '2026-11-21',
  } as const;
  expect(problemsOfJustification(sound, '2026-11-21')).toEqual([]);
  expect(problemsOfJustification({ ...sound, until: 'mañana' }, '2026-11-21')).toMatchObject([
    { key: 'badUntil' },
  ]);
});
