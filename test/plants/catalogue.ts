/** The plants of every rule. No rule is without any (test/plants/plants.test.ts). */
import { EXECUTION_PLANTS } from './execution-plants';
import { MULTI_YEAR_PLANTS } from './multi-year-plants';
import type { Plants } from './plant';
import { RELATION_PLANTS } from './relation-plants';
import { STRUCTURE_PLANTS } from './structure-plants';
import { TARGET_PLANTS } from './target-plants';
import { WEIGHT_PLANTS } from './weight-plants';
import { WORKBOOK_PLANTS } from './workbook-plants';

export const PLANTS: Readonly<Record<string, Plants>> = {
  ...STRUCTURE_PLANTS,
  ...WEIGHT_PLANTS,
  ...TARGET_PLANTS,
  ...MULTI_YEAR_PLANTS,
  ...RELATION_PLANTS,
  ...EXECUTION_PLANTS,
  ...WORKBOOK_PLANTS,
};
