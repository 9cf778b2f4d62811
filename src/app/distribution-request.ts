/** What a person asks of the distribution helpers, and what comes of it before anything is written. */
import type { CellAddress, CellRange } from '../domain/address';
import type { EditProposal } from '../domain/edit';
import type { MessageParams } from '../domain/finding';
import type { Periodicity } from '../domain/periodicity';
import type { Plan } from '../domain/plan';
import type { Snapshot } from '../domain/snapshot';

/** Whose cells are to be filled in. */
export type DistributionSelection =
  | { readonly kind: 'plan'; readonly plan: string }
  /** Indicators, products or products of a POM by their keys. */
  | { readonly kind: 'items'; readonly plan: string; readonly keys: readonly string[] }
  /** The indicator under a cell; the whole area where the cell is beside them (its heading, its totals). */
  | { readonly kind: 'cell'; readonly cell: CellAddress };

export type DistributionTask =
  /** The annual target over its periods. */
  | {
      readonly kind: 'targets';
      readonly by: 'even' | 'last-year' | 'shares';
      /** Twelve, of any scale, when `by` is `shares`. */
      readonly shares?: readonly number[];
      /** Respeta lo capturado: months with a figure stay, and the rest is spread over the others. */
      readonly keep: boolean;
      /** Instead of what the plan declares. */
      readonly periodicity?: Periodicity;
    }
  /** The annual weights of an area: alike, in proportion to the present ones, or to given numbers (by key). */
  | {
      readonly kind: 'annual-weights';
      readonly by: 'even' | 'current' | 'numbers';
      readonly numbers?: Readonly<Record<string, number>>;
    }
  /** The weights of the months, renormalised from the annual ones. */
  | { readonly kind: 'month-weights' }
  /** A POM's total over its years: evenly, or by shares (one for each year). */
  | { readonly kind: 'years'; readonly shares?: readonly number[]; readonly keep: boolean };

export interface DistributionRequest {
  readonly selection: DistributionSelection;
  readonly task: DistributionTask;
}

/** Something selected for which nothing is proposed, and why. */
export interface SkippedItem {
  readonly plan: string;
  /** The code or name of the indicator or area. */
  readonly item: string;
  /** A key of `edits.skipped`. */
  readonly messageId: string;
  readonly params: MessageParams;
  readonly cells: readonly CellRange[];
}

export interface DistributionPreview {
  readonly proposals: readonly EditProposal[];
  readonly skipped: readonly SkippedItem[];
}

/** What every helper works with. */
export interface DistributionContext {
  readonly plans: readonly Plan[];
  readonly snapshot: Snapshot;
}
