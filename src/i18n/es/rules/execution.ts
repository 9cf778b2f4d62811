/** Spanish: rules about what was achieved. */
export const execution = {} as const;
