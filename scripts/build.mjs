/** `npm run build`: the pages and the command line, into dist/. OFFICE_JS_URL names another address of office.js. */
import { build, ensureInstalled, ensureNode, SetupError } from './ensure-ready.mjs';

try {
  ensureNode();
  ensureInstalled();
  build();
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(error.message);
  process.exit(1);
}
