import { escapeText } from './xml';
import { encodeXstring } from './xstring';

/** The shared strings of a workbook while it is being written. */
export class SharedStringsWriter {
  readonly #indices = new Map<string, number>();
  #uses = 0;

  /** The index of a text. */
  index(text: string): number {
    this.#uses++;
    let index = this.#indices.get(text);
    if (index === undefined) {
      index = this.#indices.size;
      this.#indices.set(text, index);
    }
    return index;
  }

  get isEmpty(): boolean {
    return this.#indices.size === 0;
  }

  /** The shared-strings part. */
  xml(): string {
    const items = [...this.#indices.keys()].map(
      (text) => `<si><t xml:space="preserve">${escapeText(encodeXstring(text))}</t></si>`,
    );
    return [
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
      '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ',
      `count="${this.#uses}" uniqueCount="${items.length}">`,
      ...items,
      '</sst>',
    ].join('');
  }
}
