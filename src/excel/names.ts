/** Defined names of a change set: which are lacking, and how they are set and taken away again. */
import type { Change, ChangeSet } from '../domain/change-set';
import { hasLostItsCells, nameFormula } from '../domain/defined-name';
import { nameKey, type Survey } from './survey';

type NameChange = Extract<Change, { kind: 'name' }>;

export interface AddedName {
  readonly change: NameChange;
  readonly name: string;
  /** With its leading `=`. */
  readonly formula: string;
  /** The formula of the name that is there and has lost its cells; null where there is none of the name. */
  readonly before: string | null;
}

/**
 * The names that are lacking or have lost their cells; the others are left as they are.
 * @param sheets the names that sheets really have, by those that the change set wants
 */
export function namesToAdd(
  changeSet: ChangeSet,
  found: Survey,
  sheets: ReadonlyMap<string, string>,
): AddedName[] {
  const added = new Map<string, AddedName>();
  for (const change of changeSet.changes) {
    if (change.kind !== 'name') continue;
    const key = nameKey(change.name);
    const before = found.definedNames.get(key) ?? null;
    if (added.has(key) || (before !== null && !hasLostItsCells(before))) continue;
    const sheet = sheets.get(change.range.sheet) ?? change.range.sheet;
    const formula = nameFormula({ ...change.range, sheet }, change.growing);
    added.set(key, { change, name: change.name, formula, before });
  }
  return [...added.values()];
}

/** Queued, not synced. */
export function queueName(context: Excel.RequestContext, { name, formula, before }: AddedName): void {
  const { names } = context.workbook;
  if (before === null) names.add(name, formula);
  else names.getItem(name).formula = formula;
}
