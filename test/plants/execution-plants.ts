/** Plants of the rules about what was reported. */
import type { CellAddress } from '../../src/domain/address';
import { type ApprovedTargets, approvedItem, approvedYears } from '../../src/domain/approved-targets';
import { sumExact } from '../../src/domain/decimal';
import { MONTHS, type Month } from '../../src/domain/period';
import type { Indicator, Line, PlanType } from '../../src/domain/plan';
import { monthCell, numberOf } from '../../src/domain/plan';
import {
  anIndicator,
  everywhere,
  figure,
  filled,
  isFormula,
  type Place,
  type PlantKind,
  type Plants,
  planted,
  type Site,
  typed,
} from './plant';
import type { Typing } from './workbook';

const isCount = ({ indicator }: Place): boolean => indicator.measure === 'count';
const target = (indicator: Indicator, month: Month): number =>
  numberOf(indicator.programmed!.months[month]!)!;

/** The lines on which somebody types a report. */
function reportLines(site: Site, { numerator, denominator, actual }: Indicator): Line[] {
  const ratio = [numerator, denominator].filter((line) => line !== null && filled(line).length > 0) as Line[];
  if (ratio.length > 0) return ratio;
  const own = actual && filled(actual).some((month) => !isFormula(site, monthCell(actual, month)));
  return own ? [actual] : [];
}

/** The months up to the corte in which something was planned and reported. */
function reported(site: Site, indicator: Indicator): Month[] {
  const [line] = reportLines(site, indicator);
  const { cutoff } = site;
  if (!line || cutoff === null) return [];
  const planned = filled(indicator.programmed);
  return filled(line).filter((month) => month <= cutoff && planned.includes(month));
}

/** An indicator whose achieved value of a month is typed as such. */
function typedActual(
  site: Site,
  holds: (place: Place) => boolean = () => true,
): (Place & { month: Month; cell: CellAddress }) | null {
  const place = anIndicator(site, (one) => {
    const [line] = reportLines(site, one.indicator);
    return line === one.indicator.actual && reported(site, one.indicator).length > 0 && holds(one);
  });
  if (!place) return null;
  const month = site.random.pick(reported(site, place.indicator));
  return { ...place, month, cell: monthCell(place.indicator.actual!, month) };
}

const notReported: PlantKind = (site) => {
  const place = anIndicator(site, ({ indicator }) => reported(site, indicator).length > 0);
  if (!place) return null;
  const month = site.random.pick(reported(site, place.indicator));
  const cells = reportLines(site, place.indicator).map((line) => monthCell(line, month));
  const { numerator } = place.indicator;
  return planted(
    'a report deleted',
    cells.map((cell) => typed(cell, null)),
    // Where it was the only one, nothing shows any more on which line people report.
    [...cells, ...(numerator ? [monthCell(numerator, month)] : [])],
  );
};

/** Something reported where nothing was planned. */
const beyondCalendar: PlantKind = (site) => {
  const { cutoff } = site;
  if (cutoff === null) return null;
  const place = typedActual(site, ({ indicator }) => blankMonths(indicator, cutoff).length > 0);
  if (!place) return null;
  const month = site.random.pick(blankMonths(place.indicator, cutoff));
  const cell = monthCell(place.indicator.actual!, month);
  return planted('a report without a target', [figure(site, cell, 7)], cell);
};

function blankMonths({ programmed, actual }: Indicator, cutoff: Month): Month[] {
  if (!programmed || !actual) return [];
  const place = (month: number) => `${actual.columns.months[month]} ${actual.rows?.[month] ?? 0}`;
  return MONTHS.filter(
    (month) =>
      month <= cutoff &&
      numberOf(programmed.months[month]!) === null &&
      (month === 11 || place(month) !== place(month + 1)),
  );
}

const targetTakenAway: PlantKind = (site) => {
  const place = anIndicator(
    site,
    ({ indicator }) => reported(site, indicator).length > 0 && filled(indicator.programmed).length > 1,
  );
  if (!place) return null;
  const month = site.random.pick(reported(site, place.indicator));
  const cells = reportLines(site, place.indicator).map((line) => monthCell(line, month));
  return planted(
    'the target of a report deleted',
    [typed(monthCell(place.indicator.programmed!, month), null)],
    cells,
    { beside: { 'sum-mismatch-annual': 'Sin la meta de ese periodo los demás ya no suman la anual.' } },
  );
};

const MANY = 'Lo que se aleja tanto pide también causa y acción.';

const farAbove: PlantKind = (site) => {
  const place = typedActual(site, isCount);
  if (!place) return null;
  const after = target(place.indicator, place.month) * site.random.between(2, 5);
  return planted(`${after} achieved`, [figure(site, place.cell, after)], place.cell, {
    beside: {
      'deviation-without-narrative': MANY,
      overachievement: 'El producto de un POM suma lo que logran sus partes.',
    },
  });
};

