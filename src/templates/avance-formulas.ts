/**
 * The formulas of the report of progress. The rows of one indicator follow each other; its first row is found by the key, so
 * rows of periods and whole indicators can be copied, inserted and deleted in between. What is said of an indicator is taken
 * from its first row.
 */
import {
  actualOfDemand,
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
} from './attainment-formulas';
import { type AvanceColumn, type AvanceLayout, bodyOf, cellOf, HEAD_ROW } from './avance-layout';
import { closingMonth, isMoney } from './report-parts';
import { SETTING_NAME } from './setting-names';

const HEADER_CELL = `$A$${HEAD_ROW.header + 1}`;

/** Those that stand only in the first row of an indicator. */
export const FIRST_ROW_ONLY: ReadonlySet<AvanceColumn> = new Set([
  'last',
  'toDate',
  'toDateProvisional',
  'yearReported',
  'yearOwed',
  'yearTarget',
  'yearAchieved',
  'yearWhole',
  'year',
]);

/** The formulas of one row, by column. */
export function rowFormulas(layout: AvanceLayout, row: number): ReadonlyMap<AvanceColumn, string> {
  const cell = (column: AvanceColumn) => cellOf(layout.column[column], row);
  /** What the first row of the indicator says. */
  const own = (column: AvanceColumn) => `INDEX(${bodyOf(layout, column)},${cell('first')})`;
  /** From the first row of the indicator to this one, and to its last. */
  const soFar = (column: AvanceColumn) => `${own(column)}:${cell(column)}`;
  const all = (column: AvanceColumn) =>
    `${own(column)}:INDEX(${bodyOf(layout, column)},${cell('first')}+${cell('count')}-1)`;
  // Counted from the header, which moves when rows are inserted above it.
  const position = `(ROW()-ROW(${HEADER_CELL}))`;
  const chosen = {
    unit: own('unit'),
    direction: own('direction'),
    behavior: own('behavior'),
    annual: own('annual'),
    baseline: own('baseline'),
    programmed: all('programmed'),
  };
  const rules = {
    rule: cell('rule'),
    behavior: cell('kind'),
    baseline: cell('usedBaseline'),
    bounds: { lower: cell('lower'), upper: cell('upper') },
    money: cell('money'),
  };
  const demand = (part: (column: AvanceColumn) => string) =>
    layout.hasDemand ? { numerator: part('numerator'), denominator: part('denominator') } : null;
  const stretch = stretchCompliance({
    ...rules,
    programmed: soFar('programmed'),
    actual: soFar('actual'),
    compliance: soFar('compliance'),
    closes: soFar('closes'),
    demand: demand(soFar),
    stretch: 'span',
    cells: {
      reported: cell('reported'),
      owed: cell('owed'),
      target: cell('target'),
      achieved: cell('achieved'),
      whole: cell('whole'),
      provisional: cell('provisional'),
    },
  });
  const year = stretchCompliance({
    ...rules,
    programmed: all('programmed'),
    actual: all('actual'),
    compliance: all('compliance'),
    closes: all('closes'),
    demand: demand(all),
    stretch: 'year',
    cells: {
      reported: cell('yearReported'),
      owed: cell('yearOwed'),
      target: cell('yearTarget'),
      achieved: cell('yearAchieved'),
      whole: cell('yearWhole'),
      // After the corte nothing is reported: what was reported is worth the same to date and in the year.
      provisional: cell('toDateProvisional'),
    },
  });
  const isFirst = `${cell('first')}=${position}`;
  const onFirst = (expression: string) => `=IF(${isFirst},${expression},"")`;
  const closed = `${cell('closes')}<=${SETTING_NAME.cutoff}`;
  const known = `${cell('closes')}>0`;
  const atLast = (column: AvanceColumn) =>
    onFirst(`IF(${cell('last')}=0,"",INDEX(${bodyOf(layout, column)},${cell('last')}))`);
  const counted = `OR(${cell('reported')}>0,${cell('owed')}>0)`;
  const formulas: [AvanceColumn, string][] = [
    ['key', `=IF(${cell('code')}="",LEFT(${cell('name')},200),${cell('code')}&"")`],
    ['first', `=IF(${cell('key')}="",${position},MATCH(${cell('key')},${bodyOf(layout, 'key')},0))`],
    // To its last row, blank ones in between included.
    [
      'count',
      `=SUMPRODUCT(MAX((${bodyOf(layout, 'first')}=${cell('first')})*(ROW(${bodyOf(layout, 'first')})-ROW(${HEADER_CELL}))))-${cell('first')}+1`,
    ],
    ['closes', `=${closingMonth(cell('period'), layout.period)}`],
    ['usedBehavior', `=${behaviorInUse(chosen)}`],
    ['usedDirection', `=${directionInUse(chosen, cell('usedBehavior'))}`],
    ['rule', `=${measuringRule(chosen, cell('usedBehavior'), cell('usedDirection'))}`],
    ['kind', `=${behaviorNumber(cell('usedBehavior'))}`],
    ['usedBaseline', `=IF(ISNUMBER(${own('baseline')}),${own('baseline')},"")`],
    ['lower', `=${rangeBound(own('annual'), cell('usedDirection'), 'lower')}`],
    ['upper', `=${rangeBound(own('annual'), cell('usedDirection'), 'upper')}`],
    ['money', `=${isMoney(own('unit'))}`],
    [
      'usedWeight',
      // Where no indicator has a weight all count alike.
      `=IF(COUNTA(${bodyOf(layout, 'weight')})=0,1,IF(ISNUMBER(${own('weight')}),MAX(0,${own('weight')}),0))`,
    ],
    [
      'compliance',
      `=IF(${known},${periodCompliance({ ...rules, programmed: cell('programmed'), actual: cell('actual'), closes: cell('closes') })},"")`,
    ],
    ['light', `=${lightWord(cell('compliance'))}`],
    ['reported', `=${stretch.reported}`],
    ['owed', `=${stretch.owed}`],
    ['target', `=${stretch.target}`],
    ['achieved', `=${stretch.achieved}`],
    ['whole', `=${stretch.whole}`],
    ['provisional', `=${stretch.provisional}`],
    ['complianceToDate', `=IF(AND(${known},${closed}),${stretch.strict},"")`],
    // What the compliance to date compares: everything due where the periods add up, else the mean or the last of what was reported.
    [
      'programmedToDate',
      `=IF(AND(${known},${closed},${counted},${cell('rule')}<>3),IF(${cell('kind')}=3,${cell('whole')},IF(${cell('reported')}>0,${cell('target')},"")),"")`,
    ],
    [
      'actualToDate',
      `=IF(AND(${known},${closed},${counted}),IF(IF(AND(${cell('kind')}=3,${cell('rule')}<>3),COUNT(${soFar('actual')}),${cell('reported')})>0,${cell('achieved')},""),"")`,
    ],
    ['review', `=${review(layout, row)}`],
    [
      'last',
      onFirst(
        `SUMPRODUCT(MAX((${bodyOf(layout, 'first')}=${cell('first')})*(${bodyOf(layout, 'closes')}>0)*(${bodyOf(layout, 'closes')}<=${SETTING_NAME.cutoff})*(ROW(${bodyOf(layout, 'closes')})-ROW(${HEADER_CELL}))))`,
      ),
    ],
    ['toDate', atLast('complianceToDate')],
    ['toDateProvisional', atLast('provisional')],
    ['yearReported', onFirst(year.reported)],
    ['yearOwed', onFirst(year.owed)],
    ['yearTarget', onFirst(year.target)],
    ['yearAchieved', onFirst(year.achieved)],
    ['yearWhole', onFirst(year.whole)],
    ['year', onFirst(year.strict)],
  ];
  if (layout.hasDemand)
    formulas.push(['actual', `=${actualOfDemand(cell('numerator'), cell('denominator'))}`]);
  return new Map(formulas);
}

