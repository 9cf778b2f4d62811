/**
 * The formulas of the POM template. Ranges reach from the last row of the header to the line above the total, so that rows
 * can be inserted anywhere in between. A row knows its product by how many products stand above it (*Grupo*). What products
 * add up is taken from copies of the subproducts' cells in helper columns, or the sums would go in a circle.
 */
import { STATE_WORD } from './attainment-formulas';
import {
  across,
  type Body,
  BUDGET,
  columnOf,
  columnOn,
  EXEC,
  own,
  PART,
  PLAN,
  type PomLayout,
  ref,
} from './pom-layout';
import { POM_YEARS, type PomSheets } from './pom-request';

export const LEVEL = { product: 'Producto', subproduct: 'Subproducto' } as const;
const PRODUCT = `"${LEVEL.product}"`;
const SUBPRODUCT = `"${LEVEL.subproduct}"`;

/** How many products stand above a row and in it. */
export function group(body: Body, levelColumn: number, row: number): string {
  const level = ref(levelColumn, body.top, { column: true, row: true });
  return `=COUNTIF(${level}:${own(levelColumn, row)},${PRODUCT})`;
}

/** What identifies a programme: the code before a dash, without leading zeros (`domain/multi-year-totals.ts`). */
export function programKeyOf(cell: string): string {
  const text = `SUBSTITUTE(SUBSTITUTE(${cell},"–","-"),"—","-")`;
  const front = `TRIM(LEFT(${text},FIND("-",${text}&"-")-1))`;
  return `=IF(${cell}="","",IFERROR(VALUE(${front})&"",LOWER(${front})))`;
}

/** A subproduct's number where it is one, for the sum of its product. */
export function part(levelColumn: number, sourceColumn: number, row: number): string {
  const source = own(sourceColumn, row);
  return `=IF(AND(${own(levelColumn, row)}=${SUBPRODUCT},ISNUMBER(${source})),${source},"")`;
}

/** Whether a unit is a percentage: its years make no sum, and its periods repeat the target. */
const isPercent = (unit: string) => `OR(ISNUMBER(SEARCH("porcentaje",${unit})),LEFT(TRIM(${unit}),1)="%")`;

/** How many subproducts of a product can't be added to its physical target: in another unit, or all where it is a percentage. */
export function otherUnits(
  body: Body,
  columns: { level: number; unit: number; group: number },
  row: number,
): string {
  const groups = columnOf(body, columns.group);
  const levels = columnOf(body, columns.level);
  const units = columnOf(body, columns.unit);
  const unit = own(columns.unit, row);
  const others = `((${units}<>${unit})+${isPercent(unit)}>0)`;
  return `=SUMPRODUCT((${groups}=${own(columns.group, row)})*(${levels}=${SUBPRODUCT})*${others})`;
}

/** Σ of the subproducts; empty where none has a number. */
export function sumOfParts(body: Body, partColumn: number, groupColumn: number, row: number): string {
  const parts = columnOf(body, partColumn);
  const groups = columnOf(body, groupColumn);
  const mine = own(groupColumn, row);
  return `IF(COUNTIFS(${groups},${mine},${parts},">-1E+99")=0,"",SUMIFS(${parts},${groups},${mine}))`;
}

/** The same where all are in the product's unit, else empty: then the product's own target is typed over it. */
export function physicalSum(
  body: Body,
  partColumn: number,
  columns: { group: number; otherUnits: number },
  row: number,
): string {
  return `=IF(${own(columns.otherUnits, row)}>0,"",${sumOfParts(body, partColumn, columns.group, row)})`;
}

const yearCells = (kind: 0 | 1, row: number) =>
  Array.from({ length: POM_YEARS }, (_, year) => ref(PLAN.firstYear + 2 * year + kind, row)).join(',');

/** Σ of the years; empty where none has a number, and of percentages. @param kind 0 physical, 1 financial */
export function multiYearTotal(kind: 0 | 1, row: number): string {
  const cells = yearCells(kind, row);
  const none = `COUNT(${cells})=0`;
  const empty = kind === 0 ? `OR(${none},${isPercent(own(PLAN.unit, row))})` : none;
  return `=IF(${empty},"",SUM(${cells}))`;
}

export function unitCost(row: number): string {
  const physical = own(PLAN.totalPhysical, row);
  const financial = own(PLAN.totalFinancial, row);
  return `=IF(AND(ISNUMBER(${physical}),ISNUMBER(${financial})),IF(${physical}=0,"${STATE_WORD.notComputable}",${financial}/${physical}),"")`;
}

