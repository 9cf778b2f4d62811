/** *Tablero* over plans that compute their own scores, and over ones that do not, with every way to put units together. */
import assert from 'node:assert/strict';
import { patRequestOf, type Typed } from '../../scripts/samples/filled-template';
import { progressWorkbook } from '../../scripts/samples/progress';
import { PAT_2019 } from '../../scripts/samples/published-data';
import { recalculate } from '../../scripts/samples/recalculate';
import type { ChangeSet } from '../../src/domain/change-set';
import { computeInstitution } from '../../src/domain/compliance';
import type {
  ComplianceSettings,
  IndicatorCompliance,
  InstitutionCompliance,
  PeriodScores,
  RollUp,
} from '../../src/domain/compliance-model';
import { defaultComplianceSettings } from '../../src/domain/compliance-settings';
import { MONTHS, type Month } from '../../src/domain/period';
import { type SheetSnapshot, type Snapshot, valueAt } from '../../src/domain/snapshot';
import { trafficLightOf } from '../../src/domain/traffic-light';
import { createTranslator } from '../../src/i18n';
import { writeWorkbook } from '../../src/ooxml/write-workbook';
import { recognise } from '../../src/recognition';
import { patTemplate } from '../../src/templates/pat';
import { DASHBOARD_SHEET, dashboard } from '../../src/templates/tablero';
import { unitSources } from '../../src/templates/tablero-data';
import { COLUMN, layOutDashboard, ROW, WORST, WORST_COLUMN } from '../../src/templates/tablero-layout';
import { changeSetToWorkbook } from '../../src/xlsx/change-set-to-workbook';
import { readSnapshot } from '../../src/xlsx/read-snapshot';
import { area, type IndicatorSpec, plan } from '../support/indicator';
import { fixtures as avances } from './avance.fixtures';
import type { AgreementFixture } from './fixture';
import { fixtures as pats } from './pat.fixtures';
import { fixtures as poms } from './pom.fixtures';
import { same, settingsOf, withSettings } from './report-checks';

const AT = new Date(2027, 0, 15, 10, 32);
const es = createTranslator('es-MX');

/** A workbook with its *Tablero* behind the plans. */
function withDashboard(plans: ChangeSet): ChangeSet {
  const snapshot = readSnapshot(writeWorkbook(recalculate(changeSetToWorkbook(plans))));
  const institution = computeInstitution(recognise(snapshot), settingsOf(snapshot));
  return { changes: [...plans.changes, ...dashboard({ institution, at: AT }, es).changes] };
}

type Which = 'strict' | 'provisional';

/** Months, quarters, to date, year: in points. */
function figures(scores: PeriodScores, which: Which): (number | null)[] {
  return [...scores.months, ...scores.periods.quarter, scores.toDate, scores.year].map(
    (pair) => pair[which].value,
  );
}

const fraction = (points: number | null) => (points === null ? '' : points / 100);

const LIGHTS = { red: 'Rojo', yellow: 'Amarillo', green: 'Verde', blue: 'Azul', purple: 'Morado' } as const;

/** The word of an indicator's light to date on the sheet. */
function lightWord({ toDate }: IndicatorCompliance): string {
  if (toDate.light !== null) return LIGHTS[toDate.light];
  return toDate.state === 'not-reported' || toDate.state === 'unreadable' ? 'Sin reporte' : 'Sin medir';
}

const COUNTS = [
  [COLUMN.red, 'Rojo'],
  [COLUMN.yellow, 'Amarillo'],
  [COLUMN.green, 'Verde'],
  [COLUMN.blue, 'Azul'],
  [COLUMN.purple, 'Morado'],
  [COLUMN.notReported, 'Sin reporte'],
  [COLUMN.notMeasured, 'Sin medir'],
] as const;

const STRETCHES = [
  ['month', COLUMN.monthStrict],
  ['quarter', COLUMN.quarterStrict],
  ['toDate', COLUMN.toDateStrict],
  ['year', COLUMN.yearStrict],
] as const;

