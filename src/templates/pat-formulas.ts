/**
 * The formulas of the PAT template. They use nothing newer than Excel 2010, nothing volatile and no spilling, and reach from
 * the first band to the line above the total, so that indicators can be inserted in between. They follow the same rules
 * as the add-in's own computation (docs/domain.md, sections 3 to 5); texts in the months are states, not numbers.
 */
import { columnName } from '../domain/address';
import {
  type Block,
  CAP_CELL,
  COLUMN,
  CONCEPT,
  CUTOFF_CELL,
  CUTOFF_NUMBER,
  type Layout,
  ROW,
  STATE,
  STRETCHES,
  YEAR_STRETCH,
} from './pat-layout';

const name = columnName;
const text = (words: string) => `"${words}"`;

/** `M12:X12`, columns absolute. */
const months = (row: number, first = 0, last = 11) =>
  `$${name(COLUMN.firstMonth + first)}${row + 1}:$${name(COLUMN.firstMonth + last)}${row + 1}`;
const cell = (column: number, row: number) => `${name(column)}${row + 1}`;
const fixed = (column: number, row: number) => `$${name(column)}${row + 1}`;

/** A column from the first band to the line above the total, rows absolute. */
function body(layout: Layout, column: number, absoluteColumn = true): string {
  const letter = `${absoluteColumn ? '$' : ''}${name(column)}`;
  return `${letter}$${ROW.firstBand + 1}:${letter}$${layout.spacer + 1}`;
}

/** The number (1 to 12) of the month in *Mes de corte*; 0 when there is none. */
export function cutoffNumber(): string {
  const header = `$${name(COLUMN.firstMonth)}$${ROW.header + 1}:$${name(COLUMN.lastMonth)}$${ROW.header + 1}`;
  return `=IFERROR(MATCH(${CUTOFF_CELL},${header},0),0)`;
}

/** What the behavior is when nothing is chosen: targets that all equal the annual one are a constant. */
export function usedBehavior(block: Block): string {
  const chosen = fixed(COLUMN.behavior, block.programmed);
  const row = months(block.programmed);
  const annual = fixed(COLUMN.annual, block.programmed);
  return `=IF(${chosen}<>"",${chosen},IF(AND(COUNT(${row})>0,MAX(${row})=${annual},MIN(${row})=${annual}),"Constante","Suma"))`;
}

export function usedDirection(block: Block): string {
  const chosen = fixed(COLUMN.direction, block.programmed);
  const behavior = fixed(COLUMN.usedBehavior, block.programmed);
  return `=IF(${chosen}="Rango","Rango",IF(${behavior}="Máximo por suma","Descendente",IF(${chosen}="","Ascendente",${chosen})))`;
}

/** The bounds of a range such as `95-105` that is written as annual target; on the line *Realizado*. */
export function rangeBound(block: Block, which: 'lower' | 'upper'): string {
  const annual = fixed(COLUMN.annual, block.programmed);
  const part =
    which === 'lower' ? `LEFT(${annual},FIND("-",${annual})-1)` : `MID(${annual},FIND("-",${annual})+1,30)`;
  return `=IF(${fixed(COLUMN.usedDirection, block.programmed)}="Rango",IFERROR(VALUE(TRIM(${part})),""),"")`;
}

/** The last number of some months. Not LOOKUP: LibreOffice finds nothing when the first cells are blank. */
function lastNumber(row: number, first = 0, last = 11): string {
  const range = months(row, first, last);
  const whole = `$A${row + 1}:$${name(COLUMN.firstMonth + last)}${row + 1}`;
  return `INDEX(${whole},1,SUMPRODUCT(MAX(ISNUMBER(${range})*COLUMN(${range}))))`;
}

/** The total of the targets or of the actuals, as the behavior makes a year of the months. */
export function lineTotal(block: Block, row: number): string {
  const range = months(row);
  const behavior = fixed(COLUMN.usedBehavior, block.programmed);
  return `=IF(COUNT(${range})=0,"",IF(${behavior}="Último",${lastNumber(row)},IF(${behavior}="Constante",AVERAGE(${range}),SUM(${range}))))`;
}

/** The annual weight where the month is programmed, else 0; in a column of its own, or the sums would go in a circle. */
export function weightIfProgrammed(block: Block, month: number): string {
  const target = fixed(COLUMN.firstMonth + month, block.programmed);
  return `=IF(${target}="",0,${fixed(COLUMN.weight, block.programmed)})`;
}

