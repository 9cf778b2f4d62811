/** What a rule says of fixing it is what it can do. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTranslator } from '../../src/i18n';
import { en } from '../../src/i18n/en';
import { es } from '../../src/i18n/es';
import { RULES } from '../../src/rules/registry';

/** Rules that are marked and have no fix yet. */
const NOT_YET: readonly string[] = [];

type Texts = Readonly<Record<string, { readonly fixes?: Readonly<Record<string, string>> }>>;
const fixTexts = (rules: unknown, id: string) => (rules as Texts)[id]?.fixes ?? {};

describe.each(RULES.map(({ meta, fixes }) => [meta.id, meta, fixes] as const))('%s', (id, meta, fixes) => {
  test('is marked safe or proposed if, and only if, it proposes something', () => {
    expect([id, fixes !== undefined]).toEqual([id, meta.fix !== null && !NOT_YET.includes(id)]);
  });

  test.each([
    ['es', es, createTranslator('es-MX')],
    ['en', en, createTranslator('en-US')],
  ] as const)('says in %s what each of its fixes does', (_, { rules }, t) => {
    const texts = fixTexts(rules, id);
    expect(Object.keys(texts).length > 0).toBe(fixes !== undefined);
    for (const [key, text] of Object.entries(texts)) {
      const params = Object.fromEntries([...text.matchAll(/\{(\w+)/g)].map((match) => [match[1]!, 'x']));
      expect(t.t(`rules.${id}.fixes.${key}`, params)).not.toMatch(/[{}]/);
    }
  });

  test('uses each of its sentences', () => {
    const folder = join(__dirname, '../../src/rules');
    const sources = [join(folder, `${id}.ts`), ...SUPPORT.map((name) => join(folder, 'support', name))];
    const code = sources.map((path) => readFileSync(path, 'utf8')).join('\n');
    const unused = Object.keys(fixTexts(es.rules, id)).filter((key) => !code.includes(`'${key}'`));
    expect(unused).toEqual([]);
  });
});

/** Where rules share their fixes. */
const SUPPORT = readdirSync(join(__dirname, '../../src/rules/support')).filter(
  (name) => !name.includes('.test.'),
);