function checkSheet(sheet: SheetSnapshot, institution: InstitutionCompliance): void {
  const { settings } = institution;
  const layout = layOutDashboard(unitSources(institution));
  const check = (row: number, column: number, expected: number | string, what: string) =>
    same(sheet, { sheet: sheet.name, row, column }, expected, what);
  for (const [which, row] of [
    ['strict', ROW.strict],
    ['provisional', ROW.provisional],
  ] as const) {
    for (const [period, points] of figures(institution.scores, which).entries()) {
      check(row, COLUMN.firstPeriod + period, fraction(points), `institution ${which} ${period}`);
    }
  }
  for (const [index, [stretch]] of STRETCHES.entries()) {
    const row = ROW.firstSummary + index;
    const { strict, provisional } = institution.scores[stretch];
    check(row, 1, fraction(strict.value), `summary ${stretch}`);
    check(row, 2, fraction(provisional.value), `summary ${stretch}`);
    const light = strict.value === null ? null : trafficLightOf(strict.value, settings.bands);
    const open = stretch === 'year' && settings.cutoff < 11;
    check(row, 3, light === null || open ? '' : LIGHTS[light], `summary ${stretch}`);
  }

  const units = [...institution.units].sort((a, b) => Number(a.reportedApart) - Number(b.reportedApart));
  const line = (
    row: number,
    scores: PeriodScores,
    indicators: readonly IndicatorCompliance[],
    what: string,
  ) => {
    for (const [stretch, column] of STRETCHES) {
      check(row, column, fraction(scores[stretch].strict.value), `${what} ${stretch} strict`);
      check(row, column + 1, fraction(scores[stretch].provisional.value), `${what} ${stretch} provisional`);
    }
    for (const [column, word] of COUNTS) {
      const count = indicators.filter((indicator) => lightWord(indicator) === word).length;
      check(row, column, count, `${what} ${word}`);
    }
  };
  for (const [u, unit] of units.entries()) {
    const rows = layout.units[u]!;
    const all = unit.areas.flatMap(({ indicators }) => indicators);
    line(rows.row, unit.scores, all, `unit ${unit.unit.code}`);
    for (const [a, one] of unit.areas.entries()) {
      line(rows.areas[a]!.row, one.scores, one.indicators, `area ${one.label}`);
    }
  }

  const measured = units
    .flatMap(({ areas }) => areas.flatMap(({ indicators }) => indicators))
    .filter((one) => one.toDate.raw !== null);
  const rounded = ({ toDate }: IndicatorCompliance) => Math.round(toDate.raw! * 1e7) / 1e7;
  measured.sort((a, b) => rounded(a) - rounded(b));
  for (let k = 0; k < WORST; k++) {
    const row = layout.worstHeader + 1 + k;
    const one = measured[k];
    check(row, WORST_COLUMN.strict, one ? one.toDate.raw! / 100 : '', `worst ${k + 1}`);
    check(row, WORST_COLUMN.light, one ? lightWord(one) : '', `worst ${k + 1}`);
    if (one?.indicator.code) check(row, WORST_COLUMN.code, one.indicator.code.value, `worst ${k + 1}`);
  }
}

function tablero(snapshot: Snapshot): SheetSnapshot {
  const sheet = snapshot.sheets.find(({ name }) => name === DASHBOARD_SHEET);
  assert.ok(sheet, 'the sheet is there');
  return sheet;
}

/** Over our own template: everything by formulas. */
function over(
  name: string,
  plans: () => ChangeSet,
  more: (sheet: SheetSnapshot) => void = () => {},
): AgreementFixture {
  return {
    name: `tablero-${name}`,
    changeSet: () => withDashboard(plans()),
    checkEngine(snapshot) {
      const found = recognise(snapshot);
      for (const { areas } of found) {
        for (const one of areas) assert.ok(one.scoreCells, `${one.name} computes its scores itself`);
      }
      const sheet = tablero(snapshot);
      checkSheet(sheet, computeInstitution(found, settingsOf(snapshot)));
      assert.match(String(valueAt(sheet, ROW.origin, 0)), /^(Todas las|Las) cifras siguen a las hojas/);
      more(sheet);
    },
  };
}

function settings(cutoff: Month, changes: Partial<ComplianceSettings> = {}): ComplianceSettings {
  return { ...defaultComplianceSettings(cutoff), ...changes };
}

function progress(own: ComplianceSettings): ChangeSet {
  return { changes: withSettings(progressWorkbook(PAT_2019).changes, own) };
}

const UNIT = PAT_2019.units.find(({ code }) => code === '1')!;
const AREA = UNIT.areas.find(({ code }) => code === '1.1')!;

/** Area 1.1 with compliances by indicator (in points) in the months that have targets, up to the corte; null is not reported. */
function areaOneOne(cutoff: Month, compliances: readonly (number | null)[]): ChangeSet {
  const typed = new Map<string, Typed>(
    AREA.indicators.map((indicator, i) => [
      indicator.code,
      {
        actuals: indicator.months.map((target, month) => {
          const compliance = compliances[i];
          if (target === null || month > cutoff || compliance === null || compliance === undefined)
            return null;
          return (target * compliance) / 100;
        }),
      },
    ]),
  );
  const filled = { unit: UNIT, area: AREA, sheetName: 'PAT 2019 1.1', captureDemand: false, typed };
  return patTemplate(patRequestOf(PAT_2019, [filled], cutoff));
}

/** What the sheet prints of a cell with so many decimals of a percentage. */
function prints(sheet: SheetSnapshot, row: number, column: number, decimals: number, expected: number): void {
  const value = valueAt(sheet, row, column);
  assert.equal(typeof value, 'number');
  assert.equal(Number(((value as number) * 100).toFixed(decimals)), expected);
}

