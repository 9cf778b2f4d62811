/** How the state follows from what happens: one pure function. */
import { areasOf } from '../../app/compliance-view';
import type { ComplianceResult } from '../../app/pane-services';
import type { SettingsInUse } from '../../app/workbook-settings';
import type { InstitutionCompliance } from '../../domain/compliance-model';
import { countBySeverity } from '../../domain/finding';
import { usualCadence } from '../../domain/line-periods';
import type { Action } from './actions';
import { identify } from './finding-identity';
import type { Announcement, ComplianceFocus, ComplianceSlice, PaneState, PeriodId, TaskKind } from './types';

function announce(state: PaneState, messageId: string, params: Announcement['params'] = {}): Announcement {
  return { messageId, params, serial: (state.announcement?.serial ?? 0) + 1 };
}

/** Where a result is looked at first: the only area when there is one, else the whole institution. */
export function firstFocus(result: ComplianceResult): ComplianceFocus {
  const units = result.institution?.units ?? [];
  return units.length === 1 && units[0]!.areas.length === 1
    ? { kind: 'area', unit: 0, area: 0 }
    : { kind: 'institution' };
}

function focusExists(focus: ComplianceFocus, result: ComplianceResult): boolean {
  if (focus.kind === 'institution') return true;
  const unit = result.institution?.units[focus.unit];
  return focus.kind === 'unit' ? unit !== undefined : unit?.areas[focus.area] !== undefined;
}

/** What is looked at first: the month, or the longer period that the plans report by. */
function firstPeriod(institution: InstitutionCompliance): PeriodId {
  const cadence = usualCadence(areasOf(institution).map(({ area }) => area));
  return cadence === 'quarter' || cadence === 'fourMonths' || cadence === 'semester' ? cadence : 'month';
}

function validated(state: PaneState, action: Extract<Action, { type: 'validated' }>): PaneState {
  const { result, background } = action;
  const counts = countBySeverity(result.findings);
  const ids = identify(result.findings);
  const before = state.validation ? countBySeverity(state.validation.findings) : null;
  const sameCounts =
    before !== null &&
    before.error === counts.error &&
    before.warning === counts.warning &&
    before.info === counts.info &&
    state.validation?.outcome === result.outcome;
  return {
    ...state,
    validation: result,
    changesAfter: Math.max(0, state.changesAfter - state.changesBeforeRun),
    changesBeforeRun: 0,
    // What kept the workbook from being read is over, whoever asked.
    problem: state.problem?.source === 'live' || state.problem?.source === 'validate' ? null : state.problem,
    openFinding: state.openFinding !== null && ids.has(state.openFinding) ? state.openFinding : null,
    // A run in the background speaks only when there is something new to say.
    announcement:
      background && sameCounts
        ? state.announcement
        : announce(state, `pane.announce.${result.outcome}`, { ...counts }),
  };
}

/** Tasks after which "Deshacer" beside an older press would mislead. */
const WRITING: ReadonlySet<TaskKind> = new Set(['insert', 'apply', 'undo', 'justify', 'withdraw']);

/** Settings as they were read; the list of months follows them unless another one was chosen. */
function withSettings(compliance: ComplianceSlice, inUse: SettingsInUse): ComplianceSlice {
  const { cutoff, inUse: before } = compliance;
  const chosen = cutoff !== null && cutoff !== before?.settings.cutoff;
  return { ...compliance, inUse, cutoff: chosen ? cutoff : inUse.settings.cutoff };
}

function computed(state: PaneState, result: ComplianceResult): PaneState {
  const { compliance } = state;
  const { inUse, institution } = result;
  const kept = compliance.result !== null && focusExists(compliance.focus, result);
  // A corte that could not be kept is none of the workbook's settings.
  const read = inUse && inUse.origins.cutoff !== 'given' ? withSettings(compliance, inUse) : compliance;
  return {
    ...state,
    compliance: {
      ...read,
      result,
      changesAfter: 0,
      period: compliance.result === null && institution ? firstPeriod(institution) : compliance.period,
      focus: kept ? compliance.focus : firstFocus(result),
    },
    announcement: announce(state, `pane.announce.compliance-${result.outcome}`),
  };
}

export function reduce(state: PaneState, action: Action): PaneState {
  switch (action.type) {
    case 'tab':
      return state.tab === action.tab ? state : { ...state, tab: action.tab };
    case 'scope':
      return { ...state, scope: action.scope };
    case 'task-started':
      return {
        ...state,
        task: { kind: action.kind, progress: null, cancelling: false },
        problem: null,
        notice: null,
        lastWrite: WRITING.has(action.kind) ? null : state.lastWrite,
        announcement: announce(state, `pane.task.${action.kind}`),
      };
    case 'task-progress':
      return state.task ? { ...state, task: { ...state.task, progress: action.progress } } : state;
    case 'task-cancelling':
      return state.task ? { ...state, task: { ...state.task, cancelling: true } } : state;
    case 'task-ended':
      return { ...state, task: null };
    case 'reading':
      return { ...state, changesBeforeRun: state.changesAfter };
    case 'validated':
      return validated(state, action);
    case 'workbook-changed':
      return {
        ...state,
        changesAfter: state.validation ? state.changesAfter + 1 : 0,
        compliance: state.compliance.result
          ? { ...state.compliance, changesAfter: state.compliance.changesAfter + 1 }
          : state.compliance,
      };
    case 'live':
      return { ...state, live: action.on };
    case 'problem':
      return { ...state, problem: action.problem };
    case 'problem-dismissed':
      return { ...state, problem: null };
    case 'notice':
      return {
        ...state,
        notice: action.notice,
        announcement: announce(state, action.notice.messageId, action.notice.params),
      };
    case 'wrote': {
      const { kind, written, skipped } = action.summary;
      return {
        ...state,
        lastWrite: action.summary,
        announcement: announce(state, `preview.announce.${kind}`, { written, skipped: skipped.length }),
      };
    }
    case 'write-dismissed':
      return { ...state, lastWrite: null };
    case 'journal':
      return { ...state, journal: action.journal };
    case 'notice-dismissed':
      return { ...state, notice: null };
    case 'announce':
      return { ...state, announcement: announce(state, action.messageId, action.params) };
    case 'insert-requested':
      return { ...state, planPanel: 'insert', insertRequests: state.insertRequests + 1 };
    case 'drafts':
      return { ...state, drafts: { ...state.drafts, ...action.drafts } };
    case 'findings-panel':
      // What opens has its own result to show; that of the press before would take its place.
      return action.panel.kind === 'list' || state.findingsPanel.kind !== 'list'
        ? { ...state, findingsPanel: action.panel }
        : { ...state, findingsPanel: action.panel, notice: null, lastWrite: null };
    case 'plan-panel':
      return { ...state, planPanel: action.panel };
    case 'order':
      return { ...state, order: action.order };
    case 'filters':
      return { ...state, filters: { ...state.filters, ...action.filters } };
    case 'open-finding':
      return { ...state, openFinding: action.id };
    case 'selection':
      return { ...state, selection: action.cell };
    case 'compliance-settings':
      return { ...state, compliance: withSettings(state.compliance, action.inUse) };
    case 'cutoff':
      return { ...state, compliance: { ...state.compliance, cutoff: action.month } };
    case 'computed':
      return computed(state, action.result);
    case 'compliance-period':
      return { ...state, compliance: { ...state.compliance, period: action.period } };
    case 'compliance-focus':
      return { ...state, compliance: { ...state.compliance, focus: action.focus } };
  }
}
