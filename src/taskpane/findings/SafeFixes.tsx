/**
 * The button *Corregir lo seguro…*; not there where nothing can be safe. How many fixes there are is only known when they are made:
 * one of them may mend several findings.
 */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { WandRegular } from '@fluentui/react-icons/svg/wand';
import type { Finding } from '../../domain/finding';
import { usePane, usePaneState } from '../components/pane-context';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    padding: '8px 12px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
    // The buttons below belong to it.
    '& + div': { borderTop: 0 },
  },
  button: { flexGrow: 1, minWidth: 0 },
});

export function SafeFixes({ findings }: { readonly findings: readonly Finding[] }) {
  const styles = useStyles();
  const { controller, t } = usePane();
  const busy = usePaneState((state) => state.task !== null);
  if (!findings.some(({ fix }) => fix === 'safe')) return null;
  return (
    <div className={styles.bar}>
      <Button
        size="small"
        className={styles.button}
        icon={<WandRegular />}
        disabledFocusable={busy}
        title={t.t('findingsTab.fixing.safeHint')}
        onClick={() => void controller.openSafeFixes()}
      >
        {t.t('findingsTab.fixing.safe')}
      </Button>
    </div>
  );
}
