import {
  asWritten,
  editDistance,
  isParticle,
  participle,
  plainText,
  sameWords,
  singular,
  wordKey,
  wordsOf,
} from './words';

test.each([
  ['Línea  Base', 'linea base'],
  [' DICTÁMEN\n', 'dictamen'],
  ['Año', 'ano'],
  ['car\u00adnet', 'carnet'],
  ['', ''],
])('plain text of %j', (text, plain) => {
  expect(plainText(text)).toBe(plain);
});

test('words are letters and digits', () => {
  expect(wordsOf('Nº de visitas y/o revisiones (2.ª etapa)')).toEqual([
    'n',
    'de',
    'visitas',
    'y',
    'o',
    'revisiones',
    '2',
    'etapa',
  ]);
});

test.each([
  // -s
  ['meriendas', 'merienda'],
  ['carnes', 'carne'],
  ['kits', 'kit'],
  ['carnets', 'carnet'],
  ['litros', 'litro'],
  // -es behind l, n, r, d, y
  ['talleres', 'taller'],
  ['planes', 'plan'],
  ['dictamenes', 'dictamen'],
  ['solicitudes', 'solicitud'],
  ['leyes', 'ley'],
  ['niveles', 'nivel'],
  ['bienes', 'bien'],
  // -e of its own
  ['informes', 'informe'],
  ['reportes', 'reporte'],
  ['porcentajes', 'porcentaje'],
  ['nombres', 'nombre'],
  ['inmuebles', 'inmueble'],
  ['cierres', 'cierre'],
  ['sedes', 'sede'],
  ['bases', 'base'],
  // -iones, -ces
  ['inspecciones', 'inspeccion'],
  ['gestiones', 'gestion'],
  ['veces', 'vez'],
  ['raices', 'raiz'],
  ['avances', 'avance'],
  ['indices', 'indice'],
  // their own singular
  ['mes', 'mes'],
  ['meses', 'mes'],
  ['paises', 'pais'],
  ['analisis', 'analisis'],
  ['virus', 'virus'],
  ['lunes', 'lunes'],
  ['mas', 'mas'],
  ['plan', 'plan'],
  // misprints stay what they are, so that they can be told apart
  ['tallere', 'tallere'],
])('singular of %s is %s', (word, one) => {
  expect(singular(word)).toBe(one);
  expect(singular(one)).toBe(one);
});

test.each([
  ['atendidas', 'atendido'],
  ['recibida', 'recibido'],
  ['programados', 'programado'],
  ['propuestas', 'propuesto'],
  ['hechas', 'hecho'],
  ['cubiertas', 'cubierto'],
  ['visitas', 'visita'],
  ['entrada', 'entrado'],
])('participle of %s is %s', (word, one) => {
  expect(participle(word)).toBe(one);
});

test.each([
  ['Carné renovado', 'CARNES  RENOVADOS', true],
  ['Dictámen', 'DICTAMEN.', true],
  ['Taller de capacitación', 'TALLERE DE CAPACITACION', false],
  ['Plan 1', 'Plan 2', false],
])('%j and %j are the same words: %s', (a, b, same) => {
  expect(sameWords(a, b)).toBe(same);
});

test('keys keep the order and the numbers', () => {
  expect(wordKey('Visitas de 2 días')).toBe('visita de 2 dia');
});

test('particles', () => {
  expect(['de', 'la', 'para', 'y'].every(isParticle)).toBe(true);
  expect(['visita', 'total'].some(isParticle)).toBe(false);
});

test.each([
  ['taller', 'tallere', 1],
  ['taller', 'taller', 0],
  ['carne', 'carnet', 1],
  ['', 'abc', 3],
  ['abc', '', 3],
  ['visa', 'vias', 2],
])('from %j to %j: %d', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
});

test.each([
  ['El  Máximo de días', 'maximo de', 'Máximo de'],
  ['Puede fallar (máximo 5,256).', 'maximo 5,256', 'máximo 5,256'],
  ['Atender el 80 % de ellas', '80 %', '80 %'],
  ['Ocho vísitas, ocho visitas', 'ocho visitas', 'Ocho vísitas'],
  ['Al final: satisfacción', 'satisfaccion', 'satisfacción'],
  ['Nada de eso', 'otra cosa', 'otra cosa'],
])('in %j %j is written %j', (text, plain, written) => {
  expect(asWritten(text, plain)).toBe(written);
});
