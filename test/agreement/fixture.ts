/** What the agreement tests are fed with; see README.md. */
import type { ChangeSet } from '../../src/domain/change-set';
import type { Snapshot } from '../../src/domain/snapshot';

export interface AgreementFixture {
  /** Unique among all; also the name of the file. Letters, digits and hyphens. */
  readonly name: string;
  /** A whole new workbook, filled. */
  changeSet(): ChangeSet;
  /**
   * Compares what the engine computes from the snapshot's inputs with every formula cell that shows a compliance, a score,
   * a total or a state. Throws, by `expect` or otherwise, where they differ by more than 1e-9.
   * @param snapshot the workbook with the results of our own recalculation
   */
  checkEngine(snapshot: Snapshot): void;
}
