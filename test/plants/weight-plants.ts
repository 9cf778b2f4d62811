/** Plants of the rules about weights. Only a PAT has them by month. */
import { multiplyExact, sumExact } from '../../src/domain/decimal';
import { MONTHS } from '../../src/domain/period';
import type { Reading } from '../../src/domain/plan';
import { monthCell, numberOf, totalCell } from '../../src/domain/plan';
import { exactMonthWeights, printedWeights } from '../../src/domain/weights';
import { placesOf, type Place as WeightPlace } from '../property/mutations';
import {
  everywhere,
  filled,
  isFormula,
  type PlantKind,
  type Plants,
  planted,
  program,
  type Site,
  typed,
} from './plant';

/** An indicator with its weights for which something holds. */
function weighed(site: Site, holds: (place: WeightPlace) => boolean = () => true): WeightPlace | null {
  const places = placesOf(site.plan).filter(holds);
  return places.length === 0 ? null : site.random.pick(places);
}

const raw = (points: number): number => multiplyExact(points, 0.01);

/** Points that are added or taken away. */
function shift(site: Site, least: number, most: number): number {
  const amount = site.random.between(least, most);
  return site.random.chance(0.5) ? amount : -amount;
}

const annualWeight: PlantKind = (site) => {
  const place = weighed(site);
  const before = place && numberOf(place.weights.total);
  if (!place || before === null) return null;
  const after = sumExact([before, shift(site, 1, 9)]);
  if (after <= 0 || after > 100) return null;
  const cell = totalCell(place.weights)!;
  return planted(`an annual weight of ${after} for ${before}`, [typed(cell, raw(after))], cell);
};

const noAnnualWeight: PlantKind = (site) => {
  const place = weighed(site);
  const cell = place && totalCell(place.weights);
  return cell ? planted('an annual weight deleted', [typed(cell, null)], cell) : null;
};

const monthWeight: PlantKind = (site) => {
  const place = weighed(site, ({ months, weights }) => months.length > 0 && !isComputed(weights));
  if (!place) return null;
  const month = site.random.pick(place.months);
  const before = numberOf(place.weights.months[month]!);
  if (before === null) return null;
  const after = sumExact([before, shift(site, 1, 9)]);
  if (after <= 0 || after > 100) return null;
  const cell = monthCell(place.weights, month);
  return planted(`a weight of ${after} for ${before}`, [typed(cell, raw(after), '0.0%')], cell);
};

const weightWithoutTarget: PlantKind = (site) => {
  const place = weighed(site, ({ blank, weights }) => blank.length > 0 && !isComputed(weights));
  if (!place) return null;
  const month = site.random.pick(place.blank);
  const cell = monthCell(place.weights, month);
  return planted('a weight without a target', [typed(cell, raw(site.random.between(1, 30)), '0.0%')], cell);
};

/** In a table of typed weights, a target that is deleted leaves its weight behind. */
const targetDeleted: PlantKind = (site) => {
  const place = weighed(site, ({ weights, months }) => months.length > 1 && !isComputed(weights));
  if (!place) return null;
  const month = site.random.pick(place.months);
  const cell = monthCell(place.programmed, month);
  return planted('a month target deleted', [typed(cell, null)], cell, {
    beside: { 'constant-mismatch-annual': 'Sin su último mes, un nivel termina el año en otra cifra.' },
  });
};

function isComputed({ months }: WeightPlace['weights']): boolean {
  return months.some((reading) => reading.kind === 'number' && reading.formula);
}

const weightDeleted: PlantKind = (site) => {
  const place = weighed(site, ({ months }) => months.length > 0);
  if (!place) return null;
  const cell = monthCell(place.weights, site.random.pick(place.months));
  return planted('a month weight deleted', [typed(cell, null)], cell);
};

const targetAdded: PlantKind = (site) => {
  const place = weighed(site, ({ blank, weights }) => blank.length > 0 && !isComputed(weights));
  if (!place) return null;
  const month = site.random.pick(place.blank);
  const like = numberOf(place.programmed.months[place.months[0]!]!);
  const typings = program(place.programmed, { [month]: like }, place.indicator.measure === 'percent');
  return planted('a target without a weight', typings, monthCell(place.programmed, month));
};

