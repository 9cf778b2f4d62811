/** The PAT: every published area with invented actuals, and random plans that reach every state and setting. */
import assert from 'node:assert/strict';
import { patRequestOf, type Typed } from '../../scripts/samples/filled-template';
import { PAT_2019, type PublishedIndicator } from '../../scripts/samples/published-data';
import { formatRange } from '../../src/domain/address';
import { computeAreaCompliance } from '../../src/domain/compliance';
import type { ComplianceSettings, PeriodCompliance, ScorePair } from '../../src/domain/compliance-model';
import { evaluate } from '../../src/domain/evaluation';
import { toDateSpan } from '../../src/domain/indicator-compliance';
import { MONTHS, type Month, type MonthSpan, spanOf, YEAR } from '../../src/domain/period';
import type { Area, Measure } from '../../src/domain/plan';
import { scoreOverSpan } from '../../src/domain/scores';
import { isCellError, type SheetSnapshot, type Snapshot, valueAt } from '../../src/domain/snapshot';
import { DEFAULT_BANDS } from '../../src/domain/traffic-light';
import { exactMonthWeights } from '../../src/domain/weights';
import { recognise } from '../../src/recognition';
import { readSettingsSheet } from '../../src/recognition/settings-sheet';
import {
  layoutOf,
  type PatArea,
  type PatIndicator,
  type PatRequest,
  patTemplate,
} from '../../src/templates/pat';
import { type Block, COLUMN, type Layout, STATE, STRETCHES } from '../../src/templates/pat-layout';
import { areasOf } from '../../src/templates/pat-request';
import type { AgreementFixture } from './fixture';
import { type Seeded, seeded } from './seeded';

const WORDS = {
  'not-programmed': '',
  'not-computable': STATE.notComputable,
  'not-reported': STATE.notReported,
  'no-demand': STATE.noDemand,
  pending: STATE.pending,
  unreadable: STATE.unreadable,
} as const;

const LIGHTS = { red: 'rojo', yellow: 'amarillo', green: 'verde', blue: 'azul', purple: 'morado' } as const;

class Checker {
  constructor(readonly sheet: SheetSnapshot) {}

  same(row: number, column: number, expected: number | string | null, what: string): void {
    const value = valueAt(this.sheet, row, column);
    const shown = isCellError(value) ? value.error : (value ?? '');
    const cell = formatRange({ sheet: this.sheet.name, row, column, rowCount: 1, columnCount: 1 });
    const said = `${cell} ${what}: ${String(shown)} instead of ${String(expected)}`;
    if (expected === null || typeof expected === 'string') {
      assert.equal(shown, expected ?? '', said);
      return;
    }
    assert.equal(typeof shown, 'number', said);
    const difference = Math.abs((shown as number) - expected);
    assert.ok(difference <= 1e-9 * Math.max(1, Math.abs(expected)), said);
  }

  /** A compliance or score in points, as the fraction that the sheet has. */
  points(row: number, column: number, expected: number | null, what: string): void {
    this.same(row, column, expected === null ? '' : expected / 100, what);
  }
}

function checkArea(request: PatArea, area: Area, sheet: SheetSnapshot, settings: ComplianceSettings): void {
  const layout = layoutOf(request);
  const check = new Checker(sheet);
  const engine = computeAreaCompliance('p', area, settings);
  assert.equal(engine.indicators.length, layout.blocks.length);
  for (const [index, own] of engine.indicators.entries()) {
    const block = layout.blocks[index]!;
    const code = own.indicator.code?.value ?? `#${index + 1}`;
    for (const month of MONTHS) {
      check.same(
        block.compliance,
        COLUMN.firstMonth + month,
        monthShown(own.months[month]!),
        `${code} month ${month + 1}`,
      );
    }
    checkStretches(check, block, own.indicator, code, settings);
    const light = own.toDate.light;
    if (own.toDate.state === 'computed') {
      assert.ok(light);
      check.same(block.compliance, COLUMN.review, `A la fecha: ${LIGHTS[light]}`, `${code} light`);
    }
  }
  checkWeights(check, layout, area);
  checkScores(check, layout, area, settings);
}

function monthShown(period: PeriodCompliance): number | string {
  return period.state === 'computed' ? period.raw! / 100 : WORDS[period.state];
}

function spanOfStretch(stretch: number, settings: ComplianceSettings): MonthSpan {
  if (stretch < 4) return spanOf('quarter', stretch + 1);
  return STRETCHES[stretch]!.label === 'Anual' ? YEAR : toDateSpan(settings);
}

const pendingOf = (stretch: number) => (STRETCHES[stretch]!.label === 'Anual' ? 'owed' : 'not-due');

