/**
 * A justification sets one finding aside with a reason. It is bound to what the finding is about (rule, plan, row, role, period) and
 * to what was compared, never to an address: it survives sorting, inserted rows, renamed and copied sheets, and it goes stale
 * when a number changes.
 */
import type { CellAddress } from './address';
import type { Finding, MessageParams } from './finding';

/** Why a finding is accepted; the sheet has their words (`JUSTIFICATION_REASON_WORD`). */
export const JUSTIFICATION_REASONS = [
  'authorised',
  'norm',
  'method',
  'seasonal',
  'external',
  'published',
  'other',
] as const;

export type JustificationReason = (typeof JUSTIFICATION_REASONS)[number];

/** What a person says; `problemsOfJustification` judges it. */
export interface JustificationRequest {
  readonly reason: JustificationReason;
  readonly text: string;
  readonly author: string;
  /** The last day on which it holds, `2026-12-31`; null: until the value changes. */
  readonly until: string | null;
}

/** One row of the sheet *Justificaciones*. */
export interface Justification extends JustificationRequest {
  readonly rule: string;
  /** The binding, without the value: see `bindingOf`. */
  readonly key: string;
  /** Of what was compared besides the value. */
  readonly fingerprint: string;
  /** *Partida*, as shown. */
  readonly item: string;
  /** *Valor*: what the workbook said when it was justified; null where the rule compares no single value. */
  readonly value: number | string | null;
  /** When it was written: `2026-11-21`. */
  readonly date: string;
  /** The first cell of its row. */
  readonly cell: CellAddress;
}

/** A finding that is set aside, and by what. */
export interface JustifiedFinding {
  readonly finding: Finding;
  readonly justification: Justification;
}

/**
 * `stale`: what was compared has changed, the finding is back; `expired`: its last day has passed, the finding is back; `unused`:
 * there is no such finding (any more); `refused`: the text says nothing, or the rule has no exceptions; `broken`: a row that
 * cannot be read.
 */
export type JustificationOutcome = 'stale' | 'expired' | 'unused' | 'refused' | 'broken';

/** A row of *Justificaciones* that sets nothing aside, and why. */
export interface JustificationProblem {
  readonly outcome: JustificationOutcome;
  /** A sentence under `justifications.problems`. */
  readonly messageId: string;
  readonly params: MessageParams;
  /** The first cell of the row. */
  readonly cell: CellAddress;
  /** Null for rows that cannot be read. */
  readonly justification: Justification | null;
  /** The finding that is listed again (or still) because of it. */
  readonly finding: Finding | null;
}

/** Something that a request lacks: the field, and a sentence under `justifications.request`. */
export interface JustificationRequestProblem {
  readonly field: keyof JustificationRequest | 'finding';
  readonly messageId: string;
  readonly params: MessageParams;
}
