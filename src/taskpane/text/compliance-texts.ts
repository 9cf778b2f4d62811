/** The words of compliance: how a number came about. */
import type { ScorePeriod } from '../../app/compliance-view';
import type {
  ComplianceSettings,
  Derivation,
  DerivationTerm,
  TrafficLight,
} from '../../domain/compliance-model';
import { type Month, ordinalOf } from '../../domain/period';
import type { Translator } from '../../i18n';
import { firstMessage } from './rule-texts';

/** The sentence that explains a number; null where there is none beyond its terms. */
export function derivationSentence(t: Translator, derivation: Derivation): string | null {
  const { messageId, params } = derivation;
  return firstMessage(t, [messageId, `compliance.derivations.${messageId}`], params);
}

/**
 * A term's label: a message of `compliance.terms`, or a code that stands for itself.
 * @param names what codes are called
 */
export function termLabel(
  t: Translator,
  term: DerivationTerm,
  names: ReadonlyMap<string, string> = new Map(),
): string {
  const { label } = term;
  const name = names.get(label);
  if (name !== undefined) return name === label ? label : `${label} ${name}`;
  return firstMessage(t, [`compliance.terms.${label}`, label]) ?? label;
}

/** Points as the pane writes them: one decimal and a percent sign; a dash where there is no number. */
export function points(t: Translator, value: number | null, approximate = false): string {
  if (value === null) return '–';
  return `${approximate ? '≈ ' : ''}${t.number(value, 'percent')}`;
}

/** The name of a month in full, with a capital. */
export function monthName(t: Translator, month: number): string {
  const name = t.t(`months.long.m${month + 1}`);
  return name.charAt(0).toLocaleUpperCase(t.locale) + name.slice(1);
}

/** What a period is called, such as `Trimestre 2` for a corte in June. */
export function periodName(t: Translator, period: ScorePeriod, cutoff: Month): string {
  const n = period === 'month' || period === 'toDate' || period === 'year' ? 0 : ordinalOf(period, cutoff);
  return t.t(`complianceTab.period.${period}`, { month: monthName(t, cutoff), n: String(n) });
}

/** From where to where a light shines, such as `75 – 90 %`. */
export function bandText(t: Translator, settings: ComplianceSettings, light: TrafficLight): string {
  return settings.bands
    .filter((band) => band.light === light)
    .map((band) =>
      band.to === null
        ? t.t('pane.light.above', { from: t.number(band.from) })
        : t.t('pane.light.between', { from: t.number(band.from), to: t.number(band.to) }),
    )
    .join(', ');
}
