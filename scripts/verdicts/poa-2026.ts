/** What a reviewer thinks of each finding on the published POA of 2026. */
import type { Opinion } from './verdict';

export const POA_2026_OPINIONS: readonly Opinion[] = [
  {
    rule: 'missing-target',
    about: ['1.1.3', '1.1.4', '1.1.5', '1.1.8', '2.1.6', '2.1.14', '2.1.15', '3.1.28', '3.1.32'],
    verdict: 'right',
    why: 'The product is in the plan without any production: nothing can be approved, followed or paid.',
  },
  {
    rule: 'percent-as-count',
    about: ['2.1.3', '2.1.5'],
    verdict: 'right',
    why: 'Buying equipment and remodelling cannot yield 100 delegations; 100 % of the work is meant.',
  },
  {
    rule: 'percent-as-count',
    about: ['3.1.26'],
    verdict: 'right',
    why: 'One regional office is to attend more people; 100 offices are not planned.',
  },
  {
    rule: 'percent-as-count',
    about: ['4.1.4', '4.1.5', '4.1.7'],
    verdict: 'right',
    why: 'Booths and centres in eight named places cannot be 100 documents or 100 passports.',
  },
  {
    rule: 'percent-as-count',
    about: ['2.2.8'],
    verdict: 'right',
    why: 'All alerts are 5,004 a year in person; 100 online, by quarters, is the share that is attended.',
  },
  {
    rule: 'percent-as-count',
    about: ['4.1.8', '4.1.9'],
    verdict: 'right',
    why: 'Eight reports a month about one procedure are not likely; 100 % of what is asked for is.',
  },
  {
    rule: 'unit-nature-mismatch',
    about: ['2.1.6', '2.1.14', '2.1.15'],
    verdict: 'right',
    why: 'A building, a centre and an improvement are produced, and reports are counted.',
  },
  {
    rule: 'unit-nature-mismatch',
    about: ['2.1.11'],
    verdict: 'right',
    why: 'Operations are carried out (three of them), and attentions, which serve persons, are counted.',
  },
  {
    rule: 'unit-nature-mismatch',
    about: ['4.1.4', '4.1.5', '4.1.7'],
    verdict: 'right',
    why: 'Booths and centres are set up, and documents and passports are counted: the unit of 4.1.1 was repeated.',
  },
  {
    rule: 'target-below-periods',
    about: ['2.1.11', '2.1.12', '2.1.13', '3.1.29'],
    verdict: 'right',
    why: 'Declared Mensual, with 3, 6, 3 and 10 in the whole year: some months have nothing to report.',
  },
  {
    rule: 'duplicate-result',
    about: ['2.1'],
    verdict: 'right',
    why: 'Four objectives of different nature carry the same result, so that it says nothing about any of them.',
  },
  {
    rule: 'rate-unit-summed',
    about: ['3.1.9'],
    verdict: 'right',
    why: '5,000 litres per user is no yearly sum; litres, or a rate that stays the same, are meant.',
  },
  {
    rule: 'parent-child-sum',
    about: ['3.1.11'],
    verdict: 'right',
    why: 'It counts 5,170 attentions and its eight services 9,720; whether they are parts is asked, not asserted.',
  },
  {
    rule: 'sibling-outlier',
    about: ['3.1.16'],
    verdict: 'right',
    why: '5,000 kits of clothes beside 600 of hygiene for the same 600 applicants, and the whole does not add up either.',
  },
  {
    rule: 'output-exceeds-demand',
    about: ['3.1.13'],
    verdict: 'debatable',
    why: '2,000 permits for 600 requests: renewals or relatives may explain it, and the plan does not say.',
  },
  {
    rule: 'unit-name-variant',
    about: ['3.1.28'],
    verdict: 'right',
    why: '«TALLERE» is a slip in the catalogue of units itself; worth a note, no more.',
  },
  {
    rule: 'ambiguous-periodicity',
    about: ['1.1.3'],
    verdict: 'right',
    why: '«Bimensual» asks for 24 reports a year; six were surely meant.',
  },
  {
    rule: 'code-gap',
    about: ['3.1'],
    verdict: 'right',
    why: 'Four numbers are missing (5, 10, 20, 21): products that were taken out, or forgotten.',
  },
  {
    rule: 'code-gap',
    about: ['1.1', '4.1'],
    verdict: 'debatable',
    why: 'One number is missing (1.1.1, 4.1.6), most likely a product of an earlier version.',
  },
  {
    rule: 'missing-assumption',
    about: ['1.1', '2.1', '3.1', '4.1'],
    verdict: 'right',
    why: 'The report has a field Supuesto and it is blank for all four objectives.',
  },
  {
    rule: 'not-divisible',
    about: ['POA 2026'],
    verdict: 'debatable',
    why: '27 targets leave a remainder when divided by their periods; without columns of months the plan cannot say where it goes.',
  },
];
