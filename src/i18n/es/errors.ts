/** Spanish: errors. */
export const errors = {
  details: 'Detalles para soporte',
  tryAgain: 'Reintentar',
  leftover: 'Quedó a medio escribir la hoja «{sheet}»: bórrela antes de volver a intentarlo.',
  settingsNotKept: 'Los ajustes de cumplimiento no se leyeron o no se guardaron en el libro.',
  notWatching: 'Los cambios del libro no se notarán solos: presione Validar después de editar.',
  defect: {
    title: 'El panel tuvo un problema',
    next: 'Su libro no se tocó. Presione Continuar; si vuelve a pasar, cierre el panel y ábralo de nuevo.',
    again: 'Continuar',
  },
  'editing-cell': {
    title: 'Hay una celda en edición.',
    next: 'Termine de editarla (Intro o Esc) y vuelva a intentarlo.',
  },
  'no-answer': {
    title: 'Excel no contestó a tiempo.',
    next: 'Espere a que termine lo que esté haciendo y vuelva a intentarlo. Si sigue igual, guarde el libro y recargue el panel.',
  },
  unavailable: {
    title: 'Excel está ocupado o se perdió la conexión.',
    next: 'Revise la conexión, espere un momento y vuelva a intentarlo.',
  },
  protected: {
    title:
      '{hasSubject, select, yes {«{subject}» está protegida o es de solo lectura.} other {El libro o la hoja está protegido o es de solo lectura.}}',
    next: 'Desprotéjala en Revisar › Desproteger, o guarde una copia que pueda editar, y vuelva a intentarlo. No se escribió nada.',
  },
  'blocked-by-layout': {
    title:
      '{hasSubject, select, yes {En «{subject}» hay celdas combinadas, filtradas o de una tabla que estorban.} other {Hay celdas combinadas, filtradas o de una tabla que estorban.}}',
    next: 'Quite el filtro o separe las celdas combinadas y vuelva a intentarlo. No se escribió nada.',
  },
  'changed-meanwhile': {
    title:
      '{hasSubject, select, yes {«{subject}» cambió, se borró o se renombró mientras tanto.} other {El libro cambió mientras tanto: algo se borró o se renombró.}}',
    next: 'Presione Validar para leer el libro como está ahora.',
  },
  'name-taken': {
    title: '{hasSubject, select, yes {Ya hay una hoja «{subject}».} other {Ya hay una hoja con ese nombre.}}',
    next: 'Escriba otro nombre para la hoja nueva. No se escribió nada.',
  },
  'bad-name': {
    title:
      '{hasSubject, select, yes {Excel no acepta «{subject}» como nombre de hoja.} other {Excel no acepta ese nombre de hoja.}}',
    next: 'Use de 1 a 31 caracteres, sin : \\ / ? * [ ] y sin apóstrofo al principio o al final.',
  },
  'too-large': {
    title: 'El libro es demasiado grande para leerlo o escribirlo por partes.',
    next: 'Borre filas y columnas con formato que no se usen, o pase el plan a un libro propio, y vuelva a intentarlo.',
  },
  unsupported: {
    title: 'Esta versión de Excel no tiene algo que se necesita.',
    next: 'Actualice Excel, o abra el libro en Excel para la Web.',
  },
  cancelled: {
    title: 'Se canceló.',
    next: 'Puede volver a empezar cuando quiera.',
  },
  'bad-file': {
    title:
      '{hasSubject, select, yes {El archivo «{subject}» no se puede leer.} other {El archivo no se puede leer.}}',
    next: 'Compruebe que sea un libro .xlsx sin contraseña y que se haya copiado completo.',
  },
  unknown: {
    title: 'Ocurrió un problema inesperado.',
    next: 'Vuelva a intentarlo. Si se repite, envíe los detalles a soporte.',
  },
} as const;
