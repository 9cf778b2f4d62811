import type { PageLanguage } from '.';

/** What a file may hold that the workbench does not keep: the reader's words in Spanish. */
const SPANISH: Readonly<Record<string, string>> = {
  'charts of other kinds': 'gráficos de otros tipos',
  'formats of charts': 'formatos de los gráficos',
  shapes: 'formas',
  'chart sheets': 'hojas de gráfico',
  'dialog sheets': 'hojas de diálogo',
  'macro sheets': 'hojas de macros',
  pictures: 'imágenes',
  hyperlinks: 'hipervínculos',
  'pivot tables': 'tablas dinámicas',
  macros: 'macros',
  'external links': 'vínculos a otros libros',
  slicers: 'segmentaciones de datos',
  timelines: 'escalas de tiempo',
  sparklines: 'minigráficos',
  'data connections': 'conexiones de datos',
  'custom XML': 'XML personalizado',
  'dynamic arrays': 'matrices dinámicas',
  'document properties': 'propiedades del documento',
  'threaded comments': 'conversaciones de comentarios',
  'formats inside cells': 'formatos dentro de las celdas',
  'formats inside notes': 'formatos dentro de las notas',
  'filter criteria': 'criterios de filtro',
  'calculated columns of tables': 'columnas calculadas de tablas',
  'totals functions of tables': 'funciones de totales de tablas',
  'conditional formats of Excel 2010 and later': 'formatos condicionales de Excel 2010 y posteriores',
  'data bar options of Excel 2010 and later': 'opciones de barras de datos de Excel 2010 y posteriores',
  'the password of the structure': 'la contraseña de la estructura',
  'gradient fills': 'rellenos degradados',
  'pattern fills': 'rellenos de trama',
  'diagonal borders': 'bordes diagonales',
  'page breaks': 'saltos de página',
  'headers and footers': 'encabezados y pies de página',
  'protected ranges': 'rangos protegidos',
  'watched cells': 'inspecciones de celdas',
  scenarios: 'escenarios',
  'custom views': 'vistas personalizadas',
  'form controls': 'controles de formulario',
  'consolidation settings': 'ajustes de consolidación',
  'smart tags': 'etiquetas inteligentes',
  'web publishing settings': 'ajustes de publicación web',
  'shrink to fit': 'reducción del texto hasta ajustarlo',
  'embedded objects': 'objetos incrustados',
};

/** A list for people: `a, b y c`. */
export function listOfNotKept(kinds: readonly string[], language: PageLanguage): string {
  const words = kinds.map((kind) => (language === 'es' ? (SPANISH[kind] ?? kind) : kind));
  return new Intl.ListFormat(language, { style: 'long', type: 'conjunction' }).format(words);
}
