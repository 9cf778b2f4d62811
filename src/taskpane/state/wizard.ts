/** The wizard *Insertar plantilla*: what was chosen and typed, what is proposed, which problems may be shown. Pure. */
import type {
  Country,
  RequestProblem,
  TemplateAnswers,
  TemplateKind,
  TemplateOffer,
  TemplateServices,
} from '../../app/template-services';
import type { RememberedAnswers } from './wizard-memory';

export interface Wizard {
  readonly country: Country;
  readonly kind: TemplateKind;
  readonly answers: TemplateAnswers;
  /** Whether the sheet's name was typed by the person; until then it follows the other answers. */
  readonly ownSheetName: boolean;
  /** Fields that were left once: only these show their problems, until the button is pressed. */
  readonly touched: readonly string[];
  readonly submitted: boolean;
}

export type WizardAction =
  | { readonly type: 'country'; readonly country: Country }
  | { readonly type: 'kind'; readonly kind: TemplateKind }
  | { readonly type: 'typed'; readonly field: string; readonly text: string }
  | { readonly type: 'left'; readonly field: string }
  | { readonly type: 'submitted' }
  /** The template was written: the next one of the kind keeps what describes the institution. */
  | { readonly type: 'inserted' }
  /** The sheets of the workbook are known better now. */
  | { readonly type: 'sheets-changed' };

/** What the wizard builds on. */
export interface WizardBasis {
  readonly templates: TemplateServices;
  readonly remembered: RememberedAnswers;
  readonly year: number;
  /** What the workbook already says, by field; goes before what is remembered. */
  readonly known: TemplateAnswers;
}

/** Plans are written in the second half of the year before: from July on the next year is proposed. */
export function proposedYear(now: Date): number {
  return now.getFullYear() + (now.getMonth() >= 6 ? 1 : 0);
}

/** The templates of a country, those that are its own first; and the others. */
export function offersFor(
  offers: readonly TemplateOffer[],
  country: Country,
): { readonly own: readonly TemplateOffer[]; readonly others: readonly TemplateOffer[] } {
  return {
    own: offers.filter(({ countries }) => countries.includes(country)),
    others: offers.filter(({ countries }) => !countries.includes(country)),
  };
}

function withName(wizard: Wizard, { templates }: WizardBasis): Wizard {
  if (wizard.ownSheetName) return wizard;
  // While the year is being typed the name stays as it was.
  if (wizard.answers.sheetName && !/^\s*\d{4}\s*$/.test(wizard.answers.year ?? '')) return wizard;
  const sheetName = templates.suggestSheetName(wizard.kind, wizard.answers);
  return { ...wizard, answers: { ...wizard.answers, sheetName } };
}

/** The answers of a kind: what is being typed goes before the workbook, that before what is remembered. */
function startOf(kind: TemplateKind, basis: WizardBasis, typed: TemplateAnswers): TemplateAnswers {
  const { templates, remembered, year, known } = basis;
  const answers: Record<string, string> = { ...templates.defaults(kind, year) };
  const shared: TemplateAnswers = { institution: remembered.institutions[0] ?? '' };
  for (const source of [shared, remembered.answers[kind] ?? {}, known, typed]) {
    for (const name of Object.keys(answers)) if (source[name]) answers[name] = source[name];
  }
  return { ...answers, sheetName: '' };
}

/** Answers that mean the same in every template. */
const SHARED = ['year', 'institution', 'unit', 'areaCode', 'area'];

function chosen(wizard: Wizard, kind: TemplateKind, country: Country, basis: WizardBasis): Wizard {
  const typed = Object.fromEntries(SHARED.map((name) => [name, wizard.answers[name] ?? '']));
  const answers = startOf(kind, basis, typed);
  return withName({ country, kind, answers, ownSheetName: false, touched: [], submitted: false }, basis);
}

export function newWizard(basis: WizardBasis, localeCountry: Country): Wizard {
  const { templates, remembered } = basis;
  const country = remembered.country ?? localeCountry;
  const last = remembered.kinds[country];
  const kind =
    templates.offers.find((offer) => offer.kind === last)?.kind ??
    offersFor(templates.offers, country).own[0]!.kind;
  const answers = startOf(kind, basis, {});
  return withName({ country, kind, answers, ownSheetName: false, touched: [], submitted: false }, basis);
}

export function reduceWizard(wizard: Wizard, action: WizardAction, basis: WizardBasis): Wizard {
  switch (action.type) {
    case 'country': {
      const { country } = action;
      const { own } = offersFor(basis.templates.offers, country);
      const last = basis.remembered.kinds[country];
      const kind = own.find((offer) => offer.kind === last)?.kind ?? own[0]!.kind;
      return chosen(wizard, kind, country, basis);
    }
    case 'kind':
      return chosen(wizard, action.kind, wizard.country, basis);
    case 'typed': {
      const answers = { ...wizard.answers, [action.field]: action.text };
      const ownSheetName = action.field === 'sheetName' ? action.text.trim() !== '' : wizard.ownSheetName;
      return withName({ ...wizard, answers, ownSheetName }, basis);
    }
    case 'left':
      return wizard.touched.includes(action.field)
        ? wizard
        : { ...wizard, touched: [...wizard.touched, action.field] };
    case 'submitted':
      return { ...wizard, submitted: true };
    case 'inserted': {
      const answers = { ...wizard.answers, areaCode: '', area: '', sheetName: '' };
      const fresh = Object.fromEntries(
        Object.keys(wizard.answers).map((name) => [name, answers[name as keyof typeof answers] ?? '']),
      );
      return withName(
        { ...wizard, answers: fresh, ownSheetName: false, touched: [], submitted: false },
        basis,
      );
    }
    case 'sheets-changed':
      return withName(wizard, basis);
  }
}

/** The first problem of each field that may be shown by now. */
export function problemsToShow(
  wizard: Wizard,
  problems: readonly RequestProblem[],
): ReadonlyMap<string, RequestProblem> {
  const shown = new Map<string, RequestProblem>();
  for (const problem of problems) {
    const visible = wizard.submitted || wizard.touched.includes(problem.field);
    if (visible && !shown.has(problem.field)) shown.set(problem.field, problem);
  }
  return shown;
}
