/**
 * A typed number where the cells around it compute: it no longer follows the plan. What should be a formula is told by the cells of
 * the same sort in the area (the same line, the same column), whatever program made the sheet.
 */
import type { CellAddress } from '../domain/address';
import { formatCell } from '../domain/address';
import { sumExact } from '../domain/decimal';
import { shiftFormula } from '../domain/formula-shift';
import { closingMonths } from '../domain/line-periods';
import type { Month } from '../domain/period';
import type { Area, Indicator, Line, Plan, Reading } from '../domain/plan';
import { labelOf, monthCell, totalCell } from '../domain/plan';
import { defineRule, type FindingSubject, type FixContext, type FixDraft } from './define-rule';
import { inMonths } from './support/execution';
import { figureOf } from './support/figures';
import { at } from './support/places';
import { areaLabel, list, phrase } from './support/words';

/** A cell of a sort that is computed in most places. */
interface Computed {
  readonly cell: CellAddress;
  readonly reading: Reading;
  readonly month: Month | null;
  readonly indicator: Indicator | null;
  /** A product of a multi-year plan. */
  readonly item?: string;
}

interface Group {
  /** Under `rules.lines`. */
  readonly label: string;
  readonly subject: FindingSubject | undefined;
  readonly cells: readonly Computed[];
}

export const formulaOverwritten = defineRule({
  meta: {
    id: 'formula-overwritten',
    severity: 'error',
    category: 'execution',
    appliesTo: ['PAT', 'POA', 'POM', 'FICHA', 'AVANCE'],
    scope: 'area',
    fix: 'safe',
    messages: ['default', 'several'],
    options: {
      /** Weights of months may be typed: the institution gives them by hand. */
      manualWeights: false,
      /** Which part of the cells of a sort has to compute, so that a number among them is taken for a mistake. */
      share: 0.75,
    },
  },
  check(plan, context) {
    const { manualWeights, share } = context.options;
    for (const { area, group } of groupsOf(plan)) {
      if (manualWeights && group.subject === 'month-weight') continue;
      const typed = group.cells.flatMap((one) =>
        one.reading.kind === 'number' && !one.reading.formula ? [{ ...one, value: one.reading.value }] : [],
      );
      const formulas = group.cells.filter(({ reading }) => isFormula(reading)).length;
      if (typed.length === 0 || formulas < 3 || formulas < share * (formulas + typed.length)) continue;
      const byItem = new Map<Indicator | string | null, (Computed & { readonly value: number })[]>();
      for (const one of typed) {
        const item = one.indicator ?? one.item ?? null;
        byItem.set(item, [...(byItem.get(item) ?? []), one]);
      }
      for (const own of byItem.values()) {
        const [first] = own;
        const { indicator, item } = first!;
        const months = own.flatMap(({ month }) => (month === null ? [] : [month]));
        context.report({
          messageId: own.length === 1 ? 'default' : 'several',
          params: {
            ...(own.length === 1
              ? { cell: formatCell(first!.cell) }
              : { cells: list(own.map(({ cell }) => formatCell(cell))) }),
            line: phrase(`rules.lines.${group.label}`),
            item: indicator ? labelOf(indicator) : (item ?? (area ? areaLabel(area) : plan.title)),
          },
          ...(area ? { area } : {}),
          ...(indicator ? { indicator } : {}),
          ...(item === undefined ? {} : { item }),
          ...(months.length === own.length ? inMonths(months) : {}),
          ...(group.subject ? { subject: group.subject } : {}),
          cells: own.map(({ cell }) => at(cell)),
          value: own.length === 1 ? first!.value : null,
          expected: null,
          compared: own.map(({ cell, value }) => ({
            labelId: 'rules.labels.typedValue',
            value: { kind: 'number', value } as const,
            cells: [at(cell)],
          })),
        });
      }
    }
  },
  fixes(draft, plan, context) {
    const places = new Set(draft.cells.map(({ row, column }) => `${row},${column}`));
    const group = groupsOf(plan)
      .map((one) => one.group)
      .find(({ cells }) =>
        cells.some(
          ({ cell }) => cell.sheet === draft.cells[0]!.sheet && places.has(`${cell.row},${cell.column}`),
        ),
      );
    if (!group) return [];
    const writes: FixDraft['writes'][number][] = [];
    let sure = true;
    for (const target of draft.cells) {
      const restored = restoredFormula(target, group, context);
      if (restored === null) return [];
      sure &&= restored.sure;
      writes.push({
        cell: { sheet: target.sheet, row: target.row, column: target.column },
        after: restored.formula,
      });
    }
    const params = { cells: list(draft.cells.map(formatCell)) };
    return [
      {
        id: 'restore',
        messageId: 'restore',
        params,
        writes,
        effects: [],
        independent: true,
        // A formula that no other cell bears out is looked at first.
        ...(sure ? {} : { kind: 'proposed' as const }),
      },
    ];
  },
});

/**
 * The formula that most cells of the sort on the same row and in the same column have, moved; of several the nearest, those of the
 * column first: a row may count its months in its formulas, such as `6>corte`.
 * @returns `sure` where a second cell has the same formula, moved, and no other two agree on another one; null where none has one
 */
