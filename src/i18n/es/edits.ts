/** Spanish: edits – what a change does, what became of it, the journal, distributions and a new year. */
export const edits = {
  outcomes: {
    written: 'Escrita',
    already: 'Ya tenía ese valor',
    'changed-meanwhile': 'Alguien la cambió después de la vista previa; no se tocó',
    'not-writable': 'La hoja está protegida; no se tocó',
    gone: 'La hoja ya no existe',
    'with-group': 'No se tocó porque otra celda del mismo cambio no se pudo escribir',
    'not-written': 'No se escribió: Excel falló antes',
    unknown: 'Excel falló y no dice si se escribió; revise la celda',
  },
  undoOutcomes: {
    written: 'Restaurada',
    already: 'Ya estaba como antes',
    'changed-meanwhile': 'Cambió después de que se escribió; se deja como está',
    'not-writable': 'La hoja está protegida; no se restauró',
    gone: 'La hoja ya no existe',
    'with-group': 'No se restauró',
    'not-written': 'No se restauró: Excel falló antes',
    unknown: 'Excel falló y no dice si se restauró; revise la celda',
  },
  overwritesFormula: 'Reemplaza una fórmula',
  distribute: {
    targets:
      '{item}: repartir la meta de {annual} en {periods, plural, one {# periodo} other {# periodos}} ({behavior})',
    targetsAssumed:
      '{item}: repartir la meta de {annual} en {periods, plural, one {# periodo} other {# periodos}} ({behavior}, supuesto: no está declarado)',
    annualWeights: {
      even: '{area}: la misma ponderación para {count, plural, one {# indicador} other {# indicadores}}',
      current: '{area}: ajustar las ponderaciones en proporción hasta sumar 100.0 %',
      numbers: '{area}: ponderar en proporción a las cantidades indicadas',
    },
    monthWeights: '{area}: recalcular las ponderaciones de cada mes',
    years: {
      physical: '{item}: repartir la meta física de {total} en {count} años',
      financial: '{item}: repartir la meta financiera de {total} en {count} años',
    },
  },
  effects: {
    sumOfMonths: 'Suma de los meses (meta anual: {annual})',
    sumWithoutTarget: 'Suma de los meses (sin meta anual)',
    monthsAtTarget: 'Meses con la meta de {annual}',
    lastPeriod: 'Último periodo (meta anual: {annual})',
    weightTotal: 'Suma de las ponderaciones anuales del área {area}',
    monthWeightTotal: 'Suma de las ponderaciones de {month} del área {area}',
    monthsAt100: 'Meses de {area} cuyas ponderaciones suman 100 %',
    sumOfYears: 'Suma de los años',
  },
  skipped: {
    noMonths: 'No hay celdas para los meses.',
    noTarget: 'No tiene una meta que sea un número.',
    targetIsFormula: 'La meta es una fórmula de los meses: no hay nada que repartir.',
    formulas: 'Las celdas son fórmulas y se calculan solas.',
    unreadable: 'Una celda que debe respetarse no se puede leer.',
    noLastYear: 'No se encontró el indicador en el plan del año anterior de este libro.',
    noShape: 'No hay cantidades de las cuales tomar la forma del reparto.',
    already: 'Ya está así.',
    noWeightCells: 'No todos los indicadores tienen celda de ponderación.',
    noNumbers: 'No hay cantidades mayores que cero con que repartir.',
    distribution: {
      'kept-exceeds': 'Lo capturado rebasa la meta anual.',
      'kept-differs': 'Todo está capturado y no da la meta anual.',
      'no-shares': 'Las proporciones no sirven: deben ser cero o más, y no todas cero.',
      'no-periods': 'No hay periodos en los cuales repartir.',
      'too-fine': 'La meta tiene más dígitos de los que se pueden repartir con exactitud.',
    },
  },
  rollForward: {
    choices: {
      same: 'La misma meta',
      actual: 'Lo realizado',
      improve: 'Lo realizado, mejorado {percent} %',
    },
    notes: {
      noActual: 'No se reportó nada; se conserva la meta.',
      incomplete: 'Falta reportar parte del año; se conserva la meta.',
      textKept: 'La meta es un rango o un texto; se conserva.',
      noTarget: 'No tenía meta; escríbala.',
      behaviorAssumed: 'El comportamiento no está declarado; se supone por las metas.',
      baselineChangesMethod:
        'Con línea base, el cumplimiento se mide por la reducción desde ella y ya no por 2 − realizado ÷ programado; bórrela si no lo desea.',
      cappedAt100: 'Un porcentaje no pasa de 100 %.',
      notSpread: 'La meta no se pudo repartir; los meses quedan vacíos.',
    },
    noPlan: 'No hay en el libro un plan con año que se pueda llevar al siguiente.',
    onlyPatOrPoa: 'Solo los PAT y los POA se insertan como un año nuevo; elija planes de un mismo tipo.',
  },
  journal: {
    several: '{count} cambios',
    undone: 'Deshacer: {what}',
    unreadable:
      'Parte del historial de cambios del libro no se puede leer; esos cambios no se pueden deshacer.',
    newer: 'El historial de cambios del libro es de una versión más nueva; aquí no se puede deshacer.',
  },
} as const;
