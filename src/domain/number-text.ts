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
  if (text.length > 60) return null;
  const visible = text.replace(INVISIBLE, '').trim();
  if (visible === '' || !/\d/.test(visible)) return null;
  if (!spacesGroupThousands(visible)) return null;
  let rest = visible
    .replace(SPACES, '')
    .replace(/^['’]/, '')
    .replace(/[\u2212\u2013]/g, '-');

  let negative = false;
  const bracketed = /^\((.+)\)$/.exec(rest);
  if (bracketed) {
    negative = true;
    rest = bracketed[1]!;
  }
  let percent = false;
  if (rest.endsWith('%')) {
    percent = true;
    rest = rest.slice(0, -1);
  }
  const sign = /^([+-])(.+)$/.exec(rest);
  if (sign) {
    if (bracketed) return null;
    negative = sign[1] === '-';
    rest = sign[2]!;
  }
  rest = rest.replace(CURRENCY, '').replace(CURRENCY_AFTER, '');
  const afterCurrency = /^-(.+)$/.exec(rest);
  if (afterCurrency && !negative) {
    negative = true;
    rest = afterCurrency[1]!;
  }
  const plain = readDigits(rest);
  if (!plain) return null;
  const value = negative && plain.value !== 0 ? -plain.value : plain.value;
  return { value, percent, ambiguous: plain.ambiguous };
}

/** Spaces between digits must separate groups of three: `1 234` is a number, `12 34` are two. */
function spacesGroupThousands(text: string): boolean {
  const groups = text.replace(SPACES, ' ').match(/\d[\d ]*\d|\d/g) ?? [];
  return groups.every((group) => !group.includes(' ') || /^\d{1,3}(?: \d{3})+$/.test(group));
}

function readDigits(text: string): { value: number; ambiguous: boolean } | null {
  if (!/^[\d.,'’]+(?:[eE][+-]?\d{1,3})?$/.test(text)) return null;
  const scientific = /^(.+?)([eE][+-]?\d{1,3})$/.exec(text);
  if (scientific) {
    return /^\d+(?:\.\d+)?$/.test(scientific[1]!) ? finite(text, false) : null;
  }
  // The apostrophe marks the millions (1'234,567.00) or every group (1'234.50).
  const millions = /^\d{1,3}['’]\d{3},\d{3}(?:\.\d+)?$/.test(text);
  if (millions) return finite(text.replace(/['’,]/g, ''), false);
  const digits = /^\d{1,3}(?:['’]\d{3})+(?:\.|$)/.test(text) ? text.replace(/['’]/g, '') : text;
  if (/['’]/.test(digits)) return null;
  const points = digits.split('.').length - 1;
  const commas = digits.split(',').length - 1;
  if (points === 0 && commas === 0) return finite(digits, false);
  if (points > 0 && commas > 0) {
    const decimal = digits.lastIndexOf('.') > digits.lastIndexOf(',') ? '.' : ',';
    const thousands = decimal === '.' ? ',' : '.';
    const pattern = decimal === '.' ? /^\d{1,3}(?:,\d{3})+\.\d+$/ : /^\d{1,3}(?:\.\d{3})+,\d+$/;
    return pattern.test(digits)
      ? finite(digits.split(thousands).join('').replace(decimal, '.'), false)
      : null;
  }
  const separator = points > 0 ? '.' : ',';
  if (points + commas > 1) {
    const grouped = separator === '.' ? /^\d{1,3}(?:\.\d{3}){2,}$/ : /^\d{1,3}(?:,\d{3}){2,}$/;
    return grouped.test(digits) ? finite(digits.split(separator).join(''), false) : null;
  }
  const [whole, fraction] = digits.split(separator) as [string, string];
  if (whole === '' && fraction === '') return null;
  if (fraction === '') return null;
  const couldGroup = fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
  // A comma before three digits is a thousands separator here; a point before three digits may be either.
  if (separator === ',' && couldGroup) return finite(whole + fraction, false);
  return finite(`${whole === '' ? '0' : whole}.${fraction}`, separator === '.' && couldGroup);
}

function finite(text: string, ambiguous: boolean): { value: number; ambiguous: boolean } | null {
  const value = Number(text);
  return Number.isFinite(value) ? { value, ambiguous } : null;
}
