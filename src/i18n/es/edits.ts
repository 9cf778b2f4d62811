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
  journal: {
    several: '{count} cambios',
    undone: 'Deshacer: {what}',
    unreadable:
      'Parte del historial de cambios del libro no se puede leer; esos cambios no se pueden deshacer.',
    newer: 'El historial de cambios del libro es de una versión más nueva; aquí no se puede deshacer.',
  },
} as const;
