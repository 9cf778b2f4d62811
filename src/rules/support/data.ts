/** The targets of a workbook as data that may stand in several places: of a plan, a report, a ficha, five years. */
import type { CellAddress } from '../../domain/address';
import type { Ficha } from '../../domain/ficha';
import type { MultiYear } from '../../domain/multi-year';
import type { Month } from '../../domain/period';
import { MONTHS } from '../../domain/period';
import type { Area, Indicator, Measure, Plan, Reading } from '../../domain/plan';
import { labelOf, monthCell } from '../../domain/plan';
import { wordKey } from '../../domain/words';
import type { FindingDraft } from '../define-rule';
import { figureOf, isUsed } from './figures';
import { productLabel } from './products';

export interface Datum {
  /** What it is called in a sentence. */
  readonly label: string;
  readonly code: string | null;
  /** The name made comparable. */
  readonly name: string;
  readonly year: number | null;
  readonly annual: { readonly figure: number; readonly cell: CellAddress } | null;
  /** By month, where it has them. */
  readonly months: ReadonlyMap<Month, { readonly figure: number; readonly cell: CellAddress }> | null;
  readonly measure: Measure;
  readonly place: Pick<FindingDraft, 'area' | 'indicator' | 'item'>;
}

/** A place in the workbook that says each datum once. */
export interface Source {
  readonly plan: Plan;
  /** Its kind: two of a kind are two plans, not two places of one. */
  readonly kind: string;
  readonly data: readonly Datum[];
}

/** A name of fewer words may be that of anything. */
const MIN_WORDS = 2;

/** Where a plan keeps data: a POM keeps its five years and the execution of one of them apart. */
export function sourcesOf(plan: Plan): Source[] {
  const sources: Source[] = [];
  const { multiYear, ficha } = plan;
  if (multiYear) sources.push({ plan, kind: 'multi-year', data: productData(multiYear) });
  const data = plan.areas.flatMap((area) => areaData(area, plan.year));
  if (data.length > 0) sources.push({ plan, kind: plan.type, data });
  else if (ficha) sources.push({ plan, kind: plan.type, data: trendData(ficha) });
  return sources;
}

/** What distinguishes a datum within its source; null where its name says too little. */
export function datumKey({ name, year }: Datum): string | null {
  return name.split(' ').length < MIN_WORDS ? null : `${year ?? ''}\n${name}`;
}

const known = new WeakMap<Area, { readonly year: number | null; readonly data: readonly Datum[] }>();

function areaData(area: Area, year: number | null): readonly Datum[] {
  let entry = known.get(area);
  if (!entry || entry.year !== year) {
    entry = { year, data: area.indicators.filter(isUsed).map((one) => indicatorDatum(area, one, year)) };
    known.set(area, entry);
  }
  return entry.data;
}

function indicatorDatum(area: Area, indicator: Indicator, year: number | null): Datum {
  const { annualTarget, programmed, measure } = indicator;
  const annual = figureOf(annualTarget.value);
  const months = new Map(
    MONTHS.flatMap((month) => {
      const figure = programmed ? figureOf(programmed.months[month]!) : null;
      return figure === null ? [] : [[month, { figure, cell: monthCell(programmed!, month) }] as const];
    }),
  );
  return {
    label: labelOf(indicator),
    code: indicator.code?.value ?? null,
    name: wordKey(indicator.name?.value ?? ''),
    year,
    annual: annual === null ? null : { figure: annual, cell: annualTarget.cell },
    months: months.size === 0 ? null : months,
    measure,
    place: { area, indicator },
  };
}

function isPercent(reading: Reading): boolean {
  return 'percent' in reading && reading.percent;
}

function productData({ products }: MultiYear): Datum[] {
  return products.flatMap((product) =>
    product.years.flatMap(({ year, physical }): Datum[] => {
      const figure = figureOf(physical.value);
      if (figure === null) return [];
      const percent = isPercent(physical.value) || /porcentaje|%/i.test(product.unit?.value ?? '');
      return [
        {
          label: productLabel(product),
          code: product.code,
          name: wordKey(product.name?.value ?? ''),
          year,
          annual: { figure, cell: physical.cell },
          months: null,
          measure: percent ? 'percent' : 'count',
          place: { item: productLabel(product) },
        },
      ];
    }),
  );
}

/** A ficha of DTP5 has its targets year by year. */
function trendData({ fields, trend }: Ficha): Datum[] {
  const named = fields.get('codeAndName')?.value;
  if (named?.kind !== 'text') return [];
  const match = /^\s*([A-Z]?\d+(?:\.\d+)*)\.?\s*[-–—.:]?\s+(\S.*)/i.exec(named.text);
  const [code, text] = match ? [match[1]!, match[2]!] : [null, named.text.trim()];
  return trend.flatMap(({ label, value }): Datum[] => {
    const figure = figureOf(value.value);
    if (figure === null || !/^(?:19|20)\d\d$/.test(label.value.trim())) return [];
    return [
      {
        label: code ?? text,
        code,
        name: wordKey(text),
        year: Number(label.value),
        annual: { figure, cell: value.cell },
        months: null,
        measure: isPercent(value.value) ? 'percent' : 'count',
        place: { item: code ?? text },
      },
    ];
  });
}
