/**
 * What the wizard *Insertar plantilla* asks: which templates there are, what each wants to know, what is wrong with the answers,
 * a picture, and the insertion. Loaded when the wizard opens: the templates are large, and most presses don't need them.
 */
import type { ComplianceSettings } from '../domain/compliance-model';
import type { Translator } from '../i18n';
import { TEMPLATES, templateOf } from '../templates';
import type { Country, RequestProblem, TemplateKind, TemplatePicture } from '../templates/spec';
import type { TaskOptions } from './pane-services';
import { type ChangeSetSink, WorkbookError } from './ports';
import {
  defaultAnswers,
  requestOf,
  TEMPLATE_FIELDS,
  type TemplateAnswers,
  type TemplateField,
} from './template-fields';

export type { Country, RequestProblem, TemplateAnswers, TemplateField, TemplateKind, TemplatePicture };

/** A template that can be asked for. */
export interface TemplateOffer {
  readonly kind: TemplateKind;
  /** Where it is the standard: there it is offered first. */
  readonly countries: readonly Country[];
  readonly fields: readonly TemplateField[];
}

export interface InsertedTemplate {
  /** The new sheets, in order; sheets that the workbook had already (*Ajustes*, *Catálogos*) are not among them. */
  readonly sheets: readonly string[];
}

export interface TemplateServices {
  readonly offers: readonly TemplateOffer[];
  defaults(kind: TemplateKind, year: number): TemplateAnswers;
  /** Every problem; `messageId` is a message of its own or a key of `template.problems`. */
  check(kind: TemplateKind, answers: TemplateAnswers): readonly RequestProblem[];
  /** A name that Excel takes and that is free as far as is known. */
  suggestSheetName(kind: TemplateKind, answers: TemplateAnswers): string;
  /** Drawn whatever was typed: a number that is none is drawn as the template's own. */
  picture(kind: TemplateKind, answers: TemplateAnswers): TemplatePicture;
  /**
   * Writes the template: all of it, or nothing.
   * @throws WorkbookError; after `name-taken` the name counts as taken in `check` and `suggestSheetName`
   */
  insert(kind: TemplateKind, answers: TemplateAnswers, options?: TaskOptions): Promise<InsertedTemplate>;
}

export interface TemplateContext {
  readonly workbook: ChangeSetSink;
  readonly t: Translator;
  /** The sheets of the workbook, as far as they are known. */
  sheetNames(): readonly string[];
  /** What *Ajustes* begins with; undefined takes the defaults. */
  settings(): ComplianceSettings | undefined;
}

export function createTemplateServices(context: TemplateContext): TemplateServices {
  /** Sheets that were found out about since the workbook was read. */
  const alsoThere = new Set<string>();
  let read = context.sheetNames().join('\n');
  const names = () => {
    // A later reading knows better: the sheet may have been renamed or deleted since.
    const now = context.sheetNames();
    if (now.join('\n') !== read) alsoThere.clear();
    read = now.join('\n');
    return [...new Set([...now, ...alsoThere])];
  };
  return {
    offers: TEMPLATES.map(({ kind, countries }) => ({ kind, countries, fields: TEMPLATE_FIELDS[kind] })),
    defaults: defaultAnswers,
    check: (kind, answers) => templateOf(kind).check(requestOf(kind, answers), names()),
    suggestSheetName: (kind, answers) =>
      templateOf(kind).suggestSheetName(requestOf(kind, { ...answers, sheetName: '' }), names()),
    picture: (kind, answers) => templateOf(kind).picture(requestOf(kind, answers, true)),
    async insert(kind, answers, options) {
      const settings = context.settings();
      const request = { ...requestOf(kind, answers), ...(settings ? { settings } : {}) };
      const changeSet = templateOf(kind).build(request, context.t);
      try {
        const { sheetNames } = await context.workbook.apply(changeSet, options);
        const sheets = changeSet.changes.flatMap((change) =>
          change.kind === 'add-sheet' ? [sheetNames.get(change.name) ?? change.name] : [],
        );
        for (const sheet of sheets) alsoThere.add(sheet);
        return { sheets };
      } catch (error) {
        if (error instanceof WorkbookError && error.kind === 'name-taken' && error.subject !== null) {
          alsoThere.add(error.subject);
        }
        throw error;
      }
    },
  };
}
