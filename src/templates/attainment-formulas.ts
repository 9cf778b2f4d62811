/**
 * Native formulas of compliance that all templates share. They follow the add-in's own computation to the last case
 * (docs/domain.md, sections 2 and 3; `domain/attainment.ts`, `evaluation.ts`, `combination.ts`): the same states, the same
 * year of the months, the same traffic light. They use nothing newer than Excel 2010, nothing volatile and no spilling, and
 * compute alike in Excel, in LibreOffice and in our own evaluator.
 *
 * Every function gives an expression without its leading `=`, so that they can be put together. References are A1 texts as
 * the formula shall hold them (`$C12`, `$H12:$S12`); the caller decides what stays fixed. Compliance is a fraction (1 is 100 %).
 */
import { SETTING_NAME } from './setting-names';

/** What a cell says where there is no number; a blank cell is *No programado*. */
export const STATE_WORD = {
  notComputable: 'No calculable',
  notReported: 'Sin reporte',
  noDemand: 'Sin demanda',
  pending: 'Pendiente',
  unreadable: 'No legible',
} as const;

/** The words of the traffic light, from the lowest band up. */
export const LIGHT_WORD = {
  red: 'Rojo',
  yellow: 'Amarillo',
  green: 'Verde',
  blue: 'Azul',
  purple: 'Morado',
} as const;

const text = (words: string) => `"${words}"`;
const STATE = {
  notComputable: text(STATE_WORD.notComputable),
  notReported: text(STATE_WORD.notReported),
  noDemand: text(STATE_WORD.noDemand),
  pending: text(STATE_WORD.pending),
  unreadable: text(STATE_WORD.unreadable),
} as const;

/** The cells that say how an indicator is measured, as a person fills them in. */
export interface ChosenRefs {
  /** *Unidad de Medida*; one that begins with *Hito*, also behind a code (`12 - HITO`), is a milestone. */
  readonly unit: string;
  /** *Sentido*. */
  readonly direction: string;
  /** *Comportamiento*. */
  readonly behavior: string;
  /** The annual target; a range is written here (`95-105`). */
  readonly annual: string;
  readonly baseline: string;
  /** The programmed targets of the year: a range of one row or one column. */
  readonly programmed: string;
}

/** *Comportamiento* in use: what was chosen; else targets that all equal the annual one are a constant, others add up. */
export function behaviorInUse({ behavior, annual, programmed }: ChosenRefs): string {
  const constant = `AND(COUNT(${programmed})>0,MAX(${programmed})=${annual},MIN(${programmed})=${annual})`;
  return `IF(${behavior}<>"",${behavior},IF(${constant},"Constante","Suma"))`;
}

/** *Sentido* in use. @param inUse the cell of `behaviorInUse`; *Máximo por suma* is always descending */
export function directionInUse({ direction }: ChosenRefs, inUse: string): string {
  return `IF(${direction}="Rango","Rango",IF(${inUse}="Máximo por suma","Descendente",IF(${direction}="","Ascendente",${direction})))`;
}

/** How the months make a year, as a number: 1 Constante, 2 Último, 3 they add up. @param inUse the cell of `behaviorInUse` */
export function behaviorNumber(inUse: string): string {
  return `IF(${inUse}="Constante",1,IF(${inUse}="Último",2,3))`;
}

/**
 * How an indicator is measured, as a number: 1 A/P, 2 milestone, 3 range, 4 descending, 5 reduction from a base line. A
 * base line of the year says nothing about periods that add up.
 * @param behavior the cell of `behaviorInUse`
 * @param direction the cell of `directionInUse`
 */
export function measuringRule({ unit, baseline }: ChosenRefs, behavior: string, direction: string): string {
  const milestone = `OR(LEFT(TRIM(${unit}),4)="Hito",ISNUMBER(SEARCH("- hito",${unit})))`;
  const level = `OR(${behavior}="Constante",${behavior}="Último")`;
  return (
    `IF(${milestone},2,IF(${direction}="Rango",3,IF(${direction}="Ascendente",1,` +
    `IF(AND(ISNUMBER(${baseline}),${level}),5,4))))`
  );
}

