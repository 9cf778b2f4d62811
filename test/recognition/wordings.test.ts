/** Tables as planners lay them out: other words, other columns, names over several rows, codes that became numbers. */
import { MONTH_LABELS } from '../../src/domain/period';
import { labelOf, type Plan } from '../../src/domain/plan';
import { recognise } from '../../src/recognition';
import { runRules } from '../../src/rules/run';
import { type CellSpec, indicatorsOf, numbers, sheetOf } from './support';

type Row = CellSpec[];
const pct = (value: number): CellSpec => [value, '0.0%'];
const every = (value: CellSpec): Row => Array.from({ length: 12 }, () => value);
const quarterly = (value: CellSpec): Row => MONTH_LABELS.map((_, month) => (month % 3 === 2 ? value : null));

interface Columns {
  /** Headers before the months. */
  readonly heads?: Row;
  readonly months?: Row;
  readonly total?: CellSpec;
  /** The cells before the months of an indicator's first line. */
  readonly cells?: (code: CellSpec, name: string, annual: CellSpec) => Row;
  readonly codes?: readonly CellSpec[];
  readonly totalLabel?: string;
  readonly heading?: Row;
}

const NAMES = ['Atender las solicitudes', 'Elaborar informes', 'Capacitar al personal'];

/** Three indicators, of targets 100 %, 4 and 120, and weights 50, 30 and 20. */
function table(columns: Columns = {}): Row[] {
  const {
    heads = ['Clave', 'Nombre del indicador', 'Meta Anual'],
    months = [...MONTH_LABELS],
    total = 'Total',
    cells = (code, name, annual) => [code, name, annual],
    codes = ['1.1.1', '1.1.2', '1.1.3'],
    totalLabel = 'TOTAL DE LA PONDERACIÓN',
    heading = ['1.1. Dirección de Atención'],
  } = columns;
  const blanks = (n: number): Row => Array.from({ length: n }, () => null);
  const before = heads.length;
  return [
    heading,
    [...blanks(before), 'PROGRAMACIÓN Y PONDERACIÓN 2024'],
    [...heads, ...months, total],
    ['INDICADORES'],
    [...cells(codes[0]!, NAMES[0]!, pct(1)), ...every(pct(1)), pct(1)],
    [...blanks(before), ...MONTH_LABELS.map((_, m) => pct(m % 3 === 2 ? 0.5 : 0.714)), pct(0.5)],
    [...cells(codes[1]!, NAMES[1]!, 4), ...quarterly(1), 4],
    [...blanks(before), ...quarterly(pct(0.3)), pct(0.3)],
    [...cells(codes[2]!, NAMES[2]!, 120), ...every(10), 120],
    [...blanks(before), ...MONTH_LABELS.map((_, m) => pct(m % 3 === 2 ? 0.2 : 0.286)), pct(0.2)],
    [totalLabel, ...blanks(before - 1), ...every(pct(1)), pct(1)],
  ];
}

function only(rows: readonly Row[]): Plan {
  const plans = recognise(sheetOf(rows));
  expect(plans).toHaveLength(1);
  return plans[0]!;
}

function summary(plan: Plan) {
  return indicatorsOf(plan).map((indicator) => [
    labelOf(indicator),
    indicator.name?.value,
    ...numbers([indicator.annualTarget.value, indicator.weights!.total]),
  ]);
}

const EXPECTED = [
  ['1.1.1', NAMES[0], 100, 50],
  ['1.1.2', NAMES[1], 4, 30],
  ['1.1.3', NAMES[2], 120, 20],
];

/** Recognised as meant, without a finding, and with nothing taken for an empty indicator. */
function expectSound(rows: readonly Row[]): void {
  const plan = only(rows);
  expect(summary(plan)).toEqual(EXPECTED);
  expect(plan.notes.map((note) => note.messageId)).not.toContain('recognition.unusedBlocks');
  const { findings, unchecked } = runRules([plan]);
  // The formula of the sample is a quotient beside a count, and that is said.
  expect(findings.filter(({ rule }) => rule !== 'count-vs-ratio')).toEqual([]);
  expect(unchecked).toEqual([]);
}

