/** Who may import whom (docs/architecture.md). A wrong arrow is a defect even when everything works. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

const src = join(__dirname, '..', 'src');

/** For each folder of `src`, the folders that it may import besides itself. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  i18n: ['domain'],
  ooxml: [],
  rules: ['domain'],
  recognition: ['domain'],
  templates: ['domain', 'i18n', 'app/pane-services'],
  app: ['domain', 'rules', 'recognition', 'templates', 'i18n'],
  excel: ['domain', 'app'],
  xlsx: ['domain', 'app', 'ooxml'],
  commands: ['app'],
  taskpane: ['domain', 'app', 'i18n'],
  // The evaluator alone: a new file shows results in viewers that compute nothing.
  cli: ['domain', 'app', 'i18n', 'xlsx', 'ooxml', 'workbench/calc/recalculator'],
  workbench: ['ooxml'],
};

/** Entry points wire things together and may see what their folder may not. */
const ENTRY_POINTS: Readonly<Record<string, readonly string[]>> = {
  'taskpane/main.tsx': ['excel', 'commands'],
};

/** Packages from the registry that a folder may use; the others may be used nowhere in it. */
const PACKAGES: Readonly<Record<string, readonly RegExp[]>> = {
  domain: [],
  rules: [],
  recognition: [],
  templates: [],
  app: [],
  excel: [],
  commands: [],
  i18n: [/^intl-messageformat$/],
  ooxml: [/^saxes$/, /^fflate$/, /^node:/],
  xlsx: [/^node:/],
  cli: [/^node:/],
  taskpane: [/^react/, /^@fluentui\//],
  workbench: [/^react/, /^numfmt$/, /^node:/],
};

function sources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sources(path);
    return /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name) ? [path] : [];
  });
}

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const found = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\s[^;]*?from\s+'([^']+)'|import\s*\(\s*'([^']+)'|(?:^|\n)import\s+'([^']+)'/g,
  );
  return [...found].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

/** Wrong arrows of one file, as `file → target`. */
function wrongImports(file: string, imports: readonly string[]): string[] {
  const name = relative(src, file).split(sep).join('/');
  const folder = name.split('/')[0] ?? '';
  const allowed = [...(ALLOWED[folder] ?? []), ...(ENTRY_POINTS[name] ?? [])];
  return imports
    .filter((target) => {
      if (!target.startsWith('.')) return !(PACKAGES[folder] ?? []).some((pattern) => pattern.test(target));
      if (/\.(?:css|json|png|svg)$/.test(target)) return false;
      const path = relative(src, resolve(dirname(file), target))
        .split(sep)
        .join('/');
      const home = path.split('/')[0] ?? '';
      return home !== folder && !allowed.includes(home) && !allowed.includes(path);
    })
    .map((target) => `${name} → ${target}`);
}

test('every folder of src has its rule', () => {
  expect(readdirSync(src).sort()).toEqual(Object.keys(ALLOWED).sort());
});

test('every import points in an allowed direction', () => {
  const files = sources(src);
  expect(files.length).toBeGreaterThan(50);
  expect(files.flatMap((file) => wrongImports(file, importsOf(file)))).toEqual([]);
});

test('a wrong direction is noticed', () => {
  expect(wrongImports(join(src, 'domain/plan.ts'), ['../rules/run'])).toEqual([
    'domain/plan.ts → ../rules/run',
  ]);
  expect(wrongImports(join(src, 'taskpane/app.tsx'), ['../excel/session'])).toHaveLength(1);
  expect(wrongImports(join(src, 'workbench/host/index.ts'), ['../../domain/plan'])).toHaveLength(1);
  expect(wrongImports(join(src, 'rules/run.ts'), ['react'])).toHaveLength(1);
  expect(wrongImports(join(src, 'excel/workbook.ts'), ['../app/ports', '../domain/address'])).toEqual([]);
});
