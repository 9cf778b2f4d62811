/** The three totals, always all three; each is a filter. */
import { makeStyles, mergeClasses, ToggleButton, tokens } from '@fluentui/react-components';
import type { Finding, Severity } from '../../domain/finding';
import { countBySeverity, SEVERITIES } from '../../domain/finding';
import { usePane, usePaneState, useText } from '../components/pane-context';
import { SeverityIcon, severityColor } from '../components/severity';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '4px', padding: '0 12px 8px' },
  counter: {
    minWidth: 'auto',
    flexGrow: 1,
    whiteSpace: 'nowrap',
    paddingInline: '4px',
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    fontWeight: tokens.fontWeightSemibold,
  },
  none: { fontWeight: tokens.fontWeightRegular },
});

export function SeverityCounters({ findings }: { readonly findings: readonly Finding[] }) {
  const styles = useStyles();
  const t = useText();
  const { store } = usePane();
  const chosen = usePaneState((state) => state.filters.severities);
  const counts = countBySeverity(findings);
  const toggle = (severity: Severity) =>
    store.dispatch({
      type: 'filters',
      filters: {
        severities: chosen.includes(severity)
          ? chosen.filter((other) => other !== severity)
          : [...chosen, severity],
      },
    });
  return (
    <fieldset
      style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}
      aria-label={t('pane.findings.counters')}
    >
      <div className={styles.row}>
        {SEVERITIES.map((severity) => (
          <ToggleButton
            key={severity}
            size="small"
            checked={chosen.includes(severity)}
            className={mergeClasses(styles.counter, counts[severity] === 0 && styles.none)}
            icon={<SeverityIcon severity={severity} />}
            style={{ color: severityColor(severity) }}
            onClick={() => toggle(severity)}
          >
            {t(`pane.severity.count.${severity}`, { n: counts[severity] })}
          </ToggleButton>
        ))}
      </div>
    </fieldset>
  );
}
