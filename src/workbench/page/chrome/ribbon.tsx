/** The strip at the top: file commands, undo and redo, and the add-in's group as its manifest describes it. */
import { useRef, useState, useSyncExternalStore } from 'react';
import { SAMPLES } from '../session/samples';
import type { Workbench, WorkbenchState } from '../session/workbench';
import { Icon } from './icons';
import { Menu } from './menu';

interface Props {
  workbench: Workbench;
  state: WorkbenchState;
}

export function Ribbon({ workbench, state }: Props) {
  const { text } = workbench;
  const { book, manifest } = state;
  useSyncExternalStore(book.grid.subscribe, book.grid.get);
  const { model } = book.host;
  const picker = useRef<HTMLInputElement>(null);
  const [menuAt, setMenuAt] = useState<{ x: number; y: number } | undefined>();
  const act = (promise: Promise<unknown>) => promise.catch((error: unknown) => workbench.report(error));
  return (
    <header className="ribbon" data-region="ribbon">
      <h1 className="visually-hidden">{text('title', { file: state.book.fileName })}</h1>
      <div className="ribbon-group" role="toolbar" aria-label={text('file')}>
        <button
          type="button"
          className="tool"
          aria-haspopup="menu"
          aria-expanded={menuAt !== undefined}
          onClick={(event) => {
            const box = event.currentTarget.getBoundingClientRect();
            setMenuAt({ x: box.left, y: box.bottom + 2 });
          }}
        >
          {text('samples')}
          <Icon name="chevron" />
        </button>
        <button type="button" className="tool" onClick={() => picker.current?.click()}>
          <Icon name="open" />
          {text('open')}
        </button>
        <input
          ref={picker}
          type="file"
          accept=".xlsx,.xlsm,.xltx,.xltm"
          hidden
          aria-label={text('open')}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (file) act(workbench.openFile(file));
          }}
        />
        <button type="button" className="tool" title={text('saveHint')} onClick={() => act(workbench.save())}>
          <Icon name="save" />
          {text('save')}
        </button>
        <span className="divider" />
        <button
          type="button"
          className="tool bare"
          aria-label={text('undo')}
          title={`${text('undo')} (Ctrl+Z)`}
          disabled={!model.canUndo}
          onClick={() => book.grid.travel('undo')}
        >
          <Icon name="undo" />
        </button>
        <button
          type="button"
          className="tool bare"
          aria-label={text('redo')}
          title={`${text('redo')} (Ctrl+Y)`}
          disabled={!model.canRedo}
          onClick={() => book.grid.travel('redo')}
        >
          <Icon name="redo" />
        </button>
      </div>
      {manifest && (
        <div className="ribbon-group addin" role="toolbar" aria-label={manifest.groupLabel}>
          {manifest.buttons.map((button) => (
            <button
              key={button.id}
              id={button.id}
              type="button"
              className="tool"
              title={button.tip}
              onClick={() => act(workbench.press(button))}
            >
              {button.icon && <img src={button.icon} alt="" width={20} height={20} />}
              {button.label}
            </button>
          ))}
        </div>
      )}
      <div className="file-name">
        <span>{book.fileName}</span>
        {state.unsaved && <em>{text('unsaved')}</em>}
      </div>
      <button
        type="button"
        className="tool bare"
        aria-label={text('paneHidden')}
        aria-pressed={state.paneShown}
        title={text('paneHidden')}
        onClick={() => workbench.set({ paneShown: !state.paneShown })}
      >
        <Icon name="pane" />
      </button>
      {menuAt && (
        <Menu
          label={text('samples')}
          at={menuAt}
          onClose={() => setMenuAt(undefined)}
          items={SAMPLES.map((sample) => ({
            key: sample.id,
            label: text(sample.label),
            separated: sample.file === undefined,
            run: () => act(workbench.openSample(sample.id)),
          }))}
        />
      )}
    </header>
  );
}