/** What is to be mended or completed in a row, in words; empty where all is well. */
function review(layout: AvanceLayout, row: number): string {
  const cell = (column: AvanceColumn) => cellOf(layout.column[column], row);
  const position = `(ROW()-ROW(${HEADER_CELL}))`;
  // By its place: a reference to the cell above would not survive the deletion of that row.
  const above = `IF(${position}=1,"",INDEX(${bodyOf(layout, 'key')},${position}-1))`;
  const compliance = cell('compliance');
  const apart = `AND(${cell('first')}<>${position},${above}<>${cell('key')})`;
  const lost = `AND(${cell('first')}=${position},ISBLANK(${cell('yearReported')}))`;
  const wants = `IF(ISNUMBER(${compliance}),ROUND(ABS(${compliance}-1),9)>0.1,FALSE)`;
  return (
    `IF(${cell('key')}="","",IF(${apart},"Revise: ponga juntos los renglones del indicador",` +
    `IF(${lost},"Revise: copie aquí las fórmulas del primer renglón de otro indicador",` +
    `IF(${cell('closes')}=0,"Revise: elija el período",IF(${compliance}="${STATE_WORD.notReported}","Falta: reporte lo realizado",` +
    `IF(${compliance}="${STATE_WORD.unreadable}","Revise: no es un número",IF(AND(${wants},${cell('narrative')}=""),"Falta: causa y acción","")))))))`
  );
}

