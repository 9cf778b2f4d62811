/** What sound plans are made of: indicators with names, units, formulas and figures that agree with each other. */
import { roundHalfUp } from '../../src/domain/decimal';
import { MONTHS, type Month } from '../../src/domain/period';
import { singular } from '../../src/domain/words';
import { UNITS, type UnitWord } from '../../src/rules/words/units';
import type { Seeded } from '../agreement/seeded';

export interface Item {
  readonly name: string;
  readonly description: string;
  readonly formula: string;
  readonly unit: UnitWord;
  readonly measure: 'count' | 'percent' | 'score';
  readonly direction: 'Ascendente' | 'Descendente';
  readonly behavior: 'Suma' | 'Constante' | 'Último' | 'Máximo por suma';
  readonly periods: 12 | 4 | 3 | 2 | 1;
  /** Percentages in points. */
  readonly annual: number;
  readonly baseline: number;
  readonly months: readonly (number | null)[];
  /** Up to the corte. */
  readonly actuals: readonly (number | null)[];
  readonly numerators: readonly (number | null)[];
  readonly denominators: readonly (number | null)[];
}

/** The word of a number of periods, and as SEFIN's catalogue prints it. */
export const FREQUENCY: Readonly<Record<Item['periods'], readonly [word: string, printed: string]>> = {
  12: ['Mensual', '6 - Mensual'],
  4: ['Trimestral', '4 - Trimestral'],
  3: ['Cuatrimestral', '3 - Cuatrimestral'],
  2: ['Semestral', '2 - Semestral'],
  1: ['Anual', '1 - Anual'],
};

export function unitText({ code, label }: UnitWord): string {
  return code === null ? label : `${code} - ${label}`;
}

const PLACES = [
  'Altamira',
  'Buenavista',
  'Cerro Alto',
  'Dos Ríos',
  'El Encino',
  'La Fragua',
  'Guadalupe',
  'Honda',
  'Las Islas',
  'Jocotán',
  'Lagunillas',
  'Monte Claro',
  'Naranjos',
  'Ojo Claro',
] as const;
const SIDES = ['norte', 'sur', 'oriente', 'poniente', 'centro', 'costa'] as const;
const DONE = ['concluido', 'revisado', 'validado', 'publicado', 'atendido', 'realizado'] as const;
const DEMANDS = ['solicitud', 'queja', 'peticion', 'denuncia'] as const;
const ANSWERED = ['atendido', 'resuelto', 'contestado'] as const;

export function plural(noun: string): string {
  if (/[aeo]$/.test(noun)) return `${noun}s`;
  return noun.endsWith('z') ? `${noun.slice(0, -1)}ces` : `${noun}es`;
}

const isFeminine = (noun: string): boolean => /(?:a|cion|sion|dad|tud)$/.test(noun);

/** The participle that goes with a noun in the plural. */
export function done(participle: string, noun: string): string {
  return `${participle.slice(0, -1)}${isFeminine(noun) ? 'as' : 'os'}`;
}

export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** Units whose nouns make a name of one word and come back from the plural. */
const COUNTED = UNITS.filter(
  ({ kind, nouns }) => kind === 'count' && nouns.some((noun) => singular(plural(noun)) === noun),
);
const PERCENT = UNITS.find(({ code }) => code === '75')!;
const SCORE = UNITS.find(({ label }) => label === 'Calificación')!;

/** The months in which the periods of a year end. */
export function monthsOf(periods: number): readonly Month[] {
  return MONTHS.filter((month) => (month + 1) % (12 / periods) === 0);
}

export interface ItemsWanted {
  readonly count: number;
  /** Only units that the catalogue has a code for. */
  readonly coded: boolean;
  readonly cutoff: Month;
  /** Periods that the table can show. */
  readonly periods: readonly Item['periods'][];
  readonly scores?: boolean;
}

/** Items with different names. */
export function soundItems(random: Seeded, wanted: ItemsWanted): Item[] {
  const places = shuffled(
    random,
    PLACES.flatMap((place) => SIDES.map((side) => `en el distrito ${side} de ${place}`)),
  );
  // Some areas only count things.
  const least = random.chance(0.3) ? 50 : 1;
  return Array.from({ length: wanted.count }, (_, i) => {
    const share = random.between(least, 100);
    if (share <= 35) return percentage(random, wanted, places[i]!);
    if (share <= 48 && wanted.scores) return score(random, wanted, places[i]!);
    return counted(random, wanted, places[i]!);
  });
}

export function shuffled<T>(random: Seeded, items: readonly T[]): T[] {
  const left = [...items];
  return items.map(() => left.splice(random.between(0, left.length - 1), 1)[0]!);
}

