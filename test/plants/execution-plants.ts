/** Plants of the rules about what was reported. */
import type { Plants } from './plant';

export const EXECUTION_PLANTS: Readonly<Record<string, Plants>> = {};
