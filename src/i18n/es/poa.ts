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
  template: {
    input: {
      choose: { title: 'Elija de la lista', message: 'Elija uno de los valores de la lista.' },
      unit: {
        title: 'Unidad de medida',
        message: 'La unidad no está en la hoja Catálogos. Elija una de la lista o agréguela ahí.',
      },
      periodicity: {
        title: 'Periodicidad',
        message: 'La periodicidad no está en la hoja Catálogos. Elija una de la lista o agréguela ahí.',
      },
      population: {
        title: 'Población objetivo',
        message: 'La población no está en la hoja Catálogos. Elija una de la lista o agréguela ahí.',
      },
      annual: {
        title: 'Producción anual',
        message: 'Escriba un número. Si el sentido es Rango, escriba los dos límites, por ejemplo 95-105.',
      },
      weight: {
        title: 'Ponderación',
        message: 'Escriba un porcentaje entre 0 % y 100 %, por ejemplo 35.3%.',
      },
      number: { title: 'Línea base', message: 'Escriba un número.' },
      month: {
        title: 'Valor del mes',
        message: 'Escriba un número. Deje la celda vacía si no hay nada que programar o reportar.',
      },
      money: { title: 'Presupuesto', message: 'Escriba una cantidad de dinero, cero o mayor.' },
    },
  },
} as const;