/**
 * A bound of the range that the annual target writes: `95-105`, `95 a 105`, `entre 95 y 105`; empty where it writes none.
 * @param direction the cell of `directionInUse`
 */
export function rangeBound(annual: string, direction: string, which: 'lower' | 'upper'): string {
  const words: readonly (readonly [string, string])[] = [
    ['entre ', ''],
    ['[', ''],
    [']', ''],
    ['–', '-'],
    ['—', '-'],
    [' a ', '-'],
    [' y ', '-'],
    [',', '-'],
  ];
  const plain = words.reduce(
    (inner, [from, to]) => `SUBSTITUTE(${inner},"${from}","${to}")`,
    `LOWER(${annual})`,
  );
  const trimmed = `TRIM(${plain})`;
  const dash = `FIND("-",${trimmed},2)`;
  const lower = `VALUE(TRIM(LEFT(${trimmed},${dash}-1)))`;
  const upper = `VALUE(TRIM(MID(${trimmed},${dash}+1,30)))`;
  return `IF(AND(${direction}="Rango",ISTEXT(${annual})),IFERROR(IF(${lower}<=${upper},${which === 'lower' ? lower : upper},""),""),"")`;
}

/** The cells by which compliance is computed: helper columns hold what the functions above give. */
export interface RuleRefs {
  /** The cell of `measuringRule`. */
  readonly rule: string;
  /** The cell of `behaviorNumber`. */
  readonly behavior: string;
  readonly baseline: string;
  /** The cells of `rangeBound`; null where the template has no ranges. */
  readonly bounds: { readonly lower: string; readonly upper: string } | null;
  /** A cell that holds 1 where the unit is money; null where the template never counts money. */
  readonly money: string | null;
}

/** What an actual is worth against a target: `attain` of `domain/attainment.ts`, both being numbers. */
function attainExpression(refs: RuleRefs, p: string, a: string): string {
  const plain = attainPlain(refs, p, a);
  if (refs.money === null) return plain;
  // Amounts are compared in whole units of money, and one unit of difference is none.
  const whole = attainPlain({ ...refs, bounds: null }, `ROUND(${p},0)`, `ROUND(${a},0)`);
  const same = `ABS(ROUND(${a},0)-ROUND(${p},0))<=1`;
  return `IF(AND(${refs.money}=1,${refs.rule}<>3,${p}>=1000),IF(${same},1,${whole}),${plain})`;
}

function attainPlain({ rule, baseline, bounds }: RuleRefs, p: string, a: string): string {
  const low = bounds === null ? p : `IF(ISNUMBER(${bounds.lower}),${bounds.lower},${p})`;
  const high = bounds === null ? p : `IF(ISNUMBER(${bounds.upper}),${bounds.upper},${p})`;
  const below = `IF(${low}>0,MAX(0,${a}/${low}),0)`;
  const above = `IF(${high}>0,MAX(0,2-${a}/${high}),0)`;
  const range = `IF(${a}<${low},${below},IF(${a}>${high},${above},1))`;
  const inverse = `IF(${a}>0,${p}/${a},2)`;
  const descending =
    `IF(${p}<0,${STATE.notComputable},IF(${p}=0,IF(${a}<=0,1,0),` +
    `IF(${SETTING_NAME.descending}=2,${inverse},MAX(0,2-${a}/${p}))))`;
  const reduction = `IF(AND(${rule}=5,N(${baseline})>${p}),MAX(0,(${baseline}-${a})/(${baseline}-${p})),${descending})`;
  return `CHOOSE(MIN(${rule},4),${a}/${p},IF(${a}>=${p},1,0),${range},${reduction})`;
}

export interface PeriodRefs extends RuleRefs {
  readonly programmed: string;
  /** What was achieved: a number, blank, or *Sin demanda*. */
  readonly actual: string;
  /** The number (1 to 12) of the period's last month: a reference or a number. */
  readonly closes: string | number;
}

