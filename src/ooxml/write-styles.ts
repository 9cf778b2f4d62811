import { BUILT_IN_NUMBERS, FIRST_OWN_FORMAT } from './number-formats';
import { DEFAULT_FONT } from './read-styles';
import type { StyleData } from './workbook-data';
import { escapeAttribute } from './xml';

/** Numbers things that are written once and referred to by index. */
class Register {
  readonly items: string[] = [];
  readonly #indices = new Map<string, number>();

  constructor(...first: string[]) {
    for (const item of first) this.index(item);
  }

  index(item: string): number {
    let index = this.#indices.get(item);
    if (index === undefined) {
      index = this.items.length;
      this.items.push(item);
      this.#indices.set(item, index);
    }
    return index;
  }

  element(name: string): string {
    return `<${name} count="${this.items.length}">${this.items.join('')}</${name}>`;
  }
}

/** The styles of a workbook while it is being written. */
export class StylesWriter {
  readonly #formats = new Map<string, number>();
  readonly #fonts = new Register();
  readonly #fills = new Register(
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  );
  readonly #borders = new Register(borderXml(undefined, true));
  readonly #differential = new Register();
  readonly #cells: string[] = [];

  /** @param styles by the index that cells use; the first is the default */
  constructor(styles: readonly StyleData[]) {
    for (const style of styles.length > 0 ? styles : [{}]) this.#cells.push(this.#cell(style));
  }

  /** How many formats cells can refer to. */
  get cellCount(): number {
    return this.#cells.length;
  }

  /** The index of a conditional format's style; undefined when it changes nothing. */
  differential(style: StyleData): number | undefined {
    const parts = [
      style.font ? fontXml(style.font, {}) : '',
      style.numberFormat !== undefined
        ? `<numFmt numFmtId="${this.#formatNumber(style.numberFormat)}" formatCode="${escapeAttribute(style.numberFormat)}"/>`
        : '',
      style.fill
        ? `<fill><patternFill patternType="solid"><bgColor rgb="${argb(style.fill)}"/></patternFill></fill>`
        : '',
      alignmentXml(style),
      style.border ? borderXml(style.border, false) : '',
      protectionXml(style),
    ].join('');
    return parts === '' ? undefined : this.#differential.index(`<dxf>${parts}</dxf>`);
  }

  /** The styles part. */
  xml(): string {
    const own = [...this.#formats].map(
      ([code, id]) => `<numFmt numFmtId="${id}" formatCode="${escapeAttribute(code)}"/>`,
    );
    return (
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
      (own.length > 0 ? `<numFmts count="${own.length}">${own.join('')}</numFmts>` : '') +
      this.#fonts.element('fonts') +
      this.#fills.element('fills') +
      this.#borders.element('borders') +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      `<cellXfs count="${this.#cells.length}">${this.#cells.join('')}</cellXfs>` +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
      this.#differential.element('dxfs') +
      '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>' +
      '</styleSheet>'
    );
  }

  #cell(style: StyleData): string {
    const format = this.#formatNumber(style.numberFormat ?? 'General');
    const font = this.#fonts.index(fontXml(style.font ?? {}, DEFAULT_FONT));
    const fill = style.fill
      ? this.#fills.index(
          `<fill><patternFill patternType="solid"><fgColor rgb="${argb(style.fill)}"/><bgColor indexed="64"/></patternFill></fill>`,
        )
      : 0;
    const border = this.#borders.index(borderXml(style.border, true));
    const inner = alignmentXml(style) + protectionXml(style);
    const applied =
      (format ? ' applyNumberFormat="1"' : '') +
      (font ? ' applyFont="1"' : '') +
      (fill ? ' applyFill="1"' : '') +
      (border ? ' applyBorder="1"' : '') +
      (alignmentXml(style) ? ' applyAlignment="1"' : '') +
      (protectionXml(style) ? ' applyProtection="1"' : '');
    const start = `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"${applied}`;
    return inner === '' ? `${start}/>` : `${start}>${inner}</xf>`;
  }

  #formatNumber(code: string): number {
    const builtIn = BUILT_IN_NUMBERS.get(code);
    if (builtIn !== undefined) return builtIn;
    let id = this.#formats.get(code);
    if (id === undefined) {
      id = FIRST_OWN_FORMAT + this.#formats.size;
      this.#formats.set(code, id);
    }
    return id;
  }
}

/** `#RRGGBB` as the file's opaque ARGB. */
export function argb(color: string): string {
  return `FF${color.replace('#', '').toUpperCase()}`;
}

/**
 * In the order in which Excel writes them. Excel reads others too, but the Open XML SDK holds files to this one.
 * @param base what is written where the font says nothing; nothing is written for what neither says
 */
function fontXml(
  font: NonNullable<StyleData['font']>,
  base: { name?: string; size?: number; color?: string },
): string {
  const name = font.name ?? base.name;
  const size = font.size ?? base.size;
  const color = font.color ?? base.color;
  return (
    '<font>' +
    (font.bold ? '<b/>' : '') +
    (font.italic ? '<i/>' : '') +
    (font.strikethrough ? '<strike/>' : '') +
    (font.underline ? '<u/>' : '') +
    (size !== undefined ? `<sz val="${size}"/>` : '') +
    (color ? `<color rgb="${argb(color)}"/>` : '') +
    (name !== undefined ? `<name val="${escapeAttribute(name)}"/>` : '') +
    '</font>'
  );
}

function borderXml(border: StyleData['border'], diagonal: boolean): string {
  const line = (side: 'left' | 'right' | 'top' | 'bottom') => {
    const data = border?.[side];
    return data
      ? `<${side} style="${escapeAttribute(data.style)}"><color rgb="${argb(data.color)}"/></${side}>`
      : `<${side}/>`;
  };
  return `<border>${line('left')}${line('right')}${line('top')}${line('bottom')}${diagonal ? '<diagonal/>' : ''}</border>`;
}

function alignmentXml(style: StyleData): string {
  const attributes =
    (style.horizontal ? ` horizontal="${style.horizontal}"` : '') +
    (style.vertical && style.vertical !== 'bottom' ? ` vertical="${style.vertical}"` : '') +
    (style.rotation ? ` textRotation="${style.rotation}"` : '') +
    (style.wrap ? ' wrapText="1"' : '') +
    (style.indent ? ` indent="${style.indent}"` : '');
  return attributes === '' ? '' : `<alignment${attributes}/>`;
}

function protectionXml(style: StyleData): string {
  const attributes =
    (style.locked === false ? ' locked="0"' : '') + (style.hiddenFormula ? ' hidden="1"' : '');
  return attributes === '' ? '' : `<protection${attributes}/>`;
}
