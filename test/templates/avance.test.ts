import { PAT_2019 } from '../../scripts/samples/published-data';
import type { ChangeSet } from '../../src/domain/change-set';
import { valueAt } from '../../src/domain/snapshot';
import { createTranslator } from '../../src/i18n';
import { recognise } from '../../src/recognition';
import { avanceSpec, avanceTemplate } from '../../src/templates/avance';
import { avanceContent } from '../../src/templates/avance-content';
import { avanceLayout, HEAD_ROW } from '../../src/templates/avance-layout';
import { type AvanceItem, type AvanceRequest, checkAvance } from '../../src/templates/avance-request';
import { readSnapshot } from '../../src/xlsx/read-snapshot';
import { fixtures } from '../agreement/avance.fixtures';
import { checkResultCells, settingsAt, withSettings } from '../agreement/report-checks';
import { indicatorsOf, numbers, snapshotOf } from '../recognition/support';
import { type AddIn, sampleBytes, startAddIn } from '../support/add-in';

const item = (code: string, weight: number, actuals: readonly (number | null)[]): AvanceItem => ({
  code,
  name: `Producto ${code}`,
  unit: 'Documento',
  direction: 'Ascendente',
  behavior: 'Suma',
  annualTarget: 40,
  baseline: null,
  weight,
  numberFormat: 'General',
  entries: [10, 10, 10, 10].map((programmed, i) => ({ programmed, actual: actuals[i] ?? null })),
});

const REQUEST: AvanceRequest = {
  ...avanceSpec.defaults(2026),
  area: '1.1. Dirección de prueba',
  indicators: 2,
  content: [item('1.1.9', 0.6, [10, 5, 8]), item('1.1.10', 0.4, [9, null, 12])],
};

const layout = avanceLayout({ ...REQUEST, indicators: 2 });
const changes: ChangeSet = { changes: withSettings(avanceTemplate(REQUEST).changes, settingsAt(8)) };

describe('a request', () => {
  test('the defaults are fine', () => {
    expect(avanceSpec.check(avanceSpec.defaults(2026), [])).toEqual([]);
  });

  test.each<[string, Partial<AvanceRequest>, string, string]>([
    ['a year that is none', { year: 26 }, 'year', 'yearOutOfRange'],
    ['half a year', { year: 2026.5 }, 'year', 'yearOutOfRange'],
    ['no indicators', { indicators: 0 }, 'indicators', 'noIndicators'],
    ['half an indicator', { indicators: 1.5 }, 'indicators', 'notACount'],
    ['10,000 indicators', { indicators: 10_000 }, 'indicators', 'tooManyIndicators'],
    ['a name that exists', { sheetName: 'PLAN' }, 'sheetName', 'nameTaken'],
    ['a forbidden name', { sheetName: 'a/b' }, 'sheetName', 'nameForbiddenCharacters'],
    ['a reserved name', { sheetName: 'History' }, 'sheetName', 'nameReserved'],
    ['a long area', { area: 'x'.repeat(300) }, 'area', 'textTooLong'],
  ])('%s', (_, own, field, messageId) => {
    const problems = checkAvance({ ...avanceSpec.defaults(2026), ...own }, ['Plan']);
    expect(problems).toMatchObject([{ field, messageId }]);
    const words = createTranslator('es-MX').t(`template.problems.${messageId}`, problems[0]!.params);
    expect(words).not.toContain('template.problems');
  });

  test('proposes a free name with the area', () => {
    expect(avanceSpec.suggestSheetName(REQUEST, ['avance 2026 1.1'])).toBe('Avance 2026 1.1 (2)');
  });
});

