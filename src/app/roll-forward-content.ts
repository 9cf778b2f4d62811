/** The sheets of a rolled-forward plan: what the PAT template is asked to be filled with. */
import type { Behavior, Direction } from '../domain/plan';
import type { PatArea, PatIndicator, PatRequest } from '../templates/pat-request';
import { suggestSheetName } from '../templates/pat-request';
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
