/** The formulas of a ficha of a MIR: compliance by period, to the corte and of the year, by its own traffic light. */
import { formatCell } from '../domain/address';
import {
  actualOfDemand,
  type BandRefs,
  behaviorInUse,
  behaviorNumber,
  directionInUse,
  lightWord,
  measuringRule,
  periodCompliance,
  rangeBound,
  stretchCompliance,
} from './attainment-formulas';
import { closingMonth, isMoney, type ReportPeriod } from './report-parts';
import { SETTING_NAME } from './setting-names';

interface Place {
  readonly row: number;
  readonly column: number;
}

/** Where everything stands; columns of the table hold as many rows as it has periods. */
export interface MirPlaces {
  readonly unit: Place;
  readonly direction: Place;
  readonly behavior: Place;
  readonly annual: Place;
  readonly baseline: Place;
  readonly bands: Readonly<Record<keyof BandRefs, Place>>;
  /** The compliance to date. */
  readonly compliance: Place;
  readonly firstPeriod: number;
  readonly periods: number;
  readonly column: Readonly<
    Record<'period' | 'programmed' | 'numerator' | 'denominator' | 'actual' | 'compliance' | 'closes', number>
  >;
  /** The first helper cell; the others stand below it in the order of `MIR_HELPERS`. */
  readonly helpers: Place;
}

/** What stands beside each helper cell. */
export const MIR_HELPERS = [
  ['usedBehavior', 'Comportamiento en uso'],
  ['usedDirection', 'Sentido en uso'],
  ['rule', 'Forma de medir'],
  ['kind', 'Forma de acumular'],
  ['lower', 'Límite inferior'],
  ['upper', 'Límite superior'],
  ['money', 'Es dinero'],
  ['yellow', 'Amarillo en uso'],
  ['green', 'Verde en uso'],
  ['blue', 'Azul en uso'],
  ['purple', 'Morado en uso'],
  ['reported', 'A la fecha, reportados'],
  ['owed', 'A la fecha, adeudados'],
  ['target', 'A la fecha, meta de lo reportado'],
  ['achieved', 'A la fecha, logro'],
  ['whole', 'A la fecha, meta de lo debido'],
  ['provisional', 'A la fecha, solo lo reportado'],
  ['yearReported', 'Año, reportados'],
  ['yearOwed', 'Año, adeudados'],
  ['yearTarget', 'Año, meta de lo reportado'],
  ['yearAchieved', 'Año, logro'],
  ['yearWhole', 'Año, meta de lo debido'],
  ['yearProvisional', 'Año, solo lo reportado'],
] as const;

type Helper = (typeof MIR_HELPERS)[number][0];

export interface MirFormulas {
  readonly helpers: Readonly<Record<Helper, string>>;
  readonly rows: readonly {
    readonly closes: string;
    readonly actual: string;
    readonly compliance: string;
    readonly light: string;
  }[];
  readonly result: string;
  readonly compliance: string;
  readonly light: string;
  readonly year: string;
  readonly bandsInWords: string;
  readonly targetCheck: string;
  readonly bandCheck: string;
}

const fixed = ({ row, column }: Place) => formatCell({ row, column }).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');

