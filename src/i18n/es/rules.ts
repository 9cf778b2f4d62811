/** Spanish: rules. For each one a short title, its sentences, why it matters and how to mend it, by category. */
import { execution } from './rules/execution';
import { relations } from './rules/relations';
import { structure } from './rules/structure';
import { targets } from './rules/targets';
import { weights } from './rules/weights';

export const rules = {
  labels: {
    actual: 'Realizado',
    actualSum: 'Suma de lo realizado',
    annualTarget: 'Meta anual',
    annualWeight: 'Ponderación anual',
    annualWeightSum: 'Suma de las ponderaciones anuales',
    approved: 'Aprobado',
    approvedOfMonth: 'Mes: aprobado, ahora',
    areaCode: 'Clave del área',
    baseline: 'Línea base',
    code: 'Clave',
    compliance: 'Cumplimiento',
    corresponds: 'Le corresponde',
    cutoff: 'Corte',
    denominator: 'Denominador',
    description: 'Descripción',
    difference: 'Diferencia',
    direction: 'Sentido',
    distributionSum: 'Suma de la distribución',
    expected: 'Debe ser',
    formula: 'Fórmula',
    history: 'Observado',
    lastActual: 'Último valor',
    median: 'Mediana de los meses',
    monthSum: 'Suma de los meses',
    monthWeight: 'Ponderación del mes',
    monthWeightSum: 'Suma de las ponderaciones del mes',
    name: 'Nombre',
    noEvidence: 'Sin medio de verificación',
    notApproved: 'No estaba aprobado',
    notReported: 'No reportó',
    numerator: 'Numerador',
    periodicity: 'Periodicidad',
    periods: 'Periodos programados',
    periodsOwed: 'Meses sin reporte',
    physical: 'Meta física',
    programmed: 'Programado',
    programmedToDate: 'Programado a la fecha',
    programmedWeightSum: 'Ponderación anual de lo programado en el mes',
    result: 'Resultado',
    scale: 'Escala',
    textFigure: 'En el texto',
    typedValue: 'Valor fijo',
    unit: 'Unidad de medida',
  },
  directions: {
    ascending: 'Ascendente',
    descending: 'Descendente',
    range: 'Rango',
  },
  effects: {
    changedMonthsAt100: 'De los meses cambiados, los que suman 100 % en el área {area}',
  },
  lines: {
    actual: 'realizado',
    actualTotal: 'acumulado',
    annualTarget: 'meta anual',
    annualWeight: 'ponderación anual',
    budget: 'presupuesto',
    budgetTotal: 'total del presupuesto',
    compliance: 'cumplimiento',
    denominator: 'denominador',
    distribution: 'distribución',
    financial: 'meta financiera',
    monthWeight: 'ponderación mensual',
    numerator: 'numerador',
    physical: 'meta física',
    programmed: 'programado',
    programmedTotal: 'total programado',
    totalFinancial: 'total financiero',
    totalPhysical: 'total físico',
    weightTotal: 'total de la ponderación',
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
    how: 'Corrija las ponderaciones anuales (columna Total) hasta que sumen 100 %. Revise si falta un indicador, si uno está repetido o si uno quedó sin ponderación. «Corregir…» propone las maneras de llegar a 100.0 %: dar lo que falta a quien quedó en blanco, ajustar todas en proporción, sumar o restar la diferencia a un indicador o dejarle el redondeo.',
    messages: {
      default: 'Las ponderaciones anuales del área {area} suman {sum}, no 100 %: {diagnosis}.',
      rounding: 'Las ponderaciones anuales del área {area} suman {sum} por redondeo: {diagnosis}.',
    },
    fixes: {
      blank: 'Dar a {items}, que no tiene ponderación, los {points} puntos que faltan.',
      blanks:
        'Repartir por igual los {points} puntos que faltan entre los que no tienen ponderación: {items}.',
      even: 'Dar la misma ponderación a todos los indicadores del área {area}, hasta sumar 100.0 %.',
      fractions:
        'Escribir como porcentajes las ponderaciones del área {area}, que están como fracciones de 1.',
      give: 'Sumar los {points} puntos que faltan a {item}, el de mayor ponderación del área {area}.',
      giveByMonths:
        'Sumar los {points} puntos que faltan a {item}: con ellos las ponderaciones de todos los meses del área {area} son las que corresponden.',
      proportion:
        'Ajustar en proporción todas las ponderaciones anuales del área {area}, hasta sumar 100.0 %.',
      proportionAndZero:
        'Ajustar en proporción las ponderaciones anuales del área {area}, hasta sumar 100.0 %, y dejar con 0, como informativos, los que no tienen: {items}.',
      rounding:
        'Dejar la diferencia del redondeo, {points} puntos, en {item}, el de mayor ponderación del área {area}.',
      take: 'Restar los {points} puntos que sobran a {item}, el de mayor ponderación del área {area}.',
      takeByMonths:
        'Restar los {points} puntos que sobran a {item}: sin ellos las ponderaciones de todos los meses del área {area} son las que corresponden.',
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
    how: 'Recalcule las ponderaciones del mes: la ponderación anual de cada indicador programado, dividida entre la suma de las de todos los programados en ese mes. «Corregir…» lo hace con todo el mes: donde los demás meses son fórmulas escribe la fórmula; donde no, la cantidad con un decimal, y la diferencia del redondeo queda en el de mayor ponderación.',
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
  ...relations,
} as const;