/** Σ of the products in a column; subproducts are in them. */
export function productTotal(body: Body, levelColumn: number, column: number): string {
  const values = columnOf(body, column).replace(/\$([A-Z]+)\$/g, '$1$');
  return `=SUMIFS(${values},${columnOf(body, levelColumn)},${PRODUCT})`;
}

/** What a row of the plan lacks, in words. */
export function reviewPlan(layout: PomLayout, sheets: PomSheets, row: number, sums: boolean): string {
  const level = own(PLAN.level, row);
  const name = own(PLAN.name, row);
  const program = own(PLAN.programKey, row);
  const numbers = `$${ref(PLAN.firstYear, row)}:$${ref(PLAN.totalFinancial, row)}`;
  const known = `SUMPRODUCT(--(${columnOn(sheets.budget, layout.budget, BUDGET.programKey)}=${program}))`;
  const isProduct = `${level}=${PRODUCT}`;
  const cases: readonly (readonly [string, string])[] = [
    ...(sums
      ? [[`${level}<>${PRODUCT}`, 'Revise: el renglón tiene las fórmulas de un producto'] as const]
      : []),
    [`AND(${name}="",COUNT(${numbers})=0)`, ''],
    [`AND(${level}<>${PRODUCT},${level}<>${SUBPRODUCT})`, 'Falta el nivel'],
    [`AND(${level}=${SUBPRODUCT},${own(PLAN.group, row)}=0)`, 'Revise: no hay un producto arriba'],
    [`${name}=""`, 'Falta el nombre'],
    [`${own(PLAN.unit, row)}=""`, 'Falta la unidad de medida'],
    [`AND(${isProduct},${program}="")`, 'Falta el programa'],
    [`AND(${isProduct},${known}=0)`, 'Revise: el programa no está en el presupuesto'],
    [
      `AND(${own(PLAN.otherUnits, row)}>0,COUNT(${yearCells(0, row)})=0)`,
      'Revise: unidades distintas; escriba la meta física del producto',
    ],
    [`COUNT(${yearCells(0, row)})=0`, 'Falta la meta física'],
    [`COUNT(${yearCells(1, row)})=0`, 'Falta la meta financiera'],
  ];
  return `=${choose(cases, 'Correcto')}`;
}

function choose(cases: readonly (readonly [string, string])[], otherwise: string): string {
  return cases.reduceRight((rest, [test, words]) => `IF(${test},"${words}",${rest})`, `"${otherwise}"`);
}

/** Rows that were inserted without being copied have no formulas. */
export function reviewRows(body: Body, levelColumn: number, groupColumn: number): string {
  const levels = columnOf(body, levelColumn);
  const named = `COUNTIF(${levels},${PRODUCT})+COUNTIF(${levels},${SUBPRODUCT})`;
  return `=IF(${named}>COUNT(${columnOf(body, groupColumn)}),"Revise: hay renglones sin fórmulas; copie uno completo","")`;
}

/** What the plan programmes for a programme in a year. */
export function planOfProgram(layout: PomLayout, sheets: PomSheets, year: number, row: number): string {
  const key = own(BUDGET.programKey, row);
  const on = (column: number) => columnOn(sheets.plan, layout.plan, column);
  const tests = `(${on(PLAN.level)}=${PRODUCT})*(${on(PLAN.programKey)}=${key})`;
  return `=IF(${key}="",0,SUMPRODUCT(${tests},${on(PLAN.firstYear + 2 * year + 1)}))`;
}

/** Budget less plan; without the dust of floating point. */
export function budgetDifference(column: number, row: number): string {
  const offset = column - BUDGET.difference;
  return `=ROUND(N(${ref(BUDGET.budget + offset, row)})-N(${ref(BUDGET.plan + offset, row)}),6)`;
}

export function reviewBudget(row: number): string {
  const last = BUDGET.difference + POM_YEARS;
  const differences = `$${ref(BUDGET.difference, row)}:$${ref(last, row)}`;
  const off = `SUMPRODUCT(--(ABS(${differences})>=0.005))`;
  return `IF(${off}=0,"Cuadra","Revise: no cuadra con el POM")`;
}

/** The row of the plan (counted from its header) with the code of a row of the execution. */
export function planRow(layout: PomLayout, sheets: PomSheets, row: number): string {
  const code = own(EXEC.code, row);
  return `=IF(${code}="","",IFERROR(MATCH(${code},${columnOn(sheets.plan, layout.plan, PLAN.code)},0),""))`;
}

