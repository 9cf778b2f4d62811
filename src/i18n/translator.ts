/**
 * What makes sentences of messages, without the messages: a page that speaks one language needs not fetch the other.
 */
import IntlMessageFormat from 'intl-messageformat';
import type { MessageParam, MessageParams } from '../domain/finding';

export type Language = 'es' | 'en';

/** The regions whose number formats and words are known; all write 1,234.5. */
export type Locale = 'es-MX' | 'es-HN' | 'es-GT' | 'en-US';

/** The messages of a language. */
export interface MessageTree {
  readonly [key: string]: string | MessageTree;
}

/** Chooses the language and region from what Office says, such as `es-HN` or `en-GB`. Spanish is the default. */
export function localeFor(displayLanguage: string): Locale {
  const known: readonly Locale[] = ['es-MX', 'es-HN', 'es-GT', 'en-US'];
  const exact = known.find((locale) => locale.toLowerCase() === displayLanguage.toLowerCase());
  if (exact) return exact;
  return displayLanguage.toLowerCase().startsWith('en') ? 'en-US' : 'es-MX';
}

export interface Translator {
  readonly locale: Locale;
  readonly language: Language;
  /**
   * The text of a message.
   * @param id the path in the messages, such as `pane.validate`
   * @throws RangeError for an unknown id: a missing word is a defect, not something to show
   */
  t(id: string, params?: MessageParams | Readonly<Record<string, string | number | Date>>): string;
  /** Whether there is such a message. */
  has(id: string): boolean;
  /** A parameter as it is written in a sentence. */
  param(value: MessageParam): string;
  number(value: number, style?: 'plain' | 'percent' | 'percentPoints' | 'signed', decimals?: number): string;
}

const MINUS = '-';

/** Numbers as the published plans write them: comma for thousands, point for decimals, in every region that we serve. */
function writeNumber(
  value: number,
  style: 'plain' | 'percent' | 'percentPoints' | 'signed' = 'plain',
  decimals?: number,
): string {
  const isPercent = style === 'percent' || style === 'percentPoints';
  const shownDecimals = decimals ?? (isPercent ? 1 : undefined);
  const text = new Intl.NumberFormat('en-US', {
    minimumFractionDigits: shownDecimals ?? 0,
    maximumFractionDigits: shownDecimals ?? 6,
  }).format(Math.abs(value));
  const zero = !/[1-9]/.test(text);
  const sign = value < 0 && !zero ? MINUS : style === 'signed' && !zero ? '+' : '';
  return `${sign}${text}${style === 'percent' ? ' %' : ''}`;
}

function lookUp(tree: MessageTree, id: string): string | undefined {
  let node: string | MessageTree | undefined = tree;
  for (const key of id.split('.')) {
    if (typeof node !== 'object') return undefined;
    node = Object.hasOwn(node, key) ? node[key] : undefined;
  }
  return typeof node === 'string' ? node : undefined;
}

export function languageOf(locale: Locale): Language {
  return locale.startsWith('en') ? 'en' : 'es';
}

/**
 * Makes the translator of a locale. Parsed messages are kept.
 * @param tree the messages of its language, or as many of them as are going to be asked for
 */
export function translatorOf(locale: Locale, tree: MessageTree): Translator {
  const language = languageOf(locale);
  const parsed = new Map<string, IntlMessageFormat>();

  function message(id: string): IntlMessageFormat {
    let known = parsed.get(id);
    if (!known) {
      const text = lookUp(tree, id);
      if (text === undefined) throw new RangeError(`no message ${id} in ${language}`);
      known = new IntlMessageFormat(text, locale);
      parsed.set(id, known);
    }
    return known;
  }

  /** Items that hold commas themselves, such as 15,080, are parted by semicolons. */
  function writeList(items: readonly string[]): string {
    const format = new Intl.ListFormat(locale, { type: 'conjunction' });
    if (!items.some((item) => item.includes(','))) return format.format(items);
    return format
      .formatToParts(items)
      .map(({ type, value }) => (type === 'literal' ? value.replace(',', ';') : value))
      .join('');
  }

  const translator: Translator = {
    locale,
    language,
    t(id, params = {}) {
      const values: Record<string, string | number | Date> = {};
      for (const [name, value] of Object.entries(params)) {
        values[name] =
          typeof value === 'object' && !(value instanceof Date) ? translator.param(value) : value;
      }
      return String(message(id).format(values));
    },
    has: (id) => lookUp(tree, id) !== undefined,
    param(value) {
      if (typeof value === 'string') return value;
      switch (value.kind) {
        case 'number':
          return writeNumber(value.value, value.style, value.decimals);
        case 'month':
          return translator.t(`months.short.m${value.month + 1}`);
        case 'list':
          return writeList(value.items.map(translator.param));
        case 'message':
          return translator.t(value.messageId, value.params);
      }
    },
    number: writeNumber,
  };
  return translator;
}
