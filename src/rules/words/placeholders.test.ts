/** What somebody meant to finish, and what only looks like it. */
import { placeholderIn } from './placeholders';

test.each<[string, string]>([
  // Anywhere.
  ['Realizar XX visitas', 'XX'],
  ['Realizar xxx visitas', 'xxx'],
  ['XX VISITAS A LOS COMERCIOS', 'XX'],
  ['Reporte TBD', 'TBD'],
  ['Línea base: S/D', 'S/D'],
  ['Meta ¿ ? de 2026', '¿ ?'],
  ['Visitas _____ por mes', '_____'],
  ['Visitas a [nombre] por mes', '[nombre]'],
  // In capitals, in a text that has others, or in a short one.
  ['Falta AGREGAR la fórmula de cálculo', 'AGREGAR'],
  ['AGREGAR LA META', 'AGREGAR'],
  [' AGREGAR  LA META ', 'AGREGAR'],
  ['AGREGAR', 'AGREGAR'],
  // Alone, or in brackets.
  ['Por definir.', 'Por definir'],
  ['pendiente', 'pendiente'],
  ['— Pendiente —', 'Pendiente'],
  ['Solicitudes (por definir) atendidas', 'por definir'],
  ['Solicitudes [ pendiente ] atendidas', 'pendiente'],
  ['Solicitudes ¿por definir? atendidas', 'por definir'],
  // No Roman numerals.
  ['Artículo xx', 'xx'],
  ['Artículo XXXX', 'XXXX'],
  ['Anexo TBD', 'TBD'],
])('%j has %j', (text, found) => {
  expect(placeholderIn(text)).toBe(found);
});

test.each([
  'Visitas de supervisión',
  '',
  // Roman numerals.
  'Hechos del siglo XX',
  'Anexo XXX',
  'Conforme a los artículos XIX y XX de la ley',
  // What is done, in a text of capitals.
  'CAPTURAR DATOS DE USUARIOS',
  'Capturar datos',
  // What is pending is counted.
  'Observaciones pendientes',
  'Casos por definir en 2026',
  '2026: por definir',
  'Trámites (pendientes de 2019)',
  'Atención (observaciones pendientes)',
  'Trámites (de años anteriores pendientes) por resolver',
  'Expedientes pendientes)',
])('%j is finished', (text) => {
  expect(placeholderIn(text)).toBeNull();
});

test('what is counted among finished words does not hide what is not', () => {
  expect(placeholderIn('Anexo XX: realizar XX visitas')).toBe('XX');
  expect(placeholderIn('Observaciones pendientes (pendiente)')).toBe('pendiente');
});
