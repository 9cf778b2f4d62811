import { escapeAttribute } from './xml';
import { packZip } from './zip';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

interface Link {
  id: string;
  type: string;
  target: string;
}

/** The parts of a package while it is being written, with their content types and relationships. */
export class PartsWriter {
  readonly #parts = new Map<string, Uint8Array>();
  readonly #types = new Map<string, string>();
  readonly #links = new Map<string, Link[]>();
  readonly #encoder = new TextEncoder();

  add(name: string, contentType: string, xml: string): void {
    this.addBytes(name, contentType, this.#encoder.encode(xml));
  }

  addBytes(name: string, contentType: string, bytes: Uint8Array): void {
    this.#parts.set(name, bytes);
    this.#types.set(name, contentType);
  }

  /**
   * Relates a part (`''` is the package) to another.
   * @param type the last piece of the relationship's type, or the whole URI
   * @returns the relationship's id
   */
  link(source: string, type: string, target: string): string {
    const links = this.#links.get(source) ?? [];
    this.#links.set(source, links);
    const id = `rId${links.length + 1}`;
    links.push({ id, type: type.includes('/') ? type : `${RELATIONSHIPS}/${type}`, target });
    return id;
  }

  pack(): Uint8Array {
    const all = new Map<string, Uint8Array>();
    all.set('[Content_Types].xml', this.#encoder.encode(this.#contentTypes()));
    for (const [source, links] of this.#links) {
      const slash = source.lastIndexOf('/');
      const name = `${source.slice(0, slash + 1)}_rels/${source.slice(slash + 1)}.rels`;
      all.set(name, this.#encoder.encode(relationshipsXml(links)));
    }
    for (const [name, bytes] of this.#parts) all.set(name, bytes);
    return packZip(all);
  }

  #contentTypes(): string {
    const overrides = [...this.#types]
      .filter(([name]) => !name.endsWith('.vml'))
      .map(([name, type]) => `<Override PartName="/${escapeAttribute(name)}" ContentType="${type}"/>`);
    return (
      `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
      '<Default Extension="bin" ContentType="application/octet-stream"/>' +
      `${overrides.join('')}</Types>`
    );
  }
}

/** Targets are absolute: every reader resolves them alike. */
function relationshipsXml(links: readonly Link[]): string {
  const inner = links.map(
    ({ id, type, target }) =>
      `<Relationship Id="${id}" Type="${type}" Target="/${escapeAttribute(target)}"/>`,
  );
  return (
    `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
    `${inner.join('')}</Relationships>`
  );
}
