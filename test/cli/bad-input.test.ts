/** What the command line says of files that people really hand in: outcome, exit code, a sentence in both languages. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { zipSync } from 'fflate';
import { exitCodeOf, type FileReport } from '../../src/app/report';
import { checkFile } from '../../src/cli/check';
import type { Outcome } from '../../src/domain/finding';
import { MONTH_LABELS } from '../../src/domain/period';
import { createTranslator } from '../../src/i18n';
import { MAIN, rawParts, rawWorkbook } from '../support/raw-workbook';

const SHEET = 'xl/worksheets/sheet1.xml';
/** A cell: a number, a text, an error (`#…`), a formula without a result (`=…`), or nothing. */
type Cell = number | string | null;
type Rows = Cell[][];

const every = (value: Cell): Cell[] => MONTH_LABELS.map(() => value);

/** A sound area of two indicators; weights in points. Rows 4 and 6 (from 0) are the targets, 5 and 7 the weights. */
function plan(year = 2024): Rows {
  return [
    ['1.1. Dirección de Atención'],
    [null, null, null, `PROGRAMACIÓN Y PONDERACIÓN ${year}`],
    ['Clave', 'Nombre del indicador', 'Meta Anual', ...MONTH_LABELS, 'Total'],
    ['INDICADORES'],
    ['1.1.1', 'Elaborar informes', 12, ...every(1), 12],
    [null, null, null, ...every(60), 60],
    ['1.1.2', 'Capacitar personas', 120, ...every(10), 120],
    [null, null, null, ...every(40), 40],
    ['TOTAL DE LA PONDERACIÓN', null, null, ...every(100), 100],
  ];
}

/** The plan with some cells changed: row, column (from 0), value. */
function changed(...cells: [row: number, column: number, value: Cell][]): Rows {
  const rows = plan();
  for (const [row, column, value] of cells) rows[row]![column] = value;
  return rows;
}

function cellXml(value: Cell): string {
  if (value === null) return '<c/>';
  if (typeof value === 'number') return `<c><v>${value}</v></c>`;
  if (value.startsWith('#')) return `<c t="e"><v>${value}</v></c>`;
  if (value.startsWith('=')) return `<c><f>${value.slice(1)}</f></c>`;
  return `<c t="inlineStr"><is><t>${value}</t></is></c>`;
}

/**
 * @param behind XML behind the cells: protection, filters, merged cells
 * @param attributes of a row
 */
function workbook(rows: Rows, behind = '', attributes: (row: number) => string = () => ''): Uint8Array {
  const data = rows.map((cells, row) => `<row${attributes(row)}>${cells.map(cellXml).join('')}</row>`);
  return rawWorkbook('', {
    [SHEET]: `<worksheet xmlns="${MAIN}"><sheetData>${data.join('')}</sheetData>${behind}</worksheet>`,
  });
}

function beside(left: Rows, right: Rows): Rows {
  return left.map((row, r) => [...row, ...Array<Cell>(18 - row.length).fill(null), ...right[r]!]);
}

const COMPOUND = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
const compound = (stream: string) =>
  Buffer.concat([COMPOUND, Buffer.alloc(1016), Buffer.from(stream, 'utf16le'), Buffer.alloc(64)]);
const bomb = () =>
  zipSync({ ...Object.fromEntries(rawParts('')), [SHEET]: [new Uint8Array(60e6), { level: 9 }] });
const sound = workbook(plan());
const onCompletePlan = { outcome: 'clean', exit: 0, rules: [] } as const;

