/** One line of the roll-up: name, bar, score. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import type { ReactNode } from 'react';
import type { TrafficLight } from '../../domain/compliance-model';
import { LightIcon } from '../components/severity';
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
    gridTemplateColumns: '16px minmax(0, 1fr) 40px minmax(56px, auto)',
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
    display: '-webkit-box',
    WebkitLineClamp: '3',
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
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
    display: 'flex',
    gap: '4px',
    alignItems: 'center',
    justifyContent: 'flex-end',
  },
  // Room between a link above and what lies below, for fingers.
  detail: {
    paddingInlineStart: '24px',
    paddingBottom: '4px',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    gap: '8px',
    fontSize: tokens.fontSizeBase200,
    '& > button': { alignSelf: 'flex-start', minHeight: '24px' },
  },
});

export interface RollUpItemProps {
  readonly id: string;
  readonly level: 1 | 2 | 3 | 4;
  readonly name: string;
  readonly note?: string | null;
  /** In points, for the bar; null draws none. */
  readonly value: number | null;
  /** The number, or why there is none. */
  readonly text: string;
  readonly light?: TrafficLight | null;
  /** What opens in place, below the line; its controls are not the tree's. */
  readonly detail?: ReactNode;
  /** Null for an item without children. */
  readonly expanded: boolean | null;
  readonly chosen: boolean;
  readonly active: boolean;
  readonly children?: ReactNode;
}

export function RollUpItem(props: RollUpItemProps) {
  const { id, level, name, note, value, text, light, detail, expanded, chosen, active, children } = props;
  const styles = useStyles();
  return (
    <div
      role="treeitem"
      data-tree-id={id}
      tabIndex={active ? 0 : -1}
      aria-level={level}
      aria-selected={chosen}
      aria-expanded={expanded ?? undefined}
      aria-label={[name, note, text].filter(Boolean).join(', ')}
      className={styles.item}
    >
      <div
        className={mergeClasses(styles.row, chosen && styles.chosen)}
        data-tree-row
        style={{ paddingLeft: (level - 1) * 8 }}
      >
        <span>
          {expanded === true && <ChevronDownRegular aria-hidden />}
          {expanded === false && <ChevronRightRegular aria-hidden />}
        </span>
        <span className={styles.name} title={name}>
          {name}
          {note && <span className={styles.note}> ({note})</span>}
        </span>
        <div className={styles.track}>
          <div className={styles.bar} style={{ width: `${Math.min(100, Math.max(0, value ?? 0))}%` }} />
        </div>
        <span className={styles.value}>
          {light && <LightIcon light={light} />}
          {text}
        </span>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is no group of tree items */}
      {expanded && children && <div role="group">{children}</div>}
      {expanded && detail && (
        <div data-tree-detail className={styles.detail}>
          {detail}
        </div>
      )}
    </div>
  );
}
