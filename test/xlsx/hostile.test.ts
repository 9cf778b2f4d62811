import { zipSync } from 'fflate';
import { FileError, type FileErrorKind } from '../../src/ooxml/errors';
import { portableInflater } from '../../src/ooxml/inflate';
import { readWorkbook } from '../../src/ooxml/read-workbook';
import { readSnapshot } from '../../src/xlsx/read-snapshot';
import { MAIN, rawParts, rawWorkbook, relationships } from '../support/raw-workbook';

const SHEET = 'xl/worksheets/sheet1.xml';
/** In Latin 1 its letter is a byte that UTF-8 never has. */
const TEXT_FF = '<row><c t="str"><v>\u00ff</v></c></row>';
const ONE_CELL = '<row r="1"><c r="A1"><v>1</v></c></row>';

function kindOf(read: () => unknown): FileErrorKind | 'read' {
  try {
    read();
    return 'read';
  } catch (error) {
    if (error instanceof FileError) return error.kind;
    throw error;
  }
}

/** What both readers, with both inflaters, make of a file. */
function outcomes(bytes: Uint8Array): string[] {
  return [
    ...new Set([
      kindOf(() => readSnapshot(bytes)),
      kindOf(() => readSnapshot(bytes, { inflater: portableInflater })),
      kindOf(() => readWorkbook(bytes)),
    ]),
  ];
}

function compoundFile(stream: string): Uint8Array {
  const head = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
  return Buffer.concat([head, Buffer.alloc(1016), Buffer.from(stream, 'utf16le'), Buffer.alloc(64)]);
}

/** Sets the flag by which an entry of a zip archive says that it is encrypted. */
function withEncryptedEntries(bytes: Uint8Array): Uint8Array {
  const copy = Buffer.from(bytes);
  for (let at = copy.indexOf('PK\u0001\u0002'); at >= 0; at = copy.indexOf('PK\u0001\u0002', at + 4)) {
    copy[at + 8]! |= 1;
  }
  return copy;
}

/** Lets every entry of the directory begin where the first one does. */
function withOverlaps(bytes: Uint8Array): Uint8Array {
  const copy = Buffer.from(bytes);
  for (let at = copy.indexOf('PK\u0001\u0002'); at >= 0; at = copy.indexOf('PK\u0001\u0002', at + 4)) {
    copy.writeUInt32LE(0, at + 42);
  }
  return copy;
}

/** Changes one byte of a stored (not deflated) sheet: only the checksum can tell. */
function withFlippedDigit(): Uint8Array {
  const copy = Buffer.from(zipSync(Object.fromEntries(rawParts(ONE_CELL)), { level: 0 }));
  copy[copy.indexOf('<v>1</v>') + 3] = 0x32;
  return copy;
}

function xmlBomb(): string {
  const entities = Array.from({ length: 20 }, (_, i) => `<!ENTITY a${i + 1} "&a${i};&a${i};">`).join('');
  return `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a0 "ja">${entities}]>
    <worksheet xmlns="${MAIN}"><sheetData><row><c t="inlineStr"><is><t>&a20;</t></is></c></row></sheetData></worksheet>`;
}

const sheet = (content: string) => rawWorkbook('', { [SHEET]: content });
const whole = rawWorkbook(ONE_CELL);

