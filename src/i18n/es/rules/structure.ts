/** Spanish: rules about how a plan is put together. */
export const structure = {
  'number-as-text': {
    title: 'Número guardado como texto',
    why: 'Excel no suma los números guardados como texto: los totales y las ponderaciones salen mal sin que se note.',
    how: 'Se propone escribir el número en la celda; un porcentaje recibe formato de porcentaje. Un texto que empieza con cero, como 007, puede ser una clave y se deja. Revise que la celda no tenga formato de texto.',
    messages: {
      default: '{cell} contiene un número guardado como texto: «{text}» ({line} de {item}).',
      several:
        '{count} celdas de {item} ({line}) contienen números guardados como texto; la primera es {cell}: «{text}».',
    },
    fixes: {
      fraction: 'Escribir como fracción lo que es texto en {item} ({line}): 0.45 es 45 %.',
      number: 'Escribir como número la celda de {item} ({line}) que hoy es texto.',
      numbers: 'Escribir como números {count} celdas de {item} ({line}) que hoy son texto.',
      points: 'Escribir en puntos lo que es texto en {item} ({line}): 0.45 es 0.45 %.',
    },
  },
  'percent-scale-mixed': {
    title: 'Porcentajes en dos escalas',
    why: 'Un 1 que quiere decir 100 % se lee como 1 %, y las sumas y el cumplimiento salen cien veces mal.',
    how: 'Escriba todos los porcentajes igual: con formato de porcentaje, o todos de 0 a 100. Se propone escribir los que difieren en la escala de los demás.',
    messages: {
      default: '{item} mezcla escalas en su {line}: dice {values} y parece querer decir {meant}.',
    },
    fixes: {
      scale: 'Escribir {meant} donde {item} dice {values} ({line}), en la escala de los demás.',
    },
  },
  'duplicate-code': {
    title: 'Clave repetida',
    why: 'Dos indicadores con la misma clave no se pueden distinguir en los reportes ni en las consolidaciones.',
    how: 'Dé a cada indicador su propia clave: se propone la siguiente libre, sin llenar huecos, porque las claves de lo que se quitó ya están en otros reportes. Si es el mismo indicador capturado dos veces, deje uno.',
    messages: { default: 'La clave {code} se repite en las filas {rows}.' },
    fixes: {
      next: 'Dar a la fila {rows} la siguiente clave libre, {codes}; la fila {keeps} conserva {code}.',
      several:
        'Dar a las filas {rows} las siguientes claves libres, {codes}; la fila {keeps} conserva {code}.',
    },
  },
  'missing-name': {
    title: 'Indicador sin nombre',
    why: 'Quien lea el plan no sabrá qué se mide.',
    how: 'Escriba el nombre del indicador.',
    messages: { default: 'El indicador {item} no tiene nombre.' },
  },
  'cell-error': {
    title: 'Celda que no se puede leer',
    why: 'Todo lo que depende de esa celda queda sin calcular y sin revisar.',
    how: 'Corrija la fórmula o escriba el número. Si no hay dato, deje la celda en blanco. Si se corrieron renglones completos, agregue al encabezado la columna que perdió o regrese cada renglón a su lugar.',
    messages: {
      default: '{cell} contiene el error {error} ({line} de {item}).',
      several: '{count} celdas de {item} ({line}) contienen errores; la primera es {cell}: {error}.',
      text: '{cell} dice «{text}», que no se puede leer como número ({line} de {item}).',
      slipped:
        'Hay renglones que parecen corridos a la derecha ({items}): tienen textos donde van números, desde {cell}. Compare con el encabezado.',
      totalLine: '{cell} contiene el error {error} (total de la ponderación del área {area}).',
      total: '{cell} contiene el error {error} ({line}).',
    },
  },
  'missing-code': {
    title: 'Falta la clave',
    why: 'Sin clave, el indicador o producto no se puede seguir de un reporte a otro ni consolidar con los demás.',
    how: 'Escriba la clave que le corresponde. Si la fila es un total o una nota, sáquela de la tabla.',
    messages: { default: 'La fila {row} («{item}») tiene datos pero no tiene clave.' },
  },
  'code-gap': {
    title: 'Faltan claves en la numeración',
    why: 'Un número que falta puede ser un producto eliminado a propósito o uno que se perdió al copiar.',
    how: 'Confirme que se eliminó. Si se perdió, recupérelo; no renumere los demás, porque sus claves ya están en otros reportes.',
    messages: { default: 'Huecos en la numeración de {area}: {codes}.' },
  },
  'code-hierarchy-mismatch': {
    title: 'La clave no sigue a su área',
    why: 'La clave dice a qué área pertenece el indicador; si no coincide, se consolidará en otra.',
    how: 'Si solo cambia el separador (7.3-1, 7.3,1), la clave se escribe con puntos. En lo demás se propone la clave del área con el mismo número, o el siguiente libre; si el indicador es de otra área, páselo a ella.',
    messages: { default: 'La clave {item} no sigue la estructura de {parent}.' },
    fixes: {
      dot: 'Escribir {item} con puntos: {code}.',
      own: 'Cambiar la clave {item} a {code}, que sigue a {parent}.',
    },
  },
  'duplicate-name': {
    title: 'Nombre repetido',
    why: 'Dos filas con el mismo nombre se confunden, y con metas distintas no se sabe cuál es el compromiso.',
    how: 'Si son la misma cosa, deje una. Si no, diga en el nombre qué las distingue.',
    messages: {
      default: '{items} tienen el mismo nombre con metas distintas: «{name}».',
      sameArea: '{items} tienen el mismo nombre en la misma área: «{name}».',
    },
  },
  'missing-unit': {
    title: 'Falta la unidad de medida',
    why: 'Una meta sin unidad es un número que cada quien puede leer a su manera.',
    how: 'Elija la unidad que cuenta lo que se produce.',
    messages: { default: '{item} no tiene unidad de medida.' },
  },
  'unknown-unit-code': {
    title: 'Unidad fuera del catálogo',
    why: 'El sistema de presupuesto rechaza los códigos que no conoce, o los toma por otra unidad.',
    how: 'Se proponen las unidades del catálogo con el nombre más parecido. Si la unidad es nueva, agréguela a los códigos conocidos de la institución.',
    messages: {
      default: 'La unidad {unit} ({items}) no está en el catálogo.',
      otherCatalogue:
        '{count} de {total} códigos de unidad no están en el catálogo conocido: {units}. El plan parece usar otro; agregue sus códigos en la configuración.',
    },
    fixes: {
      unit: 'Cambiar {unit} por {to} en {items}.',
    },
  },
  'unit-name-variant': {
    title: 'Unidad escrita de dos maneras',
    why: 'Los filtros y las tablas dinámicas toman cada manera de escribir por una unidad distinta.',
    how: 'Se escribe el nombre que el plan usa más, o el del catálogo. Si ninguno de los dos decide, elija uno.',
    messages: {
      catalogue: 'La unidad {code} aparece como «{name}»; el catálogo dice «{other}».',
      default: 'La unidad {code} aparece como «{name}» y «{other}».',
    },
    fixes: {
      name: 'Escribir «{name}» en la unidad {code} de {items}.',
    },
  },
  'ambiguous-periodicity': {
    title: 'Periodicidad con dos lecturas',
    why: 'Bimensual quiere decir dos veces al mes; quien lo elige suele querer decir cada dos meses. De eso depende cuántos reportes se esperan.',
    how: 'Elija Bimestral si se reporta cada dos meses. Si de verdad es dos veces al mes, justifique el hallazgo.',
    messages: {
      default: '{item} declara «{text}», que significa dos veces al mes; confirme si es Bimestral.',
    },
  },
  'missing-formula': {
    title: 'Falta la fórmula de cálculo',
    why: 'Sin fórmula nadie puede volver a calcular lo que se reporte, ni saber qué se mide.',
    how: 'Escriba la fórmula; si la meta es un porcentaje, con numerador y denominador.',
    messages: { default: '{item} no tiene fórmula de cálculo.' },
  },
  'formula-without-denominator': {
    title: 'Porcentaje sin cociente',
    why: 'Un porcentaje es una parte de algo; si la fórmula no dice de qué, cualquier avance puede llamarse 100 %.',
    how: 'Escriba la fórmula como cociente: lo logrado entre el total. Si es una cantidad, cambie la meta a cantidad.',
    messages: {
      default: '{item} tiene meta en % pero su fórmula no es un cociente: «{formula}».',
      percentage:
        'La fórmula de {item} («{formula}») nombra un porcentaje y no dice qué se divide entre qué.',
    },
  },
  'formula-inverted-ratio': {
    title: 'Cociente que parece invertido',
    why: 'Con el total arriba y la parte abajo el resultado pasa de 100 % cuanto peor se trabaja.',
    how: 'Se propone intercambiar el numerador y el denominador: la parte arriba y el total abajo. Si el cociente es correcto, justifique el hallazgo.',
    messages: { default: 'En {item} el cociente parece invertido: {numerator} / {denominator}.' },
    fixes: {
      exchange: 'Intercambiar los lados de la fórmula de {item}: {numerator} / {denominator}.',
    },
  },
  'formula-unit-mismatch': {
    title: 'Numerador y denominador distintos',
    why: 'El cociente de dos cosas distintas no es una parte de un todo y puede pasar de 100 % sin que signifique nada.',
    how: 'Revise que ambos cuenten lo mismo. Si el indicador es una tasa, dígalo en su nombre.',
    messages: {
      default:
        'El numerador y el denominador de {item} cuentan cosas distintas: {numerator} / {denominator}.',
    },
  },
  'count-vs-ratio': {
    title: 'Meta en cantidad y fórmula en cociente',
    why: 'La fórmula dará un porcentaje y la meta pide una cantidad: lo realizado no se podrá comparar con ella.',
    how: 'Deje en la fórmula lo que se cuenta, o exprese la meta en porcentaje.',
    messages: {
      default: '{item} tiene meta en cantidad ({annual}) y fórmula en cociente: «{formula}».',
      planned:
        'La meta de {item} es una cantidad ({annual}) y su fórmula la divide entre lo programado: «{formula}».',
    },
  },
  'missing-baseline': {
    title: 'Falta la línea base',
    why: 'Sin saber de dónde se parte no se puede decir si la meta es un avance, ni medir un incremento.',
    how: 'Escriba el valor y el año de la línea base. Si el indicador es nuevo, dígalo en la celda.',
    messages: {
      change: '{item} promete un cambio («{word}») y no tiene línea base contra la cual medirlo.',
      default: '{item} no tiene línea base.',
      none: 'Ningún indicador ({count}) tiene línea base.',
      year: 'La línea base de {item} no tiene año.',
    },
  },
  'missing-assumption': {
    title: 'Resultado sin supuesto',
    why: 'El supuesto dice de qué depende el resultado que la institución no controla; sin él, un incumplimiento no se puede explicar.',
    how: 'Escriba el supuesto bajo el cual se alcanzará el resultado.',
    messages: {
      default: 'El resultado de {area} («{result}») no tiene supuesto.',
      unnamed: 'El resultado de {area} no tiene supuesto.',
      ficha: '{item} no tiene supuestos.',
    },
  },
  'duplicate-result': {
    title: 'Resultado repetido',
    why: 'Si todos los objetivos prometen el mismo resultado, ninguno se puede evaluar por separado.',
    how: 'Escriba para cada objetivo el resultado que le es propio.',
    messages: { default: 'Los objetivos de {areas} tienen el mismo texto de resultado.' },
  },
  'truncated-text': {
    title: 'Texto que parece cortado',
    why: 'Los sistemas cortan los textos a cierto largo sin avisar, y se pierde lo que define la meta.',
    how: 'Complete el texto a partir del documento original.',
    messages: { default: 'El texto de {item} parece cortado: «…{end}».' },
  },
  'placeholder-text': {
    title: 'Texto pendiente',
    why: 'Un plan con textos por completar no se puede aprobar ni publicar.',
    how: 'Escriba lo que falta.',
    messages: { default: 'Hay texto pendiente: «{text}».' },
  },
} as const;
