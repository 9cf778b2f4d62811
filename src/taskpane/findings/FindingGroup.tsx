/** A group of the list: a severity or a sheet. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { useText } from '../components/pane-context';
import type { FindingGroup as Group } from '../state/finding-list';
import { FindingItem } from './FindingItem';
import { GROUP_ID, MORE_ID, PAGE } from './tree-ids';

const useStyles = makeStyles({
  item: { outlineStyle: 'none' },
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    padding: '4px 12px',
    cursor: 'pointer',
    fontWeight: tokens.fontWeightSemibold,
    position: 'sticky',
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground3,
    minHeight: '20px',
  },
  focusable: {
    ':focus-visible > [data-tree-row]': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  count: { fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightRegular },
  more: {
    padding: '8px 12px',
    cursor: 'pointer',
    color: tokens.colorBrandForegroundLink,
    textAlign: 'center',
  },
});

export interface FindingGroupProps {
  readonly group: Group;
  readonly position: number;
  readonly groups: number;
  readonly expanded: boolean;
  /** How many items are drawn. */
  readonly limit: number;
  readonly open: string | null;
  readonly active: string | null;
}

export function FindingGroup(props: FindingGroupProps) {
  const { group, position, groups, expanded, limit, open, active } = props;
  const styles = useStyles();
  const t = useText();
  const total = group.items.length;
  const id = GROUP_ID + group.key;
  const moreId = MORE_ID + group.key;
  const name = group.severity ? t(`pane.severity.group.${group.severity}`) : group.key;
  const rest = total - Math.min(limit, total);
  const size = Math.min(limit, total) < total ? total + 1 : total;
  return (
    <div
      role="treeitem"
      data-tree-id={id}
      tabIndex={active === id ? 0 : -1}
      aria-level={1}
      aria-setsize={groups}
      aria-posinset={position}
      aria-expanded={expanded}
      aria-label={t('pane.findings.group', { name, n: total })}
      className={mergeClasses(styles.item, styles.focusable)}
    >
      <div className={styles.row} data-tree-row>
        {expanded ? <ChevronDownRegular aria-hidden /> : <ChevronRightRegular aria-hidden />}
        <span className={styles.name}>{name}</span>
        <span className={styles.count}>{total}</span>
      </div>
      {expanded && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is no group of tree items
        <div role="group">
          {group.items.slice(0, limit).map((item, index) => (
            <FindingItem
              key={item.id}
              item={item}
              position={index + 1}
              size={size}
              open={item.id === open}
              active={item.id === active}
              withSeverity={group.severity === null}
            />
          ))}
          {rest > 0 && (
            <div
              role="treeitem"
              data-tree-id={moreId}
              tabIndex={active === moreId ? 0 : -1}
              aria-level={2}
              aria-setsize={size}
              aria-posinset={size}
              className={mergeClasses(styles.item, styles.focusable)}
            >
              <div className={styles.more} data-tree-row>
                {t('pane.findings.more', { n: Math.min(PAGE, rest), rest })}
              </div>
            </div>
          )}
        </div>
      )}
    </div>
  );
}