/** An indicator whose compliance in March is its actual. */
const scored = (score: number): IndicatorSpec => ({
  weight: 100,
  programmed: { Mar: 100 },
  actual: { Mar: score },
  behavior: 'sum',
});

/** Units whose areas all have the unit's score, with so many indicators spread over them. */
function unitsOf(scores: readonly number[], areas: readonly number[], indicators: readonly number[]) {
  return plan(
    scores.flatMap((score, u) =>
      Array.from({ length: areas[u]! }, (_, a) => {
        const count = Math.floor(indicators[u]! / areas[u]!) + (a < indicators[u]! % areas[u]! ? 1 : 0);
        return area({
          code: `${u + 1}.${a + 1}`,
          name: `Área ${u + 1}.${a + 1}`,
          unit: { code: String(u + 1), name: `Unidad ${u + 1}` },
          indicators: Array.from({ length: count }, () => scored(score)),
        });
      }),
    ),
  );
}

/** Over a plan in a layout of its own, which is not in the workbook: the engine's values, put together by formulas. */
function valued(
  name: string,
  institution: InstitutionCompliance,
  more: (sheet: SheetSnapshot) => void,
): AgreementFixture {
  return {
    name: `tablero-${name}`,
    changeSet: () => dashboard({ institution, at: AT }, es),
    checkEngine(snapshot) {
      checkSheet(tablero(snapshot), institution);
      more(tablero(snapshot));
    },
  };
}

const SCORES = [92, 85, 97, 88, 95, 90, 93, 99, 100];
const AREAS = [5, 6, 5, 2, 6, 4, 6, 3, 1];
const INDICATORS = [20, 20, 15, 6, 15, 16, 20, 10, 2];

const MARCH = COLUMN.firstPeriod + 2;

const institutionFixtures = (
  [
    ['simple', 93.22],
    ['by-areas', 92.53],
    ['by-indicators', 92.24],
  ] as const satisfies readonly (readonly [RollUp, number])[]
).map(([rollUp, expected]) =>
  valued(
    `valores-${rollUp}`,
    computeInstitution([unitsOf(SCORES, AREAS, INDICATORS)], settings(2, { rollUp })),
    (sheet) => {
      prints(sheet, ROW.strict, MARCH, 2, expected);
      prints(sheet, ROW.firstSummary, 1, 2, expected);
    },
  ),
);

const apart = computeInstitution(
  [
    plan([
      area({ code: '1.1', unit: { code: '1', name: 'Con programa' }, indicators: [scored(80)] }),
      area({
        code: '2.1',
        unit: { code: '2', name: 'Sin programa en marzo' },
        indicators: [{ weight: 100, programmed: { Dic: 5 } }],
      }),
      {
        ...area({ code: '9.1', unit: { code: '9', name: 'Oficinas' }, indicators: [scored(20)] }),
        reportedApart: true,
      },
    ]),
  ],
  settings(2),
);

/** Plans that reach every state, of the other templates' own fixtures. */
const others = [...avances, ...pats, ...poms]
  .filter(({ name }) =>
    ['avance-random-month-13', 'pat-random-11', 'pom-aleatorio-15', 'pom-aleatorio-24'].includes(name),
  )
  .map((fixture) => over(fixture.name, () => fixture.changeSet()));

export const fixtures: readonly AgreementFixture[] = [
  ...others,
  over('pat-junio', () => progress(settings(5))),
  over('pat-marzo-por-areas', () => progress(settings(2, { rollUp: 'by-areas', cap: null }))),
  over('pat-cierre-por-indicadores', () => progress(settings(11, { rollUp: 'by-indicators', cap: 110 }))),
  over(
    'area-1-1',
    () => areaOneOne(2, [null, 100, 50, 100, 90]),
    (sheet) => prints(sheet, ROW.strict, MARCH, 2, 90.59),
  ),
  over(
    'area-1-1-sin-reporte',
    () => areaOneOne(2, [null, 100, null, 100, 90]),
    (sheet) => {
      prints(sheet, ROW.strict, MARCH, 1, 84.7);
      prints(sheet, ROW.provisional, MARCH, 1, 96);
    },
  ),
  over(
    'area-1-1-anual',
    () => areaOneOne(MONTHS[11]!, [80, 100, 87.5, 100, 95]),
    (sheet) => prints(sheet, ROW.strict, COLUMN.firstPeriod + 17, 2, 94.25),
  ),
  valued(
    'valores-direccion-general',
    computeInstitution(
      [
        plan(
          [100, 80, 90, 90, 90, 60].map((score, i) =>
            area({ code: `1.${i + 1}`, unit: { code: '1', name: 'Unidad' }, indicators: [scored(score)] }),
          ),
        ),
      ],
      settings(2),
    ),
    (sheet) => prints(sheet, ROW.strict, MARCH, 1, 85),
  ),
  ...institutionFixtures,
  valued('valores-aparte', apart, (sheet) => prints(sheet, ROW.strict, MARCH, 1, 80)),
];
