/** *¿De dónde sale?*: a link that opens, and the box with the sentence of a number and its terms with their cells. */
import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { Fragment, useState } from 'react';
import { type CellRange, formatRange } from '../../domain/address';
import type { Derivation } from '../../domain/compliance-model';
import { CellLink } from '../components/CellLink';
import { usePane } from '../components/pane-context';
import { derivationSentence, termLabel } from '../text/compliance-texts';

const useStyles = makeStyles({
  link: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  box: {
    marginTop: '4px',
    padding: '8px 10px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  heading: { fontWeight: tokens.fontWeightSemibold },
  term: { fontSize: 'inherit', lineHeight: 'inherit', textAlign: 'left', overflowWrap: 'anywhere' },
  terms: {
    display: 'grid',
    // A long value, such as a reason in words, leaves the label its half.
    gridTemplateColumns: 'minmax(50%, 1fr) auto',
    columnGap: '12px',
    rowGap: '2px',
    margin: 0,
    fontVariantNumeric: 'tabular-nums',
    '& dt': { minWidth: 0, overflowWrap: 'anywhere' },
    '& dd': { margin: 0, textAlign: 'right', fontWeight: tokens.fontWeightSemibold },
  },
});

/** More terms than these are shown on demand. */
const FIRST_TERMS = 12;
const CELLS = 4;

export interface OriginLinkProps {
  /** What the number is of, for screen readers. */
  readonly about: string;
  readonly open: boolean;
  /** The id of the box. */
  readonly controls: string;
  onToggle(): void;
}

export function OriginLink({ about, open, controls, onToggle }: OriginLinkProps) {
  const styles = useStyles();
  const { t } = usePane();
  return (
    <Link
      as="button"
      className={styles.link}
      aria-expanded={open}
      aria-controls={controls}
      aria-label={t.t('pane.compliance.originOf', { about })}
      onClick={onToggle}
    >
      {t.t('pane.compliance.origin')}
    </Link>
  );
}

/** Leads from a term that is a score itself to what it is of; null for other terms. */
export type Drill = (label: string) => (() => void) | null;

/** The cells of all terms, each range once, by sheet. */
function cellsBySheet(derivation: Derivation): ReadonlyMap<string, readonly CellRange[]> {
  const seen = new Map<string, CellRange>();
  for (const { cells } of derivation.terms) for (const range of cells) seen.set(formatRange(range), range);
  const sheets = new Map<string, CellRange[]>();
  for (const range of seen.values()) sheets.set(range.sheet, [...(sheets.get(range.sheet) ?? []), range]);
  return sheets;
}

const cellCount = (ranges: readonly CellRange[]): number =>
  ranges.reduce((sum, { rowCount, columnCount }) => sum + rowCount * columnCount, 0);

export interface OriginBoxProps {
  readonly heading?: string;
  readonly derivation: Derivation;
  /** Names of codes that terms may be labelled with. */
  readonly names?: ReadonlyMap<string, string>;
  readonly drill?: Drill;
}

export function OriginBox({ heading, derivation, names, drill }: OriginBoxProps) {
  const styles = useStyles();
  const { controller, t } = usePane();
  const [all, setAll] = useState(false);
  const sentence = derivationSentence(t, derivation);
  const shown = all ? derivation.terms : derivation.terms.slice(0, FIRST_TERMS);
  const rest = derivation.terms.length - shown.length;
  const bySheet = cellsBySheet(derivation);
  const single = bySheet.size === 1;
  return (
    <div className={styles.box}>
      {heading && <span className={styles.heading}>{heading}</span>}
      {sentence && <span>{sentence}</span>}
      {shown.length > 0 && (
        <dl className={styles.terms}>
          {shown.map((term, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: terms have no identity but their place
            <Fragment key={index}>
              <dt>
                <TermName label={termLabel(t, term, names)} open={drill?.(term.label) ?? null} />{' '}
                {term.cells.slice(0, CELLS).map((range) => (
                  <Fragment key={formatRange(range)}>
                    <CellLink range={range} withSheet={!single} />{' '}
                  </Fragment>
                ))}
                {term.cells.length > CELLS && '…'}
              </dt>
              <dd>{t.param(term.value)}</dd>
            </Fragment>
          ))}
        </dl>
      )}
      {rest > 0 && (
        <Link as="button" inline onClick={() => setAll(true)}>
          {t.t('pane.showAll', { n: derivation.terms.length })}
        </Link>
      )}
      {[...bySheet].map(
        ([sheet, ranges]) =>
          ranges.length > 1 && (
            <Link
              key={sheet}
              as="button"
              inline
              className={styles.link}
              onClick={() => void controller.goToAll(ranges)}
            >
              {t.t(`complianceTab.origin.${single ? 'selectAll' : 'selectAllOn'}`, {
                n: cellCount(ranges),
                sheet,
              })}
            </Link>
          ),
      )}
    </div>
  );
}

function TermName({ label, open }: { readonly label: string; readonly open: (() => void) | null }) {
  const styles = useStyles();
  const { t } = usePane();
  if (!open) return label;
  return (
    <Link
      as="button"
      inline
      className={styles.term}
      aria-label={t.t('complianceTab.origin.drill', { name: label })}
      onClick={open}
    >
      {label}
    </Link>
  );
}
