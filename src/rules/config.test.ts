import fc from 'fast-check';
import { buildPlan } from '../../test/support/plan-builder';
import { createTranslator } from '../i18n';
import { type RuleConfig, readRuleConfig, writeRuleConfig } from './config';
import { runRules } from './run';

const t = createTranslator('es-MX');

function problemsOf(value: unknown): string[] {
  return readRuleConfig(typeof value === 'string' ? value : JSON.stringify(value)).problems.map(
    ({ path, messageId, params }) => `${path} · ${t.t(messageId, params)}`,
  );
}

describe('reading a configuration', () => {
  test.each<[string, unknown, RuleConfig]>([
    ['nothing', null, {}],
    ['blanks', '  \n', {}],
    ['an empty object', '{}', {}],
    ['a preset', '{"extends": "hn-poa"}', { extends: 'hn-poa' }],
    [
      'severities and options',
      '{"rules": {"weight-concentration": ["warning", {"threshold": 70}], "area-month-empty": "off"}}',
      { rules: { 'weight-concentration': ['warning', { threshold: 70 }], 'area-month-empty': 'off' } },
    ],
    [
      'overrides',
      '{"overrides": [{"where": {"sheet": "PAT", "area": "7.2"}, "rules": {"weight-rounding": "off"}}]}',
      { overrides: [{ where: { sheet: 'PAT', area: '7.2' }, rules: { 'weight-rounding': 'off' } }] },
    ],
    ['rules without exception', '{"noException": ["missing-target"]}', { noException: ['missing-target'] }],
    ['a severity in brackets', '{"rules": {"missing-name": ["off"]}}', { rules: { 'missing-name': 'off' } }],
    [
      'an option of zero, and one that is on',
      '{"rules": {"weight-concentration": ["info", {"threshold": 0}], "formula-overwritten": ["error", {"manualWeights": true}]}}',
      {
        rules: {
          'weight-concentration': ['info', { threshold: 0 }],
          'formula-overwritten': ['error', { manualWeights: true }],
        },
      },
    ],
    [
      'options for a plan or a sheet',
      '{"overrides": [{"where": {"plan": "POA"}, "rules": {"weight-concentration": ["info", {"threshold": 70}]}}, {"where": {"sheet": "PAT"}, "rules": {"weight-concentration": ["info", {"threshold": 80}]}}]}',
      {
        overrides: [
          { where: { plan: 'POA' }, rules: { 'weight-concentration': ['info', { threshold: 70 }] } },
          { where: { sheet: 'PAT' }, rules: { 'weight-concentration': ['info', { threshold: 80 }] } },
        ],
      },
    ],
    [
      'an override for one item of one sheet',
      '{"overrides": [{"where": {"plan": "PAT", "sheet": "2026", "area": "7.2", "item": "7.2.1"}, "rules": {"missing-name": "off"}}]}',
      {
        overrides: [
          {
            where: { plan: 'PAT', sheet: '2026', area: '7.2', item: '7.2.1' },
            rules: { 'missing-name': 'off' },
          },
        ],
      },
    ],
    ['as long a text as there may be', '{}'.padEnd(100_000), {}],
  ])('%s', (_name, text, config) => {
    const read = readRuleConfig(text as string | null);
    expect(read).toStrictEqual({ config, problems: [] });
    expect(readRuleConfig(writeRuleConfig(read.config))).toEqual(read);
  });

  test.each<[string, unknown, string]>([
    ['no JSON', '{"rules": }', 'El texto no es JSON válido'],
    ['a list', [], ' · La configuración debe ser un objeto JSON, entre llaves.'],
    ['a number', 3, ' · La configuración debe ser un objeto JSON, entre llaves.'],
    ['an unknown key', { rule: {} }, 'rule · «rule» no es parte de una configuración.'],
    ['an unknown preset', { extends: 'hn-pao' }, 'extends · No existe el ajuste «hn-pao».'],
    [
      'a rule with a slip',
      { rules: { 'mising-name': 'off' } },
      'rules.mising-name · No existe la regla «mising-name». ¿Quiso decir «missing-name»?',
    ],
    ['an unknown rule', { rules: { zzz: 'off' } }, 'rules.zzz · No existe la regla «zzz».'],
    ['an inherited name', { rules: { toString: 'off' } }, 'rules.toString · No existe la regla «toString».'],
    ['a wrong severity', { rules: { 'missing-name': 'fatal' } }, '«fatal» no es una gravedad.'],
    ['a severity too many', { rules: { 'missing-name': ['off', {}, 1] } }, 'no es una gravedad.'],
    ['rules that are a list', { rules: ['missing-name'] }, 'rules · Debe ser un objeto con reglas'],
    [
      'an unknown option',
      { rules: { 'weight-concentration': ['info', { límite: 3 }] } },
      'Esta regla no tiene la opción «límite». Las que tiene son: threshold.',
    ],
    ['an option of a rule without', { rules: { 'missing-name': ['off', { a: 1 }] } }, 'no tiene opciones'],
    [
      'an option of another type',
      { rules: { 'weight-concentration': ['info', { threshold: '60' }] } },
      'La opción «threshold» debe ser un número mayor o igual a cero; se encontró «60».',
    ],
    ['an override for nothing', { overrides: [{ where: {}, rules: {} }] }, 'no dice para qué vale'],
    [
      'a plan that is none',
      { overrides: [{ where: { plan: 'PTA' }, rules: {} }] },
      'overrides[0].where.plan · «PTA» no sirve como «plan»',
    ],
    [
      'options for an item',
      {
        overrides: [
          { where: { item: '1.1.1' }, rules: { 'weight-concentration': ['off', { threshold: 1 }] } },
        ],
      },
      'solo puede cambiarse la gravedad',
    ],
    ['too long a text', `{"rules": {}}${' '.repeat(100_000)}`, 'demasiado larga (100,013 caracteres)'],
  ])('says what is wrong with %s', (_name, value, sentence) => {
    expect(problemsOf(value).join('\n')).toContain(sentence);
  });

  test.each<[string, unknown, string[], RuleConfig]>([
    ['JSON that ends too early', '{"rules":', [' · El texto no es JSON válido.'], {}],
    ['a text', '"mx-pat"', [' · La configuración debe ser un objeto JSON, entre llaves.'], {}],
    [
      'a key',
      { rule: {}, rules: { 'missing-name': 'off' } },
      [
        'rule · «rule» no es parte de una configuración. Se reconocen: extends, rules, overrides, noException.',
      ],
      { rules: { 'missing-name': 'off' } },
    ],
    [
      'a preset',
      { extends: 'hn-pao' },
      ['extends · No existe el ajuste «hn-pao». Los que hay son: mx-pat, hn-poa, gt-pom.'],
      {},
    ],
    [
      'a preset of as many letters as a message shows',
      { extends: 'x'.repeat(40) },
      [`extends · No existe el ajuste «${'x'.repeat(40)}». Los que hay son: mx-pat, hn-poa, gt-pom.`],
      {},
    ],
    [
      'a preset of more letters than a message shows',
      { extends: 'x'.repeat(41) },
      [`extends · No existe el ajuste «${'x'.repeat(39)}…». Los que hay son: mx-pat, hn-poa, gt-pom.`],
      {},
    ],
    [
      'a preset that is a list',
      { extends: ['mx-pat'] },
      ['extends · No existe el ajuste «["mx-pat"]». Los que hay son: mx-pat, hn-poa, gt-pom.'],
      {},
    ],
    [
      'a rule of sixty letters, and of more',
      { rules: { ['x'.repeat(60)]: 'off', ['y'.repeat(61)]: 'off' } },
      [
        `rules.${'x'.repeat(60)} · No existe la regla «${'x'.repeat(39)}…».`,
        `rules.${'y'.repeat(39)}… · No existe la regla «${'y'.repeat(39)}…».`,
      ],
      { rules: {} },
    ],
    [
      'a severity',
      { rules: { 'missing-name': 'fatal', 'missing-unit': 'off' } },
      ['rules.missing-name · «fatal» no es una gravedad. Use "error", "warning", "info" u "off".'],
      { rules: { 'missing-unit': 'off' } },
    ],
    [
      'no severity at all',
      { rules: { 'missing-name': [], 'missing-unit': null } },
      [
        'rules.missing-name · «[]» no es una gravedad. Use "error", "warning", "info" u "off".',
        'rules.missing-unit · «null» no es una gravedad. Use "error", "warning", "info" u "off".',
      ],
      { rules: {} },
    ],
    [
      'options that are a number',
      { rules: { 'weight-concentration': ['off', 70] } },
      ['rules.weight-concentration · Las opciones deben ser un objeto JSON; se encontró «70».'],
      { rules: { 'weight-concentration': 'off' } },
    ],
    [
      'an option that the rule doesn’t have',
      { rules: { 'formula-overwritten': ['error', { toString: 1, share: 0.5 }] } },
      [
        'rules.formula-overwritten · Esta regla no tiene la opción «toString». Las que tiene son: manualWeights, share.',
      ],
      { rules: { 'formula-overwritten': ['error', { share: 0.5 }] } },
    ],
    [
      'an option below zero',
      { rules: { 'weight-concentration': ['info', { threshold: -1 }] } },
      [
        'rules.weight-concentration.threshold · La opción «threshold» debe ser un número mayor o igual a cero; se encontró «-1».',
      ],
      { rules: { 'weight-concentration': ['info', {}] } },
    ],
    [
      'an option beyond all numbers',
      '{"rules": {"weight-concentration": ["info", {"threshold": 1e999}]}}',
      [
        'rules.weight-concentration.threshold · La opción «threshold» debe ser un número mayor o igual a cero; se encontró «Infinity».',
      ],
      { rules: { 'weight-concentration': ['info', {}] } },
    ],
    [
      'an option that is neither on nor off',
      { rules: { 'formula-overwritten': ['error', { manualWeights: 1 }] } },
      [
        'rules.formula-overwritten.manualWeights · La opción «manualWeights» debe ser true o false; se encontró «1».',
      ],
      { rules: { 'formula-overwritten': ['error', {}] } },
    ],
    [
      'overrides that are no list',
      { overrides: { where: { sheet: 'PAT' }, rules: {} } },
      ['overrides · Debe ser una lista, entre corchetes.'],
      { overrides: [] },
    ],
    [
      'an override that is a text',
      { overrides: ['PAT', { where: { sheet: 'PAT' }, rules: { 'missing-name': 'off' } }] },
      ['overrides[0] · Cada excepción debe ser un objeto con «where» y «rules».'],
      { overrides: [{ where: { sheet: 'PAT' }, rules: { 'missing-name': 'off' } }] },
    ],
    [
      'overrides for what is no part of a plan',
      {
        overrides: [
          { rules: {} },
          { where: { unit: 'DG' }, rules: {} },
          { where: { sheet: '  ' }, rules: {} },
          { where: { sheet: 'PAT', area: 7 }, rules: {} },
          { where: { plan: 'PAT', item: null }, rules: {} },
          { where: ['PAT'], rules: {} },
        ],
      },
      [
        'overrides[0].where · La excepción no dice para qué vale: indique en «where» un plan, una hoja, un área o una partida.',
        'overrides[1].where.unit · «DG» no sirve como «unit» en «where».',
        'overrides[2].where.sheet · «  » no sirve como «sheet» en «where».',
        'overrides[3].where.area · «7» no sirve como «area» en «where».',
        'overrides[4].where.item · «null» no sirve como «item» en «where».',
        'overrides[5].where · La excepción no dice para qué vale: indique en «where» un plan, una hoja, un área o una partida.',
      ],
      { overrides: [] },
    ],
    [
      'options for an area',
      {
        overrides: [{ where: { area: '7.2' }, rules: { 'weight-concentration': ['off', { threshold: 1 }] } }],
      },
      [
        'overrides[0].rules.weight-concentration · Para un área o una partida solo puede cambiarse la gravedad, no las opciones.',
      ],
      { overrides: [{ where: { area: '7.2' }, rules: { 'weight-concentration': 'off' } }] },
    ],
    [
      'rules without exception that are no list',
      { noException: 'missing-name' },
      ['noException · Debe ser una lista, entre corchetes.'],
      { noException: [] },
    ],
    [
      'rules without exception that are none',
      { noException: ['missing-name', 5, 'zzz', 'missing-unit'] },
      ['noException[1] · No existe la regla «5».', 'noException[2] · No existe la regla «zzz».'],
      { noException: ['missing-name', 'missing-unit'] },
    ],
  ])('names what is wrong and keeps the rest: %s', (_name, value, problems, config) => {
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    expect(problemsOf(text)).toEqual(problems);
    expect(readRuleConfig(text).config).toStrictEqual(config);
  });

  test('says where the JSON ends to be one', () => {
    expect(problemsOf('{\n  "rules": {,}\n}')).toEqual([
      ' · El texto no es JSON válido: revise la línea 2, columna 13.',
    ]);
  });

  test('keeps what is right beside what is wrong', () => {
    const read = readRuleConfig('{"rules": {"missing-name": "off", "nonsense-here": "off"}}');
    expect(read.config).toEqual({ rules: { 'missing-name': 'off' } });
    expect(read.problems).toHaveLength(1);
  });

  test('never throws, and every problem has its sentence', () => {
    const anything = fc.oneof(
      fc.string(),
      fc.json(),
      fc
        .record(
          {
            extends: fc.anything(),
            rules: fc.dictionary(
              fc.constantFrom('missing-name', '__proto__', 'x', 'constructor'),
              fc.anything(),
            ),
            overrides: fc.array(fc.record({ where: fc.anything(), rules: fc.anything() })),
            noException: fc.anything(),
          },
          { requiredKeys: [] },
        )
        .map((value) => JSON.stringify(value)),
    );
    fc.assert(
      fc.property(anything, (text) => {
        const { config } = readRuleConfig(text);
        problemsOf(text);
        runRules([], { config });
      }),
      { numRuns: 500, seed: 7 },
    );
  });
});

