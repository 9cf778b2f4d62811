/** What was written into cells, newest first, each with what it did and the way back. */
import { Badge, Button, Link, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { useEffect, useState } from 'react';
import { cellRange } from '../../domain/address';
import type { CellEdit, JournalEntry } from '../../domain/edit';
import { CellLink } from '../components/CellLink';
import { usePane, usePaneState } from '../components/pane-context';
import { editTexts } from '../text/edit-texts';
import { clock } from '../text/time';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: '10px', minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  entry: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) max-content',
    columnGap: '8px',
    alignItems: 'start',
    padding: '8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '& summary': { cursor: 'pointer' },
  },
  when: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
  what: { display: 'block', overflowWrap: 'anywhere' },
  undone: { color: tokens.colorNeutralForeground3 },
  cells: {
    gridColumn: '1 / -1',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    fontVariantNumeric: 'tabular-nums',
    '& ul': { margin: '2px 0 0', paddingLeft: '16px', overflowWrap: 'anywhere' },
  },
});

const PAGE = 12;

function EditList({ edits }: { readonly edits: readonly CellEdit[] }) {
  const { t } = usePane();
  const [limit, setLimit] = useState(PAGE);
  const rest = Math.max(0, edits.length - limit);
  return (
    <>
      <ul>
        {edits.slice(0, limit).map((edit) => {
          const { sheet, row, column } = edit.cell;
          const { before, after } = editTexts(t, edit);
          return (
            <li key={`${sheet} ${row} ${column}`}>
              <CellLink range={cellRange(sheet, row, column)} withSheet />: {before} → {after}
            </li>
          );
        })}
      </ul>
      {rest > 0 && (
        <Link as="button" inline onClick={() => setLimit(limit + 10 * PAGE)}>
          {t.t('preview.more', { n: Math.min(rest, 10 * PAGE), rest })}
        </Link>
      )}
    </>
  );
}

interface EntryProps {
  readonly entry: JournalEntry;
  readonly isUndone: boolean;
  /** The entry to take back: this one, or what took it back. */
  readonly target: string | null;
}

function Entry({ entry, isUndone, target }: EntryProps) {
  const styles = useStyles();
  const { controller, t } = usePane();
  const busy = usePaneState((state) => state.task !== null);
  const at = new Date(entry.at);
  const what = t.t(entry.messageId, entry.params);
  const date = new Intl.DateTimeFormat(t.locale, { day: 'numeric', month: 'short', year: 'numeric' });
  return (
    <li className={styles.entry}>
      <div>
        <Text className={styles.what}>{what}</Text>
        <span className={styles.when}>
          {t.t('preview.journal.entry', { date: date.format(at), time: clock(at) })}{' '}
          {isUndone && (
            <Badge size="small" appearance="outline" color="informative">
              {t.t('preview.journal.undone')}
            </Badge>
          )}
        </span>
      </div>
      {target !== null && (
        <Button
          size="small"
          icon={isUndone ? undefined : <ArrowUndoRegular />}
          disabledFocusable={busy}
          aria-label={isUndone ? undefined : t.t('preview.undoWhat', { what })}
          onClick={() => void controller.undo(target, 'plan')}
        >
          {t.t(isUndone ? 'preview.redo' : 'preview.undo')}
        </Button>
      )}
      {entry.edits.length > 0 && (
        <details className={styles.cells}>
          <summary>{t.t('preview.journal.cells', { n: entry.edits.length })}</summary>
          <EditList edits={entry.edits} />
        </details>
      )}
    </li>
  );
}

export default function JournalPanel() {
  const styles = useStyles();
  const { controller, t } = usePane();
  const journal = usePaneState((state) => state.journal);
  useEffect(() => {
    void controller.loadJournal();
  }, [controller]);
  if (journal === null) return <Spinner size="tiny" label={t.t('preview.journal.reading')} />;
  const { entries, undone, problem } = journal;
  const presses = entries.filter(({ undoes }) => undoes === undefined);
  const takenBackBy = (id: string) =>
    entries.find((entry) => entry.undoes === id && !undone.has(entry.id))?.id ?? null;
  return (
    <section className={styles.panel}>
      <Text size={200} className={styles.quiet}>
        {t.t('preview.journal.intro')}
      </Text>
      {problem !== null && <Text role="alert">{t.t(`edits.journal.${problem}`)}</Text>}
      {presses.length === 0 ? (
        <Text>{t.t('preview.journal.empty')}</Text>
      ) : (
        <ul className={styles.list}>
          {presses.map((entry) => (
            <Entry
              key={entry.id}
              entry={entry}
              isUndone={undone.has(entry.id)}
              target={undone.has(entry.id) ? takenBackBy(entry.id) : entry.id}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
