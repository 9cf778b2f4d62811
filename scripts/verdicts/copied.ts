/**
 * Areas of the published PAT as they come out of its PDF when the text is copied and pasted into a sheet: the header has no column
 * for the code, so that each row with a code and a name is one column longer than it; targets stand one month late and the last
 * one in the total, while the lines of weights and of totals stand where they should.
 */
import { MONTH_LABELS } from '../../src/domain/period';
import type { CellSpec } from '../../test/recognition/support';
import { PAT_2019, type PublishedArea, type PublishedIndicator } from '../samples/published-data';

/** Where January stands in the header. */
const JANUARY = 4;
const DESCRIPTION = 'Atender lo que se recibe en el periodo.';

/** How many columns late each value of a row stands, in the order of the values. */
interface CopiedArea {
  readonly code: string;
  readonly late: readonly number[];
}

/** In 1.2 the first of four is late alone, in 1.4 and 2.3 all are. */
export const COPIED: readonly CopiedArea[] = [
  { code: '1.2', late: [1, 0, 0, 0] },
  { code: '1.4', late: [1, 1, 1, 1] },
  { code: '2.3', late: [1, 1, 1, 1] },
];

const percent = (points: number): CellSpec => [points / 100, '0.0%'];

function values(
  months: readonly (number | null)[],
  late: readonly number[],
): [column: number, points: number][] {
  const set = months.flatMap((points, month) => (points === null ? [] : [{ month, points }]));
  return set.map(({ month, points }, i) => [JANUARY + month + (late[i] ?? 0), points]);
}

function row(cells: readonly (readonly [column: number, cell: CellSpec])[]): CellSpec[] {
  const filled: CellSpec[] = [];
  for (const [column, cell] of cells) {
    while (filled.length < column) filled.push(null);
    filled[column] = cell;
  }
  return filled;
}

function indicatorRows(
  { code, name, formula, annualTarget, months, weights, annualWeight }: PublishedIndicator,
  late: readonly number[],
): CellSpec[][] {
  const targets = values(months, late);
  const behind = Math.max(JANUARY + 12, ...targets.map(([column]) => column + 1));
  return [
    row([
      [0, code],
      [1, `${name}.`],
      [2, percent(annualTarget)],
      [3, DESCRIPTION],
      [4, formula],
      ...targets.map(([column, points]) => [column, percent(points)] as const),
      [behind, percent(annualTarget)],
    ]),
    row([
      ...values(weights, []).map(([column, points]) => [column, percent(points)] as const),
      [JANUARY + 12, percent(annualWeight)],
    ]),
  ];
}

function areaRows({ code, name, indicators }: PublishedArea, late: readonly number[]): CellSpec[][] {
  const used = new Set(indicators.flatMap(({ weights }) => values(weights, []).map(([column]) => column)));
  return [
    [`${code}. ${name}`],
    ['Indicadores:'],
    ...indicators.map((one): CellSpec[] => [`- ${one.code}. ${one.name}.`]),
    row([[JANUARY, 'PROGRAMACIÓN Y PONDERACIÓN 2019']]),
    ['Nombre del indicador', 'Meta Anual', 'Descripción', 'Fórmula', ...MONTH_LABELS, 'Total'],
    ['INDICADORES'],
    ...indicators.flatMap((one) => indicatorRows(one, late)),
    row([
      [0, 'TOTAL DE LA PONDERACIÓN'],
      ...[...used, JANUARY + 12].map((column) => [column, percent(100)] as const),
    ]),
    [],
  ];
}

/** The rows of the sheet. */
export function copiedRows(): CellSpec[][] {
  const areas = PAT_2019.units.flatMap((unit) => unit.areas);
  return COPIED.flatMap(({ code, late }) => areaRows(areas.find((area) => area.code === code)!, late));
}
