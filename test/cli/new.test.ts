/** `pondera new`: what it writes is a plan that is recognised, and what it cannot write leaves nothing behind. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { POM_CONTENT } from '../../scripts/samples/pom-content';
import { NEW_KINDS } from '../../src/app/new-template';
import { type NewWords, NotWritten, newFile } from '../../src/cli/new';
import { readWorkbookFile } from '../../src/cli/read-file';
import { UsageError } from '../../src/cli/usage-error';
import { createTranslator } from '../../src/i18n';
import { readWorkbook } from '../../src/ooxml/read-workbook';
import { recognise } from '../../src/recognition';

const [es, en] = [createTranslator('es-MX'), createTranslator('en-US')];
const PAT = join(__dirname, '../../samples/data/pat-2019.json');
const POA = join(__dirname, '../../samples/data/poa-2026.json');

let folder: string;
let output: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pondera-new-'));
  output = join(folder, 'plan.xlsx');
});
afterEach(() => rmSync(folder, { recursive: true }));

function dataFile(content: unknown): string {
  const file = join(folder, 'data.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

async function plans(file = output) {
  const { snapshot } = await readWorkbookFile(file, es);
  return recognise(snapshot!);
}

/** Formulas that stand in the file without a result. */
function withoutResult(file = output): string[] {
  const { sheets } = readWorkbook(readFileSync(file));
  return sheets.flatMap((sheet) =>
    sheet.rows.flatMap((row) =>
      (row ?? []).flatMap((cell) =>
        cell?.formula !== undefined && (cell.value === null || cell.value === undefined)
          ? [cell.formula]
          : [],
      ),
    ),
  );
}

describe('blank templates', () => {
  test.each([
    ['pat', 'PAT', 3],
    ['poa', 'POA', 2],
    ['pom', 'POM', 2],
    ['ficha-dtp5', 'FICHA', 2],
    ['ficha-mir', 'FICHA', 2],
    ['avance', 'AVANCE', 3],
  ])('%s', async (kind, type, rows) => {
    const words = { year: '2027', rows: String(rows), institution: 'Instituto de Prueba', output };
    const { sheets } = await newFile([kind], words, es);
    const found = await plans();
    expect(found.map((plan) => plan.type)).toContain(type);
    expect(found[0]).toMatchObject({ layout: 'template', sheet: sheets[0] });
    expect(withoutResult()).toEqual([]);
    expect(readdirSync(folder)).toEqual(['plan.xlsx']);
  });

  test('name of the sheet, unit and area are taken', async () => {
    const words = {
      year: '2027',
      rows: '2',
      sheet: 'Mi plan',
      unit: '7. Unidad',
      area: '7.3. Control',
      output,
    };
    expect((await newFile(['pat'], words, en)).sheets[0]).toBe('Mi plan');
    const [plan] = await plans();
    expect(plan?.areas[0]?.code).toBe('7.3');
    expect(plan?.areas[0]?.indicators).toHaveLength(2);
  });
});

const MIR = {
  year: 2026,
  fichas: [
    {
      name: 'Solicitudes resueltas',
      annualTarget: 0.9,
      numberFormat: '0.0%',
      entries: [0.9, 0.9, 0.9, 0.9].map((programmed) => ({ programmed, numerator: 9, denominator: 10 })),
    },
  ],
};
const AVANCE = {
  year: 2026,
  area: '1.1. Atención',
  items: [
    {
      code: '1.1.1',
      name: 'Informes',
      unit: 'Informe',
      direction: 'Ascendente',
      behavior: 'Suma',
      annualTarget: 4,
      baseline: null,
      weight: 1,
      numberFormat: '#,##0',
      entries: [1, 1, 1, 1].map((programmed) => ({ programmed, actual: programmed })),
    },
  ],
};
const DTP5 = { year: 2026, fichas: [{ codeAndName: '001 Niñez protegida' }, { codeAndName: '002 Otra' }] };

