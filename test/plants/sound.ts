/** Random sound plans of each kind, in the layouts of our templates and, for PAT and POA, in the published ones. */
import type { PublishedPlan } from '../../scripts/samples/published-data';
import { publishedPoaSheet } from '../../scripts/samples/published-poa-sheet';
import { publishedSheet } from '../../scripts/samples/published-sheet';
import type { ChangeSet } from '../../src/domain/change-set';
import { defaultComplianceSettings } from '../../src/domain/compliance-settings';
import { multiplyExact } from '../../src/domain/decimal';
import { MONTHS, type Month } from '../../src/domain/period';
import type { PlanType } from '../../src/domain/plan';
import { exactMonthWeights, printedWeights } from '../../src/domain/weights';
import { createTranslator } from '../../src/i18n';
import { avanceTemplate } from '../../src/templates/avance';
import type { AvanceItem } from '../../src/templates/avance-request';
import { fichaDtp5Template } from '../../src/templates/ficha-dtp5';
import { fichaMirTemplate } from '../../src/templates/ficha-mir';
import type { MirContent } from '../../src/templates/ficha-request';
import { patTemplate } from '../../src/templates/pat';
import type { PatArea, PatIndicator } from '../../src/templates/pat-request';
import { poaTemplate } from '../../src/templates/poa';
import type { PoaObjective, PoaProduct } from '../../src/templates/poa-request';
import { pomTemplate } from '../../src/templates/pom';
import { type PomProduct, type PomRow, suggestPomSheetName } from '../../src/templates/pom-request';
import { PERIOD_LABELS, type ReportPeriod } from '../../src/templates/report-parts';
import { withSettings } from '../agreement/report-checks';
import { type Seeded, seeded } from '../agreement/seeded';
import { FREQUENCY, type Item, soundItems, soundWeights, unitText } from './items';

const t = createTranslator('es-MX');
export const INSTITUTION = 'Instituto de Obras Vecinales (inventado)';
export const YEAR = 2026;

export interface SoundPlan {
  readonly kind: PlanType;
  /** `template`, `published`, `mir` …: for what is said when something fails. */
  readonly layout: string;
  readonly seed: number;
  readonly cutoff: Month;
  readonly changeSet: ChangeSet;
}

export type Layout = (random: Seeded, cutoff: Month) => ChangeSet;

const OBJECTS = ['Ordenamiento', 'Vivienda', 'Caminos', 'Parques', 'Riego', 'Alumbrado', 'Mercados'] as const;

export function patIndicator(item: Item, code: string, weight: number, demand: boolean): PatIndicator {
  const ratio = demand && item.measure === 'percent';
  return {
    code,
    name: item.name,
    description: item.description,
    formula: item.formula,
    measure: item.measure,
    unit: item.measure === 'percent' ? 'Porcentaje' : item.unit.label,
    direction: item.direction,
    behavior: item.behavior,
    frequency: FREQUENCY[item.periods][0],
    baseline: item.baseline,
    annualTarget: item.annual,
    months: item.months,
    annualWeight: weight,
    ...(ratio ? { numerators: item.numerators, denominators: item.denominators } : { actuals: item.actuals }),
  };
}

const patOfTemplate: Layout = (random, cutoff) => {
  const areas = Array.from({ length: random.between(1, 2) }, (_, a): PatArea => {
    const count = random.between(4, 7);
    const areaCode = `3.${a + 1}`;
    const captureDemand = random.chance(0.5);
    const weights = soundWeights(random, count);
    const items = soundItems(random, { count, coded: false, cutoff, periods: [12, 4, 2], scores: true });
    return {
      sheetName: `PAT ${YEAR} ${areaCode}`,
      unit: '3. Dirección General de Obras',
      adjunctUnit: '',
      areaCode,
      area: `Dirección de ${OBJECTS[a]!}`,
      indicators: count,
      strategicIndicators: 0,
      captureDemand,
      content: items.map((item, i) => patIndicator(item, `${areaCode}.${i + 1}`, weights[i]!, captureDemand)),
    };
  });
  const [first, ...moreAreas] = areas;
  return patTemplate({
    institution: INSTITUTION,
    year: YEAR,
    ...first!,
    moreAreas,
    settings: defaultComplianceSettings(cutoff),
  });
};

