/** Plants of the rules about targets. */
import type { CellAddress } from '../../src/domain/address';
import { multiplyExact, sumExact } from '../../src/domain/decimal';
import { MONTHS, type Month } from '../../src/domain/period';
import type { Indicator, Line, PlanType } from '../../src/domain/plan';
import { monthCell, numberOf } from '../../src/domain/plan';
import { FREQUENCY, plural } from './items';
import {
  anIndicator,
  everywhere,
  figure,
  filled,
  isFormula,
  isPercentCell,
  type Place,
  type Planted,
  type PlantKind,
  type Plants,
  planted,
  program,
  type Site,
  typed,
} from './plant';
import { retyped, unitsDiffer } from './structure-plants';
import type { Typing } from './workbook';

const annualOf = (indicator: Indicator): number => numberOf(indicator.annualTarget.value) ?? 0;
const isCount = ({ indicator }: Place): boolean => indicator.measure === 'count';
const isPercent = ({ indicator }: Place): boolean => indicator.measure === 'percent';
const behaves = ({ indicator }: Place, behavior: string): boolean => indicator.behavior?.value === behavior;
const isDeclared = ({ indicator }: Place): boolean => indicator.behavior?.source === 'declared';

/** Whether the months may be programmed anew: their weights are formulas, or there are none. */
function mayMove({ indicator }: Place): boolean {
  const { weights, programmed } = indicator;
  if (!programmed) return false;
  return weights === null || weights.months.some((one) => one.kind === 'number' && one.formula);
}

/** The months that a line has a cell for: of quarters only the last of each. */
function monthsOfLine({ columns, rows }: Line): Month[] {
  const place = (month: number) => `${columns.months[month]} ${rows?.[month] ?? 0}`;
  return MONTHS.filter((month) => month === 11 || place(month) !== place(month + 1));
}

function monthAt(site: Site, indicator: Indicator): Month | null {
  const months = filled(indicator.programmed);
  return months.length === 0 ? null : site.random.pick(months);
}

const target = (indicator: Indicator, month: Month): number =>
  numberOf(indicator.programmed!.months[month]!)!;

/** The annual target typed anew. In a POM it stands in the plan, and the execution repeats it. */
function annualTyped(site: Site, indicator: Indicator, points: number): Typing {
  const { cell } = indicator.annualTarget;
  return figure(site, plannedCell(site, indicator) ?? cell, points);
}

function plannedCell(site: Site, indicator: Indicator): CellAddress | null {
  if (site.kind !== 'POM') return null;
  const product = site.plan.multiYear?.products.find(({ code }) => code === indicator.code?.value);
  return product?.years[0]?.physical.cell ?? null;
}

/** The physical targets of all years of a POM; of other plans none. */
function plannedCells(site: Site, indicator: Indicator): CellAddress[] {
  const product = site.plan.multiYear?.products.find(({ code }) => code === indicator.code?.value);
  return product?.years.map(({ physical }) => physical.cell) ?? [];
}

const missingTarget: PlantKind = (site) => {
  const place = anIndicator(site, ({ indicator }) => {
    const cell = plannedCell(site, indicator);
    return cell === null || !isFormula(site, cell);
  });
  if (!place) return null;
  const { cell } = place.indicator.annualTarget;
  const source = plannedCell(site, place.indicator) ?? cell;
  return planted('the annual target deleted', [typed(source, null)], cell, {
    ...(site.kind === 'POM'
      ? {
          beside: {
            'missing-target': 'El producto suma las metas de sus partes: sin la única, queda sin la suya.',
            'physical-without-financial': 'Queda la meta financiera sin la física.',
          },
        }
      : {}),
  });
};

/** Where nobody declares how the periods make the year, figures that no longer fit leave it open. */
function undeclared(indicator: Indicator): Readonly<Record<string, string>> {
  const open: Readonly<Record<string, string>> = {};
  return indicator.behavior?.source === 'declared'
    ? open
    : { 'behavior-undefined': 'Nadie declara el comportamiento, y las cifras sembradas ya no lo muestran.' };
}

/** What follows where the planted target lies below the base line. */
function belowBaseline(indicator: Indicator, annual: number): Pick<Planted, 'beside'> {
  const baseline = Number(indicator.baseline?.value ?? Number.NaN);
  if (Number.isNaN(baseline)) return { beside: undeclared(indicator) };
  const jumps = Math.abs(annual - baseline) > baseline / 2;
  return {
    beside: {
      ...undeclared(indicator),
      ...(annual < baseline
        ? { 'target-vs-baseline-direction': 'La meta sembrada queda por debajo de la línea base.' }
        : {}),
      ...(jumps ? { 'target-jump-vs-baseline': 'La meta sembrada queda lejos de la línea base.' } : {}),
    },
  };
}

