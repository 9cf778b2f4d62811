/** Spanish: rules about how a plan is put together. */
export const structure = {
  'number-as-text': {
    title: 'Número guardado como texto',
    why: 'Excel no suma los números guardados como texto: los totales y las ponderaciones salen mal sin que se note.',
    how: 'Vuelva a escribir el número en la celda, o use Convertir en número. Revise que la celda no tenga formato de texto.',
    messages: {
      default: '{cell} contiene un número guardado como texto: «{text}» ({line} de {item}).',
      several:
        '{count} celdas de {item} ({line}) contienen números guardados como texto; la primera es {cell}: «{text}».',
    },
  },
  'percent-scale-mixed': {
    title: 'Porcentajes en dos escalas',
    why: 'Un 1 que quiere decir 100 % se lee como 1 %, y las sumas y el cumplimiento salen cien veces mal.',
    how: 'Escriba todos los porcentajes igual: con formato de porcentaje, o todos de 0 a 100.',
    messages: {
      default: '{item} mezcla escalas en su {line}: dice {values} y parece querer decir {meant}.',
    },
  },
  'duplicate-code': {
    title: 'Clave repetida',
    why: 'Dos indicadores con la misma clave no se pueden distinguir en los reportes ni en las consolidaciones.',
    how: 'Dé a cada indicador su propia clave. Si es el mismo indicador capturado dos veces, deje uno.',
    messages: { default: 'La clave {code} se repite en las filas {rows}.' },
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
    how: 'Corrija la fórmula o escriba el número. Si no hay dato, deje la celda en blanco.',
    messages: {
      default: '{cell} contiene el error {error} ({line} de {item}).',
      several: '{count} celdas de {item} ({line}) contienen errores; la primera es {cell}: {error}.',
      text: '{cell} dice «{text}», que no se puede leer como número ({line} de {item}).',
      totalLine: '{cell} contiene el error {error} (total de la ponderación del área {area}).',
    },
  },
} as const;
