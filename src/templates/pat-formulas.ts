/**
 * The formulas of the PAT template. They use nothing newer than Excel 2010, nothing volatile and no spilling, and reach from
 * the first band to the line above the total, so that indicators can be inserted in between. They follow the same rules
 * as the add-in's own computation (docs/domain.md, sections 3 to 5); texts in the months are states, not numbers.
 */
import { columnName } from '../domain/address';
import { lightWord } from './palette';
import { type Block, COLUMN, CONCEPT, type Layout, ROW, STATE, STRETCHES, YEAR_STRETCH } from './pat-layout';
import { SETTING_NAME } from './setting-names';

const CUTOFF = SETTING_NAME.cutoff;
const CAP = SETTING_NAME.cap;

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

/** The month of the corte in words, for the head of the sheet; the setting itself stands in *Ajustes*. */
export function cutoffMonth(): string {
  const header = `$${name(COLUMN.firstMonth)}$${ROW.header + 1}:$${name(COLUMN.lastMonth)}$${ROW.header + 1}`;
  return `=IF(${CUTOFF}=0,"Elija en Ajustes",INDEX(${header},1,${CUTOFF}))`;
}

/** The cap in use, for the head of the sheet. */
export function capInUse(): string {
  return `=IF(${CAP}=0,"Sin tope",${CAP})`;
}

/** Whether the unit of measure begins with one of some words; case and spaces around don't count. */
function unitBegins(block: Block, words: readonly string[]): string {
  const unit = `TRIM(${fixed(COLUMN.unit, block.programmed)})`;
  return `OR(${words.map((word) => `LEFT(${unit},${word.length})=${text(word)}`).join(',')})`;
}

/** What is taken as an amount of money: compared in whole units from 1,000 up. 1 or 0, on the line *Cumplimiento*. */
export function isMoney(block: Block): string {
  const words = [
    'peso',
    'mxn',
    'lempira',
    'quetzal',
    'mdp',
    'miles de pesos',
    'millones de pesos',
    'monto',
    '$',
  ];
  return `=IF(${unitBegins(block, words)},1,0)`;
}

/** Whether the unit says percentages: 1 or 0, on the line *Cumplimiento*. */
export function isPercentage(block: Block): string {
  return `=IF(${unitBegins(block, ['%', 'porcentaje', 'por ciento', 'puntos porcentuales'])},1,0)`;
}

const moneyCell = (block: Block) => fixed(COLUMN.usedBehavior, block.compliance);
const percentCell = (block: Block) => fixed(COLUMN.usedDirection, block.compliance);

/**
 * The behavior in use. Where none is chosen: targets that all equal the annual one are a constant, those that add up to it a
 * sum; a single one is what the unit is by nature.
 */
export function usedBehavior(block: Block): string {
  const chosen = fixed(COLUMN.behavior, block.programmed);
  const row = months(block.programmed);
  const annual = fixed(COLUMN.annual, block.programmed);
  const allEqual = `AND(COUNT(${row})>0,MAX(${row})=${annual},MIN(${row})=${annual})`;
  const descends = `${fixed(COLUMN.direction, block.programmed)}="Descendente"`;
  const isScore = unitBegins(block, ['calificaci', 'puntaje', 'puntuaci', 'índice', 'indice', 'escala']);
  return (
    `=IF(${chosen}<>"",${chosen},IF(AND(${allEqual},OR(COUNT(${row})>1,${percentCell(block)}=1)),"Constante",` +
    `IF(AND(${isScore},COUNT(${row})>0,ROUND(SUM(${row})-N(${annual}),9)<>0),"Último",IF(AND(${isScore},${allEqual}),"Último",` +
    `IF(${descends},"Máximo por suma","Suma")))))`
  );
}

export function usedDirection(block: Block): string {
  const chosen = fixed(COLUMN.direction, block.programmed);
  const behavior = fixed(COLUMN.usedBehavior, block.programmed);
  return `=IF(${chosen}="Rango","Rango",IF(${behavior}="Máximo por suma","Descendente",IF(${chosen}="","Ascendente",${chosen})))`;
}

