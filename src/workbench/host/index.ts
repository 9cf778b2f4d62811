/** The embedded Excel host: a workbook that answers the requests of Microsoft's client library. */

export { createHost, ExcelHost, type HostOptions, PAYLOAD_LIMIT, type Reply } from './host';
export type { Area } from './model/addresses';
export * as addresses from './model/addresses';
export type { DisplayStyle, RuleMatch } from './model/conditional';
export { type CopyWhat, copyCells } from './model/copy-cells';
export { HostError } from './model/errors';
export type { ClearWhat, InputValue } from './model/sheet-model';
export { SheetModel } from './model/sheet-model';
export type { StylePatch } from './model/styles';
export type * from './model/types';
export { WorkbookModel } from './model/workbook-model';
export type { RequestBody, ResponseBody } from './protocol';
export type { PaneOptions } from './transports/pane';
export {
  type HostExternal,
  type OfficeColors,
  offerToFrames,
  PcPane,
  type PcPaneOptions,
} from './transports/pc';
export { openWebPane, WebPane, type WebPaneOptions } from './transports/web';