function checkStretches(
  check: Checker,
  block: Block,
  indicator: Area['indicators'][number],
  code: string,
  settings: ComplianceSettings,
): void {
  for (const [stretch, { label }] of STRETCHES.entries()) {
    const span = spanOfStretch(stretch, settings);
    const { strict, provisional } = evaluate(indicator, span, settings, pendingOf(stretch));
    check.points(block.compliance, COLUMN.strict + stretch, strict, `${code} ${label} strict`);
    check.points(block.compliance, COLUMN.provisional + stretch, provisional, `${code} ${label} provisional`);
  }
}

function checkWeights(check: Checker, layout: Layout, area: Area): void {
  const annual = area.indicators.map((indicator) => {
    const reading = indicator.annualWeight?.value;
    return reading?.kind === 'number' ? reading.value : null;
  });
  for (const month of MONTHS) {
    const programmed = area.indicators.map(
      (indicator) => (indicator.programmed?.months[month]?.kind ?? 'blank') !== 'blank',
    );
    const exact = exactMonthWeights(annual, programmed);
    for (const [index, block] of layout.blocks.entries()) {
      check.points(block.weight, COLUMN.firstMonth + month, exact[index]!, `weight in month ${month + 1}`);
    }
    const any = exact.some((weight) => weight !== null);
    check.points(layout.total, COLUMN.firstMonth + month, any ? 100 : null, `weights of month ${month + 1}`);
  }
  check.points(
    layout.total,
    COLUMN.total,
    annual.reduce<number>((sum, weight) => sum + (weight ?? 0), 0),
    'annual weights',
  );
}

function checkScores(check: Checker, layout: Layout, area: Area, settings: ComplianceSettings): void {
  const pair = (
    row: number,
    columns: readonly [number, number],
    scores: ScorePair,
    what: string,
    below = row,
  ) => {
    check.points(row, columns[0], scores.strict.value, `${what}, strict`);
    check.points(below, columns[1], scores.provisional.value, `${what}, provisional`);
  };
  for (const month of MONTHS) {
    const column = COLUMN.firstMonth + month;
    const scores = scoreOverSpan(area.indicators, { first: month, last: month }, settings);
    pair(
      layout.strictScore,
      [column, column],
      scores,
      `score of month ${month + 1}`,
      layout.provisionalScore,
    );
    if (month === settings.cutoff) {
      pair(layout.summary + 1, [COLUMN.annual, COLUMN.description], scores, 'summary of the corte');
    }
  }
  for (const [stretch, { label }] of STRETCHES.entries()) {
    const span = spanOfStretch(stretch, settings);
    const scores = scoreOverSpan(area.indicators, span, settings, pendingOf(stretch));
    pair(layout.summary + 2 + stretch, [COLUMN.annual, COLUMN.description], scores, `summary, ${label}`);
  }
}

/** Compares the sheets of a request with the engine, cell by cell. */
export function checkPat(request: PatRequest, snapshot: Snapshot): void {
  const read = readSettingsSheet(snapshot);
  assert.ok(read && read.problem === null, 'the settings can be read');
  const plans = recognise(snapshot);
  const areas = areasOf(request);
  assert.deepEqual(
    plans.map(({ sheet, layout }) => [sheet, layout]),
    areas.map(({ sheetName }) => [sheetName, 'template']),
  );
  for (const [index, area] of areas.entries()) {
    const sheet = snapshot.sheets.find(({ name }) => name === area.sheetName)!;
    checkArea(area, plans[index]!.areas[0]!, sheet, read.settings);
  }
}

function fixtureOf(name: string, request: PatRequest): AgreementFixture {
  return {
    name,
    changeSet: () => patTemplate(request),
    checkEngine: (snapshot) => checkPat(request, snapshot),
  };
}

/** Actuals that wander around the targets, by a fixed pattern; some are lacking. */
function inventedActuals(indicator: PublishedIndicator, position: number): Typed {
  const pattern = [1, 0.97, 1.02, 0.6, 1, 0.93, 0.8, 1.15, 1, 1.4, 0.95];
  const adds = indicator.annualTarget !== indicator.months.find((target) => target !== null);
  const actuals = indicator.months.map((target, month) => {
    if (target === null) return adds && month === position % 12 ? 3 : null;
    if ((position + month) % 11 === 5) return null;
    if (!adds && (position + month) % 13 === 7) return 'Sin demanda';
    return Math.round(target * pattern[(position * 3 + month * 2) % pattern.length]! * 10) / 10;
  });
  const behavior = indicator.measure === 'score' ? 'Último' : adds ? 'Suma' : 'Constante';
  const direction = indicator.measure === 'time' ? 'Descendente' : 'Ascendente';
  return { actuals, direction, behavior: direction === 'Descendente' && adds ? 'Máximo por suma' : behavior };
}

function published(): AgreementFixture {
  let position = 0;
  const areas = PAT_2019.units.flatMap((unit) =>
    unit.areas.map((area) => ({
      unit,
      area,
      sheetName: `PAT 2019 ${area.code}`,
      captureDemand: false,
      typed: new Map(
        area.indicators.map((indicator) => [indicator.code, inventedActuals(indicator, position++)]),
      ),
    })),
  );
  return fixtureOf('pat-published', patRequestOf(PAT_2019, areas, 7));
}

