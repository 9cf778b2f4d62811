/** *¿De dónde sale?*: a link that opens, and the box with the sentence of a number and its terms with their cells. */
import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { Fragment, useState } from 'react';
import { formatRange } from '../../domain/address';
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

export interface OriginBoxProps {
  readonly heading?: string;
  readonly derivation: Derivation;
  /** Names of codes that terms may be labelled with. */
  readonly names?: ReadonlyMap<string, string>;
}

export function OriginBox({ heading, derivation, names }: OriginBoxProps) {
  const styles = useStyles();
  const { t } = usePane();
  const [all, setAll] = useState(false);
  const sentence = derivationSentence(t, derivation);
  const shown = all ? derivation.terms : derivation.terms.slice(0, FIRST_TERMS);
  const rest = derivation.terms.length - shown.length;
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
                {termLabel(t, term, names)}{' '}
                {term.cells.slice(0, CELLS).map((range) => (
                  <Fragment key={formatRange(range)}>
                    <CellLink range={range} />{' '}
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
    </div>
  );
}
