/** Kilobytes, gzipped. */
export const LIMIT: number;
export function paneFiles(): { name: string; content: Uint8Array }[];
