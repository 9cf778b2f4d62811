import fc from 'fast-check';
import { parseCell } from '../../src/ooxml/a1';
import { type CellContext, cellValue } from '../../src/ooxml/cell-value';
import { FileError } from '../../src/ooxml/errors';
import { stripPrefixes } from '../../src/ooxml/formula-text';
import { scanSheet } from '../../src/ooxml/scan-sheet';
import { parseXmlTree, type XmlElement } from '../../src/ooxml/xml';
import { decodeXstring } from '../../src/ooxml/xstring';

const CONTEXT: CellContext = { strings: ['uno', 'dos'], date1904: false, part: 'sheet1.xml' };
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

type Cells = [row: number, column: number, style: number, value: unknown, formula: string | null][];

function scanned(xml: string | Uint8Array): Cells {
  const cells: Cells = [];
  const bytes = typeof xml === 'string' ? Buffer.from(xml) : xml;
  scanSheet(bytes, CONTEXT, {
    cell: (row, column, style, value, formula) => cells.push([row, column, style, value, formula]),
  });
  return cells;
}

/** The same by way of the XML parser: slow, and easy to believe. Shared formulas are left out. */
function parsed(xml: string | Uint8Array): Cells {
  const root = parseXmlTree(typeof xml === 'string' ? Buffer.from(xml) : xml, CONTEXT.part);
  const cells: Cells = [];
  const data = root.children.find((c) => c.name === 'sheetData');
  let row = -1;
  for (const line of data?.children ?? []) {
    if (line.name !== 'row') continue;
    row = line.attributes.r === undefined ? row + 1 : Number(line.attributes.r) - 1;
    if (!(row >= 0 && row < 1_048_576 && Number.isInteger(row))) throw new FileError('corrupt-xml', 'row');
    let column = -1;
    for (const cell of line.children) {
      if (cell.name !== 'c') continue;
      const at = cell.attributes.r === undefined ? { row, column: column + 1 } : parseCell(cell.attributes.r);
      if (!at || /\$/.test(cell.attributes.r ?? '')) throw new FileError('corrupt-xml', 'address');
      column = at.column;
      cells.push([at.row, at.column, styleOf(cell), ...contentOf(cell)]);
    }
  }
  return cells;
}

function styleOf(cell: XmlElement): number {
  const style = Number(cell.attributes.s ?? 0);
  if (!Number.isInteger(style) || style < 0) throw new FileError('corrupt-xml', 'style');
  return style;
}

const TYPES = new Set(['', 'n', 's', 'str', 'b', 'e', 'inlineStr', 'd']);

function contentOf(cell: XmlElement): [unknown, string | null] {
  const type = cell.attributes.t ?? '';
  if (!TYPES.has(type)) throw new FileError('corrupt-xml', 'type');
  let value: unknown = null;
  let formula: string | null = null;
  for (const part of cell.children) {
    if (part.name === 'v') value = cellValue(type === 'n' ? '' : type, part.text, CONTEXT);
    if (part.name === 'f') {
      const text = stripPrefixes(decodeXstring(part.text).trim());
      formula = text === '' ? null : `=${text}`;
    }
    if (part.name === 'is' && type === 'inlineStr') value = decodeXstring(textOf(part));
  }
  return [value, formula];
}

function textOf(item: XmlElement): string {
  return item.children.map((c) => (c.name === 't' ? c.text : c.name === 'r' ? textOf(c) : '')).join('');
}

const inSheet = (data: string) => `<worksheet xmlns="${MAIN}"><sheetData>${data}</sheetData></worksheet>`;

