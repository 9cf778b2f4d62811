/** The package: content types, relationships, and that nothing is left over. */
import { type Node, of, treeOf } from './tree';

export interface Link {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DRAWN = 'application/vnd.openxmlformats-officedocument';

/** What a relationship of a type leads to. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  [`${OFFICE}/officeDocument`]: `${SHEET}.sheet.main+xml`,
  [`${OFFICE}/worksheet`]: `${SHEET}.worksheet+xml`,
  [`${OFFICE}/styles`]: `${SHEET}.styles+xml`,
  [`${OFFICE}/sharedStrings`]: `${SHEET}.sharedStrings+xml`,
  [`${OFFICE}/table`]: `${SHEET}.table+xml`,
  [`${OFFICE}/comments`]: `${SHEET}.comments+xml`,
  [`${OFFICE}/customProperty`]: `${SHEET}.customProperty`,
  [`${OFFICE}/vmlDrawing`]: `${DRAWN}.vmlDrawing`,
  [`${OFFICE}/drawing`]: `${DRAWN}.drawing+xml`,
  [`${OFFICE}/chart`]: `${DRAWN}.drawingml.chart+xml`,
  'http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes':
    'application/vnd.ms-office.webextensiontaskpanes+xml',
  'http://schemas.microsoft.com/office/2011/relationships/webextension':
    'application/vnd.ms-office.webextension+xml',
};

export const TYPE_OF = (word: string) => `${OFFICE}/${word}`;

export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/');
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

/** The relationships of a part (`''` is the package). Targets of ours are absolute. */
export function linksOf(parts: ReadonlyMap<string, Uint8Array>, part: string): Link[] {
  const bytes = parts.get(relationshipsPart(part));
  if (!bytes) return [];
  return of(treeOf(bytes), 'Relationship').map(({ attributes }) => ({
    id: attributes.get('Id') ?? '',
    type: attributes.get('Type') ?? '',
    target: (attributes.get('Target') ?? '').replace(/^\//, ''),
  }));
}

export function checkPackage(parts: ReadonlyMap<string, Uint8Array>, tell: (problem: string) => void): void {
  const types = parts.get('[Content_Types].xml');
  if (!types) {
    tell('[Content_Types].xml is missing');
    return;
  }
  const contentType = contentTypes(treeOf(types), parts, tell);
  const reached = new Set<string>();
  const visit = (part: string): void => {
    const ids = new Set<string>();
    for (const { id, type, target } of linksOf(parts, part)) {
      const where = `${relationshipsPart(part)} ${id}`;
      if (!/^[A-Za-z_][\w.-]*$/.test(id)) tell(`${where}: the id is no xsd:ID`);
      if (ids.has(id)) tell(`${where}: the id is there twice`);
      ids.add(id);
      const expected = CONTENT_TYPES[type];
      if (!expected) tell(`${where}: unknown type ${type}`);
      if (!parts.has(target)) {
        tell(`${where}: ${target} does not exist`);
        continue;
      }
      const actual = contentType(target);
      if (expected && actual !== expected) tell(`${where}: ${target} is ${actual}, not ${expected}`);
      if (reached.has(target)) continue;
      reached.add(target);
      visit(target);
    }
  };
  visit('');
  for (const part of parts.keys()) {
    if (part === '[Content_Types].xml') continue;
    if (!part.endsWith('.rels')) {
      if (!reached.has(part)) tell(`${part}: no relationship leads there`);
      if (contentType(part) === undefined) tell(`${part}: has no content type`);
    } else if (part !== '_rels/.rels' && !parts.has(part.replace(/_rels\/([^/]+)\.rels$/, '$1'))) {
      tell(`${part}: belongs to no part`);
    }
  }
}

function contentTypes(
  root: Node,
  parts: ReadonlyMap<string, Uint8Array>,
  tell: (problem: string) => void,
): (part: string) => string | undefined {
  const defaults = new Map<string, string>();
  const overrides = new Map<string, string>();
  for (const { attributes } of of(root, 'Default')) {
    const extension = (attributes.get('Extension') ?? '').toLowerCase();
    if (defaults.has(extension)) tell(`[Content_Types].xml: ${extension} is there twice`);
    defaults.set(extension, attributes.get('ContentType') ?? '');
  }
  for (const { attributes } of of(root, 'Override')) {
    const part = (attributes.get('PartName') ?? '').toLowerCase();
    if (overrides.has(part)) tell(`[Content_Types].xml: ${part} is there twice`);
    if (![...parts.keys()].some((name) => `/${name.toLowerCase()}` === part)) {
      tell(`[Content_Types].xml: ${part} does not exist`);
    }
    overrides.set(part, attributes.get('ContentType') ?? '');
  }
  return (part) =>
    overrides.get(`/${part.toLowerCase()}`) ??
    defaults.get(part.slice(part.lastIndexOf('.') + 1).toLowerCase());
}
