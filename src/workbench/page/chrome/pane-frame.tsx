/** The add-in's pane: a frame that lives as long as the workbook is open, with an edge that can be dragged. */
import { useEffect, useRef, useState } from 'react';
import type { OpenBook, Workbench } from '../session/workbench';

export const NARROWEST = 320;
export const WIDEST = 450;
const USUAL = 380;
const STEP = 10;

interface Props {
  workbench: Workbench;
  book: OpenBook;
  panePath: string;
  name: string;
  shown: boolean;
}

export function PaneFrame({ workbench, book, panePath, name, shown }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [width, setWidth] = useState(USUAL);
  const [dragging, setDragging] = useState(false);
  const { text } = workbench;
  const resize = (next: number) => setWidth(Math.min(WIDEST, Math.max(NARROWEST, Math.round(next))));

  useEffect(() => {
    if (frame.current) book.link.attach(frame.current, panePath);
  }, [book, panePath]);

  return (
    <aside className="pane" hidden={!shown} style={{ width }} data-region="pane" aria-label={text('pane')}>
      {/* biome-ignore lint/a11y/useSemanticElements: a separator that can be moved has no element of its own */}
      <div
        className={dragging ? 'pane-edge dragging' : 'pane-edge'}
        role="separator"
        tabIndex={0}
        aria-orientation="vertical"
        aria-label={text('paneResize')}
        aria-valuemin={NARROWEST}
        aria-valuemax={WIDEST}
        aria-valuenow={width}
        onKeyDown={(event) => {
          if (event.key === 'ArrowLeft') resize(width + STEP);
          else if (event.key === 'ArrowRight') resize(width - STEP);
          else return;
          event.preventDefault();
        }}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setDragging(true);
        }}
        onPointerMove={(event) => {
          if (dragging) resize(window.innerWidth - event.clientX);
        }}
        onPointerUp={() => setDragging(false)}
        onPointerCancel={() => setDragging(false)}
      />
      <iframe ref={frame} key={book.id} title={name} className={dragging ? 'inert' : undefined} />
    </aside>
  );
}
