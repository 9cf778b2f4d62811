/** Spanish: what can be done about a finding: mend it, justify it, take a justification back. */
export const findingsTab = {
  back: 'Hallazgos',
  backHint: 'Volver a Hallazgos',
  loading: 'Abriendo…',
  panelOpen: 'Cierre primero lo que está abierto para ir a otro hallazgo.',
  actions: 'Acciones del hallazgo',
  selectAll: 'Seleccionar todas las celdas',
  selectAllOn: 'Seleccionar las celdas de «{sheet}»',
  fix: 'Corregir…',
  justify: 'Justificar…',
  noException: 'Esta regla no admite excepciones: hay que corregir el plan.',
  cameBack: 'Tenía una justificación',
  fixing: {
    title: 'Corregir',
    titleSafe: 'Corregir lo seguro',
    reading: 'Leyendo el libro para proponer cómo corregir…',
    what: 'Qué se corrige',
    choose:
      '{n, plural, one {Hay una manera de corregirlo.} other {Hay # maneras de corregirlo; la primera es la más probable.}}',
    none: {
      title: 'No hay una corrección automática',
      text: 'Con lo que dice la hoja no se puede saber cuál es el dato correcto. Corríjalo en la celda.',
    },
    gone: {
      title: 'El hallazgo ya no está',
      text: 'El libro cambió y ya no tiene este hallazgo. La lista se actualizó.',
    },
    safe: 'Corregir lo seguro…',
    safeHint: 'Correcciones que no piden decidir nada; se muestran antes de escribirse.',
    safeIntro:
      '{n, plural, one {Una corrección que se puede hacer sin decidir nada.} other {# correcciones que se pueden hacer sin decidir nada; quite la marca de las que no quiera.}}',
    safeNone: {
      title: 'No hay nada seguro que corregir',
      text: 'Lo que queda pide una decisión: abra cada hallazgo y elija Corregir… o Justificar….',
    },
    postponed:
      '{n, plural, one {# corrección más toca las mismas celdas; aparecerá al volver a abrir esta lista.} other {# correcciones más tocan las mismas celdas; aparecerán al volver a abrir esta lista.}}',
    ready: '{n, plural, one {Hay # corrección que ver.} other {Hay # correcciones que ver.}}',
  },
  justifying: {
    title: 'Justificar',
    intro:
      'El hallazgo deja de contar mientras no cambie lo que se comparó. Queda anotado en la hoja Justificaciones, a la vista de todos.',
    reason: 'Motivo',
    pickReason: 'Elija un motivo…',
    text: 'Explicación',
    textHint: 'Por qué se acepta; por ejemplo, el oficio o el acuerdo que lo autoriza.',
    author: 'Quién justifica',
    until: 'Vigencia (opcional)',
    untilHint: 'Último día en que vale. Sin fecha, vale hasta que cambie el dato.',
    others:
      '{n, plural, one {Justificar también el otro hallazgo de esta regla} other {Justificar también los otros # hallazgos de esta regla}}',
    submit: '{n, plural, one {Justificar} other {Justificar # hallazgos}}',
    gone: 'El hallazgo ya no está en la lista: el libro cambió. Vuelva a la lista.',
    done: '{n, plural, one {Se anotó la justificación en la hoja {sheet}.} other {Se anotaron # justificaciones en la hoja {sheet}.}}',
    // What a screen reader hears when the form is not complete.
    incomplete:
      '{n, plural, one {Falta # dato en la justificación.} other {Faltan # datos en la justificación.}}',
  },
  justified: {
    title: '{n, plural, one {# hallazgo justificado} other {# hallazgos justificados}}',
    byLine: '{author} · {date}',
    until: 'Vale hasta el {until}',
    untilChange: 'Vale hasta que cambie el dato',
    row: 'Ver el renglón',
    rowHint: 'Ver el renglón de {item} en la hoja {sheet}',
    allJustified:
      '{n, plural, one {# hallazgo está justificado; véalo abajo.} other {# hallazgos están justificados; véalos abajo.}}',
  },
  problems: {
    title: '{n, plural, one {# justificación que no se aplica} other {# justificaciones que no se aplican}}',
  },
  withdraw: {
    button: 'Retirar…',
    hint: 'Retirar la justificación de {item}',
    ask: '¿Retirar esta justificación? Su renglón se vacía y, si sigue, el hallazgo vuelve a la lista.',
    askUnused: '¿Retirar esta justificación? Su renglón se vacía.',
    yes: 'Sí, retirar',
    no: 'Conservar',
    what: 'Retirar la justificación de «{item}»',
    gone: 'El renglón ya no está en la hoja; no había nada que retirar.',
  },
  configuration: {
    title:
      '{n, plural, one {Hay un error en la configuración de reglas} other {Hay # errores en la configuración de reglas}}',
    text: 'Lo que no se entendió no se aplica; lo demás sí.',
    open: 'Abrir Reglas…',
  },
} as const;
