/** What the rules have to find in the published plans, on which cells, and where they have to be silent. */
import type { SourceKey } from './sources';

export interface Example {
  readonly on: SourceKey;
  readonly rule: string;
  /** What is wrong in the plan. */
  readonly expected: string;
  /** By what it is about (`3.1.9`, with the month where the rule speaks by months): the cells, as {@link placesOf} writes them. */
  readonly found: Readonly<Record<string, string>>;
}

export interface Silence {
  readonly on: SourceKey;
  /** All of them without it. */
  readonly rules?: readonly string[];
  /** Items and areas; everywhere without it. */
  readonly about?: readonly string[];
  /** What is right there. */
  readonly expected: string;
}

export const EXAMPLES: readonly Example[] = [
  {
    on: 'pat',
    rule: 'sum-mismatch-annual',
    expected:
      'The one target error: 7.3.1 programmes 10,993,181,185 and promises 10,993,183,187, a difference of 2,002',
    found: {
      '7.3.1': 'C443, F443:Q443',
    },
  },
  {
    on: 'pat',
    rule: 'distribution-not-100',
    expected: '7.1.3 prints shares that add up to 100.1',
    found: {
      '7.1.3': 'G414:Q414',
    },
  },
  {
    on: 'pat',
    rule: 'formula-without-denominator',
    expected: '2.2.2 promises a share and its formula divides nothing',
    found: {
      '2.2.2': 'E113',
    },
  },
  {
    on: 'pat',
    rule: 'formula-inverted-ratio',
    expected: '8.1.1 divides the proposed by the selected',
    found: {
      '8.1.1': 'E495',
    },
  },
  {
    on: 'pat',
    rule: 'formula-unit-mismatch',
    expected: '2.4.3 divides transfers by persons',
    found: {
      '2.4.3': 'E144',
    },
  },
  {
    on: 'pat',
    rule: 'count-vs-ratio',
    expected: '4.1.1 promises 12 actions by a ratio',
    found: {
      '4.1.1': 'C238, E238',
    },
  },
  {
    on: 'pat',
    rule: 'weight-not-renormalized',
    expected: '7.2 prints 50 in February where 50.7 and 49.3 belong',
    found: {
      '7.2.1': 'G431, I431, M431, O431, P431',
      '7.2.3': 'G435, I435, M435, O435, P435',
    },
  },
  {
    on: 'pat',
    rule: 'weight-rounding',
    expected: '3.3 and 7.4.3 round weights to whole numbers',
    found: {
      '3.3': 'F199 … P207 (24 places)',
      '7.4.3': 'F478 … P482 (15 places)',
    },
  },
  {
    on: 'pat',
    rule: 'weight-concentration',
    expected: '2.2.1 carries 75 points of its area',
    found: {
      '2.2.1': 'R112',
    },
  },
  {
    on: 'pat',
    rule: 'area-month-empty',
    expected: '3.4 has nothing in eleven months',
    found: {
      '3.4': 'F219:P219',
    },
  },
  {
    on: 'pat',
    rule: 'behavior-mismatch',
    expected: '9.2 attends requests and is planned as progress',
    found: {
      '9.2': 'F540:Q540, E540',
    },
  },
  {
    on: 'pat',
    rule: 'single-period-annual',
    expected: 'Fifteen indicators have one period',
    found: {
      '1.1.1 Dic': 'Q10',
      '3.4.1 Dic': 'Q215',
      '3.4.2 Dic': 'Q217',
      '5.1.1 Dic': 'Q267',
      '5.1.2 Dic': 'Q270',
      '5.2.3 Dic': 'Q283',
      '5.2.4 Dic': 'Q286',
      '5.2.5 Dic': 'Q288',
      '5.3.1 Dic': 'Q297',
      '5.4.1.1 Dic': 'Q310',
      '5.4.2.1 Dic': 'Q321',
      '6.1.1 Dic': 'Q345',
      '6.1.2 Dic': 'Q347',
      '7.1.5 Dic': 'Q419',
      '7.1.6 Dic': 'Q421',
    },
  },
  {
    on: 'pat',
    rule: 'year-end-gap',
    expected: '1.5 ends in September',
    found: {
      '1.5': 'O70:Q70, O72:Q72, O74:Q74, O76:Q76',
    },
  },
  {
    on: 'pat',
    rule: 'flat-100-target',
    expected: '86 of 124 indicators are at 100 % in all periods',
    found: {
      'PAT 2019': 'C10 … C515 (86 places)',
    },
  },
  {
    on: 'pat',
    rule: 'direction-contradictory',
    expected: '5.4.3.1 counts minutes without service',
    found: {
      '5.4.3.1': 'E333',
    },
  },
  {
    on: 'poa',
    rule: 'missing-target',
    expected: 'Nine products have no target',
    found: {
      '1.1.3': 'D15',
      '1.1.4': 'D16',
      '1.1.5': 'D17',
      '1.1.8': 'D20',
      '2.1.6': 'D37',
      '2.1.14': 'D45',
      '2.1.15': 'D46',
      '3.1.28': 'D90',
      '3.1.32': 'D94',
    },
  },
  {
    on: 'poa',
    rule: 'percent-as-count',
    expected: '«100» in a unit that counts things',
    found: {
      '2.1.3': 'D34, B34',
      '2.1.5': 'D36, B36',
      '2.2.8': 'D57, B57',
      '3.1.26': 'D88, B88',
      '4.1.4': 'D105, B105',
      '4.1.5': 'D106, B106',
      '4.1.7': 'D107, B107',
      '4.1.8': 'D108, B108',
      '4.1.9': 'D109, B109',
    },
  },
  {
    on: 'poa',
    rule: 'target-below-periods',
    expected: 'Monthly products with fewer than twelve a year',
    found: {
      '2.1.11': 'D42, C42',
      '2.1.12': 'D43, C43',
      '2.1.13': 'D44, C44',
      '3.1.29': 'D91, C91',
    },
  },
  {
    on: 'poa',
    rule: 'unit-nature-mismatch',
    expected: 'Units that do not fit what is produced',
    found: {
      '2.1.6': 'B37, A37',
      '2.1.11': 'B42, A42',
      '2.1.14': 'B45, A45',
      '2.1.15': 'B46, A46',
      '4.1.4': 'B105, A105',
      '4.1.5': 'B106, A106',
      '4.1.7': 'B107, A107',
    },
  },
  {
    on: 'poa',
    rule: 'rate-unit-summed',
    expected: '3.1.9 sums a rate',
    found: {
      '3.1.9': 'B74, D74',
    },
  },
  {
    on: 'poa',
    rule: 'parent-child-sum',
    expected: '3.1.11 promises 5,170 and its parts 9,720',
    found: {
      '3.1.11': 'D75, D76, D77, D78, D79, D80, D81, D82, D83',
    },
  },
  {
    on: 'poa',
    rule: 'sibling-outlier',
    expected: '3.1.16 has 5,000 where its twin has 600',
    found: {
      '3.1.16': 'D80, D81, D75',
    },
  },
  {
    on: 'poa',
    rule: 'output-exceeds-demand',
    expected: '3.1.13 (2,000) exceeds the requests of 3.1.12 (600)',
    found: {
      '3.1.13': 'D77, D76',
    },
  },
  {
    on: 'poa',
    rule: 'code-gap',
    expected: '3.1 lacks the products 5, 10, 20 and 21',
    found: {
      '3.1': 'A71, A75, A84',
    },
  },
  {
    on: 'poa',
    rule: 'unit-name-variant',
    expected: 'The unit 1039 is spelt TALLERE',
    found: {
      '3.1.28': 'B90',
    },
  },
  {
    on: 'poa',
    rule: 'ambiguous-periodicity',
    expected: '1.1.3 is Bimensual',
    found: {
      '1.1.3': 'C15',
    },
  },
  {
    on: 'poa',
    rule: 'missing-assumption',
    expected: 'No objective has an assumption',
    found: {
      '1.1': 'A10',
      '2.1': 'A28',
      '3.1': 'A63',
      '4.1': 'A98',
    },
  },
  {
    on: 'poa',
    rule: 'duplicate-result',
    expected: 'The four objectives have one text of result',
    found: {
      '2.1': 'A27, A9, A62, A97',
    },
  },
  {
    on: 'pat-described',
    rule: 'text-target-mismatch',
    expected:
      'The description of 2.4.1 speaks of 21 visits, that of 7.2.1 of 2 modifications, and the targets are 100 %',
    found: { '2.4.1': 'C140, D140', '7.2.1': 'C430, D430' },
  },
  {
    on: 'pat-described',
    rule: 'frequency-text-mismatch',
    expected: 'The description of 5.3.2 says quarterly, and three periods are programmed',
    found: { '5.3.2': 'D299, H299, K299, N299' },
  },
  {
    on: 'pat-printed',
    rule: 'annual-unit-mismatch',
    expected: '7.3.1 prints 100.0 % as its annual target, and pesos in its months',
    found: { '7.3.1': 'C443, F443:Q443' },
  },
  {
    on: 'pat-copied',
    rule: 'column-shift',
    expected: 'Targets stand one column beside their weights, the last one in the total',
    found: {
      '1.4.1': 'H34, K34, N34, Q34, G35, J35, M35, P35',
      '1.4.2': 'H36, K36, N36, Q36, G37, J37, M37, P37',
      '1.4.3': 'H38, K38, N38, Q38, G39, J39, M39, P39',
      '2.3.1': 'H51, K51, N51, Q51, G52, J52, M52, P52',
      '2.3.2': 'H53, K53, N53, Q53, G54, J54, M54, P54',
      '2.3.3': 'H55, K55, N55, Q55, G56, J56, M56, P56',
      '2.3.4': 'H57, K57, N57, Q57, G58, J58, M58, P58',
    },
  },
  {
    on: 'pat-copied',
    rule: 'cell-error',
    expected:
      'Rows are one column longer than their header: names stand under Meta Anual, formulas under Ene; one line for each area',
    found: {
      '1.2': 'B12 … E22 (12 places)',
      '1.4': 'B34, E34, B36, E36, B38, E38',
      '2.3': 'B51, E51, B53, E53, B55, E55, B57, E57',
    },
  },
];

