/**
 * Workbook files with plans in the published layout, as somebody else's program would have written them: areas under the
 * headings of their units, each indicator on the lines Programado, Ponderación and Realizado.
 */
import { MONTH_LABELS } from '../../src/domain/period';
import { MAIN, rawWorkbook, relationships } from './raw-workbook';

export type SheetCell = number | string | null;
export type SheetRows = readonly (readonly SheetCell[])[];

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

function cellXml(value: SheetCell): string {
  if (value === null) return '<c/>';
  if (typeof value === 'number') return `<c><v>${value}</v></c>`;
  if (value.startsWith('#')) return `<c t="e"><v>${value}</v></c>`;
  return `<c t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
}

/** A workbook of sheets by name. */
export function workbookFile(sheets: Readonly<Record<string, SheetRows>>): Uint8Array {
  const names = Object.keys(sheets);
  const parts: Record<string, string> = {
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${names
      .map((name, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      Object.fromEntries(names.map((_, i) => [`rId${i + 1}`, ['worksheet', `worksheets/sheet${i + 1}.xml`]])),
    ),
  };
  names.forEach((name, i) => {
    const rows = sheets[name]!.map((cells) => `<row>${cells.map(cellXml).join('')}</row>`).join('');
    parts[`xl/worksheets/sheet${i + 1}.xml`] =
      `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`;
  });
  return rawWorkbook('', parts);
}

export type MonthFigures = Readonly<Partial<Record<(typeof MONTH_LABELS)[number], number>>>;

export interface FileIndicator {
  readonly weight: number;
  readonly annual?: number;
  readonly programmed: MonthFigures;
  readonly actual?: MonthFigures;
}

export interface FileArea {
  readonly code: string;
  readonly name?: string;
  readonly indicators: readonly FileIndicator[];
}

const monthsOf = (figures: MonthFigures) => MONTH_LABELS.map((label) => figures[label] ?? null);

/** A sheet of the published layout. Weights and figures in points. */
export function patRows(
  units: readonly { readonly code: string; readonly name: string; readonly areas: readonly FileArea[] }[],
  year = 2024,
): SheetRows {
  const rows: SheetCell[][] = [];
  for (const unit of units) {
    rows.push([`${unit.code}. ${unit.name}`]);
    for (const area of unit.areas) {
      rows.push(
        [`${area.code}. ${area.name ?? `Dirección de Área ${area.code}`}`],
        [null, null, null, null, `PROGRAMACIÓN Y PONDERACIÓN ${year}`],
        ['Clave', 'Nombre del indicador', 'Meta Anual', 'Concepto', ...MONTH_LABELS, 'Total'],
      );
      area.indicators.forEach(({ weight, annual, programmed, actual = {} }, i) => {
        const code = `${area.code}.${i + 1}`;
        const planned = monthsOf(programmed);
        const target = annual ?? planned.find((value) => value !== null) ?? null;
        rows.push(
          [code, `Porcentaje de avance ${code}`, target, 'Programado', ...planned, target],
          [null, null, null, 'Ponderación', ...MONTH_LABELS.map(() => null), weight],
          [null, null, null, 'Realizado', ...monthsOf(actual), null],
        );
      });
      rows.push(['TOTAL DE LA PONDERACIÓN', null, null, null, ...MONTH_LABELS.map(() => null), 100]);
    }
  }
  return rows;
}
