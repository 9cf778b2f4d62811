import fc from 'fast-check';
import { dayOf, dayOfSerial, readDay, serialOfDay, shownDay } from './day';

test.each<[number, string | null]>([
  [61, '1900-03-01'],
  [46347, '2026-11-21'],
  [46347.75, '2026-11-21'],
  [2_958_465, '9999-12-31'],
  [2_958_466, null],
  [60, null],
  [0, null],
  [-1, null],
  [Number.NaN, null],
  [Number.POSITIVE_INFINITY, null],
])('the serial number %p is %p', (serial, day) => {
  expect(dayOfSerial(serial)).toBe(day);
});

test.each<[string, string | null]>([
  ['2026-11-21', '2026-11-21'],
  ['2026-11-21 00:00:00', '2026-11-21'],
  ['2026-11-21T10:32:00Z', '2026-11-21'],
  ['21/11/2026', '2026-11-21'],
  ['1-2-2026', '2026-02-01'],
  ['1.2.2026', '2026-02-01'],
  [' 21/11/2026 ', '2026-11-21'],
  [' 2026-11-21 ', '2026-11-21'],
  ['2026-1-2', '2026-01-02'],
  ['hasta 2026-11-21', null],
  ['2026-11-215', null],
  ['2026-11-21, a las 10', null],
  ['hasta 21/11/2026', null],
  ['21/11/2026 10:32', null],
  ['121/11/2026', null],
  ['31/02/2026', null],
  ['2026-13-01', null],
  ['29/02/2028', '2028-02-29'],
  ['11/21/2026', null],
  ['21/11/26', null],
  ['1899-12-31', null],
  ['ayer', null],
  ['', null],
])('%p is read as %p', (text, day) => {
  expect(readDay(text)).toBe(day);
});

test('a day and its serial number say the same', () => {
  fc.assert(
    fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
      const day = dayOfSerial(serial)!;
      expect(serialOfDay(day)).toBe(serial);
      expect(readDay(shownDay(day))).toBe(day);
    }),
  );
});

test('the day of a clock is that of its place', () => {
  expect(dayOf(new Date(2027, 0, 15, 23, 59))).toBe('2027-01-15');
});
