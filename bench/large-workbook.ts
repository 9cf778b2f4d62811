/** The large workbook where there is no openpyxl to make it: the same kind of mix, written by the project itself. */
import { blankSheet, blankWorkbook } from '../src/ooxml/blank-workbook';
import type { CellData, WorkbookData } from '../src/ooxml/workbook-data';
import { generator } from './generator';

const UNITS = ['Documento', 'Persona', 'Informe', 'Atención médica', 'Trámite', 'Porcentaje'];

/** As `make-large-workbook.py`: a header, then code, name, unit and numbers of three kinds. */
export function largeWorkbook(rowCount: number, columnCount: number): WorkbookData {
  const random = generator(2019);
  const valueAt = (row: number, column: number): string | number => {
    if (row === 0) return `Columna ${column + 1}`;
    if (column === 0) return `${Math.floor(row / 100)}.${row % 100}`;
    if (column === 1) return `Indicador número ${row} de la dirección`;
    if (column === 2) return UNITS[Math.floor(random() * UNITS.length)]!;
    if (column % 4 === 0) return Math.floor(random() * 100_001);
    if (column % 4 === 1) return Math.round(random() * 1_000) / 10;
    return column % 4 === 2 ? random() : Math.floor(random() * 101);
  };
  const rows = Array.from({ length: rowCount }, (_, row) =>
    Array.from({ length: columnCount }, (_, column): CellData => ({ value: valueAt(row, column), style: 0 })),
  );
  return blankWorkbook([{ ...blankSheet('Plan'), rows }]);
}