export const SILENCES: readonly Silence[] = [
  {
    on: 'pat-copied',
    rules: ['missing-name', 'missing-formula', 'formula-without-denominator'],
    expected: 'Names are read from the list above the table, and what stands beside its header is one cause',
  },
  {
    on: 'pat',
    rules: [
      'annual-weights-not-100',
      'month-weights-not-100',
      'weight-without-target',
      'target-without-weight',
    ],
    expected:
      'Every annual and every monthly column of weights adds up to 100.0 and stands where targets are',
  },
  {
    on: 'pat',
    rules: ['weight-not-renormalized', 'weight-rounding', 'weight-out-of-range'],
    about: ['6.4', '6.4.1', '6.4.2', '6.4.3', '6.4.4', '6.4.5', '6.4.6', '6.4.7', '6.4.8', '6.4.9'],
    expected:
      '6.4 gives the residue to its last indicator: 24.9 three times and 25.3; nine shares of 100 are 11.1 and 11.2',
  },
  {
    on: 'pat',
    rules: ['sum-mismatch-annual', 'constant-mismatch-annual', 'behavior-undefined'],
    about: ['7.2.1', '7.2.2', '7.2.3', '8.2.5', '8.3.1', '8.3.2', '9.1', '9.2'],
    expected: 'Months of unequal size that do add up to their targets (100, 2,600, 95)',
  },
  {
    on: 'poa',
    about: ['2.1.1', '2.1.2', '2.1.7'],
    expected: '6,328,176 movements are 3,029,196 entries and 3,298,980 exits',
  },
  {
    on: 'poa',
    about: ['2.2.1', '2.2.2', '2.2.3', '2.2.4'],
    expected: '2,832 alerts are 2,160, 612 and 60',
  },
  {
    on: 'poa',
    about: ['4.1.1', '4.1.2', '4.1.3'],
    expected: '540,000 passports are 276,000 at home and 264,000 abroad',
  },
  { on: 'poa', about: ['3.1.24'], expected: '100 is a percentage and its unit says so' },
  { on: 'poa', about: ['3.1.19'], expected: '100 school kits are 100 things' },
  {
    on: 'pat-described',
    rules: ['text-target-mismatch'],
    about: ['2.1.2.1', '5.4.3.1', '7.4.2.1', '8.3.1'],
    expected:
      'Numbers in descriptions that are the target, hours of a day, an article of a law or a share of it',
  },
  {
    on: 'pat-described',
    rules: ['frequency-text-mismatch'],
    about: ['5.4.3.2', '6.3.1', '7.4.2.1', '8.2.2'],
    expected: 'Frequencies in descriptions that are those of the programmed months',
  },
  {
    on: 'pat-copied',
    rules: ['column-shift'],
    about: ['1.2.1', '1.2.2', '1.2.3', '1.2.4', '1.2.5', '1.2.6'],
    expected:
      'One target of four in another month is no column that slipped: the month without a target is named instead',
  },
];
