/** How a cell's format looks in CSS. */
import type { CSSProperties } from 'react';
import type { BorderData, CellValueData, StyleData } from '../../../ooxml/workbook-data';
import { naturalAlignment } from './cell-text';
import { onDarkPaper } from './colors';

/** Space between a cell's edge and its text, in pixels. */
export const PADDING = 3;
const INDENT = 9;
const DEFAULT_SIZE = 11;
/** Families that stand in for Excel's usual fonts where those are missing; the first two have the same widths. */
const FALLBACK = 'Carlito, "Segoe UI", "Helvetica Neue", "Liberation Sans", Arial, sans-serif';

export const fontSizePixels = (style: StyleData): number => ((style.font?.size ?? DEFAULT_SIZE) * 4) / 3;

/** The height of a line of text; with Excel's default font a row of one line is 20 pixels high. */
export const lineHeightOf = (style: StyleData): number => Math.round(fontSizePixels(style) * 1.29);

function familyOf(style: StyleData): string {
  const name = style.font?.name;
  return name ? `"${name.replaceAll(/["\\]/g, '')}", ${FALLBACK}` : `Calibri, ${FALLBACK}`;
}

/** The CSS font of a format, for measuring. */
export function fontOf(style: StyleData): string {
  const slant = style.font?.italic ? 'italic ' : '';
  const weight = style.font?.bold ? 'bold ' : '';
  return `${slant}${weight}${fontSizePixels(style).toFixed(2)}px ${familyOf(style)}`;
}

export const shownColor = (color: string, dark: boolean): string => (dark ? onDarkPaper(color) : color);

const WIDTHS: Record<string, number> = { medium: 2, mediumDashed: 2, mediumDashDot: 2, thick: 3, double: 3 };

/** A border of the file as CSS. */
export function borderCss(border: BorderData, dark: boolean): string {
  const { style } = border;
  const line =
    style === 'double'
      ? 'double'
      : /dot/i.test(style) && !/dash/i.test(style)
        ? 'dotted'
        : /dash/i.test(style)
          ? 'dashed'
          : 'solid';
  return `${WIDTHS[style] ?? 1}px ${line} ${shownColor(border.color, dark)}`;
}

/** The format of the text itself: font, colour, alignment. */
export function textCss(style: StyleData, value: CellValueData, dark: boolean): CSSProperties {
  const { font } = style;
  const css: CSSProperties = {};
  if (font?.name) css.fontFamily = familyOf(style);
  if (font?.size && font.size !== DEFAULT_SIZE) {
    css.fontSize = fontSizePixels(style);
    css.lineHeight = `${lineHeightOf(style)}px`;
  }
  if (font?.bold) css.fontWeight = 700;
  if (font?.italic) css.fontStyle = 'italic';
  if (font?.underline || font?.strikethrough) {
    css.textDecoration = [font.underline && 'underline', font.strikethrough && 'line-through']
      .filter(Boolean)
      .join(' ');
  }
  if (font?.color && font.color !== '#000000') css.color = shownColor(font.color, dark);
  else if (style.fill) css.color = shownColor('#000000', dark);
  const align = alignmentOf(style, value);
  if (align !== 'left') css.textAlign = align;
  const indent = (style.indent ?? 0) * INDENT;
  if (indent > 0) css[align === 'right' ? 'paddingRight' : 'paddingLeft'] = PADDING + indent;
  return css;
}

export function alignmentOf(style: StyleData, value: CellValueData): 'left' | 'right' | 'center' {
  switch (style.horizontal) {
    case 'left':
    case 'right':
    case 'center':
      return style.horizontal;
    case 'centerContinuous':
    case 'distributed':
      return 'center';
    case 'fill':
    case 'justify':
      return 'left';
    default:
      return naturalAlignment(value);
  }
}

export const verticalCss = (style: StyleData): string =>
  style.vertical === 'top' || style.vertical === 'justify'
    ? 'flex-start'
    : style.vertical === 'center' || style.vertical === 'distributed'
      ? 'center'
      : 'flex-end';
