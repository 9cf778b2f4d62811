/** Mistakes in the configuration of the rules. */
export const config = {
  problemAt: '{path}: {problem}',
  problems: {
    tooLong: 'La configuración es demasiado larga ({length} caracteres). Debe tener menos de 100,000.',
    notJson: 'El texto no es JSON válido.',
    notJsonAt: 'El texto no es JSON válido: revise la línea {line}, columna {column}.',
    notAnObject: 'La configuración debe ser un objeto JSON, entre llaves.',
    unknownKey: '«{key}» no es parte de una configuración. Se reconocen: {known}.',
    unknownPreset: 'No existe el ajuste «{preset}». Los que hay son: {known}.',
    notSettings: 'Debe ser un objeto con reglas y su gravedad.',
    unknownRule: 'No existe la regla «{rule}».',
    unknownRuleNear: 'No existe la regla «{rule}». ¿Quiso decir «{near}»?',
    badSeverity: '«{value}» no es una gravedad. Use "error", "warning", "info" u "off".',
    badOptions: 'Las opciones deben ser un objeto JSON; se encontró «{value}».',
    optionsNotHere: 'Para un área o una partida solo puede cambiarse la gravedad, no las opciones.',
    noOptions: 'Esta regla no tiene opciones; sobra «{option}».',
    unknownOption: 'Esta regla no tiene la opción «{option}». Las que tiene son: {known}.',
    badOption: 'La opción «{option}» debe ser {wanted}; se encontró «{value}».',
    notAList: 'Debe ser una lista, entre corchetes.',
    notAnOverride: 'Cada excepción debe ser un objeto con «where» y «rules».',
    noScope:
      'La excepción no dice para qué vale: indique en «where» un plan, una hoja, un área o una partida.',
    badScope: '«{value}» no sirve como «{key}» en «where».',
  },
  /** What a preset is for. */
  presets: {
    'mx-pat': {
      title: 'México · PAT',
      text: 'Los valores propios de cada regla, probados con un PAT publicado.',
    },
    'hn-poa': {
      title: 'Honduras · POA',
      text: 'Como los valores propios; la falta de línea base es sugerencia, porque el reporte de la SEFIN no la pide.',
    },
    'gt-pom': {
      title: 'Guatemala · POM',
      text: 'Como los valores propios; los códigos de unidad fuera del catálogo son sugerencias.',
    },
  },
  wanted: {
    number: 'un número mayor o igual a cero',
    string: 'un texto',
    boolean: 'true o false',
  },
};
