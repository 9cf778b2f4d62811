/** Fichas: published indicators as MIR with invented actuals, random ones that reach every state, and a DTP5. */
import assert from 'node:assert/strict';
import { PAT_2019 } from '../../scripts/samples/published-data';
import type { CellAddress } from '../../src/domain/address';
import { computeIndicatorCompliance, computePeriod } from '../../src/domain/compliance';
import type { ComplianceSettings } from '../../src/domain/compliance-model';
import { multiplyExact } from '../../src/domain/decimal';
import { MONTHS, type Month } from '../../src/domain/period';
import { type Snapshot, valueAt } from '../../src/domain/snapshot';
import { trafficLightOf } from '../../src/domain/traffic-light';
import { recognise } from '../../src/recognition';
import { DTP5_ROW, fichaDtp5Template } from '../../src/templates/ficha-dtp5';
import { FORM } from '../../src/templates/ficha-form';
import { fichaMirTemplate, mirLayout } from '../../src/templates/ficha-mir';
import {
  type Dtp5Content,
  type FichaDtp5Request,
  type FichaMirRequest,
  fichaSheetNames,
  type MirContent,
} from '../../src/templates/ficha-request';
import { monthsOfPeriod, PERIOD_LABELS, type ReportPeriod } from '../../src/templates/report-parts';
import type { AgreementFixture } from './fixture';
import { LIGHTS, same, settingsAt, settingsOf, shown, withSettings } from './report-checks';
import { seeded } from './seeded';

/** The bands of one ficha: its own, else the workbook's. */
function bandsOf(content: MirContent | undefined, settings: ComplianceSettings): ComplianceSettings['bands'] {
  if (!content?.bands) return settings.bands;
  const { yellow, green, blue, purple } = content.bands;
  const from = [0, yellow * 100, green * 100, blue * 100, purple * 100];
  return (['red', 'yellow', 'green', 'blue', 'purple'] as const).map((light, index) => ({
    light,
    from: from[index]!,
    to: from[index + 1] ?? null,
    fromIncluded: index < 3,
  }));
}

function checkMir(request: FichaMirRequest, snapshot: Snapshot): void {
  const settings = settingsOf(snapshot);
  const names = fichaSheetNames(request);
  const plans = recognise(snapshot);
  assert.deepEqual(
    plans.map(({ type, sheet, layout, ficha }) => [type, sheet, layout, ficha?.form]),
    names.map((name) => ['FICHA', name, 'template', 'MIR']),
  );
  const layout = mirLayout(request.period);
  const { column, firstPeriod } = layout.places;
  const length = monthsOfPeriod(request.period);
  for (const [number, plan] of plans.entries()) {
    const sheet = snapshot.sheets.find(({ name }) => name === plan.sheet)!;
    const at = (row: number, place: number): CellAddress => ({ sheet: sheet.name, row, column: place });
    const content = request.content?.[number];
    const bands = bandsOf(content, settings);
    const indicator = plan.areas[0]!.indicators[0]!;
    if (content) {
      assert.equal(indicator.name?.value, content.name);
      assert.equal(plan.ficha!.fields.get('dimension')?.value.kind, 'text');
    }
    for (const index of PERIOD_LABELS[request.period].keys()) {
      const last = ((index + 1) * length - 1) as Month;
      const own = computePeriod(indicator, { first: last, last }, settings);
      const label = `${sheet.name} ${index + 1}`;
      const light = own.raw === null ? '' : LIGHTS[trafficLightOf(own.raw, bands)!];
      same(
        sheet,
        at(firstPeriod + index, column.compliance),
        shown(own.state, own.raw),
        `${label} compliance`,
      );
      same(sheet, at(firstPeriod + index, column.compliance + 1), light, `${label} light`);
    }
    const { toDate, annual } = computeIndicatorCompliance(indicator, settings);
    const { right } = FORM;
    const closed = settings.cutoff + 1 >= length;
    if (closed) {
      same(
        sheet,
        at(layout.compliance, right + 1),
        shown(toDate.state, toDate.raw),
        `${sheet.name} compliance`,
      );
    }
    const light = toDate.raw === null ? '' : LIGHTS[trafficLightOf(toDate.raw, bands)!];
    same(sheet, at(layout.light, right + 1), light, `${sheet.name} light`);
    same(sheet, at(layout.year, right + 4), shown(annual.state, annual.raw), `${sheet.name} year`);
    if (toDate.state === 'computed' && toDate.actual !== null && indicator.direction.value !== 'range') {
      const scale = indicator.measure === 'percent' ? 0.01 : 1;
      same(sheet, at(layout.result, right + 1), toDate.actual * scale, `${sheet.name} result`);
    }
    assert.deepEqual(plan.ficha!.fields.get('compliance')?.cell, at(layout.compliance, right + 1));
    assert.deepEqual(plan.ficha!.fields.get('result')?.cell, at(layout.result, right + 1));
    assert.equal(plan.ficha!.trend.length, PERIOD_LABELS[request.period].length);
  }
}

