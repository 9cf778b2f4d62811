/** The institution's configuration through the real office.js: kept with the workbook, and in force at the next validation. */
import fc from 'fast-check';
import type { RuleConfig } from '../../src/app/rule-config-services';
import { validateSnapshot } from '../../src/app/validate';
import { readWorkbook } from '../../src/ooxml/read-workbook';
import { writeWorkbook } from '../../src/ooxml/write-workbook';
import { RULE_CONFIG_KEY } from '../../src/rules/config';
import { readSnapshot } from '../../src/xlsx/read-snapshot';
import { type AddIn, NOW, sample, startAddIn, type Transport } from '../support/add-in';

let addIn: AddIn;
afterEach(() => addIn.close());

const CONFIG: RuleConfig = {
  extends: 'hn-poa',
  rules: { 'sum-mismatch-annual': 'warning', 'formula-without-denominator': 'off' },
  overrides: [{ where: { item: '7.3.1' }, rules: { 'sum-mismatch-annual': 'info' } }],
  noException: ['missing-target'],
};

async function start(transport: Transport = 'pc', setting?: string): Promise<AddIn> {
  const workbook = sample('pat-2019.xlsx');
  // As Excel keeps it: the JSON of a text.
  if (setting !== undefined) workbook.addInSettings.set(RULE_CONFIG_KEY, JSON.stringify(setting));
  addIn = await startAddIn({ workbook, transport });
  return addIn;
}

const severities = async () => {
  const { findings } = await addIn.services.validate();
  return new Map([...findings].reverse().map(({ rule, severity }) => [rule, severity]));
};

test.each<Transport>(['pc', 'web'])(
  'on the transport %s it is kept, and goes with the file',
  async (transport) => {
    await start(transport);
    expect(await addIn.services.ruleConfig()).toEqual({ config: {}, problems: [] });
    const before = await severities();
    expect(before.get('sum-mismatch-annual')).toBe('error');
    expect(before.get('formula-without-denominator')).toBe('warning');
    await addIn.services.saveRuleConfig(CONFIG);
    expect(await addIn.services.ruleConfig()).toEqual({ config: CONFIG, problems: [] });
    const after = await severities();
    expect(after.get('sum-mismatch-annual')).toBe('info');
    expect(after.get('formula-without-denominator')).toBeUndefined();

    const bytes = writeWorkbook(addIn.host.model.toData());
    const fromFile = validateSnapshot(readSnapshot(bytes), NOW);
    expect(fromFile.configuration).toEqual({ config: CONFIG, problems: [] });
    addIn.close();
    addIn = await startAddIn({ workbook: readWorkbook(bytes), transport });
    expect((await addIn.services.validate()).configuration).toEqual({ config: CONFIG, problems: [] });

    await addIn.services.saveRuleConfig({});
    expect(await addIn.services.ruleConfig()).toEqual({ config: {}, problems: [] });
    expect((await severities()).get('sum-mismatch-annual')).toBe('error');
  },
);

test('reading it writes nothing', async () => {
  await start();
  const before = addIn.host.model.toData();
  await addIn.services.ruleConfig();
  addIn.services.readRuleConfigText('{"rules": {"code-gap": "off"}}');
  addIn.services.rules(CONFIG, 'PAT');
  expect(addIn.host.model.toData()).toEqual(before);
});

test('what is exported is imported as the same', async () => {
  await start();
  const { ruleConfigText, readRuleConfigText } = addIn.services;
  expect(readRuleConfigText(ruleConfigText(CONFIG))).toEqual({ config: CONFIG, problems: [] });
});

test('a mistake leaves the rest in force', async () => {
  await start(
    'pc',
    '{"rules": {"sum-mismatch-anual": "off", "sum-mismatch-annual": "fatal", "formula-without-denominator": "off"}}',
  );
  const { configuration, findings } = await addIn.services.validate();
  expect(configuration.problems.map(({ path }) => path)).toEqual([
    'rules.sum-mismatch-anual',
    'rules.sum-mismatch-annual',
  ]);
  const rules = new Set(findings.map(({ rule }) => rule));
  expect(rules.has('sum-mismatch-annual')).toBe(true);
  expect(rules.has('formula-without-denominator')).toBe(false);
});

test('whatever the setting holds, the plan is judged', async () => {
  await start();
  const setting = fc.oneof(
    fc.string(),
    fc.json(),
    fc.constantFrom('null', '[]', '{"rules": null}', '{"overrides": [null, 1]}'),
  );
  await fc.assert(
    fc.asyncProperty(setting, async (text) => {
      addIn.host.model.setSettings(new Map([[RULE_CONFIG_KEY, JSON.stringify(text)]]));
      expect((await addIn.services.validate()).outcome).toBe('findings');
    }),
    { numRuns: 15 },
  );
});
