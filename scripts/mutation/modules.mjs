/** The project's modules, compiled once and evaluated as often as asked; those of packages are loaded once, by Node. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { compileFunction } from 'node:vm';
import { transformSync } from '@swc/core';

const PARAMETERS = ['module', 'exports', 'require', '__filename', '__dirname'];

/** @param root the folder whose `.swcrc` says how to compile */
export function createModules(root) {
  const compiled = new Map();
  const resolved = new Map();
  let globalsOf = () => ({});
  let names = [];

  function compile(file) {
    let own = compiled.get(file);
    if (!own) {
      const { code } = transformSync(readFileSync(file, 'utf8'), {
        filename: file,
        cwd: root,
        module: { type: 'commonjs' },
        sourceMaps: false,
      });
      own = compileFunction(code, [...PARAMETERS, ...names], { filename: file });
      compiled.set(file, own);
    }
    return own;
  }

  function resolveOwn(from, specifier) {
    const key = `${dirname(from)}\n${specifier}`;
    let path = resolved.get(key);
    if (path === undefined) {
      const base = resolve(dirname(from), specifier);
      const isFile = (candidate) => existsSync(candidate) && statSync(candidate).isFile();
      path =
        [`${base}.ts`, `${base}.tsx`, `${base}/index.ts`, `${base}/index.tsx`, base].find(isFile) ?? null;
      resolved.set(key, path);
    }
    return path;
  }

  return {
    /** @param of what a module finds as if it were global, by its path */
    provide(of) {
      globalsOf = of;
      names = Object.keys(of(resolve(root, 'package.json')));
    },
    /** Evaluates a module and all that it loads, none of it taken over from the time before. @returns its exports */
    evaluate(entry) {
      const evaluated = new Map();
      const load = (file) => {
        const known = evaluated.get(file);
        if (known) return known.exports;
        const module = { exports: {} };
        evaluated.set(file, module);
        const outside = createRequire(file);
        const require = (specifier) => {
          const mapped =
            specifier === 'fast-check' ? resolve(root, 'test/support/seeded-fast-check.ts') : null;
          const own = mapped ?? (specifier.startsWith('.') ? resolveOwn(file, specifier) : null);
          return own && /\.tsx?$/.test(own) ? load(own) : outside(specifier);
        };
        require.resolve = outside.resolve;
        const globals = globalsOf(file);
        compile(file)(
          module,
          module.exports,
          require,
          file,
          dirname(file),
          ...names.map((name) => globals[name]),
        );
        return module.exports;
      };
      return load(entry);
    },
  };
}
