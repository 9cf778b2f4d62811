/** What looked like a plan and what it lacks: the first thing to know when none was found. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { cellRange } from '../../domain/address';
import type { RecognitionNote } from '../../domain/plan';
import { CellLink } from '../components/CellLink';
import { usePane } from '../components/pane-context';

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingLeft: '20px',
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    color: tokens.colorNeutralForeground1,
    overflowWrap: 'anywhere',
  },
});

/** More than a few would hide the next step below them. */
const SHOWN = 5;

export function NearMisses({ misses }: { readonly misses: readonly RecognitionNote[] }) {
  const styles = useStyles();
  const { t } = usePane();
  if (misses.length === 0) return null;
  return (
    <ul className={styles.list}>
      {misses.slice(0, SHOWN).map(({ messageId, params, cell }) => (
        <li key={`${messageId} ${cell?.sheet} ${cell?.row} ${cell?.column}`}>
          {t.t(messageId, params)} {cell && <CellLink range={cellRange(cell.sheet, cell.row, cell.column)} />}
        </li>
      ))}
    </ul>
  );
}