/** A cell of the plan, found by the code; empty where it is blank. */
export function fromPlan(layout: PomLayout, sheets: PomSheets, planColumn: number, row: number): string {
  const found = own(EXEC.planRow, row);
  const value = `INDEX(${columnOn(sheets.plan, layout.plan, planColumn)},${found})`;
  return `=IF(${found}="","",IF(${value}="","",${value}))`;
}

/** The weight in use: where nobody has one, the products count alike. */
export function usedWeight(body: Body, row: number): string {
  const all = columnOf(body, EXEC.weight);
  // The header is one of the filled cells.
  return `=IF(COUNTA(${all})<=1,IF(${own(EXEC.level, row)}=${PRODUCT},1,0),MAX(0,N(${own(EXEC.weight, row)})))`;
}

/** 1 Constante, 2 Último, 3 Suma; where nothing is chosen percentages are repeated and others add up. */
export function behaviorNumber(row: number): string {
  const chosen = own(EXEC.behavior, row);
  const percent = isPercent(own(EXEC.unit, row));
  return `=IF(${chosen}="Constante",1,IF(${chosen}="Último",2,IF(AND(${chosen}="",${percent}),1,3)))`;
}

/** The compliance to date, or *Pendiente* while the first programmed cuatrimestre is not closed. */
export function orInProgress(closes: string, cutoff: string, row: number, compliance: string): string {
  const programmed = across(EXEC.programmed, row);
  const closed = `SUMPRODUCT((${closes}<=${cutoff})*(${programmed}<>""))`;
  const inProgress = `SUMPRODUCT((${closes}>${cutoff})*(${closes}<${cutoff}+4)*(${programmed}<>""))`;
  return `=IF(AND(${closed}=0,${inProgress}>0),"${STATE_WORD.pending}",${compliance})`;
}

/** Money spent in the periods that are closed; *No legible* where a cell holds something else. */
export function spentToDate(closes: string, cutoff: string, row: number): string {
  const spent = across(EXEC.executedMoney, row);
  const closed = `(${closes}<=${cutoff})`;
  const unreadable = `SUMPRODUCT(${closed}*(${spent}<>"")*(1-ISNUMBER(${spent})))>0`;
  return `=IF(${unreadable},"${STATE_WORD.unreadable}",IF(SUMPRODUCT(${closed}*ISNUMBER(${spent}))=0,"",SUMPRODUCT(${closed}*1,${spent})))`;
}

/** Executed ÷ vigente, or the word for why there is none. */
export function financialExecution(cutoff: string, row: number): string {
  const current = own(EXEC.current, row);
  const spent = own(EXEC.achievedMoney, row);
  return (
    `=IF(${current}="","",IF(NOT(ISNUMBER(${current})),"${STATE_WORD.unreadable}",IF(${current}<=0,"${STATE_WORD.notComputable}",` +
    `IF(ISNUMBER(${spent}),${spent}/${current},IF(${spent}="${STATE_WORD.unreadable}",${spent},` +
    `IF(${cutoff}<4,"${STATE_WORD.pending}","${STATE_WORD.notReported}"))))))`
  );
}

/** What a row of the execution lacks, in words. */
export function reviewExecution(row: number, programmedTotal: string): string {
  const annual = own(EXEC.annual, row);
  const programmed = across(EXEC.programmed, row);
  const total = `(${programmedTotal})`;
  return `=${choose(
    [
      [`${own(EXEC.name, row)}&${own(EXEC.code, row)}=""`, ''],
      [`${own(EXEC.planRow, row)}=""`, 'Revise: el código no está en el POM'],
      [`${own(EXEC.name, row)}=""`, ''],
      [`COUNT(${programmed})=0`, 'Falta programar los cuatrimestres'],
      [
        `AND(ISNUMBER(${annual}),ABS(N(${total})-N(${annual}))>0.0000001*MAX(1,ABS(N(${annual}))))`,
        'Revise: los cuatrimestres no dan la meta anual',
      ],
    ],
    'Correcto',
  )}`;
}

/** How many named rows of the plan have no row of execution. */
export function missingRows(layout: PomLayout, sheets: PomSheets): string {
  const names = columnOn(sheets.plan, layout.plan, PLAN.name);
  const codes = columnOn(sheets.plan, layout.plan, PLAN.code);
  const here = columnOf(layout.execution, EXEC.code);
  // The header of the plan counts as a name; its code is the header of the execution too.
  return `=SUMPRODUCT((${names}<>"")*ISNA(MATCH(${codes},${here},0)))`;
}

/** The helper column with the copies of a period's cells. */
export const partColumn = (which: keyof typeof PART, period = 0) => EXEC.parts + PART[which] + period;