const patAsPublished: Layout = (random, cutoff) => {
  const plan: PublishedPlan = {
    institution: INSTITUTION,
    year: YEAR,
    units: Array.from({ length: random.between(1, 2) }, (_, u) => ({
      code: String(u + 1),
      name: `Dirección General de ${OBJECTS[u]!}`,
      areas: Array.from({ length: random.between(1, 2) }, (_a, a) => {
        const code = `${u + 1}.${a + 1}`;
        const count = random.between(4, 7);
        const items = soundItems(random, { count, coded: false, cutoff, periods: [12, 12, 4], scores: true });
        const annual = soundWeights(random, count);
        const byMonth = MONTHS.map((month) => {
          const programmed = items.map((item) => item.months[month] != null);
          if (!programmed.includes(true)) return items.map(() => null);
          const exact = exactMonthWeights(annual, programmed);
          const printed = printedWeights(exact, annual, 1);
          return items.map((_item, i) => (programmed[i] ? printed[i]! : null));
        });
        return {
          code,
          name: `Dirección de ${OBJECTS[u * 2 + a + 2]!}`,
          indicators: items.map((item, i) => ({
            code: `${code}.${i + 1}`,
            name: item.name,
            formula: item.formula,
            strategic: false,
            measure: item.measure,
            annualTarget: item.annual,
            months: item.months,
            annualWeight: annual[i]!,
            weights: MONTHS.map((month) => byMonth[month]![i]!),
            ...(item.measure === 'count' && item.periods === 4
              ? { distribution: item.months.map((value) => (value === null ? null : 25)) }
              : {}),
          })),
        };
      }),
    })),
  };
  return publishedSheet(plan, `PAT ${YEAR}`);
};

export function poaProduct(random: Seeded, item: Item, code: string, weight: number | null): PoaProduct {
  const approved = random.between(20, 90) * 1000;
  const current = approved + random.between(0, 5) * 1000;
  return {
    code,
    name: item.name,
    unit: unitText(item.unit),
    periodicity: FREQUENCY[item.periods][1],
    annual: item.annual,
    weight,
    baseline: item.baseline,
    direction: item.direction,
    behavior: item.behavior,
    months: item.months,
    actuals: item.actuals,
    approved,
    current,
    executed: Math.round(current / 2),
    justification: '',
  };
}

function poaObjectives(random: Seeded, cutoff: Month): PoaObjective[] {
  const count = random.between(2, 3);
  return Array.from({ length: count }, (_, o) => ({
    code: String(o + 1),
    name: `Ampliar el acceso a ${OBJECTS[o]!.toLowerCase()}`,
    result: `${o + 1} - Más hogares cuentan con ${OBJECTS[o]!.toLowerCase()} en buen estado.`,
    assumption: `Los municipios entregan a tiempo los terrenos de ${OBJECTS[o]!.toLowerCase()}.`,
    population: '349 - BENEFICIADA',
    operational: Array.from({ length: random.between(1, 2) }, (_p, p) => {
      const products = random.between(4, 6);
      const weights = random.chance(0.7) ? soundWeights(random, products) : null;
      const items = soundItems(random, { count: products, coded: true, cutoff, periods: [12, 4, 2] });
      return {
        code: String(p + 1),
        name: `Ordenar la entrega de ${OBJECTS[(o + p + 2) % 7]!.toLowerCase()} por etapas`,
        products: items.map((item, i) => poaProduct(random, item, String(i + 1), weights?.[i] ?? null)),
      };
    }),
  }));
}

const poaOfTemplate: Layout = (random, cutoff) =>
  poaTemplate(
    {
      sheetName: `POA ${YEAR}`,
      institution: INSTITUTION,
      year: YEAR,
      objectives: 1,
      operational: 1,
      products: 1,
      content: poaObjectives(random, cutoff),
      settings: defaultComplianceSettings(cutoff),
    },
    t,
  );

