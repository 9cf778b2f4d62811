/** Whoever was selected and got no proposal, and why. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { SkippedItem } from '../../../app/distribution-request';
import { CellLink } from '../../components/CellLink';
import { usePane } from '../../components/pane-context';

const useStyles = makeStyles({
  skipped: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    '& summary': { cursor: 'pointer' },
    '& ul': { margin: '4px 0', paddingLeft: '16px', overflowWrap: 'anywhere' },
  },
});

export interface SkippedItemsProps {
  readonly skipped: readonly SkippedItem[];
  readonly openAtFirst?: boolean;
}

export function SkippedItems({ skipped, openAtFirst = false }: SkippedItemsProps) {
  const styles = useStyles();
  const { t } = usePane();
  if (skipped.length === 0) return null;
  return (
    <details className={styles.skipped} open={openAtFirst}>
      <summary>{t.t('planning.distribute.skipped', { n: skipped.length })}</summary>
      <ul>
        {skipped.map(({ plan, item, messageId, params, cells }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two items may have one name
          <li key={`${plan} ${item} ${index}`}>
            {t.t('planning.distribute.skippedItem', { item, reason: t.t(messageId, params) })}{' '}
            {cells[0] && <CellLink range={cells[0]} />}
          </li>
        ))}
      </ul>
    </details>
  );
}
