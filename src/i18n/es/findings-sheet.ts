/** Spanish: findings-sheet. */
export const findingsSheet = {
  name: 'Hallazgos',
  title: 'Hallazgos',
  checked:
    'Revisión del {day, number} de {month} de {year}: {areas, plural, one {# área} other {# áreas}}, {indicators, plural, one {# indicador} other {# indicadores}}, en {count, plural, =1 {la hoja {sheets}} =2 {las hojas {sheets}} =3 {las hojas {sheets}} other {# hojas}}.',
  counts:
    '{error, plural, one {# error} other {# errores}} · {warning, plural, one {# advertencia} other {# advertencias}} · {info, plural, one {# sugerencia} other {# sugerencias}}',
  note: 'Esta hoja se vuelve a escribir cada vez que se marca; lo que se anote en ella no se conserva. Haga clic en la columna Celda para ir a la celda.',
  justified:
    '{n, plural, one {# hallazgo justificado, que no se lista} other {# hallazgos justificados, que no se listan}} · {problems, plural, =0 {todas las justificaciones se aplican} one {# justificación no se aplica} other {# justificaciones no se aplican}}',
  unchecked: 'No se pudo comprobar: {rules}.',
  none: 'Sin hallazgos.',
  sheetPhrase: '«{sheet}»',
  severity: { error: 'Error', warning: 'Advertencia', info: 'Sugerencia' },
  columns: {
    number: 'N.º',
    severity: 'Gravedad',
    rule: 'Regla',
    area: 'Área',
    item: 'Indicador',
    month: 'Mes',
    finding: 'Hallazgo',
    why: 'Por qué importa',
    how: 'Cómo corregir',
    sheet: 'Hoja',
    cell: 'Celda',
    value: 'Valor',
    expected: 'Esperado',
  },
} as const;