describe('the formulas', () => {
  const texts = fixtures.flatMap((fixture) =>
    fixture
      .changeSet()
      .changes.flatMap((change) =>
        change.kind === 'write' && /^Avance/.test(change.sheet)
          ? change.cells
              .flat()
              .filter((cell): cell is string => typeof cell === 'string' && cell.startsWith('='))
          : [],
      ),
  );

  test('use nothing volatile, nothing newer than Excel 2019, no array constants and no sheet names', () => {
    expect(texts.length).toBeGreaterThan(1_000);
    for (const text of texts) {
      expect(text).not.toMatch(
        /\b(OFFSET|INDIRECT|TODAY|NOW|LET|LAMBDA|XLOOKUP|FILTER|UNIQUE|SORT|SEQUENCE)\(/,
      );
      expect(text).not.toMatch(/[!{}@]/);
      expect(text.length).toBeLessThan(8_000);
    }
  });
});

describe('a year of 1.1.9 (10, 5, 8 of 10) and 1.1.10 (9, nothing, 12 of 10), corte in September', () => {
  const snapshot = snapshotOf(changes);
  const sheet = snapshot.sheets[0]!;
  const row = (item: number, period: number) => HEAD_ROW.first + item * 4 + period;

  test('agrees with the engine in its result cells', () => {
    expect(checkResultCells(snapshot).areas[0]!.indicators).toHaveLength(2);
  });

  test.each([
    [0, 'compliance', 1],
    [1, 'compliance', 0.5],
    [3, 'compliance', 'Pendiente'],
    [1, 'light', 'Rojo'],
    [1, 'review', 'Falta: causa y acción'],
    [2, 'programmedToDate', 30],
    [2, 'actualToDate', 23],
    [2, 'complianceToDate', 23 / 30],
    [4 + 1, 'compliance', 'Sin reporte'],
    [4 + 1, 'review', 'Falta: reporte lo realizado'],
    [4 + 2, 'complianceToDate', 21 / 30],
  ] as const)('row %i, %s: %s', (index, column, expected) => {
    const value = valueAt(sheet, row(0, index), layout.column[column]);
    if (typeof expected === 'number') expect(value).toBeCloseTo(expected, 12);
    else expect(value).toBe(expected);
  });

  test('the scores: 0.6 · 50 % + 0.4 · 0 in the second quarter, 50 % of what was reported', () => {
    expect(valueAt(sheet, layout.summary + 2, layout.column.name + 1)).toBeCloseTo(0.3, 12);
    expect(valueAt(sheet, layout.summary + 2, layout.column.name + 2)).toBeCloseTo(0.5, 12);
  });
});

describe('in Excel', () => {
  let addIn: AddIn;
  const run = async (work: (sheet: Excel.Worksheet) => void) => {
    await Excel.run(async (context) => {
      work(context.workbook.worksheets.getItem(REQUEST.sheetName));
      await context.sync();
    });
  };
  const check = async () => checkResultCells(await addIn.workbook.readSnapshot());

  beforeEach(async () => {
    addIn = await startAddIn();
    await addIn.workbook.apply(changes);
  });
  afterEach(() => addIn.close());

  test('the inserted sheet computes as in a file', async () => {
    await check();
  });

  test('an indicator is inserted in the middle by copying another', async () => {
    const top = HEAD_ROW.first + 4 + 1;
    await run((sheet) => {
      sheet.getRange(`${top}:${top + 3}`).insert('Down');
      sheet.getRange(`${top}:${top + 3}`).copyFrom(`${top - 4}:${top - 1}`);
      sheet.getRange(`A${top}:A${top + 3}`).values = [['1.1.11'], ['1.1.11'], ['1.1.11'], ['1.1.11']];
      sheet.getRange(`H${top}`).values = [[0.2]];
      sheet.getRange(`K${top}:K${top + 2}`).values = [[1], [2], [3]];
    });
    const plan = await check();
    expect(indicatorsOf(plan).map(({ key }) => key)).toEqual(['1.1.9', '1.1.11', '1.1.10']);
    expect(numbers(indicatorsOf(plan)[1]!.actual!.months).filter((n) => n !== null)).toEqual([1, 2, 3]);
  });

  test('rows are inserted above the header and within an indicator', async () => {
    await run((sheet) => {
      sheet.getRange('3:4').insert('Down');
      sheet.getRange(`${HEAD_ROW.first + 4}:${HEAD_ROW.first + 4}`).insert('Down');
    });
    await check();
  });

  test('a period that is not reported is deleted, and an indicator', async () => {
    const second = HEAD_ROW.first + 4 + 1;
    await run((sheet) => {
      sheet.getRange(`${second + 3}:${second + 3}`).delete('Up');
      sheet.getRange(`${HEAD_ROW.first + 1}:${HEAD_ROW.first + 4}`).delete('Up');
    });
    expect(indicatorsOf(await check()).map(({ key }) => key)).toEqual(['1.1.10']);
  });

  test('an indicator whose first row is deleted is told', async () => {
    const first = HEAD_ROW.first + 1;
    await run((sheet) => sheet.getRange(`${first}:${first}`).delete('Up'));
    const snapshot = await addIn.workbook.readSnapshot();
    const sheet = snapshot.sheets.find(({ name }) => name === REQUEST.sheetName)!;
    expect(valueAt(sheet, first - 1, layout.column.review)).toMatch(/^Revise: copie aquí/);
  });
});

describe('the report of a plan', () => {
  const plan = recognise(readSnapshot(sampleBytes('pat-2019-avance.xlsx')))[0]!;
  const area = plan.areas[0]!;

  test.each(['month', 'quarter', 'fourMonths'] as const)(
    'by %s keeps codes, targets and weights',
    (period) => {
      const content = avanceContent(area, period);
      const request: AvanceRequest = {
        ...avanceSpec.defaults(2019),
        period,
        indicators: content.length,
        content,
      };
      expect(checkAvance(request)).toEqual([]);
      const [report] = recognise(snapshotOf(avanceTemplate(request)));
      const found = indicatorsOf(report!);
      expect(found.map(({ code }) => code?.value)).toEqual(area.indicators.map(({ code }) => code?.value));
      expect(found.map(({ annualWeight }) => annualWeight?.value)).toMatchObject(
        area.indicators.map(({ annualWeight }) => ({
          value: annualWeight!.value.kind === 'number' ? annualWeight!.value.value : null,
        })),
      );
      if (period !== 'month') return;
      expect(found.map(({ programmed }) => numbers(programmed!.months))).toEqual(
        area.indicators.map(({ programmed }) => numbers(programmed!.months)),
      );
    },
  );

  test('every published area gives a report that can be built', () => {
    for (const { indicators } of PAT_2019.units.flatMap((unit) => unit.areas)) {
      expect(checkAvance({ ...avanceSpec.defaults(2019), indicators: indicators.length })).toEqual([]);
    }
  });
});
