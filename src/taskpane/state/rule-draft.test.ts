import { ruleEntries } from '../../app/rule-config';
import type { RuleConfig, RuleEntry } from '../../app/rule-config-services';
import { createTranslator } from '../../i18n';
import {
  isChanged,
  isOverridden,
  LEVELS,
  readNumber,
  restored,
  ruleGroups,
  sameConfig,
  withLevel,
  withNoException,
  withOption,
  withPreset,
} from './rule-draft';

const entryOf = (id: string, preset?: RuleConfig['extends']): RuleEntry =>
  ruleEntries(preset ? { extends: preset } : {}).find((entry) => entry.id === id)!;
const sum = entryOf('sum-mismatch-annual');

describe('one setting a rule, nothing that changes nothing', () => {
  test.each<[string, RuleConfig, RuleConfig]>([
    ['a severity', withLevel({}, sum, 'off'), { rules: { 'sum-mismatch-annual': 'off' } }],
    ['the severity it has anyway', withLevel({}, sum, 'error'), {}],
    ['back to it', withLevel(withLevel({}, sum, 'info'), sum, 'error'), {}],
    [
      'an option keeps the severity',
      withOption({}, sum, 'tolerance', 2),
      { rules: { 'sum-mismatch-annual': ['error', { tolerance: 2 }] } },
    ],
    [
      'a severity keeps the option',
      withLevel(withOption({}, sum, 'tolerance', 2), sum, 'info'),
      { rules: { 'sum-mismatch-annual': ['info', { tolerance: 2 }] } },
    ],
    [
      'an option back to its default',
      withOption(withOption({}, sum, 'tolerance', 2), sum, 'tolerance', 0),
      {},
    ],
    [
      'what is softer by the preset is said where it is made graver again',
      withLevel({ extends: 'hn-poa' }, entryOf('missing-baseline', 'hn-poa'), 'warning'),
      { extends: 'hn-poa', rules: { 'missing-baseline': 'warning' } },
    ],
    ['without exception', withNoException({}, sum.id, true), { noException: ['sum-mismatch-annual'] }],
    ['and with again', withNoException(withNoException({}, sum.id, true), sum.id, false), {}],
    ['a preset', withPreset({}, 'gt-pom'), { extends: 'gt-pom' }],
    ['none', withPreset({ extends: 'gt-pom' }, null), {}],
    [
      'all of a rule restored',
      restored(withNoException(withOption({}, sum, 'tolerance', 2), sum.id, true), sum.id),
      {},
    ],
  ])('%s', (_name, config, expected) => {
    expect(config).toEqual(expected);
  });

  test('overrides are kept whatever is edited', () => {
    const overrides = [{ where: { item: '3.1' }, rules: { 'code-gap': 'off' } }] as const;
    const config: RuleConfig = { overrides };
    for (const edited of [
      withLevel(config, sum, 'off'),
      withOption(config, sum, 'tolerance', 1),
      restored(config, sum.id),
      withPreset(config, 'mx-pat'),
      withNoException(config, sum.id, true),
    ]) {
      expect(edited.overrides).toEqual(overrides);
    }
    expect(isOverridden(config, 'code-gap')).toBe(true);
    expect(isOverridden(config, sum.id)).toBe(false);
    expect(isChanged(config, 'code-gap')).toBe(false);
  });
});

test('configurations that say the same are the same, in whatever order', () => {
  const a: RuleConfig = { rules: { 'code-gap': 'off', 'missing-name': 'info' }, noException: [] };
  const b: RuleConfig = { rules: { 'missing-name': 'info', 'code-gap': 'off' } };
  expect(sameConfig(a, b)).toBe(true);
  expect(sameConfig(a, { rules: { 'code-gap': 'off' } })).toBe(false);
  expect(sameConfig({ rules: {} }, {})).toBe(true);
});

test.each([
  ['2', 2],
  [' 0.35 ', 0.35],
  ['0,35', 0.35],
  ['', null],
  ['-1', null],
  ['1e5', null],
  ['1.2.3', null],
  ['dos', null],
])('the number «%s» is %s', (text, value) => {
  expect(readNumber(text)).toBe(value);
});

describe('the list of rules', () => {
  const entries = ruleEntries({});
  const all = { plan: null, text: '', only: null } as const;
  const t = createTranslator('es-MX');
  const ids = (wanted: Partial<Parameters<typeof ruleGroups>[1]>) =>
    ruleGroups(entries, { ...all, ...wanted }, ({ id }) => `${id} ${t.t(`rules.${id}.title`)}`).flatMap(
      (group) => group.entries.map(({ id }) => id),
    );

  test('has every rule once', () => {
    expect(ids({}).sort()).toEqual(entries.map(({ id }) => id).sort());
  });
  test('is narrowed by words without accents, by plan, and to the changed ones', () => {
    expect(ids({ text: 'SUMA meses' })).toContain('sum-mismatch-annual');
    expect(ids({ text: 'ponderacion anual' })).toContain('annual-weights-not-100');
    expect(ids({ text: 'zzz' })).toEqual([]);
    expect(ids({ plan: 'POA' })).toEqual(ids({}).filter((id) => entryOf(id).appliesTo.includes('POA')));
    expect(ids({ only: new Set(['code-gap']) })).toEqual(['code-gap']);
  });
  test('every option of every rule has a name that people understand', () => {
    const nameless = entries.flatMap(({ id, options }) =>
      Object.keys(options)
        .filter((name) => !t.has(`rulesPanel.options.${id}.${name}`))
        .map((name) => `${id}.${name}`),
    );
    expect(nameless).toEqual([]);
  });
  test('every severity has a word', () => {
    for (const level of LEVELS) expect(t.has(`rulesPanel.levels.${level}`)).toBe(true);
  });
});
