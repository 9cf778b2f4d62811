/** A browser with the workbench in it: the built pages, the real office.js, Chromium. */
import assert from 'node:assert/strict';
import {
  type Browser,
  type BrowserContext,
  chromium,
  type FrameLocator,
  type Locator,
  type Page,
} from 'playwright-core';
import type { CellValueData, WorkbookData } from '../../src/ooxml/workbook-data';
import { startWorkbenchServer } from '../../src/workbench/server/server.mjs';

export type Transport = 'pc' | 'web';
export type Sample = 'published' | 'progress' | 'faulty' | 'empty';

export interface Desk {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** Everything that went wrong in the page's own code; must stay empty. */
  readonly troubles: string[];
  open(sample: Sample): Promise<void>;
  /** Selects a cell through the name box, so that the grid scrolls to it. */
  goTo(address: string): Promise<void>;
  /** Types into a cell and commits with Enter. */
  type(address: string, text: string): Promise<void>;
  cell(address: string): Locator;
  valueAt(sheet: string, row: number, column: number): Promise<CellValueData>;
  sheetNames(): Promise<string[]>;
  selection(): Promise<string>;
  /** The workbook as it would be saved. */
  bytes(): Promise<Uint8Array>;
  close(): Promise<void>;
}

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface Office {
  desk(transport: Transport, locale?: string): Promise<Desk>;
  close(): Promise<void>;
}

/** Starts both servers and one browser; each desk has a context of its own, since office.js keeps things in the session. */
export async function startOffice(): Promise<Office> {
  const servers = {
    pc: await startWorkbenchServer({ port: 0 }),
    web: await startWorkbenchServer({ port: 0, https: true }),
  };
  const browser: Browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ARGUMENTS,
  });
  return {
    async desk(transport, locale = 'es-MX') {
      const context = await browser.newContext({
        locale,
        viewport: { width: 1400, height: 850 },
        ignoreHTTPSErrors: true,
        acceptDownloads: true,
      });
      return openDesk(context, `${servers[transport].url}?transport=${transport}`);
    },
    async close() {
      await browser.close();
      await Promise.all([servers.pc.close(), servers.web.close()]);
    },
  };
}

async function openDesk(context: BrowserContext, url: string): Promise<Desk> {
  const troubles: string[] = [];
  // No network at run time but the page's own origin: anything else is aborted and counts as trouble.
  await context.route('**/*', async (route) => {
    const { hostname, href } = new URL(route.request().url());
    if (hostname === 'localhost') return route.continue();
    troubles.push(`request to ${href}`);
    return route.abort();
  });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']).catch((error: Error) => {
    // Firefox-like browsers have no such permission; Chromium does.
    troubles.push(error.message);
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  page.on('pageerror', (error) => troubles.push(error.stack ?? error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  await page.goto(url);
  await page.waitForFunction(() => window.workbench !== undefined);
  const pane = page.frameLocator('iframe');

  const desk: Desk = {
    page,
    pane,
    troubles,
    async open(sample) {
      await page.evaluate((id) => window.workbench?.openSample(id), sample);
      await pane.getByRole('tab', { name: /Hallazgos|Findings/ }).waitFor({ timeout: 20_000 });
    },
    async goTo(address) {
      const box = page.getByRole('textbox', { name: /Cuadro de nombres|Name box/i });
      await box.fill(address);
      await box.press('Enter');
      await desk.cell(address.split(':')[0] ?? address).waitFor();
    },
    async type(address, text) {
      await desk.goTo(address);
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    },
    cell: (address) => page.locator(`[role=gridcell][data-address="${address}"]`),
    valueAt: (sheet, row, column) =>
      page.evaluate(
        (at) => {
          const found = window.workbench?.model.sheets.find((s) => s.name === at.sheet);
          if (!found) throw new Error(`no sheet ${at.sheet}`);
          return found.valueAt(at.row, at.column);
        },
        { sheet, row, column },
      ),
    sheetNames: () => page.evaluate(() => window.workbench?.model.sheets.map((sheet) => sheet.name) ?? []),
    selection: () => page.getByRole('textbox', { name: /Cuadro de nombres|Name box/i }).inputValue(),
    bytes: async () => Uint8Array.from(await page.evaluate(() => window.workbench?.bytes() ?? [])),
    async close() {
      await context.close();
      assert.deepEqual(troubles, []);
    },
  };
  await pane.getByRole('tab', { name: /Hallazgos|Findings/ }).waitFor({ timeout: 20_000 });
  return desk;
}

/** Waits until a condition holds. @throws when it doesn't in time, with what was last seen */
export async function until<T>(
  what: string,
  milliseconds: number,
  look: () => Promise<T>,
  holds: (seen: T) => boolean,
): Promise<number> {
  const started = performance.now();
  for (;;) {
    const seen = await look();
    const passed = performance.now() - started;
    if (holds(seen)) return passed;
    if (passed > milliseconds)
      throw new Error(`${what}: not in ${milliseconds} ms; last seen: ${JSON.stringify(seen)}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** Two workbooks that say the same: their data, without what the file numbers afresh. */
export function sameWorkbook(actual: WorkbookData, expected: WorkbookData): void {
  assert.deepEqual(actual.sheets, expected.sheets);
  assert.deepEqual(actual.names, expected.names);
  assert.deepEqual([...actual.addInSettings], [...expected.addInSettings]);
}
