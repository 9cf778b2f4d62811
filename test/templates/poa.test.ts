/** The POA template: what is asked, what it writes, the worked scores, and that it stays right when rows are inserted. */
import type { ChangeSet } from '../../src/domain/change-set';
import type { Plan } from '../../src/domain/plan';
import { poaScoreLabel } from '../../src/domain/poa-sheet';
import { valueAt } from '../../src/domain/snapshot';
import { createTranslator } from '../../src/i18n';
import { recognise } from '../../src/recognition';
import { poaSpec, poaTemplate } from '../../src/templates/poa';
import { COLUMN, layOutPoa, ROW, stretchColumn, YEAR_STRETCH } from '../../src/templates/poa-layout';
import {
  checkPoaRequest,
  MAX_POA_ROWS,
  type PoaObjective,
  type PoaProduct,
  type PoaRequest,
} from '../../src/templates/poa-request';
import { fixtures } from '../agreement/poa.fixtures';
import { checkPoa, rowsOf } from '../agreement/poa-checks';
import { settingsAt } from '../agreement/report-checks';
import { indicatorsOf, snapshotOf } from '../recognition/support';
import { type AddIn, startAddIn } from '../support/add-in';

const t = createTranslator('es-MX');

const product = (code: string, weight: number, over: Partial<PoaProduct> = {}): PoaProduct => ({
  code,
  name: `Producto ${code}`,
  unit: '140 - CANTIDAD',
  periodicity: '6 - Mensual',
  annual: 120,
  weight,
  direction: 'Ascendente',
  behavior: 'Suma',
  months: Array<number>(12).fill(10),
  actuals: Array<number | null>(12)
    .fill(null)
    .map((_, month) => (month < 6 ? 10 - month : null)),
  current: 1000,
  executed: 250,
  ...over,
});

const CONTENT: readonly PoaObjective[] = [
  {
    code: '1',
    name: 'Atender',
    population: '349 - BENEFICIADA',
    operational: [
      {
        code: '1',
        name: 'En oficinas',
        products: [product('1', 50), product('2', 30, { partOf: '1' }), product('3', 20)],
      },
      { code: '2', name: 'En línea', products: [product('1', 100)] },
    ],
  },
  {
    code: '2',
    name: 'Mejorar',
    operational: [{ code: '1', name: 'Sistemas', products: [product('1', 60), product('2', 40)] }],
  },
];

const REQUEST: PoaRequest = {
  ...poaSpec.defaults(2026),
  institution: '45 - Instituto de Prueba',
  content: CONTENT,
  settings: settingsAt(5),
};

describe('a request', () => {
  test('the defaults are fine', () => {
    expect(poaSpec.check(poaSpec.defaults(2026), [])).toEqual([]);
    expect(checkPoaRequest(REQUEST)).toEqual([]);
  });

  test.each<[string, Partial<PoaRequest>, string, string]>([
    ['a year that is none', { year: 26 }, 'year', 'yearOutOfRange'],
    ['half a year', { year: 2026.5 }, 'year', 'yearOutOfRange'],
    ['no products', { products: 0 }, 'products', 'notAPositiveCount'],
    ['half a product', { products: 1.5 }, 'products', 'notAPositiveCount'],
    ['10,000 products', { products: 10_000 }, 'products', 'tooManyRows'],
    ['too many in all', { objectives: 20, operational: 20, products: 20 }, 'products', 'tooManyRows'],
    ['a plan without products', { content: [] }, 'content', 'noProducts'],
    [
      'a plan with too many',
      {
        content: [
          {
            code: '1',
            name: '',
            operational: [{ code: '1', name: '', products: Array(MAX_POA_ROWS + 1).fill(product('1', 1)) }],
          },
        ],
      },
      'content',
      'tooManyRows',
    ],
    [
      'eleven months',
      {
        content: [
          {
            code: '1',
            name: '',
            operational: [{ code: '1', name: '', products: [product('1', 1, { months: [1] })] }],
          },
        ],
      },
      'content',
      'monthsNotTwelve',
    ],
    ['a name that exists', { sheetName: 'PLAN' }, 'sheetName', 'nameTaken'],
    ['a forbidden name', { sheetName: 'a/b' }, 'sheetName', 'nameForbiddenCharacters'],
    ['a reserved name', { sheetName: 'Historial' }, 'sheetName', 'nameReserved'],
    ['a long institution', { institution: 'x'.repeat(300) }, 'institution', 'textTooLong'],
  ])('%s', (_, own, field, messageId) => {
    const problems = checkPoaRequest({ ...poaSpec.defaults(2026), ...own }, ['Plan']);
    expect(problems).toMatchObject([{ field, messageId }]);
    for (const language of ['es-MX', 'en-US'] as const) {
      const words = createTranslator(language).t(`template.problems.${messageId}`, problems[0]!.params);
      expect(words).not.toContain('template.problems');
    }
  });

  test('proposes a free name', () => {
    expect(poaSpec.suggestSheetName(REQUEST, ['poa 2026'])).toBe('POA 2026 (2)');
  });

  test('the picture shows what was asked for', () => {
    const texts = poaSpec.picture(REQUEST).rows.flatMap(({ cells }) => cells.map(({ text }) => text));
    expect(texts).toEqual(
      expect.arrayContaining(['45 - Instituto de Prueba', '1 - Producto 1', '1 - Atender']),
    );
  });
});