/** More or less, never nothing: 5 to 60 % of it. */
function off(site: Site, value: number, whole: boolean): number {
  const share = site.random.between(5, 60) / 100;
  const amount = whole ? Math.max(1, Math.round(value * share)) : multiplyExact(value, share);
  return sumExact([value, site.random.chance(0.5) ? amount : -amount]);
}

const sumMonth: PlantKind = (site) => {
  const place = anIndicator(
    site,
    (one) =>
      isCount(one) &&
      behaves(one, 'sum') &&
      filled(one.indicator.programmed).length > (isDeclared(one) ? 1 : 3),
  );
  const month = place && monthAt(site, place.indicator);
  if (!place || month === null) return null;
  const cell = monthCell(place.indicator.programmed!, month);
  const after = off(site, target(place.indicator, month), true);
  return planted(`a month of ${after}`, [figure(site, cell, after)], cell, {
    beside: undeclared(place.indicator),
  });
};

const sumAnnual: PlantKind = (site) => {
  const place = anIndicator(
    site,
    (one) => isCount(one) && behaves(one, 'sum') && filled(one.indicator.programmed).length > 1,
  );
  if (!place) return null;
  const { cell } = place.indicator.annualTarget;
  const after = off(site, annualOf(place.indicator), true);
  // Few equal months may be a constant to whoever declared nothing.
  if (!isDeclared(place) && filled(place.indicator.programmed).length < 4) return null;
  if (addsItsParts(site, place)) return null;
  return planted(
    `an annual target of ${after}`,
    [annualTyped(site, place.indicator, after)],
    cell,
    belowBaseline(place.indicator, after),
  );
};

const nothingProgrammed: PlantKind = (site) => {
  const place = anIndicator(site, (one) => mayMove(one) && filled(one.indicator.programmed).length > 0);
  if (!place) return null;
  const line = place.indicator.programmed!;
  return planted(
    'no month programmed',
    filled(line).map((month) => typed(monthCell(line, month), null)),
    place.indicator.annualTarget.cell,
  );
};

const constantMonth: PlantKind = (site) => {
  const place = anIndicator(
    site,
    (one) => isPercent(one) && behaves(one, 'constant') && filled(one.indicator.programmed).length > 2,
  );
  const month = place && monthAt(site, place.indicator);
  if (!place || month === null) return null;
  const cell = monthCell(place.indicator.programmed!, month);
  const after = target(place.indicator, month) - site.random.between(3, 25);
  return planted(`a month of ${after} %`, [figure(site, cell, after)], cell, {
    beside: undeclared(place.indicator),
  });
};

const constantAnnual: PlantKind = (site) => {
  const place = anIndicator(
    site,
    (one) => isPercent(one) && behaves(one, 'constant') && filled(one.indicator.programmed).length > 2,
  );
  if (!place) return null;
  const { cell } = place.indicator.annualTarget;
  const after = annualOf(place.indicator) - site.random.between(3, 25);
  return planted(
    `an annual target of ${after} %`,
    [annualTyped(site, place.indicator, after)],
    cell,
    belowBaseline(place.indicator, after),
  );
};

const lastMonth: PlantKind = (site) => {
  const place = anIndicator(site, (one) => one.indicator.measure === 'score' && behaves(one, 'last'));
  if (!place) return null;
  const line = place.indicator.programmed!;
  const cell = monthCell(line, filled(line).at(-1)!);
  const after = sumExact([annualOf(place.indicator), -site.random.between(3, 9) / 10]);
  return planted(`the last month at ${after}`, [figure(site, cell, after)], cell, {
    beside: undeclared(place.indicator),
  });
};

/** Targets that rise to the annual one like a level; nobody says that they are one. */
const undeclaredLevel: PlantKind = (site) => {
  const place = anIndicator(
    site,
    (one) => isCount(one) && behaves(one, 'sum') && filled(one.indicator.programmed).length > 3,
  );
  if (!place) return null;
  const { indicator } = place;
  const line = indicator.programmed!;
  const months = filled(line);
  const step = site.random.between(3, 9);
  const first = site.random.between(25, 60);
  const targets = Object.fromEntries(months.map((month, i) => [month, first + step * i]));
  const declared =
    isDeclared(place) && indicator.behavior?.cell ? [typed(indicator.behavior.cell, null)] : [];
  const { cell } = indicator.annualTarget;
  return planted(
    'a level that nobody declared',
    [
      ...program(line, targets, false),
      figure(site, cell, first + step * (months.length - 1)),
      ...(indicator.baseline ? [baselineTyped(site, indicator, first)] : []),
      ...declared,
    ],
    cell,
    {
      beside: { 'target-jump-vs-baseline': 'La meta sembrada queda lejos de la línea base.' },
    },
  );
};

