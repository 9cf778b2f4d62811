/** The settings that a call of `pondera score` gives. */
import type { ComplianceSettings, RollUp } from '../domain/compliance-model';
import { MONTHS, type Month } from '../domain/period';
import { createTranslator, type Translator } from '../i18n';
import { UsageError } from './usage-error';

/** As typed; undefined where the option was not given. */
export interface ScoreWords {
  readonly cutoff?: string | undefined;
  readonly cap?: string | undefined;
  readonly 'roll-up'?: string | undefined;
  readonly descending?: string | undefined;
}

const ROLL_UPS: readonly RollUp[] = ['simple', 'by-areas', 'by-indicators'];
const DESCENDING: readonly ComplianceSettings['descending'][] = ['two-minus-ratio', 'inverse'];

/**
 * The month that a word names, in Spanish or English: `jun`, `Junio`, `june`, `6`, `06`.
 * @returns null for any other word
 */
export function monthNamed(word: string): Month | null {
  const typed = word.trim().toLowerCase().replace(/\.$/u, '');
  if (/^0?\d{1,2}$/u.test(typed)) return MONTHS.find((month) => month + 1 === Number(typed)) ?? null;
  for (const t of [createTranslator('es-MX'), createTranslator('en-US')]) {
    for (const month of MONTHS) {
      const [short, long] = [t.t(`months.short.m${month + 1}`), t.t(`months.long.m${month + 1}`)];
      // `sept` and the like: any beginning of the name from three letters on.
      const beginning = typed.length >= 3 && long.toLowerCase().startsWith(typed);
      if (beginning || typed === short.toLowerCase()) return month;
    }
  }
  return null;
}

/** @throws UsageError for words that are no such setting */
export function readScoreSettings(words: ScoreWords, t: Translator): Partial<ComplianceSettings> {
  const { cutoff, cap, descending } = words;
  const rollUp = words['roll-up'];
  const given: { -readonly [K in keyof ComplianceSettings]?: ComplianceSettings[K] } = {};
  if (cutoff !== undefined) {
    const month = monthNamed(cutoff);
    if (month === null) throw new UsageError(t.t('score.badMonth', { month: cutoff }));
    given.cutoff = month;
  }
  if (cap !== undefined) {
    const known = ([100, 110, 120] as const).find((one) => String(one) === cap.replace(/\s*%$/u, ''));
    if (known === undefined && cap !== 'none') throw new UsageError(t.t('score.badCap', { cap }));
    given.cap = known ?? null;
  }
  if (rollUp !== undefined) {
    const known = ROLL_UPS.find((one) => one === rollUp);
    if (known === undefined) throw new UsageError(t.t('score.badRollUp', { rollUp }));
    given.rollUp = known;
  }
  if (descending !== undefined) {
    const known = DESCENDING.find((one) => one === descending);
    if (known === undefined) throw new UsageError(t.t('score.badDescending', { descending }));
    given.descending = known;
  }
  return given;
}
