/**
 * The keyboard of a tree (WAI-ARIA): one stop for Tab, arrows walk, right opens, left closes or goes to the parent,
 * Home and End, Enter and Space act. Items are elements with role `treeitem` and `data-tree-id`; the tree reads its
 * order from the page, so that it is always the one that is seen.
 */
import { type KeyboardEvent, type MouseEvent, type RefObject, useRef, useState } from 'react';

export interface TreeActions {
  /** Enter, Space or a click on an item. */
  activate(id: string): void;
  /** Opens or closes an item that has `aria-expanded`. */
  expand(id: string, open: boolean): void;
}

export interface TreeKeys {
  readonly rootRef: RefObject<HTMLDivElement | null>;
  /** The item that Tab reaches. */
  readonly activeId: string | null;
  setActive(id: string): void;
  /** Moves the focus to an item, when it is there. */
  focusItem(id: string): void;
  onKeyDown(event: KeyboardEvent<HTMLElement>): void;
  onClick(event: MouseEvent<HTMLElement>): void;
}

function itemsOf(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[role="treeitem"]')];
}

/** The item of an event; null when it came from a control inside an item. */
function itemAt(target: EventTarget): HTMLElement | null {
  if (!(target instanceof Element)) return null;
  if (target.closest('[data-tree-detail], button, a, input, select')) return null;
  return target.closest<HTMLElement>('[role="treeitem"]');
}

export function useTreeKeys(actions: TreeActions): TreeKeys {
  const rootRef = useRef<HTMLDivElement | null>(null);
  const [activeId, setActive] = useState<string | null>(null);

  function focusElement(item: HTMLElement | null | undefined): void {
    const id = item?.dataset.treeId;
    if (!item || id === undefined) return;
    setActive(id);
    item.focus();
  }

  function focusItem(id: string): void {
    const root = rootRef.current;
    if (root) focusElement(itemsOf(root).find((item) => item.dataset.treeId === id));
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const root = rootRef.current;
    const item = event.target instanceof HTMLElement ? event.target : null;
    if (!root || event.altKey || event.ctrlKey || event.metaKey) return;
    // From a control in an opened item, Escape goes back to the item.
    if (event.key === 'Escape' && item && item.getAttribute('role') !== 'treeitem') {
      focusElement(item.closest<HTMLElement>('[role="treeitem"]'));
      return;
    }
    const id = item?.dataset.treeId;
    if (item?.getAttribute('role') !== 'treeitem' || id === undefined) return;
    const items = itemsOf(root);
    const index = items.indexOf(item);
    const expanded = item.getAttribute('aria-expanded');
    switch (event.key) {
      case 'ArrowDown':
        focusElement(items[index + 1]);
        break;
      case 'ArrowUp':
        focusElement(items[index - 1]);
        break;
      case 'Home':
        focusElement(items[0]);
        break;
      case 'End':
        focusElement(items.at(-1));
        break;
      case 'ArrowRight':
        if (expanded === 'false') actions.expand(id, true);
        else if (expanded === 'true' && items[index + 1] && item.contains(items[index + 1]!)) {
          focusElement(items[index + 1]);
        }
        break;
      case 'ArrowLeft':
        if (expanded === 'true') actions.expand(id, false);
        else focusElement(item.parentElement?.closest<HTMLElement>('[role="treeitem"]'));
        break;
      case 'Enter':
      case ' ':
        actions.activate(id);
        break;
      default:
        return;
    }
    event.preventDefault();
  }

  function onClick(event: MouseEvent<HTMLElement>): void {
    const id = itemAt(event.target)?.dataset.treeId;
    if (id === undefined) return;
    setActive(id);
    actions.activate(id);
  }

  return { rootRef, activeId, setActive, focusItem, onKeyDown, onClick };
}
