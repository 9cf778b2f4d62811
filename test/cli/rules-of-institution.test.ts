/** The institution's configuration and justifications at the command line: files, exit codes, JSON. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exitCodeOf, type FileReport } from '../../src/app/report';
import { reportText } from '../../src/app/report-text';
import { checkFile, readCheckConfiguration } from '../../src/cli/check';
import { configOfFile } from '../../src/cli/config';
import { createTranslator } from '../../src/i18n';
import { writeWorkbook } from '../../src/ooxml/write-workbook';
import { RULE_CONFIG_KEY } from '../../src/rules/config';
import { sample, startAddIn } from '../support/add-in';

const es = createTranslator('es-MX');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pondera-rules-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function save(name: string, content: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

/** The published PAT, whose one error is 7.3.1, with a configuration kept in it. */
function pat(config?: unknown): string {
  const workbook = sample('pat-2019.xlsx');
  if (config !== undefined) {
    workbook.addInSettings.set(RULE_CONFIG_KEY, typeof config === 'string' ? config : JSON.stringify(config));
  }
  return save('pat.xlsx', writeWorkbook(workbook));
}

const textOf = (file: FileReport) =>
  reportText({ version: 1, tool: { name: 'pondera', version: '0' }, files: [file] }, es);

const run = (...words: string[]) =>
  spawnSync(
    process.execPath,
    [
      '--import',
      './scripts/register-swc.mjs',
      '--import',
      'data:text/javascript,globalThis.PONDERA_VERSION="0.0.0"',
      'src/cli/main.ts',
      ...words,
    ],
    { cwd: join(__dirname, '../..'), encoding: 'utf8' },
  );

describe('the configuration', () => {
  test('that is kept in the workbook decides', async () => {
    const report = await checkFile(pat({ rules: { 'sum-mismatch-annual': 'info' } }), es);
    expect(report.summary.error).toBe(0);
    expect(exitCodeOf([report])).toBe(0);
    expect(report.configuration).toEqual({ preset: null, problems: [] });
  });

  test.each<[string, unknown]>([
    ['not JSON', '{"rules": '],
    ['of another shape', [1, 2]],
    ['with a rule that is none', { rules: { 'sum-mismatch': 'off' } }],
  ])('%s in the workbook is said, and the plan judged all the same', async (_name, config) => {
    const report = await checkFile(pat(config), es);
    expect(report.summary.error).toBe(1);
    expect(report.configuration.problems).toHaveLength(1);
    expect(textOf(report)).toContain('Errores en la configuración de las reglas (1)');
  });

  test('of a file takes its place, and a preset goes before both', async () => {
    const file = save('reglas.json', '\uFEFF{"rules": {"sum-mismatch-annual": "off"}}');
    const given = await readCheckConfiguration(file, 'gt-pom', es);
    const report = await checkFile(pat({ extends: 'hn-poa' }), es, given.configure);
    expect(report.summary.error).toBe(0);
    expect(report.configuration.preset).toBe('gt-pom');
    const preset = await readCheckConfiguration(undefined, 'mx-pat', es);
    const kept = await checkFile(pat({ rules: { 'sum-mismatch-annual': 'off' } }), es, preset.configure);
    expect(kept.summary.error).toBe(0);
  });

  test('is printed as it would be imported again', async () => {
    const config = { extends: 'hn-poa', rules: { 'code-gap': 'off' }, noException: ['missing-target'] };
    const { text, problems } = await configOfFile(pat(config), es);
    expect(JSON.parse(text)).toEqual(config);
    expect(problems).toEqual([]);
  });

  test('through the command: mistakes on standard error, exit 2', () => {
    const wrong = save('mal.json', '{"rules": {"sum-mismatch-anual": "off", "sum-mismatch-annual": "info"}}');
    const checked = run('check', pat(), '--config', wrong, '--json');
    expect(checked.status).toBe(2);
    expect(checked.stderr).toContain('¿Quiso decir «sum-mismatch-annual»?');
    expect(JSON.parse(checked.stdout).files[0].summary.error).toBe(0);
    for (const words of [
      ['check', pat(), '--config', join(folder, 'nada.json')],
      ['check', pat(), '--preset', 'mx-pta'],
      ['config', pat(), pat()],
    ]) {
      const refused = run(...words);
      expect([refused.status, refused.stdout]).toEqual([2, '']);
      expect(refused.stderr).toContain('Uso: pondera');
    }
  });
});

describe('justifications', () => {
  const request = {
    reason: 'published',
    text: 'Así lo publicó la Secretaría en su informe.',
    author: 'Ana',
    until: null,
  } as const;

  async function justified(
    change: (sheet: { setInput(row: number, column: number, text: string): void }) => void,
  ) {
    const addIn = await startAddIn({ workbook: sample('pat-2019.xlsx') });
    const { findings } = await addIn.services.validate();
    await addIn.services.justify(findings.find(({ severity }) => severity === 'error')!, request);
    change(addIn.host.model.sheetNamed('Justificaciones')!);
    const file = save('justificado.xlsx', writeWorkbook(addIn.host.model.toData()));
    addIn.close();
    return checkFile(file, es);
  }

  test('set errors aside in counts, JSON, text and exit code', async () => {
    const report = await justified(() => {});
    expect(report.summary).toMatchObject({ error: 0, justified: 1 });
    expect(exitCodeOf([report])).toBe(0);
    const [finding] = report.findings;
    expect(finding).toMatchObject({
      rule: 'sum-mismatch-annual',
      severity: 'error',
      justified: true,
      justification: { ...request, date: '2027-01-15' },
    });
    expect(report.findings.filter((one) => one.justified)).toHaveLength(1);
    expect(report.justificationProblems).toEqual([]);
    const text = textOf(report);
    expect(text).toContain('· 1 justificado\n');
    expect(text).toContain('Justificados (1)');
    expect(text).not.toContain('Errores (');
  });

  test('that do not hold are said, and the error counts', async () => {
    const report = await justified((sheet) => sheet.setInput(4, 5, 'ok'));
    expect(report.summary).toMatchObject({ error: 1, justified: 0 });
    expect(report.justificationProblems).toMatchObject([
      {
        outcome: 'refused',
        rule: 'sum-mismatch-annual',
        item: '7.3.1',
        sheet: 'Justificaciones',
        cell: 'A5',
      },
    ]);
    expect(textOf(report)).toContain('Justificaciones que no se aplican (1)');
  });
});
