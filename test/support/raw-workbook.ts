import { packZip } from '../../src/ooxml/zip';

const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The parts of a workbook with one sheet, as texts by name; `overrides` replaces some, or drops them with null. */
export function rawParts(
  sheetData: string,
  overrides: Record<string, string | Uint8Array | null> = {},
): Map<string, Uint8Array> {
  const parts: Record<string, string | Uint8Array | null> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relationships({ rId1: ['officeDocument', 'xl/workbook.xml'] }),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${LINKS}"><sheets><sheet name="Hoja1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships({
      rId1: ['worksheet', 'worksheets/sheet1.xml'],
      rId2: ['sharedStrings', 'sharedStrings.xml'],
    }),
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}"><si><t>uno</t></si><si><t xml:space="preserve"> dos </t></si></sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData>${sheetData}</sheetData></worksheet>`,
    ...overrides,
  };
  const encoder = new TextEncoder();
  const bytes = new Map<string, Uint8Array>();
  for (const [name, content] of Object.entries(parts)) {
    if (content !== null) bytes.set(name, typeof content === 'string' ? encoder.encode(content) : content);
  }
  return bytes;
}

/** A workbook file with one sheet. */
export function rawWorkbook(
  sheetData: string,
  overrides: Record<string, string | Uint8Array | null> = {},
): Uint8Array {
  return packZip(rawParts(sheetData, overrides));
}

/** A relationships part: id → type and target. */
export function relationships(links: Record<string, [type: string, target: string]>): string {
  const inner = Object.entries(links).map(
    ([id, [type, target]]) => `<Relationship Id="${id}" Type="${LINKS}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner.join('')}</Relationships>`;
}
