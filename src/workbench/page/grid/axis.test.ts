import { Axis, columnCharacters, columnPixels, rowPixels } from './axis';

describe('positions', () => {
  const axis = new Axis(5, (i) => [20, 0, 30, 20, 10][i]!);

  test.each([
    [0, 0],
    [19.9, 0],
    [20, 2],
    [49, 2],
    [50, 3],
    [79, 4],
    [500, 4],
    [-5, 0],
  ])('at %d pixels is row %d', (position, row) => {
    expect(axis.at(position)).toBe(row);
  });

  test('starts and sizes', () => {
    expect([0, 1, 2, 3, 4, 5].map((i) => axis.start(i))).toEqual([0, 20, 20, 50, 70, 80]);
    expect(axis.size(1)).toBe(0);
    expect(axis.total).toBe(80);
    expect(axis.start(99)).toBe(80);
  });
});

describe("Excel's units", () => {
  // Widths that Excel shows for these values with Calibri 11 at 96 dpi.
  test.each([
    [9.140625, 64],
    [8.7109375, 61],
    [1, 7],
    [50.7109375, 355],
    [0, 0],
  ])('a width of %d characters is %d pixels', (width, pixels) => {
    expect(columnPixels(width)).toBe(pixels);
  });

  test('a dragged width survives the way to characters and back', () => {
    for (let pixels = 6; pixels < 600; pixels++) expect(columnPixels(columnCharacters(pixels))).toBe(pixels);
  });

  test.each([
    [15, 20],
    [30, 40],
    [12.75, 17],
  ])('%d points are %d pixels', (points, pixels) => {
    expect(rowPixels(points)).toBe(pixels);
  });
});
