/** The sheets of a rolled-forward plan: what the templates PAT and POA are asked to be filled with. */
import type { Area, Behavior, Direction, Indicator, Plan } from '../domain/plan';
import { splitContext } from '../recognition/poa-context';
import type { PatArea, PatIndicator, PatRequest } from '../templates/pat-request';
import { suggestSheetName } from '../templates/pat-request';
import {
  type PoaObjective,
  type PoaOperational,
  type PoaProduct,
  type PoaRequest,
  suggestPoaSheetName,
} from '../templates/poa-request';
import type { RollForwardPreview, RollForwardRow } from './roll-forward';

/** As the template's lists have them. */
const BEHAVIORS: Readonly<Record<Behavior, string>> = {
  sum: 'Suma',
  constant: 'Constante',
  last: 'Último',
  'max-sum': 'Máximo por suma',
};
const DIRECTIONS: Readonly<Record<Direction, string>> = {
  ascending: 'Ascendente',
  descending: 'Descendente',
  range: 'Rango',
};

function indicatorOf(row: RollForwardRow): PatIndicator {
  const { indicator, target, baseline, weight, months } = row;
  const assumed = row.notes.includes('behaviorAssumed');
  return {
    ...(indicator.code ? { code: indicator.code.value } : {}),
    name: indicator.name?.value ?? '',
    ...(indicator.description ? { description: indicator.description.value } : {}),
    ...(indicator.formula ? { formula: indicator.formula.value } : {}),
    strategic: indicator.strategic,
    measure: indicator.measure,
    ...(indicator.unitOfMeasure ? { unit: indicator.unitOfMeasure.value } : {}),
    direction: DIRECTIONS[indicator.direction.value],
    // What is only assumed stays open: the sheet infers it, and the rule asks for it.
    ...(assumed ? {} : { behavior: BEHAVIORS[row.behavior] }),
    ...(indicator.frequency ? { frequency: indicator.frequency.value } : {}),
    baseline: baseline?.value ?? null,
    annualTarget: target,
    months,
    annualWeight: weight,
  };
}

/**
 * The request for the PAT template: a sheet for each area.
 * @param sheetNames of the workbook, so that new names are free
 */
export function patRequestOf(preview: RollForwardPreview, sheetNames: readonly string[]): PatRequest {
  const taken = [...sheetNames];
  const areas = preview.areas.map(({ area }, index): PatArea => {
    const rows = preview.rows.filter((row) => row.area === index);
    const content = rows.map(indicatorOf);
    const areaCode = area.code ?? '';
    const sheetName = suggestSheetName({ areaCode, year: preview.year }, taken);
    taken.push(sheetName);
    const strategic = content.filter((one) => one.strategic).length;
    const hasBaseline = rows.some(({ baseline }) => baseline !== null);
    return {
      sheetName,
      unit:
        area.unit === null
          ? ''
          : [area.unit.code && `${area.unit.code}.`, area.unit.name].filter(Boolean).join(' '),
      adjunctUnit: '',
      areaCode,
      area: area.name,
      indicators: content.length - strategic,
      strategicIndicators: strategic,
      captureDemand: rows.some(
        ({ indicator }) => indicator.numerator !== null || indicator.denominator !== null,
      ),
      content,
      ...(hasBaseline && preview.oldYear !== null
        ? { remark: `Línea base: resultado de ${preview.oldYear}.` }
        : {}),
    };
  });
  const [first, ...moreAreas] = areas;
  if (first === undefined) throw new RangeError('there is no area to roll forward');
  return { ...first, institution: preview.institution, year: preview.year, moreAreas };
}

/** The last number of a code: products and objetivos operativos are numbered within what they belong to. */
function lastNumber(code: string): string {
  return code.slice(code.lastIndexOf('.') + 1);
}

/** The number of a product within its objetivo operativo; another one's code stays whole. */
function numberWithin(area: Area, code: string): string {
  const prefix = `${area.code ?? ''}.`;
  return area.code !== null && code.startsWith(prefix) ? code.slice(prefix.length) : code;
}

/** As catalogues print them, also where the column holds the name alone. */
function catalogued(indicator: Indicator, of: 'unit' | 'periodicity'): string {
  const written = of === 'unit' ? indicator.unitOfMeasure : indicator.frequency;
  if (written) return written.value;
  const entry = indicator.product?.[of];
  return entry ? [entry.code, entry.name].filter(Boolean).join(' - ') : '';
}

function productOf(area: Area, row: RollForwardRow): PoaProduct {
  const { indicator, target, baseline, weight, months } = row;
  const whole = indicator.product?.partOf?.value ?? '';
  return {
    code: indicator.code ? numberWithin(area, indicator.code.value) : '',
    name: indicator.name?.value ?? '',
    unit: catalogued(indicator, 'unit'),
    periodicity: catalogued(indicator, 'periodicity'),
    annual: target,
    weight,
    baseline: baseline?.value ?? null,
    ...(whole === '' ? {} : { partOf: numberWithin(area, whole) }),
    direction: DIRECTIONS[indicator.direction.value],
    ...(row.notes.includes('behaviorAssumed') ? {} : { behavior: BEHAVIORS[row.behavior] }),
    months,
  };
}

/** The objetivo of an area as its lines say it; where there are none, the number before the area's own. */
function objectiveOf({ code, context }: Area): Omit<PoaObjective, 'operational'> {
  const text = context?.objective?.value ?? '';
  const said = splitContext(text);
  const dot = code?.lastIndexOf('.') ?? -1;
  return {
    code: said.code ?? (dot > 0 ? code!.slice(0, dot) : ''),
    name: said.name,
    result: context?.result?.value ?? '',
    assumption: context?.assumption?.value ?? '',
    population: context?.population?.value ?? '',
  };
}

/**
 * The requests for the POA template: a sheet for each old plan. Money is not carried over: a new year has a new budget.
 * @param sheetNames of the workbook, so that new names are free
 */
export function poaRequestsOf(preview: RollForwardPreview, sheetNames: readonly string[]): PoaRequest[] {
  const taken = [...sheetNames];
  const plans: Plan[] = [...new Set(preview.areas.map(({ plan }) => plan))];
  return plans.map((plan): PoaRequest => {
    const content: (Omit<PoaObjective, 'operational'> & { operational: PoaOperational[] })[] = [];
    for (const [index, { area, plan: own }] of preview.areas.entries()) {
      if (own !== plan) continue;
      const objective = objectiveOf(area);
      const last = content.at(-1);
      const same = last !== undefined && last.code === objective.code && last.name === objective.name;
      const place = same ? last : { ...objective, operational: [] };
      if (!same) content.push(place);
      place.operational.push({
        code: lastNumber(area.code ?? ''),
        name: area.name,
        products: preview.rows.filter((row) => row.area === index).map((row) => productOf(area, row)),
      });
    }
    const sheetName = suggestPoaSheetName({ year: preview.year }, taken);
    taken.push(sheetName);
    const counts = { objectives: 1, operational: 1, products: 1 };
    return {
      sheetName,
      institution: plan.institution ?? preview.institution,
      year: preview.year,
      ...counts,
      content,
    };
  });
}