describe('judging by a configuration', () => {
  const plan = buildPlan({
    areas: [
      { code: '1', indicators: [{ name: null, months: 1 }] },
      { code: '2', indicators: [{ name: null, months: 1 }] },
    ],
  });
  const judged = (config: RuleConfig) =>
    runRules([plan], { config })
      .findings.filter(({ rule }) => rule === 'missing-name')
      .map(({ item, severity }) => `${item} ${severity}`);

  test.each<[string, RuleConfig, string[]]>([
    ['the default', {}, ['1.1 warning', '2.1 warning']],
    ['a severity', { rules: { 'missing-name': 'error' } }, ['1.1 error', '2.1 error']],
    ['off', { rules: { 'missing-name': 'off' } }, []],
    [
      'off for an area',
      { overrides: [{ where: { area: '1' }, rules: { 'missing-name': 'off' } }] },
      ['2.1 warning'],
    ],
    [
      'on for an item only',
      {
        rules: { 'missing-name': 'off' },
        overrides: [{ where: { item: '2.1' }, rules: { 'missing-name': 'info' } }],
      },
      ['2.1 info'],
    ],
    [
      'the later of two',
      {
        overrides: [
          { where: { area: '1' }, rules: { 'missing-name': 'off' } },
          { where: { item: '1.1' }, rules: { 'missing-name': 'error' } },
        ],
      },
      ['1.1 error', '2.1 warning'],
    ],
    [
      'for another kind of plan',
      { overrides: [{ where: { plan: 'POA' }, rules: { 'missing-name': 'off' } }] },
      ['1.1 warning', '2.1 warning'],
    ],
    [
      'for the sheet, whatever its case',
      { overrides: [{ where: { sheet: 'pat' }, rules: { 'missing-name': 'off' } }] },
      [],
    ],
  ])('%s', (_name, config, expected) => {
    expect(judged(config)).toEqual(expected);
  });
});
