/** How many indicators have which light, with shape and word, and how many have none and why. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ComplianceSettings, ComplianceState } from '../../domain/compliance-model';
import { usePane } from '../components/pane-context';
import { LightIcon } from '../components/severity';
import { countRows, type IndicatorRow, LIGHTS } from '../state/compliance-view';
import { bandText } from '../text/compliance-texts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexWrap: 'wrap', gap: '4px 12px' },
  item: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    fontVariantNumeric: 'tabular-nums',
    fontSize: tokens.fontSizeBase200,
  },
  state: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const STATES: readonly ComplianceState[] = [
  'unreadable',
  'not-reported',
  'not-computable',
  'no-demand',
  'pending',
  'not-programmed',
];

export interface LightCountsProps {
  readonly rows: readonly IndicatorRow[];
  readonly settings: ComplianceSettings;
}

export function LightCounts({ rows, settings }: LightCountsProps) {
  const styles = useStyles();
  const { t } = usePane();
  const counts = countRows(rows);
  const states = STATES.filter((state) => counts.states[state] > 0);
  return (
    <div>
      <ul className={styles.list} aria-label={t.t('pane.compliance.lights')}>
        {LIGHTS.map((light) => (
          <li key={light} className={styles.item} title={bandText(t, settings, light)}>
            <LightIcon light={light} />
            {t.t(`pane.light.count.${light}`, { n: counts.lights[light] })}
          </li>
        ))}
      </ul>
      {states.length > 0 && (
        <div className={styles.state}>
          {states.map((state) => t.t(`pane.state.count.${state}`, { n: counts.states[state] })).join(' · ')}
        </div>
      )}
    </div>
  );
}
