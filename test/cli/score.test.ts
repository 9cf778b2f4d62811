/** The scores that can be worked out by hand, from files through the command: docs/domain.md, "Scores". */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ScoreReport, scoreExitCode } from '../../src/app/score-report';
import { scoreText } from '../../src/app/score-text';
import { scoreFiles } from '../../src/cli/score';
import { monthNamed, readScoreSettings } from '../../src/cli/score-options';
import type { ComplianceSettings } from '../../src/domain/compliance-model';
import { roundHalfUp } from '../../src/domain/decimal';
import { SETTING_LABEL, SETTINGS_TITLE } from '../../src/domain/settings-sheet';
import { createTranslator } from '../../src/i18n';
import {
  type FileArea,
  type FileIndicator,
  patRows,
  type SheetRows,
  workbookFile,
} from '../support/plan-workbook';

const [es, en] = [createTranslator('es-MX'), createTranslator('en-US')];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pondera-score-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function save(name: string, sheets: Readonly<Record<string, SheetRows>>): string {
  const file = join(folder, name);
  writeFileSync(file, workbookFile(sheets));
  return file;
}

const march: Partial<ComplianceSettings> = { cutoff: 2 };
const rounded = (value: number | null | undefined, places = 2) =>
  value === null || value === undefined ? null : roundHalfUp(value, places);

async function scoreOne(file: string, given: Partial<ComplianceSettings> = {}) {
  const { files, together } = await scoreFiles([file], given, es);
  expect(together).toBeNull();
  return files[0]!;
}

/** An area whose indicators all reach `score` in March. */
const reaching = (code: string, score: number, indicators = 1): FileArea => ({
  code,
  indicators: Array.from(
    { length: indicators },
    (): FileIndicator => ({
      weight: 100 / indicators,
      programmed: { Mar: 100 },
      actual: { Mar: score },
    }),
  ),
});

const quarterly = { Mar: 100, Jun: 100, Sep: 100, Dic: 100 };

function area11(actuals: readonly FileIndicator['actual'][]): FileArea {
  const weights = [15, 30, 10, 15, 30];
  return {
    code: '1.1',
    indicators: weights.map((weight, i) => {
      const actual = actuals[i];
      return { weight, programmed: i === 0 ? { Dic: 100 } : quarterly, ...(actual ? { actual } : {}) };
    }),
  };
}

const one = (area: FileArea) =>
  patRows([{ code: '1', name: 'Dirección General de Regulación', areas: [area] }]);

