/** What an indicator measures, which way is better and how its periods make the year, where the plan doesn't say it. */
import type { Behavior, Direction, Measure, Reading } from '../domain/plan';
import { fold } from './text';

const UNITS: readonly (readonly [RegExp, Measure])[] = [
  [/^(%|porcentaje|por ciento|puntos porcentuales)/, 'percent'],
  [
    /^(peso|pesos|mxn|lempira|lempiras|quetzal|quetzales|mdp|miles de pesos|millones de pesos|monto|\$)/,
    'money',
  ],
  [/^(minuto|hora|dia|dias|segundo|tiempo)/, 'time'],
  [/^(calificacion|puntaje|puntuacion|indice|escala|nivel de satisfaccion)/, 'score'],
];

/** The measure that a declared unit of measure names; other units count things. */
export function measureOfUnit(unit: string): Measure {
  const word = fold(unit);
  return UNITS.find(([pattern]) => pattern.test(word))?.[1] ?? 'count';
}

export interface MeasureHints {
  readonly name: string;
  readonly formula: string;
  readonly months: readonly Reading[];
  readonly annual: Reading;
  readonly total: Reading;
  readonly format: string;
}

const CURRENCY_FORMAT = /\$|€|"?\bQ\b|"L\.?"|MXN|HNL|GTQ/;

/** The measure as the numbers, their format and the words of the formula suggest it. */
export function inferMeasure(hints: MeasureHints): Measure {
  const programmed = hints.months.filter((reading) => reading.kind !== 'blank');
  const shown = programmed.length > 0 ? programmed : [hints.annual];
  if (shown.some(isPercentage)) return 'percent';
  const words = fold(`${hints.formula} ${hints.name}`);
  const numbers = shown.flatMap((reading) => (reading.kind === 'number' ? [reading.value] : []));
  if (CURRENCY_FORMAT.test(hints.format)) return 'money';
  const large = numbers.some((number) => Math.abs(number) >= 10_000);
  if (large && /\b(ingresos?|pesos|monto|recaudacion|presupuesto|gasto|derechos)\b/.test(words))
    return 'money';
  const formula = fold(hints.formula);
  if (/\bcalificacion\b/.test(formula)) return 'score';
  if (/^(numero de )?(minutos|horas|dias)\b/.test(formula)) return 'time';
  if (numbers.length > 0 && numbers.every(Number.isInteger)) return 'count';
  // Percentages written as numbers: the annual target shows the sign that the months lack.
  if (isPercentage(hints.annual) && numbers.every((number) => Math.abs(number) <= 100)) return 'percent';
  return 'unknown';
}

function isPercentage(reading: Reading): boolean {
  return (reading.kind === 'number' || reading.kind === 'text') && reading.percent;
}

/** Words of things of which less is better. */
const DESCENDING =
  /\b(sin disponibilidad|fuera de servicio|inactividad|tiempo de espera|quejas recibidas|accidentes|mortalidad|morbilidad)\b/;

export function inferDirection(name: string, formula: string, measure: Measure): Direction {
  if (measure === 'percent' || measure === 'score' || measure === 'money') return 'ascending';
  const lessIsBetter = DESCENDING.test(fold(formula)) || (measure === 'time' && DESCENDING.test(fold(name)));
  return lessIsBetter ? 'descending' : 'ascending';
}

const DIRECTIONS: ReadonlyMap<string, Direction> = new Map([
  ['ascendente', 'ascending'],
  ['ascending', 'ascending'],
  ['creciente', 'ascending'],
  ['descendente', 'descending'],
  ['descending', 'descending'],
  ['decreciente', 'descending'],
  ['rango', 'range'],
  ['range', 'range'],
]);

/** `Ascendente`, `Descendente`, `Rango`. */
export function directionOf(text: string): Direction | null {
  return DIRECTIONS.get(fold(text)) ?? null;
}

const BEHAVIORS: ReadonlyMap<string, Behavior> = new Map([
  ['suma', 'sum'],
  ['sum', 'sum'],
  ['acumulable', 'sum'],
  ['acumulado', 'sum'],
  ['constante', 'constant'],
  ['constant', 'constant'],
  ['ultimo', 'last'],
  ['ultimo valor', 'last'],
  ['last', 'last'],
  ['nivel', 'last'],
  ['maximo por suma', 'max-sum'],
  ['maximum by sum', 'max-sum'],
]);

/** `Suma`, `Constante`, `Último`, `Máximo por suma`. */
export function behaviorOf(text: string): Behavior | null {
  return BEHAVIORS.get(fold(text)) ?? null;
}

/** Whether the column *Tipo* says Estratégico (true) or Gestión (false); null for other words. */
export function strategicOf(text: string): boolean | null {
  const word = fold(text);
  if (word.startsWith('estrategic') || word === 'strategic') return true;
  return word.startsWith('gestion') || word === 'management' ? false : null;
}
