/** Units of measure: what kind of number they give and what they can count. */
import { plainText, wordKey } from '../../domain/words';
import type { Nature, Source } from './entry';

/**
 * `count`: whole things of one sort · `generic`: whole things of any sort (CANTIDAD) · `percent` · `rate`: one quantity by another,
 * which doesn't add up · `measure`: quantities that have decimals (litres, hectares, hours).
 */
export type UnitKind = 'count' | 'generic' | 'percent' | 'rate' | 'measure';

export interface UnitWord {
  /** In plain singular, as `wordKey` writes it. */
  readonly name: string;
  /** The spelling that catalogues should have. */
  readonly label: string;
  /** In the catalogue of Honduras; null for units known by name only. */
  readonly code: string | null;
  readonly kind: UnitKind;
  /** Natures of nouns that it can count. Empty where anything goes. */
  readonly counts: readonly Nature[];
  /** Nouns (plain singular) for the very things that it counts. */
  readonly nouns: readonly string[];
  readonly source: Source;
}

type Row = readonly [
  code: string | null,
  label: string,
  kind: UnitKind,
  counts: string,
  nouns: string,
  source: Source,
];

const PAPER = 'document record service';
const DONE = 'service record person event';

const ROWS: readonly Row[] = [
  ['14', 'CAMPAÑA', 'count', 'event', 'campana', 'catálogo hn'],
  ['16', 'CARNET', 'count', 'document', 'carne carnet credencial tarjeta', 'poa-2026 1.1.6'],
  ['22', 'COMITÉ', 'count', 'event', 'comite consejo', 'catálogo hn'],
  ['26', 'CONVENIO', 'count', 'document', 'convenio acuerdo', 'catálogo hn'],
  ['30', 'DICTAMEN', 'count', 'document', 'dictamen opinion', 'poa-2026 3.1.14'],
  ['32', 'DOCUMENTO', 'count', PAPER, 'documento', 'poa-2026 3.1.3'],
  ['39', 'EVENTO', 'count', 'event', 'evento jornada reunion taller', 'catálogo hn'],
  ['42', 'FAMILIA', 'count', 'person', 'familia hogar', 'poa-2026 3.1.4'],
  ['62', 'MERIENDA', 'count', 'good service', 'merienda refrigerio racion', 'poa-2026 3.1.8'],
  ['72', 'PASAPORTE', 'count', 'document', 'pasaporte libreta', 'poa-2026 4.1.1'],
  ['74', 'PERSONA', 'count', 'person service', 'persona', 'catálogo hn'],
  ['75', 'PORCENTAJE', 'percent', '', '', 'poa-2026 3.1.24'],
  ['80', 'REGISTRO', 'count', 'record document', 'registro inscripcion', 'poa-2026 2.1.9'],
  ['98', 'BOLSÓN ESCOLAR', 'count', 'good', 'bolson kit mochila', 'poa-2026 3.1.19'],
  ['103', 'OFICINA', 'count', 'place work', 'oficina delegacion ventanilla', 'poa-2026 3.1.26'],
  ['140', 'CANTIDAD', 'generic', '', '', 'poa-2026 1.1.2'],
  ['149', 'INFORME', 'count', 'document', 'informe reporte memoria boletin', 'poa-2026 4.1.8'],
  ['207', 'LITROS POR USUARIO', 'rate', '', 'agua litro', 'poa-2026 3.1.9'],
  ['247', 'ATENCIÓN', 'count', DONE.replace(' event', ''), 'atencion', 'poa-2026 2.1.1'],
  ['264', 'PLAN', 'count', 'document', 'plan programa', 'catálogo hn'],
  ['330', 'ATENCIÓN MÉDICA', 'count', 'service person', 'atencion consulta servicio', 'poa-2026 3.1.15'],
  ['376', 'DELEGACIÓN MIGRATORIA', 'count', 'place work', 'delegacion punto', 'poa-2026 2.1.4'],
  ['417', 'JORNADA', 'count', 'event service', 'jornada', 'catálogo hn'],
  ['440', 'MIGRANTE', 'count', 'person service', 'migrante persona', 'poa-2026 3.1.23'],
  ['468', 'PLAN DE TRABAJO', 'count', 'document', 'plan programa', 'poa-2026 2.1.13'],
  ['494', 'SERVICIO', 'count', 'service record', 'servicio atencion', 'catálogo hn'],
  ['497', 'SISTEMA DE ALERTA', 'count', 'record document', 'alerta sistema', 'poa-2026 2.2.1'],
  ['500', 'SOLICITUD', 'count', 'record document', 'solicitud tramite', 'poa-2026 3.1.12'],
  ['515', 'VALIDACIÓN', 'count', 'record document', 'validacion', 'poa-2026 2.2.2'],
  ['556', 'ASISTENCIA', 'generic', '', '', 'poa-2026 3.1.6'],
  ['593', 'ACCIÓN', 'generic', '', '', 'catálogo hn'],
  ['595', 'GESTIÓN', 'generic', '', '', 'poa-2026 3.1.29'],
  ['992', 'ASISTENCIA TÉCNICA', 'count', 'service event person', 'asistencia asesoria', 'catálogo hn'],
  ['1004', 'PROTOCOLO', 'count', 'document', 'protocolo', 'poa-2026 3.1.32'],
  ['1009', 'CAPACITACIÓN', 'count', 'event person service', 'capacitacion curso taller', 'poa-2026 3.1.27'],
  ['1015', 'ALERTA MIGRATORIA', 'count', 'record document', 'alerta', 'poa-2026 2.2.6'],
  ['1032', 'ATENCIÓN INTEGRAL', 'count', 'service person', 'atencion asistencia', 'poa-2026 3.1.1'],
  ['1039', 'TALLER DE CAPACITACIÓN', 'count', 'event service', 'taller capacitacion', 'poa-2026 3.1.28'],
  // Guatemala prints names without codes; Mexican plans name what their formulas count.
  [null, 'Tarjeta', 'count', 'document', 'tarjeta credencial', 'uso'],
  [null, 'Oficio', 'count', 'document record', 'oficio', 'pat-2019 1.1.4'],
  [null, 'Reporte', 'count', 'document', 'reporte informe', 'pat-2019 5.3.2'],
  [null, 'Resolución', 'count', 'document', 'resolucion', 'pat-2019 2.5.1'],
  [null, 'Constancia', 'count', 'document', 'constancia', 'pat-2019 7.1.3'],
  [null, 'Manual', 'count', 'document', 'manual', 'pat-2019 7.2.2'],
  [null, 'Procedimiento', 'count', 'document', 'procedimiento proceso', 'pat-2019 5.3.1'],
  [null, 'Reunión', 'count', 'event', 'reunion sesion', 'pat-2019 6.2.2'],
  [null, 'Sesión', 'count', 'event', 'sesion reunion', 'pat-2019 7.4.3.5'],
  [null, 'Visita', 'count', 'event', 'visita supervision', 'pat-2019 2.4.1'],
  [null, 'Supervisión', 'count', 'event', 'supervision visita', 'pat-2019 6.4.3'],
  [null, 'Operativo', 'count', 'event', 'operativo', 'poa-2026 2.1.11'],
  [null, 'Taller', 'count', 'event service', 'taller capacitacion', 'uso'],
  [null, 'Curso', 'count', 'event service', 'curso capacitacion', 'pat-2019 8.3.1'],
  [null, 'Publicación', 'count', 'document event', 'publicacion', 'pat-2019 6.2.4'],
  [null, 'Expediente', 'count', 'record document', 'expediente', 'pat-2019 2.4.2'],
  [null, 'Trámite', 'count', 'record document service', 'tramite solicitud', 'pat-2019 1.3.1'],
  [null, 'Encuesta', 'count', 'record document event', 'encuesta', 'pat-2019 5.2.3'],
  [null, 'Kit', 'count', 'good', 'kit', 'poa-2026 3.1.7'],
  [null, 'Unidad', 'generic', '', '', 'uso'],
  [null, 'Número', 'generic', '', '', 'uso'],
  [null, 'Actividad', 'generic', '', '', 'pat-2019 9.1'],
  [null, 'Producto', 'generic', '', '', 'uso'],
  [null, 'Meta', 'generic', '', '', 'uso'],
  [null, '%', 'percent', '', '', 'uso'],
  [null, 'Por ciento', 'percent', '', '', 'uso'],
  [null, 'Puntos porcentuales', 'percent', '', '', 'uso'],
  [null, 'Tasa', 'rate', '', '', 'uso'],
  [null, 'Promedio', 'rate', '', '', 'uso'],
  [null, 'Índice', 'rate', '', '', 'uso'],
  [null, 'Razón', 'rate', '', '', 'uso'],
  [null, 'Calificación', 'rate', '', '', 'pat-2019 5.4.1.1'],
  [null, 'Litro', 'measure', '', 'agua litro', 'poa-2026 3.1.9'],
  [null, 'Hectárea', 'measure', '', '', 'uso'],
  [null, 'Manzana', 'measure', '', '', 'uso'],
  [null, 'Kilómetro', 'measure', '', '', 'uso'],
  [null, 'Metro', 'measure', '', '', 'uso'],
  [null, 'Metro cuadrado', 'measure', '', '', 'uso'],
  [null, 'Metro cúbico', 'measure', '', '', 'uso'],
  [null, 'Kilogramo', 'measure', '', '', 'uso'],
  [null, 'Libra', 'measure', '', '', 'uso'],
  [null, 'Quintal', 'measure', '', '', 'uso'],
  [null, 'Tonelada', 'measure', '', '', 'uso'],
  [null, 'Tonelada métrica', 'measure', '', '', 'uso'],
  [null, 'Galón', 'measure', '', '', 'uso'],
  [null, 'Hora', 'measure', '', '', 'pat-2019 2.1.2.1'],
  [null, 'Minuto', 'measure', '', '', 'pat-2019 5.4.3.1'],
  [null, 'Día', 'measure', '', '', 'uso'],
  [null, 'Peso', 'measure', '', '', 'pat-2019 7.3.1'],
  [null, 'Lempira', 'measure', '', '', 'uso'],
  [null, 'Quetzal', 'measure', '', '', 'uso'],
  [null, 'Millón de pesos', 'measure', '', '', 'uso'],
  [null, 'Mil pesos', 'measure', '', '', 'uso'],
];

