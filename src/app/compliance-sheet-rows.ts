/** The lines of the sheet *Cumplimiento*, as values and what they look like; `compliance-sheet` puts them into cells. */
import type { CellInput } from '../domain/change-set';
import type {
  AreaCompliance,
  ComplianceSettings,
  IndicatorCompliance,
  InstitutionCompliance,
  PeriodCompliance,
  PeriodScores,
  Score,
  TrafficLight,
} from '../domain/compliance-model';
import { evaluate, type PendingMonths } from '../domain/evaluation';
import { type MonthSpan, quarterOf, spanOf, YEAR } from '../domain/period';
import { trafficLightOf } from '../domain/traffic-light';
import type { Translator } from '../i18n';
import { cellText } from './cell-text';

/** The columns of the sheet, 0-based. */
export const COLUMNS = {
  level: 0,
  code: 1,
  name: 2,
  weight: 3,
  monthProgrammed: 4,
  monthActual: 5,
  monthStrict: 6,
  monthProvisional: 7,
  monthLight: 8,
  quarterStrict: 9,
  quarterProvisional: 10,
  toDateStrict: 11,
  toDateProvisional: 12,
  toDateLight: 13,
  yearStrict: 14,
  yearProvisional: 15,
} as const;

export const COLUMN_COUNT = 16;

export type RowKind = 'institution' | 'unit' | 'area' | 'heading' | 'area-heading' | 'indicator';

/** What a cell looks like beyond its row: a number format, a light, or a state in words. */
export interface CellLook {
  readonly numberFormat?: string;
  readonly light?: TrafficLight;
  readonly state?: boolean;
}

export interface SheetRow {
  readonly kind: RowKind;
  /** `COLUMN_COUNT` entries. */
  readonly cells: readonly CellInput[];
  /** By column. */
  readonly looks: ReadonlyMap<number, CellLook>;
}

const NO_SCORE = '–';
const POINTS = '0.0';
const APPROXIMATE_POINTS = '"≈ "0.0';

class RowBuilder {
  readonly #cells: CellInput[] = Array.from({ length: COLUMN_COUNT }, () => null);
  readonly #looks = new Map<number, CellLook>();

  constructor(readonly kind: RowKind) {}

  text(column: number, text: string, look?: CellLook): this {
    this.#cells[column] = cellText(text);
    if (look) this.#looks.set(column, look);
    return this;
  }

  number(column: number, value: number, numberFormat: string): this {
    this.#cells[column] = value;
    this.#looks.set(column, { numberFormat });
    return this;
  }

  /** Points with one decimal, marked where they are an estimate; a dash where there are none. */
  points(column: number, value: number | null, approximate: boolean): this {
    return value === null
      ? this.text(column, NO_SCORE, { state: true })
      : this.number(column, value, approximate ? APPROXIMATE_POINTS : POINTS);
  }

