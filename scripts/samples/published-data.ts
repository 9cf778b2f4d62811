/** The figures of the published PAT of 2019 as they are kept in `samples/data/pat-2019.json`. */
import data from '../../samples/data/pat-2019.json';

export interface PublishedIndicator {
  readonly code: string;
  readonly name: string;
  readonly formula: string;
  readonly strategic: boolean;
  /** What the figures are: percentages are in points. */
  readonly measure: 'percent' | 'count' | 'score' | 'time' | 'money';
  readonly annualTarget: number;
  /** Twelve; null where nothing is programmed. */
  readonly months: readonly (number | null)[];
  readonly annualWeight: number;
  /** Twelve, in points. */
  readonly weights: readonly (number | null)[];
  /** Twelve, in points, where the plan prints how the annual target is distributed. */
  readonly distribution?: readonly (number | null)[];
}

export interface PublishedArea {
  readonly code: string;
  readonly name: string;
  readonly adjunctUnit?: { readonly code: string; readonly name: string };
  readonly indicators: readonly PublishedIndicator[];
}

export interface PublishedUnit {
  readonly code: string;
  readonly name: string;
  readonly areas: readonly PublishedArea[];
}

export interface PublishedPlan {
  readonly institution: string;
  readonly year: number;
  readonly units: readonly PublishedUnit[];
}

export const PAT_2019 = data as PublishedPlan;
