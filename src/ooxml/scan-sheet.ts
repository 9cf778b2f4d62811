import { MAX_COLUMNS, MAX_ROWS } from './a1';
import { type CellContext, cellValue } from './cell-value';
import { parseDecimal } from './decimal-bytes';
import { MovableFormula, stripPrefixes } from './formula-text';
import { PlainCell } from './plain-cell';
import { stringItemText } from './scan-shared-strings';
import type { CellValueData } from './workbook-data';
import { parseXmlTree, type XmlElement } from './xml';
import { XmlBytes } from './xml-bytes';
import { decodeXstring } from './xstring';

/** Who is told of the rows and cells of a sheet, in the order of the file. */
export interface CellSink {
  /** A row with attributes other than its number; `row` is 0-based. */
  row?(row: number, attributes: Readonly<Record<string, string>>): void;
  /**
   * A cell that the file mentions, blank or not.
   * @param style the index of its format
   * @param formula with its leading `=`; shared formulas are expanded; null when there is none
   * @param arrayRange the area that an array formula fills
   */
  cell(
    row: number,
    column: number,
    style: number,
    value: CellValueData,
    formula: string | null,
    arrayRange: string | undefined,
  ): void;
  /** Something was read of which `kind` is not kept, such as a data table. */
  notKept?(kind: string): void;
}

/**
 * Reads a sheet's part: its cells into `sink`, everything else as a tree in which `sheetData` is empty.
 *
 * The cells, which make up nearly all of a large file, are read straight from the bytes; the rest goes through the
 * XML parser. Both accept and refuse the same documents, which a test compares.
 * @throws FileError `corrupt-xml`
 */
export function scanSheet(bytes: Uint8Array, context: CellContext, sink: CellSink): XmlElement {
  const xml = new XmlBytes(bytes, context.part);
  const found = xml.findChild('sheetData');
  if (!found) return parseXmlTree(xml.bytes, context.part);
  if (!xml.empty) new SheetScanner(xml, context, sink).sheetData();
  const head = xml.bytes.subarray(0, found.start);
  const tail = xml.bytes.subarray(xml.at);
  const rest = new Uint8Array(head.length + tail.length);
  rest.set(head);
  rest.set(tail, head.length);
  return parseXmlTree(rest, context.part);
}

const TYPES = ['', 's', 'str', 'b', 'e', 'inlineStr', 'd'] as const;
const NUMBER = 0;
const SHARED = 1;
const INLINE = 5;

class SheetScanner {
  #row = -1;
  #column = -1;
  readonly #plain = new PlainCell();
  readonly #shared = new Map<string, { formula: MovableFormula; row: number; column: number }>();

  constructor(
    private readonly xml: XmlBytes,
    private readonly context: CellContext,
    private readonly sink: CellSink,
  ) {}

  /** Reads what is inside `<sheetData>` and its end tag. */
  sheetData(): void {
    const { xml } = this;
    const end = xml.name();
    while (xml.nextChild(end)) {
      if (xml.isLocal('row')) this.#readRow();
      else xml.skipElement();
    }
  }

