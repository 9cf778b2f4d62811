/** One finding: code, short title, the sentence with the numbers; opened, its detail. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import { usePane } from '../components/pane-context';
import { SeverityIcon, severityColor } from '../components/severity';
import type { IdentifiedFinding } from '../state/finding-identity';
import { findingSentence, ruleTitle } from '../text/rule-texts';
import { signals } from '../theme/pane-theme';
import { FindingDetail } from './FindingDetail';

const useStyles = makeStyles({
  item: {
    // The heading of the group stays at the top of the list, over what is scrolled to.
    scrollMarginTop: '34px',
    outlineStyle: 'none',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ':focus-visible > [data-tree-row]': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  row: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr)',
    columnGap: '8px',
    padding: '6px 12px 8px',
    cursor: 'pointer',
    ':hover': { backgroundColor: signals.ponderaRowHover },
  },
  icon: { paddingTop: '2px' },
  open: {
    backgroundColor: tokens.colorNeutralBackground2,
    borderLeft: '3px solid currentColor',
    paddingLeft: '9px',
  },
  text: { color: tokens.colorNeutralForeground1 },
  head: { display: 'flex', gap: '8px', minWidth: 0 },
  code: {
    fontVariantNumeric: 'tabular-nums',
    fontWeight: tokens.fontWeightSemibold,
    flexShrink: 0,
    maxWidth: '40%',
    overflowWrap: 'anywhere',
  },
  title: { fontWeight: tokens.fontWeightSemibold, minWidth: 0, overflowWrap: 'anywhere' },
  sentence: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
  },
});

export interface FindingItemProps {
  readonly item: IdentifiedFinding;
  readonly position: number;
  readonly size: number;
  readonly open: boolean;
  readonly active: boolean;
  /** Shows the severity's icon on the item: where the groups are not severities. */
  readonly withSeverity: boolean;
}

export const FindingItem = memo(function FindingItem(props: FindingItemProps) {
  const { item, position, size, open, active, withSeverity } = props;
  const styles = useStyles();
  const { t } = usePane();
  const { finding } = item;
  const title = ruleTitle(t, finding.rule);
  const sentence = findingSentence(t, finding);
  const code = finding.item ?? finding.area;
  const severity = t.t(`pane.severity.one.${finding.severity}`);
  return (
    <div
      role="treeitem"
      data-tree-id={item.id}
      data-rule={finding.rule}
      tabIndex={active ? 0 : -1}
      aria-level={2}
      aria-setsize={size}
      aria-posinset={position}
      aria-expanded={open}
      aria-selected={open}
      aria-label={[withSeverity ? `${severity}.` : '', code ? `${code}.` : '', `${title}.`, sentence]
        .filter(Boolean)
        .join(' ')}
      className={styles.item}
    >
      <div
        className={mergeClasses(styles.row, open && styles.open)}
        data-tree-row
        style={{ color: severityColor(finding.severity) }}
      >
        <span className={styles.icon}>
          <SeverityIcon severity={finding.severity} />
        </span>
        <div className={styles.text}>
          <div className={styles.head}>
            {code && <span className={styles.code}>{code}</span>}
            <span className={styles.title}>{title}</span>
          </div>
          <div className={styles.sentence}>{sentence}</div>
        </div>
      </div>
      {open && <FindingDetail finding={finding} id={item.id} />}
    </div>
  );
});