describe('files that are refused', () => {
  const table: [what: string, bytes: Uint8Array, kind: FileErrorKind][] = [
    ['no bytes', new Uint8Array(), 'empty'],
    ['a text', Buffer.from('Clave;Nombre\n1.1;Uno\n'), 'not-xlsx'],
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'not-xlsx'],
    ['a zip archive of something else', zipSync({ 'a.txt': Buffer.from('a') }), 'not-xlsx'],
    ['a text document', rawWorkbook('', { 'xl/workbook.xml': '<document/>' }), 'not-xlsx'],
    ['a workbook of Excel 97', compoundFile('Workbook'), 'old-xls'],
    ['a workbook with a password', compoundFile('EncryptedPackage'), 'encrypted'],
    ['a compound file of something else', compoundFile('WordDocument'), 'not-xlsx'],
    ['encrypted entries', withEncryptedEntries(whole), 'encrypted'],
    [
      'a binary workbook',
      rawWorkbook('', {
        '_rels/.rels': relationships({ rId1: ['officeDocument', 'xl/workbook.bin'] }),
        'xl/workbook.bin': '\u0001',
      }),
      'xlsb',
    ],
    ['overlapping entries', withOverlaps(whole), 'damaged'],
    ['a changed byte', withFlippedDigit(), 'damaged'],
    ['no workbook part', rawWorkbook('', { 'xl/workbook.xml': null }), 'missing-part'],
    ['no sheet part', rawWorkbook('', { [SHEET]: null }), 'missing-part'],
    [
      'a sheet outside the package',
      rawWorkbook('', {
        'xl/_rels/workbook.xml.rels': relationships({ rId1: ['worksheet', '../../../../etc/passwd'] }),
      }),
      'missing-part',
    ],
    ['a sheet without relationship', rawWorkbook('', { 'xl/_rels/workbook.xml.rels': null }), 'missing-part'],
    ['entities that expand', sheet(xmlBomb()), 'corrupt-xml'],
    [
      'a DTD in the shared strings',
      rawWorkbook('', { 'xl/sharedStrings.xml': '<!DOCTYPE sst><sst/>' }),
      'corrupt-xml',
    ],
    ['an unknown entity', rawWorkbook('<row><c t="str"><v>&nbsp;</v></c></row>'), 'corrupt-xml'],
    [
      'a reference to half a character',
      rawWorkbook('<row><c t="str"><v>&#xD800;</v></c></row>'),
      'corrupt-xml',
    ],
    ['a reference to no character', rawWorkbook('<row><c t="str"><v>&#0;</v></c></row>'), 'corrupt-xml'],
    ['an element that is not closed', sheet(`<worksheet><sheetData>${ONE_CELL}`), 'corrupt-xml'],
    ['elements that cross', rawWorkbook('<row><c></row></c>'), 'corrupt-xml'],
    ['an end tag too many', rawWorkbook('</sheetData></worksheet>'), 'corrupt-xml'],
    ['an attribute without value', rawWorkbook('<row><c r></c></row>'), 'corrupt-xml'],
    [
      'a broken tail',
      sheet(`<worksheet><sheetData>${ONE_CELL}</sheetData><mergeCells></worksheet>`),
      'corrupt-xml',
    ],
    [
      'bytes that are not UTF-8',
      rawWorkbook('', {
        [SHEET]: Buffer.from(`<worksheet><sheetData>${TEXT_FF}</sheetData></worksheet>`, 'latin1'),
      }),
      'corrupt-xml',
    ],
    ['a shared string that is not there', rawWorkbook('<row><c t="s"><v>9</v></c></row>'), 'corrupt-xml'],
    ['a shared string without number', rawWorkbook('<row><c t="s"><v>-1</v></c></row>'), 'corrupt-xml'],
    [
      'shared strings without their part',
      rawWorkbook('<row><c t="s"><v>0</v></c></row>', { 'xl/sharedStrings.xml': null }),
      'corrupt-xml',
    ],
    ['a number that is none', rawWorkbook('<row><c><v>12a</v></c></row>'), 'corrupt-xml'],
    ['a type that is none', rawWorkbook('<row><c t="q"><v>1</v></c></row>'), 'corrupt-xml'],
    ['a cell beyond the last column', rawWorkbook('<row><c r="XFE1"><v>1</v></c></row>'), 'corrupt-xml'],
    ['a cell beyond the last row', rawWorkbook('<row><c r="A1048577"><v>1</v></c></row>'), 'corrupt-xml'],
    ['a row 0', rawWorkbook('<row r="0"><c><v>1</v></c></row>'), 'corrupt-xml'],
    [
      'a shared formula without its master',
      rawWorkbook('<row><c><f t="shared" si="3"/><v>1</v></c></row>'),
      'corrupt-xml',
    ],
    ['elements nested without end', rawWorkbook(`<row>${'<x>'.repeat(100_000)}`), 'corrupt-xml'],
  ];
  it.each(table)('%s', (_, bytes, kind) => {
    expect(outcomes(bytes)).toEqual([kind]);
  });

  it('a file cut off anywhere', () => {
    const kinds = new Set<string>();
    for (let length = 2; length < whole.length; length += 7) {
      for (const kind of outcomes(whole.subarray(0, length))) kinds.add(kind);
    }
    expect([...kinds]).toEqual(['truncated']);
  });

  it('two parts of one name', () => {
    const parts = Object.fromEntries(rawParts(ONE_CELL));
    const twice = zipSync({ ...parts, 'XL/WORKBOOK.XML': parts['xl/workbook.xml']! });
    expect(outcomes(twice)).toEqual(['damaged']);
  });

  it('names the part in which something is wrong', () => {
    expect(() => readSnapshot(rawWorkbook('<row><c t="s"><v>9</v></c></row>'))).toThrow(
      expect.objectContaining({ kind: 'corrupt-xml', part: SHEET }),
    );
  });
});

describe('a file that inflates without end', () => {
  const bomb = zipSync({
    ...Object.fromEntries(rawParts('')),
    [SHEET]: [new Uint8Array(60e6), { level: 9 }],
  });

  it.each([
    ['zlib', undefined],
    ['the portable inflater', portableInflater],
  ])('is refused early by %s', (_, inflater) => {
    const before = process.memoryUsage().arrayBuffers;
    expect(kindOf(() => readSnapshot(bomb, { inflater }))).toBe('too-large');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(60e6);
  });

  it('is refused even when it lies about its size', () => {
    const lying = Buffer.from(bomb);
    for (let at = lying.indexOf('PK\u0001\u0002'); at >= 0; at = lying.indexOf('PK\u0001\u0002', at + 4)) {
      if (lying.readUInt32LE(at + 24) === 60e6) lying.writeUInt32LE(1000, at + 24);
    }
    expect(outcomes(lying)).toEqual(['too-large']);
  });

  it('counts all parts together', () => {
    const limits = { totalBytes: 800 };
    expect(kindOf(() => readSnapshot(whole, { limits }))).toBe('too-large');
  });
});

