/** The state of the last run, or the step and progress of the running one. Its height is always the same. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { clock } from '../text/time';
import { usePane, usePaneState, useText } from './pane-context';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    minWidth: 0,
    flexGrow: 1,
    minHeight: '32px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
  text: { minWidth: 0, flexGrow: 1, overflowWrap: 'break-word' },
  icon: { flexShrink: 0, color: tokens.colorBrandForeground1 },
  cancel: { minWidth: 'auto', flexShrink: 0 },
});

export function RunStatus() {
  const styles = useStyles();
  const t = useText();
  const { controller } = usePane();
  const task = usePaneState((state) => state.task);
  const at = usePaneState((state) => state.validation?.at);
  const changes = usePaneState((state) => state.changesAfter);
  const live = usePaneState((state) => state.live);
  if (task) {
    const { progress, cancelling } = task;
    return (
      <div className={styles.line}>
        <span className={styles.text}>
          {cancelling
            ? t('pane.task.cancelling')
            : progress && progress.total > 1
              ? t('pane.task.withProgress', {
                  step: t(`pane.task.${task.kind}`),
                  percent: Math.floor((100 * progress.done) / progress.total),
                })
              : t(`pane.task.${task.kind}`)}
        </span>
        <Button
          size="small"
          className={styles.cancel}
          disabledFocusable={cancelling}
          onClick={() => controller.cancel()}
        >
          {t('pane.cancel')}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.line}>
      {at ? (
        <>
          <CheckmarkRegular aria-hidden className={styles.icon} />
          <span className={styles.text}>
            {t('pane.run.at', { time: clock(at) })}
            {changes > 0 && ` · ${t('pane.run.changesAfter', { n: changes })}`}
            {!live && changes === 0 && ` · ${t('pane.run.liveOff')}`}
          </span>
        </>
      ) : (
        <span className={styles.text}>{t('pane.run.never')}</span>
      )}
    </div>
  );
}
