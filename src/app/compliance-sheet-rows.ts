/** The lines of the sheet *Cumplimiento*, as values and what they look like; `compliance-sheet` puts them into cells. */
import type { CellInput } from '../domain/change-set';
import type {
  AreaCompliance,
  ComplianceSettings,
  FinancialCompliance,
  FinancialExecution,
  IndicatorCompliance,
  InstitutionCompliance,
  PeriodCompliance,
  PeriodKind,
  PeriodScores,
  Score,
  TrafficLight,
} from '../domain/compliance-model';
import { evaluate, type PendingMonths } from '../domain/evaluation';
import { type MonthSpan, ordinalOf, spanOf, YEAR } from '../domain/period';
import { trafficLightOf } from '../domain/traffic-light';
import type { Translator } from '../i18n';
import { cellText } from './cell-text';
import { areasOf, periodOf, usualPeriod } from './compliance-view';

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
  // Only where the plans have money.
  moneyCurrent: 16,
  moneyExecuted: 17,
  moneyStrict: 18,
  moneyProvisional: 19,
} as const;

/** Without money. */
export const COLUMN_COUNT = 16;

/** How many columns the sheet has: those of money are left out where no plan has any. */
export function columnCountOf(institution: InstitutionCompliance): number {
  return institution.financial === null && institution.units.every((unit) => unit.financial === null)
    ? COLUMN_COUNT
    : COLUMNS.moneyProvisional + 1;
}

/** What all rows of one sheet have in common. */
interface Frame {
  readonly settings: ComplianceSettings;
  readonly period: PeriodKind;
  readonly columnCount: number;
  readonly t: Translator;
}

export type RowKind = 'institution' | 'unit' | 'area' | 'heading' | 'area-heading' | 'indicator';

/** What a cell looks like beyond its row: a number format, a light, or a state in words. */
export interface CellLook {
  readonly numberFormat?: string;
  readonly light?: TrafficLight;
  readonly state?: boolean;
}

export interface SheetRow {
  readonly kind: RowKind;
  /** As many as the sheet has columns. */
  readonly cells: readonly CellInput[];
  /** By column. */
  readonly looks: ReadonlyMap<number, CellLook>;
}

const NO_SCORE = '–';
const POINTS = '0.0';
const APPROXIMATE_POINTS = '"≈ "0.0';

class RowBuilder {
  readonly #cells: CellInput[];
  readonly #looks = new Map<number, CellLook>();

  constructor(
    readonly kind: RowKind,
    { columnCount }: Frame,
  ) {
    this.#cells = Array.from({ length: columnCount }, () => null);
  }

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
  financial: FinancialExecution | null,
  frame: Frame,
): SheetRow {
  const { settings, period, t } = frame;
  const row = new RowBuilder(kind, frame).text(COLUMNS.level, head.level).text(COLUMNS.name, head.name);
  if (head.code !== null) row.text(COLUMNS.code, head.code);
  addScore(row, COLUMNS.monthStrict, scores.month.strict);
  addScore(row, COLUMNS.monthProvisional, scores.month.provisional);
  addScore(row, COLUMNS.quarterStrict, scores[period].strict);
  addScore(row, COLUMNS.quarterProvisional, scores[period].provisional);
  addScore(row, COLUMNS.toDateStrict, scores.toDate.strict);
  addScore(row, COLUMNS.toDateProvisional, scores.toDate.provisional);
  addScore(row, COLUMNS.yearStrict, scores.year.strict);
  addScore(row, COLUMNS.yearProvisional, scores.year.provisional);
  const lightOf = ({ value }: Score) => (value === null ? null : trafficLightOf(value, settings.bands));
  addLight(row, COLUMNS.monthLight, lightOf(scores.month.strict), t);
  addLight(row, COLUMNS.toDateLight, lightOf(scores.toDate.strict), t);
  if (financial !== null) {
    addMoney(row, COLUMNS.moneyCurrent, financial.current);
    addMoney(row, COLUMNS.moneyExecuted, financial.executed);
    addScore(row, COLUMNS.moneyStrict, financial.annual.strict);
    addScore(row, COLUMNS.moneyProvisional, financial.annual.provisional);
  }
  return row.build();
}

