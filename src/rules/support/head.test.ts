import { headOf, participleVerbOf } from './head';

test.each([
  ['Pasaportes emitidos por el INM', 'Pasaportes', 'pasaporte', true, 'document', null],
  ['Informe de permisos', 'Informe', 'informe', false, 'document', null],
  ['Implementados planes operativos', 'planes', 'plan', true, 'document', null],
  ['Número total de visitas realizadas', 'visitas', 'visita', true, 'event', null],
  ['Delegación de control', 'Delegación', 'delegacion', false, 'place', null],
  ['Remodelaciones en las delegaciones', 'Remodelaciones', 'remodelacion', true, 'work', 'remodelar'],
  ['Ampliar atención en la oficina', 'Ampliar', 'ampliar', false, null, 'ampliar'],
  ['Los 12 talleres', 'talleres', 'taller', true, 'event', null],
  // What stands behind a preposition is no head.
  ['Tareas de mantenimiento', 'Tareas', 'tarea', true, null, null],
])('the head of %j is %s', (name, written, word, plural, nature, verb) => {
  const head = headOf(name)!;
  expect({ ...head, verb: head.verb?.verb ?? null }).toEqual({ written, word, plural, nature, verb });
});

test.each(['', '12', 'de la'])('%j has no head', (name) => {
  expect(headOf(name)).toBeNull();
});

test('participles of management and works', () => {
  expect(participleVerbOf('Centros de captura en Danlí, implementados.')?.verb).toBe('implementar');
  expect(participleVerbOf('Kits entregados')).toBeNull();
});