/** Compliance of one period, or the word for why there is none; empty where nothing is programmed. */
export function periodCompliance(refs: PeriodRefs): string {
  const { programmed: p, actual: a, rule, bounds } = refs;
  const readable = bounds === null ? `ISNUMBER(${p})` : `OR(ISNUMBER(${p}),ISNUMBER(${bounds.lower}))`;
  return (
    `IF(${p}="","",IF(${refs.closes}>${SETTING_NAME.cutoff},${STATE.pending},IF(NOT(${readable}),${STATE.unreadable},` +
    `IF(AND(${rule}<3,N(${p})<=0),${STATE.notComputable},IF(ISNUMBER(${a}),IFERROR(${attainExpression(refs, p, a)},${STATE.unreadable}),` +
    `IF(${a}="",${STATE.notReported},IF(TRIM(${a})=${STATE.noDemand},${STATE.noDemand},${STATE.unreadable})))))))`
  );
}

/** Numerator over denominator, for a cell of actuals that is computed from both. */
export function actualOfDemand(numerator: string, denominator: string): string {
  return `IF(AND(ISNUMBER(${numerator}),ISNUMBER(${denominator})),IF(${denominator}=0,IF(${numerator}=0,${STATE.noDemand},${STATE.unreadable}),${numerator}/${denominator}),IF(AND(${numerator}="",${denominator}=""),"",IF(OR(AND(${numerator}<>"",NOT(ISNUMBER(${numerator}))),AND(${denominator}<>"",NOT(ISNUMBER(${denominator})))),${STATE.unreadable},"")))`;
}

/**
 * A stretch of periods of one indicator. All ranges have the same shape and order, one row or one column.
 */
export interface StretchRefs extends RuleRefs {
  readonly programmed: string;
  readonly actual: string;
  /** The cells of `periodCompliance`. */
  readonly compliance: string;
  /** The number (1 to 12) of the month in which each period closes: cells of a helper row or column. */
  readonly closes: string;
  /** Where both are captured and `actual` is their quotient. */
  readonly demand: { readonly numerator: string; readonly denominator: string } | null;
  /**
   * `span`: a quarter, a semester, counted up to the corte. `to-date`: ranges of the whole year, of which only what is closed
   * exists. `year`: periods after the corte count as programmed and not achieved (what of the whole is secured so far).
   */
  readonly stretch: 'span' | 'to-date' | 'year';
  /** The helper cells that hold the expressions of `stretchCompliance`. */
  readonly cells: StretchCells;
}

/** A1 references of the cells that hold the expressions of the same name. */
export interface StretchCells {
  readonly reported: string;
  readonly owed: string;
  readonly target: string;
  readonly achieved: string;
  readonly whole: string;
  readonly provisional: string;
}

/** The expressions of a stretch, one a cell; each uses the cells of those before it. */
export interface StretchExpressions {
  /** How many periods were reported and count. */
  readonly reported: string;
  /** How many are owed: closed and not reported, and for the year those after the corte. */
  readonly owed: string;
  /** The target that the actuals are compared with: Σ where the periods add up, else their mean, or the last one. */
  readonly target: string;
  /** The actual, likewise; where the periods add up it has what was achieved without a target too. */
  readonly achieved: string;
  /** Σ of the targets of what was reported and of what is owed. */
  readonly whole: string;
  /** Compliance of what was reported only; empty where there is none. */
  readonly provisional: string;
  /**
   * Compliance with what is owed as not achieved, or the word for why there is none. In a score *Sin reporte* and *No
   * legible* count 0, for the year *Pendiente* as well (`score`).
   */
  readonly strict: string;
}

/** The value where `picked` is true and `closes` is highest; periods don't share their closing month. */
const atLast = (closes: string, picked: string, values: string) =>
  `SUMPRODUCT(${picked}*(${closes}=SUMPRODUCT(MAX(${picked}*${closes}))),${values})`;

/**
 * Targets or actuals as the behavior makes one number of them: Σ, mean, or the last one; empty without any.
 * @param range cells of one row or one column
 * @param behavior the cell of `behaviorNumber`
 * @param closes cells of the same shape: the month in which each period closes
 */
export function totalByBehavior(range: string, behavior: string, closes: string): string {
  // Not LOOKUP for the last one: LibreOffice finds nothing when the first cells are blank.
  const last = atLast(closes, `ISNUMBER(${range})`, range);
  return `IF(COUNT(${range})=0,"",IF(${behavior}=2,${last},IF(${behavior}=1,AVERAGE(${range}),SUM(${range}))))`;
}

