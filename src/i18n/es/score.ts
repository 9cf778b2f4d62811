/** Spanish: the scores on the command line. */
export const score = {
  usage:
    'Uso: pondera score ARCHIVO… [--cutoff MES] [--cap 100|110|120|none] [--roll-up simple|by-areas|by-indicators]\n' +
    '                   [--descending two-minus-ratio|inverse] [--format text|json] [--json] [--lang es|en]\n' +
    'Calcula la calificación de la institución, sus unidades y áreas. Lo que no se da se toma de los ajustes del libro.\n' +
    'Salida: 0 todo se calificó · 2 un archivo no se pudo leer o no tiene qué calificar.',
  badMonth: 'El mes «{month}» no existe: use ene, feb, mar, abr, may, jun, jul, ago, sep, oct, nov o dic.',
  badCap: 'El tope «{cap}» no existe: use 100, 110, 120 o none.',
  badRollUp: 'La consolidación «{rollUp}» no existe: use simple, by-areas o by-indicators.',
  badDescending: 'La fórmula «{descending}» no existe: use two-minus-ratio o inverse.',
  noFiles: 'Falta decir qué archivos se califican.',
  nothingToScore:
    'En {file} hay un plan, pero nada que calificar: hacen falta indicadores o productos con lo programado y lo realizado del año.',
  outcome: {
    scored: 'calificado',
    'no-actuals': 'sin reportes',
    'no-plan': 'no hay qué calificar',
    unreadable: 'no se pudo leer',
  },
  headline: '{strict} a la fecha; provisional {provisional}',
  headlineNone: 'sin calificación a la fecha',
  plan: '{type} {year} · {title} · hoja {sheet} · {n, plural, one {# indicador} other {# indicadores}}',
  noActuals: 'Nada se ha reportado todavía: todo lo que cerró cuenta como sin reporte.',
  noTargets:
    'El plan no tiene metas por mes o periodo, o no tiene ponderaciones: todavía no hay qué calificar.',
  setting: '{name}: {value} ({origin})',
  settingNames: {
    cutoff: 'Corte',
    cap: 'Tope',
    descending: 'Descendentes',
    rollUp: 'Consolidación',
    bands: 'Semáforo',
  },
  origins: {
    given: 'dado en la orden',
    sheet: 'de la hoja {sheet}',
    stored: 'guardado en el libro',
    reported: 'último mes con algo reportado',
    default: 'predeterminado',
  },
  columns: {
    name: 'Institución, unidades y áreas',
    month: 'Mes: {month}',
    quarter: 'Trimestre {n}',
    fourMonths: 'Cuatrimestre {n}',
    semester: 'Semestre {n}',
    toDate: 'A la fecha',
    light: 'Semáforo',
    year: 'Año',
    financial: 'Financiera',
  },
  legend:
    'Estricta / provisional: lo no reportado cuenta 0 / no se cuenta. El año se mide contra todo lo programado en él.',
  money:
    'Ejecución financiera: {score} % · {executed} ejecutado de {current} vigente · {n, plural, one {# producto} other {# productos}}.',
  moneyToDate: 'De lo programado a la fecha: {score} %.',
  worst:
    '{n, plural, one {El indicador más rezagado a la fecha} other {Los # indicadores más rezagados a la fecha}}',
  worstValue: '{compliance} % ({light})',
  notes: 'Cómo se contó',
  together: '{n} archivos como una institución: {score}',
  differing:
    'Los archivos difieren en estos ajustes: {settings}. Juntos se calcularon con los del primer archivo; se pueden dar en la orden.',
  failed: '{n, plural, one {Un archivo quedó fuera: {files}.} other {# archivos quedaron fuera: {files}.}}',
} as const;
