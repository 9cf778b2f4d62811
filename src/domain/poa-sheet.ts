/** Words by which the POA template is found again: the headers of its helper columns and the lines of its scores. */

/** Stretches of time with a score of their own, in the order of their columns. */
export const POA_STRETCHES = [
  'Trimestre I',
  'Trimestre II',
  'Trimestre III',
  'Trimestre IV',
  'A la fecha',
  'Anual',
] as const;

/** The header of the column in which a stretch's compliance stands. */
export function poaResultHeader(
  stretch: (typeof POA_STRETCHES)[number],
  which: 'strict' | 'provisional',
): string {
  return `${stretch}, ${which === 'strict' ? 'estricto' : 'provisional'}`;
}

/** Before the scores of an objetivo operativo, an objetivo and the institution. */
export const POA_SCORE_LABEL = {
  operational: 'Calificación del objetivo operativo',
  objective: 'Calificación del objetivo',
  institution: 'Calificación de la institución',
} as const;

export function poaScoreLabel(level: keyof typeof POA_SCORE_LABEL, which: 'strict' | 'provisional'): string {
  return `${POA_SCORE_LABEL[level]}, ${which === 'strict' ? 'estricta' : 'provisional'}`;
}

/** The line under the products of an objetivo operativo. */
export const POA_TOTAL_LABEL = 'TOTAL DE LA PONDERACIÓN';