export function stretchCompliance(refs: StretchRefs): StretchExpressions {
  const { programmed: p, actual: a, compliance: c, closes, rule, behavior, bounds, cells } = refs;
  const closed = `(${closes}<=${SETTING_NAME.cutoff})`;
  const counts = `ISNUMBER(${c})`;
  const readable = bounds === null ? `ISNUMBER(${p})` : `((ISNUMBER(${p})+ISNUMBER(${bounds.lower}))>0)`;
  const is = (word: string) => `(${c}=${word})`;
  const owedCells = [
    is(STATE.notReported),
    is(STATE.unreadable),
    ...(refs.stretch === 'year' ? [is(STATE.pending)] : []),
  ].join('+');
  // Parentheses, or a product would take only the last word.
  const owed = `(${owedCells})*${readable}`;
  const lastOwed = `SUMPRODUCT(MAX(${owed}*${closes}))`;
  const lastReported = `SUMPRODUCT(MAX(${counts}*${closes}))`;
  // What was achieved though nothing (or zero) was programmed.
  const extra = `SUMPRODUCT(${closed}*ISNUMBER(${a})*((${is('""')}+${is(STATE.notComputable)})>0))`;
  const averages = `OR(${behavior}=1,${rule}=3)`;

  let meanTarget = `SUMPRODUCT(--${counts},${p})/${cells.reported}`;
  let meanActual = `SUMPRODUCT(--${counts},${a})/${cells.reported}`;
  if (refs.demand !== null) {
    const { numerator, denominator } = refs.demand;
    const captured = `SUMPRODUCT(${counts}*ISNUMBER(${numerator})*ISNUMBER(${denominator})*(${denominator}>0))=${cells.reported}`;
    // A target that changes weighs as much as the demand it was meant for.
    meanTarget = `IF(${captured},SUMPRODUCT(--${counts},${p},${denominator})/SUMPRODUCT(--${counts},${denominator}),${meanTarget})`;
    meanActual = `IF(${captured},SUMPRODUCT(--${counts},${numerator})/SUMPRODUCT(--${counts},${denominator}),${meanActual})`;
  }

  const paid = (conditions: string) => {
    const sums = `SUMIFS(${p},${closes},"<="&${closes},${conditions})`;
    return `SUMPRODUCT(MAX((${sums}<=${cells.achieved})*${sums}))`;
  };
  const reportedOnly = `${c},">-1E+99"`;
  const allDue = [
    STATE_WORD.noDemand,
    STATE_WORD.notComputable,
    ...(refs.stretch === 'year' ? [] : [STATE_WORD.pending]),
  ]
    .map((word) => `${c},"<>${word}"`)
    .join(',');

  const provisional =
    `IF(${cells.reported}=0,"",IF(${behavior}=2,${atLast(closes, counts, c)},IF(${rule}=3,AVERAGE(${c}),` +
    `IF(AND(${rule}=2,${behavior}=3),${paid(reportedOnly)}/${cells.target},${attainExpression({ ...refs, bounds: null }, cells.target, cells.achieved)}))))`;

  const unreported = `SUMPRODUCT((${is(STATE.notReported)}+${is(STATE.unreadable)})*${readable})`;
  const none = (word: string) => `COUNTIF(${c},${word})>0`;
  const due = `SUMPRODUCT(${closed}*(${p}<>""))`;
  const pendingTells = {
    span: `AND(${none(STATE.pending)},${due}=0)`,
    'to-date': 'FALSE',
    year: none(STATE.pending),
  }[refs.stretch];
  const programmed = refs.stretch === 'to-date' ? due : `SUMPRODUCT(--(${p}<>""))`;
  const word =
    `IF(${none(STATE.unreadable)},${STATE.unreadable},IF(${none(STATE.notReported)},${STATE.notReported},` +
    `IF(${pendingTells},${STATE.pending},IF(${none(STATE.noDemand)},${STATE.noDemand},${STATE.notComputable}))))`;
  const ahead = `AND(${behavior}=3,${rule}<3,${cells.owed}>0,${extra}>0)`;
  const ratio = attainExpression({ ...refs, bounds: null }, cells.whole, cells.achieved);
  const added =
    `IF(${rule}<3,IF(${cells.whole}<=0,${STATE.notComputable},IF(${rule}=2,${paid(allDue)}/${cells.whole},${ratio})),` +
    `N(${cells.provisional})*IF(${cells.whole}>0,${cells.target}/${cells.whole},${cells.reported}/(${cells.reported}+${cells.owed})))`;
  return {
    reported: `COUNT(${c})`,
    owed: `SUMPRODUCT(${owed})`,
    target: `IF(${cells.reported}=0,0,IF(${behavior}=2,${atLast(closes, counts, p)},IF(${averages},${meanTarget},SUMPRODUCT(--${counts},${p}))))`,
    achieved:
      `IF(AND(${behavior}=3,${rule}<>3),SUMPRODUCT(${closed}*(${c}<>${STATE.unreadable}),${a}),IF(${cells.reported}=0,0,` +
      `IF(${behavior}=2,${atLast(closes, counts, a)},${meanActual})))`,
    whole: `SUMPRODUCT(((${counts}+${owed})>0)*1,${p})`,
    provisional,
    strict:
      `IF(${programmed}=0,"",IF(AND(${cells.reported}=0,NOT(${ahead})),${word},` +
      `IF(${behavior}=2,IF(${lastOwed}>${lastReported},IF(${unreported}>0,${STATE.notReported},${STATE.pending}),${cells.provisional}),` +
      `IF(AND(${behavior}=3,${rule}<>3),IF(AND(${cells.owed}=0,${rule}<>2),${cells.provisional},${added}),` +
      `IF(ISNUMBER(${cells.provisional}),${cells.provisional}*${cells.reported}/(${cells.reported}+${cells.owed}),${cells.provisional})))))`,
  };
}

