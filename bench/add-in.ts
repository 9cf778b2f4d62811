/**
 * The add-in's own program on the unmodified office.js in jsdom, with the embedded host behind it: how many syncs, how long,
 * and how large the requests and answers are. The host's share is in the time; Excel's own will be another.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { PaneServices } from '../src/app/pane-services';
import type { WorkbookPort } from '../src/app/ports';
import { defaultComplianceSettings } from '../src/domain/compliance-settings';
import { readWorkbook } from '../src/ooxml/read-workbook';
import type { WorkbookData } from '../src/ooxml/workbook-data';
import { patTemplate } from '../src/templates/pat';
import type { ExcelHost } from '../src/workbench/host';
import { insertPat } from '../test/support/insert-pat';
import { type Measurement, median } from './measurement';

// The support of the tests is written for jest, whose modules have `require`.
Object.assign(globalThis, { require: createRequire(import.meta.url) });

/** What Excel on the web takes in one request and gives in one answer. */
const LIMIT_MB = 5;
/** A request that carries more than this is a chunk of something large; each beyond the first may cost a sync. */
const CHUNK_BYTES = 500_000;
/** What `excel/read-snapshot.ts` reads in one sync. */
const CHUNK_CELLS = 25_000;
/** How often each is measured: the median hides a first run with cold code. */
const RUNS = 3;
const TIMEOUT = 60_000;
const JUNE = 5;

interface Task {
  readonly name: string;
  readonly workbook?: string;
  /** Syncs allowed, without those for further chunks. */
  readonly syncs: number;
  /** Done before anything is counted. */
  prepare?(services: PaneServices): Promise<unknown>;
  work(services: PaneServices, workbook: WorkbookPort): Promise<unknown>;
}

const insert = (indicators: number): Task => ({
  name: `insert, ${indicators} indicators`,
  syncs: 4,
  work: (services) =>
    insertPat(services, {
      sheetName: 'PAT 1.1 2027',
      institution: 'Instituto',
      unit: '1. Dirección General',
      adjunctUnit: '1.1 Dirección General Adjunta',
      areaCode: '1.1.1',
      area: 'Dirección de Área',
      year: 2027,
      indicators,
      strategicIndicators: 0,
      captureDemand: true,
    }),
});

/** The institution of the published plan at once: 38 areas, 124 indicators, each area on its sheet. */
const insertAreas: Task = {
  name: 'insert, 38 areas with 124 indicators',
  syncs: 4,
  async work(_services, workbook) {
    const { patRequestOf } = await import('../scripts/samples/filled-template');
    const { PAT_2019 } = await import('../scripts/samples/published-data');
    const areas = PAT_2019.units.flatMap((unit) =>
      unit.areas.map((area) => ({
        unit,
        area,
        sheetName: `PAT 2027 ${area.code}`,
        captureDemand: false,
        typed: new Map(),
      })),
    );
    await workbook.apply(patTemplate(patRequestOf(PAT_2019, areas, JUNE)));
  },
};

/** Computing and writing: one validation's reading, and one look before the writing. */
const compliance = (workbook: string): Task => ({
  name: `compliance sheet, ${workbook}`,
  workbook,
  syncs: 5,
  async work(services) {
    const result = await services.computeCompliance(defaultComplianceSettings(JUNE));
    if (!result.institution) throw new Error(`no compliance in ${workbook}`);
    await services.writeCompliance(result.institution);
  },
});

const TASKS: readonly Task[] = [
  ...['pat-2019.xlsx', 'pat-2019-avance.xlsx', 'pat-con-errores.xlsx'].flatMap((workbook): Task[] => [
    { name: `validate, ${workbook}`, workbook, syncs: 3, work: (services) => services.validate() },
    {
      name: `mark (validates again), ${workbook}`,
      workbook,
      syncs: 5,
      prepare: (services) => services.validate(),
      work: (services) => services.mark(),
    },
  ]),
  insert(5),
  insert(38),
  insert(124),
  insert(500),
  insertAreas,
  compliance('pat-2019.xlsx'),
  compliance('pat-2019-avance.xlsx'),
];

function sample(name: string): WorkbookData {
  return readWorkbook(readFileSync(new URL(`../samples/${name}`, import.meta.url)));
}

function cellsOf(workbook: WorkbookData | undefined): number {
  return (workbook?.sheets ?? []).reduce(
    (sum, { rows }) => sum + rows.length * rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 0),
    0,
  );
}

/** @throws Error when a task fails */
export async function benchAddIn(): Promise<Measurement[]> {
  const { startAddIn } = await import('../test/support/add-in');
  const measurements: Measurement[] = [];
  for (const task of TASKS) {
    const times: number[] = [];
    let counters: ExcelHost['counters'] | undefined;
    let chunks = 0;
    for (let run = 0; run < RUNS; run++) {
      const workbook = task.workbook === undefined ? undefined : sample(task.workbook);
      const addIn = await startAddIn({
        transport: 'web',
        timeout: TIMEOUT,
        ...(workbook ? { workbook } : {}),
      });
      try {
        await task.prepare?.(addIn.services);
        counters = addIn.host.counters;
        counters.reset();
        const started = performance.now();
        await task.work(addIn.services, addIn.workbook);
        times.push(performance.now() - started);
        chunks = Math.floor(cellsOf(workbook) / CHUNK_CELLS);
      } finally {
        addIn.close();
      }
    }
    if (!counters) throw new Error('nothing was measured');
    const bytes = counters.requests;
    const furtherChunks = Math.max(0, bytes.filter(({ bytesIn }) => bytesIn > CHUNK_BYTES).length - 1);
    const largest = (key: 'bytesIn' | 'bytesOut') => Math.max(...bytes.map((request) => request[key])) / 1e6;
    measurements.push(
      { name: task.name, value: median(times), unit: 'ms' },
      {
        name: `${task.name}: syncs`,
        value: counters.syncs,
        unit: '',
        goal: task.syncs + chunks + furtherChunks,
      },
      { name: `${task.name}: largest request`, value: largest('bytesIn'), unit: 'MB', goal: LIMIT_MB },
      { name: `${task.name}: largest answer`, value: largest('bytesOut'), unit: 'MB', goal: LIMIT_MB },
    );
  }
  return measurements;
}