/** The weight of a month: the annual weight over those of all that are programmed in it. */
export function monthWeight(block: Block, layout: Layout, month: number): string {
  const column = COLUMN.firstMonth + month;
  const annual = fixed(COLUMN.total, block.weight);
  const sum = `${name(column)}$${layout.programmedWeight + 1}`;
  return `=IF(OR(${cell(column, block.programmed)}="",${annual}="",${sum}=0),"",${annual}/${sum})`;
}

/** Numerator over denominator, on the line *Realizado* of a template that captures them. */
export function actualFromDemand(block: Block, month: number): string {
  const column = COLUMN.firstMonth + month;
  const above = cell(column, block.numerator!);
  const below = cell(column, block.denominator!);
  return `=IF(AND(ISNUMBER(${above}),ISNUMBER(${below})),IF(${below}=0,IF(${above}=0,${text(STATE.noDemand)},${text(STATE.unreadable)}),${above}/${below}),"")`;
}

/**
 * How an indicator is measured, as a number: 1 A/P, 2 milestone, 3 range, 4 descending, 5 reduction from a baseline.
 * It stands on the line of the weights, as does `behaviorNumber`; numbers keep the many formulas short.
 */
export function measuringRule(block: Block): string {
  const behavior = fixed(COLUMN.usedBehavior, block.programmed);
  const direction = fixed(COLUMN.usedDirection, block.programmed);
  const levels = `OR(${behavior}="Constante",${behavior}="Último")`;
  return (
    `=IF(LEFT(${fixed(COLUMN.unit, block.programmed)},4)="Hito",2,IF(${direction}="Rango",3,IF(${direction}="Ascendente",1,` +
    `IF(AND(ISNUMBER(${fixed(COLUMN.baseline, block.programmed)}),${levels}),5,4))))`
  );
}

/** How the months make a year, as a number: 1 Constante, 2 Último, 3 the months add up. */
export function behaviorNumber(block: Block): string {
  const behavior = fixed(COLUMN.usedBehavior, block.programmed);
  return `=IF(${behavior}="Constante",1,IF(${behavior}="Último",2,3))`;
}

const ruleCell = (block: Block) => fixed(COLUMN.usedBehavior, block.weight);
const behaviorCell = (block: Block) => fixed(COLUMN.usedDirection, block.weight);

/** Compliance of a month, or the word for why there is none. */
export function monthCompliance(block: Block, month: number): string {
  const column = COLUMN.firstMonth + month;
  const p = cell(column, block.programmed);
  const a = cell(column, block.actual);
  const rule = ruleCell(block);
  const baseline = fixed(COLUMN.baseline, block.programmed);
  const lower = fixed(COLUMN.usedBehavior, block.actual);
  const upper = fixed(COLUMN.usedDirection, block.actual);
  const milestone = `IF(${a}*1>=${p},1,0)`;
  const range = `IF(${a}*1<${lower}*1,${a}/${lower},IF(${a}>${upper},MAX(0,2-${a}/${upper}),1))`;
  const descending =
    `IF(AND(${rule}=5,${baseline}>${p}),MAX(0,(${baseline}-${a})/(${baseline}-${p})),` +
    `IF(${p}=0,IF(${a}*1<=0,1,0),MAX(0,2-${a}/${p})))`;
  return (
    `=IF(${p}="","",IF(${month + 1}>${CUTOFF_NUMBER},${text(STATE.pending)},` +
    `IF(AND(${rule}<3,${p}<=0),${text(STATE.notComputable)},` +
    `IF(${a}="",${text(STATE.notReported)},IF(${a}=${text(STATE.noDemand)},${a},` +
    `IFERROR(CHOOSE(MIN(${rule},4),${a}/${p},${milestone},${range},${descending}),${text(STATE.unreadable)}))))))`
  );
}

/** The formulas of one stretch of time on the lines of a block: what was due, what was achieved, and compliance. */
export interface StretchFormulas {
  /** On *Programado*: Σ of the targets that count. */
  readonly strictTarget: string;
  readonly provisionalTarget: string;
  /** On *Ponderación*: how many months are owed, and how many were reported. */
  readonly owed: string;
  readonly reported: string;
  /** On *Realizado*: Σ of the actuals that count. */
  readonly strictActual: string;
  readonly provisionalActual: string;
  /** On *Cumplimiento*. */
  readonly strict: string;
  readonly provisional: string;
}