const undeclaredSum: PlantKind = (site) => {
  const place = anIndicator(
    site,
    (one) => isCount(one) && behaves(one, 'sum') && filled(one.indicator.programmed).length > 3,
  );
  if (!place) return null;
  const { indicator } = place;
  const declared =
    isDeclared(place) && indicator.behavior?.cell ? [typed(indicator.behavior.cell, null)] : [];
  const { cell } = indicator.annualTarget;
  const after = Math.round(annualOf(indicator) * 1.2) + 1;
  return planted('months that no behavior explains', [figure(site, cell, after), ...declared], cell, {
    beside: {
      'sum-mismatch-annual': 'Los meses no suman la meta anual: es el mismo error, dicho con sus números.',
    },
  });
};

const annualInPercent: PlantKind = (site) => {
  const place = anIndicator(
    site,
    (one) =>
      isCount(one) &&
      filled(one.indicator.programmed).length > 1 &&
      filled(one.indicator.programmed).every((month) => target(one.indicator, month) > 24),
  );
  if (!place) return null;
  const { cell } = place.indicator.annualTarget;
  return planted('an annual target of 10 %', [typed(cell, 0.1, '0.0%')], cell);
};

const annualAsCount: PlantKind = (site) => {
  const place = anIndicator(
    site,
    (one) =>
      isPercent(one) &&
      filled(one.indicator.programmed).some((month) =>
        isPercentCell(site, monthCell(one.indicator.programmed!, month)),
      ),
  );
  if (!place) return null;
  const { cell } = place.indicator.annualTarget;
  const after = site.random.between(200, 900);
  return planted(`an annual target of ${after} beside percentages`, [typed(cell, after, '#,##0')], cell);
};

const overHundred: PlantKind = (site) => {
  const place = anIndicator(site, (one) => isPercent(one) && behaves(one, 'constant'));
  const month = place && monthAt(site, place.indicator);
  if (!place || month === null) return null;
  const cell = monthCell(place.indicator.programmed!, month);
  return planted('a month above 100 %', [figure(site, cell, site.random.between(101, 150))], cell);
};

const allOverHundred: PlantKind = (site) => {
  const place = anIndicator(site, isPercent);
  if (!place) return null;
  const { indicator } = place;
  const after = site.random.between(101, 150);
  const months = filled(indicator.programmed).map((month) =>
    figure(site, monthCell(indicator.programmed!, month), after),
  );
  const { cell } = indicator.annualTarget;
  return planted(`${after} % in all periods`, [figure(site, cell, after), ...months], cell);
};

const negativeMonth: PlantKind = (site) => {
  const place = anIndicator(site, ({ indicator }) => filled(indicator.programmed).length > 0);
  const month = place && monthAt(site, place.indicator);
  if (!place || month === null) return null;
  const cell = monthCell(place.indicator.programmed!, month);
  return planted('a negative month', [figure(site, cell, -target(place.indicator, month))], cell);
};

const negativeAnnual: PlantKind = (site) => {
  const place = anIndicator(site, ({ indicator }) => {
    const cell = plannedCell(site, indicator);
    return cell === null || !isFormula(site, cell);
  });
  if (!place) return null;
  const { cell } = place.indicator.annualTarget;
  return planted(
    'a negative annual target',
    [annualTyped(site, place.indicator, -annualOf(place.indicator))],
    cell,
  );
};

const zeroMonth: PlantKind = (site) => {
  const place = anIndicator(site, ({ indicator }) => {
    const months = filled(indicator.programmed);
    return indicator.direction.value !== 'descending' && months.length > 0 && months.length < 12;
  });
  if (!place) return null;
  const line = place.indicator.programmed!;
  const blank = monthsOfLine(line).filter((month) => !filled(line).includes(month));
  if (blank.length === 0) return null;
  const cell = monthCell(line, site.random.pick(blank));
  return planted('a zero', [typed(cell, 0)], cell);
};

/** A zero among the periods of a ratio. */
const zeroShare: PlantKind = (site) => {
  const place = anIndicator(
    site,
    (one) => isPercent(one) && behaves(one, 'constant') && filled(one.indicator.programmed).length > 2,
  );
  const month = place && monthAt(site, place.indicator);
  if (!place || month === null) return null;
  const cell = monthCell(place.indicator.programmed!, month);
  return planted('a zero among percentages', [typed(cell, 0)], cell);
};

