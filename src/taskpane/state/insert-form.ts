/** The form *Insertar plantilla*: what was typed, what is proposed, what may be asked for. */
import type { InsertPatRequest, PaneServices, RequestProblem } from '../../app/pane-services';
import type { Plan } from '../../domain/plan';

export type InsertField = keyof InsertPatRequest;

/** The fields as typed: numbers stay texts until they are asked for. */
export interface InsertForm {
  readonly texts: Readonly<Record<Exclude<InsertField, 'captureDemand'>, string>>;
  readonly captureDemand: boolean;
  /** Whether the sheet's name was typed by the person; until then it follows area and year. */
  readonly ownSheetName: boolean;
  /** Fields that were left once: only these show their problems, until the button is pressed. */
  readonly touched: readonly InsertField[];
  readonly submitted: boolean;
}

export type InsertFormAction =
  | {
      readonly type: 'typed';
      readonly field: Exclude<InsertField, 'captureDemand'>;
      readonly text: string;
    }
  | { readonly type: 'capture-demand'; readonly on: boolean }
  | { readonly type: 'left'; readonly field: InsertField }
  | { readonly type: 'submitted' }
  | { readonly type: 'inserted' };

type SuggestName = PaneServices['suggestSheetName'];

/** Plans are written in the second half of the year before: from July on the next year is proposed. */
export function proposedYear(now: Date): number {
  return now.getFullYear() + (now.getMonth() >= 6 ? 1 : 0);
}

function withName(form: InsertForm, suggest: SuggestName): InsertForm {
  if (form.ownSheetName) return form;
  const { areaCode, year } = requestOf(form);
  // While the year is being typed the name stays as it was.
  if (Number.isNaN(year)) return form;
  return { ...form, texts: { ...form.texts, sheetName: suggest({ areaCode, year }) } };
}

/** A form with what the workbook already says: institution and units of the plan at hand. */
export function newInsertForm(now: Date, plan: Plan | null, suggest: SuggestName): InsertForm {
  return withName(
    {
      texts: {
        sheetName: '',
        institution: plan?.institution ?? '',
        unit: plan?.areas[0]?.unit?.name ?? '',
        adjunctUnit: '',
        areaCode: '',
        area: '',
        year: String(proposedYear(now)),
        indicators: '5',
        strategicIndicators: '1',
      },
      captureDemand: false,
      ownSheetName: false,
      touched: [],
      submitted: false,
    },
    suggest,
  );
}

function touch(form: InsertForm, field: InsertField): InsertForm {
  return form.touched.includes(field) ? form : { ...form, touched: [...form.touched, field] };
}

export function reduceInsertForm(
  form: InsertForm,
  action: InsertFormAction,
  suggest: SuggestName,
): InsertForm {
  switch (action.type) {
    case 'typed': {
      const typed = { ...form, texts: { ...form.texts, [action.field]: action.text } };
      if (action.field === 'sheetName') {
        return withName({ ...typed, ownSheetName: action.text.trim() !== '' }, suggest);
      }
      return action.field === 'areaCode' || action.field === 'year' ? withName(typed, suggest) : typed;
    }
    case 'capture-demand':
      return { ...form, captureDemand: action.on };
    case 'left':
      return touch(form, action.field);
    case 'submitted':
      return { ...form, submitted: true };
    case 'inserted':
      return withName(
        {
          ...form,
          texts: { ...form.texts, areaCode: '', area: '' },
          ownSheetName: false,
          touched: [],
          submitted: false,
        },
        suggest,
      );
  }
}

/** A whole number that was typed; NaN for anything else, which `checkRequest` refuses. */
function wholeNumber(text: string): number {
  const trimmed = text.trim().replace(/,/g, '');
  return /^-?\d+$/.test(trimmed) ? Number(trimmed) : Number.NaN;
}

export function requestOf(form: InsertForm): InsertPatRequest {
  const { texts } = form;
  return {
    sheetName: texts.sheetName.trim(),
    institution: texts.institution.trim(),
    unit: texts.unit.trim(),
    adjunctUnit: texts.adjunctUnit.trim(),
    areaCode: texts.areaCode.trim(),
    area: texts.area.trim(),
    year: wholeNumber(texts.year),
    indicators: wholeNumber(texts.indicators),
    strategicIndicators: wholeNumber(texts.strategicIndicators),
    captureDemand: form.captureDemand,
  };
}

/** The first problem of each field that may be shown by now. */
export function shownProblems(
  form: InsertForm,
  problems: readonly RequestProblem[],
): ReadonlyMap<InsertField, RequestProblem> {
  const shown = new Map<InsertField, RequestProblem>();
  for (const problem of problems) {
    const visible = form.submitted || form.touched.includes(problem.field);
    if (visible && !shown.has(problem.field)) shown.set(problem.field, problem);
  }
  return shown;
}
