/** Spanish: rules. For each one a short title, its sentences, why it matters and how to mend it, by category. */
import { execution } from './rules/execution';
import { structure } from './rules/structure';
import { targets } from './rules/targets';
import { weights } from './rules/weights';

export const rules = {
  labels: {
    annualTarget: 'Meta anual',
    annualWeight: 'Ponderación anual',
    annualWeightSum: 'Suma de las ponderaciones anuales',
    areaCode: 'Clave del área',
    baseline: 'Línea base',
    code: 'Clave',
    corresponds: 'Le corresponde',
    denominator: 'Denominador',
    description: 'Descripción',
    difference: 'Diferencia',
    direction: 'Sentido',
    distributionSum: 'Suma de la distribución',
    expected: 'Debe ser',
    formula: 'Fórmula',
    history: 'Observado',
    median: 'Mediana de los meses',
    monthSum: 'Suma de los meses',
    monthWeight: 'Ponderación del mes',
    monthWeightSum: 'Suma de las ponderaciones del mes',
    name: 'Nombre',
    numerator: 'Numerador',
    periodicity: 'Periodicidad',
    periods: 'Periodos programados',
    physical: 'Meta física',
    programmed: 'Programado',
    programmedWeightSum: 'Ponderación anual de lo programado en el mes',
    result: 'Resultado',
    scale: 'Escala',
    textFigure: 'En el texto',
    unit: 'Unidad de medida',
  },
  directions: {
    ascending: 'Ascendente',
    descending: 'Descendente',
    range: 'Rango',
  },
  effects: {
    changedMonthsAt100: 'De los meses cambiados, los que suman 100 % en {area}',
  },
  lines: {
    actual: 'realizado',
    annualTarget: 'meta anual',
    annualWeight: 'ponderación anual',
    denominator: 'denominador',
    distribution: 'distribución',
    monthWeight: 'ponderación mensual',
    numerator: 'numerador',
    programmed: 'programado',
    programmedTotal: 'total programado',
  },
  natures: {
    document: 'un documento',
    event: 'un evento',
    good: 'un bien',
    person: 'personas',
    place: 'un lugar',
    record: 'un registro',
    service: 'un servicio',
    work: 'una obra',
  },
  units: {
    count: 'cantidad',
    money: 'pesos',
    percent: 'porcentaje',
    score: 'calificación',
    time: 'tiempo',
  },
  unchecked: {
    approvalUnreadable:
      'El registro de la aprobación de las metas está dañado o es de una versión más nueva: no se sabe si cambiaron.',
    failed: 'La regla tuvo un fallo interno y no pudo revisar este plan.',
    noAnnualWeights: 'La tabla no tiene columna Total, donde va la ponderación anual.',
    uncomputed:
      'Hay fórmulas sin resultado guardado. Abra el libro en Excel, espere a que calcule y guárdelo.',
    unknownRule: 'La configuración nombra una regla que no existe.',
  },
  'annual-weights-not-100': {
    title: 'La ponderación anual no suma 100 %',
    why: 'Con otra suma, la calificación anual del área queda inflada o incompleta y no se puede comparar con la de otras áreas.',
    how: 'Corrija las ponderaciones anuales (columna Total) hasta que sumen 100 %. Revise si falta un indicador, si uno está repetido o si uno quedó sin ponderación.',
    messages: {
      default: 'Las ponderaciones anuales del área {area} suman {sum}, no 100 %: {diagnosis}.',
      rounding: 'Las ponderaciones anuales del área {area} suman {sum} por redondeo: {diagnosis}.',
    },
    diagnoses: {
      blank: 'faltan {points} puntos y no tienen ponderación anual: {items}',
      excess: 'sobran {points} puntos',
      fractions: 'están escritas como fracciones de 1',
      missing: 'faltan {points} puntos',
      none: 'ningún indicador tiene ponderación anual',
      rounding: 'dé los {points} puntos al indicador de mayor ponderación',
      twice: 'sobran {points} puntos, justo lo que pondera {items}; puede estar contado dos veces',
    },
  },
  'month-weights-not-100': {
    title: 'La ponderación del mes no suma 100 %',
    why: 'La calificación del mes se calcula con estas ponderaciones; si no suman 100 %, el mes se califica de más o de menos.',
    how: 'Recalcule las ponderaciones del mes: la ponderación anual de cada indicador programado, dividida entre la suma de las de todos los programados en ese mes.',
    messages: {
      default: 'En {month} las ponderaciones del área {area} suman {sum}, no 100 %: {diagnosis}.',
      rounding:
        'En {month} las ponderaciones del área {area} suman {sum} por redondeo; la diferencia corresponde al indicador de mayor ponderación.',
    },
    fixes: {
      recompute:
        'Recalcular las ponderaciones de {month} del área {area} con las anuales, hasta sumar 100.0 %.',
    },
    diagnoses: {
      culprit: '{item} pondera {weight} y le corresponde {expected}',
      excess: 'sobran {points} puntos',
      fractions: 'están escritas como fracciones de 1',
      missing: 'faltan {points} puntos',
      twice: 'sobran {points} puntos, justo lo que pondera {items}; puede estar contado dos veces',
    },
  },
  ...structure,
  ...weights,
  ...targets,
  ...execution,
} as const;
