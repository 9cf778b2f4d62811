/** A thin line that shows the progress of a task; its place is always kept, so nothing jumps. */
import { makeStyles, ProgressBar } from '@fluentui/react-components';
import { usePaneState, useText } from './pane-context';

const useStyles = makeStyles({ place: { height: '2px', overflow: 'hidden' } });

export function TaskBar() {
  const styles = useStyles();
  const t = useText();
  const task = usePaneState((state) => state.task);
  const known = task?.progress && task.progress.total > 1;
  return (
    <div className={styles.place}>
      {task && (
        <ProgressBar
          thickness="medium"
          aria-label={t(`pane.task.${task.kind}`)}
          value={known ? task.progress.done / task.progress.total : undefined}
        />
      )}
    </div>
  );
}
