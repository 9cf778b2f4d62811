/**
 * What comes, drawn like the sheet. Cells are told apart as in the sheet itself: to type in (light, a corner), formulas (grey,
 * italic), checks (a double frame), so also in greyscale and in contrast themes.
 */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { TemplatePicture } from '../../../app/template-services';
import { useText } from '../../components/pane-context';

const useStyles = makeStyles({
  figure: { margin: 0, minWidth: 0 },
  paper: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    padding: '6px',
    overflow: 'hidden',
  },
  table: {
    width: '100%',
    tableLayout: 'fixed',
    borderCollapse: 'separate',
    borderSpacing: '1px',
    fontSize: '9px',
    lineHeight: '11px',
    color: tokens.colorNeutralForeground1,
    '& td': { padding: '1px', height: '12px', overflow: 'hidden', verticalAlign: 'top' },
  },
  title: {
    fontSize: '10px',
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
    paddingBottom: '3px !important',
  },
  header: {
    backgroundColor: tokens.colorBrandBackground2,
    fontWeight: tokens.fontWeightSemibold,
    fontSize: '8px',
    lineHeight: '9px',
    letterSpacing: '-0.2px',
    // Long words of headers break as they do in a narrow column.
    overflowWrap: 'anywhere',
    hyphens: 'auto',
    verticalAlign: 'bottom !important' as 'bottom',
  },
  band: {
    backgroundColor: tokens.colorNeutralBackground3,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
    textOverflow: 'ellipsis',
  },
  total: { fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap', textOverflow: 'ellipsis' },
  text: { whiteSpace: 'nowrap', textOverflow: 'ellipsis' },
  input: {
    // As light as the sheet's own; in the dark theme only a shade of it.
    backgroundColor: `color-mix(in srgb, ${tokens.colorPaletteYellowBackground1} 45%, ${tokens.colorNeutralBackground1})`,
    boxShadow: `inset 0 0 0 1px ${tokens.colorNeutralStroke1}`,
    // A corner, as a cell with a note has it: seen without colour.
    backgroundImage: `linear-gradient(225deg, ${tokens.colorNeutralForeground3} 3.5px, transparent 3.5px)`,
    whiteSpace: 'nowrap',
    textOverflow: 'ellipsis',
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  formula: {
    backgroundColor: tokens.colorNeutralBackground4,
    color: tokens.colorNeutralForeground2,
    fontStyle: 'italic',
    textAlign: 'center',
    '@media (forced-colors: active)': { border: '1px dotted CanvasText' },
  },
  check: {
    boxShadow: `inset 0 0 0 1px ${tokens.colorNeutralForeground2}, inset 0 0 0 2px ${tokens.colorNeutralBackground1}, inset 0 0 0 3px ${tokens.colorNeutralForeground2}`,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'center',
    whiteSpace: 'nowrap',
    '@media (forced-colors: active)': { border: '3px double CanvasText' },
  },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 12px',
    margin: '6px 0 0',
    padding: 0,
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    '& li': { display: 'flex', alignItems: 'center', gap: '6px' },
  },
  sample: {
    display: 'inline-block',
    width: '24px',
    height: '13px',
    fontSize: '9px',
    lineHeight: '13px',
    color: tokens.colorNeutralForeground1,
    boxSizing: 'border-box',
  },
  note: {
    margin: '4px 0 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

type Row = TemplatePicture['rows'][number];

/**
 * How many columns each cell takes: the last of a row reaches to the right edge, and the words of titles, bands and totals run
 * over the empty cells behind them, as they do in a sheet.
 */
function spansOf(
  row: Row,
  columns: number,
): readonly { readonly cell: Row['cells'][number]; readonly span: number }[] {
  const runsOver = row.kind === 'title' || row.kind === 'band' || row.kind === 'total';
  const drawn: { cell: Row['cells'][number]; span: number }[] = [];
  for (const cell of row.cells) {
    const last = drawn.at(-1);
    const empty = cell.kind === 'text' && cell.text === '';
    if (runsOver && empty && last?.cell.kind === 'text') last.span++;
    else drawn.push({ cell, span: 1 });
  }
  const end = drawn.at(-1);
  const taken = drawn.reduce((sum, { span }) => sum + span, 0);
  if (end && taken < columns) end.span += columns - taken;
  return drawn;
}

/** What stands in a cell that the picture leaves empty. */
const SIGN = { text: '', input: '', formula: 'ƒ', check: '✓' } as const;

export interface SheetPictureProps {
  readonly picture: TemplatePicture;
  readonly name: string;
}

export function SheetPicture({ picture, name }: SheetPictureProps) {
  const styles = useStyles();
  const t = useText();
  // Narrow columns are drawn wider than they are, so that their headers can be read.
  const widths = picture.columns.map(({ width }) => Math.sqrt(width));
  const total = widths.reduce((sum, width) => sum + width, 0);
  const header = picture.rows.filter(({ kind }) => kind === 'header').at(-1);
  const columns = (header?.cells ?? []).map(({ text }) => text).filter((text) => text !== '' && text !== '…');
  const kinds = new Set(picture.rows.flatMap(({ cells }) => cells.map(({ kind }) => kind)));
  return (
    <figure
      className={styles.figure}
      aria-label={t('wizard.picture.about', { name, columns: columns.join(', ') })}
    >
      <div className={styles.paper} aria-hidden>
        <table className={styles.table}>
          <colgroup>
            {widths.map((width, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns of a picture
              <col key={index} style={{ width: `${(100 * width) / total}%` }} />
            ))}
          </colgroup>
          <tbody>
            {picture.rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a picture
              <tr key={index}>
                {spansOf(row, picture.columns.length).map(({ cell, span }, column) => (
                  <td
                    // biome-ignore lint/suspicious/noArrayIndexKey: cells of a picture
                    key={column}
                    colSpan={span}
                    className={mergeClasses(
                      row.kind === 'title' && styles.title,
                      cell.kind === 'text' && row.kind === 'header' && styles.header,
                      cell.kind === 'text' && row.kind === 'band' && styles.band,
                      cell.kind === 'text' && row.kind === 'total' && styles.total,
                      cell.kind === 'text' && (row.kind === 'body' || row.kind === 'label') && styles.text,
                      cell.kind !== 'text' && styles[cell.kind],
                    )}
                  >
                    {cell.text || SIGN[cell.kind]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ul className={styles.legend} aria-label={t('wizard.picture.legend')}>
        {(['input', 'formula', 'check'] as const)
          .filter((kind) => kinds.has(kind))
          .map((kind) => (
            <li key={kind}>
              <span className={mergeClasses(styles.sample, styles[kind])} aria-hidden>
                {SIGN[kind]}
              </span>
              {t(`wizard.picture.${kind}`)}
            </li>
          ))}
      </ul>
      <p className={styles.note}>{t('wizard.picture.shortened')}</p>
    </figure>
  );
}
