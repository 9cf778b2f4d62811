/** Spanish: recognition. */
export const recognition = {} as const;
