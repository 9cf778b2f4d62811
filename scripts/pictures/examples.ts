/**
 * The templates with something in them, for the pictures of docs/templates.md. Targets and weights are published ones, as in
 * `samples/`; what was reported, the POM and the texts of the fichas are invented.
 */
import type { ChangeSet } from '../../src/domain/change-set';
import { computeInstitution } from '../../src/domain/compliance';
import type { ComplianceSettings } from '../../src/domain/compliance-model';
import { defaultComplianceSettings } from '../../src/domain/compliance-settings';
import { roundHalfUp } from '../../src/domain/decimal';
import { MONTHS } from '../../src/domain/period';
import type { Area } from '../../src/domain/plan';
import type { Snapshot } from '../../src/domain/snapshot';
import { createTranslator } from '../../src/i18n';
import { writeWorkbook } from '../../src/ooxml/write-workbook';
import { recognise } from '../../src/recognition';
import { readSettingsSheet } from '../../src/recognition/settings-sheet';
import { avanceTemplate } from '../../src/templates/avance';
import { avanceContent } from '../../src/templates/avance-content';
import { fichaDtp5Template } from '../../src/templates/ficha-dtp5';
import { fichaMirTemplate } from '../../src/templates/ficha-mir';
import type { Dtp5Content, MirContent } from '../../src/templates/ficha-request';
import { poaTemplate } from '../../src/templates/poa';
import { isPercentUnit, type PoaObjective, type PoaProduct } from '../../src/templates/poa-request';
import { settingsSheet } from '../../src/templates/settings-sheet';
import { dashboard } from '../../src/templates/tablero';
import { changeSetToWorkbook } from '../../src/xlsx/change-set-to-workbook';
import { readSnapshot } from '../../src/xlsx/read-snapshot';
import { pomSample } from '../samples/pom-sample';
import { progressWorkbook } from '../samples/progress';
import { PAT_2019 } from '../samples/published-data';
import { POA_2026, type PublishedProduct } from '../samples/published-poa-data';
import { recalculate } from '../samples/recalculate';

/** Junio. */
const CUTOFF = 5;
const t = createTranslator('es-MX');

export interface Example {
  /** Of the workbook. */
  readonly name: string;
  readonly changeSet: ChangeSet;
  /** Pictures: the name of the file, and what only the page in question says. */
  readonly pictures: readonly { readonly name: string; readonly page: RegExp }[];
}

function snapshotOf(changeSet: ChangeSet): Snapshot {
  return readSnapshot(writeWorkbook(recalculate(changeSetToWorkbook(changeSet))));
}

/** With other settings on *Ajustes* than a template begins with. */
function withSettings({ changes }: ChangeSet, settings: ComplianceSettings): ChangeSet {
  const [sheet] = settingsSheet(t, settings);
  if (!sheet) throw new Error('there is no sheet for the settings');
  return {
    changes: changes.map((change) =>
      change.kind === 'shared-sheet' && change.role === 'settings' ? sheet : change,
    ),
  };
}

function onlyArea(snapshot: Snapshot): Area {
  const area = recognise(snapshot)[0]?.areas[0];
  if (!area) throw new Error('the example has no area');
  return area;
}

const PERFORMANCE = [1, 0.95, 0.72, 1.04, 0.88, 1];

function withActuals(product: PublishedProduct, position: number): PoaProduct {
  const { annual } = product;
  const base: PoaProduct = { ...product, direction: 'Ascendente' };
  if (annual === null) return base;
  const percent = isPercentUnit(product.unit);
  const every = [['Anual', 12] as const, ['Trimestral', 3] as const].find(([word]) =>
    product.periodicity.includes(word),
  )?.[1];
  const each = Math.floor(annual / 12);
  const months = MONTHS.map((month) => {
    if (percent) return annual;
    if (every) return month % every === every - 1 ? (annual * every) / 12 : null;
    return month < 11 ? each : annual - 11 * each;
  });
  const actuals = months.map((target, month) => {
    if (target === null || month > CUTOFF) return null;
    const reached = target * (PERFORMANCE[(position + month) % PERFORMANCE.length] ?? 1);
    return percent ? Math.min(100, roundHalfUp(reached, 1)) : Math.round(reached);
  });
  const money = 120_000 + 15_000 * position;
  return {
    ...base,
    months,
    actuals,
    behavior: percent ? 'Constante' : 'Suma',
    approved: money,
    current: money,
    executed: roundHalfUp(money * 0.43, 2),
  };
}

function poaExample(): ChangeSet {
  let position = 0;
  const content: PoaObjective[] = POA_2026.objectives.slice(0, 1).map((objective) => ({
    ...objective,
    operational: objective.operational.map((operational) => ({
      ...operational,
      products: operational.products.map((product) => withActuals(product, position++)),
    })),
  }));
  const request = {
    sheetName: 'POA 2026',
    institution: POA_2026.institution,
    year: POA_2026.year,
    objectives: 1,
    operational: 1,
    products: 1,
    content,
    settings: defaultComplianceSettings(CUTOFF),
  };
  return poaTemplate(request, t);
}

const HEAD = { institution: PAT_2019.institution, year: PAT_2019.year };

function avanceExample(area: Area): ChangeSet {
  const content = avanceContent(area, 'quarter').map((item) => ({
    ...item,
    entries: item.entries.map((entry, index) =>
      // Below 95 % a cause and an action are asked for.
      index === 0 && typeof entry.actual === 'number' && entry.actual < 0.95
        ? {
            ...entry,
            narrative: 'Dos oficinas cerraron en marzo; se atendió en abril.',
            evidence: 'Registro mensual',
          }
        : entry,
    ),
  }));
  const changeSet = avanceTemplate(
    {
      ...HEAD,
      sheetName: 'Avance 2019 1.1',
      unit: area.unit?.name ?? '',
      area: `${area.code ?? ''} ${area.name}`.trim(),
      period: 'quarter',
      indicators: content.length,
      captureDemand: false,
      content,
    },
    t,
  );
  return withSettings(changeSet, defaultComplianceSettings(CUTOFF));
}