/** The bounds of a range such as `95-105` that is written as annual target, or nothing; on the line *Realizado*. */
export function rangeBound(block: Block, which: 'lower' | 'upper'): string {
  const annual = fixed(COLUMN.annual, block.programmed);
  const plain = `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${annual},"%",""),"–","-")," a ","-")`;
  const part =
    which === 'lower' ? `LEFT(${plain},FIND("-",${plain})-1)` : `MID(${plain},FIND("-",${plain})+1,30)`;
  const scale = `IF(${percentCell(block)}=1,100,1)`;
  return `=IF(${fixed(COLUMN.usedDirection, block.programmed)}="Rango",IFERROR(VALUE(TRIM(${part}))/${scale},""),"")`;
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
    `=IF(LEFT(TRIM(${fixed(COLUMN.unit, block.programmed)}),4)="Hito",2,IF(${direction}="Rango",3,IF(${direction}="Ascendente",1,` +
    `IF(AND(ISNUMBER(${fixed(COLUMN.baseline, block.programmed)}),${levels}),5,4))))`
  );
}

/** How the months make a year, as a number: 1 Constante, 2 Último, 3 the months add up (never those of a range). */
export function behaviorNumber(block: Block): string {
  const behavior = fixed(COLUMN.usedBehavior, block.programmed);
  return `=IF(${behavior}="Último",2,IF(OR(${behavior}="Constante",${ruleCell(block)}=3),1,3))`;
}

const ruleCell = (block: Block) => fixed(COLUMN.usedBehavior, block.weight);
const behaviorCell = (block: Block) => fixed(COLUMN.usedDirection, block.weight);

/** A/P; amounts of money from 1,000 up in whole units, where one unit of difference is none. */
function ratioOf(block: Block, a: string, p: string): string {
  const [wholeA, wholeP] = [`ROUND(${a},0)`, `ROUND(${p},0)`];
  const whole = `IF(ABS(${wholeA}-${wholeP})<=1,1,${wholeA}/${wholeP})`;
  return `IF(AND(${moneyCell(block)}=1,ABS(${p})>=1000),${whole},${a}/${p})`;
}

/** Where less is better, from A/P: 2 − A/P, or P/A where *Ajustes* says so; nothing at all is 2 either way. */
const descendingOf = (ratio: string) =>
  `IF(${SETTING_NAME.descending}=2,IF(${ratio}<=0,2,1/${ratio}),MAX(0,2-${ratio}))`;

/** Less is better, of amounts: nothing was to happen and nothing did, a reduction from a baseline, or the usual formula. */
function reductionOf(block: Block, a: string, p: string, ratio: string): string {
  const base = fixed(COLUMN.baseline, block.programmed);
  const whole = `ROUND(${p},0)`;
  const reduced =
    `IF(${moneyCell(block)}*(ABS(${p})>=1000)=1,(${base}-${ratio}*${whole})/(${base}-${whole}),` +
    `(${base}-${a})/(${base}-${p}))`;
  return (
    `IF(AND(${ruleCell(block)}=5,N(${base})>${p}),MAX(0,${reduced}),` +
    `IF(${p}<0,${text(STATE.notComputable)},IF(${p}=0,IF(${a}<=0,1,0),${descendingOf(ratio)})))`
  );
}

/**
 * Figures of each month that others are made of. On the line *Realizado*: A/P. Of ranges: the bounds, on the lines
 * *Ponderación* and *Realizado*; without a range as annual target both are the month's own. Of milestones, which are paid for
 * in order: Σ of the targets so far, on *Ponderación* of all that is owed or reported, on *Realizado* of what was reported.
 */
export function monthFigures(
  block: Block,
  month: number,
): { readonly weight: string; readonly actual: string } {
  const column = COLUMN.firstMonth + month;
  const p = cell(column, block.programmed);
  const a = cell(column, block.actual);
  const c = cell(column, block.compliance);
  const rule = ruleCell(block);
  const before = (row: number) => (month === 0 ? '' : `${cell(COLUMN.figure + month - 1, row)}+`);
  const leftOut = `OR(${c}="",${c}=${text(STATE.notComputable)},${c}=${text(STATE.noDemand)})`;
  const bound = (own: string) => `IF(${own}="",${p},${own})`;
  const lower = bound(fixed(COLUMN.usedBehavior, block.actual));
  const upper = bound(fixed(COLUMN.usedDirection, block.actual));
  return {
    weight: `=IF(${rule}=2,${before(block.weight)}IF(${leftOut},0,N(${p})),IF(${rule}=3,${lower},""))`,
    actual:
      `=IF(${rule}=2,${before(block.actual)}IF(ISNUMBER(${c}),${p},0),` +
      `IF(${rule}=3,${upper},IFERROR(${ratioOf(block, a, p)},"")))`,
  };
}