describe('the formulas', () => {
  const texts = fixtures
    .slice(2)
    .flatMap((fixture) =>
      fixture
        .changeSet()
        .changes.flatMap((change) =>
          change.kind === 'write'
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
      expect(text.replace(/"[^"]*"/g, '')).not.toMatch(/[!{}@]/);
      expect(text.length).toBeLessThan(8_000);
    }
  });
});

test('an empty template is a POA of ours, without products', () => {
  const [plan] = recognise(snapshotOf(poaTemplate({ ...poaSpec.defaults(2026), products: 3 }, t)));
  expect(plan).toMatchObject({ type: 'POA', layout: 'template', year: 2026 });
  expect(plan!.areas.map((area) => [area.code, area.indicators.length])).toEqual([
    ['1.1', 0],
    ['2.1', 0],
  ]);
});

test('texts that look like formulas or numbers stay texts', () => {
  const content: PoaObjective[] = [
    {
      code: '1',
      name: 'O',
      operational: [
        {
          code: '1',
          name: 'P',
          products: [product('', 100, { name: '=1+1', justification: '12', partOf: '3' })],
        },
      ],
    },
  ];
  const [plan] = recognise(snapshotOf(poaTemplate({ ...REQUEST, content }, t)));
  const [one] = indicatorsOf(plan!);
  expect(one!.name?.value).toBe('=1+1');
  expect(one!.product).toMatchObject({ justification: { value: '12' }, partOf: { value: '1.1.3' } });
});

/** The examples of docs/domain.md, section 5. */
describe('worked scores', () => {
  const single = (products: readonly PoaProduct[], cutoff: 2 | 11) => {
    const request: PoaRequest = {
      ...REQUEST,
      settings: settingsAt(cutoff),
      content: [{ code: '1', name: 'O', operational: [{ code: '1', name: 'P', products }] }],
    };
    const snapshot = snapshotOf(poaTemplate(request, t));
    checkPoa(snapshot);
    const sheet = snapshot.sheets[0]!;
    return (which: 'strict' | 'provisional', column: number) =>
      valueAt(sheet, rowsOf(sheet, poaScoreLabel('operational', which))[0]!, column) as number;
  };
  const WEIGHTS = [15, 30, 10, 15, 30];
  const inMarch = (actuals: readonly (number | null)[]) =>
    single(
      WEIGHTS.map((weight, index) => {
        const march = (value: number | null) =>
          Array.from({ length: 12 }, (_, month) => (month === 2 ? value : null));
        return product(String(index + 1), weight, {
          months: march(index === 0 ? null : 100),
          actuals: march(actuals[index] ?? null),
          annual: 100,
        });
      }),
      2,
    );

  test('March of 100, 50, 100 and 90: 90.59; with the second unreported 84.7 strict and 96.0 provisional', () => {
    const march = COLUMN.compliance + 2;
    expect(inMarch([null, 100, 50, 100, 90])('strict', march)).toBeCloseTo(0.9058823529, 9);
    const unreported = inMarch([null, 100, null, 100, 90]);
    expect(unreported('strict', march)).toBeCloseTo(72 / 85, 12);
    expect(unreported('provisional', march)).toBeCloseTo(72 / 75, 12);
  });

  test('a year of 80, 100, 87.5, 100 and 95: 94.25', () => {
    const score = single(
      [80, 100, 87.5, 100, 95].map((reached, index) => {
        const december = (value: number) =>
          Array.from({ length: 12 }, (_, month) => (month === 11 ? value : null));
        return product(String(index + 1), WEIGHTS[index]!, {
          months: december(100),
          actuals: december(reached),
          annual: 100,
        });
      }),
      11,
    );
    expect(score('strict', stretchColumn(YEAR_STRETCH, 'strict'))).toBeCloseTo(0.9425, 12);
  });
});