const unexplained: PlantKind = (site) => {
  const place = typedActual(
    site,
    (one) =>
      isCount(one) && (one.indicator.narrative !== undefined || one.indicator.product?.justification != null),
  );
  if (!place) return null;
  const { indicator, month, cell } = place;
  const after = Math.round(target(indicator, month) * (site.random.between(20, 85) / 100));
  const at = indicator.narrative
    ? monthCell(indicator.narrative, month)
    : indicator.product!.justification!.cell;
  return planted(`${after} achieved, and no word about it`, [figure(site, cell, after)], at, {
    beside: { 'deviation-without-narrative': 'El producto de un POM suma lo que logran sus partes.' },
  });
};

/** A ratio with its two numbers. */
function aRatio(site: Site): (Place & { month: Month; numerator: Line; denominator: Line }) | null {
  const place = anIndicator(
    site,
    ({ indicator }) =>
      indicator.measure === 'percent' &&
      indicator.numerator !== null &&
      indicator.denominator !== null &&
      reported(site, indicator).length > 0,
  );
  if (!place) return null;
  const { numerator, denominator } = place.indicator;
  const month = site.random.pick(reported(site, place.indicator));
  return { ...place, month, numerator: numerator!, denominator: denominator! };
}

const partAboveWhole: PlantKind = (site) => {
  const ratio = aRatio(site);
  if (!ratio) return null;
  const { numerator, denominator, month } = ratio;
  const whole = numberOf(denominator.months[month]!) ?? 80;
  const all = sumExact(denominator.months.map((reading) => numberOf(reading) ?? 0));
  const cell = monthCell(numerator, month);
  return planted(
    'a part larger than its whole',
    [
      typed(cell, Math.max(all, whole) + site.random.between(10, 90)),
      typed(monthCell(denominator, month), whole),
    ],
    cell,
    {
      beside: {
        overachievement: 'Un cociente mayor que uno supera también su meta.',
        'deviation-without-narrative': MANY,
      },
    },
  );
};

const nobodyAsked: PlantKind = (site) => {
  const ratio = aRatio(site);
  if (!ratio) return null;
  const { numerator, denominator, month } = ratio;
  const cell = monthCell(denominator, month);
  // The formula of a template writes the word by itself; where somebody deleted it nobody does.
  const { actual } = ratio.indicator;
  const word =
    actual && isFormula(site, monthCell(actual, month)) ? [typed(monthCell(actual, month), null)] : [];
  return planted('0 of 0', [typed(monthCell(numerator, month), 0), typed(cell, 0), ...word], cell);
};

/** What was achieved so far, typed month by month. */
const soFar: PlantKind = (site) => {
  const place = anIndicator(
    site,
    (one) =>
      isCount(one) &&
      one.indicator.behavior?.value === 'sum' &&
      reportLines(site, one.indicator)[0] === one.indicator.actual &&
      reported(site, one.indicator).length >= 4,
  );
  if (!place) return null;
  const line = place.indicator.actual!;
  let sum = 0;
  const typings = reported(site, place.indicator).map((month): Typing => {
    sum += numberOf(line.months[month]!)!;
    return typed(monthCell(line, month), sum);
  });
  return planted('values that are cumulative', typings, typings.at(-1)!.cell, {
    beside: {
      overachievement: 'Los valores acumulados superan la meta de cada mes.',
      'deviation-without-narrative': MANY,
    },
  });
};

const tooEarly: PlantKind = (site) => {
  const { cutoff } = site;
  if (cutoff === null) return null;
  const later = (indicator: Indicator) => filled(indicator.programmed).filter((month) => month > cutoff);
  const place = typedActual(site, ({ indicator }) => later(indicator).length > 0);
  if (!place) return null;
  const month = site.random.pick(later(place.indicator));
  const cell = monthCell(place.indicator.actual!, month);
  const points = target(place.indicator, month);
  return planted('a report of a month to come', [figure(site, cell, points)], cell);
};

const copied: PlantKind = (site) => {
  const place = anIndicator(
    site,
    (one) =>
      isCount(one) &&
      reportLines(site, one.indicator)[0] === one.indicator.actual &&
      reported(site, one.indicator).length >= 6 &&
      reported(site, one.indicator).every((month) => target(one.indicator, month) >= 20),
  );
  if (!place) return null;
  const line = place.indicator.actual!;
  const typings = reported(site, place.indicator).map((month) =>
    typed(monthCell(line, month), target(place.indicator, month)),
  );
  return planted('targets copied into the report', typings, typings[0]!.cell);
};

const noEvidence: PlantKind = (site) => {
  const place = anIndicator(
    site,
    ({ indicator }) => indicator.evidence !== undefined && reported(site, indicator).length > 0,
  );
  const line = place?.indicator.evidence;
  if (!place || !line) return null;
  const cell = monthCell(line, site.random.pick(reported(site, place.indicator)));
  return planted('the means of verification deleted', [typed(cell, null)], cell);
};

