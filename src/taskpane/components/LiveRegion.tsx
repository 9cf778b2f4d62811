/** Says results to screen readers without moving the focus. */
import { makeStyles } from '@fluentui/react-components';
import { usePaneState, useText } from './pane-context';

const useStyles = makeStyles({
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  },
});

export function LiveRegion() {
  const styles = useStyles();
  const t = useText();
  const announcement = usePaneState((state) => state.announcement);
  return (
    <div role="status" aria-live="polite" className={styles.hidden}>
      {announcement && (
        <span key={announcement.serial}>{t(announcement.messageId, announcement.params)}</span>
      )}
    </div>
  );
}
