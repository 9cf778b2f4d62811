/** The indicators of a period, worst first. */
import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { Heading } from '../components/Heading';
import { useText } from '../components/pane-context';
import type { IndicatorRow } from '../state/compliance-view';
import { IndicatorItem } from './IndicatorItem';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '4px 0', padding: 0 },
});

const PAGE = 15;

export interface IndicatorListProps {
  readonly rows: readonly IndicatorRow[];
  /** Says each indicator's area. */
  readonly withArea: boolean;
}

export function IndicatorList({ rows, withArea }: IndicatorListProps) {
  const styles = useStyles();
  const t = useText();
  const [limit, setLimit] = useState(PAGE);
  const rest = rows.length - Math.min(limit, rows.length);
  return (
    <section>
      <Heading>{t('pane.compliance.indicators', { n: rows.length })}</Heading>
      <ul className={styles.list}>
        {rows.slice(0, limit).map((row) => (
          <IndicatorItem key={row.key} row={row} withArea={withArea} />
        ))}
      </ul>
      {rest > 0 && (
        <Button size="small" onClick={() => setLimit(limit + 5 * PAGE)}>
          {t('pane.showMore', { n: Math.min(rest, 5 * PAGE), rest })}
        </Button>
      )}
    </section>
  );
}
