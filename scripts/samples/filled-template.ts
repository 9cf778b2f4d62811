/** Our PAT template with the figures of an area typed in. */
import type { InsertPatRequest } from '../../src/app/pane-services';
import { cellRange } from '../../src/domain/address';
import type { CellInput, Change } from '../../src/domain/change-set';
import { multiplyExact } from '../../src/domain/decimal';
import { MONTH_LABELS } from '../../src/domain/period';
import { patTemplate } from '../../src/templates/pat';
import { BLOCK, COLUMN, layOut, ROW } from '../../src/templates/pat-layout';
import type { PublishedArea, PublishedIndicator, PublishedUnit } from './published-data';

/** What is typed besides the published figures. */
export interface Typed {
  /** Twelve, in the unit of the targets (points for percentages); texts such as `Sin demanda` too. */
  readonly actuals?: readonly (number | string | null)[];
  readonly numerators?: readonly (number | null)[];
  readonly denominators?: readonly (number | null)[];
  readonly behavior?: string;
  readonly direction?: string;
}

const UNITS: Readonly<Record<PublishedIndicator['measure'], string>> = {
  percent: 'Porcentaje',
  count: 'Cantidad',
  score: 'Calificación',
  time: 'Minutos',
  money: 'Pesos',
};

const FORMATS: Readonly<Record<PublishedIndicator['measure'], string>> = {
  percent: '0.0%',
  count: '#,##0',
  score: '0.0',
  time: '#,##0',
  money: '#,##0',
};

export interface FilledTemplate {
  readonly institution: string;
  readonly unit: Pick<PublishedUnit, 'code' | 'name'>;
  readonly area: PublishedArea;
  readonly year: number;
  readonly sheetName: string;
  /** 0 to 11. */
  readonly cutoff: number;
  readonly captureDemand: boolean;
  readonly typed: ReadonlyMap<string, Typed>;
  /** A sentence beside the title. */
  readonly remark?: string;
}

export function filledTemplate(filled: FilledTemplate): Change[] {
  const { area, sheetName: sheet } = filled;
  const ordinary = area.indicators.filter((indicator) => !indicator.strategic);
  const strategic = area.indicators.filter((indicator) => indicator.strategic);
  const request: InsertPatRequest = {
    sheetName: sheet,
    institution: filled.institution,
    unit: `${filled.unit.code}. ${filled.unit.name}`,
    adjunctUnit: area.adjunctUnit ? `${area.adjunctUnit.code}. ${area.adjunctUnit.name}` : '',
    areaCode: area.code,
    area: area.name,
    year: filled.year,
    indicators: ordinary.length,
    strategicIndicators: strategic.length,
    captureDemand: filled.captureDemand,
  };
  const changes: Change[] = [...patTemplate(request).changes];
  const write = (row: number, column: number, cells: readonly CellInput[]) =>
    changes.push({ kind: 'write', sheet, row, column, cells: [cells] });
  write(ROW.institution, BLOCK.setting, [MONTH_LABELS[filled.cutoff]!]);
  if (filled.remark) {
    write(ROW.title, COLUMN.formula, [filled.remark]);
    changes.push({
      kind: 'format',
      ranges: [cellRange(sheet, ROW.title, COLUMN.formula)],
      format: { bold: true, fontColor: '#8A1017' },
    });
  }
  const layout = layOut(ordinary.length, strategic.length, filled.captureDemand);
  for (const [index, indicator] of [...ordinary, ...strategic].entries()) {
    const block = layout.blocks[index]!;
    const typed = filled.typed.get(indicator.code) ?? {};
    const own = (value: number | string | null): CellInput =>
      typeof value === 'number' && indicator.measure === 'percent' ? multiplyExact(value, 0.01) : value;
    write(block.programmed, COLUMN.code, [
      indicator.code,
      indicator.name,
      own(indicator.annualTarget),
      null,
      indicator.formula,
      indicator.strategic ? 'Estratégico' : 'Gestión',
      UNITS[indicator.measure],
      typed.direction ?? null,
      typed.behavior ?? null,
    ]);
    write(block.programmed, COLUMN.firstMonth, indicator.months.map(own));
    const lines = Math.max(Math.ceil(indicator.name.length / 28), Math.ceil(indicator.formula.length / 20));
    changes.push({ kind: 'row-height', sheet, row: block.programmed, rowCount: 1, height: 15 * lines + 3 });
    write(block.weight, COLUMN.total, [multiplyExact(indicator.annualWeight, 0.01)]);
    if (typed.actuals) write(block.actual, COLUMN.firstMonth, typed.actuals.map(own));
    if (typed.numerators && block.numerator !== null) {
      write(block.numerator, COLUMN.firstMonth, typed.numerators);
    }
    if (typed.denominators && block.denominator !== null) {
      write(block.denominator, COLUMN.firstMonth, typed.denominators);
    }
    changes.push({
      kind: 'format',
      ranges: [
        cellRange(sheet, block.programmed, COLUMN.annual),
        cellRange(sheet, block.programmed, COLUMN.firstMonth, 1, 13),
        cellRange(sheet, block.actual, COLUMN.firstMonth, 1, 13),
      ],
      format: { numberFormat: FORMATS[indicator.measure] },
    });
  }
  if (area.indicators.some((indicator) => indicator.measure === 'money')) {
    // Thousands of millions need room.
    const [column, columnCount] = [COLUMN.firstMonth, 13];
    changes.push({ kind: 'column-width', sheet, column, columnCount, width: 16 });
    changes.push({ kind: 'column-width', sheet, column: COLUMN.annual, columnCount: 1, width: 16 });
  }
  return changes;
}
