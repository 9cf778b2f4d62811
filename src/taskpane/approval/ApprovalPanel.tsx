/** *Metas aprobadas*: who approved which targets and when; recorded on a press, taken away after a question. */
import {
  Button,
  Field,
  Input,
  Link,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Spinner,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { ApprovalState } from '../../app/approval-services';
import { Confirm } from '../components/Confirm';
import { Heading } from '../components/Heading';
import { usePane, usePaneState } from '../components/pane-context';
import { AUTHOR_KEY } from '../state/justify-form';
import { NO_FILTERS } from '../state/types';
import { dayText } from '../text/day';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  record: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    gap: '2px 12px',
    margin: 0,
    padding: '8px 10px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontVariantNumeric: 'tabular-nums',
    '& dt': { color: tokens.colorNeutralForeground2 },
    '& dd': { margin: 0, overflowWrap: 'anywhere' },
  },
  form: { display: 'flex', flexDirection: 'column', gap: '10px', alignItems: 'flex-start' },
  control: { width: '100%' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** The rule that points changed targets out. */
const CHANGED_RULE = 'target-changed-after-approval';

type Asking = 'again' | 'withdraw' | null;

export default function ApprovalPanel() {
  const styles = useStyles();
  const { controller, memory, store, t } = usePane();
  const busy = usePaneState((state) => state.task !== null);
  const validation = usePaneState((state) => state.validation);
  const [state, setState] = useState<ApprovalState | null>(null);
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const [by, setBy] = useState(() => memory.read(AUTHOR_KEY) ?? '');
  const [refused, setRefused] = useState<ApprovalState['problem']>(null);
  const [asking, setAsking] = useState<Asking>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read anew at each attempt
  useEffect(() => {
    let gone = false;
    setFailed(false);
    void controller
      .look((all) => all.approval())
      .then((found) => {
        if (gone) return;
        setState(found);
        setFailed(found === null);
      });
    return () => {
      gone = true;
    };
  }, [controller, attempt]);

  if (failed) {
    return (
      <div className={styles.actions}>
        <Button onClick={() => setAttempt(attempt + 1)}>{t.t('errors.tryAgain')}</Button>
      </div>
    );
  }
  if (state === null) {
    return <Spinner size="tiny" labelPosition="after" label={t.t('approvalPanel.loading')} />;
  }
  const { approval, problem } = state;
  const changed = (validation?.findings ?? []).filter(({ rule }) => rule === CHANGED_RULE).length;

  async function approve(): Promise<void> {
    setAsking(null);
    const done = await controller.approve(by);
    if (done === null) return;
    setRefused(done.problem);
    if (done.problem !== null) return;
    memory.write(AUTHOR_KEY, by.trim());
    setState(done);
  }

  async function withdraw(): Promise<void> {
    setAsking(null);
    if (await controller.withdrawApproval()) setState({ approval: null, problem: null });
  }

  return (
    <>
      <Text size={200} className={styles.quiet}>
        {t.t('approvalPanel.intro')}
      </Text>
      {problem !== null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody style={{ whiteSpace: 'normal', paddingBlock: '6px' }}>
            {t.t(problem.messageId, problem.params)}
          </MessageBarBody>
        </MessageBar>
      )}
      {approval === null ? (
        problem === null && <Text>{t.t('approvalPanel.none')}</Text>
      ) : (
        <section aria-labelledby="pondera-approval-record">
          <Heading id="pondera-approval-record">{t.t('approvalPanel.record')}</Heading>
          <dl className={styles.record}>
            <dt>{t.t('approvalPanel.by')}</dt>
            <dd>{approval.by}</dd>
            <dt>{t.t('approvalPanel.date')}</dt>
            <dd>{dayText(t, approval.date)}</dd>
            <dt>{t.t('approvalPanel.items')}</dt>
            <dd>{t.t('approvalPanel.itemCount', { n: approval.items })}</dd>
          </dl>
          {changed > 0 && (
            <Text size={200}>
              {t.t('approvalPanel.changed', { n: changed })}{' '}
              <Link
                as="button"
                inline
                onClick={() => {
                  store.dispatch({ type: 'filters', filters: { ...NO_FILTERS, rule: CHANGED_RULE } });
                  controller.closePanel();
                }}
              >
                {t.t('approvalPanel.seeChanged')}
              </Link>
            </Text>
          )}
        </section>
      )}
      <form
        className={styles.form}
        noValidate
        aria-label={t.t('approvalPanel.title')}
        onSubmit={(event) => {
          event.preventDefault();
          if (busy) return;
          if (approval === null) void approve();
          else setAsking('again');
        }}
      >
        <Field
          className={styles.control}
          label={t.t('approvalPanel.author')}
          required
          validationState={refused ? 'error' : 'none'}
          validationMessage={refused ? t.t(refused.messageId, refused.params) : undefined}
        >
          <Input
            name="by"
            autoComplete="name"
            value={by}
            onChange={(_event, data) => {
              setBy(data.value);
              setRefused(null);
            }}
          />
        </Field>
        {asking === null && (
          <div className={styles.actions}>
            <Button
              type="submit"
              appearance={approval === null ? 'primary' : 'secondary'}
              disabledFocusable={busy}
            >
              {t.t(approval === null ? 'approvalPanel.approve' : 'approvalPanel.again')}
            </Button>
            {(approval !== null || problem !== null) && (
              <Button appearance="subtle" disabledFocusable={busy} onClick={() => setAsking('withdraw')}>
                {t.t('approvalPanel.withdraw')}
              </Button>
            )}
          </div>
        )}
      </form>
      {asking === 'again' && approval !== null && (
        <Confirm
          question={t.t('approvalPanel.askAgain', {
            date: dayText(t, approval.date),
            by: approval.by,
          })}
          yes={t.t('approvalPanel.yesAgain')}
          no={t.t('approvalPanel.no')}
          busy={busy}
          onYes={() => void approve()}
          onNo={() => setAsking(null)}
        />
      )}
      {asking === 'withdraw' && (
        <Confirm
          question={t.t('approvalPanel.ask')}
          yes={t.t('approvalPanel.yes')}
          no={t.t('approvalPanel.no')}
          busy={busy}
          onYes={() => void withdraw()}
          onNo={() => setAsking(null)}
        />
      )}
    </>
  );
}
