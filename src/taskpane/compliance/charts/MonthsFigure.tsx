/** Compliance of the twelve months against 100; each number of the table tells where it comes from. */
import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { PeriodScores, Score } from '../../../domain/compliance-model';
import type { Month } from '../../../domain/period';
import { usePane } from '../../components/pane-context';
import { monthPoints } from '../../state/compliance-charts';
import { monthName, points } from '../../text/compliance-texts';
import { type Drill, OriginBox } from '../Origin';
import { ChartFigure } from './ChartFigure';
import type { ChartData } from './chart-data';
import { FigureTable } from './FigureTable';

const useStyles = makeStyles({
  bar: { width: '10px', height: '10px', backgroundColor: tokens.colorNeutralForeground3, flexShrink: 0 },
  line: { width: '14px', height: '2px', flexShrink: 0 },
  provisional: { backgroundColor: tokens.colorPaletteDarkOrangeForeground2 },
  hundred: { height: 0, borderTop: `2px dashed ${tokens.colorNeutralForeground1}` },
  number: { fontSize: 'inherit', lineHeight: 'inherit' },
});

export interface MonthsFigureProps {
  readonly scores: PeriodScores;
  readonly cutoff: Month;
  readonly names: ReadonlyMap<string, string>;
  readonly drill: Drill;
}

export function MonthsFigure({ scores, cutoff, names, drill }: MonthsFigureProps) {
  const styles = useStyles();
  const { t } = usePane();
  const [asked, setAsked] = useState<string | null>(null);
  const months = monthPoints(scores);
  const title = t.t('complianceTab.charts.months');
  const kinds = {
    strict: t.t('complianceTab.charts.strict'),
    provisional: t.t('complianceTab.charts.provisional'),
  };
  const differs = months.some(({ strict, provisional }) => strict.value !== provisional.value);
  const hundred = t.t('complianceTab.charts.hundred');
  const data: ChartData = {
    kind: 'months',
    label: title,
    names: { ...kinds, hundred },
    months: months.map(({ month, strict, provisional }) => ({
      label: t.t(`months.short.m${month + 1}`),
      strict: strict.value,
      provisional: provisional.value,
      current: month === cutoff,
    })),
  };
  const number = (score: Score, key: string, about: string, open: boolean) => {
    const text = points(t, score.value, score.approximate);
    if (!open || score.value === null) return text;
    return (
      <Link
        as="button"
        className={styles.number}
        aria-expanded={asked === key}
        aria-label={t.t('pane.compliance.originOf', { about: `${about}: ${text}` })}
        onClick={() => setAsked(asked === key ? null : key)}
      >
        {text}
      </Link>
    );
  };
  return (
    <ChartFigure
      title={title}
      data={data}
      height={168}
      legend={[
        { key: 'strict', sign: <span className={styles.bar} />, name: kinds.strict },
        ...(differs
          ? [
              {
                key: 'provisional',
                sign: <span className={`${styles.line} ${styles.provisional}`} />,
                name: kinds.provisional,
              },
            ]
          : []),
        { key: 'hundred', sign: <span className={`${styles.line} ${styles.hundred}`} />, name: hundred },
      ]}
      table={(open) => (
        <FigureTable
          caption={title}
          columns={[t.t('complianceTab.charts.month'), kinds.strict, kinds.provisional]}
          rows={months.map(({ month, strict, provisional }) => {
            const name = monthName(t, month);
            const shown = { [`${month}s`]: strict, [`${month}p`]: provisional }[asked ?? ''];
            return {
              key: String(month),
              cells: [
                name,
                number(strict, `${month}s`, `${name}, ${kinds.strict}`, open),
                number(provisional, `${month}p`, `${name}, ${kinds.provisional}`, open),
              ],
              below:
                open && shown ? (
                  <OriginBox derivation={shown.derivation} names={names} drill={drill} />
                ) : undefined,
            };
          })}
        />
      )}
    />
  );
}
