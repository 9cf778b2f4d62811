/** A reference to cells; pressing it selects them. */
import { Link, makeStyles } from '@fluentui/react-components';
import type { CellRange } from '../../domain/address';
import { formatLocal, formatRange } from '../../domain/address';
import { usePane } from './pane-context';

export interface CellLinkProps {
  readonly range: CellRange;
  /** Says the sheet too. */
  readonly withSheet?: boolean;
  /** Instead of the address alone, such as «Ir a I12:T12». */
  readonly label?: string;
  /** What a screen reader says instead of where it goes. */
  readonly hint?: string;
}

const useStyles = makeStyles({
  link: { fontSize: 'inherit', lineHeight: 'inherit', fontVariantNumeric: 'tabular-nums' },
});

export function CellLink({ range, withSheet = false, label, hint }: CellLinkProps) {
  const styles = useStyles();
  const { controller, t } = usePane();
  const address = withSheet ? formatRange(range) : formatLocal(range);
  return (
    <Link
      className={styles.link}
      as="button"
      inline
      onClick={() => void controller.goTo(range)}
      aria-label={hint ?? t.t('pane.goToOnSheet', { address: formatLocal(range), sheet: range.sheet })}
    >
      {label ?? address}
    </Link>
  );
}
