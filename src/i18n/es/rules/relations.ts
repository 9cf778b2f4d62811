/** Spanish: rules about how figures hang together: columns and rows, wholes and parts, years, budgets, pairs. */
export const relations = {
  relations: {
    labels: {
      here: 'Aquí',
      there: 'Allá',
      besideIt: 'Junto a',
      fitMoved: 'Nombres que concordarían',
      fitNow: 'Nombres que concuerdan con su unidad',
      totalLine: 'Línea de totales',
      written: 'Como está escrito',
      after: 'Después',
      before: 'Antes',
      budget: 'En el presupuesto',
      budgetTotal: 'Total del presupuesto',
      demand: 'Demanda',
      financialChange: 'Cambio de la meta financiera',
      financialTotal: 'Total multianual financiero',
      growth: 'Crecimiento',
      missing: 'Sin meta',
      otherGrowth: 'Crecimiento de los demás',
      output: 'Lo que se entrega',
      parts: 'Suma de las partes',
      physicalChange: 'Cambio de la meta física',
      physicalTotal: 'Total multianual físico',
      plan: 'En el POM',
      sibling: 'Su par',
      sum: 'Suma',
      textYears: 'En el texto',
      tableYears: 'En la tabla',
      total: 'Total',
      usual: 'Mediana de los demás',
      whole: 'El todo',
      withTarget: 'Con meta',
      yearsSum: 'Suma de los años',
    },
    kinds: { financial: 'financiera', physical: 'física' },
  },
  'row-shift-suspected': {
    title: 'Unidades que parecen corridas una fila',
    why: 'Al copiar de un documento, una celda vacía se pierde y lo que sigue queda junto al producto de al lado: cada uno se medirá en la unidad de otro.',
    how: 'Compare con el documento de origen. Se propone mover las celdas del tramo una fila, y dejar vacía la que quedó sin pareja.',
    messages: {
      default:
        'De la fila {row} a la {last} la unidad y la meta parecen corridas una fila hacia {direction}: moverlas hace que {count, plural, one {# nombre más concuerde} other {# nombres más concuerden}} con su unidad.',
      unit: 'De la fila {row} a la {last} la unidad parece corrida una fila hacia {direction}: moverla hace que {count, plural, one {# nombre más concuerde} other {# nombres más concuerden}} con su unidad.',
    },
    directions: { down: 'abajo', up: 'arriba' },
    fixes: { back: 'Mover una fila hacia {direction} las celdas de las filas {row} a {last}.' },
  },
  'column-shift': {
    title: 'Valores que parecen corridos de columna',
    why: 'Al copiar de un documento se pierde una celda vacía y los meses quedan en otra columna: las metas se pedirán en un mes que no es.',
    how: 'Compare con el documento de origen. Se propone regresar los valores a los meses de su ponderación o de la línea de totales.',
    messages: {
      default:
        'Los valores de {item} parecen corridos {count, plural, one {# columna} other {# columnas}} a la {side}: están en {months} y ponderan en {belong}.',
      totals:
        'Los valores de {item} parecen corridos {count, plural, one {# columna} other {# columnas}} a la {side}: están en {months} y la línea de totales, en {belong}.',
    },
    sides: { left: 'izquierda', right: 'derecha' },
    fixes: {
      back: 'Regresar los valores de {item} {count, plural, one {# columna} other {# columnas}} a la {side}.',
    },
  },
  'mixed-thousand-separator': {
    title: 'Punto y coma mezclados como separador de miles',
    why: 'Donde la coma separa los miles, 22.420 es veintidós y fracción: la suma queda mil veces corta en ese renglón.',
    how: 'Se propone leer con miles las cifras que llevan punto. Si de verdad son decimales, justifique el hallazgo.',
    messages: {
      default:
        '{item} mezcla «.» y «,» como separador de miles: {written} junto a {beside}; {count, plural, one {parece} other {parecen}} {meant}.',
    },
    fixes: { thousands: 'Escribir {values} en {item}.' },
  },
  'cross-reference-mismatch': {
    title: 'El mismo dato con dos cifras',
    why: 'Quien lea el reporte y quien lea el plan creerán cosas distintas, y el avance se medirá contra la que esté más a mano.',
    how: 'Decida cuál es la cifra aprobada y corrija la otra; mejor aún, refiérala con una fórmula.',
    messages: {
      default: 'La meta de {item} es {value} en {here} y {other} en {there}.',
      month: 'Lo programado en {month} de {item} es {value} en {here} y {other} en {there}.',
      months:
        'Lo programado de {item} es distinto en {months}: el primero es {value} en {here} y {other} en {there}.',
    },
  },
  'parent-child-sum': {
    title: 'Las partes no suman el todo',
    why: 'Lo que se cuenta en las partes y lo que se promete en el todo debe ser lo mismo; si no, una de las dos cifras se reportará mal.',
    how: 'Revise primero las partes: a menudo una trae un dígito de más. Se propone poner en el todo lo que suman. Si no son partes suyas, diga en «Parte de» de qué lo son.',
    messages: {
      default: '{item} = {target} y sus partes suman {sum}.',
      suggested:
        '{item} = {target}; por su unidad y su nombre se sugiere que sus partes son {parts}, que suman {sum}. Confírmelo en «Parte de».',
      year: 'La meta {kind} {year} de {item} es {target} y sus subproductos suman {sum}.',
    },
    fixes: {
      formula: 'Escribir {year} de {item} como fórmula de sus subproductos: {sum}.',
      whole: 'Poner en {item} lo que suman sus partes: {sum}.',
    },
  },
  'sibling-outlier': {
    title: 'Un producto gemelo es muchas veces el otro',
    why: 'Dos productos que se entregan a las mismas personas suelen ir parejos; el que se dispara, en un todo que no suma, casi siempre se copió de otro renglón.',
    how: 'Compare con la fuente la cifra que sobresale.',
    messages: {
      default: '{item} = {value} frente a {other} de su par {pair}; {whole}, de que son parte, tampoco suma.',
    },
  },
  'output-exceeds-demand': {
    title: 'Se entrega más de lo que se pide',
    why: 'No se puede dar un carné a quien no lo solicitó; o las solicitudes están cortas, o la entrega incluye otra cosa.',
    how: 'Revise las dos cifras. Si la entrega incluye renovaciones o solicitudes de otros años, dígalo en el nombre.',
    messages: { default: '{output} ({made}) supera a {demand} ({asked}).' },
  },
  'multi-year-total-mismatch': {
    title: 'El total multianual no es la suma de los años',
    why: 'El total es lo que se aprueba y se cita; si los años suman otra cosa, nadie sabe cuál de los dos se comprometió.',
    how: 'Se propone escribir el total como fórmula que suma los años. Si el total es el que vale, corrija los años.',
    messages: {
      default: 'El total multianual de la meta {kind} de {item} es {total} y los años suman {sum}.',
      rounding:
        'El total multianual de la meta {kind} de {item} es {total} y los años suman {sum}: una unidad, quizá por redondeo.',
    },
    fixes: { formula: 'Escribir el total de la meta {kind} de {item} como fórmula de sus años: {sum}.' },
  },
  'budget-total-mismatch': {
    title: 'El presupuesto no suma',
    why: 'El presupuesto y el POM deben decir lo mismo en cada año y programa; una diferencia detiene la aprobación.',
    how: 'Se propone escribir el total como fórmula. Donde el programa y el POM difieren, corrija el que no corresponda al techo autorizado.',
    messages: {
      default: 'El total {year} del presupuesto es {total} y los programas suman {sum}.',
      grand: 'El total general del presupuesto es {total} y los totales de los programas suman {sum}.',
      plan: 'El programa {program} tiene otras cifras en el presupuesto que en el POM: {years}.',
      products: 'El total {year} del POM es {total} y sus productos suman {sum}.',
      row: 'El total del programa {program} es {total} y sus años suman {sum}.',
    },
    fixes: { formula: 'Escribir el total como fórmula de lo que suma: {sum}.' },
  },
  'flat-budget-growing-target': {
    title: 'La meta crece y el presupuesto no',
    why: 'Más producción con el mismo dinero, año tras año, es una promesa que la ejecución no podrá cumplir, o una meta financiera que se copió.',
    how: 'Actualice la meta financiera, modere la física o explique de dónde sale la eficiencia.',
    messages: {
      default: '{item}: el presupuesto no cambia en {years} y la meta física crece {growth}.',
    },
  },
  'physical-without-financial': {
    title: 'Meta física sin financiera, o al revés',
    why: 'Un producto sin dinero no se puede ejecutar, y un dinero sin producto no se puede rendir.',
    how: 'Capture la meta que falta. Si de verdad no cuesta, escriba 0 o «Sin costo» en la financiera.',
    messages: {
      default: '{item} tiene meta {present} sin meta {missing} en {years}.',
    },
  },
  'non-monotonic-multiyear': {
    title: 'La meta baja y el resultado promete incremento',
    why: 'Si el resultado declara un incremento, un año que baja lo contradice y abre una pregunta que el plan no contesta.',
    how: 'Revise la cifra del año que baja, o explique la baja en el supuesto.',
    messages: {
      default: '{item} baja de {before} ({from}) a {after} ({to}) aunque el texto declara «{word}».',
    },
  },
  'trend-outlier': {
    title: 'Un año rompe la tendencia',
    why: 'Cuando todos los años crecen igual y uno no, casi siempre es un dígito mal escrito; y de ese año sale el presupuesto.',
    how: 'Se propone la cifra que sigue a las demás. Si el salto es real, justifíquelo.',
    messages: {
      default: '{year} de {item} ({kind}) crece {growth} cuando los demás crecen {usual}.',
      magnitude:
        '{year} de {item} ({kind}) es {value}, de otro orden de magnitud que los demás (mediana {median}).',
    },
    kinds: { financial: 'meta financiera', history: 'observado', physical: 'meta física' },
    fixes: {
      digits: 'Escribir {value} en {year} de {item}: las mismas cifras en el orden de los demás.',
      trend: 'Escribir {value} en {year} de {item}, lo que crecen los demás años.',
    },
  },
  'period-label-mismatch': {
    title: 'El texto cita otros años',
    why: 'Un título o un resultado que quedó del plan anterior hace dudar de qué periodo es todo lo demás.',
    how: 'Corrija los años del texto, o los de la tabla.',
    messages: {
      default: 'El texto cita {cited} y la tabla cubre {covered}.',
    },
  },
  'missing-year': {
    title: 'Falta un año en la serie',
    why: 'Un año que falta cambia los crecimientos y los totales, y suele ser una columna que se perdió.',
    how: 'Agregue el año que falta. Si se omitió a propósito, justifíquelo.',
    messages: {
      default: 'La serie salta de {from} a {to}.',
      history: 'Lo observado de {item} salta de {from} a {to}.',
      area: 'Lo observado en el área {area} salta de {from} a {to} ({count} indicadores).',
    },
  },
} as const;