  build(): SheetRow {
    return { kind: this.kind, cells: this.#cells, looks: this.#looks };
  }
}

function addScore(row: RowBuilder, column: number, score: Score): void {
  row.points(column, score.value, score.approximate);
}

function addLight(row: RowBuilder, column: number, light: TrafficLight | null, t: Translator): void {
  if (light !== null) row.text(column, t.t(`compliance.lights.${light}`), { light });
}

function scoreRow(
  kind: 'institution' | 'unit' | 'area',
  head: { level: string; code: string | null; name: string },
  scores: PeriodScores,
  settings: ComplianceSettings,
  t: Translator,
): SheetRow {
  const row = new RowBuilder(kind).text(COLUMNS.level, head.level).text(COLUMNS.name, head.name);
  if (head.code !== null) row.text(COLUMNS.code, head.code);
  addScore(row, COLUMNS.monthStrict, scores.month.strict);
  addScore(row, COLUMNS.monthProvisional, scores.month.provisional);
  addScore(row, COLUMNS.quarterStrict, scores.quarter.strict);
  addScore(row, COLUMNS.quarterProvisional, scores.quarter.provisional);
  addScore(row, COLUMNS.toDateStrict, scores.toDate.strict);
  addScore(row, COLUMNS.toDateProvisional, scores.toDate.provisional);
  addScore(row, COLUMNS.yearStrict, scores.year.strict);
  addScore(row, COLUMNS.yearProvisional, scores.year.provisional);
  const lightOf = ({ value }: Score) => (value === null ? null : trafficLightOf(value, settings.bands));
  addLight(row, COLUMNS.monthLight, lightOf(scores.month.strict), t);
  addLight(row, COLUMNS.toDateLight, lightOf(scores.toDate.strict), t);
  return row.build();
}

/** Amounts as the plan writes them: points with their sign, whole numbers without decimals. */
function amountFormat(indicator: IndicatorCompliance, value: number): string {
  if (indicator.indicator.measure === 'percent') return '0.0" %"';
  if (Number.isInteger(value)) return '#,##0';
  return indicator.indicator.measure === 'money' ? '#,##0.00' : '#,##0.0##';
}

function addAmount(row: RowBuilder, column: number, value: number | null, of: IndicatorCompliance): void {
  if (value !== null) row.number(column, value, amountFormat(of, value));
}

/** What was to be reached where it is no single number: the range in words. */
function addTarget(row: RowBuilder, period: PeriodCompliance, of: IndicatorCompliance, t: Translator): void {
  if (period.programmed !== null) {
    addAmount(row, COLUMNS.monthProgrammed, period.programmed, of);
    return;
  }
  const range = period.derivation.terms.find((term) => term.label === 'compliance.terms.programmed');
  if (range) row.text(COLUMNS.monthProgrammed, t.param(range.value));
}

function indicatorRow(of: IndicatorCompliance, settings: ComplianceSettings, t: Translator): SheetRow {
  const { indicator } = of;
  const row = new RowBuilder('indicator')
    .text(COLUMNS.level, t.t('compliance.sheet.levels.indicator'))
    .text(COLUMNS.name, indicator.name?.value ?? '');
  if (indicator.code) row.text(COLUMNS.code, indicator.code.value);
  if (of.weight !== null) row.number(COLUMNS.weight, of.weight, POINTS);
  const quarterIndex = quarterOf(settings.cutoff) - 1;
  const month = of.months[settings.cutoff]!;

  const add = (
    period: PeriodCompliance,
    span: MonthSpan,
    pending: PendingMonths,
    columns: { strict: number; provisional: number; light?: number },
  ): void => {
    const { provisional } = evaluate(indicator, span, settings, pending);
    if (period.raw !== null) row.points(columns.strict, period.raw, period.approximate);
    if (provisional !== null) row.points(columns.provisional, provisional, period.approximate);
    if (columns.light === undefined) return;
    if (period.light !== null) addLight(row, columns.light, period.light, t);
    else row.text(columns.light, t.t(`compliance.states.${period.state}`), { state: true });
  };

  addTarget(row, month, of, t);
  addAmount(row, COLUMNS.monthActual, month.actual, of);
  add(month, { first: settings.cutoff, last: settings.cutoff }, 'not-due', {
    strict: COLUMNS.monthStrict,
    provisional: COLUMNS.monthProvisional,
    light: COLUMNS.monthLight,
  });
  add(of.quarters[quarterIndex]!, spanOf('quarter', quarterIndex + 1), 'not-due', {
    strict: COLUMNS.quarterStrict,
    provisional: COLUMNS.quarterProvisional,
  });
  add(of.toDate, { first: 0, last: settings.cutoff }, 'not-due', {
    strict: COLUMNS.toDateStrict,
    provisional: COLUMNS.toDateProvisional,
    light: COLUMNS.toDateLight,
  });
  add(of.annual, YEAR, 'owed', { strict: COLUMNS.yearStrict, provisional: COLUMNS.yearProvisional });
  return row.build();
}

function areaHeading(area: AreaCompliance): SheetRow {
  const row = new RowBuilder('area-heading').text(COLUMNS.name, area.area.name);
  if (area.area.code !== null) row.text(COLUMNS.code, area.area.code);
  return row.build();
}

/** Institution, units and areas with their scores; then the indicators, area by area. */
export function complianceRows(institution: InstitutionCompliance, t: Translator): SheetRow[] {
  const { settings } = institution;
  const level = (key: string) => t.t(`compliance.sheet.levels.${key}`);
  const rows: SheetRow[] = [
    scoreRow(
      'institution',
      {
        level: level('institution'),
        code: null,
        name: institution.name ?? t.t('compliance.sheet.institution'),
      },
      institution.scores,
      settings,
      t,
    ),
  ];
  for (const unit of institution.units) {
    const { code, name } = unit.unit;
    const unitLevel = level(unit.reportedApart ? 'apart' : 'unit');
    rows.push(scoreRow('unit', { level: unitLevel, code, name }, unit.scores, settings, t));
    for (const area of unit.areas) {
      const head = { level: level('area'), code: area.area.code, name: area.area.name };
      rows.push(scoreRow('area', head, area.scores, settings, t));
    }
  }
  rows.push(new RowBuilder('heading').text(COLUMNS.level, t.t('compliance.sheet.indicators')).build());
  for (const area of institution.units.flatMap((unit) => unit.areas)) {
    rows.push(areaHeading(area));
    for (const indicator of area.indicators) rows.push(indicatorRow(indicator, settings, t));
  }
  return rows;
}