/** Where the colours begin: references or names. */
export interface BandRefs {
  readonly yellow: string;
  readonly green: string;
  readonly blue: string;
  readonly purple: string;
}

/**
 * The word of the traffic light, or the empty text where there is no number. Taken from the value as computed (0.8996 is
 * yellow although it prints 90.0%); only the dust of floating point is taken off.
 * @param bands the workbook's, unless an indicator has its own
 */
export function lightWord(value: string, bands: BandRefs = SETTING_NAME): string {
  const v = `ROUND(${value},12)`;
  return (
    `IF(ISNUMBER(${value}),IF(${v}<${bands.yellow},${text(LIGHT_WORD.red)},IF(${v}<${bands.green},${text(LIGHT_WORD.yellow)},` +
    `IF(${v}<=${bands.blue},${text(LIGHT_WORD.green)},IF(${v}<=${bands.purple},${text(LIGHT_WORD.blue)},${text(LIGHT_WORD.purple)})))),"")`
  );
}

/** What a score counts at most; everything where the setting is blank or 0. */
export const CAP = `IF(N(${SETTING_NAME.cap})>0,${SETTING_NAME.cap},9E+99)`;

/** A compliance as a score counts it: not below 0, not above the cap. */
export function cappedValue(value: string): string {
  return `MAX(0,MIN(${value},${CAP}))`;
}

/**
 * A score: Σ W·min(C, tope) / Σ W; empty where nothing counts.
 * @param values a range of compliances and state words
 * @param weights a range of numbers of the same shape; what has no weight is 0
 * @param counting `provisional`: numbers only; `strict`: *Sin reporte* and *No legible* count 0; `strict-year`: *Pendiente* too
 */
export function score(
  values: string,
  weights: string,
  counting: 'provisional' | 'strict' | 'strict-year',
): string {
  const words: string[] = counting === 'provisional' ? [] : [STATE.notReported, STATE.unreadable];
  if (counting === 'strict-year') words.push(STATE.pending);
  const counted = [`ISNUMBER(${values})`, ...words.map((word) => `(${values}=${word})`)].join('+');
  const total = `SUMPRODUCT((${counted})*1,${weights})`;
  const below = `SUMPRODUCT((${values}>0)*(${values}<=${CAP}),${weights},${values})`;
  const above = `SUMPRODUCT(ISNUMBER(${values})*(${values}>${CAP}),${weights})*${CAP}`;
  return `IF(${total}<=0,"",(${below}+IF(N(${SETTING_NAME.cap})>0,${above},0))/${total})`;
}
