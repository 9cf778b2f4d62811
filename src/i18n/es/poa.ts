/** Spanish: the POA, its recognition and its template. */
export const poa = {
  notes: {
    noMonths: 'El plan no programa meses; solo se revisa la producción anual.',
    noWeights: 'El plan no tiene ponderaciones; todos los productos cuentan igual.',
    noCodes:
      '{count, plural, one {# objetivo operativo no tiene código.} other {# objetivos operativos no tienen código.}}',
    unusedRows:
      '{count, plural, one {# renglón de la plantilla está sin usar.} other {# renglones de la plantilla están sin usar.}}',
  },
  nearMiss: {
    annual:
      'En «{sheet}» hay productos con unidad de medida y periodicidad, pero falta la columna «Producción Anual».',
    product:
      'En «{sheet}» hay objetivos operativos, pero no se encontró una tabla con la columna «Producto».',
    rows: 'En «{sheet}» hay un encabezado de Plan Operativo Anual sin productos debajo.',
    table: 'En «{sheet}» está el título «{detail}», pero no se encontró una tabla de productos.',
  },
} as const;