describe('strange files that are read', () => {
  const read = (sheetData: string) => readSnapshot(rawWorkbook(sheetData)).sheets[0]!;

  it('cells and rows without addresses follow one another', () => {
    const { row, column, values } = read(
      '<row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>',
    );
    expect({ row, column, values }).toEqual({
      row: 0,
      column: 0,
      values: [
        [1, 2, null, null],
        [null, null, null, null],
        [null, null, null, null],
        [null, null, 3, 4],
        [5, null, null, null],
      ],
    });
  });

  it('cells out of order', () => {
    const { row, column, values } = read(
      '<row r="9"><c r="C9"><v>3</v></c><c r="B9"><v>2</v></c></row><row r="8"><c r="B8"><v>1</v></c></row>',
    );
    expect({ row, column, values }).toEqual({
      row: 7,
      column: 1,
      values: [
        [1, null],
        [2, 3],
      ],
    });
  });

  it('numbers that are none are errors of the cell', () => {
    const cells = ['NaN', 'nan', '-INF', '1e999'].map((v) => `<c><v>${v}</v></c>`).join('');
    expect(read(`<row>${cells}</row>`).values).toEqual([Array(4).fill({ error: '#NUM!' })]);
  });

  it('error cells keep their error', () => {
    const cells = ['#REF!', '#DIV/0!', '#SPILL!'].map((v) => `<c t="e"><v>${v}</v></c>`).join('');
    expect(read(`<row>${cells}</row>`).values).toEqual([
      [{ error: '#REF!' }, { error: '#DIV/0!' }, { error: '#SPILL!' }],
    ]);
  });

  it('the declared dimension is not believed', () => {
    const bytes = sheet(
      `<worksheet><dimension ref="A1:XFD1048576"/><sheetData>${ONE_CELL}</sheetData></worksheet>`,
    );
    expect(readSnapshot(bytes).sheets[0]).toMatchObject({ rowCount: 1, columnCount: 1, values: [[1]] });
  });

  it('a cell in the last corner takes no room', () => {
    const last = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
    expect(read(last)).toMatchObject({ row: 1_048_575, column: 16_383, rowCount: 1, columnCount: 1 });
  });

  it('two cells at opposite corners are too large to be looked through', () => {
    const both = `${ONE_CELL}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`;
    expect(kindOf(() => read(both))).toBe('too-large');
    expect(readWorkbook(rawWorkbook(both)).sheets[0]!.rows[1_048_575]![16_383]!.value).toBe(1);
  });

  it('a cell far down is read', () => {
    const far = `${ONE_CELL}<row r="1048576"><c r="C1048576"><v>7</v></c></row>`;
    expect(read(far)).toMatchObject({ rowCount: 1_048_576, columnCount: 3 });
  });

  it('a column far to the right takes the room of one column', () => {
    const rows = Array.from({ length: 30_000 }, (_, i) => `<row><c r="XFD${i + 1}"><v>${i}</v></c></row>`);
    const before = process.memoryUsage().heapUsed;
    const { column: first, columnCount, values } = read(rows.join(''));
    expect({ first, columnCount, last: values[29_999] }).toEqual({
      first: 16_383,
      columnCount: 1,
      last: [29_999],
    });
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(200e6);
  });

  it('rows that grow and rows with gaps', () => {
    const { values } = read(
      '<row><c r="A1"><v>1</v></c></row><row><c r="A2"><v>1</v></c><c r="DA2"><v>2</v></c></row><row><c r="C3"><v>3</v></c></row>',
    );
    const blanks = (n: number) => Array(n).fill(null);
    expect(values).toEqual([
      [1, ...blanks(104)],
      [1, ...blanks(103), 2],
      [null, null, 3, ...blanks(102)],
    ]);
    expect(values.flat().includes(undefined as never)).toBe(false);
  });

  it('a wide diagonal is refused before it takes gigabytes', () => {
    const diagonal = Array.from(
      { length: 9000 },
      (_, i) => `<row><c r="${column(i)}${i + 1}"><v>1</v></c></row>`,
    );
    expect(kindOf(() => read(diagonal.join('')))).toBe('too-large');
  });

  it('a file without shared strings, styles, theme or content types', () => {
    const bytes = rawWorkbook(ONE_CELL, { 'xl/sharedStrings.xml': null, '[Content_Types].xml': null });
    expect(readSnapshot(bytes).sheets[0]!.values).toEqual([[1]]);
  });
});

function column(index: number): string {
  return index < 26
    ? String.fromCharCode(65 + index)
    : column(Math.floor(index / 26) - 1) + String.fromCharCode(65 + (index % 26));
}
