/** Recognising again after an edit: what recognising from the beginning gives, and the same objects where nothing changed. */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { CellValue, Snapshot } from '../../src/domain/snapshot';
import { changedRows } from '../../src/domain/snapshot-diff';
import { recognise } from '../../src/recognition';
import { createRepeatedRecognition } from '../../src/recognition/again';
import { readSnapshot } from '../../src/xlsx/read-snapshot';
import { sampleBytes } from '../support/add-in';
import { withCells, withRow } from '../support/edited-snapshot';

const published = readSnapshot(sampleBytes('pat-2019.xlsx'));

function cellsWhere(snapshot: Snapshot, test: (value: CellValue, row: readonly CellValue[]) => boolean) {
  const sheet = snapshot.sheets[0]!;
  return sheet.values.flatMap((row, r) =>
    row.flatMap((value, c) =>
      test(value, row) ? [{ sheet: 0, row: sheet.row + r, column: sheet.column + c, value }] : [],
    ),
  );
}

const isSparse = (row: readonly CellValue[]) => row.filter((value) => value !== null).length <= 3;
/** Headings, labels of blocks, banners, lines of totals. */
const HEADINGS = cellsWhere(published, (value, row) => typeof value === 'string' && isSparse(row));
const HEADERS = cellsWhere(published, (value) => value === 'ENE' || value === 'Ene' || value === 'Clave');
const TARGETS = cellsWhere(published, (value) => typeof value === 'number');

describe('what comes out', () => {
  const texts = [
    ...new Set(HEADINGS.map(({ value }) => String(value))),
    'Ene',
    'Clave',
    'Producto',
    'TOTAL DE LA PONDERACIÓN',
    '7. Dirección General de Pruebas',
    '7.9 Dirección de Pruebas',
    'PROGRAMA ANUAL DE TRABAJO 2021',
    'Ejercicio: 2020',
    'PROGRAMACIÓN Y PONDERACIÓN',
  ];
  const cell = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...HEADINGS) },
    { weight: 2, arbitrary: fc.constantFrom(...HEADERS, ...TARGETS) },
    {
      weight: 2,
      arbitrary: fc.record({
        sheet: fc.constant(0),
        row: fc.nat(published.sheets[0]!.rowCount - 1),
        column: fc.nat(6),
        value: fc.constant(null),
      }),
    },
  );
  const value = fc.oneof(
    { weight: 2, arbitrary: fc.constant(null) },
    { weight: 5, arbitrary: fc.constantFrom(...texts) },
    { weight: 1, arbitrary: fc.constantFrom(7, 2019, 0.5) },
  );

  test('equals what a first reading gives, whatever headings and headers become', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.tuple(cell, value), { minLength: 1, maxLength: 2 }), {
          minLength: 1,
          maxLength: 6,
        }),
        (steps) => {
          const again = createRepeatedRecognition();
          let snapshot = published;
          again.recognise(snapshot, null);
          for (const step of steps) {
            const before = snapshot;
            snapshot = withCells(
              snapshot,
              step.map(([place, typed]) => ({ ...place, value: typed })),
            );
            const [plans, fresh] = [
              again.recognise(snapshot, changedRows(before, snapshot)),
              recognise(snapshot),
            ];
            if (!isDeepStrictEqual(plans, fresh)) expect(plans).toEqual(fresh);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

test('a heading far above its table is renamed', () => {
  const { cell, name } = recognise(published)[0]!.areas[5]!;
  let spaced = published;
  for (let blank = 0; blank < 8; blank++) spaced = withRow(spaced, 0, cell.row + 1, 'insert');
  const again = createRepeatedRecognition();
  expect(again.recognise(spaced, null)[0]!.areas[5]!.name).toBe(name);
  const value = published.sheets[0]!.values[cell.row - published.sheets[0]!.row]!.find(
    (text) => text !== null,
  );
  const edited = withCells(spaced, [
    { row: cell.row, column: cell.column, sheet: 0, value: `${String(value)} y Archivo` },
  ]);
  const plans = again.recognise(edited, changedRows(spaced, edited));
  expect(plans[0]!.areas[5]!.name).toMatch(/y Archivo$/);
  expect(plans).toEqual(recognise(edited));
});

describe('what is kept', () => {
  const again = () => {
    const recognition = createRepeatedRecognition();
    return { recognition, before: recognition.recognise(published, null) };
  };

  test('nothing changed: the plans are the same objects', () => {
    const { recognition, before } = again();
    const copy = { ...published, sheets: published.sheets.map((sheet) => ({ ...sheet })) };
    expect(recognition.recognise(copy, changedRows(published, copy))).toBe(before);
  });

  test('one target changed: only its area is another', () => {
    const { recognition, before } = again();
    const { cell } = before[0]!.areas[5]!.indicators[0]!.annualTarget;
    const edited = withCells(published, [{ sheet: 0, row: cell.row, column: cell.column, value: 77 }]);
    const [plan] = recognition.recognise(edited, changedRows(published, edited));
    const others = plan!.areas.map((area, index) => area !== before[0]!.areas[index]);
    expect(others.flatMap((isOther, index) => (isOther ? [index] : []))).toEqual([5]);
  });

  test('a row was inserted: everything is read from the beginning', () => {
    expect(
      changedRows(published, {
        ...published,
        sheets: published.sheets.map((sheet) => ({ ...sheet, rowCount: sheet.rowCount + 1 })),
      }),
    ).toBeNull();
  });
});
