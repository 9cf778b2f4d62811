/** After any edit, judging again what may have changed gives what judging everything gives: exactly. */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { growPlan } from '../../bench/grown-plan';
import { createRevalidator } from '../../src/app/revalidate';
import { judgeSnapshot } from '../../src/app/validate';
import type { CellValue, Snapshot } from '../../src/domain/snapshot';
import { readSnapshot } from '../../src/xlsx/read-snapshot';
import { sampleBytes } from '../support/add-in';
import { withCells, withRow } from '../support/edited-snapshot';

const sample = (name: string) => readSnapshot(sampleBytes(`${name}.xlsx`));
const published = sample('pat-2019');
const together = (...names: string[]): Snapshot => {
  const all = names.map(sample);
  const sheets = all.flatMap((snapshot, index) =>
    snapshot.sheets.map((sheet) => ({ ...sheet, name: index === 0 ? sheet.name : `${sheet.name} ${index}` })),
  );
  return { sheets, settings: new Map() };
};

const WORKBOOKS: readonly (readonly [name: string, snapshot: Snapshot])[] = [
  ['the published PAT', published],
  ['the published PAT, twice', growPlan(published, 2)],
  ['a PAT with planted errors', sample('pat-con-errores')],
  ['a PAT with actuals, in our template', sample('pat-2019-avance')],
  ['the published POA', sample('poa-2026')],
  ['a POM', sample('pom-2026-2030')],
  ['a PAT and a POA', together('pat-con-errores', 'poa-2026')],
  ['a PAT and a POM', together('pat-2019', 'pom-2026-2030')],
];

/** What is told of a workbook, without functions. */
function told(snapshot: Snapshot, judge: typeof judgeSnapshot) {
  const { result, fixesOf } = judge(snapshot, AT);
  const fixes = result.findings.filter(({ fix }) => fix !== null).slice(0, 10);
  return { ...result, fixes: fixes.map(fixesOf) };
}

/** A quick look first: a comparison that can say what differs takes ten times as long. */
function compare(snapshot: Snapshot, judge: typeof judgeSnapshot): void {
  const [again, anew] = [told(snapshot, judge), told(snapshot, judgeSnapshot)];
  if (!isDeepStrictEqual(again, anew)) expect(again).toEqual(anew);
}

const AT = new Date(2026, 10, 21);

/** Words that mean something to recognition, besides numbers and blanks. */
const WORDS = [
  'Enero',
  'Dirección General de Protección',
  '7.3 Dirección de Finanzas',
  'TOTAL DE LA PONDERACIÓN',
  'Ponderación',
  'Clave',
  'Nombre del indicador',
  'PROGRAMA ANUAL DE TRABAJO 2021',
  'Producto',
  'Meta Anual',
  'Ajustes',
  'OBJETIVO: 4 - Otro',
  'se atienden solicitudes, por ejemplo',
  'XX',
  'Trimestral',
  'Sin reporte',
  '12,5',
  '22.420',
];

const value: fc.Arbitrary<(before: CellValue) => CellValue> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .double({ min: -2, max: 3, noNaN: true })
      .map((factor) => (before: CellValue) => (typeof before === 'number' ? before * factor : factor)),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(0, 1, 100, 0.5, 2019, 2026, 35_000, 1e9).map((number) => () => number),
  },
  { weight: 3, arbitrary: fc.constant(() => null) },
  { weight: 3, arbitrary: fc.constantFrom(...WORDS).map((word) => () => word) },
  { weight: 1, arbitrary: fc.constant(() => ({ error: '#REF!' })) },
  {
    weight: 1,
    arbitrary: fc.constant((before: CellValue) => (typeof before === 'string' ? `${before} y más` : before)),
  },
);

const place = fc.record({ sheet: fc.nat(), row: fc.nat(), column: fc.nat() });
const step = fc.oneof(
  {
    weight: 14,
    arbitrary: fc.record({
      kind: fc.constant('cells' as const),
      cells: fc.array(fc.record({ place, value }), { minLength: 1, maxLength: 3 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('insert' as const, 'delete' as const), place }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('copy' as const), place, to: place }) },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

function at(snapshot: Snapshot, { sheet, row, column }: { sheet: number; row: number; column: number }) {
  const index = sheet % snapshot.sheets.length;
  const one = snapshot.sheets[index]!;
  return {
    sheet: index,
    row: one.row + (row % Math.max(1, one.rowCount)),
    column: one.column + (column % Math.max(1, one.columnCount)),
  };
}

function heldAt(snapshot: Snapshot, { sheet, row, column }: ReturnType<typeof at>) {
  const one = snapshot.sheets[sheet]!;
  const [r, c] = [row - one.row, column - one.column];
  return {
    value: one.values[r]?.[c] ?? null,
    formula: one.formulas[r]?.[c] ?? null,
    format: one.formats[r]?.[c] ?? 'General',
  };
}

function after(snapshot: Snapshot, change: Step): Snapshot {
  if (change.kind === 'cells') {
    return withCells(
      snapshot,
      change.cells.map(({ place: where, value: of }) => {
        const cell = at(snapshot, where);
        return { ...cell, value: of(heldAt(snapshot, cell).value) };
      }),
    );
  }
  const where = at(snapshot, change.place);
  if (change.kind === 'copy') {
    return withCells(snapshot, [{ ...at(snapshot, change.to), ...heldAt(snapshot, where) }]);
  }
  return withRow(snapshot, where.sheet, where.row, change.kind);
}

describe.each(WORKBOOKS)('%s', (_name, workbook) => {
  test('is judged after edits as it is judged from the beginning', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
        const { judge } = createRevalidator();
        let snapshot = workbook;
        compare(snapshot, judge);
        for (const one of steps) {
          snapshot = after(snapshot, one);
          compare(snapshot, judge);
        }
      }),
      { numRuns: 6 },
    );
  });
});