/** Two weights of a month exchange some points: the sum holds. */
const notRenormalized: PlantKind = (site) => {
  const place = weighed(site, ({ months, weights }) => months.length > 0 && !isComputed(weights));
  if (!place) return null;
  const month = site.random.pick(place.months);
  const others = placesOf({ ...site.plan, areas: [place.area] }).filter(
    (other) => other.indicator !== place.indicator && (numberOf(other.weights.months[month]!) ?? 0) > 0,
  );
  if (others.length === 0) return null;
  const other = site.random.pick(others);
  const [a, b] = [numberOf(place.weights.months[month]!)!, numberOf(other.weights.months[month]!)!];
  const amount = site.random.between(5, 30) / 10;
  if (b - amount <= 0 || a + amount > 100) return null;
  const cell = monthCell(place.weights, month);
  return planted(
    `${amount} points of weight moved`,
    [
      typed(cell, raw(sumExact([a, amount])), '0.0%'),
      typed(monthCell(other.weights, month), raw(sumExact([b, -amount])), '0.0%'),
    ],
    cell,
    { beside: { 'weight-not-renormalized': 'Los puntos que uno gana le faltan al otro.' } },
  );
};

const outOfRange: PlantKind = (site) => {
  const place = weighed(site);
  const before = place && numberOf(place.weights.total);
  if (!place || before === null) return null;
  const cell = totalCell(place.weights)!;
  const after = site.random.chance(0.5) ? -before : 100 + site.random.between(1, 60);
  return planted(`an annual weight of ${after}`, [typed(cell, raw(after))], cell);
};

const monthOutOfRange: PlantKind = (site) => {
  const place = weighed(site, ({ months }) => months.length > 0);
  if (!place) return null;
  const month = site.random.pick(place.months);
  const before = numberOf(place.weights.months[month]!);
  if (before === null) return null;
  const cell = monthCell(place.weights, month);
  const after = site.random.chance(0.5) ? -before : 100 + site.random.between(1, 60);
  return planted(`a month weight of ${after}`, [typed(cell, raw(after), '0.0%')], cell);
};

/** Weights of a month as whole numbers, the residue on the largest, where one decimal gives others. */
const rounded: PlantKind = (site) => {
  const areas = site.plan.areas.filter(
    ({ indicators }) =>
      indicators.length > 2 && !indicators.some(({ weights }) => weights && isComputed(weights)),
  );
  if (areas.length === 0) return null;
  const area = site.random.pick(areas);
  const places = placesOf({ ...site.plan, areas: [area] });
  const annual = places.map(({ weights }) => numberOf(weights.total) ?? 0);
  const month = site.random.pick(MONTHS);
  const programmed = places.map(({ months }) => months.includes(month));
  if (programmed.filter(Boolean).length < 2) return null;
  const exact = exactMonthWeights(annual, programmed);
  if (exact.every((weight) => weight === null || Number.isInteger(weight))) return null;
  const whole = printedWeights(exact, annual, 0);
  const typings = places.flatMap(({ weights }, i) =>
    programmed[i] ? [typed(monthCell(weights, month), raw(whole[i]!), '0.0%')] : [],
  );
  return planted(
    'weights of a month in whole numbers',
    typings,
    typings.map(({ cell }) => cell),
  );
};

const concentration: PlantKind = (site) => {
  // Typed month weights would have to be typed anew.
  const areas = site.plan.areas.filter(
    ({ indicators }) =>
      indicators.length > 2 && indicators.every(({ weights }) => weights && isComputed(weights)),
  );
  if (areas.length === 0) return null;
  const places = placesOf({ ...site.plan, areas: [site.random.pick(areas)] });
  const chosen = site.random.between(0, places.length - 1);
  const large = site.random.between(62, 75);
  const rest = 100 - large;
  const each = Math.floor(rest / (places.length - 1));
  const typings = places.map(({ weights }, i) => {
    const isLast = i === (chosen === places.length - 1 ? places.length - 2 : places.length - 1);
    const weight = i === chosen ? large : isLast ? rest - each * (places.length - 2) : each;
    return typed(totalCell(weights)!, raw(weight));
  });
  return planted(`a weight of ${large}`, typings, typings[chosen]!.cell);
};

