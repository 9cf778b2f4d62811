/** Plants of the rules that look at several rows or columns at once: what slipped, what belongs together. */
import type { CellAddress } from '../../src/domain/address';
import type { MultiYearProduct } from '../../src/domain/multi-year';
import type { Area, Indicator } from '../../src/domain/plan';
import { monthCell, numberOf } from '../../src/domain/plan';
import { COLUMN } from '../../src/templates/poa-layout';
import { shuffled } from './items';
import {
  figure,
  filled,
  isFormula,
  isPercentCell,
  type PlantKind,
  type Plants,
  planted,
  type Site,
  typed,
} from './plant';
import { retyped, unitsDiffer } from './structure-plants';
import type { Typing } from './workbook';

const annualOf = (indicator: Indicator): number => numberOf(indicator.annualTarget.value) ?? 0;
const isCount = (indicator: Indicator): boolean =>
  indicator.measure === 'count' && indicator.unitOfMeasure !== null;

/** So many rows of things, one below the other, of one area. */
function rowsOfThings(site: Site, count: number): { area: Area; rows: readonly Indicator[] } | null {
  const found = site.plan.areas.flatMap((area) =>
    area.indicators.flatMap((_, i) => {
      const rows = area.indicators.slice(i, i + count);
      return rows.length === count && rows.every(isCount) ? [{ area, rows }] : [];
    }),
  );
  return found.length === 0 ? null : site.random.pick(found);
}

/** A product of a POM that is the sum of its parts. */
function addsParts(site: Site, { code }: Indicator): boolean {
  return (site.plan.multiYear?.products ?? []).some(
    ({ parent }) => parent !== null && parent === code?.value,
  );
}

/** Things of an area, wherever they stand. */
function someThings(site: Site, count: number): { area: Area; rows: readonly Indicator[] } | null {
  const found = site.plan.areas.flatMap((area) => {
    const rows = area.indicators.filter(
      (one) => isCount(one) && one.product?.partOf == null && !addsParts(site, one),
    );
    return rows.length < count ? [] : [{ area, rows }];
  });
  if (found.length === 0) return null;
  const { area, rows } = site.random.pick(found);
  return { area, rows: shuffled(site.random, rows).slice(0, count) };
}

const FITTING = [
  ['Pasaportes entregados', 'Pasaporte', '72 - PASAPORTE'],
  ['Talleres concluidos', 'Taller', '39 - EVENTO'],
  ['Familias atendidas', 'Familia', '42 - FAMILIA'],
  ['Kits entregados', 'Kit', '98 - BOLSÓN ESCOLAR'],
] as const;

/** The units of four rows, one row too low. */
const unitsSlipped: PlantKind = (site) => {
  const found = rowsOfThings(site, 4);
  if (!found) return null;
  const { area, rows } = found;
  const typings = rows.flatMap((indicator, i): Typing[] => {
    const place = indicator.name!.value.replace(/^.*? en /, 'en ');
    const name = retyped(site, indicator, 'name', `${FITTING[i]![0]} ${place}`);
    const unit = i === 0 ? null : FITTING[i - 1]![site.kind === 'PAT' ? 1 : 2];
    return [...name!.typings, typed(indicator.unitOfMeasure!.cell, unit)];
  });
  return planted(
    `units slipped in ${area.code ?? area.name}`,
    typings,
    rows.map(({ unitOfMeasure }) => unitOfMeasure!.cell),
    {
      beside: {
        'missing-unit': 'La primera fila de las que se corrieron queda sin unidad.',
        'unit-nature-mismatch': 'Corridas, las unidades no van con los nombres.',
      },
    },
  );
};

/** The targets of a quarterly indicator, a column or two to the left of its typed weights. */
const monthsSlipped: PlantKind = (site) => {
  const found = site.plan.areas.flatMap(({ indicators }) =>
    indicators.filter(
      ({ programmed, weights }) =>
        programmed &&
        weights &&
        filled(programmed).length === 4 &&
        !isFormula(site, monthCell(weights, filled(weights)[0]!)),
    ),
  );
  if (found.length === 0) return null;
  const line = site.random.pick(found).programmed!;
  const by = site.random.between(1, 2);
  const months = filled(line);
  const readings = months.map((month) => line.months[month]!);
  const moved = months.map((month) => {
    const cell = monthCell(line, month);
    return { ...cell, column: cell.column - by };
  });
  const typings = [
    ...months.map((month) => typed(monthCell(line, month), null)),
    ...moved.map((cell, i) => {
      const reading = readings[i]!;
      const isShare = reading.kind === 'number' && reading.percent;
      return typed(cell, reading.kind === 'number' ? reading.raw : null, isShare ? '0.0%' : '#,##0');
    }),
  ];
  return planted(`targets ${by} to the left`, typings, moved);
};

