/** The place *Hallazgos*: counters, filters, the list, and the marks below it. */
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useDeferredValue, useEffect, useMemo, useRef } from 'react';
import { NoticeMessage } from '../components/NoticeMessage';
import { MENU_ID } from '../components/OverflowMenu';
import { usePane, usePaneState } from '../components/pane-context';
import { WriteMessage } from '../edits/WriteMessage';
import { identified } from '../state/finding-identity';
import { filterFindings, groupFindings } from '../state/finding-list';
import { scopedResult } from '../state/plan-scope';
import { findingText } from '../text/rule-texts';
import { ConfigurationMistakes } from './ConfigurationMistakes';
import { FindingFilters } from './FindingFilters';
import { FindingsPanels } from './FindingsPanels';
import { FindingTree } from './FindingTree';
import { JustificationProblems, JustifiedFindings } from './Justified';
import { MarkActions } from './MarkActions';
import { OutcomeState } from './OutcomeState';
import { SafeFixes } from './SafeFixes';
import { SeverityCounters } from './SeverityCounters';
import { UncheckedRules } from './UncheckedRules';

const useStyles = makeStyles({
  tab: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minHeight: 0,
    minWidth: 0,
  },
  // What opens over the list lies above it: the list keeps its place, out of reach of the keyboard and of screen readers.
  body: { position: 'relative', display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  list: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0, paddingTop: '8px' },
  covered: { visibility: 'hidden' },
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

  const panel = usePaneState((state) => state.findingsPanel.kind);
  const list = useRef<HTMLDivElement | null>(null);
  const before = useRef(panel);
  useEffect(() => {
    const from = before.current;
    before.current = panel;
    if (panel !== 'list' || from === 'list') return;
    // Back where the person was: in the list, or at the menu from which the panel was opened.
    const place =
      from === 'rules' || from === 'approval'
        ? document.getElementById(MENU_ID)
        : list.current?.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]');
    (place ?? list.current)?.focus();
  }, [panel]);

  const below = (
    <>
      <JustifiedFindings justified={scoped.justified} />
      <JustificationProblems problems={scoped.justificationProblems} />
      <ConfigurationMistakes />
      <UncheckedRules unchecked={scoped.unchecked} />
    </>
  );
  return (
    <div className={styles.tab}>
      <div className={styles.body}>
        <div
          ref={list}
          tabIndex={-1}
          className={mergeClasses(styles.list, panel !== 'list' && styles.covered)}
        >
          {scoped.verdict === 'findings' ? (
            <>
              <SeverityCounters findings={scoped.findings} />
              <FindingFilters findings={scoped.findings} shown={shown.length} />
              <div className={styles.scroll} data-scroll-area>
                <FindingTree groups={groups} total={shown.length} />
                {below}
              </div>
            </>
          ) : (
            <div className={styles.scroll}>
              <OutcomeState scoped={scoped} />
              {below}
            </div>
          )}
          {scoped.verdict !== 'not-run' && scoped.verdict !== 'no-plan' && (
            <>
              <SafeFixes findings={scoped.findings} />
              <MarkActions />
            </>
          )}
        </div>
        <FindingsPanels />
      </div>
      <NoticeMessage tab="findings" />
      <WriteMessage tab="findings" />
    </div>
  );
}
