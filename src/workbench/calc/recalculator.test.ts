import { createRecalculator } from './recalculator';
import { TestWorkbook } from './test-workbook';

describe('only what depends on an edit is computed again', () => {
  const book = () =>
    new TestWorkbook({
      S: {
        A1: 1,
        A2: 2,
        A3: 3,
        B1: '=A1*2',
        B2: '=B1+1',
        C1: '=SUM(A1:A3)',
        D1: '=SUM(A:A)',
        E1: '=SUMIF(A1:A3,">0",F1)',
        F1: 10,
        F3: 30,
        G1: '=T!A1',
        H1: '=5+5',
      },
      T: { A1: '=S!C1*10', A2: 7 },
    }).calculate();

  test.each([
    ['S', { A1: 5 }, 7, { B1: 10, B2: 11, C1: 10, D1: 10, G1: 100 }],
    ['S', { A3: 0 }, 5, { C1: 3, D1: 3, E1: 10, G1: 30 }],
    ['S', { A9: 100 }, 1, { D1: 106 }],
    ['S', { F3: 31 }, 1, { E1: 41 }],
    ['S', { Z9: 1 }, 0, { C1: 6 }],
    ['S', { B1: 100 }, 1, { B2: 101 }],
    ['S', { B1: '=A2' }, 2, { B1: 2, B2: 3 }],
    ['S', { A1: null }, 7, { B1: 0, C1: 5, D1: 5 }],
    ['S', { C1: null }, 2, { G1: 0 }],
  ] as const)('%s %j computes %i cells', (sheet, content, computed, expected) => {
    const workbook = book().edit(sheet, { ...content });
    expect(workbook.computed).toBe(computed);
    for (const [address, value] of Object.entries(expected)) expect(workbook.value('S', address)).toBe(value);
  });

  test('an edit that calls for a formula not there before, and one that goes', () => {
    const workbook = book().edit('S', { Z1: '=B2+1' }).edit('S', { A1: 10 });
    expect(workbook.value('S', 'Z1')).toBe(22);
    workbook.edit('S', { Z1: null }).edit('S', { A1: 11 });
    expect(workbook.value('S', 'Z1')).toBeNull();
  });
});

test('volatile formulas and what depends on them are computed at every edit', () => {
  let day = 1;
  const book = new TestWorkbook(
    { S: { A1: '=DAY(TODAY())', A2: '=A1+1', B1: '=OFFSET(C1,1,0)', C2: 5, D1: '=INDIRECT("C2")*2' } },
    () => new Date(2026, 0, day),
  ).calculate();
  expect([book.value('S', 'A2'), book.value('S', 'B1'), book.value('S', 'D1')]).toEqual([2, 5, 10]);
  day = 2;
  book.edit('S', { C2: 6 });
  expect([book.value('S', 'A2'), book.value('S', 'B1'), book.value('S', 'D1')]).toEqual([3, 6, 12]);
});

test('formulas reached only through OFFSET and INDIRECT are computed before they are read', () => {
  const book = new TestWorkbook({
    S: {
      A1: '=SUM(OFFSET(A1,1,0,2,1))',
      A2: '=INDIRECT("B1")',
      A3: '=B2',
      B1: '=B3*2',
      B2: '=B3+1',
      B3: '=1+1',
    },
  }).calculate();
  expect(book.value('S', 'A1')).toBe(7);
});

describe('circular references', () => {
  const circular = { error: '#CIRC!' };

  test('every cell of the ring and what depends on it says so; the rest is computed', () => {
    const book = new TestWorkbook({
      S: { A1: '=B1', B1: '=C1+1', C1: '=A1', D1: '=A1+1', E1: '=2*3', F1: '=F1' },
    });
    book.calculate();
    for (const address of ['A1', 'B1', 'C1', 'D1', 'F1']) expect(book.value('S', address)).toEqual(circular);
    expect(book.value('S', 'E1')).toBe(6);
    expect(
      book.recalculator
        .circular()
        .map(({ column }) => column)
        .sort(),
    ).toEqual([0, 1, 2, 5]);
  });

  test('a total that contains itself', () => {
    const book = new TestWorkbook({ S: { A1: 1, A2: 2, A3: '=SUM(A1:A3)', B1: '=SUM(A:A)' } }).calculate();
    expect(book.value('S', 'A3')).toEqual(circular);
    expect(book.value('S', 'B1')).toEqual(circular);
  });

  test('a branch not taken is no circle, nor is a reference whose value is not needed', () => {
    const book = new TestWorkbook({
      S: {
        A1: '=IF(C1=1,B1,7)',
        B1: '=IF(C1=2,A1,8)',
        C1: 0,
        D1: '=ROW(D1)+COLUMNS(A1:D1)',
        E1: '=IF(C1=0,1,E1)',
      },
    }).calculate();
    expect(['A1', 'B1', 'D1', 'E1'].map((a) => book.value('S', a))).toEqual([7, 8, 5, 1]);
    book.edit('S', { C1: 1 });
    expect([book.value('S', 'A1'), book.value('S', 'B1')]).toEqual([8, 8]);
  });

  test('a ring that an edit breaks gets its values back', () => {
    const book = new TestWorkbook({ S: { A1: '=B1+1', B1: '=A1+1', C1: '=A1' } }).calculate();
    book.edit('S', { B1: 5 });
    expect([book.value('S', 'A1'), book.value('S', 'C1')]).toEqual([6, 6]);
    expect(book.recalculator.circular()).toEqual([]);
    book.edit('S', { B1: '=A1' });
    expect(book.value('S', 'C1')).toEqual(circular);
  });
});

