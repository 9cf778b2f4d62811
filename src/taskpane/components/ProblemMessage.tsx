/** An error of the workbook: what happened, what to do next, and the details for support folded away. */
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { Problem, ProblemSource, TaskKind } from '../state/types';
import { usePane, useText } from './pane-context';

const useStyles = makeStyles({
  bar: { margin: '0 12px 8px', alignItems: 'flex-start' },
  body: { whiteSpace: 'normal', paddingBlock: '6px' },
  title: { display: 'block' },
  details: { marginTop: '4px', color: tokens.colorNeutralForeground2 },
  code: { overflowWrap: 'anywhere', fontSize: tokens.fontSizeBase200 },
});

/** The tasks that can simply be pressed again. */
function retryOf(
  source: ProblemSource,
): 'validate' | 'mark' | 'unmark' | 'compute' | 'writeCompliance' | null {
  const retries: Partial<Record<TaskKind | ProblemSource, ReturnType<typeof retryOf>>> = {
    validate: 'validate',
    live: 'validate',
    mark: 'mark',
    unmark: 'unmark',
    compliance: 'compute',
    'write-compliance': 'writeCompliance',
  };
  return retries[source] ?? null;
}

export function ProblemMessage({ problem }: { readonly problem: Problem }) {
  const styles = useStyles();
  const t = useText();
  const { controller, store } = usePane();
  const retry = retryOf(problem.source);
  const subject = problem.subject ?? '';
  const params = { subject, hasSubject: subject ? 'yes' : 'no' };
  const cancelled = problem.kind === 'cancelled';
  return (
    <MessageBar
      layout="multiline"
      intent={cancelled ? 'info' : problem.kind === 'editing-cell' ? 'warning' : 'error'}
      className={styles.bar}
      politeness={cancelled ? 'polite' : 'assertive'}
    >
      <MessageBarBody className={styles.body}>
        <MessageBarTitle className={styles.title}>
          {t(`errors.${problem.kind}.title`, params)}
        </MessageBarTitle>
        {t(`errors.${problem.kind}.next`, params)}
        {problem.source === 'settings' && <div>{t('errors.settingsNotKept')}</div>}
        {problem.source === 'watch' && <div>{t('errors.notWatching')}</div>}
        {problem.leftover && <div>{t('errors.leftover', { sheet: problem.leftover })}</div>}
        {!cancelled && problem.detail && (
          <details className={styles.details}>
            <summary>{t('errors.details')}</summary>
            <code className={styles.code}>{`${problem.kind} · ${problem.source} · ${problem.detail}`}</code>
          </details>
        )}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label={t('pane.dismiss')}
            onClick={() => store.dispatch({ type: 'problem-dismissed' })}
          />
        }
      >
        {retry && !cancelled && (
          <Button size="small" onClick={() => void controller[retry]()}>
            {t('errors.tryAgain')}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}