export const UNITS: readonly UnitWord[] = ROWS.map(([code, label, kind, counts, nouns, source]) => ({
  name: wordKey(label) || label,
  label,
  code,
  kind,
  counts: counts.split(' ').filter((nature): nature is Nature => nature !== ''),
  nouns: nouns.split(' ').filter((noun) => noun !== ''),
  source,
}));

const BY_NAME: ReadonlyMap<string, UnitWord> = new Map(UNITS.map((unit) => [unit.name, unit]));
const BY_CODE: ReadonlyMap<string, UnitWord> = new Map(
  UNITS.flatMap((unit) => (unit.code === null ? [] : [[unit.code, unit] as const])),
);

/** A quantity by another: litros por usuario, promedio de días, tasa de rechazo, km/h. "Por ciento" is none. */
const RATE = /\b(?:tasa|promedio|media|razon|indice|per capita)\b|\bpor (?!ciento\b)[a-z]|[a-z]\s*\/\s*[a-z]/;

/** The unit of a catalogue code, or null. */
export function unitOfCode(code: string): UnitWord | null {
  return BY_CODE.get(code.trim()) ?? null;
}

/**
 * The unit that a text names, in any spelling that `wordKey` makes alike; a longer name is known by its first word.
 * @param name without its code
 */
export function unitOfName(name: string): UnitWord | null {
  const key = wordKey(name) || name.trim();
  const exact = BY_NAME.get(key);
  if (exact) return exact;
  const first = key.split(' ')[0]!;
  return BY_NAME.get(first) ?? null;
}

/** What kind of number a unit gives: a rate, if its name says so; units that no list knows count things. */
export function unitKindOf(name: string): UnitKind {
  if (RATE.test(plainText(name))) return 'rate';
  return unitOfName(name)?.kind ?? 'count';
}
