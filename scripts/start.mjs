/**
 * `npm start`: the workbench at http://localhost:3000, from a fresh clone too.
 *
 *     npm start -- [--port N] [--https] [--no-build]
 *
 * The port may also come from the environment variable PORT.
 */
import { parseArgs } from 'node:util';
import { ensureBuilt, ensureInstalled, ensureNode, SetupError } from './ensure-ready.mjs';

function readOptions() {
  const { values } = parseArgs({
    options: {
      port: { type: 'string' },
      https: { type: 'boolean', default: false },
      'no-build': { type: 'boolean', default: false },
    },
  });
  const text = values.port ?? process.env.PORT ?? '3000';
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535) throw new SetupError(`"${text}" is no port number.`);
  return { port, https: values.https, build: !values['no-build'] };
}

async function main() {
  ensureNode();
  const { port, https, build } = readOptions();
  ensureInstalled();
  if (build) ensureBuilt();
  // Imported only now: the server needs packages that may just have been installed.
  const { startWorkbenchServer } = await import('../src/workbench/server/server.mjs');
  const server = await startWorkbenchServer({ port, https });
  console.log(`Pondera: ${server.url}`);
  console.log('Ctrl+C ends the server.');
  const stop = () => {
    server.close().then(
      () => process.exit(0),
      (error) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

main().catch((error) => {
  const expected =
    ['SetupError', 'PortError'].includes(error.name) || error.code?.startsWith?.('ERR_PARSE_ARGS');
  console.error(expected ? error.message : error);
  process.exit(1);
});
