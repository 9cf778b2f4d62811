/**
 * ST_Xstring (ECMA-376 part 1, 22.9.2.19): characters that XML cannot hold are written as `_xHHHH_`, and a literal
 * text of that shape has its first underscore escaped as `_x005F_`.
 */

/** The text that an escaped one stands for. */
export function decodeXstring(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** The escaped form, which every XML document can hold. Line feeds and tabs stay as they are. */
export function encodeXstring(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be escaped
  const forbidden = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/g;
  const lone = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
  return text.replace(forbidden, escapeUnit).replace(lone, escapeUnit);
}

function escapeUnit(unit: string): string {
  return `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

const DAY = 86_400_000;

/**
 * The serial number of an ISO 8601 date or time, as cells of type `d` hold it.
 * @param date1904 whether day 0 is 1 January 1904
 * @returns undefined when the text is none
 */
export function isoToSerial(text: string, date1904: boolean): number | undefined {
  const match = /^(?:(\d{4})-(\d{2})-(\d{2}))?(?:T?(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/.exec(
    text.trim(),
  );
  if (!match || match[0] === '' || match[0] === 'Z') return undefined;
  const [, year, month, day, hours = '0', minutes = '0', seconds = '0'] = match;
  const time = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  if (year === undefined) return time;
  const utc = Date.UTC(Number(year), Number(month) - 1, Number(day));
  if (date1904) return (utc - Date.UTC(1904, 0, 1)) / DAY + time;
  const days = (utc - Date.UTC(1899, 11, 30)) / DAY;
  // Excel counts 29 February 1900, which never was: serials before March are one less.
  return (days < 61 ? days - 1 : days) + time;
}
