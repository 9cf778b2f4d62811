/** The top of the pane: which plan, the one primary button, the state of the last run. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { OverflowMenu } from './OverflowMenu';
import { PlanSelect } from './PlanSelect';
import { usePane, usePaneState, useText } from './pane-context';
import { RunStatus } from './RunStatus';

const useStyles = makeStyles({
  header: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '8px 12px 4px' },
  row: { display: 'flex', alignItems: 'center', gap: '8px', minWidth: 0 },
  validate: { flexShrink: 0, fontWeight: tokens.fontWeightSemibold },
});

export function Header({ onAbout }: { readonly onAbout: () => void }) {
  const styles = useStyles();
  const t = useText();
  const { controller, store } = usePane();
  const busy = usePaneState((state) => state.task !== null);
  return (
    <header className={styles.header}>
      <div className={styles.row}>
        <PlanSelect />
        <OverflowMenu onAbout={onAbout} />
      </div>
      <div className={styles.row}>
        <Button
          appearance="primary"
          className={styles.validate}
          disabledFocusable={busy}
          onClick={() => {
            store.dispatch({ type: 'tab', tab: 'findings' });
            void controller.validate();
          }}
        >
          {t('pane.validate')}
        </Button>
        <RunStatus />
      </div>
    </header>
  );
}
