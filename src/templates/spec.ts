/**
 * What a template is: a request that a person fills in, what is wrong with it, the change set that it becomes, and a picture
 * of it. The registry (`index.ts`) lists them for the wizard and for the command line.
 */
import type { ChangeSet } from '../domain/change-set';
import type { MessageParams } from '../domain/finding';
import type { Translator } from '../i18n';

export type TemplateKind = 'pat' | 'poa' | 'pom' | 'ficha-dtp5' | 'ficha-mir' | 'avance';

export type Country = 'mx' | 'hn' | 'gt';

/** What every template is asked. */
export interface TemplateHead {
  readonly sheetName: string;
  readonly institution: string;
  readonly year: number;
}

/** A problem with what was asked: the field and a message id of `template.problems`. */
export interface RequestProblem<F extends string = string> {
  readonly field: F;
  readonly messageId: string;
  readonly params: MessageParams | Readonly<Record<string, string | number>>;
}

/** A small drawing of what comes: what stands in a few rows, and how the cells are told apart. */
export interface TemplatePicture {
  readonly columns: readonly { readonly width: number }[];
  readonly rows: readonly {
    readonly kind: 'title' | 'label' | 'header' | 'band' | 'body' | 'total';
    readonly cells: readonly {
      readonly text: string;
      readonly kind: 'text' | 'input' | 'formula' | 'check';
    }[];
  }[];
}

export interface TemplateSpec<R extends TemplateHead> {
  readonly kind: TemplateKind;
  /** Where it is the standard; the wizard offers it there first. */
  readonly countries: readonly Country[];
  /** What the wizard and the command line begin with. */
  defaults(year: number): R;
  /**
   * @param sheetNames of the workbook as far as they are known
   * @returns every problem; a checked request without problems can be built
   */
  check(request: R, sheetNames: readonly string[]): readonly RequestProblem[];
  /** A sheet name that Excel takes and that is free as far as is known. */
  suggestSheetName(request: R, sheetNames: readonly string[]): string;
  /**
   * The template, filled with what the request carries.
   * @param t the language of prompts and input messages; what the sheet says is Spanish
   */
  build(request: R, t: Translator): ChangeSet;
  picture(request: R): TemplatePicture;
}