describe('columns and words', () => {
  test.each<[string, Columns]>([
    ['as expected', {}],
    [
      'the annual target first: bands and totals stand left of the names',
      {
        heads: ['Meta Anual', 'Fórmula', 'Nombre del indicador'],
        cells: (code, name, annual) => [annual, 'a / b', `${code as string} ${name}`],
      },
    ],
    [
      'a description between code and name',
      {
        heads: ['Clave', 'Descripción', 'Responsable', 'Nombre del indicador', 'Meta Anual'],
        cells: (code, name, annual) => [code, 'Lo que se mide', 'Juana Pérez', name, annual],
      },
    ],
    [
      'the annual target behind the months, and no total',
      {
        heads: ['Clave', 'Nombre del indicador'],
        cells: (code, name) => [code, name],
        total: 'Meta Anual 2024',
      },
    ],
    [
      'INDICADORES over the names',
      { heads: ['CVE.', 'INDICADORES', 'META ANUAL 2024'], total: 'TOTAL ANUAL' },
    ],
    ['a name header that nobody foresaw', { heads: ['Núm.', 'Compromiso', 'Meta 2024'], total: 'Acumulado' }],
    [
      'the description as the name',
      { heads: ['Clave indicador', 'Descripción del indicador', 'Programado anual'] },
    ],
    ['initials of the months', { months: [...'EFMAMJJASOND'] }],
    [
      'a table of Excel in English',
      { months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] },
    ],
    ['a line that says just Total', { totalLabel: 'Total' }],
    ['codes with a no-break space', { codes: ['1.1.1\u00a0 ', ' 1.1.2', '1.1.3.'] }],
  ])('%s', (_, columns) => expectSound(table(columns)));

  test('labels of lines below the name, for want of a column', () => {
    const rows = table();
    rows[5]![1] = 'Ponderación';
    rows[7]![1] = 'PONDERACIÓN (%)';
    rows[9]![1] = 'Ponderación mensual:';
    expectSound(rows);
  });

  test('indicators with a plain total and no weights stay unrecognised', () => {
    const rows = table({ totalLabel: 'TOTAL' }).filter((_, index) => ![1, 5, 7, 9].includes(index));
    expect(recognise(sheetOf(rows))).toEqual([]);
  });

  test('one column for the annual target and the total is reported once', () => {
    const rows = table({
      heads: ['Clave', 'Nombre del indicador'],
      cells: (code, name) => [code, name],
      total: 'Meta Anual',
    });
    rows[6]![14] = '4';
    const { findings } = runRules([only(rows)]);
    expect(findings.map(({ rule }) => rule)).toEqual(['number-as-text']);
  });
});

describe('names over several rows', () => {
  test.each<[string, (rows: Row[]) => void]>([
    [
      'on the line of the weights',
      (rows) => {
        rows[4]![1] = 'Atender';
        rows[5]![1] = 'las solicitudes';
        rows[8]![1] = 'Capacitar al';
        rows[9]![1] = 'personal';
      },
    ],
    [
      'on a row between the lines',
      (rows) => {
        rows[4]![1] = 'Atender las';
        rows.splice(5, 0, [null, 'solicitudes']);
      },
    ],
    [
      'on the line of the weights and a row behind it, with a description that goes on beside it',
      (rows) => {
        rows[4]![1] = 'Atender';
        rows[5]![1] = 'las';
        rows.splice(6, 0, [null, 'solicitudes']);
      },
    ],
    [
      'with a capital letter on the line of the weights',
      (rows) => {
        rows[4]![1] = 'Atender las';
        rows[5]![1] = 'solicitudes';
        rows[6]![1] = 'Elaborar';
        rows[7]![1] = 'informes';
      },
    ],
  ])('%s', (_, wrap) => {
    const rows = table();
    wrap(rows);
    expectSound(rows);
  });

  test('a name of its own without a code is an indicator', () => {
    const rows = table();
    rows[6]![0] = null;
    expect(indicatorsOf(only(rows)).map(({ key }) => key)).toEqual(['1.1.1', 'elaborar informes', '1.1.3']);
  });

  test('a remark behind a complete indicator is no part of its name', () => {
    const rows = table();
    rows.splice(6, 0, [null, 'Proyectos especiales']);
    expectSound(rows);
  });
});

describe('codes that Excel made numbers of', () => {
  const coded = (codes: readonly CellSpec[]): Row[] => [
    ['1. Dirección de Atención'],
    [null, null, null, 'PROGRAMACIÓN Y PONDERACIÓN 2024'],
    ['Clave', 'Nombre del indicador', 'Meta Anual', ...MONTH_LABELS, 'Total'],
    ...codes.flatMap((code, index): Row[] => [
      [code, `Informe ${index + 1}`, 12, ...every(1), 12],
      [null, null, null, ...every(pct(1 / codes.length)), pct(1 / codes.length)],
    ]),
  ];
  const upTo = (n: number) => Array.from({ length: n }, (_, i): CellSpec => Number(`1.${i + 1}`));

  test('1.10 that became 1.1 is the tenth, which is noted', () => {
    const plan = only(coded(upTo(21)));
    const codes = indicatorsOf(plan).map(({ code }) => code!.value);
    expect(codes.slice(8, 12)).toEqual(['1.9', '1.10', '1.11', '1.12']);
    expect(codes.slice(18)).toEqual(['1.19', '1.20', '1.21']);
    const notes = plan.notes.filter(({ messageId }) => messageId === 'recognition.codeAsNumber');
    expect(notes.map(({ params }) => params)).toEqual([
      { written: '1.1', code: '1.10' },
      { written: '1.2', code: '1.20' },
    ]);
    expect(notes[0]!.cell).toEqual({ sheet: 'Hoja1', row: 21, column: 0 });
    expect(runRules([plan]).findings.map(({ rule }) => rule)).not.toContain('duplicate-code');
  });

  test('a code that is really repeated stays so', () => {
    const plan = only(coded([1.1, 1.2, 1.1]));
    expect(runRules([plan]).findings.map(({ rule }) => rule)).toEqual(['duplicate-code']);
  });

  test.each<[string, Row]>([
    ['that its indicators tell', [1.1, 'Dirección de Atención']],
    ['that is a text', ['1.10', 'Dirección de Atención']],
  ])('an area whose code is a number %s', (_, heading) => {
    const rows = table({ heading, codes: ['1.10.1', '1.10.2', '1.10.3'] });
    const plan = only(rows);
    expect(plan.areas[0]).toMatchObject({ code: '1.10', name: 'Dirección de Atención' });
    expect(plan.notes.some(({ messageId }) => messageId === 'recognition.codeAsNumber')).toBe(
      typeof heading[0] === 'number',
    );
  });
});

