/**
 * The formulas of the POA template. Those of a product look at its row and at the next line of totals below it, those of a block
 * only at the block, and scores find their rows by the column *Nivel*: so products, whole objetivos operativos and whole
 * objectives can be copied and inserted.
 */
import { POA_STRETCHES, POA_TOTAL_LABEL } from '../domain/poa-sheet';
import {
  behaviorInUse,
  behaviorNumber,
  directionInUse,
  lightWord,
  measuringRule,
  periodCompliance,
  rangeBound,
  STATE_WORD,
  score,
  stretchCompliance,
  totalByBehavior,
} from './attainment-formulas';
import {
  across,
  COLUMN,
  cell,
  closes,
  down,
  downAlong,
  downToEnd,
  fixed,
  type Layout,
  LEVEL,
  type ObjectiveRows,
  type OperationalRows,
  ROW,
  STRETCH_PARTS,
  stretchColumn,
  TO_DATE,
  wholeColumn,
} from './poa-layout';
import { SETTING_NAME } from './setting-names';

const text = (words: string) => `"${words}"`;

/** Months 0 to 11 of each stretch. */
const SPANS: readonly (readonly [first: number, last: number])[] = [
  [0, 2],
  [3, 5],
  [6, 8],
  [9, 11],
  [0, 11],
  [0, 11],
];

