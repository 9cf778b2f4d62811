/** What the entries of the word lists have in common. */

/**
 * Where an entry comes from: a published plan and its item (`poa-2026 4.1.5`, `pat-2019 8.1.1`), the catalogue of a report
 * (`catálogo hn`), or common usage of planning offices (`uso`).
 */
export type Source = string;

/**
 * What a noun is about. A unit of measure says which of them it can count.
 *
 * `work`: what is built, bought, repaired or installed · `place`: offices, centres, booths · `document`: papers that are issued ·
 * `record`: entries, requests, movements · `person` · `service`: what is done for persons · `event`: what takes place on a date ·
 * `good`: what is handed over.
 */
export type Nature = 'work' | 'place' | 'document' | 'record' | 'person' | 'service' | 'event' | 'good';

export const NATURES: readonly Nature[] = [
  'work',
  'place',
  'document',
  'record',
  'person',
  'service',
  'event',
  'good',
];
