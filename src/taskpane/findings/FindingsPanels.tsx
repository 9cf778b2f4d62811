/** What opens over the list of findings. Each is fetched when it is first opened, from the page's own address. */
import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import { usePane, usePaneState } from '../components/pane-context';
import { SubPanel } from '../components/SubPanel';
import type { FindingsPanel } from '../state/types';

type PanelKind = Exclude<FindingsPanel['kind'], 'list'>;

const PANELS = {
  fix: lazy(() => import('./FixPanel')),
  'fix-safe': lazy(() => import('./SafeFixPanel')),
  justify: lazy(() => import('./JustifyPanel')),
  rules: lazy(() => import('../rules/RulesPanel')),
  approval: lazy(() => import('../approval/ApprovalPanel')),
} as const satisfies Record<PanelKind, unknown>;

const TITLES: Readonly<Record<PanelKind, string>> = {
  fix: 'findingsTab.fixing.title',
  'fix-safe': 'findingsTab.fixing.titleSafe',
  justify: 'findingsTab.justifying.title',
  rules: 'rulesPanel.title',
  approval: 'approvalPanel.title',
};

const useStyles = makeStyles({
  // Over the list, which keeps its layout and its place below.
  over: { position: 'absolute', inset: 0, backgroundColor: tokens.colorNeutralBackground1, zIndex: 2 },
});

export function FindingsPanels() {
  const styles = useStyles();
  const { controller, t } = usePane();
  const kind = usePaneState((state) => state.findingsPanel.kind);
  if (kind === 'list') return null;
  const Panel = PANELS[kind];
  return (
    <div className={styles.over}>
      <SubPanel
        key={kind}
        title={t.t(TITLES[kind])}
        back={t.t('findingsTab.back')}
        backHint={t.t('findingsTab.backHint')}
        onBack={() => controller.closePanel()}
      >
        <Suspense fallback={<Spinner size="tiny" label={t.t('findingsTab.loading')} />}>
          <Panel />
        </Suspense>
      </SubPanel>
    </div>
  );
}