/** Compliance of a month, or the word for why there is none. */
export function monthCompliance(block: Block, month: number): string {
  const column = COLUMN.firstMonth + month;
  const p = cell(column, block.programmed);
  const a = cell(column, block.actual);
  const rule = ruleCell(block);
  const ratio = cell(COLUMN.figure + month, block.actual);
  const lower = cell(COLUMN.figure + month, block.weight);
  const upper = ratio;
  const milestone = `IF(${a}*1>=${p},1,0)`;
  const range =
    `IF(${a}*1<${lower}*1,IF(${lower}>0,MAX(0,${a}/${lower}),0),` +
    `IF(${a}>${upper},IF(${upper}>0,MAX(0,2-${a}/${upper}),0),1))`;
  const descending = reductionOf(block, `${a}*1`, `${p}*1`, ratio);
  return (
    `=IF(${p}="","",IF(${month + 1}>${CUTOFF},${text(STATE.pending)},` +
    `IF(ISERROR(IF(${rule}=3,${lower},${p})*1),${text(STATE.unreadable)},` +
    `IF(AND(${rule}<3,${p}<=0),${text(STATE.notComputable)},` +
    `IF(${a}="",${text(STATE.notReported)},IF(${a}=${text(STATE.noDemand)},${a},` +
    `IFERROR(CHOOSE(MIN(${rule},4),${ratio}*1,${milestone},${range},${descending}),${text(STATE.unreadable)})))))))`
  );
}

/** The formulas of one stretch of time on the lines of a block: what was due, what was achieved, and compliance. */
export interface StretchFormulas {
  /** On *Programado*: what the months that count make of the targets: their sum, or their mean where they are levels. */
  readonly strictTarget: string;
  readonly provisionalTarget: string;
  /** On *Ponderación*: how many months are owed, and how many were reported. */
  readonly owed: string;
  readonly reported: string;
  /** On *Realizado*: A/P of what was reported, and what the months make of the actuals. */
  readonly ratio: string;
  readonly provisionalActual: string;
  /** On *Cumplimiento*. */
  readonly strict: string;
  readonly provisional: string;
}

export function stretchFormulas(block: Block, stretch: number): StretchFormulas {
  const { first, last } = STRETCHES[stretch]!;
  const isYear = stretch === YEAR_STRETCH;
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

  const closed = `(COLUMN(${p})-${COLUMN.firstMonth}<=${CUTOFF})`;
  const unreadable = text(STATE.unreadable);
  const owedWords: string[] = [STATE.notReported, STATE.unreadable];
  if (isYear) owedWords.push(STATE.pending);
  const eachOwed = (write: (word: string) => string) => owedWords.map((word) => write(text(word))).join('+');
  // Of a target that cannot be read nobody knows how much is owed.
  const bounds = `$${name(COLUMN.figure + first)}${block.weight + 1}:$${name(COLUMN.figure + last)}${block.weight + 1}`;
  const count = (targets: string) => eachOwed((word) => `COUNTIFS(${c},${word},${targets},">-9E+99")`);
  const isOwed = `(${eachOwed((word) => `(${c}=${word})`)})*(ISNUMBER(${p})+(${rule}=3)*ISNUMBER(${bounds})>0)`;
  const lastOwed = `SUMPRODUCT(MAX(${isOwed}*COLUMN(${c})))`;
  const lastReported = `SUMPRODUCT(MAX(ISNUMBER(${c})*COLUMN(${c})))`;

  const ratio = cell(strictColumn, block.actual);
  const delivered = (row: number, limit: string) => {
    const figures = `$${name(COLUMN.figure + first)}${row + 1}:$${name(COLUMN.figure + last)}${row + 1}`;
    const paid = first === 0 ? figures : `(${figures}-$${name(COLUMN.figure + first - 1)}${row + 1})`;
    return `SUMPRODUCT(MAX((ROUND(${paid},9)<=ROUND(${achieved},9))*${limit}${paid}))`;
  };
  const milestone = `IF(${behavior}=3,${delivered(block.actual, '')}/${target},IF(ROUND(${achieved}-${target},9)>=0,1,0))`;
  const share = `IF(${due}>0,${target}/${due},${reported}/(${reported}+${owed}))`;
  const counted = `(ISNUMBER(${c})+${closed}*(${c}<>${unreadable})>0)`;
  const { levelTarget, levelActual } = levelFormulas(block, first, last, reported);
  return {
    strictTarget: `=IF(${behavior}=3,${target}+${eachOwed((word) => `SUMIF(${c},${word},${p})`)},${target})`,
    provisionalTarget: `=IF(${behavior}=3,SUMPRODUCT(--ISNUMBER(${c}),${p}),IF(${reported}=0,0,${levelTarget}))`,
    owed: `=IF(${rule}=3,${count(bounds)},${count(p)})`,
    reported: `=COUNT(${c})`,
    ratio: `=IFERROR(${ratioOf(block, achieved, target)},"")`,
    provisionalActual: `=IF(${behavior}=3,SUMPRODUCT(--${counted},${a}),IF(${reported}=0,0,${levelActual}))`,
    provisional:
      `=IF(${reported}=0,"",IF(${behavior}=2,${lastNumber(block.compliance, first, last)},` +
      `CHOOSE(MIN(${rule},4),${ratio},${milestone},AVERAGE(${c}),${reductionOf(block, achieved, target, ratio)})))`,
    strict:
      `=IF(AND(${behavior}=3,${rule}<3,${owed}>0),` +
      `IF(${rule}=1,${ratioOf(block, achieved, due)},${delivered(block.weight, isYear ? '' : `${closed}*`)}/${due}),` +
      `IF(${reported}=0,IF(${owed}+COUNTIF(${c},${unreadable})>0,0,""),` +
      `IF(OR(${owed}=0,NOT(ISNUMBER(${provisional}))),${provisional},` +
      `IF(${behavior}=2,IF(${lastOwed}>${lastReported},0,${provisional}),` +
      `IF(${behavior}=1,${provisional}*${reported}/(${reported}+${owed}),${provisional}*${share})))))`,
  };
}