describe('cells straight from the bytes', () => {
  it.each([
    ['attributes in any order and quotes', `<row><c t='str' s = "3"  r='B1'><v>a</v></c></row>`],
    ['white space in tags', '<row\n r="1"\t><c\r\n r="A1"\n><v\n>1</v\n></c ></row >'],
    ['white space in numbers', '<row><c><v> 12 </v></c><c><v>\n-3.5\n</v></c></row>'],
    ['comments anywhere', '<!-- <row> --><row><!----><c><!-- < > & --><v>1<!-- 2 -->3</v></c></row>'],
    ['processing instructions', '<?a <row>?><row><c><v>1<?b?>2</v></c></row>'],
    [
      'CDATA',
      '<row><c t="str"><v><![CDATA[<a>&amp;]]]]><![CDATA[>]]></v></c><c><v><![CDATA[7]]></v></c></row>',
    ],
    ['entities', '<row><c t="str"><v>&lt;&amp;&gt;&quot;&apos;&#65;&#x1F600;&#13;</v></c></row>'],
    ['entities in addresses', '<row r="&#50;"><c r="&#66;2" s="&#x31;" t="&#115;tr"><v>a</v></c></row>'],
    ['line ends', '<row><c t="str"><v>a\r\nb\rc\nd</v></c></row>'],
    ['escapes', '<row><c t="str"><v>a_x000D_b_x005F_x000D_</v></c></row>'],
    ['spaces', '<row><c t="str"><v xml:space="preserve"> a  </v></c></row>'],
    [
      'no text',
      '<row><c/><c></c><c><v/></c><c><v></v></c><c t="str"><v></v></c><c t="inlineStr"><is/></c></row>',
    ],
    [
      'inline texts',
      '<row><c t="inlineStr"><is><t>a</t></is></c><c t="inlineStr"><is><r><rPr><b/></rPr><t>b</t></r><r><t>c</t></r><rPh sb="0" eb="1"><t>x</t></rPh><phoneticPr fontId="1"/></is></c></row>',
    ],
    [
      'all types',
      '<row><c t="n"><v>1</v></c><c t="s"><v>1</v></c><c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#N/A</v></c><c t="d"><v>2026-01-31</v></c><c t="d"><v>2026-01-31T12:00:00Z</v></c></row>',
    ],
    [
      'numbers in all spellings',
      `<row>${['0', '-0', '007', '1.', '.5', '+2', '1E3', '1e-7', '0.1', '0.30000000000000004', '123456789012345678', '-1.7976931348623157E+308', '4.9e-324', '1e400'].map((n) => `<c><v>${n}</v></c>`).join('')}</row>`,
    ],
    ['letters beyond ASCII', '<row><c t="str"><v>Dirección 😀 ñ</v></c><c t="str"><v>\u00a0</v></c></row>'],
    [
      'long texts',
      `<row><c t="str"><v>${'indicador '.repeat(500)}</v></c><c t="str"><v>${'ó'.repeat(500)}</v></c></row>`,
    ],
    [
      'formulas',
      '<row><c><f>A1+B1</f><v>3</v></c><c t="str"><f>"&lt;"&amp;A1</f><v>&lt;1</v></c><c><f/><v>1</v></c><c><f>_xlfn.IFNA(A1,0)</f></c></row>',
    ],
    [
      'what is not known',
      '<x/><row><y><c><v>9</v></c></y><c><z a="1">t<q/></z><v>1</v><extLst><ext/></extLst></c></row>',
    ],
    ['text where none belongs', 'a<row>b<c>c<v>1</v>d</c>e</row>f'],
    ['rows without cells', '<row r="3"/><row/><row r="9" hidden="1"></row><row><c><v>1</v></c></row>'],
    ['another value after the first', '<row><c><v>1</v><v>2</v></c></row>'],
    ['an attribute with >', '<row spans=">"><c r="A1" cm="/>"><v>1</v></c></row>'],
  ])('%s', (_, data) => {
    const cells = scanned(inSheet(data));
    expect(cells).toEqual(parsed(inSheet(data)));
    expect(cells.length > 0 || !data.includes('<c')).toBe(true);
  });

  it.each([
    [
      'prefixes',
      `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" t="str"><x:f>B1</x:f><x:v>a</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
    ],
    [
      'two prefixes',
      `<x:worksheet xmlns:x="${MAIN}" xmlns:y="${MAIN}"><y:sheetData><x:row><y:c><x:v>1</x:v></y:c></x:row></y:sheetData></x:worksheet>`,
    ],
    ['a byte order mark', `\ufeff<?xml version="1.0"?>${inSheet('<row><c><v>1</v></c></row>')}`],
    [
      'a comment before the root',
      `<!-- <sheetData> --><?x?>${inSheet('<row><c><v>1</v></c></row>')}<!-- end -->`,
    ],
    ['no cells', `<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`],
    ['no sheetData', `<worksheet xmlns="${MAIN}"/>`],
    [
      'sheetData elsewhere',
      `<worksheet xmlns="${MAIN}"><extLst><sheetData><row><c><v>9</v></c></row></sheetData></extLst><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>`,
    ],
  ])('a part with %s', (_, xml) => {
    expect(scanned(xml)).toEqual(parsed(xml));
  });

  it('attributes of other vocabularies are not taken for ours', () => {
    const data = '<row x:r="5" xmlns:x="urn:x"><c x:r="Z9" x:t="s"><v>1</v></c></row>';
    expect(scanned(inSheet(data))).toEqual([[0, 0, 0, 1, null]]);
  });

  it.each(['utf-16le', 'latin1'] as const)('a part in %s', (encoding) => {
    const name = encoding === 'latin1' ? 'ISO-8859-1' : 'UTF-16';
    const xml = `<?xml version="1.0" encoding="${name}"?>${inSheet('<row><c t="str"><v>año</v></c></row>')}`;
    const bytes = Buffer.from(encoding === 'latin1' ? xml : `\ufeff${xml}`, encoding);
    expect(scanned(bytes)).toEqual([[0, 0, 0, 'año', null]]);
  });

  it('gives the same as the parser after any change of a byte, or refuses', () => {
    const sample = Buffer.from(
      inSheet(
        '<row r="2"><c r="B2" s="1" t="str"><f>A1&amp;"é"</f><v>x&#65;</v></c><c><v>1.5</v></c><!-- c -->' +
          '<c t="inlineStr"><is><t>a<![CDATA[<]]></t></is></c></row><row><c t="s"><v>1</v></c></row>',
      ),
    );
    const start = sample.indexOf('<sheetData>');
    const outcome = (read: () => Cells) => {
      try {
        return read();
      } catch (error) {
        expect(error).toBeInstanceOf(FileError);
        return 'refused';
      }
    };
    fc.assert(
      fc.property(
        fc.integer({ min: start, max: sample.length - 1 }),
        fc.oneof(fc.constantFrom(...Buffer.from('<>/&;"\'= !?-[]rcvsft1A')), fc.nat({ max: 127 })),
        fc.constantFrom('replace', 'insert', 'delete'),
        (at, byte, how) => {
          // A stray colon makes `:r`, which is no name of any vocabulary: what it means is nobody's rule.
          fc.pre(byte !== 0x3a || how === 'delete');
          const changed = Buffer.concat([
            sample.subarray(0, at),
            how === 'delete' ? Buffer.alloc(0) : Buffer.of(byte),
            sample.subarray(how === 'insert' ? at : at + 1),
          ]);
          const slow = outcome(() => parsed(changed));
          // What the scanner skips it does not check as closely as the parser does.
          if (slow !== 'refused') expect(outcome(() => scanned(changed))).toEqual(slow);
          else outcome(() => scanned(changed));
        },
      ),
      { numRuns: 5000 },
    );
  });

  it('expands shared formulas', () => {
    const cells = scanned(
      inSheet(
        '<row r="2"><c r="C2"><f t="shared" ref="C2:D3" si="0">SUM($A2:B2)*A$1&amp;"A1"&amp;\'A 1\'!A1+LOG10(A1)+Tabla[[#This Row],[A1]]</f></c>' +
          '<c r="D2"><f t="shared" si="0"/></c></row><row r="3"><c r="C3"><f t="shared" si="0"/></c></row>',
      ),
    );
    expect(cells.map((cell) => cell[4])).toEqual([
      '=SUM($A2:B2)*A$1&"A1"&\'A 1\'!A1+LOG10(A1)+Tabla[[#This Row],[A1]]',
      '=SUM($A2:C2)*B$1&"A1"&\'A 1\'!B1+LOG10(B1)+Tabla[[#This Row],[A1]]',
      '=SUM($A3:B3)*A$1&"A1"&\'A 1\'!A2+LOG10(A2)+Tabla[[#This Row],[A1]]',
    ]);
  });
});