interface Expected {
  readonly outcome: Outcome;
  readonly exit: 0 | 1 | 2;
  /** Of `error`. */
  readonly code?: string;
  readonly rules?: readonly string[];
  /** What the sentence says, in each language. */
  readonly es?: RegExp;
  readonly en?: RegExp;
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pondera-bad-input-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const [es, en] = [createTranslator('es-MX'), createTranslator('en-US')];

async function check(file: string, expected: Expected): Promise<FileReport> {
  const [spanish, english] = [await checkFile(file, es), await checkFile(file, en)];
  for (const report of [spanish, english]) {
    expect({ outcome: report.outcome, exit: exitCodeOf([report]), code: report.error?.code }).toEqual({
      outcome: expected.outcome,
      exit: expected.exit,
      code: expected.code,
    });
  }
  if (expected.rules) expect(spanish.findings.map(({ rule }) => rule)).toEqual(expected.rules);
  const said = [spanish, english].map(
    ({ error, findings }) => error?.message ?? findings.map(({ message }) => message).join('\n'),
  );
  for (const text of said) expect(text).not.toMatch(/[{}]|undefined|\[object/);
  if (expected.es) expect(said[0]).toMatch(expected.es);
  if (expected.en) expect(said[1]).toMatch(expected.en);
  if (expected.outcome !== 'clean') expect(said[0]).not.toBe(said[1]);
  return spanish;
}

describe('files that are no readable workbook: nothing was checked', () => {
  test.each<[string, () => Uint8Array, string, RegExp, RegExp]>([
    ['no bytes', () => new Uint8Array(), 'empty', /está vacío/, /is empty/],
    [
      'a text',
      () => Buffer.from('Clave;Meta\n'),
      'not-xlsx',
      /no es un libro de Excel/,
      /not an Excel workbook/,
    ],
    [
      'a PDF',
      () => Buffer.from('%PDF-1.7\n'),
      'not-xlsx',
      /no es un libro de Excel/,
      /not an Excel workbook/,
    ],
    ['another archive', () => zipSync({ a: Buffer.from('a') }), 'not-xlsx', /no es un libro/, /not an Excel/],
    ['a workbook with a password', () => compound('EncryptedPackage'), 'encrypted', /contraseña/, /password/],
    ['a workbook of Excel 97', () => compound('Workbook'), 'old-xls', /97-2003/, /97.2003/],
    ['a truncated one', () => sound.subarray(0, sound.length - 200), 'truncated', /incompleto/, /incomplete/],
    [
      'one cut in the middle',
      () => sound.subarray(0, sound.length >> 1),
      'truncated',
      /incompleto/,
      /incomplete/,
    ],
    ['one that inflates without end', bomb, 'too-large', /descomprimido/, /inflated/],
    [
      'a broken sheet',
      () => rawWorkbook('<row><c><v>1</c></row>'),
      'corrupt-xml',
      /dañado por dentro/,
      /damaged/,
    ],
  ])('%s', async (_, bytes, code, spanish, english) => {
    const file = join(folder, 'plan.xlsx');
    writeFileSync(file, bytes());
    const report = await check(file, { outcome: 'unchecked', exit: 2, code, es: spanish, en: english });
    expect(report).toMatchObject({ plans: [], findings: [], unchecked: [] });
    expect(report.error!.message).toContain('plan.xlsx');
  });

  test.each<[string, () => string, string, RegExp, RegExp]>([
    ['a directory', () => folder, 'directory', /carpeta/, /folder/],
    [
      'a file that is not there',
      () => join(folder, 'no.xlsx'),
      'not-found',
      /No se encuentra/,
      /not found|cannot be found/i,
    ],
    [
      'a path through a file',
      () => join(__filename, 'no.xlsx'),
      'not-found',
      /No se encuentra/,
      /not found|cannot be found/i,
    ],
  ])('%s', async (_, path, code, spanish, english) => {
    await check(path(), { outcome: 'unchecked', exit: 2, code, es: spanish, en: english });
  });
});

describe('workbooks', () => {
  const hidden = (row: number) => (row >= 4 && row <= 5 ? ' hidden="1"' : '');
  const noPlan = { outcome: 'no-plan', exit: 2, code: 'no-plan' } as const;
  const uncomputed = { outcome: 'unchecked', exit: 2, code: 'rules-unchecked', rules: [] } as const;
  test.each<[string, () => Uint8Array, Expected]>([
    ['a sound plan', () => sound, onCompletePlan],
    [
      'an empty workbook',
      () => workbook([]),
      { ...noPlan, es: /No se encontró un plan/, en: /No plan was found/ },
    ],
    [
      'a list',
      () =>
        workbook([
          ['Nombre', 'Monto'],
          ['Uno', 1],
        ]),
      noPlan,
    ],
    [
      'months without weights: what is missing is said',
      () => workbook(plan().filter((_, row) => ![1, 5, 7, 8].includes(row))),
      { ...noPlan, es: /no tiene ponderaciones/, en: /no weights/ },
    ],
    [
      '#REF! where a target belongs',
      () => workbook(changed([6, 2, '#REF!'])),
      {
        outcome: 'findings',
        exit: 1,
        rules: ['cell-error'],
        es: /C7 contiene el error #REF!/,
        en: /C7.*#REF!/,
      },
    ],
    [
      '#DIV/0! in a month',
      () => workbook(changed([4, 5, '#DIV/0!'])),
      { outcome: 'findings', exit: 1, rules: ['cell-error'], es: /#DIV\/0!/, en: /#DIV\/0!/ },
    ],
    [
      '#REF! in an annual weight, and in all that is computed from it',
      () =>
        workbook(
          changed([5, 15, '#REF!'], ...[5, 8, 11, 14].map((m): [number, number, Cell] => [5, m, '#REF!'])),
        ),
      { outcome: 'findings', exit: 1, rules: ['cell-error'], es: /P6 contiene el error #REF!/ },
    ],
    [
      '#N/A in a cell of no number',
      () => workbook(changed([6, 1, '#N/A'])),
      { outcome: 'findings', exit: 0, rules: ['missing-name'] },
    ],
    [
      'words in a number column',
      () => workbook(changed([6, 5, 'por definir'])),
      { outcome: 'findings', exit: 1, rules: ['cell-error'], es: /«por definir»/, en: /por definir/ },
    ],
    [
      'a number as text',
      () => workbook(changed([6, 5, '10 '])),
      { outcome: 'findings', exit: 1, rules: ['number-as-text'], es: /guardado como texto/, en: /as text/ },
    ],
    [
      'separators of two countries, each clear',
      () =>
        workbook(
          changed(
            [6, 2, '1,234.50'],
            [6, 5, '308.625'],
            [6, 8, 308.625],
            [6, 11, 308.625],
            [6, 14, '308,625'],
          ),
        ),
      { outcome: 'findings', exit: 1, es: /«308.625», que no se puede leer/, en: /308\.625/ },
    ],
    [
      'a point that may group or divide is not guessed at',
      () => workbook(changed([6, 2, '22.420'])),
      { outcome: 'findings', exit: 1, rules: ['cell-error'], es: /«22.420»/, en: /22\.420/ },
    ],
    [
      'merged headers',
      () => {
        const rows = plan();
        rows[2] = ['Clave', 'Nombre del indicador', 'Meta Anual', ...every(null), 'Total'];
        rows.splice(3, 0, [null, null, null, ...MONTH_LABELS]);
        return workbook(
          rows,
          '<mergeCells><mergeCell ref="A3:A4"/><mergeCell ref="B3:B4"/><mergeCell ref="D2:P2"/></mergeCells>',
        );
      },
      onCompletePlan,
    ],
    ['hidden and filtered rows', () => workbook(plan(), '<autoFilter ref="A3:P9"/>', hidden), onCompletePlan],
    [
      'a fault in a hidden row',
      () => workbook(changed([4, 2, 5]), '<autoFilter ref="A3:P9"/>', hidden),
      { outcome: 'findings', exit: 1, rules: ['sum-mismatch-annual', 'behavior-undefined'] },
    ],
    ['a protected sheet', () => workbook(plan(), '<sheetProtection sheet="1" objects="1"/>'), onCompletePlan],
    [
      'formulas without results',
      () => workbook(changed([6, 2, '=P7'])),
      { ...uncomputed, es: /no se pud/, en: /could not/ },
    ],
    [
      'formulas without results beside an error: errors are there, and the result is partial',
      () => workbook(changed([6, 2, '=P7'], [4, 2, 5])),
      {
        outcome: 'findings',
        exit: 2,
        code: 'rules-unchecked',
        rules: ['sum-mismatch-annual', 'behavior-undefined'],
      },
    ],
  ])('%s', async (_, bytes, expected) => {
    const file = join(folder, 'libro.xlsx');
    writeFileSync(file, bytes());
    await check(file, expected);
  });

  test.each<[string, Rows]>([
    ['below each other', [...plan(2024), [], ...plan(2025)]],
    ['side by side', beside(plan(2024), plan(2025))],
  ])('two plans on a sheet, %s', async (_, rows) => {
    const file = join(folder, 'dos.xlsx');
    writeFileSync(file, workbook(rows));
    const { plans } = await check(file, onCompletePlan);
    expect(plans.map(({ id, year, items }) => [id, year, items])).toEqual([
      ['p1', 2024, 2],
      ['p2', 2025, 2],
    ]);
  });

  test('several files: the worst of them decides', async () => {
    const write = (name: string, bytes: Uint8Array) => {
      const file = join(folder, name);
      writeFileSync(file, bytes);
      return checkFile(file, es);
    };
    const good = await write('a.xlsx', sound);
    const wrong = await write('b.xlsx', workbook(changed([4, 2, 5])));
    const broken = await write('c.xlsx', sound.subarray(0, 300));
    expect([[good], [good, wrong], [wrong, broken, good]].map(exitCodeOf)).toEqual([0, 1, 2]);
  });
});

/** The command line as a process of its own: for the exit code, and for what goes to which stream. */
describe('as a process', () => {
  const root = join(__dirname, '../..');
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
      { cwd: root, encoding: 'utf8' },
    );
  test('JSON alone on standard output, exit code 2', () => {
    const file = join(folder, 'cortado.xlsx');
    writeFileSync(file, sound.subarray(0, 300));
    const { status, stdout, stderr } = run('check', file, '--format', 'json', '--lang', 'es');
    expect({ status, stderr }).toEqual({ status: 2, stderr: '' });
    const { files } = JSON.parse(stdout) as { files: FileReport[] };
    expect(files.map(({ outcome, error }) => [outcome, error?.code])).toEqual([['unchecked', 'truncated']]);
  });

  test('text for a person, and no stack', () => {
    const { status, stdout, stderr } = run('check', folder, '--lang', 'en');
    expect({ status, stderr }).toEqual({ status: 2, stderr: '' });
    expect(stdout).toContain(basename(folder));
    expect(stdout).not.toMatch(/ at .*\.(ts|cjs|js)/);
  });
});
