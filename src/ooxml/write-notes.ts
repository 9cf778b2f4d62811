import { cellName } from './a1';
import type { NoteData } from './workbook-data';
import { textXml } from './write-sheet';

/** The comments part, which holds the texts. */
export function commentsXml(notes: readonly NoteData[]): string {
  const authors = [...new Set(notes.map((note) => note.author))];
  const comments = notes.map(
    (note) =>
      `<comment ref="${cellName(note.row, note.column)}" authorId="${authors.indexOf(note.author)}">` +
      `<text><r>${textXml('t', note.text)}</r></text></comment>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    `<authors>${authors.map((author) => textXml('author', author)).join('')}</authors>` +
    `<commentList>${comments.join('')}</commentList></comments>`
  );
}

/**
 * The drawing without which Excel shows no note: a hidden box for each.
 * @param sheet the 1-based number of the sheet, for ids that are unique in the workbook
 */
export function notesDrawingXml(notes: readonly NoteData[], sheet: number): string {
  const shapes = notes.map(
    ({ row, column }, index) =>
      `<v:shape id="_x0000_s${sheet * 1024 + index + 1}" type="#_x0000_t202" ` +
      'style="position:absolute;margin-left:60pt;margin-top:2pt;width:160pt;height:70pt;z-index:1;visibility:hidden" ' +
      'fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/>' +
      '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
      '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
      `<x:Anchor>${column + 1}, 15, ${row}, 2, ${column + 3}, 31, ${row + 4}, 9</x:Anchor>` +
      `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`,
  );
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
    'xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${sheet}"/></o:shapelayout>` +
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
    `${shapes.join('')}</xml>`
  );
}
