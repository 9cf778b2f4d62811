import type { XmlElement } from './xml';

/** The text of a string item read as a tree: its own and that of its runs, without phonetic hints. */
export function stringItemText(item: XmlElement | undefined): string {
  let text = '';
  for (const part of item?.children ?? []) {
    if (part.name === 't') text += part.text;
    else if (part.name === 'r') text += stringItemText(part);
  }
  return text;
}
