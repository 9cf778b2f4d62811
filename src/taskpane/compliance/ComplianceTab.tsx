/** The place *Cumplimiento*: the corte, the scores and where they come from, the indicators, the roll-up. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { TableAddRegular } from '@fluentui/react-icons/svg/table-add';
import { useEffect, useMemo } from 'react';
import { Heading } from '../components/Heading';
import { NoticeMessage } from '../components/NoticeMessage';
import { usePane, usePaneState, useText } from '../components/pane-context';
import { focused, namesOfTerms, worstFirst } from '../state/compliance-view';
import { clock } from '../text/time';
import { CutoffForm } from './CutoffForm';
import { FocusSelect } from './FocusSelect';
import { IndicatorList } from './IndicatorList';
import { LightCounts } from './LightCounts';
import { MonthChart } from './MonthChart';
import { RollUpTree } from './RollUpTree';
import { ScoreBoard } from './ScoreBoard';

const useStyles = makeStyles({
  tab: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minHeight: 0,
    minWidth: 0,
    paddingTop: '8px',
  },
  scroll: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    overflowX: 'hidden',
    padding: '0 12px 16px',
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
  },
  empty: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '12px 4px',
    alignItems: 'flex-start',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  stale: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
  bar: {
    display: 'flex',
    padding: '8px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
  },
  write: { flexGrow: 1 },
});

export function ComplianceTab() {
  const styles = useStyles();
  const t = useText();
  const { controller, store } = usePane();
  const { result, period, focus, changesAfter } = usePaneState((state) => state.compliance);
  const busy = usePaneState((state) => state.task !== null);
  useEffect(() => {
    void controller.loadCompliance();
  }, [controller]);
  const institution = result?.outcome === 'computed' ? result.institution : null;
  const view = useMemo(() => institution && focused(institution, focus), [institution, focus]);
  const rows = useMemo(
    () => (institution && view ? worstFirst(view.areas, period, institution.settings.cutoff) : []),
    [institution, view, period],
  );
  const names = useMemo(
    () => (institution ? namesOfTerms(institution, focus) : new Map<string, string>()),
    [institution, focus],
  );
  const several = (institution?.units.flatMap((unit) => unit.areas).length ?? 0) > 1;

  return (
    <div className={styles.tab}>
      <div className={styles.scroll}>
        <CutoffForm />
        {!result && (
          <div className={styles.empty}>
            <Text className={styles.quiet}>{t('pane.compliance.intro')}</Text>
          </div>
        )}
        {result && !institution && (
          <section className={styles.empty} data-outcome={result.outcome}>
            <Heading large>
              {t(`pane.compliance.${result.outcome === 'no-plan' ? 'noPlan' : 'noActuals'}.title`)}
            </Heading>
            <Text className={styles.quiet}>
              {t(`pane.compliance.${result.outcome === 'no-plan' ? 'noPlan' : 'noActuals'}.text`)}
            </Text>
            {result.outcome === 'no-plan' && (
              <Button
                size="small"
                onClick={() => {
                  store.dispatch({ type: 'tab', tab: 'plan' });
                  store.dispatch({ type: 'insert-requested' });
                }}
              >
                {t('pane.insert.title')}
              </Button>
            )}
          </section>
        )}
        {result && institution && view && (
          <>
            <Text className={styles.stale}>
              {t('pane.compliance.computedAt', { time: clock(result.at) })}
              {changesAfter > 0 && ` · ${t('pane.run.changesAfter', { n: changesAfter })}`}
            </Text>
            {several && <FocusSelect institution={institution} />}
            <ScoreBoard scores={view.scores} cutoff={institution.settings.cutoff} names={names} />
            <MonthChart scores={view.scores} cutoff={institution.settings.cutoff} />
            <LightCounts rows={rows} settings={institution.settings} />
            <IndicatorList rows={rows} withArea={view.areas.length > 1} />
            {several && <RollUpTree institution={institution} />}
          </>
        )}
      </div>
      <NoticeMessage tab="compliance" />
      {institution && (
        <div className={styles.bar}>
          <Button
            size="small"
            className={styles.write}
            icon={<TableAddRegular />}
            disabledFocusable={busy}
            onClick={() => void controller.writeCompliance()}
          >
            {t('pane.compliance.write')}
          </Button>
        </div>
      )}
    </div>
  );
}
