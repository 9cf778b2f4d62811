/** The page: ribbon, formula bar, grid, tabs and status on the left, the add-in's pane on the right. */
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { Grid } from '../grid/grid';
import type { Workbench } from '../session/workbench';
import { Dialog } from './dialog';
import { FormulaBar } from './formula-bar';
import { Icon } from './icons';
import { Menu, type MenuItem } from './menu';
import { PaneFrame } from './pane-frame';
import { Ribbon } from './ribbon';
import { SheetTabs } from './sheet-tabs';
import { StatusBar } from './status-bar';
import { useDark } from './use-dark';
import { useFileDrop } from './use-file-drop';

const REGIONS = ['ribbon', 'formula', 'grid', 'sheets', 'pane'];

/** F6 goes from one part of the page to the next, as in Office. */
function nextRegion(backwards: boolean): void {
  const current = document.activeElement?.closest('[data-region]')?.getAttribute('data-region') ?? 'grid';
  const step = backwards ? -1 : 1;
  const next = REGIONS[(REGIONS.indexOf(current) + step + REGIONS.length) % REGIONS.length]!;
  const region = document.querySelector(`[data-region="${next}"]`);
  const selector = next === 'grid' ? 'textarea' : '[aria-selected="true"], button, input, iframe';
  region?.querySelector<HTMLElement>(selector)?.focus();
}

export function Shell({ workbench }: { workbench: Workbench }) {
  const state = useSyncExternalStore(workbench.subscribe, workbench.get);
  const { book, manifest, notice, question } = state;
  const { text, help } = workbench;
  const dark = useDark();
  const field = useRef<HTMLTextAreaElement>(null);
  const [explained, setExplained] = useState(false);
  const [headerMenu, setHeaderMenu] = useState<
    { axis: 'row' | 'column'; x: number; y: number } | undefined
  >();
  const dropping = useFileDrop((file) => {
    workbench.openFile(file).catch(help.report);
  });

  useEffect(() => {
    document.title = text('title', { file: book.fileName });
  }, [text, book.fileName]);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (workbench.get().unsaved) event.preventDefault();
    };
    const onKey = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') {
        event.preventDefault();
        workbench.save().catch(help.report);
      } else if (event.key === 'F6') {
        event.preventDefault();
        nextRegion(event.shiftKey);
      }
    };
    window.addEventListener('beforeunload', warn);
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('beforeunload', warn);
      window.removeEventListener('keydown', onKey);
    };
  }, [workbench, help]);

  return (
    <div className={dropping ? 'shell dropping' : 'shell'}>
      <Ribbon workbench={workbench} state={state} />
      <aside className="notice-line" aria-label={text('notExcel')}>
        <Icon name="info" />
        <strong>{text('notExcel')}</strong>
        <span>{text('notExcelShort')}</span>
        {explained && <span>{text('notExcelMore')}</span>}
        <button
          type="button"
          className="link"
          aria-expanded={explained}
          onClick={() => setExplained(!explained)}
        >
          {text(explained ? 'less' : 'more')}
        </button>
      </aside>
      <div className="workspace">
        <main className="sheet-side">
          <FormulaBar
            key={book.id}
            grid={book.grid}
            help={help}
            text={text}
            field={field}
            onUnknownPlace={(entry) => workbench.tell('error', 'noSuchPlace', { text: entry })}
          />
          <div className="grid-region" data-region="grid">
            <Grid
              key={book.id}
              grid={book.grid}
              help={help}
              text={text}
              dark={dark}
              field={field}
              onHeaderMenu={(axis, at) => setHeaderMenu({ axis, ...at })}
            />
          </div>
          <SheetTabs workbench={workbench} book={book} dark={dark} />
          <StatusBar grid={book.grid} text={text} language={workbench.options.language} busy={state.busy} />
        </main>
        {manifest && (
          <PaneFrame
            workbench={workbench}
            book={book}
            panePath={manifest.panePath}
            name={manifest.name}
            shown={state.paneShown}
          />
        )}
      </div>
      <div className="notices" role="status" aria-live="polite">
        {notice && (
          <div className={`notice ${notice.kind}`}>
            <Icon name={notice.kind === 'error' ? 'warning' : 'info'} />
            <span>{notice.text}</span>
            <button type="button" aria-label={text('dismiss')} onClick={() => workbench.dismissNotice()}>
              <Icon name="cross" />
            </button>
          </div>
        )}
      </div>
      {dropping && <div className="drop-hint">{text('dropHere')}</div>}
      {question && <Dialog question={question} text={text} />}
      {headerMenu && (
        <Menu
          label={text(headerMenu.axis === 'row' ? 'insertRows' : 'insertColumns')}
          at={headerMenu}
          items={headerItems(workbench, headerMenu.axis)}
          onClose={() => setHeaderMenu(undefined)}
        />
      )}
    </div>
  );
}

/** Inserting and deleting as many rows or columns as are selected. */
function headerItems(workbench: Workbench, axis: 'row' | 'column'): MenuItem[] {
  const { grid, text, help } = workbench;
  const { ranges } = grid.get();
  const range = ranges[ranges.length - 1]!;
  const guarded = (change: () => void) => () => {
    try {
      change();
    } catch (error) {
      help.report(error);
    }
  };
  return axis === 'row'
    ? [
        {
          key: 'insert',
          label: text('insertRows'),
          run: guarded(() => grid.sheet.insertRows(range.row, range.rowCount)),
        },
        {
          key: 'delete',
          label: text('deleteRows'),
          run: guarded(() => grid.sheet.deleteRows(range.row, range.rowCount)),
        },
      ]
    : [
        {
          key: 'insert',
          label: text('insertColumns'),
          run: guarded(() => grid.sheet.insertColumns(range.column, range.columnCount)),
        },
        {
          key: 'delete',
          label: text('deleteColumns'),
          run: guarded(() => grid.sheet.deleteColumns(range.column, range.columnCount)),
        },
      ];
}
