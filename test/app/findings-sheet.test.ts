import { findingsSheet } from '../../src/app/findings-sheet';
import type { Change } from '../../src/domain/change-set';
import { createTranslator } from '../../src/i18n';
import { runRules } from '../../src/rules/run';
import { changeSetToWorkbook } from '../../src/xlsx/change-set-to-workbook';
import { buildPlan, pct, planOf, text } from '../support/plan-builder';
import { publishedPlan } from '../support/published-plan';

const spanish = createTranslator('es-MX');
const options = { at: new Date(2026, 10, 21, 10, 32), sheetName: 'Hallazgos' };

function writes(changes: readonly Change[]) {
  return changes.flatMap((change) => (change.kind === 'write' ? [change] : []));
}

function tableOf(plans = [publishedPlan()], t = spanish) {
  const { findings } = runRules(plans);
  const { changes } = findingsSheet(findings, plans, t, options);
  const [head, table] = writes(changes);
  return { findings, changes, head: head!.cells.flat(), table: table!.cells, row: table!.row };
}

test('says what was checked, on which day and how many findings there are', () => {
  const { head } = tableOf();
  expect(head.slice(0, 3)).toEqual([
    'Hallazgos',
    'Revisión del 21 de noviembre de 2026: 38 áreas, 124 indicadores, en la hoja «PAT 2019».',
    '1 error · 15 advertencias · 44 sugerencias',
  ]);
});

test('lists every finding in words, with a link to its cell', () => {
  const { findings, table } = tableOf();
  expect(table).toHaveLength(findings.length + 1);
  expect(table[1]).toEqual([
    1,
    'Error',
    'La suma de los meses no da la meta anual',
    '7.3',
    '7.3.1',
    '',
    'Los meses de 7.3.1 suman 10,993,181,185 y la meta anual es 10,993,183,187 (diferencia 2,002).',
    expect.stringContaining('se puede cumplir cada mes y no cumplir el año'),
    expect.stringContaining('Decida cuál es la cifra'),
    'PAT 2019',
    expect.stringMatching(/^=HYPERLINK\("#'PAT 2019'!C\d+","C\d+"\)$/),
    10_993_183_187,
    10_993_181_185,
  ]);
});

test('writes a sentido as a word, what a cell says and what it should say', () => {
  const plan = planOf({
    formula: 'Minutos sin disponibilidad',
    direction: 'ascending',
    directionDeclared: true,
    months: 5,
    annual: 60,
    baseline: 70,
    baselineYear: 2018,
  });
  const { table } = tableOf([plan]);
  const row = table.find((cells) => cells[2] === 'El sentido contradice al texto')!;
  expect(row.slice(-2)).toEqual(['Ascendente', 'Descendente']);
});

test('can be filtered, keeps its header in sight and prints across a landscape page', () => {
  const { changes, row, findings } = tableOf();
  expect(changes.find(({ kind }) => kind === 'auto-filter')).toMatchObject({
    range: { row, column: 0, rowCount: findings.length + 1, columnCount: 13 },
  });
  expect(changes.find(({ kind }) => kind === 'freeze')).toMatchObject({ rows: row + 1, columns: 0 });
  expect(changes.find(({ kind }) => kind === 'print')).toMatchObject({
    landscape: true,
    fitToWidth: 1,
    repeatRows: { first: row, last: row },
  });
});

test('the same findings on the same day give the same sheet, whatever the hour', () => {
  const plans = [publishedPlan()];
  const { findings } = runRules(plans);
  const later = { ...options, at: new Date(2026, 10, 21, 23, 59) };
  expect(findingsSheet(findings, plans, spanish, later)).toEqual(
    findingsSheet(findings, plans, spanish, options),
  );
});

const HOSTILE = ['=1+1', '+cmd|calc', '-2+3', '@SUM(A1)', "'quoted", '=HYPERLINK("http://x","y")'];

test.each(HOSTILE)('a text %p of the workbook never becomes a formula and is read as it was', (hostile) => {
  const plan = buildPlan({
    sheet: 'Hoja "1"',
    areas: [
      {
        code: null,
        name: hostile,
        indicators: [{ code: hostile, annual: 10, months: { Ene: text(hostile) } }],
      },
    ],
  });
  const { findings, changes } = tableOf([plan]);
  const data = changeSetToWorkbook({ changes });
  const cells = data.sheets[0]!.rows.flatMap((row) => (row ?? []).filter(Boolean));
  const formulas = cells.flatMap((cell) => cell?.formula ?? []);
  expect(formulas).toHaveLength(findings.length);
  for (const formula of formulas)
    expect(formula).toMatch(/^=HYPERLINK\("#'Hoja ""1""'![A-Z]+\d+(:[A-Z]+\d+)?","[A-Z]+\d+"\)$/);
  // Area and item stand alone in their cells: they read exactly as in the plan.
  expect(cells.filter((cell) => cell?.value === hostile).length).toBeGreaterThanOrEqual(2);
});

test('without findings it says so', () => {
  const { table, findings } = tableOf([planOf({ annual: pct(100), months: pct(100) })]);
  expect(findings).toEqual([]);
  expect(table[1]).toContain('Sin hallazgos.');
});

test('rules that could not run are named', () => {
  const plans = [publishedPlan()];
  const { changes } = findingsSheet([], plans, spanish, {
    ...options,
    unchecked: [{ rule: 'missing-target', plan: 'p1', reason: 'rules.unchecked.failed' }],
  });
  expect(writes(changes)[0]!.cells.flat()).toContain('No se pudo comprobar: Falta la meta anual.');
});

test('in English all words are English', () => {
  const { head, table } = tableOf([publishedPlan()], createTranslator('en-US'));
  expect(head[2]).toBe('1 error · 15 warnings · 44 suggestions');
  expect(table[1]![6]).toBe(
    'The months of 7.3.1 add up to 10,993,181,185 and the annual target is 10,993,183,187 (difference 2,002).',
  );
});