function restoredFormula(
  target: CellAddress,
  { cells }: Group,
  { contentAt }: Pick<FixContext, 'contentAt'>,
): { formula: string; sure: boolean } | null {
  const moved = cells
    .flatMap(({ cell }) => {
      const [rows, columns] = [target.row - cell.row, target.column - cell.column];
      if (rows !== 0 && columns !== 0) return [];
      const { formula } = contentAt(cell);
      const shifted = formula === null ? null : shiftFormula(formula, rows, columns);
      const distance = Math.abs(rows) + Math.abs(columns);
      return shifted === null ? [] : [{ shifted, distance, beside: rows === 0 }];
    })
    .sort((a, b) => Number(a.beside) - Number(b.beside) || a.distance - b.distance);
  const votes = new Map<string, number>();
  for (const { shifted } of moved) votes.set(shifted, (votes.get(shifted) ?? 0) + 1);
  const most = Math.max(0, ...votes.values());
  const agreed = moved.find(({ shifted }) => votes.get(shifted) === most);
  if (!agreed) return null;
  const rivals = [...votes.values()].filter((count) => count > 1).length;
  return { formula: agreed.shifted, sure: rivals === 1 };
}

function isFormula(reading: Reading): boolean {
  return reading.kind === 'uncomputed' || (reading.kind === 'number' && reading.formula);
}

const LINES: readonly {
  readonly label: string;
  readonly subject?: FindingSubject;
  readonly total: boolean;
  readonly months: boolean;
  lineOf(indicator: Indicator): Line | null;
}[] = [
  // The total of the weights is the annual weight, which people type.
  { label: 'monthWeight', subject: 'month-weight', months: true, total: false, lineOf: (one) => one.weights },
  {
    label: 'distribution',
    subject: 'distribution',
    months: true,
    total: true,
    lineOf: (one) => one.distribution,
  },
  { label: 'compliance', months: true, total: true, lineOf: (one) => one.compliance },
  {
    label: 'programmedTotal',
    subject: 'programmed',
    months: false,
    total: true,
    lineOf: (one) => one.programmed,
  },
  { label: 'actualTotal', subject: 'actual', months: false, total: true, lineOf: (one) => one.actual },
];

const known = new WeakMap<Plan, readonly { readonly area: Area | null; readonly group: Group }[]>();

/** The cells of each sort: by line of an area, and the totals of a multi-year plan. */
function groupsOf(plan: Plan): readonly { readonly area: Area | null; readonly group: Group }[] {
  let groups = known.get(plan);
  if (!groups) {
    groups = [
      ...plan.areas.flatMap((area) => areaGroups(area).map((group) => ({ area, group }))),
      ...multiYearGroups(plan).map((group) => ({ area: null, group })),
    ];
    known.set(plan, groups);
  }
  return groups;
}

function areaGroups(area: Area): Group[] {
  const groups: Group[] = LINES.flatMap(({ label, subject, months, total, lineOf }) => {
    const own = { label, subject };
    const lines = area.indicators.flatMap((indicator) => {
      const line = lineOf(indicator);
      return line ? [{ indicator, line }] : [];
    });
    const parts: Group[] = [];
    if (months)
      parts.push({ ...own, cells: lines.flatMap(({ indicator, line }) => monthsOf(line, indicator)) });
    if (total) {
      const cells = lines.flatMap(({ indicator, line }) => {
        const cell = totalCell(line);
        // Some tables have one column for the total and the annual target, which people type.
        const annual = indicator.annualTarget.cell;
        const isAnnual = cell?.row === annual.row && cell.column === annual.column;
        return cell && !isAnnual ? [{ cell, reading: line.total, month: null, indicator }] : [];
      });
      parts.push({ ...own, cells });
    }
    return parts;
  });
  if (area.totalLine) {
    groups.push({ label: 'weightTotal', subject: 'month-weight', cells: monthsOf(area.totalLine, null) });
  }
  return groups;
}

/** Blanks among them: a formula may well show nothing. */
function monthsOf(line: Line, indicator: Indicator | null): Computed[] {
  return closingMonths(line).map((month) => ({
    cell: monthCell(line, month),
    reading: line.months[month]!,
    month,
    indicator,
  }));
}

/** Totals that are right all the same: of others `multi-year-total-mismatch` speaks. */
function multiYearGroups({ multiYear }: Plan): Group[] {
  if (!multiYear) return [];
  return (['physical', 'financial'] as const).map((kind) => ({
    label: kind === 'physical' ? 'totalPhysical' : 'totalFinancial',
    subject: undefined,
    cells: multiYear.products.flatMap((product): Computed[] => {
      const total = kind === 'physical' ? product.totalPhysical : product.totalFinancial;
      if (!total) return [];
      const years = product.years.map((year) => figureOf(year[kind].value));
      const sum = sumExact(years.filter((value) => value !== null));
      const figure = figureOf(total.value);
      if (!isFormula(total.value) && (figure === null || Math.abs(figure - sum) > 1e-6)) return [];
      const item = product.code ?? product.name?.value ?? product.key;
      return [{ cell: total.cell, reading: total.value, month: null, indicator: null, item }];
    }),
  }));
}
