/** The place *Cumplimiento*: the corte, the scores and where they come from, the indicators, the roll-up. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { DataBarVerticalRegular } from '@fluentui/react-icons/svg/data-bar-vertical';
import { SettingsRegular } from '@fluentui/react-icons/svg/settings';
import { TableAddRegular } from '@fluentui/react-icons/svg/table-add';
import { useEffect, useMemo, useState } from 'react';
import { Heading } from '../components/Heading';
import { NoticeMessage } from '../components/NoticeMessage';
import { usePane, usePaneState, useText } from '../components/pane-context';
import { lightGroups } from '../state/compliance-charts';
import { focused, focusOfTerm, focusToText, namesOfTerms, worstFirst } from '../state/compliance-view';
import { clock } from '../text/time';
import { CountingNotes } from './CountingNotes';
import { CutoffForm } from './CutoffForm';
import { LightsFigure } from './charts/LightsFigure';
import { MonthsFigure } from './charts/MonthsFigure';
import { WorstFigure } from './charts/WorstFigure';
import { FocusSelect } from './FocusSelect';
import { IndicatorList } from './IndicatorList';
import { LightCounts } from './LightCounts';
import type { Drill } from './Origin';
import { RollUpTree } from './RollUpTree';
import { ScoreBoard } from './ScoreBoard';
import { SettingsPanel } from './SettingsPanel';
import { SettingsProblem } from './SettingsProblem';

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
    flexWrap: 'wrap',
    gap: '8px',
    padding: '8px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
  },
  write: { flexGrow: 1, flexBasis: '0', whiteSpace: 'nowrap', minWidth: 'max-content' },
  settings: { alignSelf: 'flex-start', paddingInline: '4px', flexShrink: 0 },
});

export function ComplianceTab() {
  const styles = useStyles();
  const t = useText();
  const { controller, store } = usePane();
  const { result, period, focus, changesAfter, inUse } = usePaneState((state) => state.compliance);
  const [settingsOpen, setSettingsOpen] = useState(false);
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
  const lights = useMemo(
    () => institution && lightGroups(institution, focus, period),
    [institution, focus, period],
  );
  const drill: Drill = (label) => {
    const to = institution && focusOfTerm(institution, focus, label);
    return to ? () => store.dispatch({ type: 'compliance-focus', focus: to }) : null;
  };
  const several = (institution?.units.flatMap((unit) => unit.areas).length ?? 0) > 1;

  return (
    <div className={styles.tab}>
      <div className={styles.scroll}>
        <CutoffForm />
        {inUse && (
          <Button
            size="small"
            appearance="subtle"
            icon={<SettingsRegular />}
            className={styles.settings}
            aria-expanded={settingsOpen}
            aria-controls="pondera-settings"
            onClick={() => setSettingsOpen(!settingsOpen)}
          >
            {t('complianceTab.settings.open')}
          </Button>
        )}
        {inUse && settingsOpen && <SettingsPanel inUse={inUse} onSaved={() => setSettingsOpen(false)} />}
        {inUse && <SettingsProblem inUse={inUse} onCorrect={() => setSettingsOpen(true)} />}
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
            <ScoreBoard
              // What is open about one area says nothing about the next.
              key={focusToText(focus)}
              scores={view.scores}
              financial={view.financial}
              cutoff={institution.settings.cutoff}
              names={names}
              drill={drill}
            />
            {focus.kind === 'institution' && <CountingNotes notes={institution.notes} />}
            {several && <RollUpTree institution={institution} />}
            <MonthsFigure
              key={`months ${focusToText(focus)}`}
              scores={view.scores}
              cutoff={institution.settings.cutoff}
              names={names}
              drill={drill}
            />
            {lights && <LightsFigure lights={lights} />}
            <WorstFigure rows={rows} />
            <LightCounts rows={rows} settings={institution.settings} />
            <IndicatorList rows={rows} withArea={view.areas.length > 1} />
          </>
        )}
      </div>
      <NoticeMessage tab="compliance" />
      {institution && (
        <div className={styles.bar}>
          <Button
            size="small"
            className={styles.write}
            icon={<DataBarVerticalRegular />}
            title={t('complianceTab.dashboard.hint')}
            disabledFocusable={busy}
            onClick={() => void controller.writeDashboard()}
          >
            {t('complianceTab.dashboard.write')}
          </Button>
          <Button
            size="small"
            className={styles.write}
            icon={<TableAddRegular />}
            title={t('complianceTab.sheetHint')}
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