export function mirFormulas(places: MirPlaces, period: ReportPeriod): MirFormulas {
  const helper = (name: Helper) =>
    fixed({
      row: places.helpers.row + MIR_HELPERS.findIndex(([key]) => key === name),
      column: places.helpers.column,
    });
  const column = (name: keyof MirPlaces['column']) => {
    const at = places.column[name];
    const last = places.firstPeriod + places.periods - 1;
    return `${fixed({ row: places.firstPeriod, column: at })}:${fixed({ row: last, column: at })}`;
  };
  const annual = fixed(places.annual);
  const chosen = {
    unit: fixed(places.unit),
    direction: fixed(places.direction),
    behavior: fixed(places.behavior),
    annual,
    baseline: fixed(places.baseline),
    programmed: column('programmed'),
  };
  const rules = {
    rule: helper('rule'),
    behavior: helper('kind'),
    baseline: chosen.baseline,
    bounds: { lower: helper('lower'), upper: helper('upper') },
    money: helper('money'),
  };
  const common = {
    ...rules,
    programmed: column('programmed'),
    actual: column('actual'),
    compliance: column('compliance'),
    closes: column('closes'),
    demand: { numerator: column('numerator'), denominator: column('denominator') },
  };
  const toDate = stretchCompliance({
    ...common,
    stretch: 'to-date',
    cells: {
      reported: helper('reported'),
      owed: helper('owed'),
      target: helper('target'),
      achieved: helper('achieved'),
      whole: helper('whole'),
      provisional: helper('provisional'),
    },
  });
  const year = stretchCompliance({
    ...common,
    stretch: 'year',
    cells: {
      reported: helper('yearReported'),
      owed: helper('yearOwed'),
      target: helper('yearTarget'),
      achieved: helper('yearAchieved'),
      whole: helper('yearWhole'),
      provisional: helper('yearProvisional'),
    },
  });
  const bands: BandRefs = {
    yellow: helper('yellow'),
    green: helper('green'),
    blue: helper('blue'),
    purple: helper('purple'),
  };
  const bandInUse = (name: keyof BandRefs) => {
    const own = fixed(places.bands[name]);
    return `=IF(ISNUMBER(${own}),${own},${SETTING_NAME[name]})`;
  };
  const cell = (name: keyof MirPlaces['column'], index: number) =>
    formatCell({ row: places.firstPeriod + index, column: places.column[name] });
  const closed = `(${column('closes')}<=${SETTING_NAME.cutoff})`;
  const reportedAtAll = `SUMPRODUCT(${closed}*ISNUMBER(${column('actual')}))`;
  const adds = `AND(${helper('kind')}=3,${helper('rule')}<>3)`;
  const programmed = column('programmed');
  const near = (value: string) => `ABS(${value}-${annual})<=0.0000001*MAX(1,ABS(${annual}))`;
  const lastTarget = `SUMPRODUCT((${column('closes')}=SUMPRODUCT(MAX(ISNUMBER(${programmed})*${column('closes')})))*1,${programmed})`;
  const keeps =
    `IF(${helper('kind')}=1,AND(${near(`MAX(${programmed})`)},${near(`MIN(${programmed})`)}),` +
    `IF(${helper('kind')}=2,${near(lastTarget)},${near(`SUM(${programmed})`)}))`;
  const percent = (value: string) => `TEXT(${value},"0%")`;
  return {
    helpers: {
      usedBehavior: `=${behaviorInUse(chosen)}`,
      usedDirection: `=${directionInUse(chosen, helper('usedBehavior'))}`,
      rule: `=${measuringRule(chosen, helper('usedBehavior'), helper('usedDirection'))}`,
      kind: `=${behaviorNumber(helper('usedBehavior'))}`,
      lower: `=${rangeBound(annual, helper('usedDirection'), 'lower')}`,
      upper: `=${rangeBound(annual, helper('usedDirection'), 'upper')}`,
      money: `=${isMoney(chosen.unit)}`,
      yellow: bandInUse('yellow'),
      green: bandInUse('green'),
      blue: bandInUse('blue'),
      purple: bandInUse('purple'),
      reported: `=${toDate.reported}`,
      owed: `=${toDate.owed}`,
      target: `=${toDate.target}`,
      achieved: `=${toDate.achieved}`,
      whole: `=${toDate.whole}`,
      provisional: `=${toDate.provisional}`,
      yearReported: `=${year.reported}`,
      yearOwed: `=${year.owed}`,
      yearTarget: `=${year.target}`,
      yearAchieved: `=${year.achieved}`,
      yearWhole: `=${year.whole}`,
      yearProvisional: `=${year.provisional}`,
    },
    rows: Array.from({ length: places.periods }, (_, index) => ({
      closes: `=${closingMonth(cell('period', index), period)}`,
      actual: `=${actualOfDemand(cell('numerator', index), cell('denominator', index))}`,
      compliance: `=${periodCompliance({
        ...rules,
        programmed: cell('programmed', index),
        actual: cell('actual', index),
        closes: cell('closes', index),
      })}`,
      light: `=${lightWord(cell('compliance', index), bands)}`,
    })),
    result: `=IF(IF(${adds},${reportedAtAll},${helper('reported')})>0,${helper('achieved')},"")`,
    compliance: `=${toDate.strict}`,
    light: `=${lightWord(fixed(places.compliance), bands)}`,
    year: `=${year.strict}`,
    bandsInWords:
      `="Rojo < "&${percent(bands.yellow)}&"; amarillo < "&${percent(bands.green)}&"; verde ≤ "&IF(${bands.blue}>1E+90,"sin límite",${percent(bands.blue)})` +
      `&IF(${bands.blue}>1E+90,"","; azul ≤ "&IF(${bands.purple}>1E+90,"sin límite",${percent(bands.purple)}&"; morado arriba"))`,
    targetCheck: `=IF(OR(NOT(ISNUMBER(${annual})),COUNT(${programmed})=0),"",IF(${keeps},"Las metas intermedias dan la anual","Revise: las metas intermedias no dan la anual"))`,
    bandCheck: `=IF(AND(${bands.yellow}>0,${bands.yellow}<=${bands.green},${bands.green}<${bands.blue},${bands.blue}<=${bands.purple}),"Parámetros sin huecos ni traslapes","Revise: cada color debe empezar arriba del anterior")`,
  };
}
