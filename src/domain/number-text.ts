/**
 * Numbers that people write as text: in cells stored as text, in tables copied from a PDF.
 * Plans of the three countries print `1,234.5`; older or foreign ones print `1.234,5`: both are read.
 */

export interface NumberText {
  /** The number as written: `45 %` is 45. */
  readonly value: number;
  /** Whether a % sign is written. */
  readonly percent: boolean;
  /** Whether a lone separator leaves two readings: `22.420` may be 22.42 or 22,420. */
  readonly ambiguous: boolean;
}

/** Every blank that copying leaves behind: no-break, narrow, thin, figure spaces. */
const SPACES = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;
const INVISIBLE = /[\u200b-\u200d\u2060\ufeff]/g;
const CURRENCY = /^(?:US\$|MX\$|\$|Q\.?|L\.?|Lps\.?|€|USD|MXN|HNL|GTQ)(?=[\d(+\-.,])/i;
const CURRENCY_AFTER = /(?:\$|€|USD|MXN|HNL|GTQ)$/i;

/**
 * Reads a number that is written as text.
 * @param text such as `1,234.5`, `1.234,5`, `45 %`, `1 234`, `$ 1,000`, `(5)`, `-3`, `'12`
 * @returns null when the text writes anything else: a code (`7.3.1`), a date, a number with words
 */
export function parseNumberText(text: string): NumberText | null {
  // Looked at first: it is asked of every text of a table.
  if (text.length > 60 || !/\d/.test(text)) return null;
  const visible = text.replace(INVISIBLE, '');
  if (!spacesGroupThousands(visible)) return null;
  let rest = visible
    .replace(SPACES, '')
    .replace(/^['’]/, '')
    .replace(/[\u2212\u2013]/g, '-')
    // `$(5)` and `Q-5` as well as `($5)` and `-Q5`, below.
    .replace(CURRENCY, '');

  const bracketed = /^\((.+)\)$/.exec(rest);
  if (bracketed) rest = bracketed[1]!;
  const percent = rest.endsWith('%');
  if (percent) rest = rest.slice(0, -1);
  const sign = /^[+-]/.exec(rest)?.[0];
  if (sign && bracketed) return null;
  if (sign) rest = rest.slice(1);
  const plain = readDigits(rest.replace(CURRENCY, '').replace(CURRENCY_AFTER, ''));
  if (!plain) return null;
  const negative = (bracketed !== null || sign === '-') && plain.value !== 0;
  return { value: negative ? -plain.value : plain.value, percent, ambiguous: plain.ambiguous };
}

/** Spaces between digits must separate groups of three: `1 234` is a number; `12 34` and `1,234 567` are two. */
function spacesGroupThousands(text: string): boolean {
  const groups = text.replace(SPACES, ' ').match(/(?:(?<=\d)[.,])?\d[\d ]*\d/g) ?? [];
  return groups.every((group) => !group.includes(' ') || /^\d{1,3}(?: \d{3})+$/.test(group));
}

function readDigits(text: string): { value: number; ambiguous: boolean } | null {
  if (/^\d+(?:\.\d+)?e[+-]?\d{1,3}$/i.test(text)) return finite(text);
  const digits = withoutApostrophes(text);
  if (/^\d+$/.test(digits)) return finite(digits);
  // A comma before three digits is a thousands separator here.
  if (/^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/.test(digits)) return finite(digits.replaceAll(',', ''));
  if (/^[1-9]\d{0,2}(?:(?:\.\d{3})+,\d+|(?:\.\d{3}){2,})$/.test(digits)) {
    return finite(digits.replaceAll('.', '').replace(',', '.'));
  }
  // A point before three digits may be either.
  return /^\d*[.,]\d+$/.test(digits)
    ? finite(digits.replace(',', '.'), /^[1-9]\d{0,2}\.\d{3}$/.test(digits))
    : null;
}

/** The apostrophe marks the millions (1'234,567.00) or every group (1'234.50). */
function withoutApostrophes(text: string): string {
  if (/^\d{1,3}['’]\d{3},\d{3}(?:\.\d+)?$/.test(text)) return text.replace(/['’,]/g, '');
  return /^\d{1,3}(?:['’]\d{3})+(?:\.\d+)?$/.test(text) ? text.replace(/['’]/g, '') : text;
}

function finite(text: string, ambiguous = false): { value: number; ambiguous: boolean } | null {
  const value = Number(text);
  return Number.isFinite(value) ? { value, ambiguous } : null;
}
