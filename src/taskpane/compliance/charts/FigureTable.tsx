/** The figures of a chart. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    marginTop: '4px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
    '& th, & td': { padding: '2px 4px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
    '& th': { textAlign: 'left', fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
    '& td, & thead th:not(:first-child)': { textAlign: 'right' },
  },
});

export interface FigureRow {
  readonly key: string;
  readonly cells: readonly ReactNode[];
  /** What is opened below the row. */
  readonly below?: ReactNode;
}

export interface FigureTableProps {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly FigureRow[];
}

export function FigureTable({ caption, columns, rows }: FigureTableProps) {
  const styles = useStyles();
  return (
    <table className={styles.table} aria-label={caption}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      {rows.map(({ key, cells, below }) => (
        <tbody key={key}>
          <tr>
            {cells.map((cell, i) =>
              i === 0 ? (
                <th key={columns[i]} scope="row">
                  {cell}
                </th>
              ) : (
                <td key={columns[i]}>{cell}</td>
              ),
            )}
          </tr>
          {below && (
            <tr>
              <td colSpan={columns.length} style={{ textAlign: 'left' }}>
                {below}
              </td>
            </tr>
          )}
        </tbody>
      ))}
    </table>
  );
}
