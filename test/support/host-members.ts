import { EVENTS } from '../../src/workbench/host/events';
import { HOST_CLASSES } from '../../src/workbench/host/objects/registry';
import { excelMembersOfTypings } from './office-typings';

/** What the typings declare and the host's classes have: member → requirement set, by class. */
export function implementedMembers(): Record<string, Record<string, string>> {
  const typings = excelMembersOfTypings();
  const result: Record<string, Record<string, string>> = {};
  for (const [name, { prototype }] of Object.entries(HOST_CLASSES)) {
    const declared = typings.get(name);
    if (!declared) throw new Error(`The typings have no class Excel.${name}.`);
    const events = Object.values(EVENTS[name] ?? {}).map((event) => event.member);
    const implemented = [...declared.keys()]
      .filter((member) => events.includes(member) || has(prototype, member))
      .sort();
    result[name] = Object.fromEntries(implemented.map((member) => [member, declared.get(member)!]));
  }
  return result;
}

/** A member on the prototype, or a field that the class declares as readonly parameter property. */
function has(prototype: object, member: string): boolean {
  return member in prototype && !(member in Object.prototype);
}
