/**
 * `npm run start:excel`: serves the pane over https with a trusted certificate for localhost and registers the manifest
 * with the Excel of this computer, as Microsoft's documentation describes for each system. `npm run start:excel --
 * --stop` takes the registration away.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import { homedir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureBuilt, ensureInstalled, ensureNode, SetupError } from './ensure-ready.mjs';

const PORT = 3000;
const root = fileURLToPath(new URL('../', import.meta.url));
const manifest = join(root, 'manifest.xml');
const id = /<Id>([^<]+)<\/Id>/.exec(readFileSync(manifest, 'utf8'))?.[1];
const macFolder = join(homedir(), 'Library/Containers/com.microsoft.Excel/Data/Documents/wef');
const registryKey = 'HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer';

function registry(...args) {
  const { status, error } = spawnSync('reg', args, { stdio: 'inherit' });
  if (error || status !== 0)
    throw new SetupError('The manifest could not be registered with Excel.', { cause: error });
}

function register() {
  if (process.platform === 'win32') {
    registry('add', registryKey, '/v', id, '/t', 'REG_SZ', '/d', manifest, '/f');
    console.log('Excel: restart it, then Inicio > Complementos (Home > Add-ins) > Pondera.');
  } else if (process.platform === 'darwin') {
    mkdirSync(macFolder, { recursive: true });
    copyFileSync(manifest, join(macFolder, `${id}.manifest.xml`));
    console.log(
      'Excel: restart it, then Insertar > Complementos > Mis complementos (Insert > My Add-ins) > Pondera.',
    );
  } else {
    console.log(
      'There is no Excel for this system. In Excel on the web: Inicio > Complementos > Más complementos >',
    );
    console.log(`Mis complementos > Cargar mi complemento (Upload My Add-in), and choose ${manifest}`);
  }
}

function unregister() {
  if (process.platform === 'win32') registry('delete', registryKey, '/v', id, '/f');
  else if (process.platform === 'darwin') rmSync(join(macFolder, `${id}.manifest.xml`), { force: true });
  console.log('The registration is gone. Restart Excel.');
}

async function serve() {
  const { getHttpsServerOptions } = await import('office-addin-dev-certs');
  const { contentType } = await import('../src/workbench/server/content-types.mjs');
  const { resolveBelow } = await import('../src/workbench/server/resolve-path.mjs');
  // Unlike the workbench's server, this one changes nothing: Excel gets the built page as it is.
  const server = createServer(await getHttpsServerOptions(), (request, response) => {
    const file = resolveBelow(join(root, 'dist'), (request.url ?? '/').split(/[?#]/, 1)[0].slice(1));
    let body;
    try {
      body = file === undefined ? undefined : readFileSync(file);
    } catch (error) {
      if (!['ENOENT', 'EISDIR', 'ENOTDIR'].includes(error.code)) throw error;
    }
    if (body === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader('Cache-Control', 'no-cache');
    response.setHeader('Content-Type', contentType(extname(file)));
    response.end(body);
  });
  server.on('error', (error) => {
    console.error(error.code === 'EADDRINUSE' ? `Port ${PORT} is in use; the manifest needs it.` : error);
    process.exit(1);
  });
  server.listen(PORT, '127.0.0.1', () => {
    console.log(`Pondera: https://localhost:${PORT}/taskpane.html`);
    register();
    console.log('Ctrl+C ends the server.');
  });
}

try {
  const { values } = parseArgs({ options: { stop: { type: 'boolean', default: false } } });
  ensureNode();
  if (values.stop) unregister();
  else {
    ensureInstalled();
    ensureBuilt();
    await serve();
  }
} catch (error) {
  console.error(error instanceof SetupError ? error.message : error);
  process.exit(1);
}
