/** Reports of progress: published indicators with invented actuals, and random ones that reach every state. */
import assert from 'node:assert/strict';
import { PAT_2019, type PublishedIndicator } from '../../scripts/samples/published-data';
import type { CellAddress } from '../../src/domain/address';
import { computeAreaCompliance, computePeriod } from '../../src/domain/compliance';
import type { ComplianceSettings } from '../../src/domain/compliance-model';
import { multiplyExact } from '../../src/domain/decimal';
import { MONTHS, type Month } from '../../src/domain/period';
import type { Plan } from '../../src/domain/plan';
import { scoreOverSpan } from '../../src/domain/scores';
import { type Snapshot, valueAt } from '../../src/domain/snapshot';
import { wantsNarrative } from '../../src/domain/traffic-light';
import { recognise } from '../../src/recognition';
import { avanceTemplate } from '../../src/templates/avance';
import { avanceLayout, HEAD_ROW } from '../../src/templates/avance-layout';
import type { AvanceEntry, AvanceItem, AvanceRequest } from '../../src/templates/avance-request';
import { monthsOfPeriod, PERIOD_LABELS, type ReportPeriod } from '../../src/templates/report-parts';
import type { AgreementFixture } from './fixture';
import { LIGHTS, same, settingsAt, settingsOf, shown, withSettings } from './report-checks';
import { seeded } from './seeded';

function checkEngine(request: AvanceRequest, snapshot: Snapshot): void {
  const settings = settingsOf(snapshot);
  const plans = recognise(snapshot);
  assert.deepEqual(
    plans.map(({ type, sheet, layout }) => [type, sheet, layout]),
    [['AVANCE', request.sheetName, 'template']],
  );
  const plan = plans[0] as Plan;
  const area = plan.areas[0]!;
  const sheet = snapshot.sheets.find(({ name }) => name === request.sheetName)!;
  const items = request.content?.length ?? request.indicators;
  const layout = avanceLayout({ ...request, indicators: items });
  const length = monthsOfPeriod(request.period);
  assert.equal(area.indicators.length, items);
  const at = (row: number, column: number): CellAddress => ({ sheet: sheet.name, row, column });
  for (const [item, indicator] of area.indicators.entries()) {
    for (const index of layout.periods.keys()) {
      const row = HEAD_ROW.first + item * layout.periods.length + index;
      const last = ((index + 1) * length - 1) as Month;
      const own = computePeriod(indicator, { first: last, last }, settings);
      const label = `${indicator.key} ${layout.periods[index]!}`;
      same(sheet, at(row, layout.column.compliance), shown(own.state, own.raw), `${label} compliance`);
      same(sheet, at(row, layout.column.light), own.light ? LIGHTS[own.light] : '', `${label} light`);
      const review = String(valueAt(sheet, row, layout.column.review) ?? '');
      const narrated = indicator.narrative?.months[last]?.kind === 'text';
      assert.equal(
        review === 'Falta: causa y acción',
        own.raw !== null && wantsNarrative(Math.round(own.raw * 1e7) / 1e7) && !narrated,
        `${label}: ${review}`,
      );
      if (last > settings.cutoff) {
        same(sheet, at(row, layout.column.complianceToDate), '', `${label} to date`);
        continue;
      }
      const toDate = computePeriod(indicator, { first: 0, last }, settings);
      same(
        sheet,
        at(row, layout.column.complianceToDate),
        shown(toDate.state, toDate.raw),
        `${label} to date`,
      );
      if (toDate.state !== 'computed' || indicator.direction.value === 'range') continue;
      const scale = indicator.measure === 'percent' ? 0.01 : 1;
      if (toDate.programmed !== null) {
        same(
          sheet,
          at(row, layout.column.programmedToDate),
          toDate.programmed * scale,
          `${label} programmed`,
        );
      }
      same(sheet, at(row, layout.column.actualToDate), toDate.actual! * scale, `${label} actual`);
    }
    const first = HEAD_ROW.first + item * layout.periods.length;
    const compliance = computeAreaCompliance('p1', area, settings, 'AVANCE').indicators[item]!;
    const { toDate, annual } = compliance;
    // A corte within a period closes nothing of it.
    same(
      sheet,
      at(first, layout.column.toDate),
      toDate.state === 'pending' ? '' : shown(toDate.state, toDate.raw),
      `${indicator.key} to date`,
    );
    same(sheet, at(first, layout.column.year), shown(annual.state, annual.raw), `${indicator.key} year`);
    assert.deepEqual(indicator.complianceCells?.strict.toDate, at(first, layout.column.toDate));
    assert.deepEqual(indicator.complianceCells?.strict.year, at(first, layout.column.year));
  }
  const weighting = area.indicators.every(({ annualWeight }) => annualWeight?.value.kind === 'blank')
    ? 'alike'
    : 'declared';
  const value = (points: number | null) => (points === null ? '' : points / 100);
  const cells = area.scoreCells!;
  for (const index of layout.periods.keys()) {
    const last = ((index + 1) * length - 1) as Month;
    const row = layout.summary + 1 + index;
    const label = layout.periods[index]!;
    const own = scoreOverSpan(area.indicators, { first: last, last }, settings, 'not-due', weighting);
    assert.equal(cells.strict.months[last]!.row, row);
    same(sheet, cells.strict.months[last]!, value(own.strict.value), `strict ${label}`);
    same(sheet, cells.provisional.months[last]!, value(own.provisional.value), `provisional ${label}`);
    if (last > settings.cutoff) continue;
    const toDate = scoreOverSpan(area.indicators, { first: 0, last }, settings, 'not-due', weighting);
    same(sheet, at(row, layout.column.name + 3), value(toDate.strict.value), `strict to ${label}`);
    same(sheet, at(row, layout.column.name + 4), value(toDate.provisional.value), `provisional to ${label}`);
  }
  const { scores } = computeAreaCompliance('p1', area, settings, 'AVANCE');
  same(sheet, cells.strict.toDate!, value(scores.toDate.strict.value), 'strict to date');
  same(sheet, cells.provisional.toDate!, value(scores.toDate.provisional.value), 'provisional to date');
  same(sheet, cells.strict.year!, value(scores.year.strict.value), 'strict year');
  same(sheet, cells.provisional.year!, value(scores.year.provisional.value), 'provisional year');
}

