import { testFixes } from '../../test/support/fix-tests';
import { pct, text, UNCOMPUTED } from '../../test/support/plan-builder';
import { pomOf } from '../../test/support/pom-builder';
import { testRule } from '../../test/support/rule-tests';

const years = [10, 20, 30, 40, 50];

testRule('multi-year-total-mismatch', {
  valid: {
    'the sum of the years': pomOf({ code: '1', physical: years, totalPhysical: 150 }),
    'cents are added exactly': pomOf({
      code: '1',
      financial: [0.1, 0.2, 0.3, 0.4, 0.5],
      totalFinancial: 1.5,
    }),
    'a blank year adds nothing': pomOf({ code: '1', physical: [10, null, 30, 0, 0], totalPhysical: 40 }),
    'a blank total contradicts nothing': pomOf({ code: '1', physical: years, totalPhysical: null }),
    'no column of totals': pomOf({ code: '1', physical: years }),
    'the years of a percentage make no sum': pomOf({
      code: '1',
      unit: '75 - PORCENTAJE',
      physical: pct(100),
      totalPhysical: pct(100),
    }),
    'a total of years that nobody filled in': pomOf({ code: '1', physical: null, totalPhysical: 150 }),
    'a text that writes a number counts with it': pomOf({
      code: '1',
      physical: [10, text('20', 20), 30, 40, 50],
      totalPhysical: 150,
    }),
    'a text that writes none is another finding': pomOf({
      code: '1',
      physical: [10, text('veinte'), 30, 40, 50],
      totalPhysical: 150,
    }),
  },
  invalid: {
    'a total of another year’s version': [
      pomOf({ code: '1', physical: years, totalPhysical: 160 }),
      [
        {
          item: '1',
          cells: ['N2', 'D2', 'F2', 'H2', 'J2', 'L2'],
          severity: 'error',
          says: 'El total multianual de la meta física de 1 es 160 y los años suman 150.',
        },
      ],
    ],
    'one unit is a rounding': [
      pomOf({ code: '1', financial: years, totalFinancial: 151 }),
      [
        {
          item: '1',
          cells: ['O2', 'E2', 'G2', 'I2', 'K2', 'M2'],
          severity: 'info',
          messageId: 'rounding',
        },
      ],
    ],
    'the money of a percentage makes a sum like any other': [
      pomOf({
        code: '1',
        unit: '75 - PORCENTAJE',
        physical: pct(100),
        totalPhysical: pct(100),
        financial: years,
        totalFinancial: 160,
      }),
      [{ item: '1', cells: ['O2', 'E2', 'G2', 'I2', 'K2', 'M2'] }],
    ],
    'both, and a subproduct': [
      pomOf(
        { code: '1', physical: years, totalPhysical: 15, financial: years, totalFinancial: 1500 },
        { code: '1.1', parent: '1', physical: years, totalPhysical: 148 },
      ),
      [
        { item: '1', cells: ['N2', 'D2', 'F2', 'H2', 'J2', 'L2'] },
        { item: '1', cells: ['O2', 'E2', 'G2', 'I2', 'K2', 'M2'] },
        { item: '1.1', cells: ['N3', 'D3', 'F3', 'H3', 'J3', 'L3'] },
      ],
    ],
  },
  unchecked: {
    'a total, or a year, without a result': [
      pomOf(
        { code: '1', physical: years, totalPhysical: UNCOMPUTED },
        { code: '2', financial: [10, 20, UNCOMPUTED, 40, 50], totalFinancial: 150 },
      ),
      ['uncomputed: N2 I3'],
    ],
  },
});

testFixes('multi-year-total-mismatch', {
  'a formula of its years': {
    plan: pomOf({ code: '1', physical: years, totalPhysical: 160 }),
    fixes: [
      {
        id: 'formula',
        writes: { N2: '=SUM(D2,F2,H2,J2,L2)' },
        kind: 'safe',
        effects: ['Total multianual físico: 160 → 150'],
      },
    ],
    formulasFollow: true,
  },
  'a formula of the years of its money': {
    plan: pomOf(
      { code: '1', physical: years, totalPhysical: 150 },
      { code: '2', physical: years, totalPhysical: 150, financial: years, totalFinancial: 1500 },
    ),
    fixes: [
      {
        id: 'formula',
        writes: { O3: '=SUM(E3,G3,I3,K3,M3)' },
        effects: ['Total multianual financiero: 1,500 → 150'],
      },
    ],
    formulasFollow: true,
  },
});
