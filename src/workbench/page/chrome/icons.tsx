/** The page's few pictures, drawn with lines in the colour of the text. */
const PATHS = {
  open: 'M2.5 13V3.5h4l1.5 2h5.5V7M2.5 13l2-6h10l-2 6z',
  save: 'M8 2.5v7.5M4.8 7 8 10.2 11.2 7M2.5 11v2.5h11V11',
  undo: 'M6 3 2.8 6.2 6 9.4M3 6.2h6.2a3.7 3.7 0 0 1 0 7.4H6',
  redo: 'M10 3l3.2 3.2L10 9.4M13 6.2H6.8a3.7 3.7 0 0 0 0 7.4H10',
  plus: 'M8 3v10M3 8h10',
  check: 'M3 8.5 6.5 12 13 4.5',
  cross: 'M4 4l8 8M12 4l-8 8',
  chevron: 'M4 6l4 4 4-4',
  info: 'M8 7.2v4M8 4.8v.4M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8z',
  warning: 'M8 2.2 14.5 13.5h-13zM8 6.5v3.2M8 11.4v.3',
  pane: 'M2.5 3.5h11v9h-11zM9.8 3.5v9',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
