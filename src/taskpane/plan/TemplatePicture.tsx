/** A small picture of the table that will be written: bands, indicators with their lines, months, total line. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { InsertPatRequest } from '../../app/pane-services';
import { useText } from '../components/pane-context';
import { linesPerIndicator, type PictureRow, pictureRows } from '../state/template-picture';

const useStyles = makeStyles({
  figure: { margin: 0 },
  picture: {
    display: 'block',
    width: '100%',
    height: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  band: { fill: tokens.colorBrandBackground2, '@media (forced-colors: active)': { fill: 'CanvasText' } },
  head: { fill: tokens.colorCompoundBrandStroke, '@media (forced-colors: active)': { fill: 'Highlight' } },
  input: { fill: tokens.colorNeutralBackground4, '@media (forced-colors: active)': { fill: 'GrayText' } },
  formula: {
    fill: 'none',
    stroke: tokens.colorNeutralStroke1,
    '@media (forced-colors: active)': { stroke: 'CanvasText' },
  },
  text: {
    fill: tokens.colorNeutralForeground2,
    fontSize: '7px',
    '@media (forced-colors: active)': { fill: 'CanvasText' },
  },
  bandText: { fill: tokens.colorBrandForeground2, fontWeight: 600 },
  caption: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    marginTop: '4px',
  },
});

const WIDTH = 336;
const LINE = 9;
const NAME = 74;
const CONCEPT = 58;
const CELL = (WIDTH - NAME - CONCEPT - 12) / 13;

export function TemplatePicture({ request }: { readonly request: InsertPatRequest }) {
  const styles = useStyles();
  const t = useText();
  const rows = pictureRows(request);
  const height = 16 + rows.length * LINE + 4;
  return (
    <figure className={styles.figure}>
      <svg className={styles.picture} viewBox={`0 0 ${WIDTH} ${height}`} aria-hidden>
        <rect x={4} y={4} width={WIDTH - 8} height={LINE} className={styles.head} />
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of a picture
          <PictureLine key={index} row={row} y={16 + index * LINE} />
        ))}
      </svg>
      <figcaption className={styles.caption}>
        {rows.length > 1 &&
          t('pane.insert.picture.caption', {
            n: request.indicators + request.strategicIndicators,
            lines: linesPerIndicator(request),
          })}
      </figcaption>
    </figure>
  );
}

function PictureLine({ row, y }: { readonly row: PictureRow; readonly y: number }) {
  const styles = useStyles();
  const t = useText();
  if (row.kind === 'band') {
    return (
      <g>
        <rect x={4} y={y} width={WIDTH - 8} height={LINE} className={styles.band} />
        <text x={8} y={y + 7} className={mergeClasses(styles.text, styles.bandText)}>
          {t(`pane.insert.picture.${row.strategic ? 'strategic' : 'management'}`)}
        </text>
      </g>
    );
  }
  if (row.kind === 'more') {
    return (
      <text x={8} y={y + 7} className={styles.text}>
        {t('pane.insert.picture.more', { n: row.count })}
      </text>
    );
  }
  const total = row.kind === 'total';
  return (
    <g>
      {total ? (
        <text x={8} y={y + 7} className={mergeClasses(styles.text, styles.bandText)}>
          {t('pane.insert.picture.total')}
        </text>
      ) : (
        <>
          {row.first && (
            <text x={8} y={y + 7} className={styles.text}>
              {row.label}
            </text>
          )}
          <text x={8 + NAME} y={y + 7} className={styles.text}>
            {t(`pane.insert.picture.${row.role}`)}
          </text>
        </>
      )}
      {Array.from({ length: 13 }, (_unused, column) => (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: columns of a picture
          key={column}
          x={8 + NAME + CONCEPT + column * CELL}
          y={y + 1}
          width={CELL - 1.5}
          height={LINE - 2}
          className={!total && row.input ? styles.input : styles.formula}
        />
      ))}
    </g>
  );
}
