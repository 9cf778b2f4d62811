/** A part as a tree whose names carry the customary prefix of their namespace, whatever the part itself calls it. */
import { SaxesParser } from 'saxes';

export interface Node {
  /** Such as `row` or `c:ser`. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Node[];
  readonly text: string;
}

const OFFICE = 'http://schemas.openxmlformats.org';
const PREFIXES: Readonly<Record<string, string>> = {
  [`${OFFICE}/spreadsheetml/2006/main`]: '',
  [`${OFFICE}/officeDocument/2006/relationships`]: 'r:',
  [`${OFFICE}/drawingml/2006/spreadsheetDrawing`]: 'xdr:',
  [`${OFFICE}/drawingml/2006/main`]: 'a:',
  [`${OFFICE}/drawingml/2006/chart`]: 'c:',
  [`${OFFICE}/package/2006/relationships`]: '',
  [`${OFFICE}/package/2006/content-types`]: '',
  'http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11': 'wetp:',
  'http://schemas.microsoft.com/office/webextensions/webextension/2010/11': 'we:',
  'http://www.w3.org/XML/1998/namespace': 'xml:',
  'http://www.w3.org/2000/xmlns/': 'xmlns:',
  'urn:schemas-microsoft-com:vml': 'v:',
  'urn:schemas-microsoft-com:office:office': 'o:',
  'urn:schemas-microsoft-com:office:excel': 'x:',
};

function named(uri: string, local: string): string {
  const prefix = PREFIXES[uri];
  return prefix === undefined ? `{${uri}}${local}` : prefix + local;
}

/** @throws Error where the part is not well-formed XML 1.0 in UTF-8 */
export function treeOf(bytes: Uint8Array): Node {
  const xml = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  const parser = new SaxesParser({ xmlns: true });
  interface Open {
    name: string;
    attributes: Map<string, string>;
    children: Node[];
    text: string;
  }
  const stack: Open[] = [{ name: '', attributes: new Map(), children: [], text: '' }];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const attributes = new Map<string, string>();
    for (const attribute of Object.values(tag.attributes)) {
      if (attribute.prefix === 'xmlns' || attribute.name === 'xmlns') continue;
      const name = attribute.prefix === '' ? attribute.local : named(attribute.uri, attribute.local);
      attributes.set(name, attribute.value);
    }
    const node: Open = { name: named(tag.uri, tag.local), attributes, children: [], text: '' };
    stack.at(-1)!.children.push(node);
    stack.push(node);
  });
  parser.on('text', (text) => {
    stack.at(-1)!.text += text;
  });
  parser.on('closetag', () => {
    stack.pop();
  });
  parser.write(xml).close();
  return stack[0]!.children[0]!;
}

/** All elements of a name below a node, in their order. */
export function below(node: Node, name: string): Node[] {
  return node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...below(child, name)]);
}

/** The children of a name. */
export function of(node: Node | undefined, name: string): Node[] {
  return node?.children.filter((child) => child.name === name) ?? [];
}
