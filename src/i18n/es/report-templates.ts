/** Spanish: input checks of the report of progress and the fichas. What the sheets say stands in `src/templates`. */
export const reportTemplates = {
  input: {
    choose: {
      title: 'Elija de la lista',
      message: 'Elija uno de los valores de la lista.',
    },
    catalogue: {
      title: 'Fuera del catálogo',
      message: 'Ese valor no está en la hoja Catálogos. Puede usarlo o agregarlo ahí.',
    },
    weight: {
      title: 'Ponderación',
      message: 'Escriba un porcentaje entre 0 % y 100 %, por ejemplo 35.3%.',
    },
    number: {
      title: 'Valor del período',
      message: 'Escriba un número. Deje la celda vacía si no hay nada que programar o reportar.',
    },
    actual: {
      title: 'Realizado',
      message: 'Escriba un número, o «Sin demanda» si no hubo nada que atender. Vacío: sin reporte.',
    },
    baseline: {
      title: 'Línea base',
      message: 'Escriba un número; el año va en su propia celda.',
    },
    year: {
      title: 'Año',
      message: 'Escriba un año, por ejemplo 2024.',
    },
    band: {
      title: 'Semáforo de la ficha',
      message:
        'Escriba un porcentaje mayor que 0 %, por ejemplo 75%. Sin cambios valen los de la hoja Ajustes.',
    },
  },
} as const;
