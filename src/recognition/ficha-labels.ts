/** The labels of the fichas DTP5 and MIR, as planners print them. */
import type { FichaField, FichaForm } from '../domain/ficha';
import { historyYearOf } from './history';
import { fold, tidy } from './text';

/** A label of a form: a field, or a part with cells of its own, or what was reached in earlier years. */
export type FichaLabel = FichaField | 'baseline' | 'trend' | 'history';

type Words = Readonly<Partial<Record<FichaLabel, readonly string[]>>>;

/** Both forms have these. */
const SHARED: Words = {
  frequency: ['frecuencia de medicion', 'frecuencia', 'periodicidad de medicion', 'frecuencia del indicador'],
  baseline: ['linea base', 'linea de base', 'linea base del indicador'],
  baselineValue: ['valor de la linea base', 'valor linea base', 'linea base valor', 'valor de linea base'],
  baselineYear: ['ano de la linea base', 'ano linea base', 'linea base ano', 'ano de linea base'],
  responsibleUnit: [
    'unidad responsable',
    'unidad responsable del indicador',
    'responsable del indicador',
    'unidad responsable de la medicion',
  ],
};

const DTP5: Words = {
  codeAndName: [
    'codigo y nombre del indicador',
    'codigo y nombre',
    'clave y nombre del indicador',
    'codigo / nombre del indicador',
  ],
  category: ['categoria del indicador', 'categoria'],
  objective: ['objetivo asociado del indicador', 'objetivo asociado', 'objetivo asociado al indicador'],
  policy: ['politica publica asociada', 'politica publica asociada del indicador', 'politica publica'],
  description: ['descripcion del indicador', 'descripcion'],
  relevance: ['pertinencia', 'pertinencia del indicador'],
  interpretation: ['interpretacion', 'interpretacion del indicador'],
  calculation: ['formula de calculo', 'formula de calculo del indicador', 'formula del indicador'],
  trend: [
    'tendencia y meta del indicador',
    'tendencia y metas del indicador',
    'tendencia y meta',
    'tendencia del indicador',
  ],
  trendExplanation: ['explicacion de la tendencia', 'explicacion de la tendencia del indicador'],
  howReached: ['como se va a lograr la meta', 'como se lograra la meta', 'como se va a lograr'],
  dataSource: ['procedencia de los datos', 'fuente de los datos', 'procedencia de datos'],
  collection: [
    'metodologia de recopilacion',
    'metodologia de recopilacion de datos',
    'metodologia de recopilacion de los datos',
  ],
  products: ['productos', 'producto'],
  indicators: ['indicadores'],
  technicalNotes: ['notas tecnicas', 'nota tecnica'],
};

const MIR: Words = {
  level: ['nivel', 'nivel de objetivo', 'nivel del indicador', 'nivel de la mir', 'nivel del objetivo'],
  summary: ['resumen narrativo', 'resumen narrativo del objetivo'],
  codeAndName: ['clave y nombre del indicador', 'codigo y nombre del indicador'],
  name: ['nombre', 'nombre del indicador', 'indicador', 'denominacion'],
  definition: ['definicion', 'definicion del indicador'],
  dimension: ['dimension', 'dimension del indicador', 'dimension a medir'],
  kind: ['tipo', 'tipo de indicador', 'tipo del indicador'],
  method: ['metodo de calculo', 'metodo de calculo del indicador', 'formula', 'formula de calculo'],
  variables: ['variables', 'variables del indicador', 'variables del metodo de calculo'],
  unit: ['unidad de medida', 'unidad de medida del indicador'],
  direction: ['sentido', 'sentido del indicador', 'sentido de la medicion'],
  behavior: ['comportamiento', 'comportamiento del indicador'],
  annualTarget: ['meta anual', 'meta', 'meta del ano', 'meta anual del indicador'],
  trend: [
    'metas intermedias',
    'metas intermedias del indicador',
    'metas parciales',
    'calendario de metas',
    'metas programadas',
  ],
  trafficLightParameters: [
    'parametros de semaforizacion',
    'parametro de semaforizacion',
    'semaforizacion',
    'parametros del semaforo',
  ],
  verification: ['medios de verificacion', 'medio de verificacion'],
  assumptions: ['supuestos', 'supuesto'],
  result: ['resultado', 'resultado del indicador', 'valor alcanzado'],
  compliance: ['cumplimiento', 'cumplimiento de la meta', 'porcentaje de cumplimiento'],
  trafficLight: ['semaforo', 'semaforo del indicador'],
};

function dictionary(own: Words): ReadonlyMap<string, FichaLabel> {
  const labels = new Map<string, FichaLabel>();
  for (const words of [SHARED, own]) {
    for (const [label, texts] of Object.entries(words)) {
      for (const text of texts ?? []) labels.set(text, label as FichaLabel);
    }
  }
  return labels;
}

