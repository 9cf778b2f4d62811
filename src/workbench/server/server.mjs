/**
 * The server of the workbench: static files on this computer, and nothing else. It keeps no state, sends nothing
 * anywhere, and answers only requests that this computer makes of itself.
 */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { createServer as createHttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { localCertificate } from './certificate.mjs';
import { contentType } from './content-types.mjs';
import { BRIDGE_PATH, BRIDGE_SCRIPT, connectPane, OFFICE_PATH } from './pane-page.mjs';
import { resolveBelow } from './resolve-path.mjs';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const SAMPLES_PATH = '/samples/';
const MANIFEST_PATH = '/manifest.xml';

/** The port is used by another program, or may not be used. `message` is a sentence for people. */
export class PortError extends Error {
  name = 'PortError';
}

/**
 * Serves the workbench and the built add-in.
 *
 * @param {object} [options]
 * @param {number} [options.port] 0 takes any free port; 3000 by default
 * @param {boolean} [options.https] serve over https with a certificate made on the spot
 * @param {string} [options.distDir] the built pages; `dist` of this repository by default
 * @param {string} [options.samplesDir] the workbooks of the sample menu; `samples` by default
 * @returns {Promise<{ url: string, port: number, close(): Promise<void> }>} `url` ends with a slash
 * @throws {PortError} when the port cannot be used
 */
export async function startWorkbenchServer({
  port = 3000,
  https = false,
  distDir = join(ROOT, 'dist'),
  samplesDir = join(ROOT, 'samples'),
} = {}) {
  const officeDir = join(
    dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')),
    'dist',
  );
  const roots = { distDir, samplesDir, officeDir };
  const listener = (request, response) => {
    answer(request, response, roots).catch((error) => {
      if (!response.headersSent) refuse(response, 500);
      else response.destroy();
      console.error(error);
    });
  };
  const server = https ? createHttpsServer(await localCertificate(), listener) : createHttpServer(listener);
  await listen(server, port);
  const address = server.address();
  return {
    url: `${https ? 'https' : 'http'}://localhost:${address.port}/`,
    port: address.port,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

/** Only this computer can reach the server: it is bound to the loopback address. */
function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      const sentence =
        error.code === 'EADDRINUSE'
          ? `Port ${port} is already in use. Close the other program or choose another port: npm start -- --port ${port + 1}`
          : error.code === 'EACCES'
            ? `Port ${port} needs special rights. Choose another port: npm start -- --port 3000`
            : undefined;
      reject(sentence ? new PortError(sentence, { cause: error }) : error);
    });
    server.listen(port, '127.0.0.1', resolve);
  });
}

async function answer(request, response, roots) {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return refuse(response, 405);
  }
  const path = request.url.split(/[?#]/, 1)[0];
  if (path === BRIDGE_PATH) return send(request, response, '.js', Buffer.from(BRIDGE_SCRIPT));
  const file = fileOf(path, roots);
  if (file === undefined) return refuse(response, 400);
  const found = await stat(file).catch((error) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    throw error;
  });
  if (!found?.isFile()) return refuse(response, 404);
  const extension = extname(file).toLowerCase();
  const content = await readFile(file);
  const body = extension === '.html' ? Buffer.from(connectPane(content.toString('utf8'))) : content;
  return send(request, response, extension, body);
}

function fileOf(path, { distDir, samplesDir, officeDir }) {
  if (path === '/') return join(distDir, 'workbench.html');
  if (path === MANIFEST_PATH) return join(ROOT, 'manifest.xml');
  if (path.startsWith(SAMPLES_PATH)) return resolveBelow(samplesDir, path.slice(SAMPLES_PATH.length));
  // The package's folders of languages are in lower case; the library asks for es-MX.
  if (path.startsWith(OFFICE_PATH))
    return resolveBelow(officeDir, path.slice(OFFICE_PATH.length).toLowerCase());
  return resolveBelow(distDir, path.slice(1));
}

/** The browser asks each time whether a file has changed: a rebuilt page is never a stale one. */
function send(request, response, extension, body) {
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  response.setHeader('ETag', tag);
  response.setHeader('Cache-Control', 'no-cache');
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304);
    return response.end();
  }
  response.writeHead(200, { 'Content-Type': contentType(extension), 'Content-Length': body.length });
  return response.end(request.method === 'HEAD' ? undefined : body);
}

const REFUSALS = { 400: 'Bad request', 404: 'Not found', 405: 'Method not allowed', 500: 'Internal error' };

function refuse(response, status) {
  response.writeHead(status, { 'Content-Type': contentType('.txt') });
  response.end(`${REFUSALS[status]}\n`);
}