function mir(name: string, request: FichaMirRequest, own: ComplianceSettings): AgreementFixture {
  return {
    name,
    changeSet: () => ({ changes: withSettings(fichaMirTemplate(request).changes, own) }),
    checkEngine: (snapshot) => checkMir(request, snapshot),
  };
}

const TEXTS = {
  responsibleUnit: 'Dirección de prueba',
  level: 'Componente',
  summary: 'Solicitudes resueltas en tiempo',
  definition: 'Mide lo resuelto',
  dimension: 'Eficacia',
  kind: 'Gestión',
  method: 'A / B',
  variables: 'A: resueltas; B: recibidas',
  frequency: '4 - Trimestral',
  verification: 'Registro de la unidad',
  assumptions: 'Llegan solicitudes',
} as const;

const base = (period: ReportPeriod, content: readonly MirContent[]): FichaMirRequest => ({
  sheetName: 'MIR 2026',
  institution: 'Institución de prueba',
  year: 2026,
  fichas: content.length,
  period,
  content,
});

/** The published indicators of an area, by month, with invented actuals. */
function published(code: string): MirContent[] {
  const area = PAT_2019.units.flatMap((unit) => unit.areas).find((one) => one.code === code)!;
  return area.indicators.map((indicator): MirContent => {
    const percent = indicator.measure === 'percent';
    const own = (value: number) => (percent ? multiplyExact(value, 0.01) : value);
    const constant = indicator.months.every((one) => one === null || one === indicator.annualTarget);
    return {
      ...TEXTS,
      name: indicator.name,
      method: indicator.formula,
      unit: percent ? 'Porcentaje' : indicator.measure === 'money' ? 'Pesos' : 'Cantidad',
      direction: 'Ascendente',
      behavior: constant ? 'Constante' : 'Suma',
      baselineValue: null,
      baselineYear: 2018,
      annualTarget: own(indicator.annualTarget),
      numberFormat: percent ? '0.0%' : '#,##0',
      entries: indicator.months.map((target, month) => ({
        programmed: target === null ? null : own(target),
        actual:
          target === null || month % 5 === 4 ? null : own(Math.round(target * (0.7 + (month % 4) * 0.15))),
      })),
    };
  });
}

/** Random fichas of every kind. */
export function random(seed: number, period: ReportPeriod): AgreementFixture {
  const { pick, between, chance } = seeded(seed);
  const content = Array.from({ length: between(1, 3) }, (_, index): MirContent => {
    const unit = pick(['Porcentaje', 'Porcentaje', 'Cantidad', 'Pesos', 'Hito', '74 - PERSONA']);
    const direction = pick(['Ascendente', 'Descendente', unit === 'Hito' ? 'Ascendente' : 'Rango']);
    const behavior = pick(['Suma', 'Constante', 'Último', 'Máximo por suma']);
    const percent = unit === 'Porcentaje';
    const value = () => (percent ? between(1, 120) / 100 : unit === 'Hito' ? 1 : between(1, 3000));
    const low = between(80, 100);
    const flat = value();
    return {
      ...TEXTS,
      name: `Indicador ${index + 1}`,
      unit,
      direction,
      behavior,
      baselineValue: chance(0.5) ? value() : null,
      baselineYear: 2024,
      annualTarget: direction === 'Rango' && !percent ? `${low} a ${low + 9}` : flat,
      numberFormat: percent ? '0.0%' : 'General',
      entries: PERIOD_LABELS[period].map(() => {
        const programmed = chance(0.15) ? null : chance(0.08) ? 0 : chance(0.05) ? 'n. d. aún' : value();
        const demand = percent && chance(0.5);
        const denominator = demand ? (chance(0.15) ? 0 : between(1, 90)) : null;
        return {
          programmed,
          denominator,
          numerator: demand ? (denominator === 0 ? 0 : between(0, 90)) : null,
          actual: demand || chance(0.15) ? null : chance(0.08) ? 'Sin demanda' : chance(0.05) ? 'x' : value(),
        };
      }),
      ...(chance(0.4) ? { bands: { yellow: 0.6, green: 0.8, blue: 1.05, purple: 1.2 } } : {}),
    };
  });
  const own = settingsAt(pick(MONTHS), { descending: pick(['two-minus-ratio', 'inverse']) });
  return mir(`ficha-mir-random-${period}-${seed}`, base(period, content), own);
}

