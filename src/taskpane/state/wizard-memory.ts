/** What the wizard remembers of the last insertions: country, template, institutions, sizes. Pure. */
import type { Country, TemplateAnswers, TemplateKind, TemplateServices } from '../../app/template-services';

export interface RememberedAnswers {
  readonly country: Country | null;
  /** The template that was asked for last in each country. */
  readonly kinds: Readonly<Partial<Record<Country, TemplateKind>>>;
  /** The newest first. */
  readonly institutions: readonly string[];
  /** The answers that the next plan of the kind is likely to share. */
  readonly answers: Readonly<Partial<Record<TemplateKind, TemplateAnswers>>>;
}

export const WIZARD_KEY = 'wizard';
export const COUNTRIES: readonly Country[] = ['mx', 'hn', 'gt'];
const MAX_INSTITUTIONS = 8;
const NOTHING: RememberedAnswers = { country: null, kinds: {}, institutions: [], answers: {} };

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** Reads what was kept; whatever is not as it should be counts as forgotten. */
export function readRemembered(text: string | null): RememberedAnswers {
  if (text === null) return NOTHING;
  let kept: Readonly<Record<string, unknown>>;
  try {
    kept = record(JSON.parse(text));
  } catch {
    // Somebody else's text under our key.
    return NOTHING;
  }
  const texts = (value: unknown): TemplateAnswers =>
    Object.fromEntries(
      Object.entries(record(value)).filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string',
      ),
    );
  return {
    country: COUNTRIES.find((country) => country === kept.country) ?? null,
    kinds: texts(kept.kinds) as RememberedAnswers['kinds'],
    institutions: (Array.isArray(kept.institutions) ? kept.institutions : [])
      .filter((one): one is string => typeof one === 'string')
      .slice(0, MAX_INSTITUTIONS),
    answers: Object.fromEntries(
      Object.entries(record(kept.answers)).map(([kind, answers]) => [kind, texts(answers)]),
    ),
  };
}

/** What is remembered after an insertion. */
export function remembering(
  before: RememberedAnswers,
  country: Country,
  kind: TemplateKind,
  answers: TemplateAnswers,
  { offers }: Pick<TemplateServices, 'offers'>,
): RememberedAnswers {
  const kept = (offers.find((offer) => offer.kind === kind)?.fields ?? []).filter((field) => field.kept);
  const institution = (answers.institution ?? '').trim();
  return {
    country,
    kinds: { ...before.kinds, [country]: kind },
    institutions:
      institution === ''
        ? before.institutions
        : [institution, ...before.institutions.filter((one) => one !== institution)].slice(
            0,
            MAX_INSTITUTIONS,
          ),
    answers: {
      ...before.answers,
      [kind]: Object.fromEntries(kept.map(({ name }) => [name, answers[name] ?? ''])),
    },
  };
}
