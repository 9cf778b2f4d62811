/** Codes that are free in their scope: `7.3.4` behind `7.3.3`, or `4` behind `3` where each area counts anew. */
import type { Area, Indicator, Plan } from '../../domain/plan';
import { type FixWrite, isComputed, printedText, type SeesCells, textWrite } from './fix-writes';

/** Without blanks and dots at the end. */
export function bareCode(code: string): string {
  return code.replace(/\s/g, '').replace(/\.+$/, '');
}

/** A code and the number that it ends with; null for one that ends otherwise. */
function splitCode(code: string): { readonly prefix: string; readonly number: string } | null {
  const match = /^(.*?)(\d+)$/.exec(bareCode(code));
  return match && (match[1] === '' || match[1]!.endsWith('.'))
    ? { prefix: match[1]!, number: match[2]! }
    : null;
}

/** What the codes of an area begin with: the area's own code where most of them do, else as the given one. */
export function prefixIn(area: Area, code: string): string | null {
  const own = splitCode(code);
  if (!own) return null;
  if (own.prefix === '') return '';
  const prefix = `${bareCode(area.code ?? '')}.`;
  const coded = area.indicators.flatMap((indicator) => indicator.code?.value ?? []);
  const fitting = coded.filter((one) => splitCode(one)?.prefix === prefix).length;
  return prefix.length > 1 && fitting * 2 >= coded.length ? prefix : own.prefix;
}

/**
 * The codes of a plan that are taken, and those that come next. Holes are left: the codes of products that were taken out stand
 * in reports already.
 */
export class FreeCodes {
  readonly #taken = new Set<string>();
  readonly #last = new Map<string, { last: number; width: number }>();

  constructor(plan: Plan, area: Area) {
    for (const one of plan.areas) {
      for (const { code } of one.indicators) {
        const bare = bareCode(code?.value ?? '');
        // A plain number starts anew in each area.
        if (bare === '' || (!bare.includes('.') && one !== area)) continue;
        this.take(bare);
      }
    }
  }

  isFree(code: string): boolean {
    return !this.#taken.has(code);
  }

  take(code: string): void {
    this.#taken.add(code);
    const parts = splitCode(code);
    if (!parts) return;
    const known = this.#last.get(parts.prefix);
    const width = parts.number.startsWith('0') ? parts.number.length : 1;
    const number = Number(parts.number);
    this.#last.set(parts.prefix, {
      last: Math.max(known?.last ?? 0, number),
      width: Math.max(known?.width ?? 1, width),
    });
  }

  /** The code behind the last one with this beginning; it counts as taken from then on. */
  next(prefix: string): string {
    const { last, width } = this.#last.get(prefix) ?? { last: 0, width: 1 };
    const code = `${prefix}${String(last + 1).padStart(width, '0')}`;
    this.take(code);
    return code;
  }
}

/**
 * Another code for an indicator, as its cell writes codes: whole, or only the last number; with a dot at the end where it has one.
 * @returns null where the cell is a formula or holds the name too
 */
export function codeWrite({ code, nameCell }: Indicator, to: string, context: SeesCells): FixWrite | null {
  if (!code) return null;
  const { cell, value } = code;
  if (cell.row === nameCell.row && cell.column === nameCell.column) return null;
  if (isComputed(cell, { kind: 'blank' }, context)) return null;
  const printed = printedText(cell, value, context).trim();
  const short = value.includes('.') && !bareCode(printed).includes('.');
  const text = short ? to.slice(to.lastIndexOf('.') + 1) : to;
  const written = printed.endsWith('.') ? `${text}.` : text;
  // A plain number is a number, as long as it begins with no zero.
  return /^[1-9]\d{0,8}$/.test(written) ? { cell, after: Number(written) } : textWrite(cell, written);
}
