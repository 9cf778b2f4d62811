/** The options of *Nuevo año*, and the numbers that are typed into its proposal. Pure. */
import type { RollForwardRequest } from '../../app/edit-services';
import type { TargetChoice } from '../../app/roll-forward';
import { isRollable } from '../../app/rollable';
import type { Plan } from '../../domain/plan';
import { amount } from './distribution-form';

export interface RollForm {
  /** Every plan of the exercise and type, else only the plan in focus. */
  readonly all: boolean;
  /** As typed; empty for the year after the plan's. */
  readonly year: string;
  readonly choice: TargetChoice['kind'];
  /** As typed. */
  readonly percent: string;
  readonly distribution: 'last-year' | 'even';
}

export function rollForm(plan: Plan | null): RollForm {
  return {
    all: true,
    year: plan?.year ? String(plan.year + 1) : '',
    choice: 'actual',
    percent: '5',
    distribution: 'last-year',
  };
}

/** The plans of the workbook of a plan's type and year; none for a kind of plan that cannot be rolled forward. */
export function sameExercise(plan: Plan | null, plans: readonly Plan[]): readonly Plan[] {
  if (plan === null || !isRollable(plan.type) || plan.year === null) return [];
  return plans.filter(({ type, year }) => type === plan.type && year === plan.year);
}

const MAX_PERCENT = 1000;

/** The request, and which fields keep it from being asked. */
export function rollRequest(
  form: RollForm,
  plan: Plan | null,
): { readonly request: RollForwardRequest; readonly problems: readonly ('year' | 'percent')[] } {
  const problems: ('year' | 'percent')[] = [];
  const typed = form.year.trim();
  const year = /^\d{4}$/.test(typed) ? Number(typed) : Number.NaN;
  if (typed !== '' && !(year >= 2000 && year <= 2100)) problems.push('year');
  const percent = form.percent.trim() === '' ? Number.NaN : amount(form.percent);
  if (form.choice === 'improve' && !(percent >= 0 && percent <= MAX_PERCENT)) problems.push('percent');
  const choice: TargetChoice =
    form.choice === 'improve' ? { kind: 'improve', percent } : { kind: form.choice };
  return {
    request: {
      choice,
      distribution: form.distribution,
      ...(typed === '' ? {} : { year }),
      ...(!form.all && plan ? { plans: [plan.id] } : {}),
      ...(form.all && plan && isRollable(plan.type) ? { type: plan.type } : {}),
    },
    problems,
  };
}

/** A number that was typed into the proposal: null for a blank, undefined for what is no number. */
export function typedNumber(text: string): number | null | undefined {
  const trimmed = text.trim().replace(/[,\s]|%$/g, '');
  if (trimmed === '') return null;
  return /^-?(\d+\.?\d*|\.\d+)$/.test(trimmed) ? Number(trimmed) : undefined;
}
