import { XmlBytes } from './xml-bytes';
import { decodeXstring } from './xstring';

/**
 * The texts of the shared-strings part, by index, straight from its bytes. Of runs with formats of their own the
 * text is kept; phonetic hints are not part of it.
 * @throws FileError `corrupt-xml`
 */
export function scanSharedStrings(bytes: Uint8Array, part: string, onRich?: () => void): string[] {
  const xml = new XmlBytes(bytes, part);
  const strings: string[] = [];
  if (!xml.findChild('si')) return strings;
  const root = xml.rootName;
  do {
    if (xml.isLocal('si')) strings.push(xml.empty ? '' : decodeXstring(stringItemText(xml, onRich)));
    else xml.skipElement();
  } while (xml.nextChild(root));
  return strings;
}

/** The text of the current string item (`<si>` or `<is>`), which must not be empty. */
export function stringItemText(xml: XmlBytes, onRich?: () => void): string {
  const name = xml.name();
  let text = '';
  while (xml.nextChild(name)) {
    if (xml.isLocal('t')) text += xml.elementText();
    else if (xml.isLocal('r')) {
      onRich?.();
      if (!xml.empty) text += stringItemText(xml);
    } else xml.skipElement();
  }
  return text;
}