/** The words of money with which a unit begins, as recognition knows them. */
const MONEY = [
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

/**
 * Every formula of a product's row, by column.
 * @param end the last row of the plan (`Layout.end`)
 */
export function productFormulas(row: number, end: number): ReadonlyMap<number, string> {
  const at = (column: number) => fixed(column, row);
  const formulas = new Map<number, string>();
  const set = (column: number, expression: string) => formulas.set(column, `=${expression}`);
  const chosen = {
    unit: at(COLUMN.unit),
    direction: at(COLUMN.direction),
    behavior: at(COLUMN.behavior),
    annual: at(COLUMN.annual),
    baseline: at(COLUMN.baseline),
    programmed: across(COLUMN.programmed, row),
  };
  set(COLUMN.toTotal, `IFERROR(MATCH(${text(POA_TOTAL_LABEL)},${downToEnd(COLUMN.product, row, end)},0),0)`);
  // The line of totals says there how many weights the block has.
  const weights = `N(INDEX(${downToEnd(COLUMN.rule, row, end)},${at(COLUMN.toTotal)}))`;
  set(COLUMN.usedWeight, `IF(${weights}=0,1,MAX(0,N(${at(COLUMN.weight)})))`);
  set(COLUMN.usedBehavior, behaviorInUse(chosen));
  set(COLUMN.usedDirection, directionInUse(chosen, at(COLUMN.usedBehavior)));
  set(COLUMN.rule, measuringRule(chosen, at(COLUMN.usedBehavior), at(COLUMN.usedDirection)));
  set(COLUMN.behaviorNumber, behaviorNumber(at(COLUMN.usedBehavior)));
  set(COLUMN.lower, rangeBound(chosen.annual, at(COLUMN.usedDirection), 'lower'));
  set(COLUMN.upper, rangeBound(chosen.annual, at(COLUMN.usedDirection), 'upper'));
  const unit = at(COLUMN.unit);
  set(
    COLUMN.unitName,
    `IF(ISNUMBER(-LEFT(TRIM(${unit}),1)),IFERROR(TRIM(MID(${unit},FIND("-",${unit})+1,60)),TRIM(${unit})),TRIM(${unit}))`,
  );
  const unitName = at(COLUMN.unitName);
  set(
    COLUMN.money,
    `IF(OR(${MONEY.map((word) => `LEFT(${unitName},${word.length})=${text(word)}`).join(',')}),1,0)`,
  );
  const rule = {
    rule: at(COLUMN.rule),
    behavior: at(COLUMN.behaviorNumber),
    baseline: chosen.baseline,
    bounds: { lower: at(COLUMN.lower), upper: at(COLUMN.upper) },
    money: at(COLUMN.money),
  };
  for (let month = 0; month < 12; month++) {
    set(
      COLUMN.compliance + month,
      periodCompliance({
        ...rule,
        programmed: at(COLUMN.programmed + month),
        actual: at(COLUMN.actual + month),
        closes: month + 1,
      }),
    );
  }
  for (const stretch of POA_STRETCHES.keys()) {
    const [first, last] = SPANS[stretch]!;
    const column = (part: (typeof STRETCH_PARTS)[number]) => at(stretchColumn(stretch, part));
    const own = stretchCompliance({
      ...rule,
      programmed: across(COLUMN.programmed, row, first, last),
      actual: across(COLUMN.actual, row, first, last),
      compliance: across(COLUMN.compliance, row, first, last),
      closes: closes(first, last),
      demand: null,
      stretch: stretch === TO_DATE ? 'to-date' : stretch > TO_DATE ? 'year' : 'span',
      cells: {
        reported: column('reported'),
        owed: column('owed'),
        target: column('target'),
        achieved: column('achieved'),
        whole: column('whole'),
        provisional: column('provisional'),
      },
    });
    for (const part of STRETCH_PARTS) set(stretchColumn(stretch, part), own[part]);
  }
  for (let quarter = 0; quarter < 4; quarter++) {
    const [first, last] = SPANS[quarter]!;
    const months = across(COLUMN.programmed, row, first, last);
    set(COLUMN.quarters + quarter, totalByBehavior(months, rule.behavior, closes(first, last)));
  }
  const reported = at(stretchColumn(TO_DATE, 'reported'));
  const adds = `AND(${rule.behavior}=3,${rule.rule}<>3)`;
  const anything = `COUNT(${across(COLUMN.actual, row)})>0`;
  set(
    COLUMN.accumulated,
    `IF(AND(${anything},OR(${adds},${reported}>0)),${at(stretchColumn(TO_DATE, 'achieved'))},"")`,
  );
  set(COLUMN.physical, at(stretchColumn(TO_DATE, 'strict')));
  set(COLUMN.light, lightWord(at(COLUMN.physical)));
  set(COLUMN.financial, financial(at(COLUMN.current), at(COLUMN.executed)));
  for (const [column, expression] of partFormulas(row, end)) set(column, expression);
  set(COLUMN.review, review(row, weights));
  return formulas;
}

/** Money is executed of the vigente, not of the approved. */
function financial(current: string, executed: string): string {
  return (
    `IF(${current}="","",IF(NOT(ISNUMBER(${current})),${text(STATE_WORD.unreadable)},IF(${current}<=0,${text(STATE_WORD.notComputable)},` +
    `IF(${executed}="",${text(STATE_WORD.notReported)},IF(ISNUMBER(${executed}),${executed}/${current},${text(STATE_WORD.unreadable)})))))`
  );
}

/**
 * Whether the money of a product counts in the sum of its block: not where it is part (*Parte de*) of a product, or of a part
 * of one, that has money itself.
 */
function partFormulas(row: number, end: number): [number, string][] {
  const at = (column: number) => fixed(column, row);
  const all = (column: number) => wholeColumn(column, end);
  // Products of other blocks have the same numbers: the row of the totals tells them apart.
  const key = (number: string) => `(ROW()+${at(COLUMN.toTotal)})&"|"&${number}`;
  const numberOf = (value: string) => `TRIM(LEFT(${value}&" -",FIND("-",${value}&" -")-1))`;
  const part = numberOf(at(COLUMN.partOf));
  const lastSegment = `TRIM(RIGHT(SUBSTITUTE(${part},".",REPT(" ",20)),20))`;
  const place = at(COLUMN.whole);
  const above = `INDEX(${all(COLUMN.whole)},${place})`;
  const money = (index: string) => `N(INDEX(${all(COLUMN.current)},${index}))>0`;
  return [
    [COLUMN.ordinal, `IF(ISNUMBER(FIND("-",${at(COLUMN.product)})),${key(numberOf(at(COLUMN.product)))},"")`],
    [
      COLUMN.whole,
      `IF(${at(COLUMN.partOf)}="",0,IFERROR(MATCH(${key(lastSegment)},${all(COLUMN.ordinal)},0),0))`,
    ],
    [
      COLUMN.counts,
      `IF(N(${at(COLUMN.current)})<=0,0,IF(${place}=0,1,IF(${money(place)},0,IF(${above}=0,1,IF(${money(above)},0,1)))))`,
    ],
  ];
}

/** What is to be looked at, in words: the months against the annual production, and what is missing. */
function review(row: number, weights: string): string {
  const at = (column: number) => fixed(column, row);
  const annual = at(COLUMN.annual);
  const months = across(COLUMN.programmed, row);
  const number = at(COLUMN.behaviorNumber);
  const near = (value: string) => `ABS(${value}-${annual})<=0.0000001*MAX(1,ABS(${annual}))`;
  const made = totalByBehavior(months, number, closes());
  const keeps = `IF(${number}=1,AND(${near(`MAX(${months})`)},${near(`MIN(${months})`)}),${near(made)})`;
  const messages: readonly (readonly [test: string, words: string])[] = [
    [`AND(${at(COLUMN.product)}="",${at(COLUMN.unit)}="",${annual}="",COUNTA(${months})=0)`, ''],
    [`${at(COLUMN.product)}=""`, 'Falta el producto'],
    [`${at(COLUMN.unit)}=""`, 'Falta la unidad de medida'],
    [`${annual}=""`, 'Falta la producción anual'],
    [`AND(${at(COLUMN.weight)}="",${weights}>0)`, 'Falta la ponderación'],
    [`OR(NOT(ISNUMBER(${annual})),COUNT(${months})=0)`, ''],
    [keeps, 'Meta correcta'],
  ];
  return messages.reduceRight(
    (rest, [test, words]) => `IF(${test},${text(words)},${rest})`,
    text('Revise: los meses no dan la producción anual'),
  );
}

/** The line of totals of an objetivo operativo, by column. */
export function totalFormulas({ head, spacer, total }: OperationalRows): ReadonlyMap<number, string> {
  const column = (index: number) => down(index, head, spacer);
  const weights = column(COLUMN.weight);
  const sum = fixed(COLUMN.weight, total);
  const counted = `(${column(COLUMN.counts)}=1)`;
  const amount = (index: number) =>
    `IF(COUNT(${column(index)})=0,"",SUMPRODUCT(--${counted},${column(index)}))`;
  const [due, spent] = [fixed(COLUMN.current, total), fixed(COLUMN.executed, total)];
  return new Map([
    [COLUMN.rule, `=COUNTA(${weights})`],
    [COLUMN.weight, `=IF(COUNT(${weights})=0,"",SUM(${weights}))`],
    [
      COLUMN.review,
      `=IF(COUNTA(${weights})=0,"Sin ponderaciones: todos cuentan igual",IF(ABS(N(${sum})-1)<0.0005,"Suman 100 %","Revise: suman "&ROUND(N(${sum})*100,2)&" %"))`,
    ],
    [COLUMN.approved, `=${amount(COLUMN.approved)}`],
    [COLUMN.current, `=${amount(COLUMN.current)}`],
    [COLUMN.executed, `=${amount(COLUMN.executed)}`],
    [COLUMN.financial, `=IF(N(${due})>0,N(${spent})/${due},"")`],
  ]);
}

/** A column of compliance: which results stand in it. */
interface ResultColumn {
  readonly column: number;
  readonly holds: 'both' | 'strict' | 'provisional';
  readonly counting: 'strict' | 'strict-year' | 'provisional';
  /** The column with the strict results of the same stretch of time. */
  readonly strictColumn: number;
}

/** The twelve months, and two columns of each stretch. */
export const RESULT_COLUMNS: readonly ResultColumn[] = [
  ...Array.from({ length: 12 }, (_, month): ResultColumn => {
    const column = COLUMN.compliance + month;
    return { column, holds: 'both', counting: 'strict', strictColumn: column };
  }),
  ...POA_STRETCHES.flatMap((_, stretch): ResultColumn[] => {
    const [strict, provisional] = [stretchColumn(stretch, 'strict'), stretchColumn(stretch, 'provisional')];
    return [
      {
        column: strict,
        holds: 'strict',
        counting: stretch > TO_DATE ? 'strict-year' : 'strict',
        strictColumn: strict,
      },
      { column: provisional, holds: 'provisional', counting: 'provisional', strictColumn: strict },
    ];
  }),
];

type Put = (row: number, column: number, formula: string) => void;

const columnsOf = (which: 'strict' | 'provisional') =>
  RESULT_COLUMNS.filter(({ holds }) => holds === 'both' || holds === which);

/** Scores of an objetivo operativo: Σ W·min(C, tope) / Σ W of its products. */
export function operationalScores(block: OperationalRows, put: Put): void {
  const weights = down(COLUMN.usedWeight, block.head, block.spacer);
  for (const { column, counting } of columnsOf('strict')) {
    put(block.strict, column, `=${score(downAlong(column, block.head, block.spacer), weights, counting)}`);
  }
  for (const { column } of columnsOf('provisional')) {
    put(
      block.provisional,
      column,
      `=${score(downAlong(column, block.head, block.spacer), weights, 'provisional')}`,
    );
  }
  const level = down(COLUMN.level, block.head, block.spacer);
  const filled = [COLUMN.product, COLUMN.unit, COLUMN.annual]
    .map((column) => `(${down(column, block.head, block.spacer)}<>"")`)
    .join('+');
  put(block.strict, COLUMN.usedWeight, `=SUMPRODUCT((${level}=${text(LEVEL.product)})*((${filled})>0))`);
  putVisible(block, put);
}

/** The score to date where the products have theirs. */
function putVisible({ strict, provisional }: { strict: number; provisional: number }, put: Put): void {
  put(strict, COLUMN.physical, `=${fixed(stretchColumn(TO_DATE, 'strict'), strict)}`);
  put(strict, COLUMN.light, `=${lightWord(fixed(COLUMN.physical, strict))}`);
  put(provisional, COLUMN.physical, `=${fixed(stretchColumn(TO_DATE, 'provisional'), provisional)}`);
}

/** The mean of the numbers in a column on the rows of a level. */
function meanOfLevel(values: string, levels: string, level: string): string {
  const count = `SUMPRODUCT((${levels}=${text(level)})*ISNUMBER(${values}))`;
  return `IF(${count}=0,"",SUMPRODUCT(--(${levels}=${text(level)}),${values})/${count})`;
}

/**
 * Scores of an objective: the simple mean of its objetivos operativos. On the lines above them, how often the objective counts
 * in the institution's score (once, or as often as it has objetivos operativos or products with a score), and its share.
 */
export function objectiveScores(rows: ObjectiveRows, put: Put): void {
  // Not from the objective's own lines: what stands there depends on the score.
  const [first, last] = [rows.population + 1, rows.gap];
  const levels = down(COLUMN.level, first, last);
  const counts = down(COLUMN.usedWeight, first, last);
  const times = (strictColumn: number, own: string) => {
    const scored = `(${levels}=${text(LEVEL.operationalStrict)})*ISNUMBER(${downAlong(strictColumn, first, last)})`;
    const products = `SUMPRODUCT(${scored},${counts})`;
    return `=IF(ISNUMBER(${own}),CHOOSE(MAX(1,${SETTING_NAME.rollUp}),1,SUMPRODUCT(${scored}),${products}),"")`;
  };
  for (const [which, score, timesRow, weightedRow, level] of [
    ['strict', rows.strict, rows.objective, rows.result, LEVEL.operationalStrict],
    ['provisional', rows.provisional, rows.assumption, rows.population, LEVEL.operationalProvisional],
  ] as const) {
    for (const { column, strictColumn } of columnsOf(which)) {
      const own = cell(column, score);
      put(score, column, `=${meanOfLevel(downAlong(column, first, last), levels, level)}`);
      put(timesRow, column, times(strictColumn, own));
      put(weightedRow, column, `=IF(ISNUMBER(${own}),${own}*${cell(column, timesRow)},"")`);
    }
  }
  putVisible(rows, put);
}

/** The institution: Σ of the objectives' scores times how often each counts, over how often all count. */
export function institutionScores(layout: Layout, put: Put): void {
  const levels = down(COLUMN.level, ROW.first, layout.end);
  for (const [which, row, times, weighted] of [
    ['strict', layout.strict, LEVEL.timesStrict, LEVEL.weightedStrict],
    ['provisional', layout.provisional, LEVEL.timesProvisional, LEVEL.weightedProvisional],
  ] as const) {
    for (const { column } of columnsOf(which)) {
      const values = downAlong(column, ROW.first, layout.end);
      const sum = (level: string) => `SUMPRODUCT(--(${levels}=${text(level)}),${values})`;
      put(row, column, `=IF(${sum(times)}=0,"",${sum(weighted)}/${sum(times)})`);
    }
  }
  putVisible(layout, put);
}

/** The rows of the summary: the month of the corte, then each stretch. */
export function summaryFormulas(
  layout: Layout,
): readonly { label: string; strict: string; provisional: string }[] {
  const month = (row: number) => {
    const months = across(COLUMN.compliance, row);
    return `=IF(${SETTING_NAME.cutoff}=0,"",INDEX(${months},1,${SETTING_NAME.cutoff}))`;
  };
  return [
    { label: 'Mes de corte', strict: month(layout.strict), provisional: month(layout.provisional) },
    ...POA_STRETCHES.map((label, stretch) => ({
      label,
      strict: `=${fixed(stretchColumn(stretch, 'strict'), layout.strict)}`,
      provisional: `=${fixed(stretchColumn(stretch, 'provisional'), layout.provisional)}`,
    })),
  ];
}
