/** Presets name rules that exist, say something that differs, and are taken by the kind of plan. */
import { ruleEntries } from '../../src/app/rule-config';
import type { PlanType } from '../../src/domain/plan';
import { createTranslator } from '../../src/i18n';
import { readRuleConfig } from '../../src/rules/config';
import { PRESET_IDS, PRESETS, presetFor } from '../../src/rules/presets';
import { ruleOf } from '../../src/rules/registry';

test.each(PRESET_IDS)('%s is itself a sound configuration, and each line changes something', (id) => {
  expect(readRuleConfig(JSON.stringify({ rules: PRESETS[id] }))).toEqual({
    config: { rules: PRESETS[id] },
    problems: [],
  });
  for (const [rule, setting] of Object.entries(PRESETS[id])) {
    const { meta } = ruleOf(rule)!;
    expect(setting).not.toEqual(meta.severity);
    // Nothing that makes a plan unfit for approval is softened by a preset.
    expect(meta.severity).not.toBe('error');
    const types = (['PAT', 'POA', 'POM'] as PlanType[]).filter((type) => presetFor(type) === id);
    expect(meta.appliesTo).toEqual(expect.arrayContaining(types));
  }
  for (const locale of ['es-MX', 'en-US'] as const) {
    expect(createTranslator(locale).t(`config.presets.${id}.title`)).not.toBe('');
    expect(createTranslator(locale).t(`config.presets.${id}.text`)).not.toBe('');
  }
});

const severityOf = (rule: string, entries: ReturnType<typeof ruleEntries>) => {
  const { severity, options, inForce } = entries.find(({ id }) => id === rule)!;
  return { severity, options, inForce };
};

test.each<[PlanType | undefined, string]>([
  ['PAT', 'warning'],
  ['POA', 'info'],
  ['POM', 'warning'],
  ['FICHA', 'warning'],
  [undefined, 'warning'],
])('without a configuration %s is judged by the preset of its kind', (type, severity) => {
  expect(severityOf('missing-baseline', ruleEntries({}, type))).toMatchObject({
    severity,
    inForce: { severity },
  });
});

test('what the institution says goes before the preset, what it says of a kind before that', () => {
  const config = {
    extends: 'hn-poa',
    rules: { 'missing-baseline': 'error', 'weight-concentration': ['warning', { threshold: 75 }] },
    overrides: [
      { where: { plan: 'PAT' }, rules: { 'missing-baseline': 'off' } },
      { where: { sheet: 'PAT' }, rules: { 'missing-baseline': 'warning' } },
      { where: { area: '7.3' }, rules: { 'missing-baseline': 'warning' } },
    ],
  } as const;
  expect(severityOf('missing-baseline', ruleEntries(config, 'PAT'))).toMatchObject({
    severity: 'info',
    inForce: { severity: 'off' },
  });
  expect(severityOf('missing-baseline', ruleEntries(config, 'POA')).inForce.severity).toBe('error');
  expect(severityOf('weight-concentration', ruleEntries(config, 'PAT'))).toMatchObject({
    severity: 'info',
    options: { threshold: 60 },
    inForce: { severity: 'warning', options: { threshold: 75 } },
  });
});

test('rules without anything to argue about are marked', () => {
  const marked = ruleEntries({}).flatMap(({ id, noException }) => (noException ? [id] : []));
  expect(marked).toEqual(expect.arrayContaining(['cell-error', 'number-as-text', 'weight-out-of-range']));
  expect(marked).not.toContain('sum-mismatch-annual');
});
