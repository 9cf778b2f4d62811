/** An invented POM: an institute that doesn't exist, three programmes, six products, some execution. */
import type { PomContent, PomExecution, PomProduct, PomRow } from '../../src/templates/pom-request';

/** Five years that grow by a step. */
function years(physical: number, step: number, financial: number, rise: number): PomRow['years'] {
  return Array.from({ length: 5 }, (_, i) => ({
    physical: physical + step * i,
    financial: financial + rise * i,
  }));
}

/** Three cuatrimestres of targets and money, and what two of them reached. */
function execution(
  programmed: readonly (number | null)[],
  executed: readonly (number | string | null)[],
  programmedMoney: readonly (number | null)[],
  executedMoney: readonly (number | null)[],
  more: Partial<PomExecution> = {},
): PomExecution {
  return { programmed, executed, programmedMoney, executedMoney, ...more };
}

const HEALTHY_SOILS = 'Resultado 1. Más fincas familiares conservan sus suelos.';
const SAFE_WATER = 'Resultado 2. Más comunidades rurales tienen agua segura.';

const PRODUCTS: readonly PomProduct[] = [
  {
    result: HEALTHY_SOILS,
    code: '001-001',
    name: 'Familias con asistencia técnica en conservación de suelos',
    unit: '42 - FAMILIA',
    program: '11',
    subprogram: '00',
    project: '000',
    activity: '001',
    mainContribution: 1,
    baseline: { year: 2024, absolute: 4200, relative: 38.5 },
    years: years(0, 0, 0, 0).map(() => ({ physical: null, financial: null })),
    departments: 'Quiché, Totonicapán',
    responsible: 'Dirección de Extensión',
    execution: { weight: 25 },
    subproducts: [
      {
        code: '001-001-0001',
        name: 'Familias visitadas en su finca',
        unit: '42 - FAMILIA',
        activity: '001',
        years: years(3000, 300, 2_400_000, 240_000),
        departments: 'Quiché',
        municipalities: 'Nebaj, Chajul',
        execution: execution(
          [900, 1200, 900],
          [870, 1260, null],
          [800_000, 900_000, 700_000],
          [760_450.75, 905_120.4, null],
          { current: 2_450_000 },
        ),
      },
      {
        code: '001-001-0002',
        name: 'Familias capacitadas en parcelas demostrativas',
        unit: '42 - FAMILIA',
        activity: '002',
        years: years(1500, 150, 1_800_000, 150_000),
        departments: 'Totonicapán',
        execution: execution(
          [400, 600, 500],
          [410, 480, null],
          [600_000, 700_000, 500_000],
          [598_900, 612_000, null],
          { justification: 'Lluvias en julio: dos parcelas se sembraron tarde.' },
        ),
      },
    ],
  },
  {
    result: HEALTHY_SOILS,
    code: '001-002',
    name: 'Viveros forestales en producción',
    unit: '80 - REGISTRO',
    program: '11',
    mainContribution: 0,
    years: [12, 14, 16, 18, 20].map((physical) => ({ physical, financial: null })),
    responsible: 'Dirección de Extensión',
    execution: { weight: 15, programmed: [4, 4, 4], executed: [4, 5, null] },
    subproducts: [
      {
        code: '001-002-0001',
        name: 'Plantas entregadas a comunidades',
        unit: '140 - CANTIDAD',
        years: years(90_000, 5_000, 540_000, 30_000),
        execution: execution(
          [20_000, 50_000, 20_000],
          [18_500, 47_250, null],
          [150_000, 250_000, 140_000],
          [140_300, 231_900, null],
        ),
      },
      {
        code: '001-002-0002',
        name: 'Talleres de manejo de viveros',
        unit: '39 - EVENTO',
        years: years(24, 0, 96_000, 0),
        execution: execution([8, 8, 8], [8, 6, null], [32_000, 32_000, 32_000], [30_500, 24_000, null]),
      },
    ],
  },
  {
    result: SAFE_WATER,
    code: '002-001',
    name: 'Personas con agua para consumo vigilada',
    unit: 'Persona',
    program: '12',
    mainContribution: 1,
    baseline: { year: 2023, absolute: 61_000, relative: 22.4 },
    years: years(0, 0, 0, 0).map(() => ({ physical: null, financial: null })),
    departments: 'Huehuetenango',
    responsible: 'Dirección de Agua Rural',
    execution: { weight: 30 },
    subproducts: [
      {
        code: '002-001-0001',
        name: 'Personas en comunidades con muestreo de agua',
        unit: 'Persona',
        years: years(48_000, 4_000, 1_250_000, 80_000),
        execution: execution(
          [16_000, 16_000, 16_000],
          [16_240, 15_100, null],
          [400_000, 450_000, 400_000],
          [388_200, 421_560, null],
        ),
      },
      {
        code: '002-001-0002',
        name: 'Personas capacitadas en comités de agua',
        unit: 'Persona',
        years: years(2_400, 200, 310_000, 20_000),
        execution: execution(
          [null, 1_200, 1_200],
          [null, 1_300, null],
          [10_000, 150_000, 150_000],
          [8_000, 149_100, null],
        ),
      },
    ],
  },
  {
    result: SAFE_WATER,
    code: '002-002',
    name: 'Solicitudes de análisis atendidas',
    unit: '75 - PORCENTAJE',
    program: '12',
    mainContribution: 0,
    years: years(95, 0, 220_000, 10_000),
    responsible: 'Laboratorio Central',
    subproducts: [],
    execution: execution(
      [95, 95, 95],
      [92.5, 'Sin demanda', null],
      [70_000, 80_000, 70_000],
      [66_400, 79_800, null],
      {
        weight: 10,
        behavior: 'Constante',
        justification: 'Sin solicitudes en el segundo cuatrimestre.',
      },
    ),
  },
  {
    result: SAFE_WATER,
    code: '002-003',
    name: 'Informes de calidad del agua publicados',
    unit: 'Documento',
    program: '12',
    mainContribution: 0,
    years: years(4, 0, 88_000, 4_000),
    responsible: 'Laboratorio Central',
    subproducts: [],
    execution: execution([null, 2, 2], [null, 1, null], [8_000, 40_000, 40_000], [8_000, 21_300, null], {
      weight: 5,
    }),
  },
  {
    code: '003-001',
    name: 'Servicios de dirección y administración',
    unit: 'Documento',
    program: '01',
    mainContribution: 0,
    years: years(0, 0, 0, 0).map(() => ({ physical: null, financial: null })),
    responsible: 'Dirección Administrativa',
    execution: { weight: 15 },
    subproducts: [
      {
        code: '003-001-0001',
        name: 'Informes de gestión presentados',
        unit: 'Documento',
        years: years(12, 0, 640_000, 25_000),
        execution: execution([4, 4, 4], [4, 4, null], [210_000, 220_000, 210_000], [209_100, 219_450, null]),
      },
      {
        code: '003-001-0002',
        name: 'Auditorías internas concluidas',
        unit: 'Documento',
        years: years(3, 0, 150_000, 5_000),
        execution: execution([1, 1, 1], [1, null, null], [50_000, 50_000, 50_000], [47_700, null, null]),
      },
    ],
  },
];

/** The budget of a programme is what its products add up to. */
function budgetOf(code: string): number[] {
  const rows = PRODUCTS.filter((product) => product.program === code).flatMap((product) =>
    product.subproducts.length > 0 ? product.subproducts : [product as PomRow],
  );
  return Array.from({ length: 5 }, (_, year) =>
    rows.reduce((sum, row) => sum + (row.years[year]?.financial ?? 0), 0),
  );
}

export const POM_INSTITUTION = 'Instituto Rural de Suelos y Agua (institución inventada)';

export const POM_CONTENT: PomContent = {
  programs: [
    { code: '01', name: 'Actividades centrales', years: budgetOf('01') },
    { code: '11', name: 'Conservación de suelos', years: budgetOf('11') },
    { code: '12', name: 'Agua segura', years: budgetOf('12') },
  ],
  products: PRODUCTS,
};
