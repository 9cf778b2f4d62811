/** What holds where several settings are about the same: the last one, and the narrower ones only where they fit. */
import { buildPlan } from '../../test/support/plan-builder';
import type { Area, Indicator } from '../domain/plan';
import type { RuleConfig, RuleOverride } from './config';
import { ruleOf } from './registry';
import { inForce, narrowSeverity, ownLayers, settle } from './settle';

const RULE = 'weight-concentration';
const rule = ruleOf(RULE)!;

const planOf = () =>
  buildPlan({
    sheet: 'PAT 2026',
    areas: [
      { code: '7.2', name: 'Dirección de Becas', indicators: [{ code: '1', name: 'Becas pagadas' }] },
      { code: '7.3', name: 'Dirección de Cursos', indicators: [{ code: '1', name: 'Cursos impartidos' }] },
    ],
  });

describe('severity and options', () => {
  test('the last setting decides the severity; options add up', () => {
    const { options } = rule.meta;
    expect(inForce(rule, [])).toEqual({ severity: rule.meta.severity, options });
    expect(inForce(rule, [{ [RULE]: 'error' }])).toEqual({ severity: 'error', options });
    expect(inForce(rule, [{ [RULE]: ['error', { threshold: 70 }] }, { [RULE]: 'info' }, {}])).toEqual({
      severity: 'info',
      options: { ...options, threshold: 70 },
    });
  });

  const rules = { [RULE]: 'error' } as const;
  test.each<[string, RuleOverride['where'], boolean]>([
    ['the kind of plan', { plan: 'PAT' }, true],
    ['another kind', { plan: 'POA' }, false],
    ['the sheet, however it is written', { sheet: ' pat 2026' }, true],
    ['another sheet', { sheet: 'PAT 2025' }, false],
    ['the sheet, of another kind', { plan: 'POA', sheet: 'PAT 2026' }, false],
    ['an area', { area: '7.2' }, false],
    ['an item', { item: '1' }, false],
  ])('a setting for %s', (_, where, holds) => {
    const layers = ownLayers({ overrides: [{ where, rules }] }, planOf());
    expect(layers).toEqual(holds ? [{}, rules] : [{}]);
  });

  test('one for a sheet is not meant for a plan that has none, nor one for a kind where there is no plan', () => {
    const config: RuleConfig = {
      rules: { [RULE]: 'off' },
      overrides: [{ where: { sheet: 'PAT 2026' }, rules }],
    };
    expect(ownLayers(config, { type: 'PAT' })).toEqual([{ [RULE]: 'off' }]);
    expect(ownLayers({ overrides: [{ where: { plan: 'PAT' }, rules }] }, null)).toEqual([{}]);
  });
});

describe('which rules run', () => {
  const running = (config: RuleConfig) => settle([rule], config, planOf()).map(({ severity }) => severity);
  test.each<[string, RuleConfig, string[]]>([
    ['as the institution says', { rules: { [RULE]: 'error' } }, ['error']],
    ['off', { rules: { [RULE]: 'off' } }, []],
    [
      'off, but not for one area: it runs',
      { rules: { [RULE]: 'off' }, overrides: [{ where: { area: '7.2' }, rules: { [RULE]: 'info' } }] },
      ['off'],
    ],
    [
      'off, and once more for one area',
      { rules: { [RULE]: 'off' }, overrides: [{ where: { area: '7.2' }, rules: { [RULE]: 'off' } }] },
      [],
    ],
    [
      'off, and another rule is not for one area',
      { rules: { [RULE]: 'off' }, overrides: [{ where: { area: '7.2' }, rules: { 'code-gap': 'info' } }] },
      [],
    ],
  ])('%s', (_, config, expected) => {
    expect(running(config)).toEqual(expected);
  });
});

describe('areas and items', () => {
  const off = { [RULE]: 'off' } as const;
  const info = { [RULE]: ['info', {}] } as const;
  /** What holds for the item of the first area and for that of the second. */
  function held(...overrides: RuleOverride[]) {
    const plan = planOf();
    const severityOf = narrowSeverity({ overrides }, plan);
    return plan.areas.map((area) => severityOf(RULE, { area, indicator: area.indicators[0]! }));
  }

  test.each<[string, RuleOverride[], (string | null)[]]>([
    ['nothing narrower', [], [null, null]],
    ['for a plan', [{ where: { plan: 'PAT' }, rules: off }], [null, null]],
    ['an area by its code', [{ where: { area: '7.2' }, rules: off }], ['off', null]],
    ['an area by its name', [{ where: { area: ' dirección de BECAS ' }, rules: info }], ['info', null]],
    ['an item by its code, in every area', [{ where: { item: '1' }, rules: off }], ['off', 'off']],
    ['an item by its name', [{ where: { item: 'cursos impartidos' }, rules: off }], [null, 'off']],
    ['an item of one area', [{ where: { area: '7.3', item: '1' }, rules: off }], [null, 'off']],
    [
      'the same item, otherwise in each area',
      [
        { where: { area: '7.2', item: '1' }, rules: off },
        { where: { area: 'Dirección de Cursos', item: '1' }, rules: info },
      ],
      ['off', 'info'],
    ],
    [
      'the later one, though it is about more',
      [
        { where: { item: '1' }, rules: info },
        { where: { area: '7.2' }, rules: off },
      ],
      ['off', 'info'],
    ],
    [
      'the later one, about less',
      [
        { where: { area: '7.2' }, rules: off },
        { where: { item: '1' }, rules: info },
      ],
      ['info', 'info'],
    ],
    ['an area of another kind of plan', [{ where: { plan: 'POA', area: '7.2' }, rules: off }], [null, null]],
    ['an area of this sheet', [{ where: { sheet: 'PAT 2026', area: '7.2' }, rules: off }], ['off', null]],
    ['an area of another sheet', [{ where: { sheet: 'POA', area: '7.2' }, rules: off }], [null, null]],
    ['another rule', [{ where: { area: '7.2' }, rules: { 'code-gap': 'off' } }], [null, null]],
    ['no such area', [{ where: { area: '7' }, rules: off }], [null, null]],
  ])('%s', (_, overrides, expected) => {
    expect(held(...overrides)).toEqual(expected);
  });

  test('a finding about an area, about a plan, or about an item that lacks its code or its name', () => {
    const plan = planOf();
    const severityOf = narrowSeverity(
      {
        overrides: [
          { where: { area: '7.2' }, rules: info },
          { where: { item: '1' }, rules: off },
          { where: { item: 'Cursos impartidos' }, rules: { [RULE]: 'error' } },
        ],
      },
      plan,
    );
    const [first, second] = plan.areas as [Area, Area];
    const without = (field: 'code' | 'name'): Indicator => ({ ...second.indicators[0]!, [field]: null });
    expect(severityOf(RULE, { area: first })).toBe('info');
    expect(severityOf(RULE, { area: { ...first, code: null } })).toBeNull();
    expect(severityOf(RULE, {})).toBeNull();
    expect(severityOf(RULE, { indicator: without('name') })).toBe('off');
    expect(severityOf(RULE, { indicator: without('code') })).toBe('error');
  });
});
