/** A new template from the words of a call and, if there is one, a content: what `pondera new` builds. */
import type { ChangeSet } from '../domain/change-set';
import type { Translator } from '../i18n';
import { TEMPLATES, templateOf } from '../templates';
import type { AvanceRequest } from '../templates/avance-request';
import type { FichaDtp5Request, FichaMirRequest } from '../templates/ficha-request';
import type { PatArea, PatRequest } from '../templates/pat-request';
import { suggestSheetName } from '../templates/pat-request';
import type { PoaRequest } from '../templates/poa-request';
import type { PomRequest } from '../templates/pom-request';
import { suggestFreeName } from '../templates/sheet-names';
import type { TemplateHead, TemplateKind } from '../templates/spec';
import { ContentError } from './checked-json';
import {
  avanceContent,
  fichaDtp5Content,
  fichaMirContent,
  patContent,
  poaContent,
  pomContent,
} from './template-content';

export const NEW_KINDS: readonly TemplateKind[] = TEMPLATES.map(({ kind }) => kind);

/** As typed; undefined where it was not given. */
export interface NewTemplateWords {
  readonly year?: string | undefined;
  readonly rows?: string | undefined;
  readonly institution?: string | undefined;
  readonly sheet?: string | undefined;
  readonly unit?: string | undefined;
  readonly area?: string | undefined;
}

/** Stands for the name that a PAT must have, until somebody types it. */
const UNNAMED_AREA = 'Dirección de Área';

export type NewTemplate =
  | { readonly changeSet: ChangeSet; readonly problems?: never }
  | { readonly changeSet?: never; readonly problems: readonly string[] };

/**
 * @param content parsed JSON; undefined for a blank template
 * @param t the language of problems, prompts and input messages; what the sheets say is Spanish
 * @returns the change set of a new workbook, or what is wrong, in sentences
 */
export function newTemplate(
  kind: TemplateKind,
  words: NewTemplateWords,
  content: unknown,
  t: Translator,
): NewTemplate {
  try {
    const request = content === undefined ? blank(kind, words) : filled(kind, words, content);
    const spec = templateOf(kind);
    const problems = spec.check(request, []);
    if (problems.length > 0) {
      return {
        problems: problems.map(({ field, messageId, params }) => {
          const id = messageId.includes('.') ? messageId : `template.problems.${messageId}`;
          const said = t.t(id, params);
          return t.t('new.problem', { field: optionOf(field, content !== undefined), message: said });
        }),
      };
    }
    return { changeSet: spec.build(request, t) };
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    const message = t.t(`new.content.${error.messageId}`, error.params);
    return { problems: [t.t('new.problem', { field: error.path === '' ? '$' : error.path, message })] };
  }
}

const ROW_FIELDS: Readonly<Record<TemplateKind, string>> = {
  pat: 'indicators',
  poa: 'products',
  pom: 'products',
  'ficha-dtp5': 'fichas',
  'ficha-mir': 'fichas',
  avance: 'indicators',
};

/** What a person called the field that a check complains of. */
function optionOf(field: string, isFilled: boolean): string {
  if (field === 'year' || field === 'institution' || field === 'unit' || field === 'area')
    return `--${field}`;
  if (field === 'areaCode') return '--area';
  if (field === 'sheetName') return '--sheet';
  return !isFilled && Object.values(ROW_FIELDS).includes(field) ? '--rows' : '--from';
}

/** A whole number, or NaN for anything else: the template's own check says what it takes. */
function whole(word: string): number {
  return /^-?\d{1,9}$/.test(word.trim()) ? Number(word) : Number.NaN;
}

/** `7.3. Dirección de Control` as code and name. */
function codeAndName(words: string): { areaCode: string; area: string } {
  const match = /^\s*(\d+(?:\.\d+)*)\.?\s+(\S.*)$/u.exec(words);
  return match ? { areaCode: match[1]!, area: match[2]!.trim() } : { areaCode: '', area: words.trim() };
}

