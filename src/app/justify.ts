/** Writes justifications into the workbook: below the last row that is there at that moment, never over what others wrote. */
import { dayOf, readDay } from '../domain/day';
import type { Finding } from '../domain/finding';
import type {
  Justification,
  JustificationRequest,
  JustificationRequestProblem,
} from '../domain/justification';
import { bindingOf } from '../domain/justification-binding';
import { JUSTIFICATIONS_SHEET } from '../domain/justification-sheet';
import { problemsOfJustification } from '../domain/justification-text';
import type { Plan } from '../domain/plan';
import type { Snapshot } from '../domain/snapshot';
import type { Translator } from '../i18n';
import { spanishTranslator } from '../i18n/spanish';
import { type JustificationTable, justificationTables } from '../recognition/justification-sheet';
import { type RuleConfig, readRuleConfig } from '../rules/config';
import type { JustificationServices, JustifyReport } from './justification-services';
import {
  anotherJustificationSheet,
  itemOf,
  justificationSheet,
  type NewRow,
  rowEdits,
} from './justification-sheet';
import { withoutException } from './justifications';
import type { TaskOptions, ValidationResult } from './pane-services';
import { WorkbookError, type WorkbookPort } from './ports';
import { withdrawalOf } from './withdraw-justification';

/** How often others may get ahead of us before we give up. */
const ATTEMPTS = 4;

/** What the sheets say is Spanish in every language. */
const WORDS = spanishTranslator();

interface Written {
  readonly written: readonly Justification[];
  readonly sheet: string;
}

/**
 * @param config the configuration in force: rules without exception
 * @param today `2026-11-21`
 */
export function justificationProblems(
  findings: readonly Finding[],
  request: JustificationRequest,
  config: RuleConfig,
  today: string,
): JustificationRequestProblem[] {
  const strict = [...new Set(findings.map(({ rule }) => rule))].filter((rule) =>
    withoutException(rule, config),
  );
  return [
    ...strict.map(
      (rule): JustificationRequestProblem => ({
        field: 'finding',
        messageId: 'justifications.request.withoutException',
        params: { rule: { kind: 'message', messageId: `rules.${rule}.title`, params: {} } },
      }),
    ),
    ...problemsOfJustification(request, today).map(({ field, key, params }) => ({
      field,
      messageId: `justifications.request.${key}`,
      params,
    })),
  ];
}

/** The first table that can be written; a protected one is taken last, and says so when it refuses. */
function tableIn(snapshot: Snapshot): JustificationTable | null {
  const tables = justificationTables(snapshot);
  return tables.find(({ isProtected }) => !isProtected) ?? tables[0] ?? null;
}

/** The table to write into as it is now; the sheet is added where there is none. @throws WorkbookError */
async function currentTable(
  workbook: Pick<WorkbookPort, 'readSnapshot' | 'apply'>,
  t: Translator,
  options: TaskOptions | undefined,
): Promise<JustificationTable> {
  let snapshot = await workbook.readSnapshot(options);
  const additions = [
    // A colleague may add it at this moment: then theirs stays as it is, and is found by the next reading.
    () => justificationSheet(t),
    () =>
      anotherJustificationSheet(
        t,
        snapshot.sheets.map(({ name }) => name),
      ),
  ];
  for (const addition of additions) {
    const table = tableIn(snapshot);
    if (table !== null) return table;
    await workbook.apply({ changes: addition() }, options);
    snapshot = await workbook.readSnapshot(options);
  }
  const table = tableIn(snapshot);
  if (table !== null) return table;
  throw new WorkbookError('changed-meanwhile', 'the sheet was not found again', JUSTIFICATIONS_SHEET);
}

/**
 * Writes rows, each whole or not at all.
 * @throws WorkbookError `protected`, `changed-meanwhile` when others were always faster, or what the host says
 */
