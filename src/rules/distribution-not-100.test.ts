import { testFixes } from '../../test/support/fix-tests';
import { cellError, pct, planOf, toReading, UNCOMPUTED } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';
import type { Plan } from '../domain/plan';

const base = { months: { Abr: 40, Ago: 40, Dic: 10 }, annual: 90 };

testRule('distribution-not-100', {
  valid: {
    'as 7.1.1': planOf({ ...base, distribution: { Abr: pct(44.4), Ago: pct(44.4), Dic: pct(11.2) } }),
    'no such line': planOf(base),
    'an empty line': planOf({ ...base, distribution: null }),
    'exact ratios': planOf({ ...base, distribution: { Abr: 4000 / 90, Ago: 4000 / 90, Dic: 1000 / 90 } }),
    'as near as nobody sees': planOf({ ...base, distribution: { Abr: 50.05, Ago: 50 } }),
    'hundredths that round': planOf({ ...base, distribution: { Abr: 33.33, Ago: 33.33, Dic: 33.33 } }),
    'an error value (cell-error says so)': planOf({ ...base, distribution: { Abr: cellError('#DIV/0!') } }),
  },
  invalid: {
    'ten points too many': [
      planOf({ ...base, distribution: { Abr: pct(44.4), Ago: pct(44.4), Dic: pct(21.2) } }),
      [
        {
          item: '1.1',
          cells: ['I4', 'M4', 'Q4'],
          severity: 'warning',
          says: 'La distribución de 1.1 suma 110.0 %, no 100 %.',
        },
      ],
    ],
    'whole numbers are judged as tenths': [
      planOf({ ...base, distribution: { Abr: 33, Ago: 33, Dic: 33 } }),
      [{ item: '1.1', cells: ['I4', 'M4', 'Q4'], severity: 'warning' }],
    ],
    'hundredths round by less than tenths': [
      planOf({ ...base, distribution: { Abr: 33.3, Ago: 33.35, Dic: 33.25 } }),
      [{ item: '1.1', cells: ['I4', 'M4', 'Q4'], severity: 'warning' }],
    ],
    'twice what three tenths explain': [
      planOf({ ...base, distribution: { Abr: 33.3, Ago: 33.3, Dic: 33.1 } }),
      [{ item: '1.1', cells: ['I4', 'M4', 'Q4'], severity: 'warning' }],
    ],
    'just what two tenths explain, beside a 0': [
      planOf({ ...base, distribution: { Ene: 0, Abr: 50.1, Ago: 50 } }),
      [{ item: '1.1', cells: ['F4', 'I4', 'M4'], severity: 'info', messageId: 'rounding' }],
    ],
    'just what two tenths explain': [
      planOf({ ...base, distribution: { Abr: 50.1, Ago: 50 } }),
      [{ item: '1.1', cells: ['I4', 'M4'], severity: 'info', messageId: 'rounding' }],
    ],
    'as 7.1.3: 100.1 by rounding': [
      planOf({
        months: [null, 25, 25, 25, 25, 30, 30, 30, 25, 25, 30, 25],
        annual: 295,
        distribution: [null, 8.5, 8.5, 8.5, 8.5, 10.2, 10.2, 10.2, 8.5, 8.5, 10.2, 8.3],
      }),
      [
        {
          item: '1.1',
          cells: ['G4:Q4'],
          severity: 'info',
          messageId: 'rounding',
          says: 'La distribución de 1.1 suma 100.1 % por redondeo.',
        },
      ],
    ],
  },
  unchecked: {
    'a formula without a result': [
      planOf({ ...base, distribution: { Abr: UNCOMPUTED, Ago: 44.4, Dic: cellError() } }),
      ['uncomputed: I4'],
    ],
  },
});

/** The plan with a total typed behind the shares. */
function withTotal(plan: Plan, total: number): Plan {
  const areas = plan.areas.map((area) => ({
    ...area,
    indicators: area.indicators.map((indicator) => ({
      ...indicator,
      distribution: indicator.distribution && { ...indicator.distribution, total: toReading(total) },
    })),
  }));
  return { ...plan, areas };
}

testFixes('distribution-not-100', {
  'shares in other months than targets: only the proportion': {
    plan: planOf({
      months: { Ene: 1, Feb: 1 },
      annual: 2,
      distribution: { Ene: 40, Mar: 40 },
    }),
    fixes: [{ id: 'proportion', writes: { F4: 50, H4: 50 }, kind: 'proposed' }],
  },
  'targets in more months than shares: only the proportion': {
    plan: planOf({ months: { Ene: 1, Feb: 1, Mar: 1 }, annual: 3, distribution: { Ene: 40, Feb: 40 } }),
    fixes: [{ id: 'proportion', writes: { F4: 50, G4: 50 }, kind: 'proposed' }],
  },
  'a limit that the months share; the total that somebody typed goes along': {
    plan: withTotal(
      planOf({
        months: { Ene: 1, Feb: 3 },
        annual: 4,
        measure: 'time',
        direction: 'descending',
        distribution: { Ene: 40, Feb: 40 },
      }),
      80,
    ),
    fixes: [
      { id: 'recompute', writes: { F4: 25, G4: 75, R4: 100 } },
      { id: 'proportion', writes: { F4: 50, G4: 50, R4: 100 }, kind: 'proposed' },
    ],
  },
  'a total that is right stays': {
    plan: withTotal(
      planOf({ months: { Ene: 1, Mar: 1 }, annual: 2, distribution: { Ene: 40, Feb: 40 } }),
      100,
    ),
    fixes: [{ id: 'proportion', writes: { F4: 50, G4: 50 }, kind: 'proposed' }],
  },
  'nothing is shared out': {
    plan: planOf({ months: { Ene: 0, Feb: 0 }, annual: 5, distribution: { Ene: 0, Feb: 0 } }),
    fixes: [],
  },
  'formulas are left alone': {
    plan: planOf({ months: { Ene: 1, Feb: 1 }, annual: 2, distribution: { Ene: 40, Feb: 40 } }),
    contentAt: ({ row, column }) => ({ value: 40, formula: row === 3 && column === 6 ? '=G2/C2' : null }),
    fixes: [],
  },
  'a rounding: from the targets, the residue to the largest': {
    plan: planOf({
      months: { Ene: 1, Feb: 1, Mar: 1, Abr: 5 },
      annual: 8,
      distribution: { Ene: 12.5, Feb: 12.5, Mar: 12.6, Abr: 62.5 },
    }),
    fixes: [
      {
        id: 'recompute',
        writes: { H4: 12.5 },
        kind: 'safe',
        says: 'Recalcular la distribución de 1.1 con sus metas, hasta sumar 100 %.',
        effects: ['Suma de la distribución: 100.1 % → 100.0 %'],
      },
      { id: 'proportion', writes: { I4: 62.4 }, kind: 'proposed' },
    ],
  },
  'without targets that add up only the proportion is left': {
    plan: planOf({
      months: { Ene: pct(100), Feb: pct(100) },
      annual: pct(100),
      distribution: { Ene: 40, Feb: 40 },
    }),
    fixes: [{ id: 'proportion', writes: { F4: 50, G4: 50 }, kind: 'proposed' }],
  },
});
