/**
 * Module hooks behind `register-swc.mjs`: imports without an extension find their .ts or .tsx file (or the
 * directory's index), TypeScript is turned into ES modules with the options of `.swcrc`, and .json files can be
 * imported as the bundler allows it.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transformSync } from '@swc/core';

const SUFFIXES = ['.ts', '.tsx', '.mjs', '.js', '.json', '/index.ts', '/index.tsx'];
const options = JSON.parse(readFileSync(new URL('../.swcrc', import.meta.url), 'utf8'));

function isFile(path) {
  return existsSync(path) && statSync(path).isFile();
}

export function resolve(specifier, context, next) {
  const relative = specifier.startsWith('./') || specifier.startsWith('../');
  if (relative && context.parentURL?.startsWith('file:')) {
    const path = fileURLToPath(new URL(specifier, context.parentURL));
    if (!isFile(path)) {
      const found = SUFFIXES.map((suffix) => path + suffix).find(isFile);
      if (found) return { url: pathToFileURL(found).href, shortCircuit: true };
    } else if (/\.(tsx?|json)$/.test(path)) {
      return { url: pathToFileURL(path).href, shortCircuit: true };
    }
  }
  if (/^(\/|file:).*\.tsx?$/.test(specifier)) {
    const url = specifier.startsWith('file:') ? specifier : pathToFileURL(specifier).href;
    return { url, shortCircuit: true };
  }
  return next(specifier, context);
}

export function load(url, context, next) {
  if (!url.startsWith('file:') || url.includes('/node_modules/')) return next(url, context);
  const path = fileURLToPath(url);
  if (/\.tsx?$/.test(path)) {
    const { code } = transformSync(readFileSync(path, 'utf8'), {
      ...options,
      filename: path,
      swcrc: false,
      sourceMaps: 'inline',
      module: { type: 'es6' },
      jsc: { ...options.jsc, parser: { ...options.jsc.parser, tsx: path.endsWith('.tsx') } },
    });
    return { format: 'module', source: code, shortCircuit: true };
  }
  // Without an import attribute: the bundler and jest accept that, so the scripts should too.
  if (path.endsWith('.json') && !context.importAttributes?.type) {
    const source = `export default ${readFileSync(path, 'utf8')};`;
    return { format: 'module', source, shortCircuit: true };
  }
  return next(url, context);
}
