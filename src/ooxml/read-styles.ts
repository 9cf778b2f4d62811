import type { ColorResolver } from './colors';
import { BUILT_IN_FORMATS } from './number-formats';
import type { BorderData, StyleData } from './workbook-data';
import { child, children, flag, numeric, type XmlElement } from './xml';

/** What the styles part says. */
export interface Styles {
  /** By the index that cells use. */
  cells: StyleData[];
  /** By the index that conditional formats use. */
  differential: StyleData[];
  /** Kinds of formatting that `StyleData` cannot hold. */
  notKept: Set<string>;
}

/** What a file without a styles part, or an absent member, means. */
export const DEFAULT_FONT = { name: 'Calibri', size: 11, color: '#000000' } as const;

/** Number formats by the index that cells use; `General` where there is none. */
export function readCellFormats(root: XmlElement | undefined): string[] {
  const own = ownFormats(root);
  return children(child(root, 'cellXfs'), 'xf').map((xf) => formatCode(own, xf.attributes.numFmtId));
}

/**
 * Reads the styles part.
 * @param root its root element; undefined when the file has none
 */
export function readStyles(root: XmlElement | undefined, color: ColorResolver): Styles {
  const notKept = new Set<string>();
  const own = ownFormats(root);
  const fonts = children(child(root, 'fonts'), 'font').map((font) => readFont(font, color, DEFAULT_FONT));
  const fills = children(child(root, 'fills'), 'fill').map((fill) => readFill(fill, color, false, notKept));
  const borders = children(child(root, 'borders'), 'border').map((border) =>
    readBorder(border, color, notKept),
  );
  const cells = children(child(root, 'cellXfs'), 'xf').map((xf) => {
    const style: StyleData = {};
    const a = xf.attributes;
    const format = formatCode(own, a.numFmtId);
    if (format !== 'General') style.numberFormat = format;
    const font = fonts[Number(a.fontId ?? 0)];
    if (font) style.font = font;
    const fill = fills[Number(a.fillId ?? 0)];
    if (fill) style.fill = fill;
    const border = borders[Number(a.borderId ?? 0)];
    if (border) style.border = border;
    readAlignment(child(xf, 'alignment'), style, notKept);
    readProtection(child(xf, 'protection'), style);
    return style;
  });
  if (children(child(root, 'cellStyles'), 'cellStyle').length > 1) notKept.add('named cell styles');
  const differential = children(child(root, 'dxfs'), 'dxf').map((dxf) => {
    const style: StyleData = {};
    const numFmt = child(dxf, 'numFmt');
    if (numFmt?.attributes.formatCode) style.numberFormat = numFmt.attributes.formatCode;
    const font = readFont(child(dxf, 'font'), color, {});
    if (font) style.font = font;
    const fill = readFill(child(dxf, 'fill'), color, true, notKept);
    if (fill) style.fill = fill;
    const border = readBorder(child(dxf, 'border'), color, notKept);
    if (border) style.border = border;
    readAlignment(child(dxf, 'alignment'), style, notKept);
    readProtection(child(dxf, 'protection'), style);
    return style;
  });
  return { cells: cells.length > 0 ? cells : [{}], differential, notKept };
}

function ownFormats(root: XmlElement | undefined): Map<number, string> {
  const own = new Map<number, string>();
  for (const { attributes } of children(child(root, 'numFmts'), 'numFmt')) {
    if (attributes.formatCode !== undefined) own.set(Number(attributes.numFmtId), attributes.formatCode);
  }
  return own;
}

function formatCode(own: Map<number, string>, id: string | undefined): string {
  const number = Number(id ?? 0);
  const code = own.get(number) ?? BUILT_IN_FORMATS[number] ?? 'General';
  return code === '' || /^general$/i.test(code) ? 'General' : code;
}

