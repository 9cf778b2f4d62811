/** What was inferred or could not be read: counted, and item by item on demand. */
import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { cellRange } from '../../domain/address';
import type { Plan } from '../../domain/plan';
import { CellLink } from '../components/CellLink';
import { usePane } from '../components/pane-context';
import { inferredBehaviors } from '../state/plan-facts';
import { firstMessage } from '../text/rule-texts';

const useStyles = makeStyles({
  notes: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    '& summary': { cursor: 'pointer' },
    '& ul': { margin: '4px 0', paddingLeft: '20px', overflowWrap: 'anywhere' },
  },
});

const PAGE = 20;

export function PlanNotes({ plan }: { readonly plan: Plan }) {
  const styles = useStyles();
  const { t } = usePane();
  const [limit, setLimit] = useState(PAGE);
  const inferred = inferredBehaviors(plan);
  const rest = plan.notes.length - Math.min(limit, plan.notes.length);
  return (
    <div className={styles.notes}>
      {inferred.total > 0 && (
        <details>
          <summary>{t.t('pane.plan.inferred', { n: inferred.total })}</summary>
          <p style={{ margin: '4px 0' }}>{t.t('pane.plan.inferredWhy')}</p>
          <ul>
            {inferred.counts.map(({ behavior, count }) => (
              <li key={behavior}>{t.t(`pane.plan.behaviors.${behavior}`, { n: count })}</li>
            ))}
          </ul>
        </details>
      )}
      {plan.notes.length > 0 && (
        <details>
          <summary>{t.t('pane.plan.notes', { n: plan.notes.length })}</summary>
          <ul>
            {plan.notes.slice(0, limit).map((note, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: notes have no identity but their place
              <li key={index}>
                {firstMessage(t, [note.messageId, `recognition.${note.messageId}`], note.params) ??
                  note.messageId}{' '}
                {note.cell && (
                  <CellLink range={cellRange(note.cell.sheet, note.cell.row, note.cell.column)} />
                )}
              </li>
            ))}
          </ul>
          {rest > 0 && (
            <Link as="button" inline onClick={() => setLimit(limit + 5 * PAGE)}>
              {t.t('pane.showMore', { n: Math.min(rest, 5 * PAGE), rest })}
            </Link>
          )}
        </details>
      )}
    </div>
  );
}
