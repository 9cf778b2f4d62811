/** `pondera score`: reads each file and computes the scores, of each and of all together. */

import type { ScoreReport } from '../app/score-report';
import { type ScoredFile, scoreFile, scoreTogether, unreadableScore } from '../app/score-report';
import type { ComplianceSettings } from '../domain/compliance-model';
import type { Translator } from '../i18n';
import { readWorkbookFile } from './read-file';

/**
 * Scores files.
 * @param given settings of the call; the workbook's own stand for the others
 */
export async function scoreFiles(
  files: readonly string[],
  given: Partial<ComplianceSettings>,
  t: Translator,
): Promise<Pick<ScoreReport, 'files' | 'together'>> {
  const scored: ScoredFile[] = [];
  for (const file of files) {
    const { snapshot, error } = await readWorkbookFile(file, t);
    scored.push(error === undefined ? scoreFile(file, snapshot, given, t) : unreadableScore(file, error));
  }
  return { together: scoreTogether(scored, t), files: scored.map(({ report }) => report) };
}
