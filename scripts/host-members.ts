/**
 * Writes `src/workbench/host/members.ts`: the members that the embedded host implements and the requirement set
 * that each needs, as the typings of the client library say. Run after adding members to the host:
 *
 *     node --import ./scripts/register-swc.mjs scripts/host-members.ts
 */
import { writeFileSync } from 'node:fs';
import { INTERNAL_MEMBERS } from '../src/workbench/host/internal-members';
import { implementedMembers } from '../test/support/host-members';

const quote = (text: string) => (/^[A-Za-z_]\w*$/.test(text) ? text : `'${text}'`);
const lines = Object.entries(implementedMembers()).map(([name, members]) => {
  const list = Object.entries(members).map(([member, set]) => `    ${quote(member)}: '${set}',`);
  return `  ${name}: {\n${list.join('\n')}\n  },`;
});

writeFileSync(
  'src/workbench/host/members.ts',
  `import { INTERNAL_MEMBERS } from './internal-members';

/**
 * The members of the client library that the host has, by class, with the requirement set that they need
 * (\`1.9\` is ExcelApi 1.9). Written by scripts/host-members.ts; a test compares it with the typings.
 */
const LISTED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
${lines.join('\n')}
};

export const MEMBERS: Readonly<Record<string, Readonly<Record<string, string>>>> = Object.fromEntries(
  [...new Set([...Object.keys(LISTED), ...Object.keys(INTERNAL_MEMBERS)])].map((name) => [
    name,
    { ...LISTED[name], ...INTERNAL_MEMBERS[name] },
  ]),
);
`,
);
console.log(`${lines.length} classes, ${Object.keys(INTERNAL_MEMBERS).length} with members of the protocol`);