const BEHAVIORS = ['Suma', 'Constante', 'Último', 'Máximo por suma'] as const;
const DIRECTIONS = ['Ascendente', 'Descendente', 'Rango'] as const;
const MEASURES: readonly Measure[] = ['percent', 'count', 'score', 'time', 'money'];

function randomIndicator(random: Seeded, index: number, weight: number, demand: boolean): PatIndicator {
  const measure = random.pick(MEASURES);
  const milestone = random.chance(0.12);
  const direction = milestone ? 'Ascendente' : random.pick(DIRECTIONS);
  const behavior = random.pick(BEHAVIORS);
  const scale = { percent: 100, count: 60, score: 10, time: 900, money: 2_500_000, unknown: 50 }[measure];
  const figure = () => {
    if (milestone && random.chance(0.7)) return 1;
    const value = (scale * random.between(30, 100)) / 100;
    return measure === 'money' && random.chance(0.5) ? value + 0.4 : Math.round(value * 10) / 10;
  };
  const base = figure();
  const months = MONTHS.map((month) => {
    if (random.chance(0.25)) return null;
    if (random.chance(0.04)) return 0;
    if (random.chance(0.02)) return 'pendiente de definir';
    return random.chance(0.5) && month > 0 ? base : figure();
  });
  const range = direction === 'Rango';
  const actuals = months.map((target) => {
    if (demand && random.chance(0.5)) return null;
    if (random.chance(0.2)) return null;
    if (random.chance(0.05)) return 'Sin demanda';
    if (random.chance(0.03)) return 'no sé';
    const about = typeof target === 'number' && target > 0 ? target : base;
    if (measure === 'money' && random.chance(0.3)) return about + random.pick([-1, -0.6, 0.9, 1.2]);
    if (milestone && random.chance(0.8)) return random.pick([0, about, about, 2 * about]);
    if (random.chance(0.05)) return 0;
    return Math.round(((about * random.between(20, 230)) / 100) * 10) / 10;
  });
  const numerators = MONTHS.map(() => (random.chance(0.3) ? null : random.between(0, 40)));
  const denominators = numerators.map((numerator) =>
    numerator === null || random.chance(0.1) ? null : random.chance(0.08) ? 0 : random.between(20, 60),
  );
  return {
    name: `Indicador ${index + 1}`,
    measure,
    ...(milestone ? { unit: 'Hito' } : {}),
    direction,
    behavior,
    ...(random.chance(0.4) ? { baseline: Math.round(base * random.pick([0.8, 1.5, 2])) } : {}),
    annualTarget: range && random.chance(0.9) ? `${Math.round(base * 0.9)}-${Math.round(base * 1.1)}` : base,
    strategic: random.chance(0.2),
    months,
    annualWeight: weight,
    actuals: demand ? MONTHS.map(() => null) : actuals,
    ...(demand ? { numerators, denominators } : {}),
  };
}

function randomSettings(random: Seeded): ComplianceSettings {
  return {
    cutoff: random.between(0, 11) as Month,
    cap: random.pick([100, 110, 120, null] as const),
    descending: random.pick(['two-minus-ratio', 'inverse'] as const),
    rollUp: 'simple',
    bands: random.chance(0.5)
      ? DEFAULT_BANDS
      : [
          { light: 'red', from: 0, to: 60, fromIncluded: true },
          { light: 'yellow', from: 60, to: 85.5, fromIncluded: true },
          { light: 'green', from: 85.5, to: 120, fromIncluded: true },
          { light: 'purple', from: 120, to: null, fromIncluded: false },
        ],
  };
}

function randomArea(random: Seeded, ordinal: number): PatArea {
  const count = random.between(1, 7);
  const demand = random.chance(0.3);
  const weights = Array.from({ length: count }, () => random.between(1, 10));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return {
    sheetName: `PAT 9.${ordinal}`,
    unit: '9. Unidad de Prueba',
    adjunctUnit: '',
    areaCode: `9.${ordinal}`,
    area: `Área de Prueba ${ordinal}`,
    indicators: 0,
    strategicIndicators: 0,
    captureDemand: demand,
    content: weights.map((weight, index) =>
      randomIndicator(random, index, Math.round((1000 * weight) / total) / 10, demand),
    ),
  };
}

/** @param seed the same seed gives the same workbook */
export function randomPatRequest(seed: number): PatRequest {
  const random = seeded(seed);
  const settings = randomSettings(random);
  const [first, ...moreAreas] = Array.from({ length: 4 }, (_, index) => randomArea(random, index + 1));
  const head = { institution: 'Instituto de Prueba', year: 2027 };
  return { ...head, ...first!, moreAreas, settings };
}

export const fixtures: readonly AgreementFixture[] = [
  published(),
  ...Array.from({ length: 12 }, (_, index) =>
    fixtureOf(`pat-random-${index + 1}`, randomPatRequest(index + 1)),
  ),
];
