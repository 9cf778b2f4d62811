/**
 * From areas to the institution. A Dirección General is the simple mean of all its areas, flat; the institution the mean
 * of its units. Who has no score in a period is left out, not counted as 0; units that are reported apart stay out.
 */
import type {
  AreaCompliance,
  ComplianceSettings,
  CountingNote,
  FinancialExecution,
  InstitutionCompliance,
  RollUp,
  Score,
  ScorePair,
  UnitCompliance,
} from './compliance-model';
import { countedOnce } from './counting';
import { percent, phrase } from './derivation';
import { executionOf, groupMoney, moneyMembers } from './financial-roll-up';
import type { MessageParam } from './finding';
import { lazily } from './lazily';
import type { Plan, UnitRef } from './plan';
import { computeAreaCompliance, periodScores, type ScoreKey, scoreAt, weightedMean } from './scores';

/** One value of a mean, and how often it counts. */
interface Member {
  readonly label: string;
  readonly score: Score;
  readonly weight: number;
}

/**
 * The mean of scores; null ones are left out.
 * @param weights as many as values; each counts once without them
 * @example meanScore([92, 85, 97, 88, 95, 90, 93, 99, 100]) // 93.22…
 */
export function meanScore(
  values: readonly (number | null)[],
  weights: readonly number[] = values.map(() => 1),
): number | null {
  return weightedMean(values, weights);
}

function combine(members: readonly Member[], rollUp: RollUp, notes: readonly CountingNote[]): Score {
  const counted = members.filter((member) => member.score.value !== null);
  const value = meanScore(
    counted.map((member) => member.score.value),
    counted.map((member) => member.weight),
  );
  const derivation = lazily(() => {
    const terms = counted.map((member) => {
      const result = percent(member.score.value!);
      const weighted: MessageParam = phrase('compliance.terms.times', {
        times: { kind: 'number', value: member.weight },
        compliance: result,
      });
      return { label: member.label, value: rollUp === 'simple' ? result : weighted, cells: [] };
    });
    for (const { messageId, params } of notes) {
      terms.push({ label: 'compliance.terms.counting', value: phrase(messageId, params), cells: [] });
    }
    if (value === null) return { messageId: 'compliance.how.noScore', params: {}, terms };
    const params = {
      count: { kind: 'number', value: counted.length },
      leftOut: { kind: 'number', value: members.length - counted.length },
      result: percent(value),
    } as const;
    return { messageId: `compliance.how.${MEAN_KEYS[rollUp]}`, params, terms };
  });
  return {
    value,
    approximate: counted.some((member) => member.score.approximate),
    get derivation() {
      return derivation();
    },
  };
}

const MEAN_KEYS = { simple: 'mean', 'by-areas': 'meanByAreas', 'by-indicators': 'meanByIndicators' } as const;

function combinePairs(
  members: readonly { label: string; pair: ScorePair; weight: number }[],
  rollUp: RollUp,
  notes: readonly CountingNote[] = [],
): ScorePair {
  const of = (which: 'strict' | 'provisional') =>
    combine(
      members.map(({ label, pair, weight }) => ({ label, score: pair[which], weight })),
      rollUp,
      notes,
    );
  return { strict: of('strict'), provisional: of('provisional') };
}

function moneyOfArea({ label, area }: AreaCompliance, settings: ComplianceSettings) {
  return groupMoney(label, moneyMembers(area, settings));
}

function financialOf(
  units: readonly UnitCompliance[],
  settings: ComplianceSettings,
): FinancialExecution | null {
  const groups = units.flatMap(({ unit, areas }) => {
    const members = areas.flatMap((area) => moneyOfArea(area, settings) ?? []);
    return groupMoney(unit.code ?? unit.name, members) ?? [];
  });
  return executionOf(groups);
}

/** Puts areas together to a unit. */
export function computeUnit(
  unit: UnitRef,
  reportedApart: boolean,
  areas: readonly AreaCompliance[],
  settings: ComplianceSettings,
): UnitCompliance {
  const financial = lazily(() => executionOf(areas.flatMap((area) => moneyOfArea(area, settings) ?? [])));
  return {
    unit,
    reportedApart,
    areas,
    get financial() {
      return financial();
    },
    scores: periodScores(settings, (_span, _pendingMonths, key) =>
      combinePairs(
        areas.map((area) => ({
          label: area.label,
          pair: scoreAt(area.scores, key),
          weight: 1,
        })),
        'simple',
      ),
    ),
  };
}

/** How often a unit counts: by the areas, or the indicators of the areas, that have a strict score in the period. */
function unitWeight(unit: UnitCompliance, key: ScoreKey, rollUp: RollUp): number {
  if (rollUp === 'simple') return 1;
  const counted = unit.areas.filter((area) => scoreAt(area.scores, key).strict.value !== null);
  return rollUp === 'by-areas'
    ? counted.length
    : counted.reduce((sum, area) => sum + area.area.indicators.length, 0);
}

/**
 * Puts units together to the institution.
 * @param head its name and year, and why plans don't count, which its scores repeat
 */
export function computeInstitutionOf(
  head: Pick<InstitutionCompliance, 'name' | 'year'> & Partial<Pick<InstitutionCompliance, 'notes'>>,
  units: readonly UnitCompliance[],
  settings: ComplianceSettings,
): InstitutionCompliance {
  const rollUp = settings.rollUp ?? 'simple';
  const counted = units.filter((unit) => !unit.reportedApart);
  const notes = head.notes ?? [];
  const financial = lazily(() => financialOf(counted, settings));
  return {
    name: head.name,
    year: head.year,
    settings,
    units,
    notes,
    get financial() {
      return financial();
    },
    scores: periodScores(settings, (_span, _pendingMonths, key) =>
      combinePairs(
        counted.map((unit) => ({
          label: unit.unit.code ?? unit.unit.name,
          pair: scoreAt(unit.scores, key),
          weight: unitWeight(unit, key, rollUp),
        })),
        rollUp,
        notes,
      ),
    ),
  };
}

function unitKey(unit: UnitRef): string {
  return unit.code ?? unit.name.trim().toLocaleLowerCase('es');
}

/**
 * The whole workbook: the areas of its plans, each indicator once (see `counting`), grouped by their Dirección General in the
 * order in which they stand. An area that names no unit is a unit of its own. Areas that are reported apart never mix with
 * the others of their unit.
 */
export function computeInstitution(
  plans: readonly Plan[],
  settings: ComplianceSettings,
): InstitutionCompliance {
  const groups = new Map<string, { unit: UnitRef; reportedApart: boolean; areas: AreaCompliance[] }>();
  const { counted, year, notes } = countedOnce(plans);
  for (const plan of counted) {
    for (const area of plan.areas) {
      const computed = computeAreaCompliance(plan.id, area, settings, plan.type);
      const unit = area.unit ?? { code: area.code, name: area.name };
      const own = area.unit ? unitKey(unit) : `${plan.id}/${groups.size}`;
      const key = `${area.unit ? 'unit' : 'area'}/${area.reportedApart}/${own}`;
      const group = groups.get(key);
      if (group) group.areas.push(computed);
      else groups.set(key, { unit, reportedApart: area.reportedApart, areas: [computed] });
    }
  }
  const units = [...groups.values()].map((group) =>
    computeUnit(group.unit, group.reportedApart, group.areas, settings),
  );
  const name = counted.find((plan) => plan.institution !== null)?.institution ?? null;
  return computeInstitutionOf({ name, year, notes }, units, settings);
}
