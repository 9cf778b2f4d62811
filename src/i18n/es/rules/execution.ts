/** Spanish: rules about what was achieved. */
export const execution = {
  'actual-missing': {
    title: 'Falta el reporte de un mes cerrado',
    why: 'Lo que no se reporta cuenta como cero en la calificación estricta, y nadie sabe si la meta se cumplió.',
    how: 'Capture lo realizado en esos meses. Si nadie lo solicitó, escriba «Sin demanda»; si el resultado fue cero, escriba 0.',
    messages: {
      area: 'El área {area} no reportó nada en {months} ({count, plural, one {# indicador} other {# indicadores}}).',
      default: '{item} no reportó {months}.',
      plan: 'Nadie reportó {months}, y el corte es {cutoff} ({count, plural, one {# indicador} other {# indicadores}}).',
    },
  },
  'actual-without-target': {
    title: 'Reporte sin meta programada',
    why: 'Lo reportado en un mes sin meta no se califica en ese mes, aunque cuente en lo acumulado: el calendario no dice lo que de verdad se hizo.',
    how: 'Revise si el dato va en otro mes. Si el trabajo se adelantó, explíquelo; si el calendario cambió, repórtelo como reprogramación.',
    messages: {
      default: '{item} reporta {actual} en {months} sin meta.',
      several: '{item} reporta en {months} sin meta.',
    },
  },
  overachievement: {
    title: 'Cumplimiento muy por encima de la meta',
    why: 'Cumplir mucho más de lo programado casi siempre quiere decir que la meta se planeó baja o que el dato está mal capturado; en ambos casos la calificación engaña.',
    how: 'Revise el dato. Si es correcto, explique la causa donde el plan la pide y ajuste la meta del próximo ejercicio.',
    messages: {
      default: '{item} alcanzó {compliance} en {months}; revise la planeación.',
      several: '{item} alcanzó hasta {compliance} en {months}; revise la planeación.',
      toDate: '{item} lleva {compliance} de lo programado a {months}; revise la planeación.',
    },
  },
  'deviation-without-narrative': {
    title: 'Desviación sin explicar',
    why: 'Una desviación grande sin causa ni acción no le sirve a quien decide: no se sabe si se corrige, se repite o se reprograma.',
    how: 'Escriba la causa de la desviación y la acción que se tomará, en la columna de justificación.',
    messages: {
      default: '{item} se desvía {points} puntos en {months} y falta causa y acción.',
      several: '{item} se desvía hasta {points} puntos en {months} y falta causa y acción.',
      toDate: '{item} se desvía {points} puntos en lo acumulado a {months} y falta causa y acción.',
    },
  },
  'numerator-exceeds-denominator': {
    title: 'El numerador supera al denominador',
    why: 'Una parte no puede ser mayor que su todo: uno de los dos datos está mal, o se cuentan cosas de otros meses.',
    how: 'Revise los dos datos y que no estén invertidos. Si se atendieron asuntos de meses anteriores, dígalo en la justificación con la palabra «rezago» o inclúyalos también en el denominador.',
    messages: {
      default: 'En {item} el numerador ({numerator}) supera al denominador ({denominator}) en {months}.',
      month:
        'En {item} el numerador supera al denominador en {months}, pero no en el año; si es rezago, dígalo.',
      several: 'En {item} el numerador supera al denominador en {months}.',
    },
  },
  'no-demand': {
    title: 'Mes sin demanda',
    why: 'Cero de cero no es 0 % ni 100 %: ese mes no se califica y su peso se reparte entre los demás indicadores.',
    how: 'Escriba «Sin demanda» en lo realizado, para que todos lean lo mismo; la corrección lo hace.',
    messages: {
      default: '{item} no tuvo solicitudes en {months}; no se califica.',
    },
    fixes: {
      word: 'Declarar {word} en los meses de {item} con denominador 0.',
    },
  },
  'cumulative-entered-as-monthly': {
    title: 'Acumulado capturado como si fuera del mes',
    why: 'Si cada mes repite lo de los anteriores, la suma cuenta lo mismo varias veces y el avance sale inflado.',
    how: 'Capture solo lo realizado en cada mes. La corrección propone las diferencias entre un mes y el anterior.',
    messages: {
      default:
        'Los valores de {item} parecen acumulados: suman {sum} y lo programado es {planned}; el último solo es {last}.',
    },
    fixes: {
      differences: 'Escribir en cada mes de {item} lo que aumentó desde el anterior.',
    },
  },
  'future-actual': {
    title: 'Reporte posterior al corte',
    why: 'Un resultado de un mes que no ha cerrado está en la columna equivocada, o el corte no se ha actualizado; mientras, no se califica.',
    how: 'Pase el dato a su mes. Si el mes ya cerró, cambie el corte en Ajustes.',
    messages: {
      default: '{item} reporta {months}, posterior al corte ({cutoff}).',
      plan: '{count, plural, one {# indicador reporta} other {# indicadores reportan}} {months}, y el corte es {cutoff}; ¿falta actualizar el corte?',
    },
  },
  'copied-target': {
    title: 'Lo realizado repite la meta',
    why: 'Cumplir exactamente lo programado mes tras mes es raro; lo más probable es que se copió la meta en lugar de medir.',
    how: 'Capture lo que de verdad se realizó cada mes. Si es correcto, justifíquelo.',
    messages: {
      default: '{item} repite la meta exacta en {count} periodos.',
    },
  },
  'evidence-missing': {
    title: 'Reporte sin medio de verificación',
    why: 'Sin un medio de verificación nadie puede comprobar lo reportado en una revisión o auditoría.',
    how: 'Escriba dónde se comprueba lo reportado: oficio, registro, sistema o informe.',
    messages: {
      default: '{item} no tiene medio de verificación en {months}.',
      plan: 'Ningún reporte tiene medio de verificación ({count, plural, one {# indicador} other {# indicadores}}).',
    },
  },
  'formula-overwritten': {
    title: 'Fórmula sustituida por un valor fijo',
    why: 'Un número escrito sobre una fórmula ya no sigue al plan: cuando cambie una meta o una ponderación, esa celda seguirá diciendo lo de antes.',
    how: 'Restablezca la fórmula; la corrección copia la de la celda vecina. Si las ponderaciones se dan a mano, active la opción «manualWeights».',
    messages: {
      default: '{cell} debía ser fórmula y tiene un valor fijo ({line} de {item}).',
      several: '{cells} debían ser fórmulas y tienen valores fijos ({line} de {item}).',
    },
    fixes: {
      restore: 'Restablecer la fórmula de {cells} como la de sus celdas vecinas.',
    },
  },
  'target-changed-after-approval': {
    title: 'Meta cambiada después de la aprobación',
    why: 'Una meta aprobada que cambia sin registro rompe la rendición de cuentas: lo que se califica ya no es lo que se autorizó.',
    how: 'Regrese la meta a la aprobada. Si hubo una reprogramación autorizada, justifique el hallazgo y diga quién la autorizó, o apruebe de nuevo las metas.',
    messages: {
      added:
        'El área {area} tiene {count, plural, one {# indicador con meta que no estaba} other {# indicadores con meta que no estaban}} en lo aprobado el {date}: {items}.',
      addedYears:
        'El plan multianual tiene {count, plural, one {# meta que no estaba} other {# metas que no estaban}} en lo aprobado el {date}: {items}.',
      calendar:
        'El calendario de {item} cambió en {months} desde la aprobación del {date}, sin justificación.',
      default:
        'La meta de {item} cambió de {before} a {after} desde la aprobación del {date}, sin justificación.',
      removed: 'Metas aprobadas el {date} que ya no están ({count}): {items}.',
    },
    words: {
      none: 'sin meta',
    },
  },
} as const;