/** Thousands with a point, which makes decimals of them, beside thousands. */
const pointForThousands: PlantKind = (site) => {
  const found = site.plan.areas.flatMap(({ indicators }) =>
    indicators.filter(
      (one) =>
        one.measure === 'count' &&
        one.behavior?.value === 'sum' &&
        filled(one.programmed).length > 2 &&
        !isFormula(site, one.annualTarget.cell),
    ),
  );
  if (found.length === 0) return null;
  const indicator = site.random.pick(found);
  const line = indicator.programmed!;
  const months = filled(line);
  const targets = months.map(() => site.random.between(1100, 1900) * 10 + 4);
  const annual = targets.reduce((sum, one) => sum + one, 0);
  const odd = site.random.between(0, months.length - 1);
  const cells = months.map((month) => monthCell(line, month));
  return planted(
    `${targets[odd]! / 1000} for ${targets[odd]}`,
    [
      ...cells.map((cell, i) => typed(cell, i === odd ? targets[i]! / 1000 : targets[i]!)),
      typed(indicator.annualTarget.cell, annual),
      ...(indicator.baseline ? [figure(site, indicator.baseline.cell, Math.round(annual * 0.9))] : []),
    ],
    cells[odd]!,
  );
};

const pointAmongYears: PlantKind = (site) => {
  const products = (site.plan.multiYear?.products ?? []).filter(
    ({ years, unit }) =>
      !/PORCENTAJE/i.test(unit?.value ?? '') &&
      years.every(({ physical }) => !isFormula(site, physical.cell)),
  );
  if (products.length === 0) return null;
  const product = site.random.pick(products);
  const { years } = product;
  const executed = site.plan.areas
    .flatMap(({ indicators }) => indicators)
    .find(({ code }) => code?.value === product.code);
  if (!executed?.programmed) return null;
  const first = site.random.between(1100, 1900) * 10 + 4;
  const odd = site.random.between(1, 4);
  return planted(
    'thousands with a point',
    [
      ...inParts(executed, first),
      ...years.map(({ physical }, i) => {
        const target = Math.round(first * (1 + 0.03 * i));
        // A zero at the end would leave two decimals: also thousands, but said otherwise.
        return typed(physical.cell, i === odd ? (target % 10 === 0 ? target + 1 : target) / 1000 : target);
      }),
    ],
    years[odd]!.physical.cell,
    {
      beside: {
        'trend-outlier':
          'El año con el punto queda mil veces por debajo de los demás, también en el producto que lo suma.',
        'count-not-integer': 'Con el punto la cifra tiene decimales.',
        'sum-mismatch-annual': 'El producto suma metas de sus partes que su ejecución no repite.',
        'behavior-undefined': 'El producto suma metas de sus partes que su ejecución no repite.',
        'parent-child-sum': 'El producto suma la parte en la que se sembró.',
        'mixed-thousand-separator': 'El producto suma la parte en la que se sembró.',
      },
    },
  );
};

/** The cell *Parte de* of a product of our template. */
function partOfCell({ nameCell }: Indicator): CellAddress {
  return { ...nameCell, column: COLUMN.partOf };
}

/** Targets anew: the months in equal parts, the rest on the last one. */
function inParts({ programmed }: Indicator, annual: number): Typing[] {
  const months = filled(programmed);
  const each = Math.floor(annual / months.length);
  return months.map((month, i) =>
    typed(
      monthCell(programmed!, month),
      i === months.length - 1 ? annual - each * (months.length - 1) : each,
    ),
  );
}

/** The months and the year anew. */
function retargeted(site: Site, indicator: Indicator, annual: number): Typing[] {
  return [
    ...inParts(indicator, annual),
    figure(site, indicator.annualTarget.cell, annual),
    ...(indicator.baseline ? [figure(site, indicator.baseline.cell, Math.max(1, annual - 1))] : []),
  ];
}

const numberInList = (indicator: Indicator): string => indicator.code!.value.split('.').at(-1)!;

const partsExceed: PlantKind = (site) => {
  if (site.layout !== 'template') return null;
  const found = someThings(site, 3);
  if (!found) return null;
  const [whole, a, b] = found.rows as [Indicator, Indicator, Indicator];
  if (Math.abs(annualOf(a) + annualOf(b) - annualOf(whole)) < annualOf(whole) / 20) return null;
  return planted(
    'parts that are not their whole',
    [a, b].map((part) => typed(partOfCell(part), numberInList(whole), '@')),
    whole.annualTarget.cell,
    { beside: { 'sibling-outlier': 'Las partes sembradas pueden ser muy distintas entre sí.' } },
  );
};

