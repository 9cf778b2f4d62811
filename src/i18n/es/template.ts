/** Spanish: template. What the sheet itself says is Spanish in every language and stands in `src/templates`. */
export const template = {
  problems: {
    tooManyAreas: 'De una vez se pueden insertar hasta {limit} áreas.',
    monthsNotTwelve: 'Cada renglón lleva doce meses.',
    nameMissing: 'Escriba un nombre para la hoja.',
    nameTooLong: 'El nombre de la hoja no puede tener más de {limit} caracteres.',
    nameForbiddenCharacters: 'El nombre de la hoja no puede llevar los caracteres [ ] : * ? / \\',
    nameApostrophe: 'El nombre de la hoja no puede empezar ni terminar con apóstrofo.',
    nameReserved: 'Excel reserva el nombre «{name}»; elija otro.',
    nameTaken: 'Ya hay una hoja llamada «{name}»; elija otro nombre.',
    yearOutOfRange: 'Escriba un año entre {first} y {last}.',
    areaMissing: 'Escriba el nombre de la Dirección de Área.',
    areaCodeBad: '«{code}» no es una clave; escriba números separados por puntos, por ejemplo 7.3.',
    notAPositiveCount: 'Escriba un número entero, uno o mayor.',
    tooManyRows: 'Un plan puede tener hasta {limit} renglones.',
    noProducts: 'El plan necesita al menos un producto.',
    notACount: 'Escriba un número entero, cero o mayor.',
    noIndicators: 'El plan necesita al menos un indicador.',
    tooManyIndicators: 'Un plan puede tener hasta {limit} indicadores.',
    noFichas: 'Pida al menos una ficha.',
    tooManyFichas: 'Se pueden insertar hasta {limit} fichas a la vez.',
    textTooLong: 'El texto no puede tener más de {limit} caracteres.',
  },
  input: {
    choose: {
      title: 'Elija de la lista',
      message: 'Elija uno de los valores de la lista.',
    },
    month: {
      title: 'Valor del mes',
      message: 'Escriba un número. Deje la celda vacía si no hay nada que programar o reportar.',
    },
    weight: {
      title: 'Ponderación anual',
      message: 'Escriba un porcentaje entre 0 % y 100 %, por ejemplo 35.3%.',
      prompt:
        'Peso del indicador en el año. Las ponderaciones del área deben sumar 100 %. Las de cada mes se calculan solas.',
    },
  },
} as const;