const poaAsPublished: Layout = (random, cutoff) =>
  publishedPoaSheet(
    {
      institution: INSTITUTION,
      year: YEAR,
      report: 'R00822953',
      objectives: poaObjectives(random, cutoff).map((objective) => ({
        code: objective.code,
        name: objective.name,
        result: objective.result!,
        assumption: objective.assumption!,
        population: objective.population!,
        operational: objective.operational.map((operational) => ({
          ...operational,
          products: operational.products.map((product) => ({
            code: product.code,
            name: product.name,
            unit: product.unit,
            periodicity: product.periodicity,
            annual: product.annual as number,
          })),
        })),
      })),
    },
    `POA ${YEAR}`,
  );

function pomRow(random: Seeded, item: Item, code: string, cutoff: Month): PomRow {
  const sum = item.behavior === 'Suma';
  // Money grows as the physical target does.
  const growth = random.between(2, 5) / 100;
  const financial = random.between(200, 900) * 1000;
  const programmed = [3, 7, 11].map((month) => item.months[month]!);
  const annual = item.annual;
  const money = [0.3, 0.4, 0.3].map((share) => Math.round(financial * share));
  return {
    code,
    name: item.name,
    unit: unitText(item.unit),
    baseline: { year: YEAR - 2, absolute: item.baseline },
    years: Array.from({ length: 5 }, (_, year) => ({
      physical: sum ? Math.round(annual * (1 + growth * year)) : annual,
      financial: Math.round(financial * (1 + growth * year)),
    })),
    departments: 'Quiché',
    responsible: 'Dirección de Caminos',
    execution: {
      behavior: sum ? 'Suma' : 'Constante',
      programmed,
      executed: [3, 7, 11].map((month) => (month > cutoff ? null : item.actuals[month]!)),
      programmedMoney: money,
      executedMoney: money.map((amount, i) => (i * 4 + 3 > cutoff ? null : Math.round(amount * 0.97))),
    },
  };
}

const pomOfTemplate: Layout = (random, cutoff) => {
  const items = soundItems(random, { count: 30, coded: true, cutoff, periods: [3] });
  const next = () => items.pop()!;
  const programs = ['01', '11', '12'].slice(0, random.between(2, 3));
  const count = random.between(3, 5);
  const weights = soundWeights(random, count);
  const products = Array.from({ length: count }, (_, p): PomProduct => {
    const code = `${String(p + 1).padStart(3, '0')}-001`;
    const program = programs[p % programs.length]!;
    // The first is a percentage without parts.
    const parts = p === 0 ? 0 : random.between(0, 4);
    const share = items.findIndex((item) => item.measure === 'percent');
    const item = p === 0 && share >= 0 ? items.splice(share, 1)[0]! : next();
    const own = pomRow(random, item, code, cutoff);
    if (parts === 0) {
      return { ...own, program, subproducts: [], execution: { ...own.execution!, weight: weights[p]! } };
    }
    // Its parts are in one unit, and it adds them up.
    const unit = items.find((item) => item.measure === 'count')!.unit;
    const subproducts = Array.from({ length: parts }, (_s, s) => {
      const item = soundItems(random, { count: 30, coded: true, cutoff, periods: [3] }).find(
        (one) => one.measure === 'count' && one.unit !== undefined,
      )!;
      return {
        ...pomRow(random, { ...item, unit: item.unit }, `${code}-${String(s + 1).padStart(4, '0')}`, cutoff),
        unit: unitText(item.unit ?? unit),
      };
    });
    const { baseline: _baseline, ...product } = own;
    const alike = subproducts.every((one) => one.unit === subproducts[0]!.unit);
    return {
      ...product,
      unit: alike ? subproducts[0]!.unit : product.unit,
      name: alike
        ? subproducts[0]!.name.replace(/ en el .*/, ` por el instituto en el grupo ${p + 1}`)
        : product.name,
      program,
      years: alike ? product.years.map(() => ({ physical: null, financial: null })) : product.years,
      subproducts,
      execution: alike ? { weight: weights[p]! } : { ...product.execution!, weight: weights[p]! },
    };
  });
  const budget = (code: string) =>
    Array.from({ length: 5 }, (_, year) =>
      products
        .filter(({ program }) => program === code)
        .flatMap((product) => (product.subproducts.length > 0 ? product.subproducts : [product as PomRow]))
        .reduce((sum, row) => sum + (row.years[year]?.financial ?? 0), 0),
    );
  return pomTemplate(
    {
      sheetName: suggestPomSheetName({ year: YEAR }),
      institution: INSTITUTION,
      year: YEAR,
      products: 1,
      subproducts: 0,
      programs: 1,
      content: {
        programs: programs.map((code, i) => ({
          code,
          name: `Programa de ${OBJECTS[i]!.toLowerCase()}`,
          years: budget(code),
        })),
        products,
      },
    },
    t,
    defaultComplianceSettings(cutoff),
  );
};

