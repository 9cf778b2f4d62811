/** Which plans of the workbook count in the institution and which do not, folded away. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { CountingNote } from '../../domain/compliance-model';
import { usePane } from '../components/pane-context';

const useStyles = makeStyles({
  notes: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  list: { margin: '4px 0 0', paddingInlineStart: '16px' },
});

export function CountingNotes({ notes }: { readonly notes: readonly CountingNote[] }) {
  const styles = useStyles();
  const { t } = usePane();
  if (notes.length === 0) return null;
  return (
    <details className={styles.notes}>
      <summary>{t.t('complianceTab.notes', { n: notes.length })}</summary>
      <ul className={styles.list}>
        {notes.map(({ planId, messageId, params }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a plan may have several notes
          <li key={`${planId} ${i}`}>{t.t(messageId, params)}</li>
        ))}
      </ul>
    </details>
  );
}
