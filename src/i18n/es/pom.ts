/** Spanish: the POM, its recognition and its template. */
export const pom = {
  notes: {
    toldBy: {
      code: '{count, plural, one {# subproducto se distinguió} other {# subproductos se distinguieron}} de su producto por el código.',
      indent:
        '{count, plural, one {# subproducto se distinguió} other {# subproductos se distinguieron}} de su producto por la sangría del texto.',
    },
    noSubproducts: 'Ningún renglón se reconoció como subproducto; todos se leyeron como productos.',
    orphan: 'El subproducto {name} no tiene ningún producto arriba.',
    missing: {
      physical: 'No hay columna de meta física para {years}.',
      financial: 'No hay columna de meta financiera para {years}.',
    },
    noBudget:
      'No se encontró la tabla del presupuesto por programa (PRG, DESCRIPCIÓN, años); no se puede comparar con el POM.',
    unusedRows:
      '{count, plural, one {# renglón de la plantilla está sin usar.} other {# renglones de la plantilla están sin usar.}}',
  },
  nearMiss: {
    kinds:
      'En «{sheet}» hay productos con varios años, pero faltan los encabezados «Meta Física» y «Meta Financiera».',
    names:
      'En «{sheet}» hay metas físicas y financieras por año, pero falta la columna «Producto / Subproducto».',
    years: 'En «{sheet}» hay metas físicas y financieras, pero no se encontró a qué años corresponden.',
    products: 'En «{sheet}» hay un encabezado de Plan Operativo Multianual sin productos debajo.',
    table: 'En «{sheet}» está el título «{detail}», pero no se encontró una tabla de productos por año.',
  },
  template: {
    problems: {
      products: 'Escriba cuántos productos lleva el plan: un número entero de 1 a {limit}.',
      subproducts: 'Escriba cuántos subproductos lleva cada producto: un número entero de 0 a {limit}.',
      programs: 'Escriba cuántos programas lleva el presupuesto: un número entero de 1 a {limit}.',
      tooManyRows:
        'Son demasiados renglones: la plantilla lleva hasta {limit} productos y subproductos en total.',
      companionTaken:
        'El libro ya tiene una hoja «{name}», que el plan necesita para sí. Elija otro nombre para la hoja del POM.',
    },
    input: {
      level: {
        title: 'Nivel',
        message: 'Elija Producto o Subproducto. Un subproducto pertenece al producto que está arriba de él.',
      },
      program: {
        title: 'Programa',
        message: 'El programa no está en la hoja del presupuesto. Puede conservarlo y agregarlo allá.',
      },
      unit: {
        title: 'Unidad de medida',
        message: 'La unidad no está en la hoja Catálogos. Puede conservarla y agregarla allá.',
      },
      contribution: {
        title: 'Producto de mayor contribución',
        message: 'Escriba 1 si es el producto que más contribuye al resultado; si no, 0.',
      },
      number: {
        title: 'Metas',
        message: 'Aquí va un número.',
      },
      weight: {
        title: 'Ponderación',
        message: 'Escriba un porcentaje de 0 a 100. Las ponderaciones de los productos suman 100 %.',
      },
      executed: {
        title: 'Ejecutado',
        message: 'Escriba un número o elija «Sin demanda».',
      },
      choose: {
        title: 'Elija de la lista',
        message: 'Elija una de las opciones de la lista.',
      },
    },
  },
};
