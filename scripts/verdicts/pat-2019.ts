/** What a reviewer thinks of each finding on the published PAT of 2019. */
import type { Opinion } from './verdict';

/** Months in which only 7.2.1 and 7.2.3 are programmed. */
const TWO_PROGRAMMED = ['Feb', 'Abr', 'Ago', 'Oct', 'Nov'];

export const PAT_2019_OPINIONS: readonly Opinion[] = [
  {
    rule: 'sum-mismatch-annual',
    about: ['7.3.1'],
    verdict: 'right',
    why: 'The twelve months add up to 2,002 pesos less than the annual target; the only error of the plan.',
  },
  {
    rule: 'behavior-undefined',
    about: ['7.3.1'],
    verdict: 'debatable',
    why: 'True of the figures, but whoever mends the sum of 7.3.1 has answered it: the second line on one fault.',
  },
  {
    rule: 'formula-without-denominator',
    about: ['2.1.2.2', '2.2.1', '2.2.2'],
    verdict: 'right',
    why: 'A share is promised every month or two and the formula only names what is done: 100 % of how many cannot be told.',
  },
  {
    rule: 'formula-without-denominator',
    about: ['5.2.3', '5.2.4', '5.2.5'],
    verdict: 'debatable',
    why: 'One survey or one publication in December: a milestone that is done or not; the formula repeats the name all the same.',
  },
  {
    rule: 'formula-without-denominator',
    about: ['2.1.1.1', '2.2.3'],
    verdict: 'right',
    why: '«Porcentaje de cumplimiento de …» says that something is divided and not what.',
  },
  {
    rule: 'formula-without-denominator',
    about: ['7.4.2.1', '7.4.2.2', '7.4.2.3', '7.4.2.4'],
    verdict: 'debatable',
    why: '«Avance porcentual» of a programme is usual and its months do add up to 100; the measure of the advance is missing.',
  },
  {
    rule: 'count-vs-ratio',
    about: ['4.1.1', '5.2.1', '7.1.3'],
    verdict: 'right',
    why: 'The target is a number of things (12, 2, 295) and the formula gives a share: one of the two cannot be reported.',
  },
  {
    rule: 'count-vs-ratio',
    about: ['5.2.2', '5.3.1', '5.3.2', '6.2.2', '6.2.3', '6.2.4'],
    verdict: 'debatable',
    why: 'Done ÷ planned is how they compute compliance; with a target in units only its numerator is the indicator.',
  },
  {
    rule: 'weight-not-renormalized',
    about: ['7.2.1', '7.2.3'],
    months: TWO_PROGRAMMED,
    verdict: 'right',
    why: 'Weights of 34 and 33 give 50.7 and 49.3 where only those two are programmed; 50 and 50 are printed.',
  },
  {
    rule: 'formula-inverted-ratio',
    about: ['7.4.3.3'],
    verdict: 'right',
    why: 'Requests ÷ answers within the legal term: what came in is above, what was done below.',
  },
  {
    rule: 'formula-inverted-ratio',
    about: ['8.1.1'],
    verdict: 'right',
    why: 'Proposed ÷ selected candidates is at least 100 %, and the target is 80 %: it was meant the other way round.',
  },
  {
    rule: 'behavior-mismatch',
    about: ['9.2'],
    verdict: 'right',
    why: 'Solved ÷ all requests is a share of a demand; months of 8.3 and 8.4 that add up to 100 do not measure it.',
  },
  {
    rule: 'direction-contradictory',
    about: ['5.4.3.1'],
    verdict: 'right',
    why: 'Minutes without service are better when fewer; without a declared sentido a report reads 1,000 of 1,314 as 76 %.',
  },
  {
    rule: 'flat-100-target',
    about: ['PAT 2019'],
    verdict: 'right',
    why: '86 of 124 indicators cannot show that anything becomes better; the reviewer reads it once.',
  },
  {
    rule: 'single-period-annual',
    about: ['1.1.1', '3.4.1', '3.4.2', '5.1.1', '5.1.2', '5.3.1', '6.1.1', '6.1.2'],
    verdict: 'right',
    why: 'Requests, projects and commitments arrive all year, and the first figure about them in December.',
  },
  {
    rule: 'single-period-annual',
    about: ['5.2.3', '5.2.4', '5.2.5', '5.4.1.1', '5.4.2.1', '7.1.5', '7.1.6'],
    verdict: 'debatable',
    why: 'A survey, or one publication, happens once a year; a declared Frecuencia «Anual» would say so and end it.',
  },
  {
    rule: 'area-month-empty',
    about: ['3.4', '5.1', '6.1'],
    verdict: 'right',
    why: 'The whole area is measured in December alone: eleven months without a score.',
  },
  {
    rule: 'area-month-empty',
    about: ['5.2', '7.1', '7.4.2'],
    verdict: 'debatable',
    why: 'The empty months follow no calendar, but nothing shows that one was forgotten.',
  },
  {
    rule: 'year-end-gap',
    about: ['1.5'],
    verdict: 'right',
    why: 'All four indicators are monthly until September and then end, although requests do not.',
  },
  {
    rule: 'weight-concentration',
    about: ['2.2.1'],
    verdict: 'right',
    why: '75 of 100 points hang on one indicator, whose formula is one of those that divide nothing.',
  },
  {
    rule: 'weight-rounding',
    about: ['3.3', '7.4.3'],
    verdict: 'right',
    why: 'Three equal weights are printed as 33, 33 and 34 where all other areas keep one decimal.',
  },
  {
    rule: 'formula-unit-mismatch',
    about: ['2.4.3'],
    verdict: 'right',
    why: 'Transfers ÷ persons lodged: one transfer takes many persons, so 100 % means nothing.',
  },
  {
    rule: 'formula-unit-mismatch',
    about: ['2.4.2'],
    verdict: 'debatable',
    why: 'Files ÷ persons lodged is sound if each person has one file; the formula does not say so.',
  },
  {
    rule: 'formula-unit-mismatch',
    about: ['6.4.4'],
    verdict: 'right',
    why: 'A proposal of courses ÷ an identification of needs: neither side is a number of anything.',
  },
  {
    rule: 'formula-unit-mismatch',
    about: ['7.4.3.2'],
    verdict: 'debatable',
    why: 'Answers ÷ accesses and refusals given: both are answers under different names, which is a trouble of its own.',
  },
  {
    rule: 'distribution-not-100',
    about: ['7.1.3'],
    verdict: 'right',
    why: 'The printed shares of 295 add up to 100.1: rounding, and said to be so.',
  },
];