/** A number typed over a formula, the same that it gave. */
const overFormula: PlantKind = (site) => {
  const place = anIndicator(site, ({ indicator }) => computedCells(site, indicator).length > 3);
  if (!place) return null;
  const { cell, value } = site.random.pick(computedCells(site, place.indicator));
  return planted('a number over a formula', [typed(cell, value)], cell);
};

function computedCells(
  site: Site,
  { weights, compliance }: Indicator,
): { cell: CellAddress; value: number }[] {
  return [weights, compliance].flatMap((line) =>
    line === null
      ? []
      : filled(line).flatMap((month) => {
          const [cell, reading] = [monthCell(line, month), line.months[month]!];
          return isFormula(site, cell) && reading.kind === 'number' ? [{ cell, value: reading.raw }] : [];
        }),
  );
}

const overTotal: PlantKind = (site) => {
  const totals = (site.plan.multiYear?.products ?? []).flatMap(({ totalPhysical, totalFinancial }) =>
    [totalPhysical, totalFinancial].flatMap((total) =>
      total?.value.kind === 'number' && isFormula(site, total.cell)
        ? [{ cell: total.cell, value: total.value.raw }]
        : [],
    ),
  );
  if (totals.length < 12) return null;
  const { cell, value } = site.random.pick(totals);
  return planted('a number over the total of the years', [typed(cell, value)], cell);
};

/** The targets of a plan as they are, signed. */
function signed(site: Site): ApprovedTargets {
  const items = site.plans.flatMap((plan) => [
    ...plan.areas.flatMap((area) => area.indicators.map((indicator) => approvedItem(plan, area, indicator))),
    ...(plan.multiYear?.products ?? []).flatMap((product) => approvedYears(plan, product)),
  ]);
  return { date: '2026-01-12', by: 'Junta Directiva', items };
}

const calendarMoved: PlantKind = (site) => {
  const place = anIndicator(
    site,
    (one) =>
      isCount(one) && one.indicator.behavior?.value === 'sum' && filled(one.indicator.programmed).length > 1,
  );
  if (!place) return null;
  const { indicator } = place;
  const months = filled(indicator.programmed);
  const [first, last] = [months[0]!, months.at(-1)!];
  const cells = [first, last].map((month) => monthCell(indicator.programmed!, month));
  const amount = site.random.between(1, 2);
  return planted(
    'targets moved after the approval',
    [typed(cells[0]!, target(indicator, first) + amount), typed(cells[1]!, target(indicator, last) - amount)],
    cells,
    { run: { approved: signed(site) } },
  );
};

const annualChanged: PlantKind = (site) => {
  const place = anIndicator(site, (one) => isCount(one) && one.indicator.programmed === null);
  if (!place) return null;
  const { cell, value } = place.indicator.annualTarget;
  return planted('another target after the approval', [typed(cell, (numberOf(value) ?? 0) + 12)], cell, {
    run: { approved: signed(site) },
  });
};

const ALL: readonly PlanType[] = ['PAT', 'POA', 'POM', 'FICHA', 'AVANCE'];

export const EXECUTION_PLANTS: Readonly<Record<string, Plants>> = {
  'actual-missing': { ways: everywhere(ALL, notReported) },
  'actual-without-target': {
    ways: {
      PAT: [beyondCalendar],
      POA: [beyondCalendar],
      POM: [targetTakenAway],
      FICHA: [targetTakenAway],
      AVANCE: [targetTakenAway],
    },
  },
  overachievement: { ways: everywhere(ALL, farAbove) },
  'deviation-without-narrative': {
    ways: everywhere(['POA', 'POM', 'AVANCE'], unexplained),
  },
  'numerator-exceeds-denominator': {
    ways: everywhere(['PAT', 'FICHA', 'AVANCE'], partAboveWhole),
  },
  'no-demand': {
    ways: everywhere(['PAT', 'FICHA', 'AVANCE'], nobodyAsked),
  },
  'cumulative-entered-as-monthly': {
    ways: everywhere(['PAT', 'POA', 'FICHA', 'AVANCE'], soFar),
  },
  'future-actual': { ways: everywhere(ALL, tooEarly) },
  'copied-target': { ways: everywhere(['PAT', 'POA', 'AVANCE'], copied) },
  'evidence-missing': {
    ways: { AVANCE: [noEvidence] },
  },
  'formula-overwritten': {
    ways: {
      PAT: [overFormula],
      POA: [overFormula],
      POM: [overTotal],
      FICHA: [overFormula],
      AVANCE: [overFormula],
    },
  },
  'target-changed-after-approval': {
    ways: {
      PAT: [calendarMoved],
      POA: [calendarMoved, annualChanged],
      POM: [calendarMoved],
      FICHA: [calendarMoved],
    },
  },
};