function fixture(name: string, request: AvanceRequest, own: ComplianceSettings): AgreementFixture {
  return {
    name,
    changeSet: () => ({ changes: withSettings(avanceTemplate(request).changes, own) }),
    checkEngine: (snapshot) => checkEngine(request, snapshot),
  };
}

const UNITS = {
  percent: 'Porcentaje',
  count: 'Cantidad',
  score: 'Calificación',
  time: 'Minutos',
  money: 'Pesos',
};
const FORMATS = { percent: '0.0%', count: '#,##0', score: '0.0', time: '#,##0', money: '#,##0' };

/** A published indicator by month, with invented actuals; some months are not reported. */
function published(indicator: PublishedIndicator): AvanceItem {
  const scale = indicator.measure === 'percent' ? 0.01 : 1;
  const targets = indicator.months.filter((target): target is number => target !== null);
  const constant = targets.every((target) => target === indicator.annualTarget);
  return {
    code: indicator.code,
    name: indicator.name,
    unit: UNITS[indicator.measure],
    direction: indicator.measure === 'time' ? 'Descendente' : 'Ascendente',
    behavior: constant ? 'Constante' : indicator.measure === 'time' ? 'Máximo por suma' : 'Suma',
    annualTarget: multiplyExact(indicator.annualTarget, scale),
    baseline: null,
    weight: multiplyExact(indicator.annualWeight, 0.01),
    numberFormat: FORMATS[indicator.measure],
    entries: indicator.months.map((target, month): AvanceEntry => {
      if (target === null) return { programmed: null };
      const share = [1, 0.9, 1.04, 0.62, 1, 0.8, 1.2][(month + indicator.code.length) % 7]!;
      const actual = Math.round(target * share * 10) / 10;
      return {
        programmed: multiplyExact(target, scale),
        actual: month === 4 ? null : multiplyExact(actual, scale),
        narrative: share < 0.7 ? 'Faltó personal; se reprogramó' : '',
        evidence: 'Oficio',
      };
    }),
  };
}

function ofArea(code: string, cutoff: Month): AgreementFixture {
  const unit = PAT_2019.units.find((one) => one.areas.some((area) => area.code === code))!;
  const area = unit.areas.find((one) => one.code === code)!;
  const request: AvanceRequest = {
    sheetName: `Avance 2019 ${code}`,
    institution: PAT_2019.institution,
    year: 2019,
    unit: `${unit.code}. ${unit.name}`,
    area: `${area.code}. ${area.name}`,
    period: 'month',
    indicators: area.indicators.length,
    captureDemand: false,
    content: area.indicators.map(published),
  };
  return fixture(`avance-${code.replace(/\./g, '-')}`, request, settingsAt(cutoff));
}

