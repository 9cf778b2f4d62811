/** Spanish: rules about targets. */
export const targets = {
  'missing-target': {
    title: 'Falta la meta anual',
    why: 'Sin meta anual no se puede saber si lo programado en los meses es lo comprometido, ni calificar el año.',
    how: 'Capture la meta anual del indicador.',
    messages: { default: '{item} no tiene meta anual.' },
  },
  'sum-mismatch-annual': {
    title: 'La suma de los meses no da la meta anual',
    why: 'Si los meses no suman la meta anual, se puede cumplir cada mes y no cumplir el año, o al revés.',
    how: 'Decida cuál es la cifra comprometida. Se propone cambiar la meta anual a la suma, llevar la diferencia al último mes programado o repartirla en proporción entre los meses (cantidades en enteros). Si no hay meses, se propone el reparto según la periodicidad declarada. Si el indicador no se suma, declare su comportamiento.',
    messages: {
      default: 'Los meses de {item} suman {sum} y la meta anual es {annual} (diferencia {difference}).',
      nothingProgrammed: '{item} tiene meta anual ({annual}) y ningún mes programado.',
    },
    fixes: {
      annual: 'Cambiar la meta anual de {item} a {annual}, que es lo que suman los meses.',
      distribute: 'Repartir la meta de {item} ({annual}) según su periodicidad, {periodicity}: {months}.',
      last: 'Llevar la diferencia al último mes programado de {item}: {month} queda en {value}.',
      spread:
        'Repartir la diferencia entre los meses de {item}, en proporción a lo programado, hasta sumar {annual}.',
    },
  },
  'constant-mismatch-annual': {
    title: 'Un mes no repite la meta anual',
    why: 'En un indicador constante cada periodo se mide contra la misma meta; un mes distinto contradice la meta del año.',
    how: 'Se propone repetir la meta anual en los meses que difieren; si todos los meses coinciden, o el año termina en otro nivel, también cambiar la meta anual. Si los meses se suman o el indicador es de nivel, declare su comportamiento.',
    messages: {
      allPeriods: '{item} programa {programmed} en todos sus periodos y la meta anual es {annual}.',
      default: '{item} programa {programmed} en {month} y la meta anual es {annual}.',
      lastPeriod: '{item} termina el año en {programmed} ({month}) y la meta anual es {annual}.',
      several: '{item} programa en {months} valores distintos de la meta anual, que es {annual}.',
    },
    fixes: {
      annual: 'Cambiar la meta anual de {item} a {annual}, como dicen los meses.',
      month: 'Cambiar {months} de {item} a {annual}, la meta anual.',
      months: 'Repetir la meta anual de {item}, {annual}, en {months}.',
    },
  },
  'behavior-undefined': {
    title: 'No se sabe cómo se acumula el indicador',
    why: 'Del comportamiento depende el avance acumulado: sumar, repetir o tomar el último valor dan calificaciones distintas.',
    how: 'Declare el comportamiento (Suma, Constante, Último o Máximo por suma) o corrija las metas para que no haya duda.',
    messages: {
      default: 'No se puede deducir si {item} es acumulable, constante o de nivel; indíquelo.',
    },
  },
  'annual-unit-mismatch': {
    title: 'Meta anual y meses en unidades distintas',
    why: 'Una meta anual en porcentaje no se puede comparar con meses en cantidades: nadie podrá decir si se cumplió.',
    how: 'Escriba la meta anual en la unidad de los meses, o los meses en la de la meta anual.',
    messages: {
      default: 'La meta anual de {item} ({annual}) está en {annualUnit} y los meses en {monthUnit}.',
    },
  },
  'distribution-not-100': {
    title: 'La distribución no suma 100 %',
    why: 'La distribución dice qué parte de la meta anual toca a cada mes; si no suma 100 %, no describe la meta completa.',
    how: 'Recalcule cada porcentaje: la meta del mes entre la meta anual. Si es solo redondeo, ajuste el mayor. «Corregir…» recalcula la distribución con las metas donde suman la anual; donde no, propone ajustarla en proporción.',
    messages: {
      default: 'La distribución de {item} suma {sum}, no 100 %.',
      rounding: 'La distribución de {item} suma {sum} por redondeo.',
    },
    fixes: {
      proportion: 'Ajustar en proporción la distribución de {item}, hasta sumar 100 %.',
      recompute: 'Recalcular la distribución de {item} con sus metas, hasta sumar 100 %.',
    },
  },
  'percent-over-100': {
    title: 'Porcentaje mayor que 100 %',
    why: 'Una parte de un total no puede pasar de 100 %; una meta así no se puede cumplir ni calificar.',
    how: 'Corrija la meta. Si el indicador mide un crecimiento o una cantidad, dígalo en su nombre, fórmula o unidad de medida.',
    messages: {
      annual: 'La meta anual de {item} es {programmed}, mayor que 100 %.',
      default: '{item} programa {programmed} en {month}, mayor que 100 %.',
      several: '{item} programa más de 100 % en {months} ({programmed} en {month}).',
    },
  },
  'negative-target': {
    title: 'Meta negativa',
    why: 'No se puede entregar una cantidad negativa; la meta vuelve imposible calcular el cumplimiento.',
    how: 'Corrija el signo. Si el indicador mide un cambio neto, dígalo en su nombre o en su fórmula.',
    messages: {
      annual: 'La meta anual de {item} es negativa ({value}).',
      default: 'La meta de {item} en {month} es negativa ({value}).',
    },
  },
  'zero-target-programmed': {
    title: 'Cero programado',
    why: 'Un 0 escrito no es lo mismo que un mes sin programar: con meta 0 el cumplimiento no se puede calcular.',
    how: 'Si no hay nada programado, deje la celda en blanco: es lo que se propone, junto con la ponderación de esos meses. Si se espera cero y menos es mejor, declare el sentido Descendente.',
    messages: { default: '{item} tiene 0 en {months}: ¿no programado o cero esperado?' },
    fixes: {
      blank: 'Dejar en blanco {months} de {item}: no hay nada programado.',
    },
  },
  'behavior-mismatch': {
    title: 'Atención de solicitudes programada como avance',
    why: 'Cada mes se atiende todo lo que llega; programar 8.3 % al mes diría que basta con atender una de cada doce solicitudes.',
    how: 'Programe la misma meta en cada periodo (Constante), o cambie la fórmula si lo que se mide es el avance de un programa.',
    messages: {
      default: '{item} mide atención de solicitudes pero está programado como avance acumulable.',
    },
  },
  'score-out-of-scale': {
    title: 'Calificación fuera de su escala',
    why: 'Una calificación fuera de la escala no se puede alcanzar, y el cumplimiento sale de otro tamaño que el de los demás.',
    how: 'Corrija la cifra, o escriba la escala en la unidad de medida: «Calificación (0-10)».',
    messages: {
      default: '{item}: {value} está fuera de la escala {low}–{high}.',
      noScale: '{item} tiene una calificación de {value}; indique la escala.',
      presumed:
        '{item}: {value} pasa de {high}, y las demás cifras parecen de {low} a {high}; indique la escala.',
    },
  },
  'count-not-integer': {
    title: 'Cantidad con decimales',
    why: 'No se entrega medio informe: una meta así suele venir de dividir la anual entre los meses.',
    how: 'Se propone repartir la meta en números enteros que sumen lo mismo, en proporción a lo escrito; una meta anual con decimales va al entero más cercano. Si se puede entregar la mitad, cambie la unidad de medida.',
    messages: { default: '{item} cuenta {unit} y programa {value}, con decimales.' },
    fixes: {
      whole:
        'Repartir {item} en enteros ({unit}), en proporción y sin cambiar lo que suma, hasta donde es entero.',
    },
  },
  'target-below-periods': {
    title: 'Menos producción que periodos',
    why: 'Si se reporta cada mes lo que se produce tres veces al año, nueve reportes dirán cero y parecerán incumplimientos.',
    how: 'Declare la periodicidad con que de verdad se produce, o revise la meta.',
    messages: { default: '{item} es {periodicity} ({periods} periodos) y su meta anual es {annual}.' },
  },
  'not-divisible': {
    title: 'Meta que no se reparte exacta',
    why: 'Sin calendario, cada quien repartirá el sobrante en un mes distinto y los avances no coincidirán.',
    how: 'Capture los meses, en números enteros que sumen la meta anual. Donde hay columnas de meses se propone el reparto en los periodos declarados: lo que sobra va a los últimos.',
    messages: {
      default: '{annual} no se reparte exacto en {periods} periodos ({item}); capture el calendario.',
      several:
        'Hay {count, plural, one {# meta que no se reparte exacta} other {# metas que no se reparten exactas}} en sus periodos; sin calendario no se sabe cuánto toca a cada uno.',
    },
    fixes: {
      distribute: 'Repartir la meta de {item} ({annual}) según su periodicidad, {periodicity}: {months}.',
    },
  },
  'periodicity-mismatch': {
    title: 'Los meses no siguen la periodicidad',
    why: 'De la periodicidad depende cuándo se pide el reporte; si los meses dicen otra cosa, se pedirá cuando no hay y faltará cuando sí.',
    how: 'Se propone pasar lo programado a los meses que pide la periodicidad, sin cambiar lo que suma y con las ponderaciones de esos meses, o declarar la periodicidad que los meses muestran.',
    messages: {
      default:
        '{item} declara {periodicity} ({periods, plural, one {# periodo} other {# periodos}}) y programa {count}: {months}.',
      places: '{item} declara {periodicity} y programa {months}, que no son uno por periodo.',
    },
    fixes: {
      declare: 'Declarar que {item} es {periodicity}, como dicen sus meses: {months}.',
      move: 'Pasar lo programado de {item} a los meses de su periodicidad, {periodicity}: {months}.',
    },
  },
  'frequency-text-mismatch': {
    title: 'El texto dice otra frecuencia',
    why: 'La descripción es el compromiso que se publica; si dice otra frecuencia que los meses, una de las dos está mal.',
    how: 'Corrija el texto o programe los periodos que faltan.',
    messages: {
      default:
        'El texto de {item} dice «{text}» ({expected, plural, one {# periodo} other {# periodos}}) y hay {count, plural, one {# programado} other {# programados}}.',
    },
  },
  'single-period-annual': {
    title: 'Se mide una sola vez',
    why: 'Lo que se mide una vez al año se conoce cuando ya no se puede corregir.',
    how: 'Si se puede, programe avances intermedios. Si no, declare la frecuencia Anual.',
    messages: { default: '{item} se mide solo en {month}; no habrá alerta temprana.' },
  },
  'year-end-gap': {
    title: 'Sin programación al final del año',
    why: 'Meses seguidos que de pronto terminan suelen ser un calendario que no se acabó de capturar.',
    how: 'Capture los meses que faltan, o confirme que la actividad termina antes.',
    messages: { default: 'No hay programación de {items} en {months}, después de meses seguidos.' },
  },
  'flat-100-target': {
    title: 'Casi todo está al 100 %',
    why: 'Una meta de 100 % en todos los periodos no deja ver mejora ni retroceso, y el plan se cumple solo.',
    how: 'Donde haya historia, fije una meta que cueste alcanzar; donde la norma obligue a atender todo, está bien así.',
    messages: { default: '{count} de {total} indicadores tienen 100 % en todos sus periodos.' },
  },
  'direction-contradictory': {
    title: 'El sentido contradice al texto',
    why: 'Con el sentido al revés, el cumplimiento premia lo que se quería evitar.',
    how: 'Se propone declarar el sentido que dicen las palabras, donde el plan tiene celda para él. Si el sentido es correcto, cambie el texto.',
    messages: {
      ask: '{item} dice «{text}» y no declara su sentido; parece {direction}, confírmelo.',
      default: '{item} dice «{text}» y su sentido es {direction}.',
    },
    fixes: {
      words: 'Declarar {item} {direction}, como dice su texto.',
    },
  },
  'target-vs-baseline-direction': {
    title: 'La meta retrocede',
    why: 'Una meta peor que la línea base promete empeorar.',
    how: 'Corrija la meta, la línea base o el sentido. Si se busca conservar un nivel, dígalo en el nombre.',
    messages: {
      default:
        'La meta {annual} de {item} va en contra de su sentido ({direction}) respecto a la línea base {baseline}.',
    },
  },
  'target-jump-vs-baseline': {
    title: 'La meta salta respecto a la línea base',
    why: 'Un cambio de más de la mitad en un año es raro; a veces sobra un cero o cambió la unidad.',
    how: 'Revise las dos cifras y su unidad. Si el salto es real, escriba por qué.',
    messages: { default: 'La meta de {item} ({annual}) cambia {change} sobre la línea base {baseline}.' },
  },
  'target-vs-history': {
    title: 'La meta se aparta de lo observado',
    why: 'Lo que se alcanzó antes es la mejor pista de lo que se puede alcanzar.',
    how: 'Compare con los años anteriores y explique la diferencia.',
    messages: {
      default: '{item}: meta {annual} contra {observed} observado en {year} ({change}).',
      firstYear: '{item}: meta {annual} para {target} contra {observed} observado en {year} ({change}).',
    },
  },
  'outlier-month': {
    title: 'Un mes se aparta de los demás',
    why: 'Puede ser una temporada, o un dígito de más.',
    how: 'Revise la cifra del mes. Si es una temporada, justifique el hallazgo.',
    messages: {
      default:
        '{item} programa {programmed} en {months}, lejos de los demás meses, cuya mediana es {median}.',
    },
  },
  'text-target-mismatch': {
    title: 'La descripción dice otra cifra',
    why: 'La descripción se publica junto a la meta: con dos cifras, nadie sabe cuál es el compromiso.',
    how: 'Corrija la cifra del texto o la meta.',
    messages: { default: 'La descripción de {item} dice «{text}» y la meta es {annual}.' },
  },
  'percent-as-count': {
    title: '¿100 cosas o 100 %?',
    why: 'Un 100 en una unidad que cuenta cosas promete cien de ellas; si era un porcentaje, el cumplimiento saldrá cien veces mal.',
    how: 'Si es un porcentaje, acepte el cambio de la unidad a PORCENTAJE (75 en el catálogo). Si son cien cosas, dígalo en plural en el nombre.',
    messages: { default: '{item} programa 100 en {unit}; ¿es un porcentaje?' },
    fixes: {
      percent: 'Cambiar la unidad de {item} a {unit}: el 100 es 100 %.',
    },
  },
  'unit-nature-mismatch': {
    title: 'La unidad no cuenta lo que se produce',
    why: 'Quien lea el plan creerá que se entregan otras cosas, y el avance se contará en ellas.',
    how: 'Elija la unidad de lo que se produce: se proponen hasta tres que lo cuentan o cuentan cosas como esa, y al final la que cuenta cualquier cosa. Las obras que avanzan por etapas se miden en PORCENTAJE.',
    messages: { default: '{item} produce «{noun}» ({nature}) y se mide en {unit}.' },
    fixes: {
      generic: 'Medir {item} en {unit}, que cuenta cualquier cosa.',
      nature: 'Medir {item} en {unit}, que cuenta cosas como «{noun}» ({nature}).',
      own: 'Medir {item} en {unit}, que cuenta «{noun}».',
    },
  },
  'rate-unit-summed': {
    title: 'Una tasa que se suma',
    why: 'Los litros por usuario de enero y los de febrero no suman los del bimestre: la meta anual no quiere decir nada.',
    how: 'Cambie la unidad a la cantidad que se entrega (litros), o declare el comportamiento Constante.',
    messages: {
      annual:
        '{item} se entrega en varios periodos y su meta anual ({annual}) está en {unit}, que es una tasa y no se suma.',
      default: 'Los meses de {item} se suman y su unidad ({unit}) es una tasa.',
    },
  },
} as const;
