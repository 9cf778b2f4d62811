/** Spanish: errors. */
export const errors = {} as const;
