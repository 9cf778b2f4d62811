import type { WorkbookPackage } from './package';
import { child, children } from './xml';

/** The id under which settings are kept that belong to no add-in in particular. */
export const NO_ADD_IN = '00000000-0000-0000-0000-000000000000';

/** What a file keeps for task-pane add-ins (MS-OWEXML). */
export interface AddInRecords {
  /** The settings of all add-ins, by key, as JSON texts; of equal keys the first counts. */
  settings: Map<string, string>;
  /** The add-in that the first of them belongs to. */
  reference?: { id: string; version: string; store: string; storeType: string };
}

/**
 * Reads the settings that add-ins keep in the file.
 * @throws FileError `corrupt-xml`
 */
export function readAddInSettings(file: WorkbookPackage): AddInRecords {
  const settings = new Map<string, string>();
  const records: AddInRecords = { settings };
  for (const panes of file.root.filter((r) => r.type === 'webextensiontaskpanes' && !r.external)) {
    if (!file.zip.has(panes.target)) continue;
    for (const link of file.relationships(panes.target)) {
      if (link.type !== 'webextension' || link.external || !file.zip.has(link.target)) continue;
      const extension = file.tree(link.target);
      const reference = child(extension, 'reference')?.attributes;
      if (reference && reference.id !== NO_ADD_IN && !records.reference) {
        const { id = '', version = '', store = '', storeType = '' } = reference;
        records.reference = { id, version, store, storeType };
      }
      for (const { attributes } of children(child(extension, 'properties'), 'property')) {
        const { name, value } = attributes;
        if (name !== undefined && value !== undefined && !settings.has(name)) settings.set(name, value);
      }
    }
  }
  return records;
}
