import { contentOf, isRatioOfDemand, quotientOf, sideRole } from './quotient';

test.each([
  [
    'Modificaciones realizadas / Modificaciones propuestas',
    'Modificaciones realizadas',
    'Modificaciones propuestas',
  ],
  ['(Proyectos atendidos / Total de proyectos) X 100', 'Proyectos atendidos', 'Total de proyectos'],
  ['Solicitudes atendidas entre solicitudes recibidas', 'Solicitudes atendidas', 'solicitudes recibidas'],
  ['Accesos y/o negativas / Solicitudes', 'Accesos y/o negativas', 'Solicitudes'],
  ['(Casos resueltos ÷ casos totales) * 100', 'Casos resueltos', 'casos totales'],
  ['((Casos resueltos)/(Casos recibidos)) x 100.', 'Casos resueltos', 'Casos recibidos'],
  ['  Casos resueltos  /  [Casos recibidos]; ', 'Casos resueltos', 'Casos recibidos'],
  ['Casos resueltos / Casos recibidos (por cien)', 'Casos resueltos', 'Casos recibidos'],
  ['Suma de horas dividida entre casos', 'Suma de horas', 'casos'],
  ['Horas divididas por casos', 'Horas', 'casos'],
  ['Costo dividido entre casos', 'Costo', 'casos'],
  [
    'Jóvenes entre 15 y 29 años inscritos / Jóvenes inscritos',
    'Jóvenes entre 15 y 29 años inscritos',
    'Jóvenes inscritos',
  ],
  ['DISP = MGS * 100 / MMT', '', ''],
])('%s is a quotient', (formula, numerator, denominator) => {
  expect(quotientOf(formula)).toEqual({ numerator, denominator });
});

test.each([
  'Sesiones realizadas',
  'Respuestas y/o informes',
  'Niños/as atendidos',
  'Corte al 31/12/2025',
  'Avance porcentual',
  'Jóvenes entre 15 y 29 años inscritos',
])('%s is none', (formula) => {
  expect(quotientOf(formula)).toBeNull();
});

test.each([
  ['Solicitudes recibidas', 'demand'],
  ['Total de solicitudes', 'demand'],
  ['Solicitudes atendidas', 'part'],
  ['Total de quejas canalizadas en tres días', 'part'],
  ['Accesos y/o negativa dentro del plazo legal', 'part'],
  ['Visitas programadas', 'plan'],
  ['Personas alojadas', null],
  ['Alimentos recibidos', 'demand'],
  ['Alimentos recibidos y programados', 'demand'],
  ['', null],
])('%s names %s', (side, role) => {
  expect(sideRole(side)).toBe(role);
});

test('what a side counts', () => {
  expect(contentOf('Número total de visitas realizadas a las 3 oficinas')).toEqual([
    'visita',
    'realizada',
    'oficina',
  ]);
});

test.each([
  ['Visitas a 100 comercios', ['visita', 'comercio']],
  ['Spots de TV', ['spot']],
  ['Casos de covid19', ['caso', 'covid19']],
  ['1er informe', ['1er', 'informe']],
  ['Número total', []],
])('%s counts %j', (side, words) => {
  expect(contentOf(side)).toEqual(words);
});

test.each([
  ['Consultas resueltas / Consultas recibidas', true],
  ['Resolución de las solicitudes en el tiempo establecido / Total de solicitudes', true],
  ['Visitas realizadas / Visitas programadas', false],
  ['Visitas realizadas', false],
  ['Solicitudes / Solicitudes', false],
])('%s: a ratio of demand: %s', (formula, yes) => {
  expect(isRatioOfDemand(formula)).toBe(yes);
});