describe('the worked scores', () => {
  test('area 1.1 in March: 90.59', async () => {
    const file = save('a.xlsx', {
      PAT: one(area11([undefined, { Mar: 100 }, { Mar: 50 }, { Mar: 100 }, { Mar: 90 }])),
    });
    const { institution, settings } = await scoreOne(file);
    const [unit] = institution!.units;
    expect(rounded(unit!.areas[0]!.scores.month.strict)).toBe(90.59);
    expect(rounded(institution!.scores.quarter.strict)).toBe(90.59);
    expect(unit!.areas[0]).toMatchObject({ code: '1.1', indicators: 5, weighting: 'declared', sheet: 'PAT' });
    // Nobody chose a corte: the last month with a report.
    expect([settings!.cutoff, settings!.origins.cutoff]).toEqual(['Mar', 'reported']);
  });

  test('with 1.1.3 not reported: strict 84.7, provisional 96.0; it leads the list of the worst', async () => {
    const file = save('b.xlsx', {
      PAT: one(area11([undefined, { Mar: 100 }, undefined, { Mar: 100 }, { Mar: 90 }])),
    });
    const { institution } = await scoreOne(file, march);
    const { strict, provisional, light } = institution!.scores.toDate;
    expect([rounded(strict, 1), rounded(provisional, 1), light]).toEqual([84.7, 96, 'yellow']);
    expect(institution!.worst.map(({ code, state, compliance }) => [code, state, compliance])).toEqual([
      ['1.1.3', 'not-reported', null],
    ]);
    expect(institution!.worst[0]!.cells[0]).toBe('B11');
  });

  test('the year: 94.25', async () => {
    const achieved = [
      [80],
      [100, 100, 100, 100],
      [50, 100, 100, 100],
      [100, 100, 100, 100],
      [90, 95, 95, 100],
    ].map((values): FileIndicator['actual'] =>
      values.length === 1
        ? { Dic: values[0]! }
        : { Mar: values[0]!, Jun: values[1]!, Sep: values[2]!, Dic: values[3]! },
    );
    const { institution, settings } = await scoreOne(save('c.xlsx', { PAT: one(area11(achieved)) }));
    expect(settings!.cutoff).toBe('Dic');
    expect(rounded(institution!.scores.year.strict)).toBe(94.25);
    expect(institution!.scores.year.light).toBe('green');
  });

  test('a Dirección General of six areas: 85.0', async () => {
    const areas = [100, 80, 90, 90, 90, 60].map((score, i) => reaching(`2.${i + 1}`, score));
    const rows = patRows([{ code: '2', name: 'Dirección General', areas }]);
    const { institution } = await scoreOne(save('d.xlsx', { PAT: rows }));
    expect(institution!.units.map(({ scores }) => scores.month.strict)).toEqual([85]);
    expect(institution!.scores.month.strict).toBe(85);
  });

  const scores = [92, 85, 97, 88, 95, 90, 93, 99, 100];
  const areaCounts = [5, 6, 5, 2, 6, 4, 6, 3, 1];
  const indicatorCounts = [20, 20, 15, 6, 15, 16, 20, 10, 2];
  const units = scores.map((score, u) => {
    const count = areaCounts[u]!;
    const base = Math.floor(indicatorCounts[u]! / count);
    const more = indicatorCounts[u]! - base * count;
    return {
      code: String(u + 1),
      name: `Dirección General ${u + 1}`,
      areas: Array.from({ length: count }, (_, i) =>
        reaching(`${u + 1}.${i + 1}`, score, base + (i < more ? 1 : 0)),
      ),
    };
  });

  test.each([
    ['simple', 93.22],
    ['by-areas', 92.53],
    ['by-indicators', 92.24],
  ] as const)('the institution, %s: %p', async (rollUp, expected) => {
    const file = save(`institution-${rollUp}.xlsx`, { 'PAT 2024': patRows(units) });
    const { institution, settings } = await scoreOne(file, { rollUp });
    expect(institution!.units.map((unit) => rounded(unit.scores.month.strict))).toEqual(scores);
    expect(rounded(institution!.scores.month.strict)).toBe(expected);
    expect(settings!.origins).toMatchObject({ rollUp: 'given', cap: 'default' });
  });

  test('the same institution over several files, each with a score of its own', async () => {
    const files = units.map((unit, i) => save(`unit-${i + 1}.xlsx`, { PAT: patRows([unit]) }));
    const report = await scoreFiles(files, {}, es);
    expect(report.files.map(({ institution }) => rounded(institution!.scores.toDate.strict))).toEqual(scores);
    expect(rounded(report.together!.institution.scores.toDate.strict)).toBe(93.22);
    expect(report.together).toMatchObject({ files: 9, differing: [] });
    expect(scoreExitCode(report.files)).toBe(0);
  });
});