function counted(random: Seeded, wanted: ItemsWanted, place: string): Item {
  const unit = random.pick(COUNTED.filter(({ code }) => !wanted.coded || code !== null));
  const noun = random.pick(unit.nouns.filter((one) => singular(plural(one)) === one));
  const part = done(random.pick(DONE), noun);
  const periods = random.pick(wanted.periods);
  const usual = random.between(22, 70);
  const programmed = monthsOf(periods);
  const months: (number | null)[] = MONTHS.map((month) =>
    programmed.includes(month) ? usual + random.between(-3, 3) : null,
  );
  const total = () => months.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  // A hundred of something is a percentage to some rules.
  if (total() === 100) months[11] = months[11]! + 1;
  const annual = total();
  return {
    name: `${capital(plural(noun))} ${part} ${place}`,
    description: `Cuenta lo que la unidad termina ${place}, según su registro.`,
    formula: `Número de ${plural(noun)} ${part}`,
    unit,
    measure: 'count',
    direction: 'Ascendente',
    behavior: 'Suma',
    periods,
    annual,
    baseline: Math.round(annual * (random.between(80, 98) / 100)),
    months,
    actuals: months.map((value, month) =>
      value === null || month > wanted.cutoff ? null : value + random.pick([-1, 0, 1]),
    ),
    numerators: MONTHS.map(() => null),
    denominators: MONTHS.map(() => null),
  };
}

function percentage(random: Seeded, wanted: ItemsWanted, place: string): Item {
  const noun = random.pick(DEMANDS);
  const part = done(random.pick(ANSWERED), noun);
  const periods = random.pick(wanted.periods);
  const annual = random.pick([80, 85, 90, 95, 96]);
  const programmed = monthsOf(periods);
  const months = MONTHS.map((month) => (programmed.includes(month) ? annual : null));
  const denominators = MONTHS.map((month) =>
    months[month] === null || month > wanted.cutoff ? null : random.between(3, 9) * 20,
  );
  const numerators = denominators.map((value) =>
    value === null ? null : Math.round((value * (annual + random.between(-3, 3))) / 100),
  );
  return {
    name: `Porcentaje de ${plural(noun)} ${part} ${place}`,
    description: `Mide qué parte de lo que llega ${place} recibe respuesta.`,
    formula: `${capital(plural(noun))} ${part} / ${capital(plural(noun))} ${done('recibido', noun)}`,
    unit: PERCENT,
    measure: 'percent',
    direction: 'Ascendente',
    behavior: 'Constante',
    periods,
    annual,
    baseline: annual - random.between(1, 6),
    months,
    actuals: denominators.map((value, i) =>
      value === null ? null : roundHalfUp((100 * numerators[i]!) / value, 1),
    ),
    numerators,
    denominators,
  };
}

function score(random: Seeded, wanted: ItemsWanted, place: string): Item {
  const periods = random.pick(wanted.periods.filter((one) => one > 1));
  const programmed = monthsOf(periods);
  const annual = random.pick([8.5, 9, 9.5]);
  const months = MONTHS.map((month) =>
    programmed.includes(month)
      ? roundHalfUp(annual - (programmed.length - 1 - programmed.indexOf(month)) * 0.1, 1)
      : null,
  );
  return {
    name: `Calificación de la evaluación ${place}`,
    description: `Resume la evaluación ${place} en una escala de 0 a 10.`,
    formula: 'Calificación obtenida en la evaluación',
    unit: SCORE,
    measure: 'score',
    direction: 'Ascendente',
    behavior: 'Último',
    periods,
    annual,
    baseline: 7.9,
    months,
    actuals: months.map((value, month) =>
      value === null || month > wanted.cutoff ? null : roundHalfUp(value - 0.1, 1),
    ),
    numerators: MONTHS.map(() => null),
    denominators: MONTHS.map(() => null),
  };
}

/** Whole points that add up to 100, none above 55 where there are several. */
export function soundWeights(random: Seeded, count: number): number[] {
  if (count === 1) return [100];
  const weights = Array.from({ length: count }, () => Math.floor(100 / count));
  weights[0] = weights[0]! + 100 - weights.reduce((sum, one) => sum + one, 0);
  for (let i = 0; i < count; i++) {
    const j = random.between(0, count - 1);
    const amount = random.between(0, 4);
    if (weights[i]! - amount < 5 || weights[j]! + amount > 55) continue;
    weights[i] = weights[i]! - amount;
    weights[j] = weights[j]! + amount;
  }
  return weights;
}
