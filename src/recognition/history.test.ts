import { historyYearOf } from './history';

test.each<[string, number | 'before']>([
  ['Observado 2018', 2018],
  ['Valor observado 2018', 2018],
  ['Resultado 2018', 2018],
  ['RESULTADO  2018:', 2018],
  ['Resultado (2018)', 2018],
  ['Logro 2018', 2018],
  ['Logrado en 2018', 2018],
  ['Alcanzado al cierre de 2018', 2018],
  ['Meta alcanzada 2018', 2018],
  ['Ejecutado 2018', 2018],
  ['Ejecución física 2018', 2018],
  ['Producción ejecutada en el año 2018', 2018],
  ['Histórico 2017', 2017],
  ['Cierre 2018', 2018],
  ['2018 observado', 2018],
  ['2018 (resultado)', 2018],
  ['Año anterior', 'before'],
  ['Ejercicio anterior', 'before'],
  ['Logro del año anterior', 'before'],
  ['Resultado del ejercicio fiscal anterior', 'before'],
  ['Valor del año anterior', 'before'],
  ['Alcanzado el año pasado', 'before'],
  ['Meta alcanzada el año anterior', 'before'],
  ['Histórico', 'before'],
  ['Valor histórico', 'before'],
])('%s says what was reached', (text, year) => {
  expect(historyYearOf(text)).toBe(year);
});

test.each([
  'Meta 2018',
  'Meta anual 2018',
  'Meta del año anterior',
  'Metas del ejercicio anterior',
  'Programado 2018',
  'Programación 2018',
  'Línea base 2018',
  'Presupuesto ejecutado 2018',
  'Monto ejecutado 2018',
  'Cumplimiento 2018',
  '% ejecutado 2018',
  'Ejecutado 2018 (%)',
  'Variación con el año anterior',
  'Resultado',
  'Observado',
  'Ejecutado',
  'Resultado institucional',
  'Resultados 2018-2022',
  'Total 2018',
  '2018',
  'Observaciones del año anterior',
  'Histórico de cambios',
  'Resultado 18',
])('%s does not', (text) => {
  expect(historyYearOf(text)).toBeNull();
});
