/** Spanish: compliance. */
export const compliance = {} as const;