function addMoney(row: RowBuilder, column: number, amount: number | null): void {
  if (amount !== null) row.number(column, amount, Number.isInteger(amount) ? '#,##0' : '#,##0.00');
}

/** A product's money; where there is no percentage, why. */
function addFinancial(row: RowBuilder, financial: FinancialCompliance | null, t: Translator): void {
  if (financial === null) return;
  const { current, executed, annual } = financial;
  addMoney(row, COLUMNS.moneyCurrent, current);
  addMoney(row, COLUMNS.moneyExecuted, executed);
  if (annual.raw === null) {
    row.text(COLUMNS.moneyStrict, t.t(`compliance.states.${annual.state}`), { state: true });
    return;
  }
  row.points(COLUMNS.moneyStrict, annual.raw, annual.approximate);
  row.points(COLUMNS.moneyProvisional, annual.raw, annual.approximate);
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

function indicatorRow(of: IndicatorCompliance, frame: Frame): SheetRow {
  const { settings, period: kind, t } = frame;
  const { indicator } = of;
  const row = new RowBuilder('indicator', frame)
    .text(COLUMNS.level, t.t('compliance.sheet.levels.indicator'))
    .text(COLUMNS.name, indicator.name?.value ?? '');
  if (indicator.code) row.text(COLUMNS.code, indicator.code.value);
  if (of.weight !== null) row.number(COLUMNS.weight, of.weight, POINTS);
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
  add(periodOf(of, kind, settings.cutoff), spanOf(kind, ordinalOf(kind, settings.cutoff)), 'not-due', {
    strict: COLUMNS.quarterStrict,
    provisional: COLUMNS.quarterProvisional,
  });
  add(of.toDate, { first: 0, last: settings.cutoff }, 'not-due', {
    strict: COLUMNS.toDateStrict,
    provisional: COLUMNS.toDateProvisional,
    light: COLUMNS.toDateLight,
  });
  add(of.annual, YEAR, 'owed', { strict: COLUMNS.yearStrict, provisional: COLUMNS.yearProvisional });
  addFinancial(row, of.financial, t);
  return row.build();
}

function areaHeading(area: AreaCompliance, frame: Frame): SheetRow {
  const row = new RowBuilder('area-heading', frame).text(COLUMNS.name, area.area.name);
  if (area.area.code !== null) row.text(COLUMNS.code, area.area.code);
  return row.build();
}

/** Institution, units and areas with their scores; then the indicators, area by area. */
export function complianceRows(institution: InstitutionCompliance, t: Translator): SheetRow[] {
  const frame: Frame = {
    settings: institution.settings,
    period: usualPeriod(areasOf(institution)),
    columnCount: columnCountOf(institution),
    t,
  };
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
      institution.financial,
      frame,
    ),
  ];
  for (const unit of institution.units) {
    const { code, name } = unit.unit;
    const unitLevel = level(unit.reportedApart ? 'apart' : 'unit');
    rows.push(scoreRow('unit', { level: unitLevel, code, name }, unit.scores, unit.financial, frame));
    for (const area of unit.areas) {
      const head = { level: level('area'), code: area.area.code, name: area.area.name };
      rows.push(scoreRow('area', head, area.scores, area.financial, frame));
    }
  }
  rows.push(new RowBuilder('heading', frame).text(COLUMNS.level, t.t('compliance.sheet.indicators')).build());
  for (const area of institution.units.flatMap((unit) => unit.areas)) {
    rows.push(areaHeading(area, frame));
    for (const indicator of area.indicators) rows.push(indicatorRow(indicator, frame));
  }
  return rows;
}
