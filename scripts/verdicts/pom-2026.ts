/** What a reviewer thinks of each finding on the sample of a POM, an invented institution with faults of execution put in on purpose. */
import type { Opinion } from './verdict';

export const POM_2026_OPINIONS: readonly Opinion[] = [
  {
    rule: 'actual-missing',
    about: ['003-001-0002'],
    verdict: 'right',
    why: 'The second cuatrimestre is closed and the product has a target in it, and no report.',
  },
  {
    rule: 'deviation-without-narrative',
    about: ['001-002', '001-002-0002'],
    verdict: 'right',
    why: 'The product is an eighth above its plan (9 for 8) and its subproduct an eighth below (14 for 16): two causes to be told.',
  },
  {
    rule: 'deviation-without-narrative',
    about: ['002-003'],
    verdict: 'right',
    why: 'Half of what was planned was reached, and nobody says why.',
  },
];
