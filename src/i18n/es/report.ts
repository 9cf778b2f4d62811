/** Spanish: report. */
export const report = {} as const;
