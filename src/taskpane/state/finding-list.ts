/** What the list of findings shows: filters, order, groups, and the way from one to the next. */
import type { CellAddress } from '../../domain/address';
import { contains } from '../../domain/address';
import type { Finding, Severity } from '../../domain/finding';
import { SEVERITIES } from '../../domain/finding';
import type { IdentifiedFinding } from './finding-identity';
import type { FindingFilters, FindingOrder } from './types';

/** Lower case without accents, so that «ponderacion» finds «Ponderación». */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}

/**
 * The findings that pass the filters.
 * @param textOf all that can be searched of a finding: code, title, sentence
 */
export function filterFindings(
  findings: readonly IdentifiedFinding[],
  filters: FindingFilters,
  textOf: (finding: Finding) => string,
): readonly IdentifiedFinding[] {
  const words = foldText(filters.text).split(/\s+/).filter(Boolean);
  return findings.filter(({ finding }) => {
    if (filters.severities.length > 0 && !filters.severities.includes(finding.severity)) return false;
    if (filters.area !== null && finding.area !== filters.area) return false;
    if (filters.sheet !== null && finding.cells[0]?.sheet !== filters.sheet) return false;
    if (filters.rule !== null && finding.rule !== filters.rule) return false;
    if (words.length === 0) return true;
    const text = foldText(textOf(finding));
    return words.every((word) => text.includes(word));
  });
}

/** Whether anything is filtered away. */
export function isFiltered(filters: FindingFilters): boolean {
  return (
    filters.severities.length > 0 ||
    filters.text.trim() !== '' ||
    filters.area !== null ||
    filters.sheet !== null ||
    filters.rule !== null
  );
}

/** A comparison by sheet (in the workbook's order), row and column of the first cell. */
export function byPlace(sheetOrder: readonly string[]) {
  const rank = new Map(sheetOrder.map((sheet, index) => [sheet, index]));
  const at = (cell: CellAddress | undefined) => rank.get(cell?.sheet ?? '') ?? sheetOrder.length;
  return (a: CellAddress | undefined, b: CellAddress | undefined): number =>
    at(a) - at(b) ||
    (a?.sheet ?? '').localeCompare(b?.sheet ?? '') ||
    (a?.row ?? 0) - (b?.row ?? 0) ||
    (a?.column ?? 0) - (b?.column ?? 0);
}

export interface FindingGroup {
  /** `error` … or a sheet's name. */
  readonly key: string;
  readonly severity: Severity | null;
  readonly items: readonly IdentifiedFinding[];
}

/** The groups of the list: by severity, worst first; or by sheet, in the order of the cells. */
export function groupFindings(
  findings: readonly IdentifiedFinding[],
  order: FindingOrder,
  sheetOrder: readonly string[],
): readonly FindingGroup[] {
  const compare = byPlace(sheetOrder);
  const placed = [...findings].sort((a, b) => compare(a.finding.cells[0], b.finding.cells[0]));
  if (order === 'severity') {
    return SEVERITIES.map((severity) => ({
      key: severity,
      severity,
      items: placed.filter(({ finding }) => finding.severity === severity),
    })).filter(({ items }) => items.length > 0);
  }
  const bySheet = new Map<string, IdentifiedFinding[]>();
  for (const item of placed) {
    const sheet = item.finding.cells[0]?.sheet ?? '';
    const items = bySheet.get(sheet);
    if (items) items.push(item);
    else bySheet.set(sheet, [item]);
  }
  return [...bySheet].map(([key, items]) => ({ key, severity: null, items }));
}

/** The values that can be chosen in the filters, in the order of the text. */
export function filterChoices(findings: readonly Finding[]) {
  const choices = (of: (finding: Finding) => string | null | undefined) =>
    [...new Set(findings.map(of).filter((value): value is string => Boolean(value)))].sort((a, b) =>
      a.localeCompare(b, 'es', { numeric: true }),
    );
  return {
    areas: choices(({ area }) => area),
    sheets: choices(({ cells }) => cells[0]?.sheet),
    rules: choices(({ rule }) => rule),
  };
}

/**
 * The next finding in the order of places, from the selected cell. When the selected cell belongs to the open
 * finding, the way goes on from that one, so that several findings of one cell are all reached.
 * @returns null when there are none; `wrapped` when the end was passed
 */
export function stepFinding(
  findings: readonly IdentifiedFinding[],
  step: 1 | -1,
  from: CellAddress | null,
  open: string | null,
  sheetOrder: readonly string[],
): { readonly item: IdentifiedFinding; readonly wrapped: boolean } | null {
  const compare = byPlace(sheetOrder);
  const placed = [...findings].sort((a, b) => compare(a.finding.cells[0], b.finding.cells[0]));
  if (placed.length === 0) return null;
  const current = placed.findIndex(({ id }) => id === open);
  const onCurrent =
    current >= 0 && (from === null || placed[current]!.finding.cells.some((range) => contains(range, from)));
  let index: number;
  if (onCurrent) index = current + step;
  else if (from === null) index = step === 1 ? 0 : placed.length - 1;
  else if (step === 1) {
    index = placed.findIndex(({ finding }) => compare(finding.cells[0], from) >= 0);
    if (index < 0) index = placed.length;
  } else {
    index = placed.findLastIndex(({ finding }) => compare(finding.cells[0], from) <= 0);
  }
  const wrapped = index < 0 || index >= placed.length;
  const item = placed[(index + placed.length) % placed.length]!;
  return { item, wrapped };
}
