import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { MEMBERS } from '../../src/workbench/host/members';

/** Members of every object of the library, which the library does by itself. */
const OF_THE_LIBRARY = new Set(['load', 'set', 'update', 'toJSON', 'context', 'track', 'untrack', 'items']);
const ROOT = resolve(__dirname, '..', '..');
const TYPINGS = join(ROOT, 'node_modules', '@types', 'office-js', 'index.d.ts');

/** Classes that live in the library alone. */
const LIBRARY_CLASSES = new Set(['RequestContext', 'Session', 'SettingsChangedEventArgs']);

/** The typings of the client library without the members of `namespace Excel` that the host lacks. */
export function typingsOfHost(): string {
  const text = readFileSync(TYPINGS, 'utf8');
  const start = text.indexOf('\ndeclare namespace Excel {');
  const end = text.indexOf('\n}\n', start);
  const kept: string[] = [];
  let name: string | undefined;
  let inComment = false;
  let skipping = false;
  let depth = 0;
  for (const line of text.slice(start, end).split('\n')) {
    const opens = line.trimStart().startsWith('/**');
    if (inComment || opens) {
      inComment = !line.includes('*/');
      continue;
    }
    const declaration = /^ {4}class (\w+)/.exec(line);
    if (declaration) name = LIBRARY_CLASSES.has(declaration[1]!) ? undefined : declaration[1];
    else if (/^ {4}\S/.test(line)) name = undefined;
    const member = name && depth === 0 ? /^ {8}(?:readonly )?(\w+)\??[(:<]/.exec(line) : null;
    if (member) skipping = !OF_THE_LIBRARY.has(member[1]!) && MEMBERS[name!]?.[member[1]!] === undefined;
    if (!name) skipping = false;
    if (!skipping) kept.push(line);
    if (name && !declaration) {
      for (const character of line)
        depth += '([{'.includes(character) ? 1 : ')]}'.includes(character) ? -1 : 0;
      if (depth === 0) skipping = false;
      if (depth < 0) depth = 0;
    }
  }
  return text.slice(0, start) + kept.join('\n') + text.slice(end);
}

/**
 * Type-checks files against those typings: what the checker misses is what the host lacks.
 * @param files absolute paths of TypeScript sources
 * @returns for instance `Worksheet.charts (src/excel/read.ts)`
 */
export function membersLacking(files: readonly string[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'excel-members-'));
  try {
    writeFileSync(join(folder, 'office-host.d.ts'), typingsOfHost());
    const base = JSON.parse(readFileSync(join(ROOT, 'tsconfig.json'), 'utf8')) as { compilerOptions: object };
    const config = {
      compilerOptions: {
        ...base.compilerOptions,
        types: ['node'],
        typeRoots: [join(ROOT, 'node_modules', '@types')],
        rootDir: '/',
      },
      files: [join(folder, 'office-host.d.ts'), ...files],
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    return readErrors(check(folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The checker's output; it ends with an error whenever it finds one. */
function check(folder: string): string {
  const checker = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
  try {
    return execFileSync(process.execPath, [checker, '-p', folder, '--pretty', 'false'], {
      cwd: ROOT,
      encoding: 'utf8',
    });
  } catch (error) {
    const { stdout } = error as { stdout?: string };
    if (stdout === undefined) throw error;
    return stdout;
  }
}

function readErrors(output: string): string[] {
  const found = new Set<string>();
  // An error without a place is one of the configuration: then nothing was checked.
  const broken = output.split('\n').find((line) => line.startsWith('error '));
  if (broken) throw new Error(broken);
  for (const line of output.split('\n')) {
    const error = /^(.+?)\(\d+,\d+\): error TS\d+: Property '(\w+)' does not exist on type '(\w+)'/.exec(
      line,
    );
    if (error && (error[3]! in MEMBERS || isExcelClass(error[3]!))) {
      found.add(
        `${error[3]}.${error[2]} (${error[1]!.replaceAll('\\', '/').replace(/^.*\/(?=src\/|[^/]+$)/, '')})`,
      );
    }
  }
  return [...found].sort();
}

const text = readFileSync(TYPINGS, 'utf8');
const isExcelClass = (name: string): boolean =>
  text.includes(`\n    class ${name} extends OfficeExtension.ClientObject {`);

/** The paths in the texts that a source gives to `load`. */
export function loadedPaths(source: string): string[] {
  const calls = source.matchAll(/\.load\(\s*(\[[^\]]*\]|'[^']*'|`[^`$]*`|"[^"]*")/g);
  return [...calls].flatMap(([, argument]) =>
    [...argument!.matchAll(/['"`]([^'"`]*)['"`]/g)].flatMap(([, paths]) =>
      paths!.split(/[\s,]+/).filter(Boolean),
    ),
  );
}
