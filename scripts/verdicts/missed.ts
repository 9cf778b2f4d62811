/** Faults of the published plans that a reviewer sees and no rule tells. */

export interface Missed {
  readonly plan: string;
  readonly item: string;
  readonly what: string;
  /** Why there is no finding. */
  readonly reason: string;
}

export const MISSED: readonly Missed[] = [
  {
    plan: 'PAT',
    item: '2.4.4',
    what: 'Children and vulnerable groups ÷ all persons lodged is to be 100 %: then nobody else may be lodged.',
    reason: 'A share that describes a composition has the form of any other; only its meaning tells.',
  },
  {
    plan: 'PAT',
    item: '8.2.2',
    what: 'An inventory of furniture is measured by requests attended ÷ requests made.',
    reason: 'No rule compares the name of an indicator with its formula: good plans use other words in both.',
  },
  {
    plan: 'PAT',
    item: '7.4.3.2',
    what: 'The denominator counts answers given, not requests received, and is therefore always reached.',
    reason: 'It is only said that the two sides count different things.',
  },
  {
    plan: 'POA',
    item: '3.1.1',
    what: 'Promises 58,200 attentions; the seven products that follow it add up to 57,300.',
    reason:
      'The number 3.1.5 is missing from the list: a product that was taken out may be what the sum lacks, so that no parts are suggested.',
  },
  {
    plan: 'POA',
    item: '3.1.31',
    what: 'Making a unit better known is measured by 100 trainings.',
    reason: '100 trainings are possible, and the verb is none that only reaches a percentage.',
  },
  {
    plan: 'POA',
    item: '3.1.3',
    what: 'Legal orientation given to persons is counted in documents.',
    reason: 'An orientation may well end in a document; the pair is not among those that cannot be.',
  },
];
