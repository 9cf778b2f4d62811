/** Spanish: recognition. */
export const recognition = {
  hiddenSheet: 'La hoja «{sheet}» está oculta; también se leyó.',
  yearUnknown: 'No se encontró el ejercicio (año) del plan.',
  behaviorInferred:
    '{count, plural, one {El comportamiento de # indicador} other {El comportamiento de # indicadores}} de {total} se dedujo de sus metas, porque el libro no lo declara.',
  directionInferred:
    '{count, plural, one {El sentido de # indicador} other {El sentido de # indicadores}} de {total} se dedujo de su nombre y su fórmula, porque el libro no lo declara.',
  linesByPosition:
    'En {count, plural, one {# indicador} other {# indicadores}} los renglones no tienen rótulo; metas y ponderaciones se distinguieron por su lugar y su contenido.',
  namesFromHeadings:
    '{count, plural, one {El nombre de # indicador se tomó del texto que está arriba de su tabla.} other {Los nombres de # indicadores se tomaron del texto que está arriba de sus tablas.}}',
  unknownLines:
    '{count, plural, one {# renglón de un indicador no se reconoció y no se tomó en cuenta.} other {# renglones de indicadores no se reconocieron y no se tomaron en cuenta.}}',
  unknownWord: '«{text}» no es un sentido ni un comportamiento conocido; se dedujo de las metas.',
  codeAsNumber:
    'La clave {written} está guardada como número; por su lugar se leyó como {code}. Escríbala como texto para que Excel no le quite el cero.',
  unusedBlocks:
    '{count, plural, one {# espacio para un indicador está sin usar.} other {# espacios para indicadores están sin usar.}}',
  areaUnnamed: 'No se encontró el nombre del área; se le llama «{area}».',
  unitInferred:
    'No se encontró la Dirección General del área {area}; se dedujo de su clave que es la {unit}.',
  weightsAsFractions:
    'Las ponderaciones del área {area} están escritas como fracciones de 1 y se leyeron como porcentajes.',
  totalMissing: 'El área {area} no tiene el renglón TOTAL DE LA PONDERACIÓN.',
  monthInferred:
    'La columna del mes {month} del área {area} no tiene encabezado; se dedujo de las columnas vecinas.',
  periodsTwice:
    '{count, plural, one {# renglón repite un período de su indicador y no se tomó en cuenta.} other {# renglones repiten un período de su indicador y no se tomaron en cuenta.}}',
  otherPeriods:
    '{count, plural, one {# renglón es de un período más largo que los demás de su indicador y no se tomó en cuenta.} other {# renglones son de un período más largo que los demás de su indicador y no se tomaron en cuenta.}}',
  nearMiss: {
    ficha: 'En «{sheet}» hay rótulos de una ficha {form}, pero le faltan varios (por ejemplo: {detail}).',
    avance: {
      identity:
        'En «{sheet}» hay una tabla con período, programado y realizado, pero le falta la columna «Clave» o «Indicador/Producto».',
      programmed: 'En «{sheet}» hay una tabla por período, pero le falta la columna «Programado».',
      actual: 'En «{sheet}» hay una tabla por período, pero le falta la columna «Realizado».',
      rows: 'En «{sheet}» hay un encabezado de reporte de avance sin renglones con período debajo.',
    },
    name: 'En «{sheet}» hay una tabla con los meses del año, pero le falta la columna «Nombre del indicador» o «Clave».',
    annual:
      'En «{sheet}» hay una tabla de indicadores por mes, pero le faltan la columna «Meta Anual» y la columna «Total».',
    months: 'En «{sheet}» hay un encabezado de meses incompleto (faltan los meses {detail}).',
    weights:
      'En «{sheet}» hay una tabla de indicadores por mes, pero no tiene ponderaciones: falta el encabezado «PROGRAMACIÓN Y PONDERACIÓN», el renglón «TOTAL DE LA PONDERACIÓN» o renglones con el rótulo «Ponderación».',
    indicators: 'En «{sheet}» hay un encabezado de plan sin indicadores debajo.',
    table: 'En «{sheet}» está el título «{detail}», pero no se encontró una tabla con los meses del año.',
  },
} as const;
