/** Spanish: the preview of changes, what became of them, and the list of what was done. */
export const preview = {
  title: 'Vista previa',
  nothingYet: 'Nada se ha escrito todavía.',
  cell: 'Celda',
  before: 'Antes',
  after: 'Después',
  blank: '(vacía)',
  true: 'VERDADERO',
  false: 'FALSO',
  formulaLost: 'Reemplaza la fórmula {formula}',
  include: 'Incluir: {what}',
  includeCell: 'Incluir la celda {cell}',
  together: 'Estas celdas se escriben todas o ninguna.',
  effects: 'Efecto',
  effect: '{label}: {before} → {after}',
  partial: 'Los totales suponen que se incluyen todas las celdas.',
  cells: '{n, plural, one {# celda} other {# celdas}}',
  table: 'Celdas que cambian: {what}',
  more: 'Mostrar {n} más (faltan {rest})',
  all: 'Incluir todo',
  choose: 'Elija cómo',
  warnFormulas:
    '{n, plural, one {# celda tiene una fórmula que se reemplazaría} other {# celdas tienen fórmulas que se reemplazarían}}.',
  apply: '{n, plural, =0 {Elija qué escribir} one {Escribir # celda} other {Escribir # celdas}}',
  back: 'Volver',
  announce: {
    applied:
      '{written, plural, =0 {No se escribió ninguna celda} one {Se escribió # celda} other {Se escribieron # celdas}}{skipped, plural, =0 {.} one {; # quedó sin tocar.} other {; # quedaron sin tocar.}}',
    undone:
      '{written, plural, =0 {No se restauró ninguna celda} one {Se restauró # celda} other {Se restauraron # celdas}}{skipped, plural, =0 {.} one {; # quedó sin tocar.} other {; # quedaron sin tocar.}}',
  },
  skipped: {
    applied: '{n, plural, one {# celda no se escribió:} other {# celdas no se escribieron:}}',
    undone: '{n, plural, one {# celda no se restauró:} other {# celdas no se restauraron:}}',
  },
  already: '{n, plural, one {# celda ya tenía ese valor.} other {# celdas ya tenían ese valor.}}',
  leftOut:
    '{n, plural, one {# propuesta quedó fuera: otra que usted eligió escribe una de sus celdas.} other {# propuestas quedaron fuera: otras que usted eligió escriben una de sus celdas.}}',
  fault: 'Excel falló a medio camino. Abajo se dice qué celdas no quedaron escritas.',
  nothingToUndo: 'No hay cambios de Pondera que deshacer.',
  undo: 'Deshacer',
  undoWhat: 'Deshacer: {what}',
  redo: 'Volver a hacer',
  journal: {
    title: 'Cambios hechos',
    intro:
      'Lo que Pondera escribió en celdas, también en otra sesión. Deshacer restaura solo las celdas que siguen como se dejaron.',
    empty: 'Todavía no hay cambios. Aquí quedará lo que distribuya o corrija, para poder deshacerlo.',
    entry: '{date}, {time}',
    cells: '{n, plural, =0 {ninguna celda} one {# celda} other {# celdas}}',
    undone: 'Deshecho',
    load: 'Ver los cambios hechos',
    reading: 'Leyendo los cambios…',
  },
} as const;
