/** Spanish: pane. */
export const pane = {} as const;
