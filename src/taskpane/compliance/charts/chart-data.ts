/** What the lazily loaded charts are given: texts and colours that are ready to be drawn. */

/** A month of the chart against 100; null where there is no score. */
export interface MonthBar {
  readonly label: string;
  readonly strict: number | null;
  readonly provisional: number | null;
  /** The month of the corte. */
  readonly current: boolean;
}

export interface BarPart {
  readonly label: string;
  readonly value: number;
  readonly color: string;
}

/** A horizontal bar of one part or of several in a row. */
export interface StackedBar {
  readonly title: string;
  readonly parts: readonly BarPart[];
  /** How long the whole bar is; the parts fill it or leave a rest. */
  readonly whole: number;
}

export type ChartData =
  | {
      readonly kind: 'months';
      readonly label: string;
      readonly names: Readonly<Record<'strict' | 'provisional' | 'hundred', string>>;
      readonly months: readonly MonthBar[];
    }
  | { readonly kind: 'bars'; readonly bars: readonly StackedBar[] };
