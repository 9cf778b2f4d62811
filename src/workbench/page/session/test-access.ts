import type { ExcelHost, WorkbookModel } from '../../host';
import type { SampleId } from './samples';
import type { Workbench } from './workbench';

/** What tests in a browser steer the page with: `window.workbench`. */
export interface WorkbenchAccess {
  readonly host: ExcelHost;
  readonly model: WorkbookModel;
  readonly transport: string;
  readonly state: ReturnType<Workbench['get']>;
  /** Opens a sample; unsaved changes are dropped without asking. */
  openSample(id: SampleId): Promise<void>;
  openBytes(bytes: Uint8Array | number[], fileName: string): Promise<boolean>;
  /** The file that a download would give. */
  bytes(): number[];
}

declare global {
  interface Window {
    workbench?: WorkbenchAccess;
    /** Called by the pane's page before office.js loads; see the workbench's server. */
    installExcelHost?: (pane: Window) => void;
  }
}

export function exposeForTests(workbench: Workbench): void {
  window.installExcelHost = (pane) => workbench.get().book.link.install(pane);
  window.workbench = {
    get host() {
      return workbench.host;
    },
    get model() {
      return workbench.host.model;
    },
    get state() {
      return workbench.get();
    },
    transport: workbench.options.transport,
    openSample: (id) => workbench.openSample(id, true),
    openBytes: (bytes, fileName) => workbench.openBytes(Uint8Array.from(bytes), fileName),
    bytes: () => Array.from(workbench.bytes()),
  };
}