/** How much of a demand is served, programmed as if it added up. */
const summedRatio: PlantKind = (site) => {
  const place = anIndicator(
    site,
    (one) => isPercent(one) && one.indicator.formula !== null && filled(one.indicator.programmed).length > 1,
  );
  if (!place) return null;
  const { indicator } = place;
  const line = indicator.programmed!;
  const months = filled(line);
  const each = Math.floor(100 / months.length);
  const behavior =
    isDeclared(place) && indicator.behavior?.cell ? [typed(indicator.behavior.cell, 'Suma')] : [];
  return planted(
    'a ratio of a demand that adds up',
    [
      ...months.map((month) => figure(site, monthCell(line, month), each)),
      figure(site, indicator.annualTarget.cell, each * months.length),
      ...(indicator.baseline ? [figure(site, indicator.baseline.cell, each * months.length - 2)] : []),
      ...behavior,
    ],
    months.map((month) => monthCell(line, month)),
  );
};

const worseWhenMore: PlantKind = (site) => {
  const place = anIndicator(site, (one) => isCount(one) && one.indicator.direction.value === 'ascending');
  if (!place) return null;
  const own = place.indicator.name?.value.split(' ')[0] ?? '';
  const name = `${own} ${site.random.pick(['por accidentes en los caminos', 'sin disponibilidad para la brigada', 'fuera de servicio en la comarca'])}`;
  const edit = retyped(site, place.indicator, 'name', name);
  if (!edit) return null;
  const { direction } = place.indicator;
  const inferred = direction.source === 'inferred';
  return planted(
    `«${name}» is to rise`,
    edit.typings,
    [...edit.at, ...(direction.cell ? [direction.cell] : [])],
    inferred ? { severity: 'info' } : {},
  );
};

/** A score beyond the scale that its text writes. */
const scoreBeyond: PlantKind = (site) => {
  const place = anIndicator(site, (one) => one.indicator.measure === 'score');
  if (!place) return null;
  const { indicator } = place;
  const line = indicator.programmed;
  const { cell } = indicator.annualTarget;
  const after = site.random.between(11, 40);
  const cells = line ? [monthCell(line, filled(line).at(-1)!)] : [];
  const text = indicator.description ?? indicator.formula ?? indicator.name!;
  const scale = [typed(text.cell, 'Calificación de la evaluación en una escala de 0 a 10.')];
  return planted(
    `a score of ${after}`,
    [...[cell, ...cells].map((one) => figure(site, one, after)), ...scale],
    cell,
  );
};

/** Where a plan has no scores: a product is measured by one. */
const scoreOfProduct: PlantKind = (site) => {
  const place = anIndicator(
    site,
    (one) => isCount(one) && annualOf(one.indicator) > 20 && !addsItsParts(site, one),
  );
  if (!place) return null;
  const name = retyped(
    site,
    place.indicator,
    'name',
    'Calificación de la encuesta vecinal, escala de 0 a 10',
  );
  const unit = retyped(site, place.indicator, 'unit', 'Calificación');
  return (
    name &&
    unit &&
    planted(
      'a score above its scale',
      [...name.typings, ...unit.typings],
      place.indicator.annualTarget.cell,
      {
        beside: {
          ...unitsDiffer(site).beside,
          'rate-unit-summed': 'Una calificación es una tasa, y el producto se sumaba.',
        },
      },
    )
  );
};

const halfThings: PlantKind = (site) => {
  const place = anIndicator(
    site,
    (one) =>
      isCount(one) &&
      behaves(one, 'sum') &&
      one.indicator.unitOfMeasure !== null &&
      filled(one.indicator.programmed).length > 1,
  );
  if (!place) return null;
  const line = place.indicator.programmed!;
  const months = filled(line);
  const [first, last] = [months[0]!, months.at(-1)!];
  const [a, b] = [monthCell(line, first), monthCell(line, last)];
  return planted(
    'half a thing',
    [typed(a, target(place.indicator, first) + 0.5), typed(b, target(place.indicator, last) - 0.5)],
    [a, b],
  );
};

const halfAnnual: PlantKind = (site) => {
  const place = anIndicator(site, (one) => isCount(one) && one.indicator.programmed === null);
  if (!place) return null;
  const { cell } = place.indicator.annualTarget;
  return planted('half a thing', [typed(cell, annualOf(place.indicator) + 0.5)], cell);
};

