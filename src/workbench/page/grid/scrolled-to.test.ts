import { scrolledTo } from './scrolled-to';

const seen = { top: 1000, height: 300 };

test.each([
  ['in sight: nothing moves', { top: 1100, bottom: 1120 }, 1000],
  ['cut below: as little as possible', { top: 1290, bottom: 1310 }, 1010],
  ['just above: as little as possible', { top: 980, bottom: 1000 }, 980],
  ['a page further: at the edge', { top: 1560, bottom: 1580 }, 1280],
  ['a jump down: in the upper third', { top: 5000, bottom: 5030 }, 4910],
  ['a jump up: in the upper third', { top: 600, bottom: 630 }, 510],
  ['a jump to the first rows: not before the beginning', { top: 20, bottom: 40 }, 0],
  ['higher than what is seen: its beginning', { top: 1100, bottom: 1500 }, 1100],
  ['higher than what is seen and already there', { top: 1000, bottom: 1400 }, 1000],
  ['a jump to a row higher than what is seen', { top: 5000, bottom: 5400 }, 5000],
])('%s', (_name, row, expected) => {
  expect(scrolledTo(row, seen)).toBe(expected);
});