describe('in Excel', () => {
  const layout = layOutPoa(CONTENT);
  const changes: ChangeSet = poaTemplate(REQUEST, t);
  const [first, second] = layout.objectives[0]!.operational;
  let addIn: AddIn;
  const run = async (work: (sheet: Excel.Worksheet) => void) => {
    await Excel.run(async (context) => {
      work(context.workbook.worksheets.getItem(REQUEST.sheetName));
      await context.sync();
    });
  };
  const check = async (): Promise<Plan> => checkPoa(await addIn.workbook.readSnapshot());
  /** Copies rows (0-based, as they are numbered before) to a place above another. */
  const copy = (from: number, count: number, to: number) =>
    run((sheet) => {
      const source = from >= to ? from + count : from;
      sheet.getRange(`${to + 1}:${to + count}`).insert('Down' as Excel.InsertShiftDirection);
      sheet.getRange(`${to + 1}:${to + count}`).copyFrom(`${source + 1}:${source + count}`);
    });
  const write = (row: number, column: string, value: string | number) =>
    run((sheet) => {
      sheet.getRange(`${column}${row + 1}`).values = [[value]];
    });
  const codes = (plan: Plan) => indicatorsOf(plan).map((one) => one.code?.value);

  beforeEach(async () => {
    addIn = await startAddIn();
    await addIn.workbook.apply(changes);
  });
  afterEach(() => addIn.close());

  test('what is inserted computes as in a file, in few syncs', async () => {
    expect(codes(await check())).toEqual(['1.1.1', '1.1.2', '1.1.3', '1.2.1', '2.1.1', '2.1.2']);
    addIn.close();
    addIn = await startAddIn();
    addIn.host.counters.reset();
    await addIn.workbook.apply(changes);
    expect(addIn.host.counters.syncs).toBeLessThanOrEqual(4);
  });

  test.each([
    ['above the first', first!.products[0]!],
    ['in the middle', first!.products[1]!],
    ['at the end', first!.spacer],
  ])('a product %s, by copying a row', async (_, row) => {
    await copy(first!.products[2]!, 1, row);
    await write(row, 'A', '9 - Nuevo');
    const plan = await check();
    expect(codes(plan).slice(0, 4)).toContain('1.1.9');
    const total = plan.areas[0]!.totalLine!;
    expect(total.total).toMatchObject({ value: 120 });
  });

  test('a product is deleted, rows are inserted above the header', async () => {
    await run((sheet) => {
      sheet
        .getRange(`${first!.products[1]! + 1}:${first!.products[1]! + 1}`)
        .delete('Up' as Excel.DeleteShiftDirection);
      sheet.getRange('4:5').insert('Down' as Excel.InsertShiftDirection);
    });
    expect(codes(await check())).toEqual(['1.1.1', '1.1.3', '1.2.1', '2.1.1', '2.1.2']);
  });

  test('a whole objetivo operativo is copied and inserted before the scores of its objective', async () => {
    await copy(first!.head, first!.strict - first!.head + 1, layout.objectives[0]!.gap);
    await write(layout.objectives[0]!.gap, 'B', '3 - En ventanilla');
    const plan = await check();
    expect(plan.areas.map((area) => [area.code, area.indicators.length])).toEqual([
      ['1.1', 3],
      ['1.2', 1],
      ['1.3', 3],
      ['2.1', 2],
    ]);
    // Its formulas look at the copy, not at what was copied.
    const copied = layout.objectives[0]!.gap + 1;
    await write(copied, 'E', 0.1);
    await write(copied, 'Z', 2);
    await check();
  });

  test('a whole objective is copied and inserted behind the last', async () => {
    const one = layout.objectives[1]!;
    await copy(one.objective, one.strict - one.objective + 1, layout.end);
    await write(layout.end, 'B', '3 - Crecer');
    const plan = await check();
    expect(plan.areas.map((area) => area.code)).toEqual(['1.1', '1.2', '2.1', '3.1']);
  });

  test('weights taken away count alike; one alone does not', async () => {
    await run((sheet) => {
      sheet.getRange(`E${second!.products[0]! + 1}`).values = [['']];
    });
    const plan = await check();
    expect(plan.areas[1]!.indicators[0]!.annualWeight!.value.kind).toBe('blank');
    await run((sheet) => {
      sheet.getRange(`E${first!.products[0]! + 1}`).values = [['']];
    });
    await check();
  });

  test('the head names the month of the corte', async () => {
    const snapshot = await addIn.workbook.readSnapshot();
    const sheet = snapshot.sheets.find(({ name }) => name === REQUEST.sheetName)!;
    expect(valueAt(sheet, ROW.settings, 1)).toBe('Junio');
  });
});