export function stretchFormulas(block: Block, stretch: number): StretchFormulas {
  const { first, last } = STRETCHES[stretch]!;
  const p = months(block.programmed, first, last);
  const a = months(block.actual, first, last);
  const c = months(block.compliance, first, last);
  const rule = ruleCell(block);
  const behavior = behaviorCell(block);
  const strictColumn = COLUMN.strict + stretch;
  const provisionalColumn = COLUMN.provisional + stretch;
  const due = cell(strictColumn, block.programmed);
  const owed = cell(strictColumn, block.weight);
  const target = cell(provisionalColumn, block.programmed);
  const reported = cell(provisionalColumn, block.weight);
  const achieved = cell(provisionalColumn, block.actual);
  const provisional = cell(provisionalColumn, block.compliance);

  const closed = `(COLUMN(${p})-${COLUMN.firstMonth}<=${CUTOFF_NUMBER})`;
  const owedWords: string[] = [STATE.notReported, STATE.unreadable];
  if (stretch === YEAR_STRETCH) owedWords.push(STATE.pending);
  const eachOwed = (write: (word: string) => string) => owedWords.map((word) => write(text(word))).join('+');
  const lastOwed = `SUMPRODUCT(MAX((${eachOwed((word) => `(${c}=${word})`)})*COLUMN(${c})))`;
  const lastReported = `SUMPRODUCT(MAX(ISNUMBER(${c})*COLUMN(${c})))`;

  const baseline = fixed(COLUMN.baseline, block.programmed);
  const reduction =
    `IF(AND(${rule}=5,N(${baseline})*${reported}>${target}),(${baseline}*${reported}-${achieved})/(${baseline}*${reported}-${target}),` +
    `IF(${target}=0,IF(${achieved}<=0,1,0),2-${achieved}/${target}))`;
  const ratio = ratioFormula(block, first, last, achieved, target);
  return {
    strictTarget: `=${target}+${eachOwed((word) => `SUMIF(${c},${word},${p})`)}`,
    provisionalTarget: `=SUMPRODUCT(--ISNUMBER(${c}),${p})`,
    owed: `=${eachOwed((word) => `COUNTIF(${c},${word})`)}`,
    reported: `=COUNT(${c})`,
    strictActual: `=${achieved}`,
    provisionalActual: `=SUMPRODUCT(--(ISNUMBER(${c})+(${behavior}>1)*${closed}>0),${a})`,
    provisional:
      `=IF(${reported}=0,"",IF(${behavior}=2,${lastNumber(block.compliance, first, last)},IF(${rule}=3,AVERAGE(${c}),` +
      `IF(${rule}<3,${ratio},MAX(0,${reduction})))))`,
    strict:
      `=IF(${reported}+${owed}=0,"",IF(AND(${behavior}=3,${rule}<3),IF(${due}>0,${achieved}/${due},""),` +
      `IF(${reported}=0,0,IF(${behavior}=2,IF(${lastOwed}>${lastReported},0,${provisional}),` +
      `IF(${behavior}=1,${provisional}*${reported}/(${reported}+${owed}),IF(${due}>0,${provisional}*${target}/${due},${provisional}))))))`,
  };
}

/** A/P of a stretch; for ratios of a demand that was captured, Σ of the numerators over the targets of that demand. */
function ratioFormula(block: Block, first: number, last: number, achieved: string, target: string): string {
  const plain = `${achieved}/${target}`;
  if (block.numerator === null || block.denominator === null) return plain;
  const c = months(block.compliance, first, last);
  const num = months(block.numerator, first, last);
  const den = months(block.denominator, first, last);
  const p = months(block.programmed, first, last);
  const all = `SUMPRODUCT(--ISNUMBER(${c}),--ISNUMBER(${num}),--ISNUMBER(${den}))=COUNT(${c})`;
  return `IF(AND(${behaviorCell(block)}=1,${all}),SUMPRODUCT(--ISNUMBER(${c}),${num})/SUMPRODUCT(--ISNUMBER(${c}),${p},${den}),${plain})`;
}

/** Whether the months keep to the annual target, in words. */
export function reviewTargets(block: Block): string {
  const row = months(block.programmed);
  const annual = fixed(COLUMN.annual, block.programmed);
  const total = fixed(COLUMN.total, block.programmed);
  const behavior = fixed(COLUMN.usedBehavior, block.programmed);
  const near = (a: string) => `ABS(${a}-${annual})<=0.0000001*MAX(1,ABS(${annual}))`;
  const keeps = `IF(${behavior}="Constante",AND(${near(`MAX(${row})`)},${near(`MIN(${row})`)}),${near(total)})`;
  return `=IF(OR(NOT(ISNUMBER(${annual})),COUNT(${row})=0),"",IF(${keeps},"Meta correcta","Revise: los meses no dan la meta anual"))`;
}

