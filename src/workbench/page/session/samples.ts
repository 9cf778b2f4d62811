import type { TextKey } from '../text';

/** The sample menu; files are served from the repository's folder `samples`. The empty book has none. */
export const SAMPLES = [
  { id: 'published', label: 'samplePublished', file: 'pat-2019.xlsx' },
  { id: 'progress', label: 'sampleProgress', file: 'pat-2019-avance.xlsx' },
  { id: 'faulty', label: 'sampleFaulty', file: 'pat-con-errores.xlsx' },
  { id: 'poa', label: 'samplePoa', file: 'poa-2026.xlsx' },
  { id: 'pom', label: 'samplePom', file: 'pom-2026-2030.xlsx' },
  { id: 'empty', label: 'sampleEmpty', file: undefined },
] as const satisfies readonly { id: string; label: TextKey; file: string | undefined }[];

export type SampleId = (typeof SAMPLES)[number]['id'];
