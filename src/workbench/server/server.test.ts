import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectPane } from './pane-page.mjs';
import { startWorkbenchServer, type WorkbenchServer } from './server.mjs';

const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
let folder: string;
let server: WorkbenchServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'workbench-server-'));
  mkdirSync(join(folder, 'dist'));
  mkdirSync(join(folder, 'samples'));
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'dist', '.hidden'), 'secret');
  writeFileSync(join(folder, 'dist', 'workbench.html'), '<!doctype html><title>w</title>');
  writeFileSync(join(folder, 'dist', 'taskpane.html'), `<head><script src="${CDN}"></script></head>`);
  writeFileSync(join(folder, 'samples', 'plan.xlsx'), 'PK');
  server = await startWorkbenchServer({
    port: 0,
    distDir: join(folder, 'dist'),
    samplesDir: join(folder, 'samples'),
  });
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** A request whose path is sent as it is: `fetch` would tidy up the dots. */
function get(
  path: string,
  method = 'GET',
): Promise<{ status: number; type: string | undefined; body: string }> {
  return new Promise((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port: server.port, path, method }, (response) => {
      let body = '';
      response.on('data', (chunk) => {
        body += chunk;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, type: response.headers['content-type'], body }),
      );
    });
    call.on('error', reject);
    call.end();
  });
}

test.each([
  ['/', 200, 'text/html; charset=utf-8'],
  ['/workbench.html?lang=es', 200, 'text/html; charset=utf-8'],
  ['/samples/plan.xlsx', 200, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['/office/office.js', 200, 'text/javascript; charset=utf-8'],
  ['/office/es-MX/office_strings.js', 200, 'text/javascript; charset=utf-8'],
  ['/manifest.xml', 200, 'application/xml; charset=utf-8'],
  ['/missing.js', 404, 'text/plain; charset=utf-8'],
  ['/samples/', 404, 'text/plain; charset=utf-8'],
])('%s is answered with %d', async (path, status, type) => {
  expect(await get(path)).toMatchObject({ status, type });
});

test.each([
  '/../secret.txt',
  '/..%2fsecret.txt',
  '/%2e%2e/secret.txt',
  '/samples/../../secret.txt',
  '/samples/..%2f..%2fsecret.txt',
  '/..%5csecret.txt',
  '/.hidden',
  '/taskpane.html%00.txt',
  '/%zz',
])('%s does not leave the folder', async (path) => {
  const { status, body } = await get(path);
  expect(status).toBe(400);
  expect(body).not.toContain('secret');
});

test('only reading is allowed', async () => {
  expect((await get('/', 'POST')).status).toBe(405);
  expect(await get('/', 'HEAD')).toMatchObject({ status: 200, body: '' });
});

test('a page that has not changed is not sent again', async () => {
  const first = await fetch(`${server.url}workbench.html`);
  const tag = first.headers.get('etag') ?? '';
  expect((await fetch(`${server.url}workbench.html`, { headers: { 'If-None-Match': tag } })).status).toBe(
    304,
  );
});

test('the pane gets the local library, with the bridge before it', async () => {
  const { body } = await get('/taskpane.html');
  expect(body).toBe(
    '<head><script src="/workbench-bridge.js"></script><script src="/office/office.js"></script></head>',
  );
  expect((await get('/workbench-bridge.js')).body).toContain('installExcelHost');
});

test.each([
  ['another cloud', '<script src="https://office.example/lib/office.js"></script>'],
  ['no quotes', '<script src=https://office.example/office.js></script>'],
  ['more attributes', '<script defer src="https://office.example/office.js" crossorigin></script>'],
])('the library is found: %s', (_name, html) => {
  expect(connectPane(html)).toMatch(
    /^<script src="\/workbench-bridge\.js"><\/script><script .*\/office\/office\.js/,
  );
});

test('other pages stay as they are', () => {
  const html = '<script src="/workbench.js"></script>';
  expect(connectPane(html)).toBe(html);
});

test('a port that is taken is said in a sentence', async () => {
  await expect(startWorkbenchServer({ port: server.port })).rejects.toThrow(
    `Port ${server.port} is already in use.`,
  );
});
