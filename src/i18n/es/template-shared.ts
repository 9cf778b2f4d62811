/** Spanish: prompts of the sheets that all templates share. What the sheets say stands in `src/templates`. */
export const templateShared = {
  settings: {
    cutoff: {
      title: 'Mes de corte',
      message: 'Elija el último mes cerrado.',
      prompt: 'Último mes cerrado. Los meses posteriores quedan como Pendiente.',
    },
    cap: {
      title: 'Tope para la calificación',
      message: 'Elija 100%, 110%, 120% o «Sin tope».',
      prompt: 'Lo que un indicador puede aportar como máximo a la calificación.',
    },
    descending: {
      title: 'Indicadores descendentes',
      message: 'Elija una de las dos fórmulas de la lista.',
      prompt: 'Cómo se calcula el cumplimiento cuando menos es mejor.',
    },
    rollUp: {
      title: 'Consolidación',
      message: 'Elija uno de los valores de la lista.',
      prompt: 'Cómo se promedian las unidades para obtener la calificación de la institución.',
    },
    bands: {
      title: 'Semáforo',
      message: 'Escriba un porcentaje mayor que 0 %, por ejemplo 75%.',
      prompt: 'Dónde empieza el color. Cada color termina donde empieza el siguiente.',
    },
  },
  catalogue: {
    periods: {
      title: 'Periodos al año',
      message: 'Escriba un número entre 1 y 366.',
      prompt: 'Cuántas veces al año se mide; por ejemplo, 12 si es mensual.',
    },
  },
} as const;
