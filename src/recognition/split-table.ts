/** Lists in which several areas stand under one header, with no heading in between. */
import { isCellError } from '../domain/snapshot';
import { assignLines, periodColumns, weightsAreFractions } from './lines';
import type { RawIndicator, RawTable } from './raw-table';
import type { RawText } from './row';
import { parentCode, tidy } from './text';

interface Group {
  readonly areaName?: RawText & { readonly row: number };
  readonly indicators: RawIndicator[];
}

/**
 * One table for each area: by the column that names the area, else by the codes, when the weights show that each group is
 * a whole of its own (their sum is nearer to as many hundreds as there are groups than to one).
 */
export function splitTable(table: RawTable): RawTable[] {
  const column = table.columns.fields.get('area');
  const groups = column === undefined ? byParent(table) : byArea(table, column);
  const [first] = groups;
  if (!first || (groups.length === 1 && first.areaName === undefined)) return [table];
  return groups.map(({ areaName, indicators }, index) => ({
    ...table,
    columns: index === 0 ? table.columns : { ...table.columns, headerTop: indicators[0]!.row },
    indicators,
    // What stands above names the first area; the others only where it has their code.
    headings:
      index === 0
        ? table.headings
        : table.headings.filter(({ code }) => code !== null && code === parentOf(indicators)),
    block:
      index === 0
        ? table.block
        : table.block.filter(({ label }) => label !== 'area' && label !== 'adjunctUnit'),
    ...(areaName === undefined ? {} : { areaName }),
    continues: table.continues || table.totalsWeights,
    totalRow: groups.length === 1 ? table.totalRow : null,
    lastRow: indicators[indicators.length - 1]!.lastRow,
  }));
}

function parentOf([first]: readonly RawIndicator[]): string | null {
  return first?.code ? parentCode(first.code.text) : null;
}

/** A blank goes on with the area above: cells are merged over its indicators. */
function byArea(table: RawTable, column: number): Group[] {
  const groups = new Map<string, Group>();
  let current: Group | undefined;
  for (const indicator of table.indicators) {
    const value = table.sheet.values[indicator.row]?.[column] ?? null;
    const text = value === null || isCellError(value) ? '' : tidy(String(value));
    if (text !== '') {
      current = groups.get(text) ?? { areaName: { text, column, row: indicator.row }, indicators: [] };
      groups.set(text, current);
    } else if (!current) {
      current = { indicators: [] };
      groups.set(text, current);
    }
    current.indicators.push(indicator);
  }
  return [...groups.values()];
}

function byParent(table: RawTable): Group[] {
  const groups: { parent: string | null; indicators: RawIndicator[] }[] = [];
  for (const indicator of table.indicators) {
    const last = groups[groups.length - 1];
    const parent = indicator.code ? parentCode(indicator.code.text) : (last?.parent ?? null);
    if (last && last.parent === parent) last.indicators.push(indicator);
    else groups.push({ parent, indicators: [indicator] });
  }
  const distinct = new Set(groups.map(({ parent }) => parent)).size;
  if (groups.length < 2 || distinct < groups.length || groups.some(({ parent }) => parent === null))
    return [];
  const sum = sumOfWeights(table);
  return Math.abs(sum - 100 * groups.length) < Math.abs(sum - 100) ? groups : [];
}

function sumOfWeights(table: RawTable): number {
  const columns = periodColumns(table);
  const lines = table.indicators.flatMap((raw) => assignLines(table, raw, columns).lines.weight ?? []);
  const factor = weightsAreFractions(lines) ? 100 : 1;
  let sum = 0;
  for (const { total } of lines)
    if (total.kind === 'number') sum += total.percent ? total.value : total.value * factor;
  return sum;
}
