/** The report as a person reads it. */
import type { FileReport, FindingReport, PlanReport } from '../../src/app/report';
import { reportText } from '../../src/app/report-text';
import { createTranslator } from '../../src/i18n';

const [es, en] = [createTranslator('es-MX'), createTranslator('en-US')];

function finding(part: Partial<FindingReport>): FindingReport {
  return {
    rule: 'missing-target',
    severity: 'error',
    message: 'Falta algo.',
    plan: 'p1',
    item: null,
    period: null,
    sheet: 'PAT',
    cells: ['A1'],
    value: null,
    expected: null,
    fix: null,
    justified: false,
    ...part,
  };
}

function plan(part: Partial<PlanReport> = {}): PlanReport {
  return {
    id: 'p1',
    type: 'PAT',
    title: 'Dirección de Área',
    year: 2024,
    sheet: 'PAT',
    range: 'A1:R9',
    items: 2,
    notes: [],
    ...part,
  };
}

function file(part: Partial<FileReport>): FileReport {
  const findings = part.findings ?? [];
  const count = (severity: string) => findings.filter((one) => one.severity === severity).length;
  return {
    file: 'plan.xlsx',
    outcome: findings.length > 0 ? 'findings' : 'clean',
    plans: [plan()],
    summary: { error: count('error'), warning: count('warning'), info: count('info'), justified: 0 },
    unchecked: [],
    findings,
    justificationProblems: [],
    configuration: { preset: null, problems: [] },
    ...part,
  };
}

const text = (files: FileReport[], t = es) =>
  reportText({ version: 1, tool: { name: 'pondera', version: '0.1.0' }, files }, t);

test('findings by gravity, places in a column, then how the plan was read', () => {
  const findings = [
    finding({ cells: ['C443', 'F443:Q443'] }),
    finding({ severity: 'info', cells: ['F20:G20'], rule: 'area-month-empty' }),
  ];
  expect(text([file({ findings, plans: [plan({ notes: ['Se dedujo.'] })] })])).toBe(
    [
      'plan.xlsx: 1 error, 0 advertencias, 1 sugerencia',
      '  PAT 2024 · Dirección de Área · hoja PAT, A1:R9 · 2 indicadores',
      '',
      '  Errores (1)',
      '    C443     Falta algo. [missing-target]',
      '',
      '  Sugerencias (1)',
      '    F20:G20  Falta algo. [area-month-empty]',
      '',
      '  Cómo se leyó',
      '    Se dedujo.',
      '',
    ].join('\n'),
  );
});

test('the sheet is said where there are several, and like sentences once', () => {
  const plans = [plan({ notes: ['Igual.'] }), plan({ id: 'p2', sheet: 'Otra', notes: ['Igual.'] })];
  const unchecked = ['p1', 'p2'].map((id) => ({ rule: 'r', plan: id, reason: 'Falta.' }));
  const said = text([file({ plans, unchecked, findings: [finding({ sheet: 'Otra' })] })]);
  expect(said).toContain('    Otra!A1  Falta algo.');
  expect(said).toContain('  No se pudo comprobar (2)\n    r: Falta. (×2)\n');
  expect(said).toContain('  Cómo se leyó\n    Igual. (×2)\n');
});

test.each([
  [
    es,
    'plan.xlsx: sin hallazgos',
    'En total, 2 archivos: 0 errores, 0 advertencias, 0 sugerencias; uno no se pudo comprobar del todo.\n',
  ],
  [
    en,
    'plan.xlsx: no findings',
    'In all, 2 files: 0 errors, 0 warnings, 0 suggestions; one could not be checked completely.\n',
  ],
])('several files end with a sum (%#)', (t, first, last) => {
  const broken = file({
    file: 'x.xlsx',
    outcome: 'unchecked',
    plans: [],
    error: { code: 'empty', message: 'Vacío.' },
  });
  const said = text([file({}), broken], t);
  expect(said.startsWith(`${first}\n`)).toBe(true);
  expect(said).toContain('\n\nx.xlsx: ');
  expect(said).toContain('\n  Vacío.\n');
  expect(said.endsWith(`\n\n${last}`)).toBe(true);
});

test('texts of cells stay in their line and give the terminal no orders', () => {
  const said = text([file({ findings: [finding({ message: 'Dice «a\n  b\u001b[2Jc».' })] })]);
  expect(said).toContain('A1  Dice «a b\ufffd[2Jc». [missing-target]\n');
});
