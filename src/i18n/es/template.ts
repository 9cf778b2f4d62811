/** Spanish: template. */
export const template = {} as const;