describe('filled from data', () => {
  test('the published PAT as it is: each area a sheet, figures and weights as published', async () => {
    const { units, ...head } = JSON.parse(readFileSync(PAT, 'utf8'));
    const content = { ...head, units: units.slice(0, 1) };
    const areas = content.units[0].areas;
    const { sheets } = await newFile(['pat'], { from: dataFile(content), output }, es);
    const found = await plans();
    expect(sheets.length).toBeGreaterThanOrEqual(areas.length);
    expect(found).toHaveLength(areas.length);
    expect(found.map((plan) => plan.areas[0]?.indicators.length)).toEqual(
      areas.map((area: { indicators: unknown[] }) => area.indicators.length),
    );
    expect(found[0]?.areas[0]?.indicators[0]?.annualTarget.value).toMatchObject({
      kind: 'number',
      value: areas[0].indicators[0].annualTarget,
    });
    expect(found[0]?.year).toBe(2019);
  });

  test('the published POA as it is', async () => {
    await newFile(['poa'], { from: POA, output }, es);
    const published = JSON.parse(readFileSync(POA, 'utf8'));
    const count = (await plans())[0]?.areas.reduce((sum, area) => sum + area.indicators.length, 0);
    const products = published.objectives.flatMap((one: { operational: { products: unknown[] }[] }) =>
      one.operational.flatMap((operational) => operational.products),
    );
    expect(count).toBe(products.length);
    expect(withoutResult()).toEqual([]);
  });

  test.each([
    ['pom', { year: 2026, ...POM_CONTENT }, 'POM'],
    ['ficha-mir', MIR, 'FICHA'],
    ['ficha-dtp5', DTP5, 'FICHA'],
    ['avance', AVANCE, 'AVANCE'],
  ])('%s', async (kind, content, type) => {
    await newFile([kind], { from: dataFile(content), output }, es);
    expect((await plans()).map((plan) => plan.type)).toContain(type);
    expect(withoutResult()).toEqual([]);
  });

  test('the year of the call stands before that of the data', async () => {
    const { sheets } = await newFile(['avance'], { from: dataFile(AVANCE), year: '2030', output }, es);
    expect(sheets[0]).toMatch(/2030/);
  });
});

const item = AVANCE.items[0]!;
const avance = (change: object) => ({ ...AVANCE, items: [{ ...item, ...change }] });