export async function writeJustifications(
  workbook: Pick<WorkbookPort, 'readSnapshot' | 'apply' | 'writeEdits'>,
  rows: readonly NewRow[],
  t: Translator,
  options?: TaskOptions,
): Promise<Written> {
  const written: Justification[] = [];
  let left = rows;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const table = await currentTable(workbook, t, options);
    const { sheet, nextRow } = table;
    const planned = left.map((row, index) => ({
      row,
      at: nextRow + index,
      edits: rowEdits(row, table, nextRow + index, WORDS),
    }));
    const { outcomes, fault } = await workbook.writeEdits(
      planned.flatMap(({ edits }) => edits),
      options,
    );
    const became = new Map(outcomes.map(({ edit, outcome }) => [placeKey(edit.cell), outcome]));
    const outcomesOf = ({ edits }: (typeof planned)[number]) =>
      edits.map(({ cell }) => became.get(placeKey(cell))!);
    const isWritten = (one: (typeof planned)[number]) =>
      outcomesOf(one).every((outcome) => outcome === 'written' || outcome === 'already');
    for (const one of planned.filter(isWritten)) written.push(recordOf(one.row, table, one.at));
    if (fault) throw fault;
    const missed = planned.filter((one) => !isWritten(one));
    if (missed.length === 0) return { written, sheet };
    if (missed.some((one) => outcomesOf(one).includes('not-writable'))) {
      throw new WorkbookError('protected', `the sheet ${sheet} is protected`, sheet);
    }
    left = missed.map(({ row }) => row);
  }
  throw new WorkbookError('changed-meanwhile', 'others were writing all the time', JUSTIFICATIONS_SHEET);
}

const placeKey = ({ row, column }: { row: number; column: number }): string => `${row}:${column}`;

function recordOf(
  { finding, binding, request, today }: NewRow,
  table: JustificationTable,
  row: number,
): Justification {
  return {
    ...request,
    text: request.text.trim(),
    author: request.author.trim(),
    rule: finding.rule,
    ...binding,
    item: itemOf(finding),
    value: finding.value,
    date: today,
    cell: { sheet: table.sheet, row, column: Math.min(...table.columns.values()) },
  };
}

/**
 * @param validateNow reads and judges the workbook
 * @param judged the last validation: it says which plan a finding is of, and which configuration is in force
 */
export function createJustificationServices(
  workbook: Pick<WorkbookPort, 'readSnapshot' | 'apply' | 'writeEdits'>,
  validateNow: (options?: TaskOptions) => Promise<ValidationResult>,
  judged: () => ValidationResult | null,
  now: () => Date,
  t: Translator,
): JustificationServices {
  const listOf = (findings: Finding | readonly Finding[]): readonly Finding[] =>
    Array.isArray(findings) ? findings : [findings as Finding];
  const check: JustificationServices['checkJustification'] = (findings, request) =>
    justificationProblems(
      listOf(findings),
      request,
      judged()?.configuration.config ?? readRuleConfig(null).config,
      dayOf(now()),
    );

  return {
    checkJustification: check,
    async justify(findings, request, options): Promise<JustifyReport> {
      const nothing = { written: [], sheet: null, validation: null, validationProblem: null };
      const problems = check(findings, request);
      if (problems.length > 0) return { ...nothing, problems };
      const plans = new Map<string, Plan>((judged()?.plans ?? []).map((plan) => [plan.id, plan]));
      const until = request.until === null ? null : readDay(request.until);
      const rows = listOf(findings).map((finding): NewRow => {
        const plan = plans.get(finding.plan);
        if (plan === undefined) throw new RangeError('a finding of another validation');
        return {
          finding,
          binding: bindingOf(finding, plan),
          request: { ...request, until },
          today: dayOf(now()),
        };
      });
      if (rows.length === 0) return { ...nothing, problems };
      const done = await writeJustifications(workbook, rows, t, options);
      try {
        return { ...done, problems, validation: await validateNow(options), validationProblem: null };
      } catch (error) {
        if (!(error instanceof WorkbookError)) throw error;
        return { ...done, problems, validation: null, validationProblem: error };
      }
    },
    async proposeWithdrawal(justification, options) {
      return withdrawalOf(await workbook.readSnapshot(options), justification);
    },
  };
}