export interface SummaryFormulas {
  readonly strict: string;
  readonly provisional: string;
  readonly toDateStrict: string;
  readonly toDateProvisional: string;
  readonly weight: string;
}

/** The scores of one period, and to its end. @param closes the number of its last month */
export function periodSummary(layout: AvanceLayout, closes: number): SummaryFormulas {
  const ofPeriod = `(${bodyOf(layout, 'closes')}=${closes})*${bodyOf(layout, 'usedWeight')}`;
  const programmed = `(${bodyOf(layout, 'programmed')}<>"")`;
  const compliance = bodyOf(layout, 'compliance');
  const strict = bodyOf(layout, 'complianceToDate');
  const provisional = bodyOf(layout, 'provisional');
  const closed = (expression: string) => `=IF(${closes}>${SETTING_NAME.cutoff},"",${expression})`;
  return {
    strict: `=${score(compliance, ofPeriod, 'strict')}`,
    provisional: `=${score(compliance, ofPeriod, 'provisional')}`,
    toDateStrict: closed(score(strict, ofPeriod, 'strict')),
    toDateProvisional: closed(score(provisional, ofPeriod, 'provisional')),
    weight: `=IF(COUNTA(${bodyOf(layout, 'weight')})=0,"",SUMPRODUCT(${ofPeriod}*${programmed}))`,
  };
}

/** The scores to the corte and of the year. */
export function totalSummary(layout: AvanceLayout): {
  readonly toDate: Pick<SummaryFormulas, 'strict' | 'provisional'>;
  readonly year: Pick<SummaryFormulas, 'strict' | 'provisional'>;
} {
  const weights = bodyOf(layout, 'usedWeight');
  const provisional = `=${score(bodyOf(layout, 'toDateProvisional'), weights, 'provisional')}`;
  return {
    toDate: { strict: `=${score(bodyOf(layout, 'toDate'), weights, 'strict')}`, provisional },
    year: { strict: `=${score(bodyOf(layout, 'year'), weights, 'strict-year')}`, provisional },
  };
}

/** Whether the weights add up to 100 %, in words. */
export function weightCheck(layout: AvanceLayout): string {
  const weights = bodyOf(layout, 'weight');
  return (
    `=IF(COUNTA(${weights})=0,"Sin ponderación: todos cuentan igual",` +
    `IF(ABS(SUM(${weights})-1)<0.0005,"Sí: suman 100 %","No: suman "&ROUND(SUM(${weights})*100,2)&" %"))`
  );
}