const unlikeTwins: PlantKind = (site) => {
  if (site.layout !== 'template') return null;
  const found = someThings(site, 3);
  if (!found) return null;
  const [whole, a, b] = found.rows as [Indicator, Indicator, Indicator];
  const names = [a, b].flatMap((one, i) => [
    ...retyped(site, one, 'name', `Familias atendidas en la comarca ${i + 1}`)!.typings,
    ...retyped(site, one, 'unit', '42 - FAMILIA')!.typings,
    typed(partOfCell(one), numberInList(whole), '@'),
  ]);
  return planted(
    'one twin ten times the other',
    [...names, ...retargeted(site, a, 60), ...retargeted(site, b, 600), ...retargeted(site, whole, 200)],
    b.annualTarget.cell,
    { beside: { 'parent-child-sum': 'Las partes sembradas no suman su todo: es lo que la regla pide.' } },
  );
};

/** A product of a POM with its parts. */
function aGroup(site: Site, least: number, holds: (product: MultiYearProduct) => boolean = () => true) {
  const products = site.plan.multiYear?.products ?? [];
  const groups = products.flatMap((product) => {
    const parts = products.filter(({ parent }) => parent === product.key);
    return parts.length >= least && product.unit && holds(product) ? [{ product, parts }] : [];
  });
  return groups.length === 0 ? null : site.random.pick(groups);
}

const POM_BESIDE = {
  'budget-total-mismatch': 'El presupuesto del programa ya no es lo que suman sus productos.',
  'trend-outlier': 'El año sembrado rompe también la tendencia.',
  'parent-child-sum': 'Las partes ya no suman su todo.',
  'unit-nature-mismatch': 'Los nombres y unidades de las partes se tomaron de otras.',
  'flat-budget-growing-target': 'Con el año sembrado el presupuesto parece quieto.',
} as const;

const moneyOverSum: PlantKind = (site) => {
  const group = aGroup(site, 1);
  if (!group) return null;
  const { financial } = site.random.pick(group.product.years);
  const before = numberOf(financial.value);
  if (before === null) return null;
  return planted('a whole that is not its parts', [typed(financial.cell, before + 50_000)], financial.cell, {
    beside: POM_BESIDE,
  });
};

const unlikePartsOfProduct: PlantKind = (site) => {
  // In the cells of a percentage 200 would be 20,000 families.
  const group = aGroup(site, 2, ({ years }) =>
    years.every(({ physical }) => !isPercentCell(site, physical.cell)),
  );
  if (!group) return null;
  const { product, parts } = group;
  const [a, b] = parts as [(typeof parts)[0], (typeof parts)[0]];
  const named = [product, ...parts].flatMap((one, i) => [
    ...(one.unit ? [typed(one.unit.cell, '42 - FAMILIA')] : []),
    ...(one.name ? [typed(one.name.cell, `Familias atendidas en la comarca ${i + 1}`)] : []),
  ]);
  const year = 3;
  return planted(
    'one twin many times the other',
    [
      ...named,
      typed(a.years[year]!.physical.cell, 30),
      typed(b.years[year]!.physical.cell, 3000),
      ...parts.slice(2).map((one) => typed(one.years[year]!.physical.cell, 31)),
      typed(product.years[year]!.physical.cell, 200),
    ],
    b.years[year]!.physical.cell,
    { beside: { ...POM_BESIDE, ...unitsDiffer(site).beside } },
  );
};

/** More requests granted than received. */
const moreThanAsked: PlantKind = (site) => {
  const found = someThings(site, 2);
  if (!found) return null;
  const [output, demand] = [...found.rows].sort((a, b) => annualOf(b) - annualOf(a)) as [
    Indicator,
    Indicator,
  ];
  if (annualOf(output) === annualOf(demand)) return null;
  const unit = '500 - SOLICITUD';
  const typings = (
    [
      [output, 'Solicitudes de residencia aprobadas'],
      [demand, 'Solicitudes de residencia recibidas'],
    ] as const
  ).flatMap(([one, name]) => [
    ...retyped(site, one, 'name', name)!.typings,
    ...retyped(site, one, 'unit', unit)!.typings,
  ]);
  return planted('more granted than asked for', typings, output.annualTarget.cell, {
    beside: {
      ...unitsDiffer(site).beside,
      'output-exceeds-demand': 'El plan y la ejecución de un POM dicen lo mismo cada uno.',
    },
  });
};

export const RELATION_PLANTS: Readonly<Record<string, Plants>> = {
  'row-shift-suspected': { ways: { PAT: [unitsSlipped], POA: [unitsSlipped] } },
  'column-shift': { ways: { PAT: [monthsSlipped] } },
  'mixed-thousand-separator': {
    ways: { PAT: [pointForThousands], POA: [pointForThousands], POM: [pointAmongYears] },
  },
  'parent-child-sum': { ways: { POA: [partsExceed], POM: [moneyOverSum] } },
  'sibling-outlier': { ways: { POA: [unlikeTwins], POM: [unlikePartsOfProduct] } },
  'output-exceeds-demand': { ways: { POA: [moreThanAsked], POM: [moreThanAsked] } },
};
