/** The definition of one indicator on a form: DTP5 or MIR. */
import type { CellAddress } from './address';
import type { Reading, Sourced } from './plan';

export type FichaForm = 'DTP5' | 'MIR';

/** The labels of both forms; each form has its own. */
export type FichaField =
  // DTP5
  | 'codeAndName'
  | 'category'
  | 'objective'
  | 'policy'
  | 'description'
  | 'relevance'
  | 'interpretation'
  | 'calculation'
  | 'frequency'
  | 'baselineYear'
  | 'baselineValue'
  | 'trendExplanation'
  | 'howReached'
  | 'dataSource'
  | 'responsibleUnit'
  | 'collection'
  | 'products'
  | 'indicators'
  | 'technicalNotes'
  // MIR
  | 'level'
  | 'summary'
  | 'name'
  | 'definition'
  | 'dimension'
  | 'kind'
  | 'method'
  | 'variables'
  | 'unit'
  | 'direction'
  | 'behavior'
  | 'annualTarget'
  | 'trafficLightParameters'
  | 'verification'
  | 'assumptions'
  | 'result'
  | 'compliance'
  | 'trafficLight';

export interface FichaEntry {
  readonly label: CellAddress;
  /** The cell of the value, filled or not. */
  readonly cell: CellAddress;
  readonly value: Reading;
}

export interface Ficha {
  readonly form: FichaForm;
  readonly fields: ReadonlyMap<FichaField, FichaEntry>;
  /** *Tendencia y meta del indicador* (DTP5) or *Metas intermedias* (MIR): a year or a period, and its value. */
  readonly trend: readonly { readonly label: Sourced<string>; readonly value: Sourced<Reading> }[];
}
