import { MEMBERS } from './members';
import { apiNotFound, HostError } from './model/errors';

/** Versions by name of the set. Texts, since the number 1.10 would be 1.1. */
export type RequirementSets = Readonly<Record<string, string>>;

/** A current Excel. */
export const DEFAULT_REQUIREMENT_SETS: RequirementSets = {
  ExcelApi: '1.20',
  SharedRuntime: '1.2',
  RibbonApi: '1.2',
  AddinCommands: '1.3',
  DialogApi: '1.2',
  KeyboardShortcuts: '1.1',
  IdentityAPI: '1.3',
  Settings: '1.1',
  DelayForCellEdit: '1.1',
  RichApiRuntime: '1.3',
  RichApiRuntimeFlag: '1.2',
};

function atLeast(have: string, want: string): boolean {
  const [a = 0, b = 0] = have.split('.').map(Number);
  const [c = 0, d = 0] = want.split('.').map(Number);
  return a > c || (a === c && b >= d);
}

/** `1.9` means ExcelApi 1.9; other sets carry their name: `ExcelApiOnline 1.1`. */
export function isSupported(sets: RequirementSets, requirement: string): boolean {
  const [set, version] = requirement.includes(' ') ? requirement.split(' ') : ['ExcelApi', requirement];
  const have = sets[set!];
  return have !== undefined && atLeast(have, version!);
}

/** How a member of a class is reached. */
export interface Member {
  readonly name: string;
  readonly kind: 'property' | 'method';
  readonly settable: boolean;
  readonly requirement: string;
}

const byPrototype = new WeakMap<object, Map<string, Member>>();

/**
 * The members of an object that requests may use, by lower-case name: those that are both listed for the class
 * and implemented here. The wire writes names in various cases.
 */
export function membersOf(object: { readonly className: string }): Map<string, Member> {
  const prototype = Object.getPrototypeOf(object) as object;
  let members = byPrototype.get(prototype);
  if (!members) {
    members = new Map();
    for (const [name, requirement] of Object.entries(MEMBERS[object.className] ?? {})) {
      const descriptor = descriptorOf(prototype, name);
      if (!descriptor) continue;
      const kind = typeof descriptor.value === 'function' ? 'method' : 'property';
      members.set(name.toLowerCase(), { name, kind, settable: descriptor.set !== undefined, requirement });
    }
    byPrototype.set(prototype, members);
  }
  return members;
}

function descriptorOf(prototype: object, name: string): PropertyDescriptor | undefined {
  for (let p: object | null = prototype; p && p !== Object.prototype; p = Object.getPrototypeOf(p)) {
    const descriptor = Object.getOwnPropertyDescriptor(p, name);
    if (descriptor) return descriptor;
  }
  return undefined;
}

/**
 * @throws HostError ApiNotFound for a member that the host doesn't have, or that is newer than the requirement
 * sets which this host was made with
 */
export function findMember(
  sets: RequirementSets,
  object: { readonly className: string },
  name: string,
  kind: Member['kind'],
): Member {
  const member = membersOf(object).get(name.toLowerCase());
  const shown = `${object.className}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  if (!member || member.kind !== kind) throw apiNotFound(shown);
  assertSupported(sets, member.requirement, shown);
  return member;
}

export function assertSupported(sets: RequirementSets, requirement: string, shown: string): void {
  if (isSupported(sets, requirement)) return;
  const set = requirement.includes(' ') ? requirement : `ExcelApi ${requirement}`;
  throw new HostError('ApiNotFound', `${shown} needs ${set}, which this host doesn't offer.`, 404);
}
