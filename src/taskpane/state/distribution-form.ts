/** The form *Distribuir*: what is spread, where, how; and the request that comes of it. Pure. */
import { selectedIn } from '../../app/distribute';
import type { DistributionRequest, DistributionTask } from '../../app/distribution-request';
import type { CellAddress } from '../../domain/address';
import { cellKey } from '../../domain/cell-content';
import { MONTHS, type Month } from '../../domain/period';
import type { Periodicity } from '../../domain/periodicity';
import type { Area, Plan } from '../../domain/plan';

export type SpreadTask = DistributionTask['kind'];
export type SpreadBy = 'even' | 'last-year' | 'shares' | 'current' | 'numbers';

/** `cell`, `plan`, `pick`, or `area:` with its place in the plan. */
export type SpreadScope = 'cell' | 'plan' | 'pick' | `area:${number}`;

export interface DistributionForm {
  readonly task: SpreadTask;
  readonly scope: SpreadScope;
  /** Keys of indicators, when they are picked. */
  readonly picked: readonly string[];
  readonly by: SpreadBy;
  readonly keep: boolean;
  readonly periodicity: Periodicity | null;
  /** As typed: of twelve months, or of the years of a POM. */
  readonly shares: readonly string[];
  /** As typed, by key. */
  readonly numbers: Readonly<Record<string, string>>;
}

export const FIRST_FORM: DistributionForm = {
  task: 'targets',
  scope: 'cell',
  picked: [],
  by: 'even',
  keep: true,
  periodicity: null,
  shares: [],
  numbers: {},
};

/** The ways that a task can be done in; one way needs no question. */
export const WAYS: Readonly<Record<SpreadTask, readonly SpreadBy[]>> = {
  targets: ['even', 'last-year', 'shares'],
  'annual-weights': ['even', 'current', 'numbers'],
  'month-weights': [],
  years: ['even', 'shares'],
};

/** The tasks that make sense for a plan; of an unknown one, those of every plan. */
export function tasksFor(plan: Plan | null): readonly SpreadTask[] {
  const hasAreas = plan === null || plan.areas.some(({ indicators }) => indicators.length > 0);
  const hasYears = (plan?.multiYear?.products.length ?? 0) > 0;
  return [
    ...(hasAreas ? (['targets', 'annual-weights', 'month-weights'] as const) : []),
    ...(hasYears ? (['years'] as const) : []),
  ];
}

/** What can be picked from: indicators, or the products of a POM where its years are spread. */
export function itemsFor(
  plan: Plan | null,
  task: SpreadTask,
): readonly { readonly key: string; readonly label: string }[] {
  if (plan === null) return [];
  const named = (key: string, code: string | undefined, name: string | undefined) => ({
    key,
    label: [code, name].filter(Boolean).join(' ') || key,
  });
  if (task === 'years') {
    return (plan.multiYear?.products ?? []).map(({ key, code, name }) =>
      named(key, code ?? undefined, name?.value),
    );
  }
  return plan.areas.flatMap(({ indicators }) =>
    indicators.map(({ key, code, name }) => named(key, code?.value, name?.value)),
  );
}

export function areaOfScope(plan: Plan | null, scope: SpreadScope): Area | null {
  return scope.startsWith('area:') ? (plan?.areas[Number(scope.slice(5))] ?? null) : null;
}

/** What the selected cell stands for: the indicator, the area, or nothing of a plan. */
export function underSelection(plans: readonly Plan[], cell: CellAddress | null): string | null {
  if (cell === null) return null;
  const [selected] = selectedIn(plans, { kind: 'cell', cell });
  if (!selected) return null;
  const { areas, indicators, products, plan } = selected;
  const [indicator] = indicators;
  if (indicators.length === 1 && indicator) {
    return [indicator.code?.value, indicator.name?.value].filter(Boolean).join(' ') || indicator.key;
  }
  const [product] = products;
  if (indicators.length === 0 && products.length === 1 && product) {
    return [product.code, product.name?.value].filter(Boolean).join(' ') || product.key;
  }
  const [area] = areas;
  return areas.length === 1 && area ? [area.code, area.name].filter(Boolean).join(' ') : plan.title;
}

