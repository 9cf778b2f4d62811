import { conditional } from './conditional';
import { dates } from './dates';
import type { FunctionDefinition, FunctionTable } from './define';
import { information } from './information';
import { logical } from './logical';
import { lookup } from './lookup';
import { mathematics } from './mathematics';
import { references } from './references';
import { statistics } from './statistics';
import { subtotal } from './subtotal';
import { text } from './text';

export type { FunctionDefinition } from './define';

const TABLES: FunctionTable[] = [
  conditional,
  dates,
  information,
  logical,
  lookup,
  mathematics,
  references,
  statistics,
  subtotal,
  text,
];

const functions = new Map<string, FunctionDefinition>(TABLES.flatMap((table) => Object.entries(table)));

/** The function of that name (upper case, English); `undefined` when this host doesn't have it: the cell says #NAME?. */
export function findFunction(name: string): FunctionDefinition | undefined {
  return functions.get(name);
}

/** Names of all functions, sorted. */
export function functionNames(): string[] {
  return [...functions.keys()].sort();
}
