/** What a person downloads when the pane opens. */
import { gzipSync } from 'node:zlib';
import { LIMIT, paneFiles } from '../.ci/budget.mjs';
import type { Measurement } from './measurement';

/** Kilobytes of 1,024 bytes. @throws Error when nothing is built */
export function benchBundle(): Measurement[] {
  const contents = paneFiles().map(({ content }) => content);
  const sum = (sizes: number[]) => sizes.reduce((total, size) => total + size, 0) / 1_024;
  return [
    { name: 'pane, as built', value: sum(contents.map(({ length }) => length)), unit: 'kB' },
    {
      name: 'pane, gzipped',
      value: sum(contents.map((content) => gzipSync(content, { level: 9 }).length)),
      unit: 'kB',
      goal: LIMIT,
    },
  ];
}