const DTP5: Dtp5Content = {
  codeAndName: '1.1 Tasa de resolución',
  category: 'Resultado',
  objective: 'Objetivo',
  policy: 'Política',
  description: 'Descripción',
  relevance: 'Pertinencia propia',
  interpretation: 'Más es mejor',
  calculation: 'A / B',
  frequency: '1 - Anual',
  trendExplanation: 'Sube',
  howReached: 'Con personal',
  dataSource: 'Registro',
  responsibleUnit: 'Planeación',
  collection: 'Mensual',
  products: 'Informe',
  indicators: '',
  technicalNotes: 'Sin notas',
  baselineYear: 2021,
  baselineValue: 0.7,
  trend: [
    { year: 2022, value: 0.72 },
    { year: 2023, value: 0.71 },
    { year: 2024, value: null },
    { year: 2025, value: 0.8 },
    { year: 2026, value: 0.9 },
  ],
  numberFormat: '0.0%',
};

function checkDtp5(request: FichaDtp5Request, snapshot: Snapshot): void {
  const plans = recognise(snapshot);
  assert.deepEqual(
    plans.map(({ type, layout, ficha, year }) => [type, layout, ficha?.form, year]),
    fichaSheetNames(request).map(() => ['FICHA', 'template', 'DTP5', request.year]),
  );
  const content = request.content?.[0];
  const [plan] = plans;
  assert.equal(plan!.ficha!.trend.length, 5);
  assert.equal(plan!.ficha!.fields.size, 19);
  if (!content) return;
  assert.deepEqual(
    plan!.ficha!.trend.map(({ label, value }) => [
      Number(label.value),
      value.value.kind === 'number' ? value.value.raw : null,
    ]),
    content.trend.map(({ year, value }) => [year, value]),
  );
  const sheet = snapshot.sheets[0]!;
  const at = (row: number, column: number): CellAddress => ({ sheet: sheet.name, row, column });
  for (const [index, { value }] of content.trend.entries()) {
    const change = value === null ? '' : value - content.baselineValue!;
    same(sheet, at(DTP5_ROW.first + index, FORM.right + 2), change, `change ${index}`);
  }
  same(sheet, at(DTP5_ROW.observed, FORM.right + 1), 'Ascendente', 'trend');
  same(sheet, at(DTP5_ROW.yearCheck, FORM.right + 1), 'Años seguidos', 'years');
  assert.equal(valueAt(sheet, DTP5_ROW.filled, FORM.right + 1), 'Faltan 1 campos');
}

function dtp5(name: string, request: FichaDtp5Request): AgreementFixture {
  return {
    name,
    changeSet: () => fichaDtp5Template(request),
    checkEngine: (snapshot) => checkDtp5(request, snapshot),
  };
}

const HEAD = { institution: 'Institución de prueba', year: 2026 };

export const fixtures: readonly AgreementFixture[] = [
  mir('ficha-mir-empty', { ...HEAD, sheetName: 'MIR', fichas: 2, period: 'quarter' }, settingsAt(5)),
  mir('ficha-mir-1-1', base('month', published('1.1')), settingsAt(8)),
  mir('ficha-mir-7-3', base('month', published('7.3')), settingsAt(11)),
  ...[1, 2, 3, 4].map((seed) => random(seed, 'quarter')),
  ...[5, 6].map((seed) => random(seed, 'month')),
  ...[7, 8].map((seed) => random(seed, 'fourMonths')),
  dtp5('ficha-dtp5-empty', { ...HEAD, sheetName: 'DTP5', fichas: 2 }),
  dtp5('ficha-dtp5-filled', { ...HEAD, sheetName: 'DTP5', fichas: 1, content: [DTP5] }),
];
