/** One line of the roll-up: name, bar, score. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import type { ReactNode } from 'react';
import type { Score } from '../../domain/compliance-model';
import { usePane } from '../components/pane-context';
import { points } from '../text/compliance-texts';
import { signals } from '../theme/pane-theme';

const useStyles = makeStyles({
  item: {
    outlineStyle: 'none',
    ':focus-visible > [data-tree-row]': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  row: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr) 56px 68px',
    alignItems: 'center',
    columnGap: '6px',
    padding: '4px 4px 4px 0',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusSmall,
    ':hover': { backgroundColor: signals.ponderaRowHover },
  },
  chosen: { backgroundColor: tokens.colorNeutralBackground3, fontWeight: tokens.fontWeightSemibold },
  name: {
    minWidth: 0,
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  note: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  track: {
    height: '8px',
    backgroundColor: tokens.colorNeutralBackground5,
    borderRadius: '2px',
    overflow: 'hidden',
  },
  bar: {
    height: '100%',
    backgroundColor: tokens.colorCompoundBrandStroke,
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText', forcedColorAdjust: 'none' },
  },
  value: {
    textAlign: 'right',
    fontVariantNumeric: 'tabular-nums',
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'nowrap',
  },
});

export interface RollUpItemProps {
  readonly id: string;
  readonly level: 1 | 2 | 3;
  readonly name: string;
  readonly note?: string | null;
  readonly score: Score;
  /** Null for an item without children. */
  readonly expanded: boolean | null;
  readonly chosen: boolean;
  readonly active: boolean;
  readonly children?: ReactNode;
}

export function RollUpItem(props: RollUpItemProps) {
  const { id, level, name, note, score, expanded, chosen, active, children } = props;
  const styles = useStyles();
  const { t } = usePane();
  const value =
    score.value === null ? t.t('pane.compliance.notScored') : points(t, score.value, score.approximate);
  return (
    <div
      role="treeitem"
      data-tree-id={id}
      tabIndex={active ? 0 : -1}
      aria-level={level}
      aria-selected={chosen}
      aria-expanded={expanded ?? undefined}
      aria-label={[name, note, value].filter(Boolean).join(', ')}
      className={styles.item}
    >
      <div
        className={mergeClasses(styles.row, chosen && styles.chosen)}
        data-tree-row
        style={{ paddingLeft: (level - 1) * 12 }}
      >
        <span>
          {expanded === true && <ChevronDownRegular aria-hidden />}
          {expanded === false && <ChevronRightRegular aria-hidden />}
        </span>
        <span className={styles.name}>
          {name}
          {note && <span className={styles.note}> ({note})</span>}
        </span>
        <div className={styles.track}>
          <div className={styles.bar} style={{ width: `${Math.min(100, Math.max(0, score.value ?? 0))}%` }} />
        </div>
        <span className={styles.value}>{value}</span>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is no group of tree items */}
      {expanded && <div role="group">{children}</div>}
    </div>
  );
}
