/** *¿De dónde sale?*: opens in place the sentence of a number and its terms with their cells. */
import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Fragment, useId, useState } from 'react';
import { formatRange } from '../../domain/address';
import type { Derivation } from '../../domain/compliance-model';
import { CellLink } from '../components/CellLink';
import { usePane } from '../components/pane-context';
import { derivationSentence, termLabel } from '../text/compliance-texts';

const useStyles = makeStyles({
  button: { fontSize: tokens.fontSizeBase200 },
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
  terms: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
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

export interface OriginEntry {
  readonly heading: string | null;
  readonly derivation: Derivation;
}

export interface OriginProps {
  readonly entries: readonly OriginEntry[];
  /** What the number is of, for screen readers. */
  readonly about: string;
}

export function Origin({ entries, about }: OriginProps) {
  const styles = useStyles();
  const { t } = usePane();
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div>
      <Link
        as="button"
        className={styles.button}
        aria-expanded={open}
        aria-controls={id}
        aria-label={t.t('pane.compliance.originOf', { about })}
        onClick={() => setOpen(!open)}
      >
        {t.t('pane.compliance.origin')}
      </Link>
      <div id={id} hidden={!open}>
        {open &&
          entries.map(({ heading, derivation }) => (
            <div key={heading ?? ''} className={styles.box}>
              {heading && <Text weight="semibold">{heading}</Text>}
              <OriginBody derivation={derivation} />
            </div>
          ))}
      </div>
    </div>
  );
}

function OriginBody({ derivation }: { readonly derivation: Derivation }) {
  const styles = useStyles();
  const { t } = usePane();
  const [all, setAll] = useState(false);
  const sentence = derivationSentence(t, derivation);
  const shown = all ? derivation.terms : derivation.terms.slice(0, FIRST_TERMS);
  const rest = derivation.terms.length - shown.length;
  return (
    <>
      {sentence && <span>{sentence}</span>}
      {shown.length > 0 && (
        <dl className={styles.terms}>
          {shown.map((term, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: terms have no identity but their place
            <Fragment key={index}>
              <dt>
                {termLabel(t, term)}{' '}
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
    </>
  );
}
