import { testFixes } from '../../test/support/fix-tests';
import { buildPlan, pct, planOf, poaOf, text, toReading } from '../../test/support/plan-builder';
import { pomOf } from '../../test/support/pom-builder';
import { testRule } from '../../test/support/rule-tests';
import { runRules } from './run';

const months = { Mar: 22.42, Jun: 15_087, Sep: 18_300 };
const card = (annual: Parameters<typeof text>[1] | ReturnType<typeof text>, unit = '16 - CARNET') => ({
  annual,
  product: { unit },
});
const LITRES = { unit: 'Litros' };
const CARDS = { unit: 'Carnet' };
/** What a formula of the sheet gives. */
const computed = (value: number) => ({ ...toReading(value), formula: true }) as ReturnType<typeof text>;

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
    'percentages by their measure, whatever they add up to': planOf({
      measure: 'percent',
      months,
      annual: 55_807,
    }),
    scores: planOf({ measure: 'score', months, annual: 55_807 }),
    'below one: nobody writes 0.420 for thousands': planOf({
      months: { Mar: 0.42, Jun: 1_200, Sep: 1_500 },
      annual: 3_120,
    }),
    'thousands with decimals': planOf({ months: { Mar: 1_022.42, Jun: 15_087 }, annual: 1_037_507 }),
    'more decimals than thousands have': planOf({ months: { ...months, Mar: 22.4205 }, annual: 55_807.5 }),
    'what a formula computes': planOf({ months: { ...months, Mar: computed(22.42) }, annual: 55_807 }),
    'a cell that shows a percentage': planOf({
      ...CARDS,
      measure: 'count',
      months: { ...months, Mar: pct(22.42) },
      annual: 55_807,
    }),
    'no thousands beside it, though its thousands would make the year': planOf({
      months: { Mar: 1.25, Jun: 5 },
      annual: 1.255,
    }),
    'the year is declared to repeat the months': planOf({
      ...LITRES,
      behavior: 'sum',
      months: { Mar: 22.42, Jun: 22_420 },
      annual: 22_420,
    }),
    'one decimal, and no sum tells': planOf({ ...CARDS, months: { ...months, Mar: 22.4 }, annual: 60_000 }),
    'one of two is half a thing': planOf({ ...CARDS, months: { ...months, Ago: 2.5 }, annual: 90_000 }),
    'less than a tenth of the others': planOf({
      ...CARDS,
      months: { Mar: 1.24, Jun: 12_500, Sep: 15_000 },
      annual: 60_000,
    }),
    'more than ten times the others': planOf({
      ...CARDS,
      months: { Mar: 224.26, Jun: 22_425, Sep: 20_000 },
      annual: null,
    }),
    'half a thing is another fault': poaOf(card(2.5), card(5_000), card(3_000)),
    'no thousands beside it': poaOf(card(22.42), card(500), card(300)),
    'one product alone has thousands': poaOf(card(22.42), card(5_000), card(300)),
    'beside thousands with decimals': poaOf(card(22.42), card(5_000.25), card(3_000)),
    'a text that begins with a zero': poaOf(card(text('022.420', 22.42)), card(15_087), card(3_260)),
    'a text with four decimals': poaOf(card(text('22.4205', 22.4205)), card(15_087), card(3_260)),
    'a text of half a thing': poaOf(card(text('22.5', 22.5)), card(15_087), card(3_260)),
    'years in thousands throughout': pomOf({ code: '1', physical: [22_420, 15_087, 16_000, 17_000, 18_000] }),
    'only one year has thousands': pomOf({ code: '1', physical: [22.42, 15.087, 16.5, 17.25, 18_000] }),
    'a year that is small and whole': pomOf({ code: '1', physical: [22.42, 500, 16_000, 17_000, 18_000] }),
    'units that make their total': pomOf({
      code: '1',
      physical: [22.42, 15_087, 16_000, 17_000, 18_000],
      totalPhysical: 66_109.42,
    }),
    'three times the other years and more': pomOf({
      code: '1',
      physical: [51.05, 50_000, 15_000, 16_000, 17_000],
    }),
    'less than a third of the other years': pomOf({
      code: '1',
      physical: [5.54, 16_650, 16_650, 16_650, 16_650],
    }),
    'one of two years is of another magnitude': pomOf({
      code: '1',
      physical: [22.42, 1.5, 16_000, 17_000, 18_000],
    }),
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
    'as text with blanks around it': [
      planOf({ ...LITRES, months: { ...months, Mar: text(' 22.420 ', 22.42) }, annual: 55_807 }),
      [
        {
          item: '1.1',
          period: 'Mar',
          cells: ['H2', 'K2', 'N2', 'C2'],
          says: '1.1 mezcla «.» y «,» como separador de miles: 22.420 junto a 15,087; parece 22,420.',
        },
      ],
    ],
    'the sum tells, whatever the unit': [
      planOf({ ...LITRES, months: { ...months, Mar: 22.4 }, annual: 55_787 }),
      [{ item: '1.1', period: 'Mar', cells: ['H2', 'K2', 'N2', 'C2'] }],
    ],
    'the repeated figure tells': [
      planOf({ ...LITRES, months: { Mar: 22.42, Jun: 22_420 }, annual: 22_420 }),
      [{ item: '1.1', period: 'Mar', cells: ['H2', 'K2', 'C2'] }],
    ],
    'the annual target of litres': [
      planOf({ ...LITRES, months: { Mar: 15_000, Jun: 15_120 }, annual: 30.12 }),
      [{ item: '1.1', cells: ['C2', 'H2', 'K2'] }],
    ],
    'three decimals': [
      planOf({ ...LITRES, months: { Mar: 15.087, Jun: 22_420 }, annual: 37_507 }),
      [{ item: '1.1', period: 'Mar', cells: ['H2', 'K2', 'C2'] }],
    ],
    'a thousand is one of the thousands': [
      planOf({ months: { Mar: 22.42, Jun: 1_000 }, annual: 23_420 }),
      [{ item: '1.1', period: 'Mar', cells: ['H2', 'K2', 'C2'] }],
    ],
    'several months': [
      planOf({ ...LITRES, months: { ...months, Ago: 3.25 }, annual: 59_057 }),
      [
        {
          item: '1.1',
          cells: ['H2', 'M2', 'K2', 'N2', 'C2'],
          says: '1.1 mezcla «.» y «,» como separador de miles: 22.42 y 3.25 junto a 15,087; parecen 22,420 y 3,250.',
        },
      ],
    ],
    'a tenth of the least of the others': [
      planOf({ ...CARDS, months: { Mar: 1.25, Jun: 12_500, Sep: 15_000 }, annual: 60_000 }),
      [{ item: '1.1', period: 'Mar', cells: ['H2', 'K2', 'N2', 'C2'] }],
    ],
    'ten times the greatest of the others': [
      planOf({ ...CARDS, months: { Mar: 224.25, Jun: 22_425, Sep: 20_000 }, annual: null }),
      [{ item: '1.1', period: 'Mar', cells: ['H2', 'K2', 'N2'] }],
    ],
    'a product written as text': [
      poaOf(card(text('1.234', 1.234)), card(15_087), card(3_260)),
      [
        {
          item: '1.1.1',
          cells: ['C2', 'C3', 'C4'],
          says: '1.1.1 mezcla «.» y «,» como separador de miles: 1.234 junto a 15,087; parece 1,234.',
        },
      ],
    ],
    'a product among many: the first three are enough': [
      poaOf(card(15_087), card(3_260), card(22.42), card(1_000), card(8_000)),
      [{ item: '1.1.3', cells: ['C4', 'C2', 'C3', 'C5'] }],
    ],
    'a product among thousands': [
      poaOf(card(22.42), card(15_087), card(3_260)),
      [{ item: '1.1.1', cells: ['C2', 'C3', 'C4'] }],
    ],
    'years of a POM beside two others': [
      pomOf({ code: '1', physical: [22.42, 15.08, 16.55, 17_000, 18_000] }),
      [{ item: '1', cells: ['D2', 'F2', 'H2', 'J2', 'L2'] }],
    ],
    'years of a POM: a thousand is one of the thousands': [
      pomOf({ code: '1', physical: [1.25, 1_000, 1_100, 1_200, 1_300] }),
      [{ item: '1', cells: ['D2', 'F2', 'H2', 'J2', 'L2'] }],
    ],
    'years of a POM: the middle of the others is what is usual': [
      pomOf({ code: '1', physical: [50.55, 50_000, 15_000, 16_000, 17_000] }),
      [{ item: '1', cells: ['D2', 'F2', 'H2', 'J2', 'L2'] }],
    ],
    'years of a POM: three times what is usual': [
      pomOf({ code: '1', physical: [50.55, 16_850, 16_850, 16_850, 16_850] }),
      [{ item: '1', cells: ['D2', 'F2', 'H2', 'J2', 'L2'] }],
    ],
    'years of a POM: a third of what is usual': [
      pomOf({ code: '1', physical: [5.55, 16_650, 16_650, 16_650, 16_650] }),
      [{ item: '1', cells: ['D2', 'F2', 'H2', 'J2', 'L2'] }],
    ],
    'years of a POM and a total that they make with thousands': [
      pomOf({ code: '1', financial: [22.42, 15_087, 16_000, 17_000, 18_000], totalFinancial: 88_507 }),
      [{ item: '1', cells: ['E2', 'G2', 'I2', 'K2', 'M2'] }],
    ],
    'years of a POM and a total that only adds them up': [
      pomOf({
        code: '1',
        financial: [22.42, 15_087, 16_000, 17_000, 18_000],
        totalFinancial: computed(66_109.42),
      }),
      [{ item: '1', cells: ['E2', 'G2', 'I2', 'K2', 'M2'] }],
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
  'of the second of two': {
    plan: buildPlan({
      areas: [
        { indicators: [{ months, annual: 55_807 }] },
        { indicators: [{ months: { ...months, Mar: 1.25 }, annual: 34_637 }] },
      ],
    }),
    finding: 1,
    fixes: [{ id: 'thousands', writes: { H7: 1_250 }, says: 'Escribir 1,250 en 2.1.' }],
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