/** Targets anew for the months that a line has: equal parts, the rest on the last one. */
function shared(indicator: Indicator, annual: number): Typing[] {
  const line = indicator.programmed;
  if (!line) return [];
  const months = filled(line);
  const each = Math.floor(annual / months.length);
  return months.map((month, i) =>
    typed(monthCell(line, month), i === months.length - 1 ? annual - each * (months.length - 1) : each),
  );
}

const WORKS = [
  'Construcción de la bodega municipal',
  'Rehabilitación del puente vecinal',
  'Equipamiento de la brigada de caminos',
] as const;

const hundredAsCount: PlantKind = (site) => {
  const place = anIndicator(
    site,
    (one) =>
      isCount(one) &&
      behavesOrNone(one) &&
      one.indicator.unitOfMeasure !== null &&
      (plannedCell(site, one.indicator) === null || !isFormula(site, plannedCell(site, one.indicator)!)),
  );
  if (!place) return null;
  const { indicator } = place;
  const name = retyped(site, indicator, 'name', site.random.pick(WORKS));
  const unit = retyped(site, indicator, 'unit', site.kind === 'PAT' ? 'Cantidad' : '140 - CANTIDAD');
  const baseline = indicator.baseline ? [figure(site, indicator.baseline.cell, 90)] : [];
  return (
    name &&
    unit &&
    planted(
      'a hundred works',
      [
        ...name.typings,
        ...unit.typings,
        annualTyped(site, indicator, 100),
        ...shared(indicator, 100),
        ...baseline,
      ],
      indicator.annualTarget.cell,
      unitsDiffer(site),
    )
  );
};

const behavesOrNone = (place: Place): boolean => place.indicator.behavior === null || behaves(place, 'sum');

const foreignUnit: PlantKind = (site) => {
  const place = anIndicator(site, (one) => isCount(one) && one.indicator.unitOfMeasure !== null);
  if (!place) return null;
  const name = retyped(site, place.indicator, 'name', site.random.pick(WORKS));
  const unit = retyped(site, place.indicator, 'unit', site.kind === 'PAT' ? 'Informe' : '149 - INFORME');
  return (
    name &&
    unit &&
    planted('works in reports', [...name.typings, ...unit.typings], unit.at, unitsDiffer(site))
  );
};

/** A product of a POM that is the sum of its parts. */
function addsItsParts(site: Site, { indicator }: Place): boolean {
  const cell = plannedCell(site, indicator);
  return cell !== null && isFormula(site, cell);
}

const rateSummed: PlantKind = (site) => {
  const place = anIndicator(
    site,
    (one) =>
      isCount(one) &&
      behavesOrNone(one) &&
      one.indicator.unitOfMeasure !== null &&
      !addsItsParts(site, one) &&
      (one.indicator.programmed === null || filled(one.indicator.programmed).length > 1),
  );
  const unit =
    place &&
    retyped(
      site,
      place.indicator,
      'unit',
      site.kind === 'PAT' ? 'Litros por usuario' : '207 - LITROS POR USUARIO',
    );
  return unit && planted('litres by user added up', unit.typings, unit.at, unitsDiffer(site));
};

const PERIODS_OF = new Map(Object.entries(FREQUENCY).map(([periods, [word]]) => [word, Number(periods)]));

function declaredPeriods({ indicator }: Place): number {
  const word = indicator.product?.periodicity?.name ?? indicator.frequency?.value ?? '';
  return PERIODS_OF.get(word) ?? 0;
}

const fewerThanPeriods: PlantKind = (site) => {
  const place = anIndicator(
    site,
    (one) => isCount(one) && declaredPeriods(one) > 3 && (one.indicator.programmed === null || mayMove(one)),
  );
  if (!place) return null;
  const { indicator } = place;
  const line = indicator.programmed;
  const months = filled(line);
  const typings = line ? months.map((month, i) => typed(monthCell(line, month), i < 3 ? 1 : null)) : [];
  const baseline = indicator.baseline ? [figure(site, indicator.baseline.cell, 3)] : [];
  const { cell } = indicator.annualTarget;
  return planted('three in a year of more periods', [...typings, typed(cell, 3), ...baseline], cell);
};

/** Of a table without months. */
const notDivisible: PlantKind = (site) => {
  const place = anIndicator(
    site,
    (one) =>
      isCount(one) &&
      one.indicator.programmed === null &&
      declaredPeriods(one) > 1 &&
      annualOf(one.indicator) % declaredPeriods(one) === 0,
  );
  if (!place) return null;
  const { cell } = place.indicator.annualTarget;
  return planted('a remainder', [typed(cell, annualOf(place.indicator) + 1)], cell);
};

