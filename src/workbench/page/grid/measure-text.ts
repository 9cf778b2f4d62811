/** Widths of texts in pixels. Measuring is dear, and a sheet repeats its texts: results are kept. */
const KEPT = 50_000;
const widths = new Map<string, number>();
let canvas: CanvasRenderingContext2D | null | undefined;

/**
 * @param text a single line
 * @param font a CSS font, such as `bold 14.67px Calibri`
 */
export function textWidth(text: string, font: string): number {
  const key = `${font}|${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    canvas ??= typeof document === 'undefined' ? null : document.createElement('canvas').getContext('2d');
    if (canvas) {
      canvas.font = font;
      width = canvas.measureText(text).width;
    } else width = text.length * 7;
    if (widths.size >= KEPT) widths.clear();
    widths.set(key, width);
  }
  return width;
}

/** How many lines a text takes when it is wrapped at words (and within words that are too long). */
export function wrappedLines(text: string, font: string, width: number): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let used = 0;
    lines++;
    for (const word of paragraph.split(/(?<=[\s-])/)) {
      const size = textWidth(word.trimEnd(), font);
      const full = textWidth(word, font);
      if (used > 0 && used + size > width) {
        lines++;
        used = 0;
      }
      if (size > width) {
        const extra = Math.ceil(size / width) - 1;
        lines += extra;
        used = size - extra * width;
      } else used += full;
    }
  }
  return lines;
}
