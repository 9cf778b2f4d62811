/** The cells of a proposal: where, before, after; a formula that would be lost is said. */
import { Checkbox, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import { Fragment, useState } from 'react';
import { cellRange, formatCell } from '../../domain/address';
import { type CellEdit, type EditProposal, overwritesFormula } from '../../domain/edit';
import { CellLink } from '../components/CellLink';
import { usePane } from '../components/pane-context';
import { editKey } from '../state/edit-selection';
import { editTexts } from '../text/edit-texts';
import { signals } from '../theme/pane-theme';

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
    '& th': {
      textAlign: 'start',
      fontWeight: tokens.fontWeightRegular,
      color: tokens.colorNeutralForeground2,
      padding: '2px 4px',
      borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    },
    '& td': {
      padding: '3px 4px',
      verticalAlign: 'baseline',
      overflowWrap: 'anywhere',
      borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    },
  },
  number: { textAlign: 'end !important' as 'end' },
  tick: { width: '28px', padding: '0 !important', verticalAlign: 'middle !important' },
  box: { minHeight: 0, '& > span, & > .fui-Checkbox__indicator': { margin: '2px' } },
  place: { whiteSpace: 'nowrap' },
  label: { color: tokens.colorNeutralForeground2, marginRight: '6px' },
  before: { color: tokens.colorNeutralForeground2 },
  after: { fontWeight: tokens.fontWeightSemibold },
  struck: { color: tokens.colorNeutralForeground3, textDecorationLine: 'line-through' },
  formula: {
    color: signals.ponderaWarning,
    '& code': { overflowWrap: 'anywhere', fontFamily: tokens.fontFamilyMonospace },
  },
  sheet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const PAGE = 24;

export interface EditTableProps {
  readonly proposal: EditProposal;
  /** What the table is of, for screen readers. */
  readonly what: string;
  readonly struck: ReadonlySet<string>;
  readonly divisible: boolean;
  readonly cellLabel: ((edit: CellEdit) => string | null) | undefined;
  onStrike(key: string, struck: boolean): void;
}

export function EditTable({ proposal, what, struck, divisible, cellLabel, onStrike }: EditTableProps) {
  const styles = useStyles();
  const { t } = usePane();
  const [limit, setLimit] = useState(PAGE);
  const { edits } = proposal;
  const sheets = new Set(edits.map(({ cell }) => cell.sheet));
  const rest = Math.max(0, edits.length - limit);
  return (
    <>
      <table className={styles.table} aria-label={t.t('preview.table', { what })}>
        <thead>
          <tr>
            {divisible && <td className={styles.tick} />}
            <th scope="col">{t.t('preview.cell')}</th>
            <th scope="col" className={styles.number}>
              {t.t('preview.before')}
            </th>
            <th scope="col" className={styles.number}>
              {t.t('preview.after')}
            </th>
          </tr>
        </thead>
        <tbody>
          {edits.slice(0, limit).map((edit) => {
            const { sheet, row, column } = edit.cell;
            const key = editKey(proposal, edit);
            const out = struck.has(key);
            const { before, after } = editTexts(t, edit);
            const label = cellLabel?.(edit) ?? null;
            return (
              <Fragment key={key}>
                <tr>
                  {divisible && (
                    <td className={styles.tick}>
                      <Checkbox
                        className={styles.box}
                        checked={!out}
                        aria-label={t.t('preview.includeCell', {
                          cell: [label, formatCell(edit.cell)].filter(Boolean).join(' '),
                        })}
                        onChange={(_event, data) => onStrike(key, data.checked !== true)}
                      />
                    </td>
                  )}
                  <td className={styles.place}>
                    {label !== null && <span className={styles.label}>{label}</span>}
                    <CellLink range={cellRange(sheet, row, column)} withSheet={sheets.size > 1} />
                  </td>
                  <td className={mergeClasses(styles.number, styles.before)}>{before}</td>
                  <td className={mergeClasses(styles.number, out ? styles.struck : styles.after)}>{after}</td>
                </tr>
                {overwritesFormula(edit) && (
                  <tr>
                    {divisible && <td className={styles.tick} />}
                    <td colSpan={3} className={styles.formula}>
                      <WarningRegular aria-hidden />{' '}
                      {t.t('preview.formulaLost', { formula: edit.before.formula ?? '' })}
                    </td>
                  </tr>
                )}
              </Fragment>
            );
          })}
        </tbody>
      </table>
      {rest > 0 && (
        <Link as="button" inline onClick={() => setLimit(limit + 10 * PAGE)}>
          {t.t('preview.more', { n: Math.min(rest, 10 * PAGE), rest })}
        </Link>
      )}
    </>
  );
}
