/** The place *Plan*: what was recognised and how sure, and the helpers, each in a panel of its own. */
import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { NoticeMessage } from '../components/NoticeMessage';
import { usePaneState, useText } from '../components/pane-context';
import { WriteMessage } from '../edits/WriteMessage';
import type { PlanPanel as PanelId } from '../state/types';
import { PlanActions } from './PlanActions';
import { PlanPanel } from './PlanPanel';
import { PlanSummary } from './PlanSummary';

const useStyles = makeStyles({
  scroll: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    overflowX: 'hidden',
    padding: '12px 12px 24px',
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
  },
  rule: { border: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, width: '100%', margin: 0 },
  tab: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0, minWidth: 0 },
});

/** Fetched when they are first opened, from the page's own address. */
const PANELS = {
  insert: lazy(() => import('./wizard/InsertPanel')),
  distribute: lazy(() => import('./distribute/DistributePanel')),
  'roll-forward': lazy(() => import('./roll-forward/RollForwardPanel')),
  journal: lazy(() => import('../edits/JournalPanel')),
} as const;

const TITLES = {
  insert: 'wizard.title',
  distribute: 'planning.distribute.title',
  'roll-forward': 'planning.roll.title',
  journal: 'preview.journal.title',
} as const;

export function PlanTab() {
  const styles = useStyles();
  const t = useText();
  const panel = usePaneState((state) => state.planPanel);
  const requests = usePaneState((state) => state.insertRequests);
  const scroll = useRef<HTMLDivElement | null>(null);
  // Which helper was left last: its button gets the focus back.
  const last = useRef<PanelId>('overview');
  const from = last.current;
  useEffect(() => {
    last.current = panel;
    scroll.current?.scrollTo?.({ top: 0 });
  }, [panel]);
  const Panel = panel === 'overview' ? null : PANELS[panel];
  return (
    <div className={styles.tab}>
      <div className={styles.scroll} ref={scroll}>
        {panel === 'overview' || Panel === null ? (
          <>
            <PlanSummary />
            <hr className={styles.rule} />
            <PlanActions from={from} />
          </>
        ) : (
          <PlanPanel title={t(TITLES[panel])} key={panel} asked={requests}>
            <Suspense fallback={<Spinner size="tiny" label={t('planning.loading')} />}>
              <Panel />
            </Suspense>
          </PlanPanel>
        )}
      </div>
      <NoticeMessage tab="plan" />
      <WriteMessage tab="plan" />
    </div>
  );
}
