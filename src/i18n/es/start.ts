/** Spanish: what the pane says when it cannot start. */
export const start = {
  details: 'Detalles para soporte',
  'library-blocked': {
    title: 'No se pudo cargar la biblioteca de Office',
    text: 'Pondera necesita office.js, que sirve Microsoft. Pida a su administrador que permita appsforoffice.microsoft.com y vuelva a abrir el panel.',
  },
  'no-office': {
    title: 'Excel no responde',
    text: 'Pondera espera a Excel desde hace un rato. Cierre el panel y vuelva a abrirlo; si sigue igual, reinicie Excel.',
  },
  'not-excel': {
    title: 'Pondera funciona dentro de Excel',
    text: 'Abra esta página como complemento de Excel: ficha Inicio, Complementos, Pondera.',
  },
  'old-excel': {
    title: 'Esta versión de Excel es anterior a la que se necesita',
    text: 'Pondera necesita Excel 2021, Microsoft 365 o Excel para la Web. El libro no se ha tocado.',
  },
  failed: {
    title: 'Pondera no pudo empezar',
    text: 'El libro no se ha tocado. Cierre el panel y vuelva a abrirlo; si se repite, envíe los detalles a soporte.',
  },
} as const;
