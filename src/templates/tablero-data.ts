/**
 * What the sheet *Tablero* shows, and where each figure comes from: from a cell of a plan that computes it itself, or, where a
 * plan has no such cells, as a value of the engine.
 */
import type { CellAddress, CellRange } from '../domain/address';
import type {
  AreaCompliance,
  ComplianceSettings,
  InstitutionCompliance,
  ScorePair,
} from '../domain/compliance-model';
import { evaluate } from '../domain/evaluation';
import { toDateSpan } from '../domain/indicator-compliance';
import type { Indicator, PeriodCells } from '../domain/plan';

/** A figure of the sheet: a cell to refer to, or a fraction (1 is 100 %), or a word for why there is none, or nothing. */
export type Figure = { readonly cell: CellAddress } | { readonly value: number | string | null };

/** Nothing was reported of what was due. */
export const NOT_REPORTED = 'Sin reporte';

/** The columns of figures: twelve months, four quarters, the year to date, the year. */
export const PERIOD = { month: 0, quarter: 12, toDate: 16, year: 17, count: 18 } as const;

export interface IndicatorSource {
  readonly code: string;
  readonly name: string;
  readonly areaLabel: string;
  readonly strict: Figure;
  readonly provisional: Figure;
  /** Of the periods that are due only the last tells (comportamiento Último). */
  readonly onlyLastCounts: boolean;
}

export interface AreaSource {
  /** The code, else the name. */
  readonly label: string;
  readonly name: string;
  /** `PERIOD.count` entries each. */
  readonly strict: readonly Figure[];
  readonly provisional: readonly Figure[];
  readonly indicators: readonly IndicatorSource[];
  /** How many indicators count where units are weighted by them. */
  readonly indicatorCount: number;
  /** The table whose growth would be missed; null where nothing is referred to. */
  readonly watched: CellRange | null;
  /** Whether any figure is a value of the engine. */
  readonly hasValues: boolean;
}

export interface UnitSource {
  readonly label: string;
  readonly name: string;
  readonly reportedApart: boolean;
  readonly areas: readonly AreaSource[];
}

const fraction = (points: number | null): number | null => (points === null ? null : points / 100);

type Which = 'strict' | 'provisional';

/** Units with their areas, those that are reported apart behind the others. */
export function unitSources(institution: InstitutionCompliance): UnitSource[] {
  const { units, settings } = institution;
  return [...units.filter((unit) => !unit.reportedApart), ...units.filter((unit) => unit.reportedApart)].map(
    ({ unit, reportedApart, areas }) => ({
      label: unit.code ?? unit.name,
      name: unit.name,
      reportedApart,
      areas: areas.map((area) => areaSource(area, settings)),
    }),
  );
}

function areaSource(computed: AreaCompliance, settings: ComplianceSettings): AreaSource {
  const { area, label } = computed;
  const native = area.scoreCells;
  const figures = (which: Which): Figure[] => {
    const { scores } = computed;
    const pairs: (() => ScorePair)[] = [
      ...scores.months.map((pair) => () => pair),
      ...scores.periods.quarter.map((pair) => () => pair),
      () => scores.toDate,
      () => scores.year,
    ];
    const cells = native && flat(native[which]);
    return pairs.map((pair, i) => {
      const cell = cells?.[i];
      return cell ? { cell } : { value: fraction(pair()[which].value) };
    });
  };
  const strict = figures('strict');
  const provisional = figures('provisional');
  const indicators = area.indicators.map((indicator) => indicatorSource(indicator, label, settings));
  const all = [...strict, ...provisional, ...indicators.flatMap((one) => [one.strict, one.provisional])];
  return {
    label,
    name: area.name,
    strict,
    provisional,
    indicators,
    indicatorCount: area.indicators.length,
    watched: all.some((figure) => 'cell' in figure) ? area.range : null,
    hasValues: all.some((figure) => 'value' in figure && figure.value !== null),
  };
}

/** A quarter without a cell of its own in which one period closes is that period. */
function flat({ months, quarters, toDate, year }: PeriodCells): (CellAddress | null)[] {
  const found = quarters.map((cell, quarter) => {
    const within = months.slice(3 * quarter, 3 * quarter + 3).filter((month) => month !== null);
    return cell ?? (within.length === 1 ? within[0]! : null);
  });
  return [...months, ...found, toDate, year];
}

function indicatorSource(
  indicator: Indicator,
  areaLabel: string,
  settings: ComplianceSettings,
): IndicatorSource {
  const { code, name, complianceCells: native } = indicator;
  const strict = native?.strict.toDate;
  const provisional = native?.provisional.toDate;
  const both = strict && provisional;
  const values = both ? null : evaluate(indicator, toDateSpan(settings), settings);
  const isOwed = values?.state === 'not-reported' || values?.state === 'unreadable';
  return {
    code: code?.value ?? '',
    name: name?.value ?? '',
    areaLabel,
    strict: both ? { cell: strict } : { value: isOwed ? NOT_REPORTED : fraction(values!.raw) },
    provisional: both ? { cell: provisional } : { value: fraction(values!.provisional) },
    onlyLastCounts: indicator.behavior?.value === 'last',
  };
}