test('no formula keeps an old value: what cannot be read or is not known is an error', () => {
  const book = new TestWorkbook({
    S: { A1: '=SUM(', A2: '=NADIE(1)', A3: '=Tabla1[Meta]', A4: '=Nada!A1' },
  }).calculate();
  expect(['A1', 'A2', 'A3', 'A4'].map((a) => book.value('S', a))).toEqual([
    { error: '#NAME?' },
    { error: '#NAME?' },
    { error: '#NAME?' },
    { error: '#REF!' },
  ]);
});

test('a name defined later is noticed without a reset', () => {
  const book = new TestWorkbook({ S: { A1: '=Meta*2', A2: 4 } }).calculate();
  expect(book.value('S', 'A1')).toEqual({ error: '#NAME?' });
  book.define('Meta', 'S!$A$2').edit('S', {});
  expect(book.value('S', 'A1')).toBe(8);
  book.edit('S', { A2: 5 });
  expect(book.value('S', 'A1')).toBe(10);
});

test('nested subtotals and hidden rows are left out', () => {
  const book = new TestWorkbook({
    S: {
      A1: 1,
      A2: 2,
      A3: '=SUBTOTAL(9,A1:A2)',
      A4: 4,
      A5: '=SUBTOTAL(9,A1:A4)',
      B1: '=SUBTOTAL(109,A1:A4)',
    },
  });
  book.hiddenRows.add(1);
  book.calculate();
  expect([book.value('S', 'A3'), book.value('S', 'A5'), book.value('S', 'B1')]).toEqual([3, 7, 5]);
});

test('a chain as long as the sheet, upwards, does not exhaust the stack', () => {
  const rows = 5000;
  const book = new TestWorkbook({
    S: Array.from({ length: rows }, (_, i) => [i === rows - 1 ? 1 : `=A${i + 2}+1`]),
  });
  expect(book.calculate().value('S', 'A1')).toBe(rows);
});

test('a formula nested beyond reason ends in an error', () => {
  const source = new TestWorkbook({ S: { A1: 1 } });
  const deep = `=${'('.repeat(200_000)}1${')'.repeat(200_000)}`;
  expect(createRecalculator().evaluate(source, 'S', 0, 1, deep)).toEqual({ error: '#NAME?' });
});

describe('after any series of edits the values are those of a computation from scratch', () => {
  const parts = [
    'A1',
    'B2',
    'C3',
    'A4',
    'SUM(A1:B3)',
    'SUM(A:A)',
    'IF(A1>B1,C1,A2)',
    'SUMIF(A1:A5,">2",B1)',
    'OFFSET(A1,1,1)',
    'COUNTIF(B:B,"<>")',
    'INDEX(A1:C5,2,2)',
    'T!A1',
    'Rango',
    '3',
    '"x"',
  ];

  test.each(Array.from({ length: 40 }, (_, seed) => [seed]))('series %i', (seed) => {
    let state = seed * 7919 + 1;
    const random = (n: number) => {
      state = (state * 48271) % 2147483647;
      return state % n;
    };
    const content = () => {
      const kind = random(6);
      if (kind === 0) return null;
      if (kind === 1) return 'texto';
      if (kind === 2) return random(10);
      return `=${parts[random(parts.length)]}${['+', '*', '&', '-'][random(4)]}${parts[random(parts.length)]}`;
    };
    const address = () => `${'ABCD'[random(4)]}${1 + random(5)}`;
    const book = new TestWorkbook({ S: {}, T: { A1: '=S!D5+1' } }).define('Rango', 'S!$D$1:$D$2').calculate();
    for (let step = 0; step < 25; step++) {
      book.edit('S', { [address()]: content(), [address()]: content() });
      const fresh = createRecalculator().recalculateAll(book);
      for (const { sheet, row, column, value } of fresh) {
        expect({ step, sheet, row, column, value: book.cell(sheet, row, column)?.value }).toEqual({
          step,
          sheet,
          row,
          column,
          value,
        });
      }
    }
  });
});
