/** Changes of single cells of a snapshot of the published plan, each with what the rules should say about it. */
import type { CellAddress } from '../../src/domain/address';
import { inferBehavior } from '../../src/domain/behavior';
import { multiplyExact, sumExact } from '../../src/domain/decimal';
import type { Month } from '../../src/domain/period';
import { MONTHS } from '../../src/domain/period';
import type { Area, Behavior, Indicator, Line, Plan } from '../../src/domain/plan';
import { monthCell, numberOf, totalCell } from '../../src/domain/plan';
import type { CellValue, SheetSnapshot, Snapshot } from '../../src/domain/snapshot';

export interface Place {
  readonly area: Area;
  readonly indicator: Indicator;
  readonly programmed: Line;
  readonly weights: Line;
  /** The months with a target. */
  readonly months: readonly Month[];
  readonly blank: readonly Month[];
  readonly behavior: Behavior | null;
}

/** All indicators of a plan with their lines. */
export function placesOf(plan: Plan): Place[] {
  return plan.areas.flatMap((area) =>
    area.indicators.map((indicator) => {
      const programmed = indicator.programmed!;
      const targets = programmed.months.map(numberOf);
      return {
        area,
        indicator,
        programmed,
        weights: indicator.weights!,
        months: MONTHS.filter((month) => targets[month] !== null),
        blank: MONTHS.filter((month) => targets[month] === null),
        behavior: inferBehavior(
          targets,
          numberOf(indicator.annualTarget.value),
          indicator.measure,
          indicator.direction.value,
        ),
      };
    }),
  );
}

export interface Edit {
  readonly cell: CellAddress;
  readonly value: CellValue;
  readonly format?: string;
}

/** The snapshot with some cells changed. */
export function edited(snapshot: Snapshot, edits: readonly Edit[]): Snapshot {
  return { ...snapshot, sheets: snapshot.sheets.map((sheet) => editSheet(sheet, edits)) };
}

function editSheet(sheet: SheetSnapshot, edits: readonly Edit[]): SheetSnapshot {
  const values = sheet.values.map((row) => [...row]);
  const formats = sheet.formats.map((row) => [...row]);
  for (const { cell, value, format } of edits) {
    if (cell.sheet !== sheet.name) continue;
    const [r, c] = [cell.row - sheet.row, cell.column - sheet.column];
    values[r]![c] = value;
    if (format !== undefined) {
      const row = formats[r]!;
      while (row.length < sheet.columnCount) row.push('General');
      row[c] = format;
    }
  }
  return { ...sheet, values, formats };
}

/** What the rules should say: one of these rules at this cell; `beside` may come with it. */
export interface Expected {
  readonly rules: readonly string[];
  readonly cell: CellAddress;
  readonly beside?: readonly string[];
}

export interface Mutation {
  readonly edits: readonly Edit[];
  readonly expected: Expected;
}

/**
 * A kind of mutation.
 * @param month any number; chooses among the months that the kind is about
 * @param amount 1 to 9: how much is changed, in points or in tenths of the figure
 * @returns null where the kind does not apply
 */
export type MutationKind = (place: Place, month: number, amount: number) => Mutation | null;

const pick = <T>(items: readonly T[], n: number): T | undefined => items[n % items.length];

/** The figure as its cell holds it. */
const raw = (reading: Line['total']): number => (reading.kind === 'number' ? reading.raw : 0);

const TARGET_RULES: Readonly<Record<Behavior, string>> = {
  sum: 'sum-mismatch-annual',
  'max-sum': 'sum-mismatch-annual',
  constant: 'constant-mismatch-annual',
  last: 'constant-mismatch-annual',
};

/**
 * Of wrong figures either behavior may be presumed when they are few: 1 and 1 beside 1.2 may be a sum or a
 * constant. Of more periods one is sure.
 */
function targetRules({ behavior, months, indicator }: Place): string[] {
  const percent = indicator.measure === 'percent';
  const sure = months.length > (behavior === 'sum' && percent ? 3 : 2);
  return sure && behavior ? [TARGET_RULES[behavior]] : ['sum-mismatch-annual', 'constant-mismatch-annual'];
}

const edit = (cell: CellAddress, value: CellValue, expected: Omit<Expected, 'cell'>): Mutation => ({
  edits: [{ cell, value }],
  expected: { ...expected, cell },
});

const BESIDE_SUM = ['behavior-undefined'];

/** One more month breaks the round of an area that plans by quarters: then its empty months are said. */
const OFF_CYCLE = ['area-month-empty'];