describe('several areas under one header', () => {
  const second = (heading: Row | null): Row[] => {
    const rows = table({ codes: ['1.2.1', '1.2.2', '1.2.3'] }).slice(4);
    return heading ? [heading, ...rows] : rows;
  };
  const areasOf = (plan: Plan) =>
    plan.areas.map(({ code, name, indicators }) => [code, name, indicators.map((one) => one.code?.value)]);
  const A = ['1.1', 'Dirección de Atención', ['1.1.1', '1.1.2', '1.1.3']];
  const B = ['1.2', 'Dirección B', ['1.2.1', '1.2.2', '1.2.3']];

  test.each<[string, Row[], unknown[]]>([
    ['a heading behind the total line', [...table(), ...second(['1.2. Dirección B'])], B],
    ['a heading behind a blank row', [...table(), [], ...second(['1.2. Dirección B'])], B],
    ['a heading in two cells, its code a number', [...table(), ...second([1.2, 'Dirección B'])], B],
    ['a heading and a band', [...table(), ['1.2. Dirección B'], ['INDICADORES'], ...second(null)], B],
    [
      'a heading without a total line before it',
      [...table().slice(0, -1), ...second(['1.2. Dirección B'])],
      B,
    ],
    ['other codes behind the total line', [...table(), ...second(null)], ['1.2', '1.2', B[2]]],
    ['other codes and no total line', [...table().slice(0, -1), ...second(null)], ['1.2', '1.2', B[2]]],
  ])('%s', (_, rows, next) => {
    const plan = only(rows);
    expect(areasOf(plan)).toEqual([A, next]);
    const { findings, unchecked } = runRules([plan]);
    // The formula of the sample is a quotient beside a count, and that is said.
    expect(findings.filter(({ rule }) => rule !== 'count-vs-ratio')).toEqual([]);
    expect(unchecked).toEqual([]);
  });

  test('the name of the area below the header, in the column of the codes', () => {
    const rows = table({ heading: [] });
    rows.splice(3, 0, ['Dirección de Atención']);
    expect(areasOf(only(rows))).toEqual([A]);
  });

  test.each<[string, (index: number) => string | null]>([
    ['in every line', (index) => (index < 3 ? 'Dirección de Atención' : 'Dirección B')],
    [
      'merged over the lines of each',
      (index) => ['Dirección de Atención', null, null, 'Dirección B'][index] ?? null,
    ],
  ])('a column of areas, %s', (_, areaOf) => {
    let index = 0;
    const column: Columns = {
      heads: ['Dirección de Área', 'Clave', 'Nombre del indicador', 'Meta Anual'],
      cells: (code, name, annual) => [areaOf(index++), code, name, annual],
      heading: [],
    };
    const rows = [
      ...table(column).slice(0, -1),
      ...table({ ...column, codes: ['1.2.1', '1.2.2', '1.2.3'] }).slice(4),
    ];
    const plan = only(rows);
    expect(areasOf(plan)).toEqual([A, B]);
    const { findings, unchecked } = runRules([plan]);
    // The formula of the sample is a quotient beside a count, and that is said.
    expect(findings.filter(({ rule }) => rule !== 'count-vs-ratio')).toEqual([]);
    expect(unchecked).toEqual([]);
  });

  test('one wrong weight does not melt them into one area', () => {
    const rows = [...table().slice(0, -1), ...second(null)];
    rows[5]![15] = pct(0.4);
    const plan = only(rows);
    expect(plan.areas).toHaveLength(2);
    const found = runRules([plan]).findings.filter(({ rule }) => rule === 'annual-weights-not-100');
    expect(found.map(({ area, value }) => [area, value])).toEqual([['1.1', 90]]);
  });

  test('codes of two parents that make one whole stay one area', () => {
    const plan = only(table({ codes: ['1.1.1', '1.1.2', '1.2.1'] }));
    expect(plan.areas).toHaveLength(1);
  });
});
