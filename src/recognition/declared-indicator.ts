/** Makes an indicator of what a form or a report declares about it: scales, measure, sentido and comportamiento. */
import type { CellAddress, CellRange } from '../domain/address';
import { inferBehavior } from '../domain/behavior';
import {
  type Behavior,
  BLANK,
  type Declared,
  type Direction,
  type Indicator,
  type Line,
  numberOf,
  type Reading,
  type Sourced,
} from '../domain/plan';
import { behaviorOf, directionOf, inferDirection, inferMeasure, measureOfUnit, strategicOf } from './infer';
import { inPointsLike } from './lines';
import { areFractions, asPoints, hasPercent } from './readings';

/** What stands in the sheet about one indicator; absent parts are null. */
export interface IndicatorParts {
  readonly key: string;
  readonly code: Sourced<string> | null;
  readonly name: Sourced<string> | null;
  readonly nameCell: CellAddress;
  readonly annualTarget: Sourced<Reading>;
  readonly description: Sourced<string> | null;
  readonly formula: Sourced<string> | null;
  readonly kind: Sourced<string> | null;
  readonly unit: Sourced<string> | null;
  readonly direction: { readonly text: string | null; readonly cell: CellAddress | null };
  readonly behavior: { readonly text: string | null; readonly cell: CellAddress | null };
  readonly frequency: Sourced<string> | null;
  readonly baseline: Sourced<Reading> | null;
  readonly baselineYear: Sourced<string | number> | null;
  /** What was reached in earlier years. @param percent whether the targets are percentages in points */
  readonly history?: (percent: boolean) => Indicator['history'];
  readonly weight: Sourced<Reading> | null;
  readonly programmed: Line | null;
  readonly actual: Line | null;
  readonly numerator: Line | null;
  readonly denominator: Line | null;
  readonly compliance: Line | null;
  readonly narrative: Line | null;
  readonly evidence: Line | null;
  /** The number format of the first target. */
  readonly format: string;
  readonly range: CellRange;
}

export interface DeclaredRemarks {
  readonly behaviorInferred: boolean;
  readonly directionInferred: boolean;
  readonly unknownWord: Sourced<string> | null;
}

function isAboveOne(reading: Reading): boolean {
  return (numberOf(reading) ?? 0) > 1;
}

/** The value of a base line: a number in the targets' unit, or the text that stands there. */
function baselineOf(baseline: Sourced<Reading> | null): Sourced<string | number> | null {
  if (baseline === null) return null;
  const { value, cell } = baseline;
  if (value.kind === 'number') return { value: value.value, cell };
  return value.kind === 'text' ? { value: value.number ?? value.text, cell } : null;
}

/**
 * The indicator with percentages in points. Fractions without % format become points where the unit or the annual target
 * says that they are percentages; comportamiento and sentido are inferred as for a PAT where the sheet doesn't say them.
 */
export function declaredIndicator(parts: IndicatorParts): {
  indicator: Indicator;
  remarks: DeclaredRemarks;
} {
  const { unit, name, formula } = parts;
  let annual = parts.annualTarget.value;
  const declaredPercent = unit !== null && measureOfUnit(unit.value) === 'percent';
  const annualIsPercent = annual.kind === 'number' && annual.percent;
  const programmed = parts.programmed && inPointsLike(parts.programmed, annualIsPercent || declaredPercent);
  const months = programmed?.months ?? [];
  const scaled = programmed !== parts.programmed;
  const nothingPlanned = months.every((reading) => reading.kind === 'blank');
  if (scaled || hasPercent(months) || (declaredPercent && nothingPlanned)) {
    if (areFractions([annual])) annual = asPoints(annual);
  }
  const shown = inferMeasure({
    name: name?.value ?? '',
    formula: formula?.value ?? '',
    months,
    annual,
    total: BLANK,
    format: parts.format,
  });
  const measure = unit !== null && shown !== 'percent' ? measureOfUnit(unit.value) : shown;
  const percent = measure === 'percent' && (scaled || hasPercent(months) || annualIsPercent);
  const history = parts.history?.(measure === 'percent' && [annual, ...months].some(isAboveOne));

  const declaredDirection = parts.direction.text === null ? null : directionOf(parts.direction.text);
  const direction: Declared<Direction> = declaredDirection
    ? { value: declaredDirection, source: 'declared', cell: parts.direction.cell }
    : {
        value: inferDirection(name?.value ?? '', formula?.value ?? '', measure),
        source: 'inferred',
        cell: parts.direction.cell,
      };
  const declaredBehavior = parts.behavior.text === null ? null : behaviorOf(parts.behavior.text);
  const inferred = declaredBehavior
    ? null
    : inferBehavior(months.map(numberOf), numberOf(annual), measure, direction.value);
  const behavior: Declared<Behavior> | null = declaredBehavior
    ? { value: declaredBehavior, source: 'declared', cell: parts.behavior.cell }
    : inferred && { value: inferred, source: 'inferred', cell: parts.behavior.cell };

  const indicator: Indicator = {
    key: parts.key,
    code: parts.code,
    name,
    nameCell: parts.nameCell,
    annualTarget: { value: annual, cell: parts.annualTarget.cell },
    description: parts.description,
    formula,
    strategic: (parts.kind ? strategicOf(parts.kind.value) : null) ?? false,
    unitOfMeasure: unit,
    measure,
    direction,
    behavior,
    frequency: parts.frequency,
    baseline: baselineOf(parts.baseline),
    ...(parts.baselineYear ? { baselineYear: parts.baselineYear } : {}),
    ...(history ? { history } : {}),
    annualWeight: parts.weight,
    ...(parts.narrative ? { narrative: parts.narrative } : {}),
    ...(parts.evidence ? { evidence: parts.evidence } : {}),
    programmed,
    weights: null,
    actual: parts.actual && inPointsLike(parts.actual, percent, 1.5),
    numerator: parts.numerator,
    denominator: parts.denominator,
    compliance: parts.compliance && inPointsLike(parts.compliance, true, 2),
    distribution: null,
    range: parts.range,
  };
  const unknown = ([own, known]: readonly [IndicatorParts['direction'], unknown]) =>
    own.text !== null && own.cell !== null && known === null ? { value: own.text, cell: own.cell } : null;
  return {
    indicator,
    remarks: {
      behaviorInferred: behavior?.source === 'inferred',
      directionInferred: direction.source === 'inferred',
      unknownWord:
        unknown([parts.behavior, declaredBehavior]) ?? unknown([parts.direction, declaredDirection]),
    },
  };
}
