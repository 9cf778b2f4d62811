/** Texts of the workbook's users on their way back into cells. */

/**
 * A text as a cell's input: one that begins like a formula gets the apostrophe with which a person would type it, so that
 * an area called `=HYPERLINK(…)` stays a name.
 */
export function cellText(text: string): string {
  return text.startsWith('=') || text.startsWith("'") ? `'${text}` : text;
}
