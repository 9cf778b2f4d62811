/** The pane: header, three places, live region. */
import { makeStaticStyles, makeStyles, mergeClasses, Tab, TabList, tokens } from '@fluentui/react-components';
import { type ComponentType, type KeyboardEvent, lazy, Suspense, useEffect, useState } from 'react';
import { FindingsTab } from '../findings/FindingsTab';
import { PlanTab } from '../plan/PlanTab';
import { TABS, type TabId } from '../state/types';
import { AboutPanel } from './AboutPanel';
import { Header } from './Header';
import { LiveRegion } from './LiveRegion';
import { ProblemMessage } from './ProblemMessage';
import { usePane, usePaneState, useText } from './pane-context';
import { TaskBar } from './TaskBar';

const useStyles = makeStyles({
  app: {
    display: 'flex',
    flexDirection: 'column',
    height: '100vh',
    minWidth: 0,
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    position: 'relative',
    '@media (prefers-reduced-motion: reduce)': {
      '& *': { animationDuration: '0.01ms !important', transitionDuration: '0.01ms !important' },
    },
  },
  tabs: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, paddingInline: '4px', flexShrink: 0 },
  main: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0, minWidth: 0 },
  messages: { paddingTop: '8px', flexShrink: 0, maxHeight: '50vh', overflowY: 'auto' },
  panel: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minHeight: 0,
    minWidth: 0,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  hidden: { display: 'none' },
});

const PANELS: Readonly<Record<TabId, ComponentType>> = {
  findings: FindingsTab,
  // With its tree and its forms, when somebody goes there.
  compliance: lazy(async () => ({
    default: (await import(/* webpackChunkName: "compliance" */ '../compliance/ComplianceTab')).ComplianceTab,
  })),
  plan: PlanTab,
};

// The page is the pane: no margins around it, and never a scroll bar of the page itself.
const useStaticStyles = makeStaticStyles({ body: { margin: 0, overflow: 'hidden' } });

export function App() {
  useStaticStyles();
  const styles = useStyles();
  const t = useText();
  const { controller, store } = usePane();
  const tab = usePaneState((state) => state.tab);
  const problem = usePaneState((state) => state.problem);
  const [about, setAbout] = useState(false);
  // A place that was visited stays, with its scroll position and what was typed.
  const [visited, setVisited] = useState<ReadonlySet<TabId>>(new Set([tab]));
  useEffect(() => {
    setVisited((before) => (before.has(tab) ? before : new Set([...before, tab])));
  }, [tab]);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'F8' || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    void controller.step(event.shiftKey ? -1 : 1);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: F8 works wherever the focus is in the pane
    <div className={styles.app} onKeyDown={onKeyDown} lang={t('pane.lang')}>
      <Header onAbout={() => setAbout(true)} />
      <TaskBar />
      <TabList
        className={styles.tabs}
        size="small"
        selectedValue={tab}
        onTabSelect={(_event, data) => store.dispatch({ type: 'tab', tab: data.value as TabId })}
      >
        {TABS.map((id) => (
          <Tab key={id} id={`pondera-tab-${id}`} value={id} aria-controls={`pondera-panel-${id}`}>
            {t(`pane.tabs.${id}`)}
          </Tab>
        ))}
      </TabList>
      <main className={styles.main}>
        {(about || problem) && (
          <div className={styles.messages}>
            {about && <AboutPanel onClose={() => setAbout(false)} />}
            {problem && <ProblemMessage problem={problem} />}
          </div>
        )}
        {TABS.map((id) => {
          const Panel = PANELS[id];
          return (
            <div
              key={id}
              id={`pondera-panel-${id}`}
              role="tabpanel"
              aria-labelledby={`pondera-tab-${id}`}
              className={mergeClasses(styles.panel, id !== tab && styles.hidden)}
              hidden={id !== tab}
            >
              {(visited.has(id) || id === tab) && (
                <Suspense fallback={null}>
                  <Panel />
                </Suspense>
              )}
            </div>
          );
        })}
      </main>
      <LiveRegion />
    </div>
  );
}