const LABELS: Readonly<Record<FichaForm, ReadonlyMap<string, FichaLabel>>> = {
  DTP5: dictionary(DTP5),
  MIR: dictionary(MIR),
};

/** How the labels of a form are called in messages, in the order of the form. */
export const LABELS_OF_FORM: Readonly<Record<FichaForm, readonly (readonly [FichaLabel, string])[]>> = {
  DTP5: [
    ['codeAndName', 'Código y Nombre del Indicador'],
    ['category', 'Categoría del Indicador'],
    ['objective', 'Objetivo Asociado del Indicador'],
    ['policy', 'Política Pública Asociada'],
    ['description', 'Descripción del Indicador'],
    ['relevance', 'Pertinencia'],
    ['interpretation', 'Interpretación'],
    ['calculation', 'Fórmula de Cálculo'],
    ['frequency', 'Frecuencia de Medición'],
    ['trend', 'Tendencia y meta del indicador'],
    ['baseline', 'Línea Base'],
    ['trendExplanation', 'Explicación de la Tendencia'],
    ['howReached', 'Cómo se va a lograr la meta'],
    ['dataSource', 'Procedencia de los Datos'],
    ['responsibleUnit', 'Unidad Responsable'],
    ['collection', 'Metodología de Recopilación'],
    ['products', 'Productos'],
    ['indicators', 'Indicadores'],
    ['technicalNotes', 'Notas Técnicas'],
  ],
  MIR: [
    ['level', 'Nivel'],
    ['summary', 'Resumen narrativo'],
    ['name', 'Nombre'],
    ['definition', 'Definición'],
    ['dimension', 'Dimensión'],
    ['kind', 'Tipo'],
    ['method', 'Método de cálculo'],
    ['variables', 'Variables'],
    ['unit', 'Unidad de medida'],
    ['frequency', 'Frecuencia de medición'],
    ['direction', 'Sentido'],
    ['behavior', 'Comportamiento'],
    ['baseline', 'Línea base'],
    ['annualTarget', 'Meta anual'],
    ['trend', 'Metas intermedias'],
    ['trafficLightParameters', 'Parámetros de semaforización'],
    ['verification', 'Medios de verificación'],
    ['assumptions', 'Supuestos'],
  ],
};

/** `1.`, `IV)`, `a)` in front of a label. */
const ENUMERATION = /^(?:\d{1,2}|[ivx]{1,5}|[a-z])\s?[.)-]+\s*/;

/** A label, and what follows it in the same cell (`Nivel: Propósito`), blanks trimmed. */
export interface LabelCell {
  readonly label: FichaLabel;
  readonly inside: string;
  /** Only of `history`. */
  readonly year?: number | 'before';
}

/**
 * What a cell's text announces on a form; case, accents, a number in front, a colon and a remark in parentheses behind don't
 * count.
 * @returns null when it is no label of the form
 */
export function fichaLabelOf(text: string, form: FichaForm): LabelCell | null {
  if (text.length > 1_000) return null;
  const colon = text.indexOf(':');
  if (colon > 0 && colon <= 60 && tidy(text.slice(colon + 1)) !== '') {
    const inside = tidy(text.slice(colon + 1));
    const label = labelOf(text.slice(0, colon), form);
    return label === null ? historyLabelOf(text.slice(0, colon), inside, form) : { label, inside };
  }
  const label = text.length > 80 ? null : labelOf(text, form);
  return label === null ? historyLabelOf(text, '', form) : { label, inside: '' };
}

/** `Resultado 2018`, `Logro del año anterior`: a MIR says so beside its base line. */
function historyLabelOf(text: string, inside: string, form: FichaForm): LabelCell | null {
  const year = form === 'MIR' ? historyYearOf(text) : null;
  return year === null ? null : { label: 'history', inside, year };
}

function labelOf(text: string, form: FichaForm): FichaLabel | null {
  const labels = LABELS[form];
  const whole = plain(text);
  const known = labels.get(whole) ?? labels.get(whole.replace(ENUMERATION, ''));
  if (known !== undefined) return known;
  const remark = /^(.*?)\s*\(([^)]*)\)?$/.exec(whole);
  if (!remark) return null;
  const bare = labels.get(remark[1]!.replace(ENUMERATION, ''));
  // `Línea base (año)` is a label of its own.
  if (bare === 'baseline') {
    if (/^ano\b/.test(remark[2]!) && !/valor/.test(remark[2]!)) return 'baselineYear';
    if (/^valor\b/.test(remark[2]!) && !/ano/.test(remark[2]!)) return 'baselineValue';
  }
  return bare ?? null;
}

/** Folded, without the question marks of `¿Cómo se va a lograr la meta?`. */
function plain(text: string): string {
  return fold(text).replace(/^[¿¡]+|[?!]+$/g, '');
}
