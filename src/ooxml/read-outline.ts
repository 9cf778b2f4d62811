import { FileError } from './errors';
import type { Relationship, WorkbookPackage } from './package';
import { child, children, flag, type XmlElement } from './xml';
import { decodeXstring } from './xstring';

/** A sheet as the workbook part lists it. */
export interface SheetOutline {
  name: string;
  visibility: 'visible' | 'hidden' | 'veryHidden';
  part: string;
  /** Its place among all sheets of the file, chart sheets included. */
  index: number;
}

/** Which parts a workbook has. Names are those of parts. */
export interface WorkbookOutline {
  /** Worksheets only, in their order. */
  sheets: SheetOutline[];
  sharedStrings?: string;
  styles?: string;
  theme?: string;
  date1904: boolean;
  /** All relationships of the workbook part. */
  relationships: Relationship[];
}

/**
 * Reads the list of sheets and finds the parts that belong to the workbook.
 * @throws FileError `missing-part` for a sheet without part
 */
export function readOutline(file: WorkbookPackage): WorkbookOutline {
  const relationships = file.relationships(file.workbookPart);
  const part = (type: string) => {
    const found = relationships.find((r) => r.type === type && !r.external)?.target;
    return found !== undefined && file.zip.has(found) ? found : undefined;
  };
  const sheets: SheetOutline[] = [];
  children(child(file.workbook, 'sheets'), 'sheet').forEach((sheet, index) => {
    const outline = readSheetEntry(file, sheet, relationships, index);
    if (outline) sheets.push(outline);
  });
  return {
    sheets,
    sharedStrings: part('sharedStrings'),
    styles: part('styles'),
    theme: part('theme'),
    date1904: flag(child(file.workbook, 'workbookPr')?.attributes.date1904),
    relationships,
  };
}

function readSheetEntry(
  file: WorkbookPackage,
  sheet: XmlElement,
  relationships: readonly Relationship[],
  index: number,
): SheetOutline | undefined {
  const a = sheet.attributes;
  const name = decodeXstring(a.name ?? '');
  const relationship = relationships.find((r) => r.id === a.id);
  if (!relationship || relationship.external) {
    throw new FileError('missing-part', `the sheet ${JSON.stringify(name)} has no part`, file.workbookPart);
  }
  // Chart sheets, dialog sheets and sheets of Excel 4 macros have no cells that we read.
  if (relationship.type !== 'worksheet') return undefined;
  if (!file.zip.has(relationship.target)) {
    throw new FileError(
      'missing-part',
      `the sheet ${JSON.stringify(name)} is not in the file`,
      relationship.target,
    );
  }
  const visibility = a.state === 'hidden' || a.state === 'veryHidden' ? a.state : 'visible';
  return { name, visibility, part: relationship.target, index };
}
