import { remembered } from './remembered';

test('computes once for a text, and again only when two generations have passed', () => {
  const asked: string[] = [];
  const upper = remembered((text) => {
    asked.push(text);
    return text.toUpperCase();
  }, 2);
  expect(['a', 'a', '', ''].map(upper)).toEqual(['A', 'A', '', '']);
  expect(asked).toEqual(['a', '']);
  // A new generation: what is used of the old one comes along, the rest is forgotten with the next but one.
  expect(['b', 'a', 'c', 'd'].map(upper)).toEqual(['B', 'A', 'C', 'D']);
  expect(asked).toEqual(['a', '', 'b', 'c', 'd']);
  expect(['a', ''].map(upper)).toEqual(['A', '']);
  expect(asked).toEqual(['a', '', 'b', 'c', 'd', '']);
});