/** Whether an indicator with targets has a weight, in words. */
export function reviewWeight(block: Block): string {
  const weight = fixed(COLUMN.total, block.weight);
  return `=IF(COUNT(${months(block.programmed)})=0,"",IF(${weight}="","Falta la ponderación anual",IF(ISNUMBER(${weight}),"","La ponderación no es un número")))`;
}

/** The traffic light to date, in words. */
export function reviewCompliance(block: Block): string {
  const value = fixed(COLUMN.strict + 4, block.compliance);
  return `=IF(ISNUMBER(${value}),"A la fecha: "&IF(ROUND(${value},9)<0.75,"rojo",IF(ROUND(${value},9)<0.9,"amarillo",IF(ROUND(${value},9)<=1.1,"verde",IF(ROUND(${value},9)<=1.3,"azul","morado")))),"")`;
}

/** The line TOTAL DE LA PONDERACIÓN. */
export function weightTotal(layout: Layout, column: number): string {
  const sum = `SUMIFS(${body(layout, column, false)},${body(layout, COLUMN.concept)},${text(CONCEPT.weight)})`;
  return column === COLUMN.total
    ? `=${sum}`
    : `=IF(${name(column)}${layout.programmedWeight + 1}=0,"",${sum})`;
}

/** Σ of the annual weights of what is programmed in a month. */
export function programmedWeight(layout: Layout, month: number): string {
  return `=SUM(${body(layout, COLUMN.programmedWeight + month)})`;
}

/**
 * The score of the area in a column: Σ W·min(C, cap) / Σ W over the lines of compliance.
 * @param strict counts months without a report as 0 (in the columns of stretches that is done already)
 */
export function score(layout: Layout, column: number, strict: boolean): string {
  const concept = body(layout, COLUMN.concept);
  const weights = body(layout, COLUMN.weight);
  const values = body(layout, column, false);
  const label = text(CONCEPT.compliance);
  const cap = `IF(N(${CAP_CELL})>0,${CAP_CELL},9E+99)`;
  const below = `SUMPRODUCT(--(${concept}=${label}),--(${values}<=${cap}),${weights},${values})`;
  const above = `IF(N(${CAP_CELL})>0,${CAP_CELL}*SUMIFS(${weights},${concept},${label},${values},">"&${CAP_CELL}),0)`;
  const counted = [`SUMIFS(${weights},${concept},${label},${values},">-1000000")`];
  if (strict) {
    for (const word of [STATE.notReported, STATE.unreadable]) {
      counted.push(`SUMIFS(${weights},${concept},${label},${values},${text(word)})`);
    }
  }
  const total = counted.join('+');
  return `=IF(${total}=0,"",(${below}+${above})/(${total}))`;
}

/** The score of the month of the corte. */
export function scoreAtCutoff(row: number): string {
  const range = `$${name(COLUMN.firstMonth)}$${row + 1}:$${name(COLUMN.lastMonth)}$${row + 1}`;
  return `=IF(${CUTOFF_NUMBER}=0,"",INDEX(${range},1,${CUTOFF_NUMBER}))`;
}

/** Whether the annual weights add up to 100 %, in words. */
export function weightCheck(layout: Layout): string {
  const total = `$${name(COLUMN.total)}$${layout.total + 1}`;
  return `=IF(ABS(${total}-1)<0.0005,"Sí: suman 100 %","No: suman "&ROUND(${total}*100,2)&" %")`;
}

/** The annual weight as a number, on the lines that are summed by their concept. */
export function annualWeight(block: Block): string {
  return `=N(${fixed(COLUMN.total, block.weight)})`;
}

/** A cell with its column fixed. */
export function stretchCell(row: number, column: number): string {
  return fixed(column, row);
}

/** The total of the line *Cumplimiento*: of the year, or the word for why there is none yet. */
export function yearCompliance(block: Block): string {
  const row = months(block.compliance);
  const words = [STATE.pending, STATE.notReported, STATE.unreadable];
  const states = words.reduceRight(
    (rest, word) => `IF(COUNTIF(${row},${text(word)})>0,${text(word)},${rest})`,
    '""',
  );
  return `=IF(COUNT(${row})=0,${states},${fixed(COLUMN.strict + YEAR_STRETCH, block.compliance)})`;
}