/** Nobody has filled in the calendar yet. */
const notDivisibleWithoutCalendar: PlantKind = (site) => {
  const place = anIndicator(
    site,
    (one) =>
      isCount(one) &&
      mayMove(one) &&
      declaredPeriods(one) > 1 &&
      annualOf(one.indicator) % declaredPeriods(one) !== 0,
  );
  if (!place) return null;
  const line = place.indicator.programmed!;
  return planted(
    'a remainder without a calendar',
    filled(line).map((month) => typed(monthCell(line, month), null)),
    place.indicator.annualTarget.cell,
    {
      beside: {
        'sum-mismatch-annual': 'Sin calendario no hay nada programmado: la meta anual queda sin meses.',
      },
    },
  );
};

const otherPeriodicity: PlantKind = (site) => {
  const place = anIndicator(
    site,
    (one) => one.indicator.frequency !== null && filled(one.indicator.programmed).length > 1,
  );
  if (!place) return null;
  const { cell } = place.indicator.frequency!;
  const periods = filled(place.indicator.programmed).length;
  const others = ([12, 4, 2] as const).filter((one) => one !== periods && one <= annualOf(place.indicator));
  if (others.length === 0) return null;
  const other = FREQUENCY[site.random.pick(others)];
  return planted(`declared as ${other[0]}`, [typed(cell, other[site.kind === 'POA' ? 1 : 0])], cell);
};

const frequencyInName: PlantKind = (site) => {
  const place = anIndicator(
    site,
    ({ indicator }) => indicator.name !== null && filled(indicator.programmed).length > 1,
  );
  if (!place) return null;
  const periods = filled(place.indicator.programmed).length;
  const words = (
    [
      ['mensualmente', 12],
      ['trimestralmente', 4],
      ['semestralmente', 2],
    ] as const
  ).filter(([, own]) => own !== periods);
  const edit = retyped(
    site,
    place.indicator,
    'name',
    `${place.indicator.name!.value} ${site.random.pick(words)[0]}`,
  );
  return edit && planted('another frequency in the name', edit.typings, edit.at);
};

const frequencyInDescription: PlantKind = (site) => {
  const place = anIndicator(
    site,
    ({ indicator }) => indicator.description !== null && filled(indicator.programmed).length > 1,
  );
  if (!place) return null;
  const periods = filled(place.indicator.programmed).length;
  const word = site.random.pick(
    (
      [
        ['cada mes', 12],
        ['cada trimestre', 4],
        ['cada semestre', 2],
      ] as const
    ).filter(([, own]) => own !== periods),
  )[0];
  const { cell } = place.indicator.description!;
  return planted(`«${word}» in the description`, [typed(cell, `Se informa ${word} a la dirección.`)], cell);
};

const numberInText: PlantKind = (site) => {
  const place = anIndicator(site, (one) => isCount(one) && one.indicator.description !== null);
  if (!place) return null;
  const { indicator } = place;
  const noun = /^Número de (\S+)/.exec(indicator.formula?.value ?? '')?.[1];
  if (!noun) return null;
  const { cell } = indicator.description!;
  const other = annualOf(indicator) + site.random.between(3, 40);
  if (filled(indicator.programmed).some((month) => target(indicator, month) === other)) return null;
  return planted(
    `${other} ${noun} in the description`,
    [typed(cell, `La unidad concluye ${other} ${noun} en el distrito.`)],
    cell,
  );
};

const shareInText: PlantKind = (site) => {
  const place = anIndicator(site, (one) => isPercent(one) && one.indicator.description !== null);
  if (!place) return null;
  const { cell } = place.indicator.description!;
  const other = annualOf(place.indicator) - site.random.between(3, 30);
  return planted(
    `${other} % in the description`,
    [typed(cell, `Se atiende el ${other} % de lo que llega.`)],
    cell,
  );
};

/** The base line as its cell holds it. */
function baselineTyped(site: Site, indicator: Indicator, points: number): Typing {
  return figure(site, indicator.baseline!.cell, points);
}

const againstBaseline: PlantKind = (site) => {
  const place = anIndicator(
    site,
    ({ indicator }) => indicator.baseline !== null && indicator.direction.source === 'declared',
  );
  if (!place) return null;
  const { indicator } = place;
  const annual = annualOf(indicator);
  const worse =
    indicator.measure === 'count'
      ? Math.ceil(annual * (1 + site.random.between(5, 80) / 100))
      : annual + site.random.between(1, 4);
  const at = indicator.baseline!.cell;
  return planted(`a base line of ${worse} for ${annual}`, [baselineTyped(site, indicator, worse)], at);
};

