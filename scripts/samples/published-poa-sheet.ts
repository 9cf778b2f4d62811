/** Writes a POA in the layout of SEFIN's report: per objective its lines, a header, and a row for each product. */
import { type CellRange, cellRange } from '../../src/domain/address';
import type { CellInput, ChangeSet } from '../../src/domain/change-set';
import type { PublishedPoa } from './published-poa-data';

const INK = '#1F2937';
const LINE = '#C9CED6';
const HEAD = '#DDE5F0';
const WIDTH = 4;

/**
 * The plan on one sheet.
 * @param name of the sheet
 */
export function publishedPoaSheet(plan: PublishedPoa, name: string): ChangeSet {
  const rows: CellInput[][] = [];
  const heads: CellRange[] = [];
  const bold: CellRange[] = [];
  const boxed: CellRange[] = [];
  const add = (...cells: CellInput[]): number =>
    rows.push(Array.from({ length: WIDTH }, (_, column) => cells[column] ?? null)) - 1;
  const range = (row: number, count = 1, columns = WIDTH) => cellRange(name, row, 0, count, columns);
  bold.push(range(add('PLAN ESTRATÉGICO Y OPERATIVO')));
  add(`Institución: ${plan.institution}`);
  add('REPÚBLICA DE HONDURAS');
  add('SECRETARÍA DE FINANZAS');
  add(`EJERCICIO: ${plan.year}`, null, null, `REP:${plan.report}`);
  add(null, null, null, `GESTIÓN:${plan.year}`);
  add();
  for (const objective of plan.objectives) {
    bold.push(range(add(`OBJETIVO: ${objective.code} - ${objective.name}`)));
    add(`Resultado: ${objective.result}`);
    add(`Supuesto: ${objective.assumption}`.trim());
    add(`Población Objetivo: ${objective.population}`);
    for (const operational of objective.operational) {
      bold.push(range(add(`Objetivo Operativo: ${operational.code} ${operational.name}`)));
      heads.push(range(add('Producto', 'Unidad de Medida', 'Periodicidad', 'Producción Anual')));
      const first = rows.length;
      for (const { code, name: text, unit, periodicity, annual } of operational.products) {
        add(`${code} - ${text}`, unit, periodicity, annual);
      }
      boxed.push(range(first - 1, rows.length - first + 1));
      add();
    }
  }
  return {
    changes: [
      { kind: 'add-sheet', name, role: 'plan', activate: true },
      { kind: 'write', sheet: name, row: 0, column: 0, cells: rows },
      { kind: 'format', ranges: [range(0, rows.length)], format: { fontColor: INK, vertical: 'Top' } },
      { kind: 'format', ranges: boxed.map((box) => ({ ...box, columnCount: 1 })), format: { wrap: true } },
      {
        kind: 'format',
        ranges: boxed.map((box) => ({ ...box, column: WIDTH - 1, columnCount: 1 })),
        format: { numberFormat: '#,##0' },
      },
      { kind: 'format', ranges: boxed, format: { borders: LINE } },
      { kind: 'format', ranges: bold, format: { bold: true } },
      {
        kind: 'format',
        ranges: heads,
        format: { bold: true, fill: HEAD, horizontal: 'Center', borders: LINE },
      },
      { kind: 'column-width', sheet: name, column: 0, columnCount: 1, width: 90 },
      { kind: 'column-width', sheet: name, column: 1, columnCount: 1, width: 30 },
      { kind: 'column-width', sheet: name, column: 2, columnCount: 2, width: 18 },
      { kind: 'print', sheet: name, landscape: true, paper: 'letter', fitToWidth: 1 },
    ],
  };
}
