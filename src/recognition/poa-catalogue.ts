/** Reads from the sheet *Catálogos* how many periods of the year each periodicity means. */
import { CATALOGUE_TITLE } from '../domain/settings-sheet';
import type { Snapshot } from '../domain/snapshot';
import { catalogueEntry, type PeriodsOf, periodsByText } from './poa-product';
import { fold } from './text';

/** The catalogue's word where it has one, else what the text of the periodicity says. */
export function periodsOfCatalogue(snapshot: Snapshot): PeriodsOf {
  const byCode = new Map<string, number>();
  const byName = new Map<string, number>();
  for (const { values } of snapshot.sheets) {
    if (!values.slice(0, 10).some((row) => row.slice(0, 5).includes(CATALOGUE_TITLE))) continue;
    const header = values.findIndex(
      (row) => columnOf(row, 'periodicidades') >= 0 && columnOf(row, 'periodos al ano') >= 0,
    );
    if (header < 0) continue;
    const [text, periods] = ['periodicidades', 'periodos al ano'].map((word) =>
      columnOf(values[header]!, word),
    );
    for (const row of values.slice(header + 1)) {
      const name = row[text!];
      const count = row[periods!];
      if (typeof name !== 'string' || typeof count !== 'number' || count <= 0) continue;
      const entry = catalogueEntry(name);
      if (entry.code !== null) byCode.set(entry.code, count);
      byName.set(fold(entry.name), count);
    }
  }
  return (entry) =>
    (entry.code === null ? undefined : byCode.get(entry.code)) ??
    byName.get(fold(entry.name)) ??
    periodsByText(entry);
}

function columnOf(row: Snapshot['sheets'][number]['values'][number], word: string): number {
  return row.findIndex((value) => typeof value === 'string' && fold(value) === word);
}
