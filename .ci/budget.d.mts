/** Kilobytes of the first load, gzipped. */
export const LIMIT: number;
/** Kilobytes of what is loaded later, gzipped, by the name of its chunk. */
export const LATER_LIMITS: Readonly<Record<string, number>>;
export const LATER_LIMIT: number;
export function paneFiles(): { name: string; content: Uint8Array }[];
export function laterFiles(): { name: string; content: Uint8Array; limit: number }[];
