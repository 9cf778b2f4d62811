/** POAs: the published one with invented months, execution and money, and random ones that reach every state. */
import assert from 'node:assert/strict';
import { POA_2026 } from '../../scripts/samples/published-poa-data';
import type { ComplianceSettings } from '../../src/domain/compliance-model';
import { MONTHS } from '../../src/domain/period';
import { createTranslator } from '../../src/i18n';
import { poaTemplate } from '../../src/templates/poa';
import type { PoaObjective, PoaProduct, PoaRequest } from '../../src/templates/poa-request';
import type { AgreementFixture } from './fixture';
import { checkPoa } from './poa-checks';
import { settingsAt } from './report-checks';
import { type Seeded, seeded } from './seeded';

const t = createTranslator('es-MX');

function requestOf(content: readonly PoaObjective[], settings: ComplianceSettings): PoaRequest {
  return {
    sheetName: 'POA 2026',
    institution: POA_2026.institution,
    year: 2026,
    objectives: 1,
    operational: 1,
    products: 1,
    content,
    settings,
  };
}

/** Whole numbers that add up: the remainder goes to the last month. */
function spread(annual: number): number[] {
  const each = Math.floor(annual / 12);
  return MONTHS.map((month) => (month < 11 ? each : annual - 11 * each));
}

/** Months, execution and money for a published product; none of it was published. */
function withExecution(
  product: (typeof POA_2026)['objectives'][number]['operational'][number]['products'][number],
  random: Seeded,
): PoaProduct {
  const percent = product.unit.includes('PORCENTAJE');
  const annual = product.annual;
  const months =
    annual === null
      ? undefined
      : percent
        ? MONTHS.map(() => annual)
        : product.periodicity.includes('Trimestral')
          ? MONTHS.map((month) => (month % 3 === 2 ? annual / 4 : null))
          : spread(annual);
  const actuals = months?.map((target) =>
    random.chance(0.12)
      ? null
      : target === null
        ? random.chance(0.1)
          ? 3
          : null
        : Math.round((target * random.between(50, 140)) / 100),
  );
  const current = random.between(0, 20) * 1000;
  return {
    ...product,
    ...(months ? { months } : {}),
    ...(actuals ? { actuals } : {}),
    behavior: percent ? 'Constante' : random.chance(0.2) ? '' : 'Suma',
    direction: random.chance(0.2) ? '' : 'Ascendente',
    approved: random.between(1, 20) * 1000,
    current: random.chance(0.15) ? null : current,
    executed: random.chance(0.2) ? null : random.between(0, 20_000),
  };
}

function published(weighted: boolean): PoaObjective[] {
  const random = seeded(weighted ? 7 : 8);
  return POA_2026.objectives.map((objective) => ({
    ...objective,
    operational: objective.operational.map((operational) => {
      const count = operational.products.length;
      return {
        ...operational,
        products: operational.products.map((product, index): PoaProduct => {
          const weight =
            index < count - 1
              ? Math.floor(1000 / count) / 10
              : 100 - (Math.floor(1000 / count) * (count - 1)) / 10;
          // The movements are entries and exits.
          const parts =
            operational.code === '1' && objective.code === '2' && ['2', '7'].includes(product.code);
          return {
            ...withExecution(product, random),
            ...(weighted ? { weight: Math.round(weight * 10) / 10 } : {}),
            ...(parts ? { partOf: '1' } : {}),
          };
        }),
      };
    }),
  }));
}

function randomProduct(random: Seeded, code: number): PoaProduct {
  const unit = random.pick([
    '140 - CANTIDAD',
    '75 - PORCENTAJE',
    '2000 - LEMPIRAS',
    'Documento',
    '12 - HITO',
  ]);
  const percent = unit.includes('PORCENTAJE');
  const hito = unit.includes('HITO');
  const direction = random.pick(
    hito ? ['Ascendente'] : ['Ascendente', 'Ascendente', 'Descendente', percent ? '' : 'Rango'],
  );
  const behavior = random.pick(['Suma', 'Constante', 'Último', 'Máximo por suma', '']);
  const sparse = random.pick([0, 0.3, 0.9]);
  const scale = unit.includes('LEMPIRAS') ? 1000.5 : percent ? 12.5 : 1;
  const figure = () => (hito ? random.between(0, 1) : random.between(0, 8) * scale);
  const months = MONTHS.map(() => (random.chance(sparse) ? null : figure()));
  return {
    code: String(code),
    name: `Producto ${code}`,
    unit,
    periodicity: '6 - Mensual',
    annual:
      direction === 'Rango' && random.chance(0.7)
        ? '3-5'
        : random.pick([100, months.find((one) => one !== null) ?? null]),
    weight: random.chance(0.1) ? null : random.between(0, 40),
    ...(random.chance(0.4) ? { baseline: figure() } : {}),
    ...(random.chance(0.3) && code > 1 ? { partOf: String(random.between(1, code - 1)) } : {}),
    direction,
    behavior,
    months,
    actuals: MONTHS.map(() =>
      random.chance(0.35) ? null : random.chance(0.06) ? random.pick(['Sin demanda', 'n/d']) : figure(),
    ),
    approved: random.between(0, 9) * 1000,
    current: random.chance(0.3) ? null : random.between(0, 9) * 1000,
    executed: random.chance(0.3) ? null : random.between(0, 9_000),
    justification: random.chance(0.2) ? 'Se retrasó la compra' : '',
  };
}

function randomPlan(seed: number): PoaObjective[] {
  const random = seeded(seed);
  return Array.from({ length: random.between(1, 3) }, (_, objective) => ({
    code: String(objective + 1),
    name: `Objetivo ${objective + 1}`,
    result: '1 - Un resultado',
    assumption: '',
    population: '349 - BENEFICIADA',
    operational: Array.from({ length: random.between(1, 3) }, (_, operational) => {
      const weighted = random.chance(0.7);
      return {
        code: String(operational + 1),
        name: `Objetivo operativo ${operational + 1}`,
        products: Array.from({ length: random.between(1, 7) }, (_, index) => {
          const product = randomProduct(random, index + 1);
          return weighted ? product : { ...product, weight: null };
        }),
      };
    }),
  }));
}

const fixture = (name: string, request: PoaRequest): AgreementFixture => ({
  name,
  changeSet: () => poaTemplate(request, t),
  checkEngine: (snapshot) => {
    const plan = checkPoa(snapshot);
    const products = (request.content ?? []).flatMap(({ operational }) =>
      operational.flatMap((one) => one.products),
    );
    assert.equal(plan.areas.flatMap((area) => area.indicators).length, products.length);
  },
});

export const fixtures: readonly AgreementFixture[] = [
  fixture('poa-published-june', requestOf(published(true), settingsAt(5))),
  fixture('poa-published-alike', requestOf(published(false), settingsAt(8, { rollUp: 'by-indicators' }))),
  ...Array.from({ length: 10 }, (_, index) =>
    fixture(
      `poa-random-${index + 1}`,
      requestOf(
        randomPlan(100 + index),
        settingsAt(([11, 0, 5, 7, 2] as const)[index % 5]!, {
          rollUp: (['simple', 'by-areas', 'by-indicators'] as const)[index % 3]!,
          cap: ([100, 110, null] as const)[index % 3]!,
          descending: index % 2 ? 'inverse' : 'two-minus-ratio',
        }),
      ),
    ),
  ),
];
