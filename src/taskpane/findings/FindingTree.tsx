/** The list of findings: a tree for the keyboard, in pages, that keeps its place when it is made anew. */
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { usePane, usePaneState, useText } from '../components/pane-context';
import { useTreeKeys } from '../components/use-tree-keys';
import type { FindingGroup as Group } from '../state/finding-list';
import { FindingGroup } from './FindingGroup';
import { GROUP_ID, MORE_ID, PAGE } from './tree-ids';

const useStyles = makeStyles({
  tree: { paddingBottom: '12px' },
  none: { padding: '16px 12px', color: tokens.colorNeutralForeground2, display: 'block' },
});

export interface FindingTreeProps {
  readonly groups: readonly Group[];
  /** Of all groups, drawn or not. */
  readonly total: number;
}

export function FindingTree({ groups, total }: FindingTreeProps) {
  const styles = useStyles();
  const t = useText();
  const { controller, store } = usePane();
  const open = usePaneState((state) => state.openFinding);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [limits, setLimits] = useState<Readonly<Record<string, number>>>({});
  const hadFocus = useRef(false);

  /** Enough to show what is open, wherever it stands. */
  const limitOf = (group: Group) => {
    const opened = group.items.findIndex(({ id }) => id === open);
    return Math.max(limits[group.key] ?? PAGE, opened + 1);
  };

  const keys = useTreeKeys({
    activate(id) {
      if (id.startsWith(GROUP_ID)) {
        const key = id.slice(GROUP_ID.length);
        setGroupOpen(key, closed.has(key));
      } else if (id.startsWith(MORE_ID)) showMore(id.slice(MORE_ID.length));
      else void controller.openFinding(id);
    },
    expand(id, wanted) {
      if (id.startsWith(GROUP_ID)) setGroupOpen(id.slice(GROUP_ID.length), wanted);
      else store.dispatch({ type: 'open-finding', id: wanted ? id : null });
    },
  });

  function setGroupOpen(key: string, wanted: boolean): void {
    const next = new Set(closed);
    if (wanted) next.delete(key);
    else next.add(key);
    setClosed(next);
  }

  function showMore(key: string): void {
    const group = groups.find((candidate) => candidate.key === key);
    if (!group) return;
    const next = group.items[limitOf(group)];
    setLimits({ ...limits, [key]: limitOf(group) + PAGE });
    if (next) keys.setActive(next.id);
  }

  // The one stop for Tab: what was walked to, else the open one, else the first.
  const drawn = groups.flatMap((group) => [
    GROUP_ID + group.key,
    ...(closed.has(group.key) ? [] : group.items.slice(0, limitOf(group)).map(({ id }) => id)),
    ...(!closed.has(group.key) && group.items.length > limitOf(group) ? [MORE_ID + group.key] : []),
  ]);
  const place = useRef(0);
  const known = keys.activeId !== null && drawn.includes(keys.activeId);
  const active = known
    ? keys.activeId
    : open !== null && drawn.includes(open)
      ? open
      : (drawn[Math.min(place.current, drawn.length - 1)] ?? null);

  // Keeps the item under the eye where it is when findings above it come or go, and takes the focus to its
  // neighbour when the item itself is gone.
  const top = useRef<{ readonly id: string; readonly offset: number } | null>(null);
  useLayoutEffect(() => {
    const root = keys.rootRef.current;
    if (!root) return;
    // Of another place of the pane, nothing is laid out: what was known before holds.
    const isLaidOut = root.getClientRects().length > 0;
    const scroller = isLaidOut ? root.closest<HTMLElement>('[data-scroll-area]') : null;
    const items = [...root.querySelectorAll<HTMLElement>('[role="treeitem"]')];
    const before = top.current && items.find((item) => item.dataset.treeId === top.current?.id);
    if (scroller && before && top.current) {
      const moved = before.offsetTop - top.current.offset;
      if (moved !== 0 && scroller.scrollTop > 0) scroller.scrollTop += moved;
    }
    const anchor = items.find((item) => item.dataset.treeId === active);
    if (isLaidOut) top.current = anchor ? { id: active!, offset: anchor.offsetTop } : null;
    place.current = Math.max(0, drawn.indexOf(active ?? ''));
    if (hadFocus.current && anchor && document.activeElement === document.body) anchor.focus();
  });

  // What is opened from elsewhere (F8) is brought into sight, without taking the focus.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when another finding is opened
  useEffect(() => {
    if (open === null) return;
    const root = keys.rootRef.current;
    const item = [...(root?.querySelectorAll<HTMLElement>('[role="treeitem"]') ?? [])].find(
      (candidate) => candidate.dataset.treeId === open,
    );
    item?.scrollIntoView?.({ block: 'nearest' });
    keys.setActive(open);
    setClosed((before) => {
      const group = groups.find(({ items }) => items.some(({ id }) => id === open));
      if (!group || !before.has(group.key)) return before;
      const next = new Set(before);
      next.delete(group.key);
      return next;
    });
  }, [open]);

  if (total === 0) return <Text className={styles.none}>{t('pane.findings.noneMatch')}</Text>;
  return (
    <div
      ref={keys.rootRef}
      role="tree"
      tabIndex={-1}
      aria-label={t('pane.findings.list', { n: total })}
      className={styles.tree}
      onKeyDown={keys.onKeyDown}
      onClick={keys.onClick}
      onFocus={() => {
        hadFocus.current = true;
      }}
      onBlur={(event) => {
        // A removed element loses the focus to nothing; then the tree still had it.
        if (event.relatedTarget !== null) hadFocus.current = false;
      }}
    >
      {groups.map((group, index) => (
        <FindingGroup
          key={group.key}
          group={group}
          position={index + 1}
          groups={groups.length}
          expanded={!closed.has(group.key)}
          limit={limitOf(group)}
          open={open}
          active={active}
        />
      ))}
    </div>
  );
}
