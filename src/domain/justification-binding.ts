/** What a justification is bound to: what the finding is about, and what was compared. Never an address. */
import type { Finding, MessageParam } from './finding';
import { MONTH_LABELS } from './period';
import type { Plan } from './plan';
import { plainText, wordKey } from './words';

export interface Binding {
  /** Rule, kind of plan and year, area, item, subject, month, joined by `|`. */
  readonly key: string;
  /** `v:` where the finding has a value of its own, which the sheet shows beside it; `c:` where only what was compared counts. */
  readonly fingerprint: string;
}

/** Names that are longer are cut, with a hash of the whole behind them. */
const LONGEST_WORD = 60;

/** A plan without its sheet: `PAT 2019`. */
export function planKey({ type, year }: Plan): string {
  return `${type} ${year ?? '-'}`;
}

/** Codes as they are but for case and a last dot; names without accents, case and plural. */
export function wordOf(label: string): string {
  const trimmed = label.trim();
  const isCode = /^[\p{L}\d.\-_/]*\d[\p{L}\d.\-_/]*$/u.test(trimmed);
  const word = isCode ? trimmed.toLowerCase().replace(/\.+$/, '') : wordKey(trimmed) || plainText(trimmed);
  // The separators of a reference.
  const plain = word.replace(/[|#]/g, ' ');
  return plain.length > LONGEST_WORD ? `${plain.slice(0, LONGEST_WORD - 14)}~${hash(plain)}` : plain;
}

/**
 * Rules that name one of several alike: which of them comes first changes when rows are sorted, so that what they share stands for
 * the item, in the area or in the whole plan.
 */
const ALIKE: Readonly<Record<string, 'area' | 'plan'>> = {
  'duplicate-code': 'area',
  'duplicate-name': 'plan',
  'duplicate-result': 'plan',
};

/** Where a finding is about no area: the only one of the plan, or the institution. */
function planLabel(plan: Plan): string {
  const [only, ...others] = plan.areas;
  return only && others.length === 0 ? (only.code ?? only.name) : (plan.institution ?? '');
}

/** What a finding's justification must be bound to. */
export function bindingOf(finding: Finding, plan: Plan): Binding {
  const alike = typeof finding.value === 'string' ? ALIKE[finding.rule] : undefined;
  const item = alike === undefined ? finding.item : String(finding.value);
  const area = alike === 'plan' ? '' : (finding.area ?? (item === null ? planLabel(plan) : ''));
  const key = [
    finding.rule,
    planKey(plan),
    wordOf(area),
    item === null ? '' : wordOf(item),
    finding.subject ?? '',
    finding.period === null ? '' : MONTH_LABELS[finding.period],
  ].join('|');
  return { key, fingerprint: fingerprintOf(finding) };
}

/** Of everything that was compared besides the value, in whatever order it was found: rows may be sorted. */
function fingerprintOf(finding: Finding): string {
  const compared = finding.compared.map(({ labelId, value }) => `${labelId}=${canonical(value)}`).sort();
  const months = Object.entries(finding.params)
    .flatMap(([name, param]) => (speaksOfMonths(param) ? [`${name}=${canonical(param)}`] : []))
    .sort();
  const parts = [finding.messageId, canonical(finding.expected), ...compared, ...months];
  return `${finding.value === null ? 'c' : 'v'}:${hash(parts.join('\n'))}`;
}

/** Other parameters repeat what was compared, or name rows and cells, which may move. */
function speaksOfMonths(param: MessageParam): boolean {
  if (typeof param === 'string') return false;
  return param.kind === 'month' || (param.kind === 'list' && param.items.some(speaksOfMonths));
}

function canonical(value: MessageParam | number | null): string {
  if (value === null) return '';
  // Computed by Excel, by another program or by us: the last digits may differ.
  if (typeof value === 'number') return String(Number(value.toPrecision(12)));
  if (typeof value === 'string') return plainText(value);
  switch (value.kind) {
    case 'number':
      return canonical(value.value);
    case 'month':
      return MONTH_LABELS[value.month];
    case 'list':
      return value.items.map(canonical).sort().join(';');
    case 'message':
      return `${value.messageId}(${Object.entries(value.params)
        .map(([name, param]) => `${name}:${canonical(param)}`)
        .sort()
        .join(',')})`;
  }
}

/** FNV-1a over two offsets: 64 bits in 13 letters and digits. No secret: whoever edits it makes the row useless. */
function hash(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x01000193;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code ^ (a >>> 7), 0x85ebca6b);
  }
  return (BigInt(a >>> 0) * 0x1_0000_0000n + BigInt(b >>> 0)).toString(36).padStart(13, '0');
}

/** `rule|PAT 2019|7.3|7.3.1|annual-target||v:…`: one cell of the sheet. */
export function referenceOf({ key, fingerprint }: Binding): string {
  return `${key}|${fingerprint}`;
}

/** @returns null for what is no reference of ours */
export function readReference(text: string): (Binding & { readonly rule: string }) | null {
  const parts = text.trim().split('|');
  const fingerprint = parts.pop()!;
  if (parts.length !== 6 || !/^[vc]:[0-9a-z]+$/.test(fingerprint)) return null;
  const [rule] = parts;
  return rule ? { rule, key: parts.join('|'), fingerprint } : null;
}

/** Whether what the sheet says as the value is what the finding says now: numbers to twelve digits, texts by their words. */
export function sameValue(noted: number | string | null, now: number | string | null): boolean {
  if (noted === null || now === null) return noted === now;
  if (typeof now === 'number') {
    const number = typeof noted === 'number' ? noted : Number(noted.replace(/[,\s]/g, '') || Number.NaN);
    // Programs differ in the last digits of what they compute.
    return Number.isFinite(number) && Math.abs(number - now) <= Math.abs(now) * 1e-12;
  }
  const words = wordKey(now);
  // Signs, such as those of units, have no words.
  return plainText(String(noted)) === plainText(now) || (words !== '' && wordKey(String(noted)) === words);
}

/** Whether a justification is about what the finding says now; both have the same key. */
export function stillHolds(
  noted: { readonly fingerprint: string; readonly value: number | string | null },
  finding: Finding,
  binding: Binding,
): boolean {
  return (
    noted.fingerprint === binding.fingerprint &&
    (finding.value === null || sameValue(noted.value, finding.value))
  );
}