function blank(kind: TemplateKind, words: NewTemplateWords): TemplateHead {
  const spec = templateOf(kind);
  const { institution = '', unit, area, rows, sheet } = words;
  const request = {
    ...spec.defaults(words.year === undefined ? Number.NaN : whole(words.year)),
    institution,
    ...(unit === undefined ? {} : { unit }),
    ...(kind === 'pat' ? codeAndName(area ?? UNNAMED_AREA) : area === undefined ? {} : { area }),
    ...(rows === undefined ? {} : { [ROW_FIELDS[kind]]: whole(rows) }),
    ...(rows !== undefined && kind === 'pat' ? { strategicIndicators: 0 } : {}),
  };
  return { ...request, sheetName: sheet ?? spec.suggestSheetName(request, []) };
}

function filled(kind: TemplateKind, words: NewTemplateWords, json: unknown): TemplateHead {
  switch (kind) {
    case 'pat':
      return patRequest(json, words);
    case 'poa': {
      const { objectives, mission, vision, ...own } = poaContent(json, '');
      const texts = {
        ...(mission === undefined ? {} : { mission }),
        ...(vision === undefined ? {} : { vision }),
      };
      return named<PoaRequest>(kind, own, words, { content: objectives, ...texts });
    }
    case 'pom': {
      const { programs, products, ...own } = pomContent(json, '');
      return named<PomRequest>(kind, own, words, { content: { programs, products } });
    }
    case 'ficha-dtp5': {
      const { fichas, ...own } = fichaDtp5Content(json, '');
      return named<FichaDtp5Request>(kind, own, words, { content: fichas });
    }
    case 'ficha-mir': {
      const { fichas, period, ...own } = fichaMirContent(json, '');
      return named<FichaMirRequest>(kind, own, words, { content: fichas, period });
    }
    case 'avance': {
      const { items, period, captureDemand = false, unit = '', area = '', ...own } = avanceContent(json, '');
      return named<AvanceRequest>(kind, own, words, {
        content: items,
        period,
        captureDemand,
        unit: words.unit ?? unit,
        area: words.area ?? area,
      });
    }
  }
}

interface Head {
  readonly institution?: string;
  readonly year?: number;
}

function yearOf(own: Head, words: NewTemplateWords): number {
  if (words.year !== undefined) return whole(words.year);
  if (own.year === undefined) throw new ContentError('year', 'missing');
  return own.year;
}

/** A request with the head of the call, or else of the data. */
function named<R extends TemplateHead>(
  kind: TemplateKind,
  own: Head,
  words: NewTemplateWords,
  content: Partial<R>,
): TemplateHead {
  const spec = templateOf(kind);
  const institution = words.institution ?? own.institution ?? '';
  const request = { ...spec.defaults(yearOf(own, words)), ...content, institution };
  return { ...request, sheetName: words.sheet ?? spec.suggestSheetName(request, []) };
}

function patRequest(json: unknown, words: NewTemplateWords): PatRequest {
  const { units, ...own } = patContent(json, '');
  const year = yearOf(own, words);
  const taken: string[] = [];
  const all = units.flatMap((unit) => unit.areas.map((area) => ({ unit, area })));
  const areas = all.map(({ unit, area }): PatArea => {
    const { code, name, adjunctUnit, indicators, captureDemand = false, ...texts } = area;
    const sheetName =
      words.sheet === undefined
        ? suggestSheetName({ areaCode: code, year }, taken)
        : all.length === 1
          ? words.sheet
          : suggestFreeName(`${words.sheet} ${code}`, taken);
    taken.push(sheetName);
    return {
      ...texts,
      sheetName,
      unit: `${unit.code}. ${unit.name}`,
      adjunctUnit: adjunctUnit ? `${adjunctUnit.code}. ${adjunctUnit.name}` : '',
      areaCode: code,
      area: name,
      indicators: 0,
      strategicIndicators: 0,
      captureDemand,
      content: indicators,
    };
  });
  const [first, ...moreAreas] = areas;
  if (!first) throw new ContentError('units', 'noAreas');
  return { institution: words.institution ?? own.institution ?? '', year, ...first, moreAreas };
}
