/** Which stretch of time is shown: the month of the corte, the longer periods in which it lies, the year so far, the year. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { PeriodScores } from '../../domain/compliance-model';
import type { Month } from '../../domain/period';
import { usePane, usePaneState } from '../components/pane-context';
import { PERIODS } from '../state/compliance-view';
import { periodName, points } from '../text/compliance-texts';
import { signals } from '../theme/pane-theme';

const useStyles = makeStyles({
  board: { border: 0, margin: 0, padding: 0, minWidth: 0 },
  tiles: { display: 'grid', gridTemplateColumns: 'repeat(3, minmax(0, 1fr))', gap: '4px' },
  tile: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    padding: '4px',
    textAlign: 'center',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    ':hover': { backgroundColor: signals.ponderaRowHover },
    ':has(input:focus-visible)': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  chosen: {
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    boxShadow: `inset 0 -3px 0 ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorNeutralBackground3,
    // Contrast themes draw no shadows.
    '@media (forced-colors: active)': { borderBottom: '4px solid Highlight' },
  },
  radio: { position: 'absolute', inset: 0, margin: 0, opacity: 0, cursor: 'pointer' },
  label: {
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    color: tokens.colorNeutralForeground2,
  },
  value: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
});

export interface PeriodTilesProps {
  readonly scores: PeriodScores;
  readonly cutoff: Month;
}

export function PeriodTiles({ scores, cutoff }: PeriodTilesProps) {
  const styles = useStyles();
  const { store, t } = usePane();
  const period = usePaneState((state) => state.compliance.period);
  return (
    <fieldset className={styles.board} aria-label={t.t('pane.compliance.periodChoice')}>
      <div className={styles.tiles}>
        {PERIODS.map((id) => (
          <label key={id} className={mergeClasses(styles.tile, id === period && styles.chosen)}>
            <input
              type="radio"
              name="pondera-period"
              className={styles.radio}
              checked={id === period}
              onChange={() => store.dispatch({ type: 'compliance-period', period: id })}
            />
            <span className={styles.label}>{periodName(t, id, cutoff)}</span>
            <span className={styles.value}>
              {points(t, scores[id].strict.value, scores[id].strict.approximate)}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