describe('settings', () => {
  const file = () =>
    save('settings.xlsx', {
      PAT: one(area11([undefined, { Mar: 120 }, { Mar: 50 }, { Mar: 100 }, { Mar: 90 }])),
    });

  test.each([
    ['jun', 5],
    ['Junio', 5],
    ['JUNE', 5],
    ['sept', 8],
    ['ene.', 0],
    ['jan', 0],
    ['12', 11],
    ['03', 2],
    ['0', null],
    ['13', null],
    ['ju', null],
    ['junius', null],
    ['', null],
  ])('the month %p is %p', (word, month) => {
    expect(monthNamed(word)).toBe(month);
  });

  test.each([
    [{ cutoff: 'jun' }, { cutoff: 5 }],
    [{ cap: '110' }, { cap: 110 }],
    [{ cap: '120 %' }, { cap: 120 }],
    [{ cap: 'none' }, { cap: null }],
    [{ 'roll-up': 'by-areas' }, { rollUp: 'by-areas' }],
    [{ descending: 'inverse' }, { descending: 'inverse' }],
    [{}, {}],
  ])('%j', (words, given) => {
    expect(readScoreSettings(words, es)).toEqual(given);
  });

  test.each([
    [{ cutoff: 'foo' }, /foo.*no existe/],
    [{ cap: '105' }, /105.*no existe/],
    [{ 'roll-up': 'areas' }, /areas.*no existe/],
    [{ descending: 'p/a' }, /no existe/],
  ])('%j is refused', (words, message) => {
    expect(() => readScoreSettings(words, es)).toThrow(message);
    expect(() => readScoreSettings(words, en)).toThrow(/There is no/);
  });

  test('what is given goes before what the workbook says, and is said', async () => {
    const { institution, settings } = await scoreOne(file(), { cutoff: 5, cap: null });
    expect(settings).toMatchObject({
      cutoff: 'Jun',
      cap: null,
      origins: { cutoff: 'given', cap: 'given', rollUp: 'default' },
    });
    // March and, not reported, June: half of what March alone would give; with 120 counted in full.
    const march = (30 * 120 + 10 * 50 + 15 * 100 + 30 * 90) / 85;
    expect(rounded(institution!.scores.toDate.strict)).toBe(rounded(march / 2));
    expect(rounded(institution!.scores.toDate.provisional)).toBe(rounded(march));
  });

  test('the sheet Ajustes of the workbook, whatever it is called by', async () => {
    const ajustes = (cutoff: string | null): SheetRows => [
      [SETTINGS_TITLE],
      [SETTING_LABEL.cutoff, cutoff],
      [SETTING_LABEL.cap, 1.1],
      [SETTING_LABEL.rollUp, 'Por número de áreas'],
      [SETTING_LABEL.green, 0.95],
    ];
    const pat = one(area11([undefined, { Mar: 120 }, { Mar: 50 }, { Mar: 100 }, { Mar: 90 }]));
    const chosen = await scoreOne(save('sheet.xlsx', { PAT: pat, 'Mis ajustes': ajustes('Junio') }));
    expect(chosen.settings).toMatchObject({
      cutoff: 'Jun',
      cap: 110,
      rollUp: 'by-areas',
      sheet: 'Mis ajustes',
      origins: { cutoff: 'sheet', cap: 'sheet', bands: 'sheet' },
    });
    expect(chosen.settings).not.toHaveProperty('problem');
    const blank = await scoreOne(save('sheet2.xlsx', { PAT: pat, Ajustes: ajustes(null) }));
    expect(blank.settings).toMatchObject({ cutoff: 'Mar', origins: { cutoff: 'reported', cap: 'sheet' } });
    expect(blank.settings).not.toHaveProperty('problem');
    const wrong = await scoreOne(save('sheet3.xlsx', { PAT: pat, Ajustes: ajustes('Juebre') }));
    expect(wrong.settings).toMatchObject({ cutoff: 'Mar', problem: 'El corte debe ser un mes del año.' });
  });

  test('together the latest report of any file is the corte, unless one was chosen', async () => {
    const late = save('late.xlsx', {
      PAT: patRows([{ code: '2', name: 'B', areas: [reaching('2.1', 80)] }]),
    });
    const april = save('april.xlsx', {
      PAT: patRows([
        {
          code: '3',
          name: 'C',
          areas: [
            { code: '3.1', indicators: [{ weight: 100, programmed: { Abr: 100 }, actual: { Abr: 60 } }] },
          ],
        },
      ]),
    });
    const { together } = await scoreFiles([late, april], {}, es);
    expect(together).toMatchObject({ settings: { cutoff: 'Abr' }, differing: [] });
    expect(together!.institution.scores.toDate.strict).toBe(70);
    const given = await scoreFiles([late, april], march, es);
    expect(given.together!.institution.scores.toDate.strict).toBe(80);
  });
});

describe('several exercises', () => {
  test('the latest with a report is scored; the other is named', async () => {
    const units = (score: number | null) => [
      {
        code: '1',
        name: 'A',
        areas: [
          {
            code: '1.1',
            indicators: [
              {
                weight: 100,
                programmed: { Mar: 100 },
                ...(score === null ? {} : { actual: { Mar: score } }),
              },
            ],
          },
        ],
      },
    ];
    const file = save('years.xlsx', {
      'PAT 2024': patRows(units(70), 2024),
      'PAT 2025': patRows(units(90), 2025),
      'PAT 2026': patRows(units(null), 2026),
    });
    const { institution } = await scoreOne(file);
    expect([institution!.year, institution!.scores.month.strict]).toEqual([2025, 90]);
    expect(institution!.notes).toEqual([
      'La hoja PAT 2024 es del ejercicio 2024: no entra en la calificación de 2025.',
      'La hoja PAT 2026 es del ejercicio 2026: no entra en la calificación de 2025.',
    ]);
  });
});

