/** Spanish: the panel of the approved targets. */
export const approvalPanel = {
  title: 'Metas aprobadas',
  menu: 'Metas aprobadas…',
  intro:
    'Guarda en el libro las metas como están al aprobarse el plan. Si después cambia una sin justificación, aparece como hallazgo.',
  loading: 'Leyendo el registro del libro…',
  none: 'Todavía no hay metas aprobadas en este libro.',
  record: 'Registro',
  by: 'Aprobó',
  date: 'Fecha',
  items: 'Metas',
  itemCount: '{n, plural, one {# meta} other {# metas}}',
  changed:
    '{n, plural, one {# meta cambió desde la aprobación.} other {# metas cambiaron desde la aprobación.}}',
  seeChanged: 'Ver en la lista',
  author: 'Quién aprueba',
  approve: 'Aprobar las metas de hoy',
  again: 'Aprobar de nuevo',
  askAgain: '¿Aprobar de nuevo? Las metas de hoy reemplazan a las aprobadas el {date} por {by}.',
  yesAgain: 'Sí, reemplazar',
  withdraw: 'Retirar la aprobación…',
  ask: '¿Retirar la aprobación? El registro se borra del libro y los cambios de metas dejan de señalarse. No se puede deshacer.',
  yes: 'Sí, retirar',
  no: 'Conservar',
  done: '{n, plural, one {Se guardó # meta como aprobada por {by}.} other {Se guardaron # metas como aprobadas por {by}.}}',
  withdrawn: 'Se retiró la aprobación de las metas.',
} as const;
