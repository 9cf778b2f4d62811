/** Spanish: rules about weights. */
export const weights = {
  'weight-without-target': {
    title: 'Ponderación sin meta programada',
    why: 'Un indicador que pondera en un mes sin meta se califica con cero o se pierde: esa parte de la calificación del área no la puede ganar nadie.',
    how: 'Capture la meta de ese mes o quite la ponderación y reparta entre los indicadores que sí están programados. «Corregir…» propone las dos cosas: la meta solo donde la anual y los demás meses la dicen; primero la que mejor explica las demás ponderaciones del mes.',
    messages: {
      default: '{item} pondera {weight} en {month} sin meta programada.',
      nothingProgrammed: '{item} pondera en {months} y no tiene ningún mes programado.',
    },
    fixes: {
      distribute: 'Repartir la meta anual de {item} en {months}, los meses en que pondera.',
      programme: 'Programar {target} para {item} en {months}.',
      remove: 'Quitar la ponderación de {item} en {months} y recalcular la de los demás indicadores.',
    },
  },
  'target-without-weight': {
    title: 'Meta sin ponderación',
    why: 'Lo que se programa sin ponderación no cuenta en la calificación del mes, se cumpla o no.',
    how: 'Recalcule las ponderaciones del mes con todos los indicadores programados, o quite la meta si no corresponde. Si el indicador es solo informativo, póngale 0 de ponderación anual. «Corregir…» recalcula los meses completos, propone ese 0 donde las demás ya suman 100 %, o quitar la meta donde sin ella las demás dan la anual.',
    messages: {
      default: '{item} tiene meta en {month} sin ponderación.',
      noAnnualWeight: '{item} tiene meta en {months} y no tiene ponderación anual ni mensual.',
      noWeights: '{item} tiene meta en {months} y no tiene ponderación en ningún mes.',
    },
    fixes: {
      informative: 'Poner 0 de ponderación anual a {item}: es informativo y no cuenta en la calificación.',
      recompute: 'Recalcular las ponderaciones de {months} del área {area} con la de {item}.',
      withdraw: 'Quitar la meta de {item} en {months}: sin ella las demás dan la meta anual.',
    },
  },
  'weight-not-renormalized': {
    title: 'Ponderación del mes distinta de la que corresponde',
    why: 'Las ponderaciones del mes deben guardar la proporción de las anuales; si no, un indicador influye más de lo que el plan aprobó.',
    how: 'Escriba la ponderación que corresponde: 100 por la ponderación anual del indicador entre la suma de las de los programados en el mes. «Corregir…» recalcula esos meses completos, para que sigan sumando 100.0 %.',
    messages: { default: 'En {months} {item} pondera {weight} y le corresponde {expected}.' },
    fixes: {
      recompute:
        'Recalcular las ponderaciones de {months} del área {area} con las anuales, hasta sumar 100.0 %.',
    },
  },
  'weight-rounding': {
    title: 'Ponderaciones redondeadas a enteros',
    why: 'Redondear a enteros desvía la calificación hasta medio punto por indicador. No es un error, pero los demás cuadros usan un decimal.',
    how: 'Si el documento lo permite, escriba las ponderaciones con un decimal y dé la diferencia al indicador de mayor ponderación. «Corregir…» lo hace en todos esos meses.',
    messages: {
      default:
        'El área {area} redondea a enteros sus ponderaciones ({weights}) en {months}; con un decimal sería {expected}.',
    },
    fixes: { decimals: 'Escribir con un decimal las ponderaciones de {months} del área {area}.' },
  },
  'weight-out-of-range': {
    title: 'Ponderación fuera de rango',
    why: 'Una ponderación negativa o mayor que 100 % no tiene sentido y vuelve falsa la calificación de toda el área.',
    how: 'Corrija la ponderación; debe estar entre 0 y 100 %. Revise que la celda no multiplique dos veces por cien.',
    messages: {
      default: 'La ponderación anual de {item} es {weight}; debe estar entre 0 y 100 %.',
      month: 'La ponderación de {item} en {month} es {weight}; debe estar entre 0 y 100 %.',
    },
  },
  'weight-concentration': {
    title: 'Un indicador concentra la ponderación',
    why: 'La calificación del área depende casi por completo de un indicador; los demás apenas cuentan.',
    how: 'Confirme que es lo que se quiere. Si no, reparta la ponderación según la importancia de cada indicador.',
    messages: { default: '{item} concentra {weight} de la ponderación del área {area}.' },
  },
  'area-month-empty': {
    title: 'Meses sin indicadores programados',
    why: 'En esos meses el área no tiene calificación y no cuenta en la de su Dirección General.',
    how: 'No hay nada que corregir si así se planeó. Si falta programar algún indicador, capture su meta en el mes.',
    messages: { default: 'El área {area} no tiene indicadores programados en {months}; no se califica.' },
  },
} as const;
