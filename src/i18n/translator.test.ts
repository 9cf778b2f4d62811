import { createTranslator } from './index';

const LISTS: [string, string[], string, string][] = [
  ['one', ['marzo'], 'marzo', 'marzo'],
  ['two', ['1.1', '1.2'], '1.1 y 1.2', '1.1 and 1.2'],
  ['several', ['1.1', '1.2', '1.3'], '1.1, 1.2 y 1.3', '1.1, 1.2, and 1.3'],
  [
    'with commas inside: semicolons between',
    ['22,420', '15,080', '16,550'],
    '22,420; 15,080 y 16,550',
    '22,420; 15,080; and 16,550',
  ],
  [
    'one of them with commas',
    ['Agua, luz y drenaje', 'Caminos', 'Puentes'],
    'Agua, luz y drenaje; Caminos y Puentes',
    'Agua, luz y drenaje; Caminos; and Puentes',
  ],
  ['two with commas', ['1,250', '3,000'], '1,250 y 3,000', '1,250 and 3,000'],
];

test.each(LISTS)('a list: %s', (_, items, es, en) => {
  const list = { kind: 'list' as const, items };
  expect(createTranslator('es-MX').param(list)).toBe(es);
  expect(createTranslator('en-US').param(list)).toBe(en);
});
