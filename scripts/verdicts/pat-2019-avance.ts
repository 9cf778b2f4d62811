/** What a reviewer thinks of each finding on the sample of a PAT under way: nine areas of 2019, actuals up to June that are invented. */
import type { Opinion } from './verdict';

export const PAT_2019_PROGRESS_OPINIONS: readonly Opinion[] = [
  {
    rule: 'actual-missing',
    about: ['3.3.1'],
    verdict: 'right',
    why: 'May is programmed and closed, and its cell is blank; the months around it have their reports.',
  },
  {
    rule: 'sum-mismatch-annual',
    about: ['7.3.1'],
    verdict: 'right',
    why: 'The 2,002 pesos of the published plan came along with its figures.',
  },
  {
    rule: 'count-vs-ratio',
    about: ['7.1.3'],
    verdict: 'right',
    why: '295 requests are promised by a formula that gives a share, as in the published plan.',
  },
  {
    rule: 'flat-100-target',
    about: ['PAT 2019 1.1', 'PAT 2019 1.2', 'PAT 2019 3.3'],
    verdict: 'debatable',
    why: 'True of each area; where the law asks for all requests to be attended nothing else can be promised.',
  },
  {
    rule: 'missing-baseline',
    about: ['1.1', '1.2', '1.4', '3.1', '3.3', '3.5', '7.1', '7.2', '7.3'].map((area) => `PAT 2019 ${area}`),
    verdict: 'right',
    why: 'The template asks for a base line and the published plan has none; said once for each sheet.',
  },
  {
    rule: 'single-period-annual',
    about: ['1.1.1'],
    verdict: 'right',
    why: 'Proposals come all year, and the first figure about them in December.',
  },
  {
    rule: 'single-period-annual',
    about: ['7.1.5', '7.1.6'],
    verdict: 'debatable',
    why: 'Surveys are held once a year; a declared Frecuencia «Anual» would end it.',
  },
  {
    rule: 'area-month-empty',
    about: ['7.1'],
    verdict: 'debatable',
    why: 'January alone is empty, and nothing shows that it was forgotten.',
  },
];
