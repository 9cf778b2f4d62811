/** Spanish: rules about targets. */
export const targets = {
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
} as const;
