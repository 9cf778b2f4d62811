/**
 * Lets Node run the project's TypeScript: `node --import ./scripts/register-swc.mjs file.ts`.
 * Types are stripped by swc without being checked; checking is the type checker's task.
 */
import { register } from 'node:module';

register('./swc-hooks.mjs', import.meta.url);
