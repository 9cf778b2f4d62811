import { authorProblem, problemsOfJustification, textProblem } from './justification-text';

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
  'Ya se ve que ya va',
  'aaaa bbbb cccc dddd',
  'jajaja lalala',
])('«%s» explains nothing', (text) => {
  expect(textProblem(text)).toEqual({ field: 'text', key: 'placeholder', params: { text } });
});

test.each([
  [`${'okay '.repeat(7)}listo`, 'okay okay okay okay okay okay okay listo'],
  [`${'okay '.repeat(7)}prueba`, 'okay okay okay okay okay okay okay prue…'],
])('what explains nothing is quoted to forty characters: «%s»', (text, shown) => {
  expect(textProblem(` ${text} `)?.params).toEqual({ text: shown });
});

test.each<[string, string]>([
  ['', 'tooShort'],
  ['   ', 'tooShort'],
  ['por ley', 'tooShort'],
  ['Estacionalidad', 'tooShort'],
  ['Alza baja', 'tooShort'],
  [`${'Oficio del área '.repeat(125)}3`, 'tooLong'],
])('«%s» is %s', (text, key) => {
  expect(textProblem(text)?.key).toBe(key);
});

test('what is too short or too long names the limit', () => {
  expect(textProblem('por ley')).toEqual({
    field: 'text',
    key: 'tooShort',
    params: { shortest: { kind: 'number', value: 10 } },
  });
  expect(textProblem('Oficio del área '.repeat(200))).toEqual({
    field: 'text',
    key: 'tooLong',
    params: { longest: { kind: 'number', value: 2_000 } },
  });
});

test.each([
  'Autorizado en el oficio INM/DG/0412.',
  'La demanda baja en Semana Santa.',
  'Meta pendiente de ajuste por el decreto 12-2026, se corrige en junio',
  'Convenio con OIM vigente hasta diciembre',
  'Agreed with the ministry in March',
  'Staff still fell ill',
  'Lluvias que llegan',
  'Alza, baja',
  'Tema, meta, mate',
  `${'Oficio del área '.repeat(124)}Oficio del áreas`,
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
    { field: 'until', key: 'badUntil' },
  ]);
  expect(problemsOfJustification({ ...sound, until: null }, '2026-11-21')).toEqual([]);
});

test.each([
  ['Ana', true],
  ['Ng', true],
  ['María del Carmen Ñáñez', true],
  [` ${'Ana María '.repeat(12).trim()}y `, true],
  [`${'Ana María '.repeat(12).trim()} y`, false],
  ['', false],
  ['A.', false],
  ['J. 2', false],
  ['12', false],
  [' ok ', false],
  ['Ninguno', false],
])('«%s» names somebody: %p', (author, names) => {
  expect(authorProblem(author)).toEqual(names ? null : { field: 'author', key: 'noAuthor', params: {} });
});