/** Members that equal the default are left out, so that plain cells have plain styles. */
function readFont(
  font: XmlElement | undefined,
  color: ColorResolver,
  base: { name?: string; size?: number; color?: string },
): StyleData['font'] {
  if (!font) return undefined;
  const result: NonNullable<StyleData['font']> = {};
  const name = child(font, 'name')?.attributes.val;
  if (name && name !== base.name) result.name = name;
  const size = numeric(child(font, 'sz')?.attributes.val);
  if (size !== undefined && size !== base.size) result.size = size;
  for (const [tag, key] of [
    ['b', 'bold'],
    ['i', 'italic'],
    ['strike', 'strikethrough'],
  ] as const) {
    const mark = child(font, tag);
    if (mark && flag(mark.attributes.val, true)) result[key] = true;
  }
  const underline = child(font, 'u');
  if (underline && underline.attributes.val !== 'none') result.underline = true;
  const fontColor = color(child(font, 'color'));
  if (fontColor && fontColor !== base.color) result.color = fontColor;
  return Object.keys(result).length > 0 ? result : undefined;
}

/** A solid fill's colour is its foreground in cells and its background in conditional formats. */
function readFill(
  fill: XmlElement | undefined,
  color: ColorResolver,
  differential: boolean,
  notKept: Set<string>,
): string | undefined {
  if (!fill) return undefined;
  if (child(fill, 'gradientFill')) notKept.add('gradient fills');
  const pattern = child(fill, 'patternFill');
  const type = pattern?.attributes.patternType ?? (differential ? 'solid' : 'none');
  if (type === 'none') return undefined;
  const foreground = color(child(pattern, 'fgColor'));
  const background = color(child(pattern, 'bgColor'));
  if (type === 'solid') return differential ? (background ?? foreground) : foreground;
  // Every file carries gray125 as its second fill; only one that is used matters, and it has no colours.
  if (type !== 'gray125' || foreground || background) notKept.add('pattern fills');
  return background;
}

function readBorder(
  border: XmlElement | undefined,
  color: ColorResolver,
  notKept: Set<string>,
): StyleData['border'] {
  if (!border) return undefined;
  const result: NonNullable<StyleData['border']> = {};
  for (const [tags, key] of [
    [['left', 'start'], 'left'],
    [['right', 'end'], 'right'],
    [['top'], 'top'],
    [['bottom'], 'bottom'],
  ] as const) {
    const line = tags.map((tag) => child(border, tag)).find((found) => found?.attributes.style);
    const style = line?.attributes.style;
    if (!line || !style || style === 'none') continue;
    const data: BorderData = { style, color: color(child(line, 'color')) ?? '#000000' };
    result[key] = data;
  }
  const diagonal = child(border, 'diagonal')?.attributes.style;
  if (diagonal && diagonal !== 'none') notKept.add('diagonal borders');
  return Object.keys(result).length > 0 ? result : undefined;
}

const HORIZONTAL = ['left', 'center', 'right', 'fill', 'justify', 'centerContinuous', 'distributed'] as const;
const VERTICAL = ['top', 'center', 'justify', 'distributed'] as const;

function readAlignment(alignment: XmlElement | undefined, style: StyleData, notKept: Set<string>): void {
  if (!alignment) return;
  const a = alignment.attributes;
  const horizontal = HORIZONTAL.find((name) => name === a.horizontal);
  if (horizontal) style.horizontal = horizontal;
  const vertical = VERTICAL.find((name) => name === a.vertical);
  if (vertical) style.vertical = vertical;
  if (flag(a.wrapText)) style.wrap = true;
  const indent = numeric(a.indent);
  if (indent) style.indent = indent;
  const rotation = numeric(a.textRotation);
  if (rotation) style.rotation = rotation;
  if (flag(a.shrinkToFit)) notKept.add('shrink to fit');
}

function readProtection(protection: XmlElement | undefined, style: StyleData): void {
  if (!protection) return;
  if (!flag(protection.attributes.locked, true)) style.locked = false;
  if (flag(protection.attributes.hidden)) style.hiddenFormula = true;
}
