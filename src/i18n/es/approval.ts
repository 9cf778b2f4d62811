/** Spanish: the approval of the targets. */
export const approval = {
  problems: {
    newer: 'El registro de la aprobación lo hizo una versión más nueva de Pondera; actualícela para leerlo.',
    noAuthor: 'Escriba quién aprueba las metas (hasta 200 caracteres).',
    noTargets: 'No hay metas que aprobar: el libro no tiene un plan reconocido con metas.',
    tooMany:
      'Son demasiadas metas ({items}) para guardarlas en un solo libro; apruebe cada plan en su libro.',
    unreadable:
      'El registro de la aprobación está dañado y no se puede leer. Vuelva a aprobar las metas o retire la aprobación.',
  },
} as const;
