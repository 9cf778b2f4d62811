/** Spanish: new templates on the command line. */
export const newCommand = {
  usage:
    'Uso: pondera new pat|poa|pom|ficha-dtp5|ficha-mir|avance [--year AÑO] [--rows N | --from DATOS.json]\n' +
    '                 [--institution TEXTO] [--unit TEXTO] [--area TEXTO] [--sheet NOMBRE] [--force] [--lang es|en]\n' +
    '                 -o ARCHIVO.xlsx\n' +
    'Escribe un libro nuevo con la plantilla, vacía o con el contenido de un archivo JSON (docs/new.md).\n' +
    'Salida: 0 el libro se escribió · 2 no se escribió nada.',
  noKind: 'Falta decir qué plantilla: {known}.',
  oneKind: 'Se escribe una plantilla a la vez; sobra «{word}».',
  badKind: 'No hay plantilla «{kind}»: use {known}.',
  noOutput: 'Falta decir qué archivo se escribe: -o ARCHIVO.xlsx.',
  badOutput: 'El archivo «{file}» debe terminar en .xlsx.',
  noYear: 'Falta decir el año: --year 2026.',
  rowsOrFrom: 'Use --rows o --from, no los dos: con --from hay tantas filas como datos.',
  notHere: 'La plantilla {kind} no usa {option}.',
  exists: 'El archivo {file} ya existe; no se tocó. Con --force se reemplaza.',
  unwritable: 'No se pudo escribir {file} ({detail}). No quedó ningún archivo a medias.',
  unreadableData: 'No se pudo leer {file} ({detail}).',
  bigData: 'El archivo {file} es demasiado grande: se leen hasta {limit} MB.',
  badJson: 'El archivo {file} no es JSON: {detail}',
  notBuilt: 'No se escribió {file}:',
  notBuiltFrom: 'No se escribió {file}, por lo que dice {data}:',
  problem: '{field}: {message}',
  moreProblems: '{n, plural, one {y un problema más} other {y # problemas más}}',
  written: 'Se escribió {file}: {n, plural, one {una hoja} other {# hojas}} ({sheets}).',
  content: {
    text: 'Se esperaba un texto entre comillas y hay {found}.',
    longText: 'El texto es más largo de lo que cabe en una celda ({limit} caracteres).',
    formulaText: 'El texto {found} empieza con «=»: en la celda sería una fórmula.',
    controlText: 'El texto {found} lleva caracteres que una celda no admite.',
    number: 'Se esperaba un número y hay {found}.',
    numberAsText: 'El número {found} está escrito como texto; quítele las comillas.',
    flag: 'Se esperaba true o false y hay {found}.',
    oneOf: 'Se esperaba uno de estos valores: {known}; hay {found}.',
    list: 'Se esperaba una lista [ ] y hay {found}.',
    longList: 'La lista tiene {found} elementos; el máximo es {limit}.',
    listLength: 'La lista tiene {found, plural, one {# elemento} other {# elementos}} y lleva {length}.',
    object: 'Se esperaba un objeto entre llaves y hay {found}.',
    unknownField: 'El campo {found} no se conoce aquí; se usan: {known}.',
    codeTwice: 'La clave «{found}» ya está en otro elemento.',
    missing: 'Falta este campo.',
    noAreas: 'No hay ninguna área.',
  },
} as const;
