/** The place *Hallazgos*: counters, filters, the list, and the marks below it. */
import { makeStyles } from '@fluentui/react-components';
import { useDeferredValue, useMemo } from 'react';
import { NoticeMessage } from '../components/NoticeMessage';
import { usePane, usePaneState } from '../components/pane-context';
import { identified } from '../state/finding-identity';
import { filterFindings, groupFindings } from '../state/finding-list';
import { scopedResult } from '../state/plan-scope';
import { findingText } from '../text/rule-texts';
import { FindingFilters } from './FindingFilters';
import { FindingTree } from './FindingTree';
import { MarkActions } from './MarkActions';
import { OutcomeState } from './OutcomeState';
import { SeverityCounters } from './SeverityCounters';
import { UncheckedRules } from './UncheckedRules';

const useStyles = makeStyles({
  tab: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minHeight: 0,
    minWidth: 0,
    paddingTop: '8px',
  },
  // The list keeps its own place when findings come and go; the browser must not correct it a second time.
  scroll: { flexGrow: 1, minHeight: 0, overflowY: 'auto', overflowX: 'hidden', overflowAnchor: 'none' },
});

export function FindingsTab() {
  const styles = useStyles();
  const { t } = usePane();
  const validation = usePaneState((state) => state.validation);
  const scope = usePaneState((state) => state.scope);
  const selection = usePaneState((state) => (state.scope.kind === 'follow' ? state.selection : null));
  // Typing in the search stays quick while a long list is narrowed.
  const filters = useDeferredValue(usePaneState((state) => state.filters));
  const order = usePaneState((state) => state.order);

  const scoped = useMemo(() => scopedResult(validation, scope, selection), [validation, scope, selection]);
  const all = useMemo(() => identified(scoped.findings), [scoped]);
  const shown = useMemo(
    () => filterFindings(all, filters, (finding) => findingText(t, finding)),
    [all, filters, t],
  );
  const groups = useMemo(
    () =>
      groupFindings(
        shown,
        order,
        (validation?.plans ?? []).map(({ sheet }) => sheet),
      ),
    [shown, order, validation],
  );

  if (scoped.verdict !== 'findings') {
    return (
      <div className={styles.tab}>
        <NoticeMessage tab="findings" />
        <div className={styles.scroll}>
          <OutcomeState scoped={scoped} />
          <UncheckedRules unchecked={scoped.unchecked} />
        </div>
        {scoped.verdict !== 'not-run' && scoped.verdict !== 'no-plan' && <MarkActions />}
      </div>
    );
  }
  return (
    <div className={styles.tab}>
      <SeverityCounters findings={scoped.findings} />
      <FindingFilters findings={scoped.findings} shown={shown.length} />
      <div className={styles.scroll} data-scroll-area>
        <FindingTree groups={groups} total={shown.length} />
        <UncheckedRules unchecked={scoped.unchecked} />
      </div>
      <NoticeMessage tab="findings" />
      <MarkActions />
    </div>
  );
}
