/** The proposed new year, area by area: old target, what was achieved, new target and base line, the last two to be changed. */
import {
  Button,
  Link,
  MessageBar,
  MessageBarBody,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { type RollForwardPreview, withRow } from '../../../app/roll-forward';
import { equalsExactly } from '../../../domain/decimal';
import { usePane, usePaneState } from '../../components/pane-context';
import { firstMessage } from '../../text/rule-texts';
import { signals } from '../../theme/pane-theme';
import { RollForwardLine } from './RollForwardLine';

const useStyles = makeStyles({
  proposal: { display: 'flex', flexDirection: 'column', gap: '10px', minWidth: 0 },
  area: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  weights: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  wrong: { color: signals.ponderaWarning },
  lines: { listStyleType: 'none', margin: 0, padding: 0 },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    position: 'sticky',
    bottom: '-24px',
    padding: '8px 0 24px',
    marginBottom: '-24px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    zIndex: 1,
  },
});

const PAGE = 30;

export interface RollForwardProposalProps {
  readonly preview: RollForwardPreview;
  onChange(preview: RollForwardPreview): void;
  onBack(): void;
  onInserted(): void;
}

export function RollForwardProposal({ preview, onChange, onBack, onInserted }: RollForwardProposalProps) {
  const styles = useStyles();
  const { controller, t } = usePane();
  const busy = usePaneState((state) => state.task !== null);
  const [limit, setLimit] = useState(PAGE);
  const [wrong, setWrong] = useState<ReadonlySet<string>>(new Set());
  const [problem, setProblem] = useState<string | null>(null);
  const { type, areas, rows, year, oldYear } = preview;
  // A PAT becomes a sheet for each area, a POA one for all of them.
  const sheets = type === 'POA' ? new Set(areas.map(({ plan }) => plan)).size : areas.length;
  const shown = rows.slice(0, limit);
  const rest = rows.length - shown.length;

  async function insert(): Promise<void> {
    if (busy || wrong.size > 0) return;
    const problems = await controller.insertRollForward(preview);
    if (problems === null) return;
    const [first] = problems;
    if (!first) {
      onInserted();
      return;
    }
    const ids = [first.messageId, `template.problems.${first.messageId}`];
    const reason = firstMessage(t, ids, first.params) ?? t.t('wizard.badField');
    setProblem(t.t('planning.roll.problem', { reason }));
  }

  return (
    <section className={styles.proposal} aria-label={t.t('preview.title')}>
      <Text size={200}>
        {t.t('planning.roll.summary', {
          kind: type,
          rows: rows.length,
          areas: areas.length,
          from: String(oldYear ?? ''),
          to: String(year),
        })}
      </Text>
      {areas.map(({ area, plan, weightTotal }, index) => {
        const lines = shown.filter((row) => row.area === index);
        if (lines.length === 0) return null;
        // A POA without any weight is one whose products count alike.
        const alike =
          type === 'POA' && rows.every(({ area: own, weight }) => own !== index || weight === null);
        const sound = alike || equalsExactly(weightTotal, 100);
        const weights = alike ? 'weightsAlike' : sound ? 'weights' : 'weightsWrong';
        return (
          <div key={`${plan.id} ${area.code} ${area.name}`}>
            <h3 className={styles.area}>{[area.code, area.name].filter(Boolean).join(' ')}</h3>
            <div className={mergeClasses(styles.weights, !sound && styles.wrong)}>
              {t.t(`planning.roll.${weights}`, {
                total: t.number(weightTotal, 'percent'),
              })}
            </div>
            <ul className={styles.lines}>
              {lines.map((row) => (
                <RollForwardLine
                  key={row.key}
                  row={row}
                  year={year}
                  oldYear={oldYear}
                  onChange={(change) => onChange(withRow(preview, row.key, change))}
                  onWrong={(field, isWrong) =>
                    setWrong((before) => {
                      const next = new Set(before);
                      if (isWrong) next.add(`${row.key} ${field}`);
                      else next.delete(`${row.key} ${field}`);
                      return next;
                    })
                  }
                />
              ))}
            </ul>
          </div>
        );
      })}
      {rest > 0 && (
        <Link as="button" onClick={() => setLimit(limit + 5 * PAGE)}>
          {t.t('planning.roll.more', { n: Math.min(rest, 5 * PAGE), rest })}
        </Link>
      )}
      {problem !== null && (
        <MessageBar intent="error" layout="multiline" politeness="assertive">
          <MessageBarBody style={{ whiteSpace: 'normal' }}>{problem}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={busy || wrong.size > 0} onClick={() => void insert()}>
          {t.t('planning.roll.insert', { n: sheets })}
        </Button>
        <Button onClick={onBack}>{t.t('planning.roll.back')}</Button>
      </div>
    </section>
  );
}
