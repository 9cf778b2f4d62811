import fc from 'fast-check';
import { SheetBuilder, settingText } from '../../src/domain/snapshot';
import { portableInflater } from '../../src/ooxml/inflate';
import { writeWorkbook } from '../../src/ooxml/write-workbook';
import { readSnapshot } from '../../src/xlsx/read-snapshot';
import { workbook } from '../ooxml/arbitrary-workbook';
import { MAIN, rawWorkbook, relationships } from '../support/raw-workbook';

const first = (bytes: Uint8Array) => readSnapshot(bytes).sheets[0]!;

describe('a snapshot of a file', () => {
  it('has the normal form: the smallest rectangle, shared empty rows of formulas and formats', () => {
    const styles = `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0%"/></numFmts>
      <cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="4"/></cellXfs></styleSheet>`;
    const bytes = rawWorkbook(
      '<row r="1"><c r="A1" s="1"/></row><row r="3"><c r="B3" t="s"><v>0</v></c><c r="D3" s="1"><v>0.5</v></c></row>' +
        '<row r="5"><c r="C5" s="2"><f>D3*2</f><v>1</v></c><c r="D5" t="str"><v></v></c><c r="E5" s="9"/></row>',
      {
        'xl/styles.xml': styles,
        'xl/_rels/workbook.xml.rels': relationships({
          rId1: ['worksheet', '/xl/worksheets/sheet1.xml'],
          rId2: ['sharedStrings', 'sharedStrings.xml'],
          rId3: ['styles', '/xl/styles.xml'],
        }),
      },
    );
    expect(first(bytes)).toEqual({
      name: 'Hoja1',
      visibility: 'visible',
      isProtected: false,
      row: 2,
      column: 1,
      rowCount: 3,
      columnCount: 3,
      values: [
        ['uno', null, 0.5],
        [null, null, null],
        [null, 1, null],
      ],
      formulas: [[], [], [null, '=D3*2', null]],
      formats: [['General', 'General', '0.0%'], [], ['General', '#,##0.00', 'General']],
    });
  });

  it.each<[string, string, unknown]>([
    ['no result', '<c><f>A1</f></c>', null],
    ['an empty number', '<c><f>A1</f><v></v></c>', null],
    ['an empty text', '<c t="str"><f>A1</f><v></v></c>', ''],
    ['an error', '<c t="e"><f>A1</f><v>#REF!</v></c>', { error: '#REF!' }],
  ])('a formula with %s', (_, cell, value) => {
    const { values, formulas } = first(rawWorkbook(`<row>${cell}</row>`));
    expect([values, formulas]).toEqual([[[value]], [['=A1']]]);
  });

  it('an empty sheet has no rows', () => {
    expect(first(rawWorkbook(''))).toMatchObject({ rowCount: 0, columnCount: 0, values: [] });
  });

  it('tells hidden and protected sheets', () => {
    const bytes = rawWorkbook('', {
      'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="r"><sheets><sheet name="a&amp;b" state="veryHidden" r:id="rId1"/></sheets></workbook>`,
      'xl/worksheets/sheet1.xml': '<worksheet><sheetData/><sheetProtection sheet="1"/></worksheet>',
    });
    expect(first(bytes)).toMatchObject({ name: 'a&b', visibility: 'veryHidden', isProtected: true });
  });

  it('reads strict files', () => {
    const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
    const bytes = rawWorkbook('<row><c t="s"><v>1</v></c></row>', {
      '_rels/.rels': `<Relationships><Relationship Id="a" Type="${strict}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${strict}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="b" Type="${strict}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    });
    expect(first(bytes).values).toEqual([[' dos ']]);
  });

  it('joins the runs of shared strings and leaves phonetic hints out', () => {
    const bytes = rawWorkbook('<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c></row>', {
      'xl/sharedStrings.xml': `<x:sst xmlns:x="${MAIN}"><x:si><x:r><x:rPr><x:b/></x:rPr><x:t>a</x:t></x:r><x:r><x:t xml:space="preserve"> b</x:t></x:r></x:si><x:si/><x:si><x:t>c_x000D_</x:t><x:rPh sb="0" eb="1"><x:t>x</x:t></x:rPh></x:si></x:sst>`,
    });
    expect(first(bytes).values).toEqual([['a b', null, 'c\r']]);
  });

  it('leaves chart sheets out', () => {
    const bytes = rawWorkbook('<row><c><v>1</v></c></row>', {
      'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="r"><sheets><sheet name="Gráfico" r:id="rId9"/><sheet name="Hoja1" r:id="rId1"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': relationships({
        rId1: ['worksheet', 'worksheets/sheet1.xml'],
        rId9: ['chartsheet', 'chartsheets/sheet1.xml'],
      }),
    });
    expect(readSnapshot(bytes).sheets.map((sheet) => sheet.name)).toEqual(['Hoja1']);
  });

  it('agrees with the data that was written, with either inflater', () => {
    fc.assert(
      fc.property(workbook, (data) => {
        // Comparing sheets as large as sheets can be takes too long.
        for (const sheet of data.sheets) {
          sheet.rows.length = Math.min(sheet.rows.length, 1000);
          for (const cells of sheet.rows) if (cells) cells.length = Math.min(cells.length, 200);
        }
        const bytes = writeWorkbook(data);
        const expected = data.sheets.map((sheet) => {
          const builder = new SheetBuilder();
          sheet.rows.forEach((cells, row) => {
            cells?.forEach((cell, column) => {
              if (!cell) return;
              const format = data.styles[cell.style]?.numberFormat ?? 'General';
              builder.set(row, column, cell.value, cell.formula ?? null, format);
            });
          });
          return builder.build(sheet.name, sheet.visibility, sheet.protection !== undefined);
        });
        for (const inflater of [undefined, portableInflater]) {
          expect(readSnapshot(bytes, { inflater })).toEqual({
            sheets: expected,
            // A text is kept as JSON of a text.
            settings: new Map([...data.addInSettings].map(([key, json]) => [key, settingText(json)])),
          });
        }
      }),
      { numRuns: 25, interruptAfterTimeLimit: 15_000, markInterruptAsFailure: false },
    );
  }, 60_000);
});
