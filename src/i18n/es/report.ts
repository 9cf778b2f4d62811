/** Spanish: the command line and its report. */
export const report = {
  usage:
    'Uso: pondera check ARCHIVO… [--config REGLAS.json] [--preset mx-pat|hn-poa|gt-pom]\n' +
    '                            [--format text|json] [--lang es|en]\n' +
    'Revisa planes anuales (.xlsx) y dice qué no cuadra.\n' +
    '--config toma las reglas de un archivo en vez de las guardadas en el libro.\n' +
    'Salida: 0 sin errores · 1 hay errores · 2 algo no se pudo comprobar.',
  configUsage:
    'Uso: pondera config ARCHIVO [--lang es|en]\n' +
    'Escribe la configuración de las reglas guardada en un libro, como JSON.',
  noConfigFile: 'Falta decir de qué archivo es la configuración.',
  oneConfigFile: 'Solo se puede leer la configuración de un archivo a la vez.',
  unreadableConfig: 'No se puede leer la configuración {file}: {detail}',
  badPreset: 'No existe el ajuste «{preset}». Los que hay son: {known}.',
  configProblems: 'Errores en {file}; lo demás se aplica:',
  unknownCommand: 'No existe la orden «{command}».',
  noFiles: 'Falta decir qué archivos se revisan.',
  badOption: 'No se entiende la opción: {detail}',
  badFormat: 'El formato «{format}» no existe: use text o json.',
  badLanguage: 'El idioma «{language}» no existe: use es o en.',
  noPlan:
    'No se encontró un plan en {file}. Se reconocen los programas con meta, meses de enero a diciembre y ponderación.',
  rulesUnchecked:
    '{n, plural, one {Una comprobación no se pudo hacer} other {# comprobaciones no se pudieron hacer}}: el resultado es parcial.',
  outcome: {
    clean: 'sin hallazgos',
    findings:
      '{error, plural, one {# error} other {# errores}}, {warning, plural, one {# advertencia} other {# advertencias}}, {info, plural, one {# sugerencia} other {# sugerencias}}',
    'no-plan': 'no se encontró un plan',
    unchecked: 'no se pudo comprobar',
  },
  justified: '{n, plural, one {# justificado} other {# justificados}}',
  justifiedBy: '— {reason}: {text} ({author}, {date})',
  plan: '{type} {year} · {title} · hoja {sheet}, {range} · {items, plural, one {# indicador} other {# indicadores}}',
  group: {
    error: 'Errores ({n})',
    warning: 'Advertencias ({n})',
    info: 'Sugerencias ({n})',
    justified: 'Justificados ({n})',
    justificationProblems: 'Justificaciones que no se aplican ({n})',
    configuration: 'Errores en la configuración de las reglas ({n})',
    unchecked: 'No se pudo comprobar ({n})',
    notes: 'Cómo se leyó',
  },
  total:
    'En total, {files} archivos: {error, plural, one {# error} other {# errores}}, {warning, plural, one {# advertencia} other {# advertencias}}, {info, plural, one {# sugerencia} other {# sugerencias}}{failed, plural, =0 {.} one {; uno no se pudo comprobar del todo.} other {; # no se pudieron comprobar del todo.}}',
  file: {
    'not-found': 'No se encuentra el archivo {file}.',
    directory: '{file} es una carpeta, no un archivo.',
    unreadable: 'No se puede leer el archivo {file}: {detail}.',
    'not-xlsx': '{file} no es un libro de Excel (.xlsx).',
    empty: '{file} está vacío.',
    'old-xls': '{file} es un libro de Excel 97-2003 (.xls). Ábralo en Excel y guárdelo como .xlsx.',
    xlsb: '{file} es un libro binario (.xlsb). Ábralo en Excel y guárdelo como .xlsx.',
    encrypted:
      '{file} está protegido con contraseña. Quítela en Excel (Archivo > Información) y vuelva a intentarlo.',
    truncated: '{file} está incompleto: falta el final. Vuelva a descargarlo o a copiarlo.',
    damaged: '{file} está dañado. Ábralo en Excel para repararlo y guárdelo de nuevo.',
    'too-large': '{file} ocupa, una vez descomprimido, más de lo que se puede revisar.',
    'corrupt-xml': '{file} está dañado por dentro. Ábralo en Excel para repararlo y guárdelo de nuevo.',
    'missing-part': 'A {file} le faltan partes. Ábralo en Excel para repararlo y guárdelo de nuevo.',
  },
} as const;