export const PERIODS: Readonly<Record<ReportPeriod, Item['periods']>> = {
  month: 12,
  quarter: 4,
  fourMonths: 3,
};

/** As cells hold it: percentages as fractions. */
export const cellOf = (item: Item, value: number | null): number | null =>
  value === null || item.measure !== 'percent' ? value : multiplyExact(value, 0.01);

export function entriesOf(item: Item, period: ReportPeriod, demand: boolean) {
  const length = 12 / PERIOD_LABELS[period].length;
  return PERIOD_LABELS[period].map((_, index) => {
    const month = (index + 1) * length - 1;
    const programmed = cellOf(item, item.months[month]!);
    if (demand && item.measure === 'percent') {
      return { programmed, numerator: item.numerators[month]!, denominator: item.denominators[month]! };
    }
    return { programmed, actual: cellOf(item, item.actuals[month]!) };
  });
}

export const FORMAT = { percent: '0.0%', count: '#,##0', score: '0.0' } as const;

/** One indicator of a MIR. */
export function mirContent(item: Item, period: ReportPeriod): MirContent {
  return {
    responsibleUnit: 'Dirección de Caminos',
    level: 'Componente',
    summary: 'Los hogares reciben respuesta',
    name: item.name,
    definition: item.description,
    dimension: 'Eficacia',
    kind: 'Gestión',
    method: item.formula,
    variables: 'Las que nombra el método',
    unit: item.measure === 'percent' ? 'Porcentaje' : item.unit.label,
    frequency: FREQUENCY[item.periods][0],
    direction: item.direction,
    behavior: item.behavior,
    baselineValue: cellOf(item, item.baseline),
    baselineYear: YEAR - 1,
    annualTarget: cellOf(item, item.annual),
    verification: 'Registro de la unidad',
    assumptions: 'Los municipios entregan sus datos',
    numberFormat: FORMAT[item.measure],
    entries: entriesOf(item, period, false),
  };
}

const mir: Layout = (random, cutoff) => {
  const period = random.pick(['quarter', 'month', 'fourMonths'] as const);
  const count = random.between(1, 2);
  const items = soundItems(random, { count, coded: false, cutoff, periods: [PERIODS[period]], scores: true });
  const sheets = fichaMirTemplate(
    {
      sheetName: `MIR ${YEAR}`,
      institution: INSTITUTION,
      year: YEAR,
      fichas: count,
      period,
      content: items.map((item) => mirContent(item, period)),
    },
    t,
  );
  return withCutoff(sheets, cutoff);
};

/** With the corte in *Ajustes*, where the template takes no settings. */
export function withCutoff(changeSet: ChangeSet, cutoff: Month): ChangeSet {
  return { changes: withSettings(changeSet.changes, defaultComplianceSettings(cutoff)) };
}

