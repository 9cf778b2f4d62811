/**
 * Takes the pictures of the README: `npm run screenshots` (needs Chromium; set CHROMIUM to its path where it is not
 * /usr/bin/chromium). They show the built pane in the workbench, in Spanish, after the presses that a planner would make.
 */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { startWorkbenchServer } from '../src/workbench/server/server.mjs';
import { ensureBuilt, ensureInstalled } from './ensure-ready.mjs';

ensureInstalled();
ensureBuilt();
const folder = new URL('../docs/images/', import.meta.url);
await mkdir(folder, { recursive: true });
const server = await startWorkbenchServer({ port: 0 });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});

/** Opens the workbench with a sample. */
async function open(sample) {
  const page = await browser.newPage({ locale: 'es-MX', viewport: { width: 1440, height: 860 } });
  page.setDefaultTimeout(20_000);
  await page.goto(server.url);
  await page.waitForFunction(() => window.workbench !== undefined);
  await page.evaluate((id) => window.workbench.openSample(id), sample);
  const pane = page.frameLocator('iframe');
  await pane.getByRole('tab', { name: 'Hallazgos' }).waitFor();
  return { page, pane };
}

async function keep(page, name) {
  // What moves or fades in comes to rest.
  await page.waitForTimeout(800);
  await page.screenshot({ path: fileURLToPath(new URL(name, folder)) });
  await page.close();
  console.log(`docs/images/${name}`);
}

try {
  const plan = await open('published');
  await plan.pane.getByRole('button', { name: 'Validar', exact: true }).click();
  const finding = plan.pane.getByRole('treeitem', { name: /^7\.3\.1\. La suma/ });
  await finding.click();
  await finding.press('Enter');
  await keep(plan.page, 'workbench.png');

  const progress = await open('progress');
  await progress.pane.getByRole('tab', { name: 'Cumplimiento' }).click();
  await progress.pane
    .getByLabel(/^Corte/)
    .first()
    .selectOption({ label: 'Junio' });
  await progress.pane.getByRole('button', { name: 'Calcular cumplimiento', exact: true }).click();
  await progress.pane.getByText('A la fecha').first().waitFor();
  await keep(progress.page, 'compliance.png');
} finally {
  await browser.close();
  await server.close();
}
