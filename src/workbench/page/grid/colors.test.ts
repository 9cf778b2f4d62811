import { onDarkPaper } from './colors';

const lightness = (color: string) => Number(/(\d+)%\)$/.exec(onDarkPaper(color))![1]);

test('white paper becomes dark and black ink becomes light', () => {
  expect(lightness('#FFFFFF')).toBeLessThan(15);
  expect(lightness('#000000')).toBeGreaterThan(90);
});

test('what was darker becomes lighter, so contrasts stay', () => {
  const shades = ['#000000', '#444444', '#888888', '#CCCCCC', '#FFFFFF'].map(lightness);
  expect([...shades].sort((a, b) => b - a)).toEqual(shades);
});

test.each([
  ['#C00000', 0],
  ['#00B050', 147],
  ['#0070C0', 205],
])('%s keeps its hue', (color, hue) => {
  expect(Number(/hsl\((\d+)/.exec(onDarkPaper(color))![1])).toBe(hue);
});

test('a pale fill does not become a strong one', () => {
  expect(Number(/ (\d+)% /.exec(onDarkPaper('#FFF2CC'))![1])).toBeLessThan(75);
});
