/** Every rule is complete: file, test, page, words in both languages; and what is generated is up to date. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import IntlMessageFormat from 'intl-messageformat';
import { proseOf, renderIndex, renderPage } from '../../scripts/rule-docs';
import { createTranslator } from '../../src/i18n';
import { en } from '../../src/i18n/en';
import { es } from '../../src/i18n/es';
import { RULES } from '../../src/rules/registry';

const root = join(__dirname, '../..');
const ids = RULES.map(({ meta }) => meta.id);
const page = (id: string) => join(root, 'docs/rules', `${id}.md`);
const NOT_RULES = [
  'arrange',
  'config',
  'define-rule',
  'explain',
  'explained',
  'judge',
  'nearest',
  'plan-changes',
  'registry',
  'run',
  'runner',
  'same-texts',
  'settle',
  'unchecked',
  'published-plan',
  'published-poa',
];

test('each rule has an id of its own', () => {
  expect(new Set(ids).size).toBe(ids.length);
});

test('the registry holds the files of the folder, each named after its id', () => {
  const files = readdirSync(join(root, 'src/rules'))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => name.replace(/\.ts$/, ''))
    .filter((name) => !NOT_RULES.includes(name));
  expect(files.sort()).toEqual([...ids].sort());
});

test('there are no pages of rules that do not exist', () => {
  const pages = readdirSync(join(root, 'docs/rules')).map((name) => name.replace(/\.md$/, ''));
  expect(pages.sort()).toEqual([...ids, 'README'].sort());
});

test('the table is up to date: run scripts/build-rule-docs.ts', () => {
  expect(readFileSync(join(root, 'docs/rules/README.md'), 'utf8')).toBe(renderIndex());
});

describe.each(RULES.map((rule) => [rule.meta.id, rule] as const))('%s', (id, rule) => {
  test('has a test and a page with prose, whose head is up to date: run scripts/build-rule-docs.ts', () => {
    expect(existsSync(join(root, 'src/rules', `${id}.test.ts`))).toBe(true);
    const text = readFileSync(page(id), 'utf8');
    expect(text).toBe(renderPage(rule, text));
    expect(proseOf(text).length).toBeGreaterThan(200);
    expect(proseOf(text)).toContain('## Cuándo aparece');
    expect(proseOf(text)).toContain('## Cuándo calla');
  });

  test.each([
    ['es', es],
    ['en', en],
  ])('has all its words in %s, and no others', (_, language) => {
    const texts = (language.rules as unknown as Record<string, { messages: Record<string, string> }>)[id];
    expect(texts).toMatchObject({
      title: expect.any(String),
      why: expect.any(String),
      how: expect.any(String),
    });
    expect(Object.keys(texts!.messages).sort()).toEqual([...rule.meta.messages].sort());
  });
});

/** Of a message and of the branches of its plurals. */
function parametersOf(elements: ReturnType<IntlMessageFormat['getAst']>): Set<string> {
  return new Set(
    elements.flatMap((element) => {
      const named = 'value' in element && element.type !== LITERAL ? [element.value] : [];
      const branches = 'options' in element ? Object.values(element.options) : [];
      return [...named, ...branches.flatMap(({ value }) => [...parametersOf(value)])];
    }),
  );
}
/** Text between the parameters, in the syntax tree of a message. */
const LITERAL = 0;

test('both languages put the same parameters into their sentences', () => {
  const names = (text: string) => [...parametersOf(new IntlMessageFormat(text, 'es').getAst())].sort();
  const leaves = (tree: unknown, path = ''): [string, string][] =>
    typeof tree === 'string'
      ? [[path, tree]]
      : Object.entries(tree as object).flatMap(([key, value]) => leaves(value, `${path}.${key}`));
  const english = new Map(leaves(en.rules));
  for (const [path, text] of leaves(es.rules)) {
    expect([path, names(english.get(path)!)]).toEqual([path, names(text)]);
  }
});

test('every sentence can be said in both languages', () => {
  for (const locale of ['es-MX', 'en-US'] as const) {
    const t = createTranslator(locale);
    for (const { meta } of RULES) {
      for (const message of meta.messages) {
        const id = `rules.${meta.id}.messages.${message}`;
        const language = locale === 'es-MX' ? es : en;
        const text = (language.rules as never as Record<string, { messages: Record<string, string> }>)[
          meta.id
        ]!.messages[message]!;
        const params = Object.fromEntries([...text.matchAll(/\{(\w+)/g)].map((match) => [match[1]!, 'x']));
        expect(t.t(id, params)).not.toMatch(/[{}]/);
      }
    }
  }
});