const dtp5: Layout = (random, cutoff) => {
  const items = soundItems(random, { count: 1, coded: false, cutoff, periods: [1] });
  const sheets = fichaDtp5Template(
    {
      sheetName: `DTP5 ${YEAR}`,
      institution: INSTITUTION,
      year: YEAR,
      fichas: 1,
      content: items.map((item) => ({
        codeAndName: `1.1 ${item.name}`,
        category: 'Resultado',
        objective: 'Ordenar los caminos vecinales',
        policy: 'Política de caminos',
        description: item.description,
        relevance: 'Sirve a las familias del municipio',
        interpretation: 'Más es mejor',
        calculation: item.formula,
        frequency: '1 - Anual',
        trendExplanation: 'Sube con las brigadas nuevas',
        howReached: 'Con brigadas municipales',
        dataSource: 'Registro de la unidad',
        responsibleUnit: 'Dirección de Caminos',
        collection: 'Por registro',
        products: 'Caminos en buen estado',
        indicators: 'Sin otros indicadores',
        technicalNotes: 'Sin notas',
        baselineYear: YEAR - 5,
        baselineValue: cellOf(item, item.baseline),
        trend: Array.from({ length: 5 }, (_, i) => ({
          year: YEAR - 4 + i,
          value: cellOf(item, Math.round(item.baseline + ((item.annual - item.baseline) * (i + 1)) / 5)),
        })),
        numberFormat: FORMAT[item.measure],
      })),
    },
    t,
  );
  return withCutoff(sheets, cutoff);
};

/** One indicator of a report of progress. @param weight in points */
export function reportItem(
  item: Item,
  code: string,
  weight: number | null,
  period: ReportPeriod,
  demand: boolean,
): AvanceItem {
  return {
    code,
    name: item.name,
    unit: item.measure === 'percent' ? 'Porcentaje' : item.unit.label,
    direction: item.direction,
    behavior: item.behavior,
    annualTarget: cellOf(item, item.annual),
    baseline: cellOf(item, item.baseline),
    weight: weight === null ? null : weight / 100,
    numberFormat: FORMAT[item.measure],
    entries: entriesOf(item, period, demand).map((entry) => ({
      ...entry,
      ...(entry.programmed === null ? {} : { evidence: 'Registro de la unidad' }),
    })),
  };
}

const avance: Layout = (random, cutoff) => {
  const period = random.pick(['month', 'quarter', 'fourMonths'] as const);
  const count = random.between(3, 5);
  const captureDemand = random.chance(0.5);
  const items = soundItems(random, { count, coded: false, cutoff, periods: [PERIODS[period]], scores: true });
  const weights = soundWeights(random, count);
  const report = avanceTemplate({
    sheetName: `Avance ${YEAR}`,
    institution: INSTITUTION,
    year: YEAR,
    unit: '3. Dirección General de Obras',
    area: '3.1 Dirección de Caminos',
    period,
    indicators: count,
    captureDemand,
    content: items.map((item, i) => reportItem(item, `3.1.${i + 1}`, weights[i]!, period, captureDemand)),
  });
  return withCutoff(report, cutoff);
};

/** The layouts of each kind, in turn. */
export const LAYOUTS: Readonly<Record<PlanType, Readonly<Record<string, Layout>>>> = {
  PAT: { template: patOfTemplate, published: patAsPublished },
  POA: { template: poaOfTemplate, published: poaAsPublished },
  POM: { template: pomOfTemplate },
  FICHA: { mir, dtp5 },
  AVANCE: { template: avance },
};

/** A sound plan: the same for the same seed. */
export function soundPlan(kind: PlanType, layout: string, seed: number): SoundPlan {
  return soundPlanOf(LAYOUTS[kind][layout]!, kind, layout, seed);
}

/** A sound plan of a layout. */
export function soundPlanOf(build: Layout, kind: PlanType, layout: string, seed: number): SoundPlan {
  const random = seeded(seed);
  const cutoff = random.pick([2, 5, 7, 8] as const) as Month;
  return { kind, layout, seed, cutoff, changeSet: build(random, cutoff) };
}
