/** Whose findings are judged, in the order of the page. */
import { PAT_2019_OPINIONS } from './pat-2019';
import { PAT_2019_PROGRESS_OPINIONS } from './pat-2019-avance';
import { POA_2026_OPINIONS } from './poa-2026';
import { POM_2026_OPINIONS } from './pom-2026';
import type { SourceKey } from './sources';
import type { Opinion } from './verdict';

export interface JudgedPlan {
  readonly key: SourceKey;
  readonly file: string;
  readonly title: string;
  /** Whether the figures are those of a published plan. */
  readonly published: boolean;
  readonly opinions: readonly Opinion[];
}

export const PLANS: readonly JudgedPlan[] = [
  {
    key: 'pat',
    file: 'pat-2019.xlsx',
    title: 'PAT of 2019: 38 areas, 124 indicators',
    published: true,
    opinions: PAT_2019_OPINIONS,
  },
  {
    key: 'poa',
    file: 'poa-2026.xlsx',
    title: 'POA of 2026: 72 products',
    published: true,
    opinions: POA_2026_OPINIONS,
  },
  {
    key: 'progress',
    file: 'pat-2019-avance.xlsx',
    title: 'Nine areas of the PAT under way, in our template',
    published: false,
    opinions: PAT_2019_PROGRESS_OPINIONS,
  },
  {
    key: 'pom',
    file: 'pom-2026-2030.xlsx',
    title: 'POM of an invented institution',
    published: false,
    opinions: POM_2026_OPINIONS,
  },
];
