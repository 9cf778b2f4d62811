/** A menu: a list of commands at a point or under a button; arrows, Enter and Escape work. */
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';

export interface MenuItem {
  key: string;
  label: ReactNode;
  disabled?: boolean;
  /** Begins a new group. */
  separated?: boolean;
  run(): void;
}

interface Props {
  label: string;
  items: readonly MenuItem[];
  at: { x: number; y: number };
  /** Where the menu opens from the point: downwards, or upwards from the bottom of the page. */
  upwards?: boolean;
  onClose(): void;
}

export function Menu({ label, items, at, upwards = false, onClose }: Props) {
  const menu = useRef<HTMLDivElement>(null);
  const opener = useRef<Element | null>(null);

  useLayoutEffect(() => {
    const element = menu.current;
    if (!element) return;
    const { width, height } = element.getBoundingClientRect();
    const top = upwards ? at.y - height : Math.min(at.y, window.innerHeight - height - 4);
    element.style.left = `${Math.max(4, Math.min(at.x, window.innerWidth - width - 4))}px`;
    element.style.top = `${Math.max(4, top)}px`;
  }, [at, upwards]);

  useEffect(() => {
    opener.current = document.activeElement;
    menu.current?.querySelector<HTMLElement>('button:not(:disabled)')?.focus();
    const outside = (event: PointerEvent) => {
      if (!menu.current?.contains(event.target as Node)) onClose();
    };
    // A click into the pane's frame is not seen here; the window loses the focus instead.
    window.addEventListener('pointerdown', outside, true);
    window.addEventListener('blur', onClose);
    return () => {
      window.removeEventListener('pointerdown', outside, true);
      window.removeEventListener('blur', onClose);
    };
  }, [onClose]);

  const close = () => {
    (opener.current as HTMLElement | null)?.focus?.();
    onClose();
  };
  const step = (by: 1 | -1) => {
    const buttons = Array.from(menu.current?.querySelectorAll<HTMLElement>('button:not(:disabled)') ?? []);
    const at = buttons.indexOf(document.activeElement as HTMLElement);
    buttons[(at + by + buttons.length) % buttons.length]?.focus();
  };
  return (
    <div
      ref={menu}
      className="menu"
      role="menu"
      aria-label={label}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'ArrowDown') step(1);
        else if (event.key === 'ArrowUp') step(-1);
        else if (event.key === 'Escape' || event.key === 'Tab') close();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      {items.map((item) => (
        <button
          key={item.key}
          type="button"
          role="menuitem"
          className={item.separated ? 'separated' : undefined}
          disabled={item.disabled}
          onClick={() => {
            close();
            item.run();
          }}
        >
          {item.label}
        </button>
      ))}
    </div>
  );
}
