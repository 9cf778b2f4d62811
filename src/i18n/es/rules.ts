/** Spanish: rules. */
export const rules = {} as const;
