/** Spanish: rules. For each one a short title, its sentences, why it matters and how to mend it. */
export const rules = {
  labels: {
    annualTarget: 'Meta anual',
    annualWeight: 'Ponderación anual',
    annualWeightSum: 'Suma de las ponderaciones anuales',
    code: 'Clave',
    corresponds: 'Le corresponde',
    difference: 'Diferencia',
    distributionSum: 'Suma de la distribución',
    expected: 'Debe ser',
    monthSum: 'Suma de los meses',
    monthWeight: 'Ponderación del mes',
    monthWeightSum: 'Suma de las ponderaciones del mes',
    programmed: 'Programado',
    programmedWeightSum: 'Ponderación anual de lo programado en el mes',
  },
  lines: {
    actual: 'realizado',
    annualTarget: 'meta anual',
    annualWeight: 'ponderación anual',
    denominator: 'denominador',
    distribution: 'distribución',
    monthWeight: 'ponderación mensual',
    numerator: 'numerador',
    programmed: 'programado',
    programmedTotal: 'total programado',
  },
  units: {
    count: 'cantidad',
    money: 'pesos',
    percent: 'porcentaje',
    score: 'calificación',
    time: 'tiempo',
  },
  unchecked: {
    failed: 'La regla tuvo un fallo interno y no pudo revisar este plan.',
    noAnnualWeights: 'La tabla no tiene columna Total, donde va la ponderación anual.',
    uncomputed:
      'Hay fórmulas sin resultado guardado. Abra el libro en Excel, espere a que calcule y guárdelo.',
    unknownRule: 'La configuración nombra una regla que no existe.',
  },
  'annual-weights-not-100': {
    title: 'La ponderación anual no suma 100 %',
    why: 'Con otra suma, la calificación anual del área queda inflada o incompleta y no se puede comparar con la de otras áreas.',
    how: 'Corrija las ponderaciones anuales (columna Total) hasta que sumen 100 %. Revise si falta un indicador, si uno está repetido o si uno quedó sin ponderación.',
    messages: {
      default: 'Las ponderaciones anuales del área {area} suman {sum}, no 100 %: {diagnosis}.',
      rounding: 'Las ponderaciones anuales del área {area} suman {sum} por redondeo: {diagnosis}.',
    },
    diagnoses: {
      blank: 'faltan {points} puntos y no tienen ponderación anual: {items}',
      excess: 'sobran {points} puntos',
      fractions: 'están escritas como fracciones de 1',
      missing: 'faltan {points} puntos',
      none: 'ningún indicador tiene ponderación anual',
      rounding: 'dé los {points} puntos al indicador de mayor ponderación',
      twice: 'sobran {points} puntos, justo lo que pondera {items}; puede estar contado dos veces',
    },
  },
  'month-weights-not-100': {
    title: 'La ponderación del mes no suma 100 %',
    why: 'La calificación del mes se calcula con estas ponderaciones; si no suman 100 %, el mes se califica de más o de menos.',
    how: 'Recalcule las ponderaciones del mes: la ponderación anual de cada indicador programado, dividida entre la suma de las de todos los programados en ese mes.',
    messages: {
      default: 'En {month} las ponderaciones del área {area} suman {sum}, no 100 %: {diagnosis}.',
      rounding:
        'En {month} las ponderaciones del área {area} suman {sum} por redondeo; la diferencia corresponde al indicador de mayor ponderación.',
    },
    diagnoses: {
      culprit: '{item} pondera {weight} y le corresponde {expected}',
      excess: 'sobran {points} puntos',
      fractions: 'están escritas como fracciones de 1',
      missing: 'faltan {points} puntos',
      twice: 'sobran {points} puntos, justo lo que pondera {items}; puede estar contado dos veces',
    },
  },
  'weight-without-target': {
    title: 'Ponderación sin meta programada',
    why: 'Un indicador que pondera en un mes sin meta se califica con cero o se pierde: esa parte de la calificación del área no la puede ganar nadie.',
    how: 'Capture la meta de ese mes o quite la ponderación y reparta entre los indicadores que sí están programados.',
    messages: {
      default: '{item} pondera {weight} en {month} sin meta programada.',
      nothingProgrammed: '{item} pondera en {months} y no tiene ningún mes programado.',
    },
  },
  'target-without-weight': {
    title: 'Meta sin ponderación',
    why: 'Lo que se programa sin ponderación no cuenta en la calificación del mes, se cumpla o no.',
    how: 'Recalcule las ponderaciones del mes con todos los indicadores programados, o quite la meta si no corresponde. Si el indicador es solo informativo, póngale 0 de ponderación anual.',
    messages: {
      default: '{item} tiene meta en {month} sin ponderación.',
      noAnnualWeight: '{item} tiene meta en {months} y no tiene ponderación anual ni mensual.',
      noWeights: '{item} tiene meta en {months} y no tiene ponderación en ningún mes.',
    },
  },
  'weight-not-renormalized': {
    title: 'Ponderación del mes distinta de la que corresponde',
    why: 'Las ponderaciones del mes deben guardar la proporción de las anuales; si no, un indicador influye más de lo que el plan aprobó.',
    how: 'Escriba la ponderación que corresponde: 100 por la ponderación anual del indicador entre la suma de las de los programados en el mes.',
    messages: { default: 'En {month} {item} pondera {weight} y le corresponde {expected}.' },
  },
  'weight-rounding': {
    title: 'Ponderaciones redondeadas a enteros',
    why: 'Redondear a enteros desvía la calificación hasta medio punto por indicador. No es un error, pero los demás cuadros usan un decimal.',
    how: 'Si el documento lo permite, escriba las ponderaciones con un decimal y dé la diferencia al indicador de mayor ponderación.',
    messages: {
      default:
        'El área {area} redondea a enteros sus ponderaciones ({weights}) en {months}; con un decimal sería {expected}.',
    },
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
  'missing-target': {
    title: 'Falta la meta anual',
    why: 'Sin meta anual no se puede saber si lo programado en los meses es lo comprometido, ni calificar el año.',
    how: 'Capture la meta anual del indicador.',
    messages: { default: '{item} no tiene meta anual.' },
  },
  'sum-mismatch-annual': {
    title: 'La suma de los meses no da la meta anual',
    why: 'Si los meses no suman la meta anual, se puede cumplir cada mes y no cumplir el año, o al revés.',
    how: 'Decida cuál es la cifra comprometida y corrija la meta anual o los meses. Si el indicador no se suma, declare su comportamiento.',
    messages: {
      default: 'Los meses de {item} suman {sum} y la meta anual es {annual} (diferencia {difference}).',
      nothingProgrammed: '{item} tiene meta anual ({annual}) y ningún mes programado.',
    },
  },
  'constant-mismatch-annual': {
    title: 'Un mes no repite la meta anual',
    why: 'En un indicador constante cada periodo se mide contra la misma meta; un mes distinto contradice la meta del año.',
    how: 'Corrija el mes o la meta anual. Si los meses se suman o el indicador es de nivel, declare su comportamiento.',
    messages: {
      allPeriods: '{item} programa {programmed} en todos sus periodos y la meta anual es {annual}.',
      default: '{item} programa {programmed} en {month} y la meta anual es {annual}.',
      lastPeriod: '{item} termina el año en {programmed} ({month}) y la meta anual es {annual}.',
      several: '{item} programa en {months} valores distintos de la meta anual, que es {annual}.',
    },
  },
  'behavior-undefined': {
    title: 'No se sabe cómo se acumula el indicador',
    why: 'Del comportamiento depende el avance acumulado: sumar, repetir o tomar el último valor dan calificaciones distintas.',
    how: 'Declare el comportamiento (Suma, Constante, Último o Máximo por suma) o corrija las metas para que no haya duda.',
    messages: {
      default: 'No se puede deducir si {item} es acumulable, constante o de nivel; indíquelo.',
    },
  },
  'annual-unit-mismatch': {
    title: 'Meta anual y meses en unidades distintas',
    why: 'Una meta anual en porcentaje no se puede comparar con meses en cantidades: nadie podrá decir si se cumplió.',
    how: 'Escriba la meta anual en la unidad de los meses, o los meses en la de la meta anual.',
    messages: {
      default: 'La meta anual de {item} ({annual}) está en {annualUnit} y los meses en {monthUnit}.',
    },
  },
  'distribution-not-100': {
    title: 'La distribución no suma 100 %',
    why: 'La distribución dice qué parte de la meta anual toca a cada mes; si no suma 100 %, no describe la meta completa.',
    how: 'Recalcule cada porcentaje: la meta del mes entre la meta anual. Si es solo redondeo, ajuste el mayor.',
    messages: {
      default: 'La distribución de {item} suma {sum}, no 100 %.',
      rounding: 'La distribución de {item} suma {sum} por redondeo.',
    },
  },
  'percent-over-100': {
    title: 'Porcentaje mayor que 100 %',
    why: 'Una parte de un total no puede pasar de 100 %; una meta así no se puede cumplir ni calificar.',
    how: 'Corrija la meta. Si el indicador mide un crecimiento o una cantidad, dígalo en su nombre, fórmula o unidad de medida.',
    messages: {
      annual: 'La meta anual de {item} es {programmed}, mayor que 100 %.',
      default: '{item} programa {programmed} en {month}, mayor que 100 %.',
      several: '{item} programa más de 100 % en {months} ({programmed} en {month}).',
    },
  },
  'negative-target': {
    title: 'Meta negativa',
    why: 'No se puede entregar una cantidad negativa; la meta vuelve imposible calcular el cumplimiento.',
    how: 'Corrija el signo. Si el indicador mide un cambio neto, dígalo en su nombre o en su fórmula.',
    messages: {
      annual: 'La meta anual de {item} es negativa ({value}).',
      default: 'La meta de {item} en {month} es negativa ({value}).',
    },
  },
  'zero-target-programmed': {
    title: 'Cero programado',
    why: 'Un 0 escrito no es lo mismo que un mes sin programar: con meta 0 el cumplimiento no se puede calcular.',
    how: 'Si no hay nada programado, deje la celda en blanco. Si se espera cero y menos es mejor, declare el sentido Descendente.',
    messages: { default: '{item} tiene 0 en {months}: ¿no programado o cero esperado?' },
  },
  'number-as-text': {
    title: 'Número guardado como texto',
    why: 'Excel no suma los números guardados como texto: los totales y las ponderaciones salen mal sin que se note.',
    how: 'Vuelva a escribir el número en la celda, o use Convertir en número. Revise que la celda no tenga formato de texto.',
    messages: {
      default: '{cell} contiene un número guardado como texto: «{text}» ({line} de {item}).',
      several:
        '{count} celdas de {item} ({line}) contienen números guardados como texto; la primera es {cell}: «{text}».',
    },
  },
  'percent-scale-mixed': {
    title: 'Porcentajes en dos escalas',
    why: 'Un 1 que quiere decir 100 % se lee como 1 %, y las sumas y el cumplimiento salen cien veces mal.',
    how: 'Escriba todos los porcentajes igual: con formato de porcentaje, o todos de 0 a 100.',
    messages: {
      default: '{item} mezcla escalas en su {line}: dice {values} y parece querer decir {meant}.',
    },
  },
  'duplicate-code': {
    title: 'Clave repetida',
    why: 'Dos indicadores con la misma clave no se pueden distinguir en los reportes ni en las consolidaciones.',
    how: 'Dé a cada indicador su propia clave. Si es el mismo indicador capturado dos veces, deje uno.',
    messages: { default: 'La clave {code} se repite en las filas {rows}.' },
  },
  'missing-name': {
    title: 'Indicador sin nombre',
    why: 'Quien lea el plan no sabrá qué se mide.',
    how: 'Escriba el nombre del indicador.',
    messages: { default: 'El indicador {item} no tiene nombre.' },
  },
  'cell-error': {
    title: 'Celda que no se puede leer',
    why: 'Todo lo que depende de esa celda queda sin calcular y sin revisar.',
    how: 'Corrija la fórmula o escriba el número. Si no hay dato, deje la celda en blanco.',
    messages: {
      default: '{cell} contiene el error {error} ({line} de {item}).',
      several: '{count} celdas de {item} ({line}) contienen errores; la primera es {cell}: {error}.',
      text: '{cell} dice «{text}», que no se puede leer como número ({line} de {item}).',
      totalLine: '{cell} contiene el error {error} (total de la ponderación del área {area}).',
    },
  },
} as const;
