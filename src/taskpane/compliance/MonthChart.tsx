/** The twelve months against 100: bars of the strict score, a tick for the provisional one, a line at 100. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { PeriodScores } from '../../domain/compliance-model';
import type { Month } from '../../domain/period';
import { MONTHS } from '../../domain/period';
import { usePane } from '../components/pane-context';
import { points } from '../text/compliance-texts';

const useStyles = makeStyles({
  figure: { margin: 0 },
  chart: { display: 'block', width: '100%', height: 'auto', overflow: 'visible', fontFamily: 'inherit' },
  bar: {
    fill: tokens.colorNeutralForeground3,
    '@media (forced-colors: active)': { fill: 'CanvasText' },
  },
  current: {
    fill: tokens.colorCompoundBrandStroke,
    '@media (forced-colors: active)': { fill: 'Highlight' },
  },
  provisional: {
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: '2px',
    '@media (forced-colors: active)': { stroke: 'CanvasText' },
  },
  hundred: {
    stroke: tokens.colorNeutralForeground2,
    strokeWidth: '1px',
    strokeDasharray: '3 3',
    '@media (forced-colors: active)': { stroke: 'CanvasText' },
  },
  base: { stroke: tokens.colorNeutralStroke1, strokeWidth: '1px' },
  label: {
    fill: tokens.colorNeutralForeground2,
    fontSize: '10px',
    '@media (forced-colors: active)': { fill: 'CanvasText' },
  },
  strong: { fill: tokens.colorNeutralForeground1, fontWeight: 600 },
  caption: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    marginTop: '4px',
  },
});

const WIDTH = 336;
const LEFT = 24;
const TOP = 8;
const HEIGHT = 72;
const STEP = (WIDTH - LEFT) / 12;
const BAR = 16;

export interface MonthChartProps {
  readonly scores: PeriodScores;
  readonly cutoff: Month;
}

export function MonthChart({ scores, cutoff }: MonthChartProps) {
  const styles = useStyles();
  const { t } = usePane();
  const values = scores.months.flatMap(({ strict, provisional }) => [
    strict.value ?? 0,
    provisional.value ?? 0,
  ]);
  const highest = Math.max(110, ...values);
  const y = (value: number) => TOP + HEIGHT * (1 - Math.max(0, value) / highest);
  const x = (month: number) => LEFT + STEP * month + STEP / 2;
  const said = MONTHS.filter((month) => scores.months[month]?.strict.value != null)
    .map((month) => `${t.t(`months.short.m${month + 1}`)} ${points(t, scores.months[month]!.strict.value)}`)
    .join(', ');
  return (
    <figure className={styles.figure}>
      <svg
        className={styles.chart}
        viewBox={`0 0 ${WIDTH} ${TOP + HEIGHT + 18}`}
        role="img"
        aria-label={t.t('pane.compliance.chart', { months: said || t.t('pane.compliance.chartEmpty') })}
      >
        <text x={LEFT - 4} y={y(100) + 3} textAnchor="end" className={styles.label}>
          100
        </text>
        <line x1={LEFT} x2={WIDTH} y1={y(0)} y2={y(0)} className={styles.base} />
        {MONTHS.map((month) => {
          const strict = scores.months[month]?.strict.value ?? null;
          const provisional = scores.months[month]?.provisional.value ?? null;
          return (
            <g key={month}>
              {strict !== null && (
                <rect
                  x={x(month) - BAR / 2}
                  width={BAR}
                  y={y(strict)}
                  height={Math.max(1, y(0) - y(strict))}
                  rx={1}
                  className={month === cutoff ? styles.current : styles.bar}
                />
              )}
              {provisional !== null && provisional !== strict && (
                <line
                  x1={x(month) - BAR / 2 - 2}
                  x2={x(month) + BAR / 2 + 2}
                  y1={y(provisional)}
                  y2={y(provisional)}
                  className={styles.provisional}
                />
              )}
              <text
                x={x(month)}
                y={TOP + HEIGHT + 14}
                textAnchor="middle"
                className={mergeClasses(styles.label, month === cutoff && styles.strong)}
              >
                {t.t(`months.short.m${month + 1}`)}
              </text>
            </g>
          );
        })}
        <line x1={LEFT} x2={WIDTH} y1={y(100)} y2={y(100)} className={styles.hundred} />
      </svg>
      <figcaption className={styles.caption}>{t.t('pane.compliance.chartCaption')}</figcaption>
    </figure>
  );
}
