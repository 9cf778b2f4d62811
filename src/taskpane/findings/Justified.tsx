/** Below the list, folded: what was justified, by whom, why and until when; and rows that set nothing aside. */
import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { cellRange } from '../../domain/address';
import type { JustificationProblem, JustifiedFinding } from '../../domain/justification';
import { CellLink } from '../components/CellLink';
import { usePane } from '../components/pane-context';
import { dayText } from '../text/day';
import { findingSentence, ruleTitle } from '../text/rule-texts';
import { signals } from '../theme/pane-theme';
import { Withdraw } from './Withdraw';

const useStyles = makeStyles({
  details: {
    padding: '8px 12px 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    '& summary': { cursor: 'pointer', fontWeight: tokens.fontWeightSemibold },
    '& ul': { listStyleType: 'none', margin: '4px 0 0', padding: 0 },
  },
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    padding: '6px 0 8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  head: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  code: { fontVariantNumeric: 'tabular-nums', marginRight: '6px' },
  reason: { color: tokens.colorNeutralForeground1 },
  outcome: { color: signals.ponderaWarning, fontWeight: tokens.fontWeightSemibold },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '2px 12px' },
});

/** More are counted, and shown when asked for. */
const PAGE = 50;

function useLimit(total: number) {
  const [limit, setLimit] = useState(PAGE);
  const rest = Math.max(0, total - limit);
  return { limit, rest, more: () => setLimit(limit + 4 * PAGE) };
}

function More({ rest, onMore }: { readonly rest: number; onMore(): void }) {
  const { t } = usePane();
  if (rest === 0) return null;
  return (
    <Link as="button" inline onClick={onMore}>
      {t.t('pane.findings.more', { n: Math.min(rest, 4 * PAGE), rest })}
    </Link>
  );
}

export function JustifiedFindings({ justified }: { readonly justified: readonly JustifiedFinding[] }) {
  const styles = useStyles();
  const { t } = usePane();
  const { limit, rest, more } = useLimit(justified.length);
  if (justified.length === 0) return null;
  return (
    <details className={styles.details} data-justified>
      <summary>{t.t('findingsTab.justified.title', { n: justified.length })}</summary>
      <ul>
        {justified.slice(0, limit).map(({ finding, justification }) => {
          const { cell, item, until } = justification;
          const [first] = finding.cells;
          const code = finding.item ?? finding.area;
          return (
            <li
              key={`${cell.sheet} ${cell.row} ${first?.sheet} ${first?.row} ${first?.column}`}
              className={styles.item}
            >
              <div className={styles.head}>
                {code && <span className={styles.code}>{code}</span>}
                {ruleTitle(t, finding.rule)}
              </div>
              <div>{findingSentence(t, finding)}</div>
              <div className={styles.reason}>
                {t.t(`justifications.reasons.${justification.reason}`)}: {justification.text}
              </div>
              <div>
                {t.t('findingsTab.justified.byLine', {
                  author: justification.author,
                  date: dayText(t, justification.date),
                })}
                {' · '}
                {until === null
                  ? t.t('findingsTab.justified.untilChange')
                  : t.t('findingsTab.justified.until', { until: dayText(t, until) })}
              </div>
              <div className={styles.actions}>
                {first && <CellLink range={first} label={t.t('pane.go')} />}
                <CellLink
                  range={cellRange(cell.sheet, cell.row, cell.column)}
                  label={t.t('findingsTab.justified.row')}
                  hint={t.t('findingsTab.justified.rowHint', { item, sheet: cell.sheet })}
                />
                <Withdraw justification={justification} active />
              </div>
            </li>
          );
        })}
      </ul>
      <More rest={rest} onMore={more} />
    </details>
  );
}

export function JustificationProblems(props: { readonly problems: readonly JustificationProblem[] }) {
  const styles = useStyles();
  const { t } = usePane();
  const { problems } = props;
  const { limit, rest, more } = useLimit(problems.length);
  if (problems.length === 0) return null;
  return (
    <details className={styles.details} data-justification-problems>
      <summary>{t.t('findingsTab.problems.title', { n: problems.length })}</summary>
      <ul>
        {problems.slice(0, limit).map(({ cell, finding, justification, messageId, outcome, params }) => (
          <li key={`${cell.sheet} ${cell.row}`} className={styles.item} data-outcome={outcome}>
            <div>
              <span className={styles.outcome}>{t.t(`justifications.outcomes.${outcome}`)}.</span>{' '}
              {t.t(messageId, params)}
            </div>
            <div className={styles.actions}>
              {finding?.cells[0] && <CellLink range={finding.cells[0]} label={t.t('pane.go')} />}
              <CellLink
                range={cellRange(cell.sheet, cell.row, cell.column)}
                label={t.t('findingsTab.justified.row')}
              />
              {justification && <Withdraw justification={justification} active={false} />}
            </div>
          </li>
        ))}
      </ul>
      <More rest={rest} onMore={more} />
    </details>
  );
}
