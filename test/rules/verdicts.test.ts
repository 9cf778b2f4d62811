/** Every finding on the samples has a verdict, every verdict a finding; what had to be found stands on its cells. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXAMPLES, SILENCES } from '../../scripts/verdicts/examples';
import { MISSED } from '../../scripts/verdicts/missed';
import { breaks, renderPage } from '../../scripts/verdicts/page';
import { PLANS } from '../../scripts/verdicts/plans';
import { rowOf, type Source, type SourceKey, source } from '../../scripts/verdicts/sources';
import { keyOf, match, type Opinion, placesOf } from '../../scripts/verdicts/verdict';
import type { Finding } from '../../src/domain/finding';
import { valueAt } from '../../src/domain/snapshot';

const root = join(__dirname, '../..');
const read = (name: string) => readFileSync(join(root, 'samples', name));

const sources = new Map<SourceKey, Source>();
function of(key: SourceKey): Source {
  const known = sources.get(key) ?? source(key, read);
  sources.set(key, known);
  return known;
}

describe.each(PLANS.map((plan) => [plan.file, plan] as const))('%s', (_, { key, opinions }) => {
  const { findings, unchecked } = of(key);
  const { judged, unjudged, stale } = match(findings, opinions);

  test('every finding has a verdict, and every verdict a finding', () => {
    expect({ unjudged, stale }).toEqual({ unjudged: [], stale: [] });
    expect(unchecked).toBe(0);
  });

  test('none is wrong: such a rule is mended', () => {
    expect(opinions.filter(({ verdict }) => verdict === 'wrong')).toEqual([]);
  });

  test('what shares a verdict has one severity, and the reason is one sentence', () => {
    for (const { findings: own, why } of judged) {
      expect(new Set(own.map(({ severity }) => severity)).size).toBe(1);
      expect(why).toMatch(/^.{30,180}\.$/);
    }
  });
});

describe('matching', () => {
  const [first, second] = of('pat').findings.filter(({ rule }) => rule === 'formula-inverted-ratio');
  const opinion = (about: string[], months?: string[]): Opinion => ({
    rule: 'formula-inverted-ratio',
    about,
    ...(months ? { months } : {}),
    verdict: 'right',
    why: '',
  });

  test.each<[string, Finding[], Opinion[], unknown]>([
    ['both', [first!, second!], [opinion(['7.4.3.3', '8.1.1'])], { unjudged: [], stale: [] }],
    [
      'a finding without a verdict',
      [first!, second!],
      [opinion(['8.1.1'])],
      { unjudged: ['formula-inverted-ratio 7.4.3.3'], stale: [] },
    ],
    [
      'a verdict without a finding',
      [first!],
      [opinion(['7.4.3.3', '8.1.1'])],
      { unjudged: [], stale: ['formula-inverted-ratio 8.1.1'] },
    ],
    [
      'a verdict that is given twice',
      [first!],
      [opinion(['7.4.3.3']), opinion(['7.4.3.3'])],
      { unjudged: [], stale: ['formula-inverted-ratio 7.4.3.3'] },
    ],
    [
      'a month in which nothing is said',
      [first!],
      [opinion(['7.4.3.3'], ['Feb'])],
      { unjudged: ['formula-inverted-ratio 7.4.3.3'], stale: ['formula-inverted-ratio 7.4.3.3 Feb'] },
    ],
  ])('%s', (_, findings, opinions, expected) => {
    expect(match(findings, opinions)).toMatchObject(expected as object);
  });
});

describe('what had to be found', () => {
  test.each(EXAMPLES.map((example) => [`${example.on}: ${example.expected}`, example] as const))(
    '%s',
    (_, { on, rule, found }) => {
      const own = of(on).findings.filter((finding) => finding.rule === rule && keyOf(finding) in found);
      expect(Object.fromEntries(own.map((finding) => [keyOf(finding), placesOf(finding)]))).toEqual(found);
    },
  );

  test('at error level nothing else is said', () => {
    const errors = (key: SourceKey) =>
      of(key)
        .findings.filter(({ severity }) => severity === 'error')
        .map((finding) => `${finding.rule} ${keyOf(finding)}`);
    expect(errors('pat')).toEqual(['sum-mismatch-annual 7.3.1']);
    expect(errors('pat-described')).toEqual(['sum-mismatch-annual 7.3.1']);
    expect(errors('pat-printed')).toEqual(['annual-unit-mismatch 7.3.1']);
    expect(errors('poa')).toEqual(
      ['1.1.3', '1.1.4', '1.1.5', '1.1.8', '2.1.6', '2.1.14', '2.1.15', '3.1.28', '3.1.32'].map(
        (code) => `missing-target ${code}`,
      ),
    );
  });

  test('with their words, descriptions add what they contradict, and nothing else', () => {
    const said = (key: SourceKey) => of(key).findings.map((finding) => `${finding.rule} ${keyOf(finding)}`);
    const known = new Set(said('pat'));
    expect(said('pat-described').filter((one) => !known.has(one))).toEqual([
      'text-target-mismatch 2.4.1',
      'text-target-mismatch 7.2.1',
      'frequency-text-mismatch 5.3.2',
    ]);
    expect(said('pat-described')).toHaveLength(known.size + 3);
  });

  test('on the rows of the indicators that they name', () => {
    const { snapshot, findings } = of('pat');
    for (const { item, cells } of findings) {
      if (item === null) continue;
      const row = rowOf(snapshot, item);
      // Targets, with the shares of the year in some, and weights.
      for (const range of cells) expect([row, row + 1, row + 2]).toContain(range.row);
    }
  });

  test('on the rows of the products that they name', () => {
    const { snapshot, findings } = of('poa');
    for (const { item, cells } of findings) {
      if (item === null) continue;
      const number = item.split('.').at(-1);
      expect(String(valueAt(snapshot.sheets[0]!, cells[0]!.row, 0))).toMatch(new RegExp(`^${number} ?-`));
    }
  });
});

describe('what had to stay silent', () => {
  test.each(SILENCES.map((silence) => [`${silence.on}: ${silence.expected}`, silence] as const))(
    '%s',
    (_, silence) => {
      expect(
        of(silence.on)
          .findings.filter((finding) => breaks(finding, silence))
          .map(keyOf),
      ).toEqual([]);
    },
  );

  test('is about items that the plans have', () => {
    const [plan] = [of('pat')];
    for (const { on, about } of SILENCES) {
      if (!on.startsWith('pat') || !about) continue;
      for (const code of about.filter((one) => one !== '6.4'))
        expect(rowOf(plan.snapshot, code)).toBeGreaterThan(0);
    }
  });

  test('the same question finds what is said', () => {
    const silence = { on: 'pat', rules: ['weight-rounding'], about: ['3.3'], expected: '' } as const;
    expect(of('pat').findings.filter((finding) => breaks(finding, silence))).toHaveLength(1);
  });
});

test('what no rule says is really not said', () => {
  for (const { plan, item } of MISSED) {
    const said = of(plan === 'PAT' ? 'pat' : 'poa').findings.filter((finding) => finding.item === item);
    expect(said.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule)).toEqual([]);
  }
});

test('the page is up to date: npm run docs', () => {
  expect(readFileSync(join(root, 'docs/findings-on-published-plans.md'), 'utf8')).toBe(renderPage(read));
});