  #readRow(): void {
    const { xml } = this;
    const name = xml.name();
    let next = this.#row + 1;
    if (this.sink.row) {
      const attributes = xml.attributes();
      if (attributes.r !== undefined) next = Number(attributes.r) - 1;
      this.#startRow(next);
      this.sink.row(next, attributes);
    } else {
      while (xml.nextAttribute()) if (xml.attributeIsNamed('r')) next = xml.attributeNumber() - 1;
      this.#startRow(next);
    }
    if (xml.empty) return;
    const row = this.#row;
    for (;;) {
      this.#readPlainCells();
      if (!xml.nextChild(name)) break;
      if (xml.isLocal('c')) this.#readCell(row);
      else xml.skipElement();
    }
  }

  #startRow(row: number): void {
    if (!(row >= 0 && row < MAX_ROWS && Number.isInteger(row)))
      throw this.xml.fail('a row lies outside the sheet');
    this.#row = row;
    this.#column = -1;
  }

  /** Reads as many cells of the usual shape as follow one another. */
  #readPlainCells(): void {
    const { xml, sink } = this;
    const plain = this.#plain;
    const { strings } = this.context;
    for (let next = plain.read(xml.bytes, xml.at); next > 0; next = plain.read(xml.bytes, xml.at)) {
      let value: CellValueData = plain.number;
      if (plain.textEnd > 0) value = decodeXstring(xml.characters(plain.textStart, plain.textEnd));
      else if (plain.shared) {
        const text = strings[plain.number];
        // The general reader says what is wrong.
        if (text === undefined) return;
        value = text;
      }
      xml.at = next;
      this.#column = plain.column;
      sink.cell(plain.row, plain.column, plain.style, value, null, undefined);
    }
  }

  #readCell(ofRow: number): void {
    const { xml } = this;
    const cellName = xml.name();
    let row = ofRow;
    let column = this.#column + 1;
    let style = 0;
    let type = NUMBER;
    while (xml.nextAttribute()) {
      if (xml.attributeLength !== 1) continue;
      switch (xml.bytes[xml.attributeStart]) {
        case 114: {
          const packed = xml.cellReference();
          row = Math.floor(packed / MAX_COLUMNS);
          column = packed % MAX_COLUMNS;
          break;
        }
        case 115: {
          style = xml.attributeNumber();
          break;
        }
        case 116: {
          type = this.#type();
          break;
        }
      }
    }
    if (column >= MAX_COLUMNS) throw xml.fail('a cell lies outside the sheet');
    this.#column = column;
    let value: CellValueData = null;
    let formula: string | null = null;
    let arrayRange: string | undefined;
    if (!xml.empty) {
      while (xml.nextChild(cellName)) {
        if (xml.isLocal('v')) {
          const plain = type <= SHARED && !xml.empty ? this.#plainValue(type) : undefined;
          value = plain === undefined ? cellValue(TYPES[type]!, xml.elementText(), this.context) : plain;
        } else if (xml.isLocal('f')) {
          const read = this.#formula(row, column);
          formula = read.formula;
          arrayRange = read.arrayRange;
        } else if (xml.isLocal('is')) {
          const text = xml.empty ? '' : stringItemText(xml);
          if (type === INLINE) value = decodeXstring(text);
        } else xml.skipElement();
      }
    }
    this.sink.cell(row, column, style, value, formula, arrayRange);
  }

  #type(): number {
    const { xml } = this;
    if (xml.attributeIs('inlineStr')) return INLINE;
    if (xml.attributeIs('n')) return NUMBER;
    const text = xml.attributeText();
    if (text === 'n') return NUMBER;
    const type = TYPES.indexOf(text as (typeof TYPES)[number]);
    if (type < 0) throw xml.fail(`cells of type ${JSON.stringify(text)} are not known`);
    return type;
  }

  /** A number or a shared string in the usual spelling, without making a text of it; else undefined. */
  #plainValue(type: number): CellValueData | undefined {
    const { xml } = this;
    xml.finishTag();
    const start = xml.at;
    const end = xml.bytes.indexOf(60, start);
    if (end <= start) return undefined;
    const number = parseDecimal(xml.bytes, start, end);
    if (Number.isNaN(number)) return undefined;
    let value: CellValueData = number;
    if (type === SHARED) {
      const text = this.context.strings[number];
      if (text === undefined) return undefined;
      value = text;
    }
    return xml.endTagAt(end) ? value : undefined;
  }

  #formula(row: number, column: number): { formula: string | null; arrayRange?: string } {
    const { xml } = this;
    const attributes = xml.attributes();
    const text = stripPrefixes(decodeXstring(xml.elementText()).trim());
    if (attributes.t === 'dataTable') {
      this.sink.notKept?.('data tables');
      return { formula: null };
    }
    if (attributes.t === 'shared' && attributes.si !== undefined) {
      if (text !== '') {
        this.#shared.set(attributes.si, { formula: new MovableFormula(text), row, column });
      } else {
        const master = this.#shared.get(attributes.si);
        if (!master) throw xml.fail(`a shared formula ${attributes.si} was not written before`);
        return { formula: `=${master.formula.at(row - master.row, column - master.column)}` };
      }
    }
    // LibreOffice writes an empty element beside values now and then.
    if (text === '') return { formula: null };
    const formula = `=${text}`;
    return attributes.t === 'array' ? { formula, arrayRange: attributes.ref } : { formula };
  }
}
