/** When there is no list: what came of checking, told apart, with the next step. */
import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { DocumentSearchRegular } from '@fluentui/react-icons/svg/document-search';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle';
import { useState } from 'react';
import { Heading } from '../components/Heading';
import { usePane, usePaneState, useText } from '../components/pane-context';
import type { ScopedResult, Verdict } from '../state/plan-scope';
import { NearMisses } from './NearMisses';
import { RecognisedHelp } from './RecognisedHelp';

const useStyles = makeStyles({
  state: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '8px',
    padding: '20px 16px',
  },
  icon: { fontSize: '32px', color: tokens.colorNeutralForeground3 },
  good: { color: tokens.colorBrandForeground1 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', paddingTop: '4px' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

const ICONS: Readonly<Record<Exclude<Verdict, 'findings'>, typeof InfoRegular>> = {
  'not-run': DocumentSearchRegular,
  'no-plan': QuestionCircleRegular,
  clean: CheckmarkCircleRegular,
  unchecked: QuestionCircleRegular,
  'not-applicable': InfoRegular,
};

export function OutcomeState({ scoped }: { readonly scoped: ScopedResult }) {
  const styles = useStyles();
  const t = useText();
  const { controller, store } = usePane();
  const busy = usePaneState((state) => state.task !== null);
  const validation = usePaneState((state) => state.validation);
  const [help, setHelp] = useState(false);
  const { verdict } = scoped;
  if (verdict === 'findings') return null;
  const Icon = ICONS[verdict];
  const counts = {
    plans: scoped.plans.length,
    indicators: scoped.indicators,
    rules: scoped.unchecked.length,
  };
  return (
    <section className={styles.state} data-verdict={verdict}>
      <Icon aria-hidden className={mergeClasses(styles.icon, verdict === 'clean' && styles.good)} />
      <Heading large>{t(`pane.outcome.${verdict}.title`, counts)}</Heading>
      <Text className={styles.quiet}>{t(`pane.outcome.${verdict}.text`, counts)}</Text>
      {scoped.justified.length > 0 && (
        <Text className={styles.quiet}>
          {t('findingsTab.justified.allJustified', { n: scoped.justified.length })}
        </Text>
      )}
      {verdict === 'no-plan' && <NearMisses misses={validation?.nearMisses ?? []} />}
      <div className={styles.actions}>
        {(verdict === 'no-plan' || verdict === 'not-applicable') && (
          <Button
            size="small"
            appearance={verdict === 'no-plan' ? 'primary' : 'secondary'}
            onClick={() => {
              store.dispatch({ type: 'tab', tab: 'plan' });
              store.dispatch({ type: 'insert-requested' });
            }}
          >
            {t('pane.insert.title')}
          </Button>
        )}
        {(verdict === 'no-plan' || verdict === 'not-applicable' || verdict === 'not-run') && (
          <Button size="small" aria-expanded={help} onClick={() => setHelp(!help)}>
            {t('pane.recognised.question')}
          </Button>
        )}
        {verdict === 'clean' && (
          <Button size="small" onClick={() => store.dispatch({ type: 'tab', tab: 'compliance' })}>
            {t('pane.outcome.clean.next')}
          </Button>
        )}
        {verdict === 'unchecked' && (
          <Button size="small" disabledFocusable={busy} onClick={() => void controller.validate()}>
            {t('pane.outcome.unchecked.next')}
          </Button>
        )}
      </div>
      {help && <RecognisedHelp />}
    </section>
  );
}