export const MUTATIONS: Readonly<Record<string, MutationKind>> = {
  'an annual weight is raised or lowered': ({ weights }, sign, amount) => {
    const before = raw(weights.total);
    const after = sumExact([before, multiplyExact(sign % 2 ? amount : -amount, 0.01)]);
    const rules = after < 0 || after > 1 ? ['weight-out-of-range'] : ['annual-weights-not-100'];
    return edit(totalCell(weights)!, after, { rules });
  },
  'a month weight is raised or lowered': ({ weights, months }, n, amount) => {
    const month = pick(months, n)!;
    const after = sumExact([raw(weights.months[month]!), multiplyExact(n % 2 ? amount : -amount, 0.01)]);
    const rules =
      after < 0 || after > 1
        ? ['weight-out-of-range']
        : after === 0
          ? ['target-without-weight']
          : ['month-weights-not-100'];
    return edit(monthCell(weights, month), after, { rules });
  },
  'a weight appears in a month without a target': ({ weights, blank }, n, amount) => {
    const month = pick(blank, n);
    if (month === undefined) return null;
    return edit(monthCell(weights, month), amount / 100, {
      rules: ['weight-without-target'],
      beside: OFF_CYCLE,
    });
  },
  'a month target is lowered': (place, n, amount) => {
    const month = pick(place.months, n)!;
    const before = raw(place.programmed.months[month]!);
    const after = multiplyExact(before, sumExact([1, -amount / 10]));
    return edit(monthCell(place.programmed, month), after, { rules: targetRules(place), beside: BESIDE_SUM });
  },
  'a percentage is raised above 100': (place, n, amount) => {
    if (place.behavior !== 'constant' || place.indicator.measure !== 'percent') return null;
    const month = pick(place.months, n)!;
    const after = 1 + amount / 10;
    return edit(monthCell(place.programmed, month), after, { rules: ['percent-over-100'] });
  },
  'a month target is made negative': (place, n) => {
    const month = pick(place.months, n)!;
    const after = -raw(place.programmed.months[month]!);
    return edit(monthCell(place.programmed, month), after, { rules: ['negative-target'] });
  },
  'a month target is deleted': ({ programmed, months }, n) =>
    edit(monthCell(programmed, pick(months, n)!), null, { rules: ['weight-without-target'] }),
  'a target appears in a month without a weight': (place, n) => {
    const month = pick(place.blank, n);
    if (month === undefined) return null;
    const like = raw(place.programmed.months[place.months[0]!]!);
    const sample = monthCell(place.programmed, place.months[0]!);
    return {
      edits: [
        {
          cell: monthCell(place.programmed, month),
          value: like,
          format: place.indicator.measure === 'percent' ? '0.0%' : '#,##0',
        },
      ],
      expected: {
        rules: ['target-without-weight'],
        cell: { ...sample, column: monthCell(place.programmed, month).column },
        beside: OFF_CYCLE,
      },
    };
  },
  'a zero is typed into a month that is not programmed': (place, n) => {
    const month = pick(place.blank, n);
    if (month === undefined || place.indicator.direction.value === 'descending') return null;
    return edit(monthCell(place.programmed, month), 0, {
      rules: ['zero-target-programmed'],
      beside: OFF_CYCLE,
    });
  },
  'the annual target is changed': (place, _, amount) => {
    const after = multiplyExact(raw(place.indicator.annualTarget.value), 1 - amount / 20);
    return edit(place.indicator.annualTarget.cell, after, { rules: targetRules(place), beside: BESIDE_SUM });
  },
  'the annual target is deleted': ({ indicator }) =>
    edit(indicator.annualTarget.cell, null, { rules: ['missing-target'] }),
  'the annual target is given in percent': ({ indicator, programmed, months }) => {
    const annual = numberOf(indicator.annualTarget.value)!;
    const figures = months.map((month) => numberOf(programmed.months[month]!)!);
    const alike = figures.every((figure) => figure <= 100) && figures.some((figure) => figure >= 50);
    // Months of 50 to 100 may be points themselves: then the figures differ, not the units.
    if (indicator.measure === 'percent' || annual === 100 || alike) return null;
    return {
      edits: [{ cell: indicator.annualTarget.cell, value: 1, format: '0.0%' }],
      expected: { rules: ['annual-unit-mismatch'], cell: indicator.annualTarget.cell },
    };
  },
  'a month target becomes a text': ({ programmed, months }, n) => {
    const month = pick(months, n)!;
    return asText(programmed.months[month]!, monthCell(programmed, month));
  },
  'a month weight becomes a text': ({ weights, months }, n) => {
    const month = pick(months, n)!;
    return asText(weights.months[month]!, monthCell(weights, month));
  },
  'the annual weight becomes a text': ({ weights }) => asText(weights.total, totalCell(weights)!),
  'the annual target becomes a text': ({ indicator }) =>
    asText(indicator.annualTarget.value, indicator.annualTarget.cell),
  'a month weight is deleted': ({ weights, months }, n) =>
    edit(monthCell(weights, pick(months, n)!), null, { rules: ['target-without-weight'] }),
  'the annual weight is deleted': ({ weights }) =>
    edit(totalCell(weights)!, null, { rules: ['annual-weights-not-100'] }),
  'a month target becomes an error': ({ programmed, months }, n) =>
    edit(monthCell(programmed, pick(months, n)!), { error: '#REF!' }, { rules: ['cell-error'] }),
  'a month weight becomes an error': ({ weights, months }, n) =>
    edit(monthCell(weights, pick(months, n)!), { error: '#DIV/0!' }, { rules: ['cell-error'] }),
  'the annual weight becomes an error': ({ weights }) =>
    edit(totalCell(weights)!, { error: '#N/A' }, { rules: ['cell-error'] }),
  'the name is deleted': ({ indicator }) =>
    indicator.name ? edit(indicator.name.cell, null, { rules: ['missing-name'] }) : null,
  'a percentage is written in the other scale': (place, n) => {
    if (place.behavior !== 'constant' || place.indicator.measure !== 'percent' || place.months.length < 2)
      return null;
    const cell = monthCell(place.programmed, pick(place.months, n)!);
    return {
      edits: [{ cell, value: raw(place.indicator.annualTarget.value), format: 'General' }],
      expected: { rules: ['percent-scale-mixed'], cell },
    };
  },
};

function asText(reading: Line['total'], cell: CellAddress): Mutation {
  const { value, percent } = reading as Extract<typeof reading, { kind: 'number' }>;
  const written = percent ? `${value}%` : new Intl.NumberFormat('en-US').format(value);
  return edit(cell, written, { rules: ['number-as-text'] });
}
