/** What became of the last press that wrote cells: how many, which were left alone and why, and the way back. */
import {
  Button,
  Link,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useState } from 'react';
import { cellRange } from '../../domain/address';
import { CellLink } from '../components/CellLink';
import { usePane, usePaneState } from '../components/pane-context';
import type { TabId } from '../state/types';

const useStyles = makeStyles({
  bar: { margin: '0 12px 8px', alignItems: 'flex-start', flexShrink: 0 },
  body: {
    whiteSpace: 'normal',
    paddingBlock: '6px',
    // A long list of cells scrolls here, so that what was being looked at stays in sight.
    maxHeight: '40vh',
    overflowY: 'auto',
  },
  title: { display: 'block' },
  list: {
    margin: '4px 0 0',
    paddingLeft: '16px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

const PAGE = 12;

/** Stands at the foot of a place, as `NoticeMessage` does. */
export function WriteMessage({ tab }: { readonly tab: TabId }) {
  const styles = useStyles();
  const { controller, store, t } = usePane();
  const write = usePaneState((state) => state.lastWrite);
  const busy = usePaneState((state) => state.task !== null);
  const [limit, setLimit] = useState(PAGE);
  if (write?.tab !== tab) return null;
  const { kind, written, already, skipped, leftOut, fault, entry } = write;
  const rest = Math.max(0, skipped.length - limit);
  const outcomes = kind === 'applied' ? 'edits.outcomes' : 'edits.undoOutcomes';
  const clean = skipped.length === 0 && leftOut === 0 && !fault;
  return (
    <MessageBar layout="multiline" intent={clean ? 'success' : 'warning'} className={styles.bar}>
      <MessageBarBody className={styles.body}>
        <MessageBarTitle className={styles.title}>
          {t.t(`preview.announce.${kind}`, { written, skipped: skipped.length })}
        </MessageBarTitle>
        {t.t(write.messageId, write.params)}
        {fault && <div>{t.t('preview.fault')}</div>}
        {already > 0 && <div>{t.t('preview.already', { n: already })}</div>}
        {leftOut > 0 && <div>{t.t('preview.leftOut', { n: leftOut })}</div>}
        {skipped.length > 0 && (
          <>
            <div>{t.t(`preview.skipped.${kind}`, { n: skipped.length })}</div>
            <ul className={styles.list}>
              {skipped.slice(0, limit).map(({ cell, outcome }) => (
                <li key={`${cell.sheet} ${cell.row} ${cell.column}`}>
                  <CellLink range={cellRange(cell.sheet, cell.row, cell.column)} withSheet />:{' '}
                  {t.t(`${outcomes}.${outcome}`)}
                </li>
              ))}
            </ul>
            {rest > 0 && (
              <Link as="button" inline onClick={() => setLimit(limit + 10 * PAGE)}>
                {t.t('preview.more', { n: Math.min(rest, 10 * PAGE), rest })}
              </Link>
            )}
          </>
        )}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label={t.t('pane.dismiss')}
            onClick={() => store.dispatch({ type: 'write-dismissed' })}
          />
        }
      >
        {entry !== null && (
          <Button
            size="small"
            icon={<ArrowUndoRegular />}
            disabledFocusable={busy}
            onClick={() => void controller.undo(entry, tab)}
          >
            {t.t('preview.undo')}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}
