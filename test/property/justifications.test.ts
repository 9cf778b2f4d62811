/** Whatever people make of *Justificaciones*: it is read, every row is accounted for, and no finding disappears unexplained. */
import fc from 'fast-check';
import { justificationSheet, rowEdits } from '../../src/app/justification-sheet';
import { validateSnapshot } from '../../src/app/validate';
import { EMPTY } from '../../src/domain/cell-content';
import type { Finding } from '../../src/domain/finding';
import { bindingOf, referenceOf } from '../../src/domain/justification-binding';
import { JUSTIFICATION_COLUMNS, JUSTIFICATION_HEADER } from '../../src/domain/justification-sheet';
import type { CellValue, SheetSnapshot, Snapshot } from '../../src/domain/snapshot';
import { SheetBuilder } from '../../src/domain/snapshot';
import { createTranslator } from '../../src/i18n';
import { justificationTable, readJustifications } from '../../src/recognition/justification-sheet';
import { readSnapshot } from '../../src/xlsx/read-snapshot';
import { sampleBytes } from '../support/add-in';

const AT = new Date(2027, 0, 15);
const es = createTranslator('es-MX');
const base = readSnapshot(sampleBytes('pat-2019.xlsx'));
const unjustified = validateSnapshot(base, AT);

const cell: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constant(null),
  fc.string(),
  fc.double({ noNaN: true }),
  fc.boolean(),
  fc.constant({ error: '#REF!' }),
  fc.constantFrom(
    ...Object.values(JUSTIFICATION_HEADER),
    '__proto__',
    'toString',
    'a|b|c|d|e|f|v:1',
    '46347',
    '31/12/2026',
  ),
);

function sheetOf(rows: readonly (readonly CellValue[])[], name = 'Justificaciones', row = 0): SheetSnapshot {
  const builder = new SheetBuilder();
  for (const [r, cells] of rows.entries()) {
    for (const [c, value] of cells.entries()) builder.set(row + r, c, value, null, 'General');
  }
  return builder.build(name, 'visible', false);
}

const withSheets = (...sheets: SheetSnapshot[]): Snapshot => ({
  ...base,
  sheets: [...base.sheets, ...sheets],
});

const HEADER: CellValue[] = JUSTIFICATION_COLUMNS.map((column) => JUSTIFICATION_HEADER[column]);
const TABLE = justificationTable(sheetOf([HEADER]))!;

/** The row that the program writes for a finding. */
function rowFor(finding: Finding): CellValue[] {
  const plan = unjustified.plans.find(({ id }) => id === finding.plan)!;
  const request = {
    reason: 'norm',
    text: 'Lo pide el decreto 12-2026.',
    author: 'Ana',
    until: null,
  } as const;
  const row: CellValue[] = JUSTIFICATION_COLUMNS.map(() => null);
  const edits = rowEdits(
    { finding, binding: bindingOf(finding, plan), request, today: '2027-01-15' },
    TABLE,
    1,
    es,
  );
  for (const { cell: place, after, before } of edits) {
    expect(before).toEqual(EMPTY);
    row[place.column] = typeof after === 'string' ? after.replace(/^'/, '') : after;
  }
  return row;
}

test('any cells below the headers are read, and nothing is set aside by them', () => {
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 12 }), { maxLength: 8 }), (rows) => {
      const snapshot = withSheets(sheetOf([HEADER, ...rows]));
      const read = readJustifications(snapshot);
      expect(read.justifications.length + read.broken.length).toBeLessThanOrEqual(rows.length);
      const result = validateSnapshot(snapshot, AT);
      expect(result.findings).toEqual(unjustified.findings);
      for (const { messageId, params } of result.justificationProblems)
        expect(es.t(messageId, params)).not.toBe('');
    }),
    { numRuns: 40 },
  );
});

const some = fc.subarray([...unjustified.findings], { maxLength: 12 });

test('rows in any order, twice, in two sheets: each finding is set aside once, the others stay', () => {
  fc.assert(
    fc.property(some, fc.nat(), fc.nat(30), (findings, seed, firstRow) => {
      const rows = findings.map(rowFor);
      const sorted = [...rows].sort((a, b) => (String(a[9]) + seed < String(b[9]) ? -1 : 1));
      const result = validateSnapshot(
        withSheets(
          sheetOf([HEADER, ...sorted], 'J', firstRow),
          sheetOf([HEADER, [], ...rows, ...rows], 'J (2)'),
        ),
        AT,
      );
      expect(new Set(result.justified.map(({ finding }) => finding))).toEqual(new Set(findings));
      expect(result.justificationProblems).toEqual([]);
      expect(result.findings).toEqual(unjustified.findings.filter((one) => !findings.includes(one)));
    }),
    { numRuns: 40 },
  );
});