/** Levels and ratios that every month repeats: their means, or Σ over Σ where each month's demand was captured. */
function levelFormulas(block: Block, first: number, last: number, reported: string) {
  const c = months(block.compliance, first, last);
  const p = months(block.programmed, first, last);
  const a = months(block.actual, first, last);
  const mean = (row: string) => `SUMPRODUCT(--ISNUMBER(${c}),${row})/${reported}`;
  if (block.numerator === null || block.denominator === null) {
    return { levelTarget: mean(p), levelActual: mean(a) };
  }
  const num = months(block.numerator, first, last);
  const den = months(block.denominator, first, last);
  const all = `SUMPRODUCT(--ISNUMBER(${c}),--ISNUMBER(${num}),--ISNUMBER(${den}))=${reported}`;
  const demand = `SUMPRODUCT(--ISNUMBER(${c}),${den})`;
  return {
    levelTarget: `IF(${all},SUMPRODUCT(--ISNUMBER(${c}),${p},${den})/${demand},${mean(p)})`,
    levelActual: `IF(${all},SUMPRODUCT(--ISNUMBER(${c}),${num})/${demand},${mean(a)})`,
  };
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
  return `=IF(ISNUMBER(${value}),"A la fecha: "&${lightWord(value)},"")`;
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
  return `=SUMIFS(${body(layout, COLUMN.figure + month)},${body(layout, COLUMN.concept)},${text(CONCEPT.programmed)})`;
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
  const cap = `IF(${CAP}>0,${CAP},9E+99)`;
  const below = `SUMPRODUCT(--(${concept}=${label}),--(${values}>0),--(${values}<=${cap}),${weights},${values})`;
  const above = `IF(${CAP}>0,${CAP}*SUMIFS(${weights},${concept},${label},${values},">"&${CAP}),0)`;
  const counted = [`SUMIFS(${weights},${concept},${label},${values},">-1E+15")`];
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
  return `=IF(${CUTOFF}=0,"",INDEX(${range},1,${CUTOFF}))`;
}

/** Whether the annual weights add up to 100 %, in words. */
export function weightCheck(layout: Layout): string {
  const total = `$${name(COLUMN.total)}$${layout.total + 1}`;
  return `=IF(ABS(${total}-1)<0.0005,"Sí: suman 100 %","No: suman "&ROUND(${total}*100,2)&" %")`;
}

/** The annual weight as a number, on the lines that are summed by their concept. */
export function annualWeight(block: Block): string {
  return `=MAX(0,N(${fixed(COLUMN.total, block.weight)}))`;
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
