/** The add-in's own program on the real office.js, with the embedded host behind it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PaneServices } from '../../src/app/pane-services';
import { createPaneServices } from '../../src/app/services';
import { createExcelWorkbook, type ExcelWorkbook } from '../../src/excel/workbook';
import { createTranslator } from '../../src/i18n';
import { readWorkbook } from '../../src/ooxml/read-workbook';
import type { WorkbookData } from '../../src/ooxml/workbook-data';
import { createRecalculator } from '../../src/workbench/calc/recalculator';
import { createHost, type ExcelHost } from '../../src/workbench/host';
import { startOffice } from './office';

export type Transport = 'web' | 'pc';

export interface AddIn {
  readonly host: ExcelHost;
  readonly workbook: ExcelWorkbook;
  readonly services: PaneServices;
  close(): void;
}

/** When the tests' clock stands. */
export const NOW = new Date(2027, 0, 15, 10, 32);

export function sampleBytes(name: string): Uint8Array {
  return readFileSync(join(__dirname, '..', '..', 'samples', name));
}

export function sample(name: string): WorkbookData {
  return readWorkbook(sampleBytes(name));
}

export interface AddInOptions {
  readonly workbook?: WorkbookData;
  readonly transport?: Transport;
  /** Milliseconds before a sync counts as unanswered. */
  readonly timeout?: number;
  readonly requirementSets?: Record<string, string>;
}

/** Opens a workbook in the host and starts office.js; tests close it again. */
export async function startAddIn(options: AddInOptions = {}): Promise<AddIn> {
  const host = createHost({
    recalculator: createRecalculator(),
    ...(options.workbook ? { workbook: options.workbook } : {}),
    ...(options.requirementSets ? { requirementSets: options.requirementSets } : {}),
  });
  const office = await startOffice({ host, transport: options.transport ?? 'pc', installGlobals: true });
  const workbook = createExcelWorkbook({ timeout: options.timeout ?? 5_000, pauses: [1, 1, 1] });
  const services = createPaneServices(workbook, createTranslator('es-MX'), () => NOW);
  return { host, workbook, services, close: () => office.close() };
}
