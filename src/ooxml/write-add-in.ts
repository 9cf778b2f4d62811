import { NO_ADD_IN } from './read-add-in';
import type { WorkbookData } from './workbook-data';
import type { PartsWriter } from './write-parts';
import { escapeAttribute } from './xml';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const RELATIONSHIPS = 'http://schemas.microsoft.com/office/2011/relationships';
const OFFICE_LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SCHEMAS = 'http://schemas.microsoft.com/office/webextensions';

/** An add-in that no store lists; used when the data doesn't say whose settings they are. */
const UNLISTED = {
  id: NO_ADD_IN,
  version: '1.0.0.0',
  store: 'developer',
  storeType: 'Registry',
};

/** Adds the settings of an add-in (MS-OWEXML), with its pane closed. */
export function addAddInParts(parts: PartsWriter, data: WorkbookData): void {
  if (data.addInSettings.size === 0 && !data.addInReference) return;
  const reference = data.addInReference ?? UNLISTED;
  const panes = 'xl/webextensions/taskpanes.xml';
  const extension = 'xl/webextensions/webextension1.xml';
  parts.link('', `${RELATIONSHIPS}/webextensiontaskpanes`, panes);
  const id = parts.link(panes, `${RELATIONSHIPS}/webextension`, extension);
  parts.add(
    panes,
    'application/vnd.ms-office.webextensiontaskpanes+xml',
    `${HEAD}<wetp:taskpanes xmlns:wetp="${SCHEMAS}/taskpanes/2010/11">` +
      '<wetp:taskpane dockstate="right" visibility="0" width="350" row="1">' +
      `<wetp:webextensionref xmlns:r="${OFFICE_LINKS}" r:id="${id}"/></wetp:taskpane></wetp:taskpanes>`,
  );
  const properties = [...data.addInSettings].map(
    ([name, value]) => `<we:property name="${escapeAttribute(name)}" value="${escapeAttribute(value)}"/>`,
  );
  const named = Object.entries(reference).map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`);
  parts.add(
    extension,
    'application/vnd.ms-office.webextension+xml',
    `${HEAD}<we:webextension xmlns:we="${SCHEMAS}/webextension/2010/11" id="{${reference.id}}">` +
      `<we:reference${named.join('')}/><we:alternateReferences/>` +
      `<we:properties>${properties.join('')}</we:properties><we:bindings/>` +
      `<we:snapshot xmlns:r="${OFFICE_LINKS}"/></we:webextension>`,
  );
}