function mirExample(area: Area): ChangeSet {
  const item = avanceContent(area, 'quarter')[1];
  if (!item) throw new Error('the example has too few indicators');
  const ficha: MirContent = {
    responsibleUnit: `${area.code ?? ''} ${area.name}`.trim(),
    level: 'Componente',
    summary: 'Trámites resueltos dentro del plazo',
    name: item.name,
    definition: 'Qué parte de lo que se pide se resuelve a tiempo.',
    dimension: 'Eficacia',
    kind: 'Gestión',
    method: 'A / B × 100',
    variables: 'A: resueltos dentro del plazo. B: recibidos.',
    unit: item.unit,
    frequency: '4 - Trimestral',
    direction: item.direction,
    behavior: item.behavior,
    baselineValue: 0.82,
    baselineYear: 2018,
    annualTarget: item.annualTarget,
    verification: 'Registro mensual de la unidad responsable',
    assumptions: 'Los sistemas de registro están disponibles.',
    numberFormat: item.numberFormat,
    entries: item.entries,
  };
  const request = { ...HEAD, sheetName: 'MIR 2019', fichas: 1, period: 'quarter' as const, content: [ficha] };
  return withSettings(fichaMirTemplate(request, t), defaultComplianceSettings(CUTOFF));
}

const DTP5: Dtp5Content = {
  codeAndName: '1.1 Familias con asistencia técnica en conservación de suelos',
  category: 'Resultado',
  objective: 'Más fincas familiares conservan sus suelos.',
  policy: 'Política de desarrollo rural',
  description: 'Familias que recibieron al menos tres visitas técnicas en el año.',
  relevance: 'Muestra a cuántas fincas llega el servicio de extensión.',
  interpretation: 'Un valor más alto es mejor.',
  calculation: 'Familias asistidas / familias del padrón × 100',
  frequency: '1 - Anual',
  trendExplanation: 'Sube con cada brigada que entra en servicio.',
  howReached: 'Dos brigadas nuevas por año.',
  dataSource: 'Padrón de fincas familiares',
  responsibleUnit: 'Dirección de Extensión',
  collection: 'Encuesta anual en el último trimestre',
  products: '001-001 Familias con asistencia técnica',
  indicators: 'Familias visitadas en su finca',
  technicalNotes: 'Sin las fincas que se dieron de baja.',
  baselineYear: 2024,
  baselineValue: 0.385,
  trend: [
    { year: 2026, value: 0.42 },
    { year: 2027, value: 0.46 },
    { year: 2028, value: 0.5 },
    { year: 2029, value: 0.54 },
    { year: 2030, value: 0.58 },
  ],
  numberFormat: '0.0%',
};

function dtp5Example(): ChangeSet {
  const request = {
    sheetName: 'Ficha 2026',
    institution: 'Instituto Rural de Suelos y Agua (institución inventada)',
    year: 2026,
    fichas: 1,
    content: [DTP5],
  };
  return fichaDtp5Template(request, t);
}

function tableroExample(): ChangeSet {
  const plans = progressWorkbook(PAT_2019);
  const snapshot = snapshotOf(plans);
  const settings = readSettingsSheet(snapshot)?.settings ?? defaultComplianceSettings(CUTOFF);
  const institution = computeInstitution(recognise(snapshot), settings);
  const at = new Date(PAT_2019.year, 6, 15, 10, 0);
  return { changes: [...plans.changes, ...dashboard({ institution, at }, t).changes] };
}

/** Every template once; the workbooks differ in nothing from what the wizard and *Escribir tablero* make. */
export function examples(): Example[] {
  const pat = progressWorkbook(PAT_2019, ['1.1']);
  const area = onlyArea(snapshotOf(pat));
  return [
    {
      name: 'pat',
      changeSet: pat,
      pictures: [
        { name: 'pat', page: /PROGRAMA ANUAL DE TRABAJO/i },
        { name: 'ajustes', page: /^\s*AJUSTES/i },
      ],
    },
    {
      name: 'poa',
      changeSet: poaExample(),
      pictures: [
        { name: 'poa', page: /PLAN ESTRAT/i },
        { name: 'poa-avance', page: /Semáforo[\s\S]*Justificación/i },
      ],
    },
    {
      name: 'pom',
      changeSet: pomSample(),
      pictures: [
        { name: 'pom', page: /PLAN OPERATIVO MULTIANUAL/ },
        { name: 'pom-metas', page: /\b2028\b/ },
        { name: 'pom-totales', page: /Costo unitario/ },
        { name: 'pom-presupuesto', page: /PRESUPUESTO POR PROGRAMA/ },
        { name: 'pom-ejecucion', page: /EJECUCIÓN DEL POM/ },
      ],
    },
    { name: 'ficha-dtp5', changeSet: dtp5Example(), pictures: [{ name: 'ficha-dtp5', page: /FICHA/i }] },
    { name: 'ficha-mir', changeSet: mirExample(area), pictures: [{ name: 'ficha-mir', page: /FICHA/i }] },
    { name: 'avance', changeSet: avanceExample(area), pictures: [{ name: 'avance', page: /AVANCE/i }] },
    { name: 'tablero', changeSet: tableroExample(), pictures: [{ name: 'tablero', page: /TABLERO/ }] },
  ];
}
