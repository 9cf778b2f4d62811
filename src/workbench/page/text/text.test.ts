import { FILE_ERROR_KINDS } from '../../../ooxml/errors';
import { pageLanguage, pageText } from '.';
import { en } from './en';
import { es, type TextKey } from './es';
import { listOfNotKept } from './not-kept';

const blanks = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

test('both languages have the same texts with the same blanks', () => {
  expect(Object.keys(en).sort()).toEqual(Object.keys(es).sort());
  for (const key of Object.keys(es) as TextKey[])
    expect([key, blanks(en[key])]).toEqual([key, blanks(es[key])]);
});

test.each(FILE_ERROR_KINDS)('there is a sentence for a file that is %s', (kind) => {
  expect(pageText('es')(`file.${kind}`, { file: 'plan.xlsx' })).toContain('plan.xlsx');
});

test.each([
  ['en-GB', 'en'],
  ['es-HN', 'es'],
  ['fr', 'es'],
  [undefined, 'es'],
])('%s speaks %s', (wanted, language) => {
  expect(pageLanguage(wanted)).toBe(language);
});

test('lists read as sentences', () => {
  expect(listOfNotKept(['formats of charts', 'macros', 'pictures'], 'es')).toBe(
    'formatos de los gráficos, macros e imágenes',
  );
  expect(listOfNotKept(['shapes', 'macros'], 'en')).toBe('shapes and macros');
});