/** A number of zero or more that was typed; a blank is zero; NaN for anything else. */
export function amount(text: string): number {
  const trimmed = text.trim().replace(/[,%\s]/g, '');
  if (trimmed === '') return 0;
  return /^\d*\.?\d+$|^\d+\.$/.test(trimmed) ? Number(trimmed) : Number.NaN;
}

function proportions(texts: readonly string[]): readonly number[] | null {
  const numbers = texts.map(amount);
  return numbers.some(Number.isNaN) || numbers.every((one) => one === 0) ? null : numbers;
}

/** How many shares are asked for. */
export function shareCount(form: DistributionForm, plan: Plan | null): number {
  if (form.by !== 'shares') return 0;
  if (form.task === 'targets') return MONTHS.length;
  return form.task === 'years' ? (plan?.multiYear?.years.length ?? 0) : 0;
}

export type FormProblem = 'noneChosen' | 'sharesBad' | 'numbersNeedArea';

function taskOf(form: DistributionForm, plan: Plan | null): DistributionTask | FormProblem {
  const texts = Array.from({ length: shareCount(form, plan) }, (_, i) => form.shares[i] ?? '');
  const shares = texts.length > 0 ? proportions(texts) : null;
  if (texts.length > 0 && shares === null) return 'sharesBad';
  switch (form.task) {
    case 'targets':
      return {
        kind: 'targets',
        by: form.by === 'last-year' ? 'last-year' : shares ? 'shares' : 'even',
        ...(shares ? { shares } : {}),
        keep: form.keep,
        ...(form.periodicity ? { periodicity: form.periodicity } : {}),
      };
    case 'annual-weights': {
      if (form.by !== 'numbers') {
        return { kind: 'annual-weights', by: form.by === 'current' ? 'current' : 'even' };
      }
      const area = areaOfScope(plan, form.scope);
      if (area === null) return 'numbersNeedArea';
      const keys = area.indicators.map(({ key }) => key);
      const numbers = proportions(keys.map((key) => form.numbers[key] ?? ''));
      if (numbers === null) return 'sharesBad';
      return {
        kind: 'annual-weights',
        by: 'numbers',
        numbers: Object.fromEntries(keys.map((key, i) => [key, numbers[i]!])),
      };
    }
    case 'month-weights':
      return { kind: 'month-weights' };
    case 'years':
      return { kind: 'years', ...(shares ? { shares } : {}), keep: form.keep };
  }
}

/**
 * What is asked of the service, or what is wrong with the form.
 * @param plan the one in focus, for lists and areas
 * @param cell the selected one
 */
export function distributionRequest(
  form: DistributionForm,
  plan: Plan | null,
  cell: CellAddress | null,
): { readonly request: DistributionRequest } | { readonly problem: FormProblem | 'noSelection' } {
  const task = taskOf(form, plan);
  if (typeof task === 'string') return { problem: task };
  if (form.scope === 'cell') {
    return cell === null
      ? { problem: 'noSelection' }
      : { request: { selection: { kind: 'cell', cell }, task } };
  }
  if (plan === null) return { problem: 'noSelection' };
  if (form.scope === 'plan') return { request: { selection: { kind: 'plan', plan: plan.id }, task } };
  const area = areaOfScope(plan, form.scope);
  const keys = area ? area.indicators.map(({ key }) => key) : form.picked;
  if (keys.length === 0) return { problem: 'noneChosen' };
  return { request: { selection: { kind: 'items', plan: plan.id, keys }, task } };
}

/** The month of each cell of the plans' lines, for previews. */
export function monthsOfCells(plans: readonly Plan[]): ReadonlyMap<string, Month> {
  const months = new Map<string, Month>();
  for (const { areas } of plans) {
    for (const { programmed, weights } of areas.flatMap(({ indicators }) => indicators)) {
      for (const line of [programmed, weights]) {
        if (line === null) continue;
        for (const month of MONTHS) {
          const column = line.columns.months[month];
          const row = line.rows?.[month] ?? line.row;
          if (column !== undefined) {
            // Months of a quarter share a column: its last one names it.
            months.set(cellKey({ sheet: line.sheet, row, column }), month);
          }
        }
      }
    }
  }
  return months;
}
