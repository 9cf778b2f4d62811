import { MONTH_LABELS, MONTHS, type Month, monthsOf, ordinalOf, spanOf } from './period';

type Kind = Parameters<typeof spanOf>[0];

const shown = (kind: Kind, ordinal: number) => {
  const { first, last } = spanOf(kind, ordinal);
  return `${MONTH_LABELS[first]}–${MONTH_LABELS[last]}`;
};

test.each<[Kind, string[]]>([
  ['quarter', ['Ene–Mar', 'Abr–Jun', 'Jul–Sep', 'Oct–Dic']],
  ['fourMonths', ['Ene–Abr', 'May–Ago', 'Sep–Dic']],
  ['semester', ['Ene–Jun', 'Jul–Dic']],
])('each %s of a year, and no other', (kind, spans) => {
  expect(spans.map((_, i) => shown(kind, i + 1))).toEqual(spans);
  for (const none of [0, -1, 1.5, spans.length + 1, Number.NaN]) {
    expect(() => spanOf(kind, none)).toThrow(new RangeError(`there is no ${kind} ${none} in a year`));
  }
});

test.each<[Kind, number[]]>([
  ['quarter', [1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4]],
  ['fourMonths', [1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3]],
  ['semester', [1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2]],
])('the %s in which each month lies', (kind, ordinals) => {
  expect(MONTHS.map((month) => ordinalOf(kind, month))).toEqual(ordinals);
  for (const month of MONTHS) expect(monthsOf(spanOf(kind, ordinals[month]!))).toContain(month);
});

test.each<[Month, Month, Month[]]>([
  [0, 0, [0]],
  [3, 5, [3, 4, 5]],
  [10, 11, [10, 11]],
])('from month %d to %d both ends count', (first, last, months) => {
  expect(monthsOf({ first, last })).toEqual(months);
});