const jump: PlantKind = (site) => {
  const place = anIndicator(
    site,
    (one) => isCount(one) && one.indicator.baseline !== null && annualOf(one.indicator) > 60,
  );
  if (!place) return null;
  const { indicator } = place;
  const before = Math.max(20, Math.round(annualOf(indicator) / (site.random.between(18, 40) / 10)));
  if (annualOf(indicator) <= before * 1.5) return null;
  return planted(
    `a base line of ${before}`,
    [baselineTyped(site, indicator, before)],
    indicator.baseline!.cell,
  );
};

const outlier: PlantKind = (site) => {
  const place = anIndicator(
    site,
    (one) => isCount(one) && behaves(one, 'sum') && filled(one.indicator.programmed).length > 5,
  );
  const month = place && monthAt(site, place.indicator);
  if (!place || month === null) return null;
  const { indicator } = place;
  const before = target(indicator, month);
  const after = before * site.random.between(4, 10);
  const cell = monthCell(indicator.programmed!, month);
  const annual = annualOf(indicator) - before + after;
  return planted(
    `a month of ${after}`,
    [typed(cell, after), typed(indicator.annualTarget.cell, annual)],
    cell,
    belowBaseline(indicator, annual),
  );
};

const endsEarly: PlantKind = (site) => {
  const place = anIndicator(
    site,
    (one) =>
      mayMove(one) && filled(one.indicator.programmed).length === 12 && one.indicator.measure !== 'score',
  );
  if (!place) return null;
  const { indicator } = place;
  const line = indicator.programmed!;
  const last = site.random.between(6, 10);
  const gone = MONTHS.filter((month) => month > last);
  const lost = gone.reduce<number>((sum, month) => sum + target(indicator, month), 0);
  const annual = indicator.measure === 'count' ? annualOf(indicator) - lost : annualOf(indicator);
  const { baseline, frequency } = indicator;
  return planted(
    'nothing at the end of the year',
    [
      ...gone.map((month) => typed(monthCell(line, month), null)),
      figure(site, indicator.annualTarget.cell, annual),
      ...(baseline ? [baselineTyped(site, indicator, annual - 1)] : []),
      ...(frequency ? [typed(frequency.cell, null)] : []),
    ],
    gone.map((month) => monthCell(line, month)),
  );
};

const onePeriod: PlantKind = (site) => {
  const place = anIndicator(
    site,
    (one) => mayMove(one) && isPercent(one) && filled(one.indicator.programmed).length > 1,
  );
  if (!place) return null;
  const { indicator } = place;
  const line = indicator.programmed!;
  const months = filled(line);
  const kept = site.random.pick(months);
  const { frequency } = indicator;
  return planted(
    'one period only',
    [
      ...months.filter((month) => month !== kept).map((month) => typed(monthCell(line, month), null)),
      ...(frequency ? [typed(frequency.cell, null)] : []),
    ],
    monthCell(line, kept),
  );
};

/** Nearly everything at 100 % in all periods. */
const allFlat: PlantKind = (site) => {
  const places = site.plan.areas.flatMap(({ indicators }) => indicators);
  const flat = places.filter((one) => one.measure !== 'score' && filled(one.programmed).length > 0);
  if (flat.length < 5 || flat.length * 2 < places.length) return null;
  const typings = flat.flatMap((indicator): Typing[] => {
    const line = indicator.programmed!;
    const unit = indicator.unitOfMeasure
      ? (retyped(site, indicator, 'unit', site.kind === 'PAT' ? 'Porcentaje' : '75 - PORCENTAJE')?.typings ??
        [])
      : [];
    const { annualTarget, behavior, baseline, formula, name } = indicator;
    const ratio = formula ? [typed(formula.cell, 'Solicitudes atendidas / Solicitudes recibidas')] : [];
    const isPercentBefore = indicator.measure === 'percent';
    return [
      ...unit,
      ...filled(line).map((month) => typed(monthCell(line, month), 1, '0.0%')),
      ...[annualTarget.cell, ...plannedCells(site, indicator)].map((cell) => typed(cell, 1, '0.0%')),
      ...(behavior?.source === 'declared' && behavior.cell ? [typed(behavior.cell, 'Constante')] : []),
      ...(baseline ? [typed(baseline.cell, 0.95, '0.0%')] : []),
      ...ratio,
      ...(isPercentBefore || !name
        ? []
        : (retyped(
            site,
            indicator,
            'name',
            `Porcentaje de ${plural('solicitud')} de ${name.value.toLowerCase()}`,
          )?.typings ?? [])),
    ];
  });
  return planted('100 % everywhere', typings, flat[0]!.annualTarget.cell, {
    beside: { 'actual-missing': 'Lo que se reportó de cosas ya no dice nada de un porcentaje.' },
  });
};