/** A month that nobody programmes any more. */
const monthEmpty: PlantKind = (site) => {
  if (site.plan.areas.length === 0) return null;
  const area = site.random.pick(site.plan.areas);
  const places = placesOf({ ...site.plan, areas: [area] });
  const used = MONTHS.filter((month) => places.some(({ months }) => months.includes(month)));
  if (used.length < 12) return null;
  const month = site.random.pick(used);
  const holders = places.filter(({ months }) => months.includes(month));
  // Another month must not take its place: a constant, a sum that is told anew.
  if (holders.some(({ indicator, months }) => indicator.measure !== 'percent' && months.length < 3))
    return null;
  const typings = holders.flatMap(({ programmed, weights, indicator, months }) => {
    const own = [typed(monthCell(programmed, month), null)];
    if (!isComputed(weights)) own.push(typed(monthCell(weights, month), null));
    const lost = numberOf(programmed.months[month]!)!;
    if (indicator.behavior?.value === 'sum') {
      const heir = months.find((one) => one !== month)!;
      const before = numberOf(programmed.months[heir]!)!;
      own.push(...program(programmed, { [heir]: before + lost }, false));
    }
    return own;
  });
  const cells = area.totalLine ? [monthCell(area.totalLine, month)] : [area.cell];
  return planted('a month in which nothing is programmed', typings, cells, {
    beside: { 'periodicity-mismatch': 'Quien declara Mensual programa ahora once meses.' },
  });
};

const distribution: PlantKind = (site) => {
  const place = weighed(site, ({ indicator }) => filled(indicator.distribution).length > 2);
  const line = place?.indicator.distribution;
  if (!line) return null;
  const cell = monthCell(line, site.random.pick(filled(line)));
  return planted('a share that was changed', [typed(cell, raw(25 + shift(site, 2, 9)), '0.0%')], cell);
};

/** The typed weight of a product: of a POA its own, of a POM that of a product. */
function aColumnWeight(site: Site) {
  const found = site.plan.areas.flatMap((area) =>
    area.indicators.flatMap(({ annualWeight }) =>
      annualWeight &&
      numberOf(annualWeight.value) !== null &&
      !isFormula(site, annualWeight.cell) &&
      isWeighed(annualWeight.value)
        ? [{ area, cell: annualWeight.cell, points: numberOf(annualWeight.value)! }]
        : [],
    ),
  );
  return found.length === 0 ? null : site.random.pick(found);
}

const isWeighed = (reading: Reading): boolean => reading.kind === 'number' && !reading.formula;

const columnWeight: PlantKind = (site) => {
  const found = aColumnWeight(site);
  if (!found) return null;
  const after = sumExact([found.points, shift(site, 1, 9)]);
  if (after <= 0 || after > 60) return null;
  return planted(`a weight of ${after} for ${found.points}`, [typed(found.cell, raw(after))], found.cell);
};

const columnOutOfRange: PlantKind = (site) => {
  const found = aColumnWeight(site);
  if (!found) return null;
  const after = site.random.chance(0.5) ? -found.points : 100 + site.random.between(1, 60);
  return planted(`a weight of ${after}`, [typed(found.cell, raw(after))], found.cell);
};

const columnConcentration: PlantKind = (site) => {
  const found = aColumnWeight(site);
  if (!found) return null;
  const cells = found.area.indicators.flatMap(({ annualWeight }) =>
    annualWeight && isWeighed(annualWeight.value) ? [annualWeight.cell] : [],
  );
  const others = cells.filter((cell) => cell !== found.cell);
  if (others.length < 1 || others.length > 7) return null;
  const large = site.random.between(62, 75);
  const each = Math.floor((100 - large) / others.length);
  const typings = others.map((cell, i) =>
    typed(cell, raw(i === 0 ? 100 - large - each * (others.length - 1) : each)),
  );
  return planted(`a weight of ${large}`, [...typings, typed(found.cell, raw(large))], found.cell);
};

export const WEIGHT_PLANTS: Readonly<Record<string, Plants>> = {
  'annual-weights-not-100': {
    ways: { PAT: [annualWeight, noAnnualWeight], ...everywhere(['POA', 'POM'], columnWeight) },
  },
  'month-weights-not-100': { ways: { PAT: [monthWeight] } },
  'weight-without-target': { ways: { PAT: [weightWithoutTarget, targetDeleted] } },
  'target-without-weight': { ways: { PAT: [weightDeleted, targetAdded] } },
  'weight-not-renormalized': { ways: { PAT: [notRenormalized] } },
  'weight-rounding': { ways: { PAT: [rounded] } },
  'weight-out-of-range': {
    ways: { PAT: [outOfRange, monthOutOfRange], ...everywhere(['POA', 'POM'], columnOutOfRange) },
  },
  'weight-concentration': {
    ways: { PAT: [concentration], ...everywhere(['POA', 'POM'], columnConcentration) },
  },
  'area-month-empty': { ways: { PAT: [monthEmpty] } },
  'distribution-not-100': { ways: { PAT: [distribution] } },
};
