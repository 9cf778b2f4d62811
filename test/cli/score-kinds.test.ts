/** Plans of the other kinds as files: POA with money, the execution of a POM by cuatrimestre, a report beside its plan. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scoreText } from '../../src/app/score-text';
import { scoreFiles } from '../../src/cli/score';
import type { ComplianceSettings } from '../../src/domain/compliance-model';
import { roundHalfUp } from '../../src/domain/decimal';
import { MONTH_LABELS } from '../../src/domain/period';
import { createTranslator } from '../../src/i18n';
import { patRows, type SheetCell, type SheetRows, workbookFile } from '../support/plan-workbook';

const es = createTranslator('es-HN');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pondera-kinds-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function score(sheets: Readonly<Record<string, SheetRows>>, given: Partial<ComplianceSettings> = {}) {
  const file = join(folder, 'plan.xlsx');
  writeFileSync(file, workbookFile(sheets));
  const { files, together } = await scoreFiles([file], given, es);
  const text = scoreText({ version: 1, tool: { name: 'pondera', version: '0' }, files, together }, es);
  expect(text).not.toMatch(/[{}]|undefined|NaN/);
  return { ...files[0]!, institution: files[0]!.institution!, text };
}

const one = (value: number | null | undefined) =>
  value === null || value === undefined ? null : roundHalfUp(value, 2);
const blank = (count: number): SheetCell[] => Array.from({ length: count }, () => null);
const twelve = (value: number, months = 12): SheetCell[] =>
  MONTH_LABELS.map((_, month) => (month < months ? value : null));

describe('a POA', () => {
  const head: SheetRows = [
    ['PLAN OPERATIVO ANUAL 2026'],
    ['Institución', '45 - Instituto de Prueba'],
    ['OBJETIVO', '1 - Servir'],
    ['Objetivo Operativo', '1 - Atender'],
    [...blank(6), 'PROGRAMADO 2026', ...blank(11), 'EJECUTADO', ...blank(11), null, 'PRESUPUESTO'],
    [
      'Producto',
      'Unidad de Medida',
      'Periodicidad',
      'Producción Anual',
      'Ponderación',
      'Parte de',
      ...MONTH_LABELS,
      ...MONTH_LABELS,
      'Acumulado',
      'Aprobado',
      'Vigente',
      'Ejecutado',
    ],
  ];
  const product = (
    name: string,
    weight: SheetCell,
    part: SheetCell,
    executed: number,
    money: SheetCell[],
  ) => [
    name,
    '16 - CARNET',
    '6 - Mensual',
    24,
    weight,
    part,
    ...twelve(2),
    ...twelve(executed, 6),
    null,
    ...money,
  ];

  test('weights, months and money: executed ÷ vigente, the part counts in the whole', async () => {
    const { institution, plans, text, settings } = await score({
      POA: [
        ...head,
        product('1 - Carnés', 0.75, null, 2, [1000, 2000, 900]),
        product('2 - Carnés de menores', 0.25, 1, 1, [500, 500, 500]),
      ],
    });
    expect(plans).toMatchObject([{ type: 'POA', indicators: 2 }]);
    expect(settings).toMatchObject({ cutoff: 'Jun', origins: { cutoff: 'reported' } });
    expect(institution.scores.toDate.strict).toBe(87.5);
    expect(institution.scores.year.strict).toBe(43.75);
    expect(institution.units[0]!.areas[0]!.weighting).toBe('declared');
    expect(institution.financial).toMatchObject({ current: 2000, executed: 900, products: 1, toDate: null });
    expect(institution.financial!.annual).toMatchObject({ strict: 45, provisional: 45, light: null });
    expect(text).toContain('Ejecución financiera: 45.0 % · 900 ejecutado de 2,000 vigente · 1 producto.');
  });

  test('without any weight all products count alike', async () => {
    const { institution } = await score({
      POA: [
        ...head,
        product('1 - Carnés', null, null, 2, blank(3)),
        product('2 - Carnés de menores', null, null, 1, blank(3)),
      ],
    });
    expect(institution.units[0]!.areas[0]!.weighting).toBe('alike');
    expect(institution.scores.toDate.strict).toBe(75);
    expect(institution.financial).toBeNull();
  });
});

describe('the execution of a POM by cuatrimestre', () => {
  const years = [2026, 2027, 2028, 2029, 2030];
  const targets = (physical: number, money: number): SheetCell[] => years.flatMap(() => [physical, money]);
  const pom: SheetRows = [
    ['PLAN OPERATIVO MULTIANUAL 2026-2030'],
    ['Institución', 'Instituto de Prueba'],
    ['Producto / Subproducto', 'Unidad de Medida', 'Programa', ...years.flatMap((year) => [year, null])],
    [null, null, null, ...years.flatMap(() => ['Meta Física', 'Meta Financiera'])],
    ['001-001 Familias con asistencia técnica', 'Familia', '11', ...targets(300, 60_000)],
    ['001-001-0001 Familias visitadas', 'Familia', null, ...targets(200, 40_000)],
    ['001-002 Informes publicados', 'Documento', '12', ...targets(4, 9_000)],
  ];
  const periods = ['Ene–Abr', 'May–Ago', 'Sep–Dic'];
  const execution: SheetRows = [
    ['Ejecución del año 2026'],
    [
      'Código',
      'Producto / Subproducto',
      'Unidad de Medida',
      'Meta Anual',
      'Ejecución física',
      ...blank(5),
      'Presupuesto',
      null,
      'Ejecución financiera',
      ...blank(5),
    ],
    [
      ...blank(4),
      'Programado',
      null,
      null,
      'Ejecutado',
      null,
      null,
      'Aprobado',
      'Vigente',
      'Programado',
      null,
      null,
      'Ejecutado',
      null,
      null,
    ],
    [...blank(4), ...periods, ...periods, null, null, ...periods, ...periods],
    [
      '001-001',
      'Familias con asistencia técnica',
      'Familia',
      300,
      100,
      100,
      100,
      90,
      110,
      null,
      50_000,
      60_000,
      20_000,
      20_000,
      20_000,
      15_000,
      25_000,
      null,
    ],
    [
      '001-001-0001',
      'Familias visitadas',
      'Familia',
      200,
      70,
      70,
      60,
      60,
      80,
      null,
      30_000,
      40_000,
      14_000,
      13_000,
      13_000,
      9_000,
      15_000,
      null,
    ],
    [
      '001-002',
      'Informes publicados',
      'Documento',
      4,
      null,
      2,
      2,
      null,
      1,
      null,
      9_000,
      9_000,
      null,
      4_500,
      4_500,
      null,
      4_000,
      null,
    ],
  ];

  test('physical by cuatrimestre, financial in all and to date', async () => {
    const { institution, settings, plans, text } = await score({ POM: pom, 'Ejecución 2026': execution });
    expect(plans).toMatchObject([{ type: 'POM', indicators: 3 }]);
    expect([settings!.cutoff, institution.period]).toEqual(['Ago', 'fourMonths']);
    // 200 of 200 and 1 of 2, alike; the subproduct is part of its product.
    expect(institution.scores.toDate.strict).toBe(75);
    expect(institution.scores.fourMonths.strict).toBe(75);
    expect(institution.financial).toMatchObject({ current: 69_000, executed: 44_000, products: 2 });
    expect(one(institution.financial!.annual.strict)).toBe(63.77);
    expect(one(institution.financial!.toDate!.strict)).toBe(98.88);
    expect(text).toMatch(/Cuatrimestre 2/);
    expect(text).toContain('De lo programado a la fecha: 98.9 %.');
  });

  test('in July the second cuatrimestre is pending', async () => {
    const { institution } = await score({ POM: pom, 'Ejecución 2026': execution }, { cutoff: 6 });
    expect(institution.scores.fourMonths).toMatchObject({ strict: null, provisional: null });
    expect(institution.scores.toDate.strict).toBe(90);
  });
});

describe('a report of progress beside the plan that it reports on', () => {
  const plan = patRows(
    [
      {
        code: '7',
        name: 'Dirección General de Administración',
        areas: [
          {
            code: '7.3',
            name: 'Dirección de Ingresos',
            indicators: [
              { weight: 75, annual: 120, programmed: { Mar: 60, Jun: 60 } },
              { weight: 25, annual: 40, programmed: { Mar: 20, Jun: 20 } },
            ],
          },
        ],
      },
    ],
    2026,
  );
  const avance: SheetRows = [
    ['REPORTE DE AVANCE 2026'],
    ['Institución', 'Instituto de Prueba'],
    ['Dirección de Área', '7.3. Dirección de Ingresos'],
    [],
    [
      'Clave',
      'Indicador/Producto',
      'Unidad',
      'Sentido',
      'Comportamiento',
      'Período',
      'Programado',
      'Realizado',
    ],
    ...['7.3.1', '7.3.2'].flatMap((code, i) =>
      ['Trimestre I', 'Trimestre II', 'Trimestre III', 'Trimestre IV'].map((period, q) => [
        code,
        `Porcentaje de avance ${code}`,
        'Informe',
        'Ascendente',
        'Suma',
        period,
        q < 2 ? (i === 0 ? 60 : 20) : null,
        q === 0 ? (i === 0 ? 54 : 10) : null,
      ]),
    ),
  ];

  test('its figures, the weights of the plan, counted once and said', async () => {
    const { institution, plans, settings } = await score({ PAT: plan, Avance: avance });
    expect(plans.map(({ type }) => type)).toEqual(['PAT', 'AVANCE']);
    expect(settings!.cutoff).toBe('Mar');
    expect(institution.units.flatMap(({ areas }) => areas.map(({ sheet }) => sheet))).toEqual(['PAT']);
    // 0.75 · 90 + 0.25 · 50.
    expect(institution.scores.toDate.strict).toBe(80);
    expect(institution.notes).toEqual([
      '2 indicadores de la hoja Avance están también en PAT: cuentan una sola vez, en el plan.',
      '2 indicadores sin reporte en el plan toman lo que reporta la hoja Avance.',
    ]);
    expect(institution.worst[0]).toMatchObject({ code: '7.3.2', compliance: 50, sheet: 'PAT' });
  });

  test('alone it is scored by itself', async () => {
    const { institution } = await score({ Avance: avance });
    expect(institution.scores.toDate.strict).toBe(70);
    expect(institution.notes).toEqual([]);
  });
});