describe('docs/new.md', () => {
  const text = readFileSync(join(__dirname, '../../docs/new.md'), 'utf8');
  const examples = [...text.matchAll(/\n## ([a-z0-9-]+)\n.*?```json\n(.*?)```/gs)];

  test('has an example of every kind', () => {
    expect(examples.map(([, kind]) => kind)).toEqual([...NEW_KINDS]);
  });

  test.each(examples.map(([, kind, json]) => [kind!, json!]))(
    'the example of %s can be used',
    async (kind, json) => {
      await newFile([kind], { from: dataFile(json), output }, es);
      expect((await plans()).length).toBeGreaterThan(0);
    },
  );
});

describe('refused, with nothing written', () => {
  async function refused(kind: string, words: NewWords, spanish: RegExp, english: RegExp): Promise<void> {
    const before = readdirSync(folder).sort();
    const said: string[] = [];
    for (const t of [es, en]) {
      const error = await newFile([kind], { output, ...words }, t).then(
        () => null,
        (reason: unknown) => reason,
      );
      if (!(error instanceof NotWritten || error instanceof UsageError)) throw error;
      said.push((error as Error).message);
    }
    expect(said[0]).toMatch(spanish);
    expect(said[1]).toMatch(english);
    for (const text of said) expect(text).not.toMatch(/undefined|\[object|template\.problems|new\./);
    expect(readdirSync(folder).sort()).toEqual(before);
  }

  test.each<[string, string, NewWords, RegExp, RegExp]>([
    [
      'a year that is none',
      'pat',
      { year: 'veinte' },
      /--year: Escriba un año entre 2000 y 2100/,
      /--year: .*2000/,
    ],
    ['a year far away', 'pom', { year: '1492' }, /--year: Escriba un año/, /--year/],
    ['no rows', 'avance', { year: '2026', rows: '0' }, /--rows: .*al menos un indicador/, /--rows/],
    ['no rows', 'poa', { year: '2026', rows: '0' }, /--rows: .*uno o mayor/, /--rows/],
    ['10,000 rows', 'poa', { year: '2026', rows: '10000' }, /--rows: .*1,?000/, /--rows: .*1,?000/],
    ['10,000 rows', 'pat', { year: '2026', rows: '10000' }, /--rows: .*500/, /--rows: .*500/],
    ['10,000 rows', 'pom', { year: '2026', rows: '10000' }, /--rows: .*300/, /--rows/],
    ['10,000 fichas', 'ficha-mir', { year: '2026', rows: '10000' }, /--rows: .*60/, /--rows: .*60/],
    ['half a row', 'pat', { year: '2026', rows: '1.5' }, /--rows: /, /--rows: /],
    ['a name that no sheet has', 'pat', { year: '2026', sheet: 'a/b' }, /--sheet: /, /--sheet: /],
    ['an unknown kind', 'plan', { year: '2026' }, /No hay plantilla «plan»/, /no template “plan”/],
    ['an object’s own word as kind', 'constructor', { year: '2026' }, /No hay plantilla/, /no template/],
    ['no year', 'pat', {}, /Falta decir el año/, /Say the year/],
    ['no file', 'pat', { year: '2026', output: undefined }, /-o ARCHIVO/, /-o FILE/],
    [
      'another kind of file',
      'pat',
      { year: '2026', output: 'plan.xls' },
      /terminar en \.xlsx/,
      /end in \.xlsx/,
    ],
    ['both', 'pat', { rows: '3', from: 'x.json' }, /no los dos/, /not both/],
    ['an option of other kinds', 'pom', { year: '2026', area: '1' }, /no usa --area/, /no use for --area/],
    [
      'data that is not there',
      'pat',
      { from: '/no/such.json' },
      /No se pudo leer .*ENOENT/,
      /could not be read/,
    ],
  ])('%s: %s', async (_, kind, words, spanish, english) => {
    await refused(kind, words, spanish, english);
  });

  test.each<[string, string, unknown, RegExp, RegExp]>([
    ['no JSON', 'pat', '{"units": [', /no es JSON/, /no JSON/],
    ['nothing in it', 'pat', '', /no es JSON/, /no JSON/],
    ['a list', 'poa', [], /\$: Se esperaba un objeto/, /\$: Expected an object/],
    ['null', 'avance', 'null', /\$: Se esperaba un objeto/, /found null/],
    ['no areas', 'pat', { year: 2026, units: [] }, /units: No hay ninguna área/, /no area/],
    ['no year', 'ficha-dtp5', { fichas: [] }, /year: Falta/, /year: This field is missing/],
    ['no fichas', 'ficha-dtp5', { year: 2026, fichas: [] }, /--from: .*al menos una ficha/, /--from/],
    ['content of another kind', 'pat', MIR, /"fichas" no se conoce/, /"fichas" is not known/],
    [
      'a number as text',
      'avance',
      avance({ annualTarget: '4' }),
      /items\[0\]\.annualTarget: .*"4"/,
      /quotes/,
    ],
    [
      'a text as number',
      'avance',
      avance({ weight: 'x' }),
      /items\[0\]\.weight: Se esperaba un número/,
      /"x"/,
    ],
    [
      'no number',
      'avance',
      JSON.stringify(AVANCE).replace('"weight":1', '"weight":1e999'),
      /weight/,
      /weight/,
    ],
    ['too few periods', 'avance', avance({ entries: [] }), /entries: .*0 elementos.*lleva 4/, /0 elements/],
    ['a misspelt field', 'avance', avance({ wieght: 1 }), /items\[0\]: .*"wieght"/, /"wieght"/],
    ['a formula', 'avance', avance({ name: '=1+1' }), /items\[0\]\.name: .*fórmula/, /formula/],
    ['a control character', 'avance', avance({ name: 'a\u0001' }), /items\[0\]\.name/, /does not take/],
    ['a prototype', 'avance', '{"year":2026,"__proto__":{"items":[]}}', /__proto__/, /__proto__/],
    ['an unknown period', 'avance', { ...AVANCE, period: 'week' }, /period: .*month, quarter/, /"week"/],
    ['deep nesting', 'pat', '['.repeat(50_000) + ']'.repeat(50_000), /\$: Se esperaba un objeto/, /\$/],
    ['a long list', 'avance', { ...AVANCE, items: Array(10_001).fill(1) }, /10,?001/, /10,?001/],
    ['a code twice', 'avance', { ...AVANCE, items: [item, item] }, /items\[1\]\.code: .*1\.1\.1/, /already/],
    [
      'many items',
      'avance',
      { ...AVANCE, items: Array.from({ length: 201 }, (_, n) => ({ ...item, code: `${n}` })) },
      /--from: .*200/,
      /200/,
    ],
  ])('%s (%s)', async (_, kind, content, spanish, english) => {
    await refused(kind, { from: dataFile(content) }, spanish, english);
  });

  test('a file that is there, unless --force is given', async () => {
    writeFileSync(output, 'mine');
    await refused('ficha-dtp5', { year: '2026' }, /ya existe; no se tocó/, /already there/);
    expect(readFileSync(output, 'utf8')).toBe('mine');
    await newFile(['ficha-dtp5'], { year: '2026', output, force: true }, es);
    expect((await plans())[0]?.type).toBe('FICHA');
    expect(readdirSync(folder)).toEqual(['plan.xlsx']);
  });

  test('a folder that is not there, and a folder in place of the file', async () => {
    const nowhere = join(folder, 'no', 'plan.xlsx');
    await refused('ficha-dtp5', { year: '2026', output: nowhere }, /ENOENT/, /ENOENT/);
    const over = join(folder, 'folder.xlsx');
    spawnSync('mkdir', [over]);
    await refused(
      'ficha-dtp5',
      { year: '2026', output: over, force: true },
      /EISDIR|ENOTEMPTY|EPERM/,
      /could not/,
    );
  });

  test('a folder that nobody may write to', async () => {
    chmodSync(folder, 0o500);
    try {
      // The superuser may write everywhere.
      if (process.getuid?.() !== 0) {
        await refused('ficha-dtp5', { year: '2026' }, /No se pudo escribir .*EACCES/, /EACCES/);
      }
    } finally {
      chmodSync(folder, 0o700);
    }
  });
});
