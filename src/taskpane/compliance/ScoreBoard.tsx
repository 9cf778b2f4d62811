/** The score, large: of the month, the quarter, to date and the year; strict and provisional, each with its origin. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { PeriodScores } from '../../domain/compliance-model';
import type { Month } from '../../domain/period';
import { quarterOf } from '../../domain/period';
import { usePane, usePaneState } from '../components/pane-context';
import { PERIODS } from '../state/compliance-view';
import type { PeriodId } from '../state/types';
import { monthName, points } from '../text/compliance-texts';
import { signals } from '../theme/pane-theme';
import { OriginBox, OriginLink } from './Origin';

const useStyles = makeStyles({
  board: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    border: 0,
    margin: 0,
    padding: 0,
    minWidth: 0,
  },
  tiles: { display: 'grid', gridTemplateColumns: 'repeat(4, minmax(0, 1fr))', gap: '4px' },
  tile: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    padding: '6px 4px',
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
  pair: { marginTop: '8px', display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '8px' },
  score: { minWidth: 0 },
  large: {
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  provisional: { color: tokens.colorNeutralForeground2 },
  caption: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

export interface ScoreBoardProps {
  readonly scores: PeriodScores;
  readonly cutoff: Month;
  /** What the codes are called that label the terms. */
  readonly names: ReadonlyMap<string, string>;
}

const KINDS = ['strict', 'provisional'] as const;

export function ScoreBoard({ scores, cutoff, names }: ScoreBoardProps) {
  const styles = useStyles();
  const { store, t } = usePane();
  const period = usePaneState((state) => state.compliance.period);
  const label = (id: PeriodId) =>
    t.t(`pane.compliance.period.${id}`, { month: monthName(t, cutoff), quarter: String(quarterOf(cutoff)) });
  const pair = scores[period];
  const approximate = PERIODS.some((each) => KINDS.some((kind) => scores[each][kind].approximate));
  const [origin, setOrigin] = useState<(typeof KINDS)[number] | null>(null);
  const id = useId();
  return (
    <section aria-label={t.t('pane.compliance.scores')}>
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
              <span className={styles.label}>{label(id)}</span>
              <span className={styles.value}>
                {points(t, scores[id].strict.value, scores[id].strict.approximate)}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <div className={styles.pair}>
        {KINDS.map((kind) => (
          <div key={kind} className={styles.score} data-score={kind}>
            <div className={mergeClasses(styles.large, kind === 'provisional' && styles.provisional)}>
              {points(t, pair[kind].value, pair[kind].approximate)}
            </div>
            <div className={styles.caption}>{t.t(`pane.compliance.${kind}`)}</div>
            <OriginLink
              about={`${label(period)}, ${t.t(`pane.compliance.${kind}`)}`}
              open={origin === kind}
              controls={`${id}${kind}`}
              onToggle={() => setOrigin(origin === kind ? null : kind)}
            />
          </div>
        ))}
      </div>
      {approximate && <div className={styles.caption}>{t.t('pane.compliance.approximate')}</div>}
      {KINDS.map((kind) => (
        <div key={kind} id={`${id}${kind}`} hidden={origin !== kind}>
          {origin === kind && (
            <OriginBox
              heading={t.t(`pane.compliance.${kind}`)}
              derivation={pair[kind].derivation}
              names={names}
            />
          )}
        </div>
      ))}
    </section>
  );
}