const TABLES: readonly PlanType[] = ['PAT', 'POA', 'POM'];

export const TARGET_PLANTS: Readonly<Record<string, Plants>> = {
  'missing-target': { ways: { ...everywhere(TABLES, missingTarget), FICHA: [missingTarget] } },
  'sum-mismatch-annual': {
    ways: {
      ...everywhere(['PAT', 'POA'], sumMonth, sumAnnual, nothingProgrammed),
      ...everywhere(['POM', 'FICHA'], sumMonth, sumAnnual),
    },
  },
  'constant-mismatch-annual': {
    ways: {
      ...everywhere(['POA', 'POM', 'FICHA'], constantMonth, constantAnnual),
      PAT: [constantMonth, constantAnnual, lastMonth],
    },
  },
  'behavior-undefined': {
    ways: everywhere(['PAT', 'POA', 'FICHA'], undeclaredLevel, undeclaredSum),
  },
  'annual-unit-mismatch': {
    ways: everywhere(['PAT', 'POA', 'POM', 'FICHA'], annualInPercent, annualAsCount),
  },
  'percent-over-100': {
    ways: {
      ...everywhere(['PAT', 'POA', 'FICHA', 'AVANCE'], overHundred, allOverHundred),
      POM: [overHundred],
    },
  },
  'negative-target': {
    ways: everywhere(['PAT', 'POA', 'POM', 'FICHA', 'AVANCE'], negativeMonth, negativeAnnual),
  },
  'zero-target-programmed': {
    ways: { ...everywhere(['PAT', 'POA'], zeroMonth), ...everywhere(['POM', 'FICHA', 'AVANCE'], zeroShare) },
  },
  'behavior-mismatch': {
    ways: { PAT: [summedRatio], FICHA: [summedRatio] },
  },
  'direction-contradictory': { ways: everywhere(['PAT', 'POA', 'POM', 'FICHA', 'AVANCE'], worseWhenMore) },
  'score-out-of-scale': {
    ways: {
      PAT: [scoreBeyond],
      POA: [scoreOfProduct],
      POM: [scoreOfProduct],
      FICHA: [scoreBeyond],
      AVANCE: [scoreBeyond],
    },
  },
  'count-not-integer': {
    ways: {
      PAT: [halfThings],
      POA: [halfThings, halfAnnual],
      POM: [halfThings],
      FICHA: [halfThings],
      AVANCE: [halfThings],
    },
  },
  'percent-as-count': { ways: { ...everywhere(TABLES, hundredAsCount), FICHA: [hundredAsCount] } },
  'unit-nature-mismatch': { ways: { ...everywhere(TABLES, foreignUnit), FICHA: [foreignUnit] } },
  'rate-unit-summed': { ways: { ...everywhere(TABLES, rateSummed), FICHA: [rateSummed] } },
  'target-below-periods': {
    ways: everywhere(['PAT', 'POA', 'FICHA'], fewerThanPeriods),
  },
  'not-divisible': {
    ways: {
      PAT: [notDivisibleWithoutCalendar],
      POA: [notDivisible, notDivisibleWithoutCalendar],
      FICHA: [notDivisibleWithoutCalendar],
    },
  },
  'periodicity-mismatch': {
    ways: everywhere(['PAT', 'POA'], otherPeriodicity),
  },
  'frequency-text-mismatch': {
    ways: { PAT: [frequencyInName, frequencyInDescription], POA: [frequencyInName], POM: [frequencyInName] },
  },
  'text-target-mismatch': {
    ways: everywhere(['PAT', 'FICHA'], numberInText, shareInText),
  },
  'target-vs-baseline-direction': {
    ways: everywhere(['PAT', 'POA', 'FICHA'], againstBaseline),
  },
  'target-jump-vs-baseline': { ways: everywhere(['PAT', 'POA', 'FICHA'], jump) },
  'outlier-month': { ways: everywhere(['PAT', 'POA', 'AVANCE'], outlier) },
  'year-end-gap': { ways: everywhere(['PAT', 'POA'], endsEarly) },
  'single-period-annual': { ways: everywhere(TABLES, onePeriod) },
  'flat-100-target': { ways: everywhere(TABLES, allFlat) },
};
