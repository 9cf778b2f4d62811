/** Spanish: findings-sheet. */
export const findingsSheet = {} as const;
