import { readFileSync } from 'node:fs';

/**
 * The members of the classes in `namespace Excel` of `@types/office-js` and the requirement set that their doc
 * comments name: `1.9` for ExcelApi 1.9, other sets with their name (`ExcelApiOnline 1.1`). Of overloads the
 * oldest counts.
 */
export function excelMembersOfTypings(): Map<string, Map<string, string>> {
  const text = readFileSync('node_modules/@types/office-js/index.d.ts', 'utf8');
  const start = text.indexOf('\ndeclare namespace Excel {');
  const lines = text.slice(start, text.indexOf('\n}\n', start)).split('\n');
  const classes = new Map<string, Map<string, string>>();
  let members: Map<string, string> | undefined;
  let classSet = '1.1';
  let comment = '';
  let inComment = false;
  for (const line of lines) {
    if (/^\s*\/\*\*/.test(line)) {
      comment = '';
      inComment = true;
    }
    if (inComment) {
      comment += `${line}\n`;
      if (line.includes('*/')) inComment = false;
      continue;
    }
    const declaration = /^ {4}class (\w+)/.exec(line);
    if (declaration) {
      members = new Map();
      classes.set(declaration[1]!, members);
      classSet = setOf(comment) ?? '1.1';
      continue;
    }
    if (/^ {4}\}/.test(line)) members = undefined;
    const member = /^ {8}(?:readonly )?(\w+)\??[(:<]/.exec(line);
    if (!member || !members) continue;
    const set = setOf(comment) ?? classSet;
    const before = members.get(member[1]!);
    if (before === undefined || older(set, before)) members.set(member[1]!, set);
  }
  return classes;
}

function setOf(comment: string): string | undefined {
  const set = /\[Api set: (\w+) ([\d.]+)/.exec(comment);
  if (!set) return undefined;
  return set[1] === 'ExcelApi' ? set[2]! : `${set[1]} ${set[2]}`;
}

function older(a: string, b: string): boolean {
  if (a.includes(' ') || b.includes(' ')) return b.includes(' ') && !a.includes(' ');
  const [x = 0, y = 0] = a.split('.').map(Number);
  const [u = 0, v = 0] = b.split('.').map(Number);
  return x < u || (x === u && y < v);
}
