/** Nouns at the head of a product's name, and what they are about. */
import type { Nature, Source } from './entry';

export interface NounWord {
  /** Plain singular. */
  readonly noun: string;
  readonly nature: Nature;
  readonly source: Source;
}

const LISTS: readonly (readonly [nature: Nature, source: Source, nouns: string])[] = [
  ['work', 'poa-2026 2.1.5', 'remodelacion'],
  ['work', 'poa-2026 2.1.4', 'ampliacion'],
  ['work', 'poa-2026 2.1.15', 'mejoramiento'],
  ['work', 'poa-2026 2.1.3', 'adquisicion equipo enlace'],
  [
    'work',
    'uso',
    'construccion rehabilitacion instalacion equipamiento mantenimiento obra edificio puente carretera',
  ],
  ['place', 'poa-2026 2.1.6', 'delegacion'],
  ['place', 'poa-2026 2.1.14', 'centro'],
  ['place', 'poa-2026 4.1.4', 'cabina'],
  ['place', 'poa-2026 1.1.4', 'ventanilla'],
  ['place', 'uso', 'oficina sede estacion albergue aeropuerto hospital escuela'],
  ['document', 'poa-2026 1.1.6', 'carne carnet'],
  ['document', 'poa-2026 4.1.1', 'pasaporte'],
  ['document', 'poa-2026 4.1.8', 'informe'],
  ['document', 'poa-2026 3.1.14', 'dictamen'],
  ['document', 'poa-2026 3.1.32', 'protocolo'],
  ['document', 'poa-2026 2.1.12', 'plan'],
  ['document', 'pat-2019 5.3.2', 'reporte'],
  ['document', 'pat-2019 2.5.1', 'resolucion'],
  ['document', 'pat-2019 7.1.3', 'constancia'],
  ['document', 'pat-2019 1.1.4', 'oficio'],
  ['document', 'uso', 'documento manual convenio contrato permiso visa certificado credencial boletin'],
  ['record', 'poa-2026 2.1.9', 'registro'],
  ['record', 'poa-2026 2.1.1', 'movimiento'],
  ['record', 'poa-2026 2.1.2', 'entrada salida'],
  ['record', 'poa-2026 1.1.2', 'inscripcion'],
  ['record', 'poa-2026 1.1.7', 'solicitud'],
  ['record', 'poa-2026 1.1.9', 'prorroga'],
  ['record', 'poa-2026 2.2.6', 'alerta'],
  ['record', 'pat-2019 2.4.2', 'expediente'],
  ['record', 'uso', 'tramite queja denuncia peticion'],
  ['person', 'poa-2026 2.1.10', 'persona'],
  ['person', 'poa-2026 3.1.27', 'personal'],
  ['person', 'poa-2026 3.1.4', 'nina nino adolescente familia'],
  ['person', 'pat-2019 6.4.9', 'migrante'],
  ['person', 'uso', 'ciudadano usuario alumno estudiante beneficiario'],
  ['service', 'poa-2026 3.1.1', 'asistencia'],
  ['service', 'poa-2026 3.1.2', 'atencion'],
  ['service', 'poa-2026 3.1.3', 'orientacion'],
  ['service', 'poa-2026 3.1.15', 'servicio'],
  ['service', 'pat-2019 6.4.5', 'asesoria'],
  ['event', 'poa-2026 2.1.11', 'operativo'],
  ['event', 'poa-2026 3.1.28', 'taller'],
  ['event', 'pat-2019 2.4.1', 'supervision visita'],
  ['event', 'pat-2019 6.2.2', 'reunion'],
  ['event', 'pat-2019 6.2.3', 'capacitacion'],
  ['event', 'uso', 'curso jornada campana evento feria sesion congreso'],
  ['good', 'poa-2026 3.1.6', 'kit'],
  ['good', 'poa-2026 3.1.8', 'merienda'],
  ['good', 'uso', 'bolson mochila vacuna despensa medicamento'],
];

export const NOUNS: readonly NounWord[] = LISTS.flatMap(([nature, source, nouns]) =>
  nouns.split(' ').map((noun) => ({ noun, nature, source })),
);

const BY_NOUN: ReadonlyMap<string, NounWord> = new Map(NOUNS.map((entry) => [entry.noun, entry]));

/** What a noun is about, or null for one that no list knows. */
export function nounOf(singularWord: string): NounWord | null {
  return BY_NOUN.get(singularWord) ?? null;
}