describe('bad input', () => {
  const noPlan: SheetRows = [
    ['Clave', 'Nombre'],
    ['1', 'Nada'],
  ];
  test.each<[string, () => string, string, string]>([
    ['no file', () => join(folder, 'nowhere.xlsx'), 'unreadable', 'not-found'],
    ['a folder', () => folder, 'unreadable', 'directory'],
    ['no plan', () => save('none.xlsx', { Hoja1: noPlan }), 'no-plan', 'no-plan'],
    [
      'a damaged file',
      () => {
        const file = join(folder, 'cut.xlsx');
        writeFileSync(file, workbookFile({ Hoja1: noPlan }).subarray(0, 300));
        return file;
      },
      'unreadable',
      'truncated',
    ],
  ])('%s', async (_name, make, outcome, code) => {
    const file = make();
    for (const t of [es, en]) {
      const { files, together } = await scoreFiles([file], {}, t);
      expect(files[0]).toMatchObject({ file, outcome, error: { code }, institution: null, settings: null });
      expect(scoreExitCode(files)).toBe(2);
      const text = scoreText({ version: 1, tool: { name: 'pondera', version: '0' }, files, together }, t);
      expect(text).toContain(files[0]!.error!.message);
      expect(text).not.toMatch(/[{}]|undefined|null|NaN/);
    }
  });

  test('a bad file among good ones is named, and the others are scored', async () => {
    const good = save('good.xlsx', {
      PAT: patRows([{ code: '1', name: 'A', areas: [reaching('1.1', 80)] }]),
    });
    const other = save('other.xlsx', {
      PAT: patRows([{ code: '2', name: 'B', areas: [reaching('2.1', 60)] }]),
    });
    const report = await scoreFiles([good, join(folder, 'nowhere.xlsx'), other], {}, es);
    expect(scoreExitCode(report.files)).toBe(2);
    expect(report.together!.institution.scores.month.strict).toBe(70);
    const text = scoreText({ version: 1, tool: { name: 'pondera', version: '0' }, ...report }, es);
    expect(text).toMatch(/Un archivo quedó fuera: .*nowhere\.xlsx\./);
    expect(text).toContain('2 archivos como una institución: 70.0 a la fecha');
  });

  test('a plan of which nothing is reported yet: states, not scores of success', async () => {
    const rows = patRows([
      {
        code: '1',
        name: 'A',
        areas: [{ code: '1.1', indicators: [{ weight: 100, programmed: { Mar: 100 } }] }],
      },
    ]);
    const { files } = await scoreFiles([save('blank.xlsx', { PAT: rows })], march, es);
    expect(files[0]).toMatchObject({ outcome: 'no-actuals' });
    expect(files[0]!.institution!.scores.toDate).toMatchObject({ strict: 0, provisional: null });
    expect(scoreExitCode(files)).toBe(0);
  });
});

test('the text: settings with their origin, a table, the worst, in both languages', async () => {
  const file = save('text.xlsx', {
    PAT: one(area11([undefined, { Mar: 100 }, undefined, { Mar: 100 }, { Mar: 60 }])),
  });
  const text = async (t: typeof es) => {
    const report = await scoreFiles([file], march, t);
    return scoreText({ version: 1, tool: { name: 'pondera', version: '0' }, ...report }, t);
  };
  const spanish = await text(es);
  expect(spanish).toContain('Corte: marzo (dado en la orden)');
  expect(spanish).toMatch(
    /1\.1 Dirección de Área 1\.1 +74\.1 \/ 84\.0 +74\.1 \/ 84\.0 +74\.1 \/ 84\.0 +Rojo/,
  );
  expect(spanish).toContain('Los 2 indicadores más rezagados a la fecha');
  expect(spanish).toMatch(/PAT!B11 {2}1\.1\.3 .*: Sin reporte/);
  expect(spanish).toMatch(/PAT!B17 {2}1\.1\.5 .*: 60\.0 % \(Rojo\)/);
  const english = await text(en);
  expect(english).toContain('Cutoff: March (given in the call)');
  expect(english).toMatch(/Not reported/);
  for (const line of [...spanish.split('\n'), ...english.split('\n')]) {
    expect(line).not.toMatch(/[{}]|undefined|\s$/);
  }
});

describe('as a process', () => {
  const run = (...words: string[]) =>
    spawnSync(
      process.execPath,
      [
        '--import',
        './scripts/register-swc.mjs',
        // Set by the bundler elsewhere.
        '--import',
        'data:text/javascript,globalThis.PONDERA_VERSION="0.0.0"',
        'src/cli/main.ts',
        ...words,
      ],
      { cwd: join(__dirname, '../..'), encoding: 'utf8' },
    );

  test('JSON alone on standard output', () => {
    const file = save('json.xlsx', {
      PAT: patRows([{ code: '1', name: 'A', areas: [reaching('1.1', 85)] }]),
    });
    const { status, stdout, stderr } = run('score', file, '--cutoff', 'mar', '--json', '--lang', 'en');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const report = JSON.parse(stdout) as ScoreReport;
    expect(report).toMatchObject({ version: 1, tool: { name: 'pondera' }, together: null });
    expect(report.files[0]!.institution!.scores.month.strict).toBe(85);
  });

  test.each([
    [['score'], /Say which files to score/],
    [['score', 'x.xlsx', '--cutoff', 'foo'], /There is no month “foo”/],
    [['check', 'x.xlsx', '--cutoff', 'jun'], /The option is not understood: --cutoff/],
    [['score', 'x.xlsx', '--colour'], /not understood/],
    [['scores', 'x.xlsx'], /There is no command “scores”/],
  ])('%j: how it is used, and 2', (words, message) => {
    const { status, stdout, stderr } = run(...words, '--lang', 'en');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/Usage: pondera/);
  });
});
