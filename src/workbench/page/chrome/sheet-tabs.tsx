/** The tabs of the sheets: switch, add, rename, move, hide, delete. */
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { SheetModel } from '../../host/model/sheet-model';
import { onDarkPaper } from '../grid/colors';
import type { OpenBook, Workbench } from '../session/workbench';
import { Icon } from './icons';
import { Menu, type MenuItem } from './menu';

interface Props {
  workbench: Workbench;
  book: OpenBook;
  dark: boolean;
}

export function SheetTabs({ workbench, book, dark }: Props) {
  const { grid } = book;
  const { text } = workbench;
  useSyncExternalStore(grid.subscribe, grid.get);
  const { model } = grid;
  const [renaming, setRenaming] = useState<SheetModel | undefined>();
  const [menu, setMenu] = useState<{ sheet: SheetModel; x: number; y: number } | undefined>();
  const strip = useRef<HTMLDivElement>(null);
  const active = model.activeSheet;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the tab of another sheet is scrolled into view
  useEffect(() => {
    strip.current
      ?.querySelector('[aria-selected="true"]')
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [active]);

  /** What is being edited is taken first, as when another cell is clicked. */
  const act = (change: () => void) => {
    workbench
      .settle()
      .then((settled) => {
        if (settled) change();
      })
      .catch(workbench.help.report);
  };
  const remove = async (sheet: SheetModel) => {
    const title = text('confirmDelete', { sheet: sheet.name });
    const sure =
      sheet.usedRange() === null ||
      (await workbench.ask(title, text('confirmDeleteMore'), 'deleteSheet', true));
    if (sure) act(() => model.deleteSheet(sheet));
  };
  const visible = model.sheets.filter((sheet) => sheet.visibility === 'visible');
  const itemsOf = (sheet: SheetModel): MenuItem[] => {
    const at = model.sheets.indexOf(sheet);
    const last = visible.length === 1;
    return [
      { key: 'rename', label: text('renameSheet'), run: () => setRenaming(sheet) },
      {
        key: 'left',
        label: text('moveLeft'),
        disabled: at === 0,
        run: () => act(() => model.moveSheet(sheet, at - 1)),
      },
      {
        key: 'right',
        label: text('moveRight'),
        disabled: at === model.sheets.length - 1,
        run: () => act(() => model.moveSheet(sheet, at + 1)),
      },
      {
        key: 'hide',
        label: text('hideSheet'),
        disabled: last,
        separated: true,
        run: () => act(() => model.setVisibility(sheet, 'hidden')),
      },
      {
        key: 'delete',
        label: text('deleteSheet'),
        disabled: last,
        run: () => {
          remove(sheet).catch(workbench.help.report);
        },
      },
      ...model.sheets
        .filter((other) => other.visibility === 'hidden')
        .map((other, i) => ({
          key: other.id,
          label: text('showSheet', { sheet: other.name }),
          separated: i === 0,
          run: () =>
            act(() => {
              model.setVisibility(other, 'visible');
              model.activate(other);
            }),
        })),
    ];
  };
  return (
    <div className="sheet-tabs" data-region="sheets">
      <div ref={strip} className="tab-strip" role="tablist" aria-label={text('sheets')}>
        {visible.map((sheet) =>
          sheet === renaming ? (
            <RenameField
              key={sheet.id}
              name={sheet.name}
              label={text('renameSheet')}
              onEnd={(name) => {
                setRenaming(undefined);
                if (name !== undefined) act(() => model.renameSheet(sheet, name));
              }}
            />
          ) : (
            <button
              key={sheet.id}
              type="button"
              role="tab"
              aria-selected={sheet === active}
              tabIndex={sheet === active ? 0 : -1}
              style={
                sheet.tabColor
                  ? { boxShadow: `inset 0 -3px ${dark ? onDarkPaper(sheet.tabColor) : sheet.tabColor}` }
                  : undefined
              }
              onClick={() => act(() => model.activate(sheet))}
              onDoubleClick={() => setRenaming(sheet)}
              onContextMenu={(event) => {
                event.preventDefault();
                setMenu({ sheet, x: event.clientX, y: event.clientY });
              }}
              onKeyDown={(event) => {
                const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
                const next = visible[visible.indexOf(sheet) + step];
                if (event.key === 'F2') setRenaming(sheet);
                else if (step !== 0 && next) {
                  act(() => model.activate(next));
                  const tab = event.currentTarget[step > 0 ? 'nextElementSibling' : 'previousElementSibling'];
                  (tab as HTMLElement | null)?.focus();
                } else return;
                event.preventDefault();
              }}
            >
              {sheet.name}
            </button>
          ),
        )}
      </div>
      <button
        type="button"
        className="tab-tool"
        aria-label={text('sheetMenu', { sheet: active.name })}
        title={text('sheetMenu', { sheet: active.name })}
        aria-haspopup="menu"
        onClick={(event) => {
          const box = event.currentTarget.getBoundingClientRect();
          setMenu({ sheet: active, x: box.left, y: box.top - 2 });
        }}
      >
        <Icon name="chevron" />
      </button>
      <button
        type="button"
        className="tab-tool"
        aria-label={text('addSheet')}
        title={text('addSheet')}
        onClick={() => act(() => model.activate(model.addSheet(undefined, model.sheets.indexOf(active) + 1)))}
      >
        <Icon name="plus" />
      </button>
      {menu && (
        <Menu
          label={text('sheetMenu', { sheet: menu.sheet.name })}
          at={menu}
          upwards
          items={itemsOf(menu.sheet)}
          onClose={() => setMenu(undefined)}
        />
      )}
    </div>
  );
}

function RenameField({
  name,
  label,
  onEnd,
}: {
  name: string;
  label: string;
  onEnd(name: string | undefined): void;
}) {
  const [value, setValue] = useState(name);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.select(), []);
  return (
    <input
      ref={input}
      className="rename"
      aria-label={label}
      value={value}
      maxLength={31}
      size={Math.max(6, value.length)}
      onChange={(event) => setValue(event.currentTarget.value)}
      onBlur={() => onEnd(value === name ? undefined : value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onEnd(value === name ? undefined : value);
        else if (event.key === 'Escape') onEnd(undefined);
      }}
    />
  );
}
