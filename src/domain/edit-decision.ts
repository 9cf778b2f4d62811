/** Which edits may be made, given what the cells hold now; and how an edit is taken back. Excel and files decide alike. */
import { cellKey, contentOf, inputOf, sameContent } from './cell-content';
import type { CellContent, CellEdit, EditOutcome } from './edit';

/** A cell as it is now. */
export interface FoundCell {
  readonly content: CellContent;
  readonly numberFormat: string;
}

/** What was found out for one edit. */
export interface Look {
  /** Null when the sheet is gone. */
  readonly cell: FoundCell | null;
  /** Null when the edit has no anchor, or the anchor's sheet is gone. */
  readonly anchor: CellContent | null;
  /** Whether the cell takes a value, and whether it takes a format. */
  readonly writable: boolean;
  readonly formattable: boolean;
}

/** Whether a number format shows percentages, whatever is quoted in it. */
export function isPercentFormat(format: string): boolean {
  return format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '').includes('%');
}

/** How many decimals a number format shows. */
function decimalsShown(format: string): number {
  return /(?<=\.)[0#?]+/.exec(format)?.[0].length ?? 0;
}

/** The format to set with an edit, or null where the one that is there will do: a percentage that shows as many decimals. */
export function formatToSet(wanted: string | undefined, current: string): string | null {
  if (wanted === undefined || wanted === current) return null;
  const alike = isPercentFormat(wanted) && isPercentFormat(current);
  return alike && decimalsShown(current) >= decimalsShown(wanted) ? null : wanted;
}

/**
 * The format that an edit sets. What takes an edit back puts the format back exactly, and only where the cell still has the one
 * that was set.
 */
function formatOf({ numberFormat, numberFormatBefore }: CellEdit, current: string): string | null {
  if (numberFormatBefore === undefined) return formatToSet(numberFormat, current);
  return current === numberFormatBefore ? (numberFormat ?? null) : null;
}

/** An edit that may be made, with what the cell really holds and the format that it really sets. */
export interface Decision {
  readonly edit: CellEdit;
  /** `written` stands for "may be written". */
  readonly outcome: EditOutcome;
}

function decide(edit: CellEdit, look: Look): EditOutcome {
  if (look.cell === null) return 'gone';
  if (edit.anchor && (look.anchor === null || !sameContent(look.anchor, edit.anchor.content))) {
    return 'changed-meanwhile';
  }
  if (!sameContent(look.cell.content, edit.before)) {
    return sameContent(look.cell.content, contentOf(edit.after)) ? 'already' : 'changed-meanwhile';
  }
  const format = formatOf(edit, look.cell.numberFormat);
  if (format === null && sameContent(contentOf(edit.after), edit.before)) return 'already';
  const textCell = look.cell.numberFormat === '@' && typeof edit.after !== 'string';
  if (!look.writable || ((format !== null || textCell) && !look.formattable)) return 'not-writable';
  return 'written';
}

/**
 * Decides edit by edit, and then by groups: where one of a group cannot be made, none is.
 * @param edits each cell once
 * @param looks one for each edit
 * @returns one decision for each edit, in their order; edits that may be written carry what they replace: content and format
 * @throws RangeError when a cell occurs twice
 */
export function decideEdits(edits: readonly CellEdit[], looks: readonly Look[]): Decision[] {
  const seen = new Set<string>();
  const broken = new Set<string>();
  const first = edits.map((edit, i) => {
    const key = cellKey(edit.cell);
    if (seen.has(key)) throw new RangeError(`two edits of one cell: ${key}`);
    seen.add(key);
    const outcome = decide(edit, looks[i]!);
    if (outcome !== 'written' && outcome !== 'already' && edit.group !== undefined) broken.add(edit.group);
    return outcome;
  });
  return edits.map((edit, i) => {
    const outcome = first[i]!;
    if (outcome !== 'written') return { edit, outcome };
    if (edit.group !== undefined && broken.has(edit.group)) return { edit, outcome: 'with-group' };
    const { numberFormat: _wanted, numberFormatBefore: _stale, ...said } = edit;
    const { content, numberFormat: current } = looks[i]!.cell!;
    // As it really is: a formula is put back letter by letter.
    const rest = { ...said, before: content };
    const format = formatOf(edit, current);
    const written = format === null ? rest : { ...rest, numberFormat: format, numberFormatBefore: current };
    return { edit: written, outcome };
  });
}

/**
 * The edit that takes one back: it restores what was there, and only where the cell still holds what was written.
 * The anchor is kept when it lies outside of what the entry wrote (see `anchorsOutside`).
 */
export function invertEdit(edit: CellEdit): CellEdit {
  const { cell, before, after, numberFormat, numberFormatBefore, anchor } = edit;
  return {
    cell,
    before: contentOf(after),
    after: inputOf(before),
    numberFormat: numberFormatBefore,
    numberFormatBefore: numberFormat,
    anchor,
  };
}

/**
 * The edits that take back a whole press. An anchor that the press itself wrote (a code that was corrected) is expected as it
 * was written.
 */
export function invertEdits(edits: readonly CellEdit[]): CellEdit[] {
  const written = new Map(edits.map((edit) => [cellKey(edit.cell), contentOf(edit.after)]));
  return edits.map((edit) => {
    const inverse = invertEdit(edit);
    if (!inverse.anchor) return inverse;
    const content = written.get(cellKey(inverse.anchor.cell));
    return content === undefined ? inverse : { ...inverse, anchor: { ...inverse.anchor, content } };
  });
}
