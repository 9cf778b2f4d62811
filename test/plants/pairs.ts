/**
 * Sound workbooks that hold two plans which belong together: a plan and its report, a plan and the ficha of an indicator, a plan and
 * that of the year before; plans with columns of what was observed in earlier years, and a report of several areas. Only plants that ask for one get one.
 */
import type { Change, ChangeSet } from '../../src/domain/change-set';
import { defaultComplianceSettings } from '../../src/domain/compliance-settings';
import { multiplyExact, roundHalfUp } from '../../src/domain/decimal';
import type { Month } from '../../src/domain/period';
import { numberOf, type PlanType } from '../../src/domain/plan';
import type { SheetSnapshot } from '../../src/domain/snapshot';
import { createTranslator } from '../../src/i18n';
import { writeWorkbook } from '../../src/ooxml/write-workbook';
import { recognise } from '../../src/recognition';
import { avanceTemplate } from '../../src/templates/avance';
import { fichaMirTemplate } from '../../src/templates/ficha-mir';
import { patTemplate } from '../../src/templates/pat';
import { poaTemplate } from '../../src/templates/poa';
import { changeSetToWorkbook } from '../../src/xlsx/change-set-to-workbook';
import { readSnapshot } from '../../src/xlsx/read-snapshot';
import { type Item, soundItems, soundWeights } from './items';
import {
  INSTITUTION,
  LAYOUTS,
  type Layout,
  mirContent,
  patIndicator,
  poaProduct,
  reportItem,
  withCutoff,
  YEAR,
} from './sound';

export type Pair = 'report' | 'ficha' | 'year-before' | 'history' | 'areas';

const t = createTranslator('es-MX');

const both = (cutoff: Month, ...parts: readonly ChangeSet[]): ChangeSet =>
  withCutoff({ changes: parts.flatMap(({ changes }) => changes) }, cutoff);

/** Nothing reported: that is done elsewhere. */
const planned = (item: Item): Item => upTo(item, -1);

function upTo(item: Item, cutoff: number): Item {
  const cut = (line: readonly (number | null)[]) =>
    line.map((value, month) => (month > cutoff ? null : value));
  return {
    ...item,
    actuals: cut(item.actuals),
    numerators: cut(item.numerators),
    denominators: cut(item.denominators),
  };
}

function pat(items: readonly Item[], weights: readonly number[], year: number, cutoff: Month): ChangeSet {
  return patTemplate({
    institution: INSTITUTION,
    year,
    sheetName: `PAT ${year}`,
    unit: '3. Dirección General de Obras',
    adjunctUnit: '',
    areaCode: '3.1',
    area: 'Dirección de Caminos',
    indicators: items.length,
    strategicIndicators: 0,
    captureDemand: true,
    content: items.map((item, i) => patIndicator(item, `3.1.${i + 1}`, weights[i]!, true)),
    settings: defaultComplianceSettings(cutoff),
  });
}

function poa(items: readonly Item[], year: number, random: Parameters<Layout>[0], cutoff: Month): ChangeSet {
  return poaTemplate(
    {
      sheetName: `POA ${year}`,
      institution: INSTITUTION,
      year,
      objectives: 1,
      operational: 1,
      products: 1,
      content: [
        {
          code: '1',
          name: 'Ampliar el acceso a los caminos',
          result: '1 - Más hogares cuentan con caminos en buen estado.',
          assumption: 'Los municipios entregan a tiempo los terrenos.',
          population: '349 - BENEFICIADA',
          operational: [
            {
              code: '1',
              name: 'Ordenar la entrega de los caminos por etapas',
              products: items.map((item, i) => poaProduct(random, item, String(i + 1), null)),
            },
          ],
        },
      ],
      settings: defaultComplianceSettings(cutoff),
    },
    t,
  );
}

const report = (items: readonly Item[], prefix: string, weights: readonly number[] | null): ChangeSet =>
  avanceTemplate({
    sheetName: `Avance ${YEAR}`,
    institution: INSTITUTION,
    year: YEAR,
    unit: '3. Dirección General de Obras',
    area: '3.1 Dirección de Caminos',
    period: 'quarter',
    indicators: items.length,
    captureDemand: false,
    content: items.map((item, i) =>
      reportItem(item, `${prefix}.${i + 1}`, weights?.[i] ?? null, 'quarter', false),
    ),
  });

const patAndReport: Layout = (random, cutoff) => {
  const items = soundItems(random, { count: 4, coded: false, cutoff, periods: [4] });
  const weights = soundWeights(random, items.length);
  return both(cutoff, pat(items.map(planned), weights, YEAR, cutoff), report(items, '3.1', weights));
};

const poaAndReport: Layout = (random, cutoff) => {
  const items = soundItems(random, { count: 4, coded: true, cutoff, periods: [4] });
  return both(cutoff, poa(items.map(planned), YEAR, random, cutoff), report(items, '1.1', null));
};