test('every finding of the published plan can be justified, and by a row of its own', () => {
  const rows = unjustified.findings
    .filter(({ rule }) => rule !== 'cell-error' && rule !== 'number-as-text')
    .map(rowFor);
  expect(new Set(rows.map((row) => row[9])).size).toBe(rows.length);
  const result = validateSnapshot(withSheets(sheetOf([HEADER, ...rows])), AT);
  expect(result.findings).toEqual([]);
  expect(result.outcome).toBe('clean');
});

test('one damaged cell spoils its own row at most', () => {
  const findings = unjustified.findings.slice(0, 6);
  const rows = findings.map(rowFor);
  const key = (finding: Finding) => bindingOf(finding, unjustified.plans[0]!).key;
  fc.assert(
    fc.property(fc.nat(5), fc.nat(9), cell, (row, column, value) => {
      const damaged = rows.map((cells, r) =>
        cells.map((old, c) => (r === row && c === column ? value : old)),
      );
      const result = validateSnapshot(withSheets(sheetOf([HEADER, ...damaged])), AT);
      const others = findings.filter((_, r) => r !== row);
      expect(result.justified.map(({ finding }) => finding)).toEqual(expect.arrayContaining(others));
      const isBack = result.findings.some((finding) => key(finding) === key(findings[row]!));
      // Headers that were pasted along with rows are no row.
      if (isBack && value !== JUSTIFICATION_HEADER.reference)
        expect(result.justificationProblems).toHaveLength(1);
    }),
    { numRuns: 60 },
  );
});

test('the sheet that is added is found again, and is no plan', () => {
  const [change] = justificationSheet(es);
  const cells: CellValue[][] = [];
  for (const own of change?.kind === 'shared-sheet' ? change.changes : []) {
    if (own.kind !== 'write') continue;
    own.cells.forEach((line, r) => {
      cells[own.row + r] = [...line] as CellValue[];
    });
  }
  const sheet = sheetOf(Array.from(cells, (line) => line ?? []));
  expect(justificationTable(sheet)).toMatchObject({ headerRow: 3, nextRow: 4 });
  expect(validateSnapshot(withSheets(sheet), AT).plans).toHaveLength(unjustified.plans.length);
});

/** With faults of many kinds: numbers that are others or texts, texts that are gone or placeholders. */
function disturbed(snapshot: Snapshot): Snapshot {
  let numbers = 0;
  let texts = 0;
  const other = (value: CellValue, formula: string | null): CellValue => {
    if (formula !== null) return value;
    if (typeof value === 'number' && ++numbers % 9 === 0) return value * 3 + 0.5;
    if (typeof value === 'number' && numbers % 31 === 0) return `'${value}`;
    if (typeof value === 'string' && ++texts % 29 === 0) return 'PENDIENTE';
    if (typeof value === 'string' && texts % 41 === 0) return null;
    return value;
  };
  const sheets = snapshot.sheets.map((sheet) => ({
    ...sheet,
    values: sheet.values.map((row, r) => row.map((value, c) => other(value, sheet.formulas[r]?.[c] ?? null))),
  }));
  return { ...snapshot, sheets };
}

describe.each([
  'pat-2019.xlsx',
  'pat-con-errores.xlsx',
  'poa-2026.xlsx',
  'pom-2026-2030.xlsx',
  'pat-2019-avance.xlsx',
])('%s', (name) => {
  const snapshot = disturbed(readSnapshot(sampleBytes(name)));
  const references = (of: Snapshot) => {
    const { findings, plans } = validateSnapshot(of, AT);
    const byId = new Map(plans.map((plan) => [plan.id, plan]));
    return findings.map((finding) => referenceOf(bindingOf(finding, byId.get(finding.plan)!))).sort();
  };

  test('no finding is bound to where it stands', () => {
    const moved = {
      ...snapshot,
      sheets: snapshot.sheets.map((sheet, i) => ({
        ...sheet,
        name: `Hoja ${i}`,
        row: sheet.row + 5,
        column: sheet.column + 2,
      })),
    };
    const before = references(snapshot);
    expect(before.length).toBeGreaterThan(0);
    expect(references(moved)).toEqual(before);
  });

  test('no two findings are bound to the same', () => {
    const all = references(snapshot);
    expect(all.filter((reference, i) => reference === all[i - 1])).toEqual([]);
  });
});
