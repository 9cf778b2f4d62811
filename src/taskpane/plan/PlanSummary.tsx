/** What was recognised: type, year, place, areas, indicators, and how sure. */
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';
import { CellLink } from '../components/CellLink';
import { Heading } from '../components/Heading';
import { usePane, usePaneState } from '../components/pane-context';
import { planInFocus } from '../state/plan-scope';
import { AreaList } from './AreaList';
import { PlanNotes } from './PlanNotes';

const useStyles = makeStyles({
  summary: { display: 'flex', flexDirection: 'column', gap: '8px' },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    gap: '4px 12px',
    margin: 0,
    fontVariantNumeric: 'tabular-nums',
    '& dt': { color: tokens.colorNeutralForeground2 },
    '& dd': { margin: 0, overflowWrap: 'anywhere' },
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** How sure the recognition is, in words. */
function sureness(confidence: number): 'high' | 'medium' | 'low' {
  if (confidence >= 0.9) return 'high';
  return confidence >= 0.6 ? 'medium' : 'low';
}

export function PlanSummary() {
  const styles = useStyles();
  const { t } = usePane();
  const plan = usePaneState(planInFocus);
  const ran = usePaneState((state) => state.validation !== null);
  const others = usePaneState((state) => (state.validation?.plans.length ?? 1) - 1);
  if (!plan) {
    return (
      <section className={styles.summary}>
        <Heading large>{t.t('pane.plan.recognised')}</Heading>
        <Text className={styles.quiet}>{t.t(ran ? 'pane.plan.noneText' : 'pane.plan.unknownText')}</Text>
      </section>
    );
  }
  const indicators = plan.areas.reduce((sum, area) => sum + area.indicators.length, 0);
  const facts: readonly (readonly [string, React.ReactNode])[] = [
    [t.t('pane.plan.type'), t.t(`pane.plan.types.${plan.type}`)],
    [t.t('pane.plan.year'), plan.year === null ? t.t('pane.plan.noYear') : String(plan.year)],
    [t.t('pane.plan.institution'), plan.institution ?? t.t('pane.plan.noInstitution')],
    [t.t('pane.plan.place'), <CellLink key="place" range={plan.range} withSheet />],
    [t.t('pane.plan.layout'), t.t(`pane.plan.layouts.${plan.layout}`)],
    [t.t('pane.plan.contents'), t.t('pane.plan.contentsCount', { areas: plan.areas.length, indicators })],
    [
      t.t('pane.plan.sureness'),
      t.t(`pane.plan.sure.${sureness(plan.confidence)}`, {
        percent: t.number(100 * plan.confidence, 'percent', 0),
      }),
    ],
  ];
  return (
    <section className={styles.summary}>
      <Heading large>{plan.title}</Heading>
      <dl className={styles.facts}>
        {facts.map(([label, value]) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
      {others > 0 && <Text className={styles.quiet}>{t.t('pane.plan.others', { n: others })}</Text>}
      <PlanNotes plan={plan} />
      <AreaList plan={plan} />
    </section>
  );
}