const patAndFicha: Layout = (random, cutoff) => {
  const items = soundItems(random, { count: 4, coded: false, cutoff, periods: [4] });
  const weights = soundWeights(random, items.length);
  const fichas = fichaMirTemplate(
    {
      sheetName: `MIR ${YEAR}`,
      institution: INSTITUTION,
      year: YEAR,
      fichas: 2,
      period: 'quarter',
      content: items.slice(0, 2).map((item) => mirContent(item, 'quarter')),
    },
    t,
  );
  return both(cutoff, pat(items, weights, YEAR, cutoff), fichas);
};

const patOfTwoYears: Layout = (random, cutoff) => {
  const items = soundItems(random, { count: 5, coded: false, cutoff: 11, periods: [12, 4, 2], scores: true });
  const weights = soundWeights(random, items.length);
  return both(
    cutoff,
    pat(items, weights, YEAR - 1, cutoff),
    pat(
      items.map((item) => upTo(item, cutoff)),
      weights,
      YEAR,
      cutoff,
    ),
  );
};

const poaOfTwoYears: Layout = (random, cutoff) => {
  const items = soundItems(random, { count: 5, coded: true, cutoff: 11, periods: [12, 4, 2] });
  return both(
    cutoff,
    poa(items, YEAR - 1, random, cutoff),
    poa(
      items.map((item) => upTo(item, cutoff)),
      YEAR,
      random,
      cutoff,
    ),
  );
};

const YEARS_OBSERVED = [4, 3, 2, 1].map((back) => YEAR - back);

/** A plan with four years of what was observed, behind its last column. */
function withHistory(layout: Layout): Layout {
  return (random, cutoff) => {
    const { changes } = layout(random, cutoff);
    const snapshot = readSnapshot(writeWorkbook(changeSetToWorkbook({ changes })));
    const [plan] = recognise(snapshot);
    const sheet = snapshot.sheets.find(({ name }) => name === plan!.sheet)!;
    const column = sheet.column + sheet.columnCount;
    const write = (row: number, cells: readonly (number | string)[]): Change => ({
      kind: 'write',
      sheet: sheet.name,
      row,
      column,
      cells: [cells],
    });
    const added = plan!.areas.flatMap((area): Change[] =>
      area.indicators.map(({ annualTarget: { value, cell }, measure }) => {
        const annual = numberOf(value)!;
        const percent = value.kind === 'number' && value.percent;
        return write(
          cell.row,
          YEARS_OBSERVED.map((year) => {
            const back = YEAR - year;
            if (measure === 'count') return Math.round(annual / 1.03 ** back);
            const reached = roundHalfUp(annual - (measure === 'score' ? 0.05 : 1) * back, 2);
            return percent ? multiplyExact(reached, 0.01) : reached;
          }),
        );
      }),
    );
    const headers = headerRows(sheet).map((row) =>
      write(
        row,
        YEARS_OBSERVED.map((year) => `Observado ${year}`),
      ),
    );
    return { changes: [...changes, ...headers, ...added] };
  };
}

/** The rows with the headers of indicators or products; absolute. */
function headerRows(sheet: SheetSnapshot): number[] {
  return sheet.values.flatMap((values, row) =>
    values.some((text) => typeof text === 'string' && /^(nombre del indicador|producto)$/i.test(text))
      ? [row + sheet.row]
      : [],
  );
}

/** A report of two areas in one table, as people keep it without a template. */
const reportOfAreas: Layout = (random, cutoff) => {
  const items = soundItems(random, { count: 16, coded: false, cutoff, periods: [4] })
    .filter(({ measure }) => measure === 'count')
    .slice(0, 4);
  const sheet = `Avance ${YEAR}`;
  const rows = items.flatMap((item, i) => {
    const area = i < items.length / 2 ? '3.1 Dirección de Caminos' : '3.2 Dirección de Riego';
    const code = `${area.slice(0, 3)}.${i + 1}`;
    return [2, 5, 8, 11].map((month, quarter) => [
      ...[area, code, item.name, item.unit.label, item.direction, item.behavior, item.annual],
      ...[`Trimestre ${quarter + 1}`, item.months[month]!, item.actuals[month]!],
    ]);
  });
  const header = [
    ...['Área', 'Clave', 'Indicador', 'Unidad de medida', 'Sentido', 'Comportamiento', 'Meta anual'],
    ...['Período', 'Programado', 'Realizado'],
  ];
  const cells = [['REPORTE DE AVANCE', YEAR], header, ...rows].map((row) =>
    header.map((_, column) => row[column] ?? null),
  );
  return {
    changes: [
      { kind: 'add-sheet', name: sheet, role: 'plan' },
      { kind: 'write', sheet, row: 0, column: 0, cells },
    ],
  };
};

/** By the kind of plan that something is planted in. */
export const PAIRS: Readonly<Record<PlanType, Readonly<Partial<Record<Pair, Layout>>>>> = {
  PAT: {
    report: patAndReport,
    ficha: patAndFicha,
    'year-before': patOfTwoYears,
    history: withHistory(LAYOUTS.PAT.published!),
  },
  POA: {
    report: poaAndReport,
    'year-before': poaOfTwoYears,
    history: withHistory(LAYOUTS.POA.published!),
  },
  POM: {},
  FICHA: { ficha: patAndFicha },
  AVANCE: { report: patAndReport, areas: reportOfAreas },
};
