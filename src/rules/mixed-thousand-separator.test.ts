import { testFixes } from '../../test/support/fix-tests';
import { pct, planOf, poaOf, text } from '../../test/support/plan-builder';
import { pomOf } from '../../test/support/pom-builder';
import { testRule } from '../../test/support/rule-tests';
import { runRules } from './run';

const months = { Mar: 22.42, Jun: 15_087, Sep: 18_300 };
const card = (annual: Parameters<typeof text>[1] | ReturnType<typeof text>, unit = '16 - CARNET') => ({
  annual,
  product: { unit },
});

testRule('mixed-thousand-separator', {
  valid: {
    'thousands throughout': planOf({ months: { Mar: 22_420, Jun: 15_087 }, annual: 37_507 }),
    'real decimals: the sum tells': planOf({ months, annual: 33_409.42 }),
    percentages: planOf({ months: pct(22.42), annual: pct(22.42) }),
    'small figures throughout': planOf({ months: { Mar: 22.42, Jun: 15.087 }, annual: 40 }),
    'litres have decimals': planOf({ unit: 'Litros', months, annual: 90_000 }),
    'far below the others even so': planOf({
      unit: 'Carnet',
      months: { Mar: 1.25, Jun: 150_000 },
      annual: 9e6,
    }),
    'half a thing is another fault': poaOf(card(2.5), card(5_000), card(3_000)),
    'no thousands beside it': poaOf(card(22.42), card(500), card(300)),
    'years that make their total': pomOf({
      code: '1',
      financial: [22.42, 15_087, 16_000, 17_000, 18_000],
      totalFinancial: 66_109.42,
    }),
    'years of another magnitude': pomOf({ code: '1', financial: [1.5, 15_087, 16_000, 17_000, 18_000] }),
  },
  invalid: {
    'the sum tells': [
      planOf({ months, annual: 55_807 }),
      [
        {
          item: '1.1',
          period: 'Mar',
          cells: ['H2', 'K2', 'N2', 'C2'],
          severity: 'warning',
          says: '1.1 mezcla «.» y «,» como separador de miles: 22.42 junto a 15,087; parece 22,420.',
        },
      ],
    ],
    'the annual target': [
      planOf({ months: { Mar: 15_000, Jun: 15_000 }, annual: 30.12, unit: 'Carnet' }),
      [{ item: '1.1', cells: ['C2', 'H2', 'K2'] }],
    ],
    'a unit that counts tells': [
      planOf({ unit: 'Carnet', months, annual: 60_000 }),
      [{ item: '1.1', period: 'Mar', cells: ['H2', 'K2', 'N2', 'C2'] }],
    ],
    'as text': [
      planOf({ months: { ...months, Mar: text('22.420', 22.42) }, annual: 55_807 }),
      [{ item: '1.1', period: 'Mar', cells: ['H2', 'K2', 'N2', 'C2'] }],
    ],
    'a product among thousands': [
      poaOf(card(22.42), card(15_087), card(3_260)),
      [{ item: '1.1.1', cells: ['C2', 'C3', 'C4'] }],
    ],
    'a year of a POM': [
      pomOf({ code: '1', physical: [22.42, 15_087, 16_000, 17_000, 18_000] }),
      [{ item: '1', cells: ['D2', 'F2', 'H2', 'J2', 'L2'] }],
    ],
  },
});

testFixes('mixed-thousand-separator', {
  'reads them with thousands': {
    plan: planOf({ months, annual: 55_807 }),
    fixes: [{ id: 'thousands', writes: { H2: 22_420 }, says: 'Escribir 22,420 en 1.1.' }],
  },
  'of a POM': {
    plan: pomOf({ code: '1', physical: [22.42, 22_000, 22_500, 23_000, 23_500] }),
    fixes: [{ id: 'thousands', writes: { D2: 22_420 } }],
  },
});

test('one cause, one finding: the sum and the decimals follow from it', () => {
  const about = (plan: Parameters<typeof runRules>[0][number]) =>
    runRules([plan]).findings.filter(({ rule }) => /sum-mismatch|count-not|behavior-undef|trend/.test(rule));
  expect(about(planOf({ unit: 'Carnet', months, annual: 55_807 }))).toEqual([]);
  expect(about(pomOf({ code: '1', physical: [22.42, 22_000, 22_500, 23_000, 23_500] }))).toEqual([]);
});