/** Random indicators of every kind, with every state. */
export function random(seed: number, period: ReportPeriod, captureDemand: boolean): AgreementFixture {
  const { pick, between, chance } = seeded(seed);
  const periods = PERIOD_LABELS[period].length;
  const weighted = chance(0.8);
  const items = Array.from({ length: between(1, 6) }, (_, index): AvanceItem => {
    const behavior = pick(['Suma', 'Constante', 'Último', 'Máximo por suma']);
    const unit = pick(['Porcentaje', 'Cantidad', 'Pesos', 'Hito', 'Minutos', '']);
    // A range says nothing about something that is there or not.
    const direction = pick([
      'Ascendente',
      'Ascendente',
      'Descendente',
      unit === 'Hito' ? 'Ascendente' : 'Rango',
    ]);
    const percent = unit === 'Porcentaje';
    const money = unit === 'Pesos';
    const milestone = unit === 'Hito';
    const size = percent ? 1 : money ? 1_000_000 : milestone ? 1 : 200;
    const value = () =>
      percent ? between(1, 120) / 100 : money ? between(900, size) : milestone ? 1 : between(1, size);
    const range = direction === 'Rango' && chance(0.8) && !percent;
    const flat = value();
    const entries = Array.from({ length: periods }, (): AvanceEntry => {
      const programmed = chance(0.2)
        ? null
        : chance(0.08)
          ? 0
          : chance(0.05)
            ? 'por definir'
            : behavior === 'Constante' && chance(0.7)
              ? flat
              : value();
      const base = typeof programmed === 'number' && programmed > 0 ? programmed : flat;
      const near = money ? base + between(-2, 2) : Math.round(base * between(0, 180)) / 100;
      const actual = chance(0.15)
        ? null
        : chance(0.06)
          ? 'Sin demanda'
          : chance(0.05)
            ? 'ilegible'
            : chance(0.1)
              ? 0
              : milestone
                ? between(0, 1)
                : near;
      const demand = captureDemand && percent && chance(0.7);
      const denominator = demand ? (chance(0.1) ? 0 : between(1, 90)) : null;
      const numerator = demand ? (denominator === 0 && chance(0.8) ? 0 : between(0, 90)) : null;
      return {
        programmed,
        actual: demand ? null : actual,
        numerator,
        denominator,
        narrative: chance(0.3) ? 'Causa y acción' : '',
      };
    });
    const low = between(80, 100);
    return {
      code: `1.${index + 9}`,
      name: `Indicador ${index + 1}`,
      unit,
      direction,
      behavior,
      annualTarget: range ? `${low}-${low + between(0, 20)}` : flat,
      baseline: chance(0.4) ? (percent ? between(50, 200) / 100 : between(1, size * 2)) : null,
      weight: weighted ? (chance(0.1) ? null : between(0, 40) / 100) : null,
      numberFormat: percent ? '0.0%' : 'General',
      entries,
    };
  });
  const request: AvanceRequest = {
    sheetName: 'Avance',
    institution: 'Institución de prueba',
    year: 2026,
    unit: '',
    area: 'Dirección de prueba',
    period,
    indicators: items.length,
    captureDemand,
    content: items,
  };
  const own = settingsAt(pick(MONTHS), {
    cap: pick([100, 110, 120, null]),
    descending: pick(['two-minus-ratio', 'inverse']),
  });
  return fixture(`avance-random-${period}-${seed}`, request, own);
}

const EMPTY: AvanceRequest = {
  sheetName: 'Avance 2026',
  institution: '',
  year: 2026,
  unit: '',
  area: '',
  period: 'fourMonths',
  indicators: 2,
  captureDemand: true,
};

export const fixtures: readonly AgreementFixture[] = [
  fixture('avance-empty', EMPTY, settingsAt(5)),
  ofArea('1.1', 5),
  ofArea('7.3', 8),
  ofArea('6.4', 11),
  ...[1, 2, 3, 4, 5, 6].map((seed) => random(seed, 'quarter', seed % 2 === 0)),
  ...[11, 12, 13].map((seed) => random(seed, 'month', seed % 2 === 0)),
  ...[21, 22, 23].map((seed) => random(seed, 'fourMonths', seed % 2 === 0)),
];
