/** The two buttons that write to the sheets: always in sight, below the list. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { EraserRegular } from '@fluentui/react-icons/svg/eraser';
import { HighlightRegular } from '@fluentui/react-icons/svg/highlight';
import { usePane, usePaneState, useText } from '../components/pane-context';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    gap: '8px',
    padding: '8px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
  },
  button: { minWidth: 0, flexGrow: 1, flexBasis: '0', whiteSpace: 'nowrap' },
});

export function MarkActions() {
  const styles = useStyles();
  const t = useText();
  const { controller } = usePane();
  const busy = usePaneState((state) => state.task !== null);
  return (
    <div className={styles.bar}>
      <Button
        size="small"
        className={styles.button}
        icon={<HighlightRegular />}
        disabledFocusable={busy}
        title={t('pane.marks.markHint')}
        onClick={() => void controller.mark()}
      >
        {t('pane.marks.mark')}
      </Button>
      <Button
        size="small"
        className={styles.button}
        icon={<EraserRegular />}
        disabledFocusable={busy}
        title={t('pane.marks.unmarkHint')}
        onClick={() => void controller.unmark()}
      >
        {t('pane.marks.unmark')}
      </Button>
    </div>
  );
}
