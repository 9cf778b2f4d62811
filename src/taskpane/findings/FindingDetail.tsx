/** What opens under a finding: why it matters, how to mend it, the numbers with their cells, the way to them. */
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';
import { formatLocal } from '../../domain/address';
import type { Finding } from '../../domain/finding';
import { CellLink } from '../components/CellLink';
import { usePane } from '../components/pane-context';
import { severityColor } from '../components/severity';
import { comparedLabel, ruleAdvice } from '../text/rule-texts';

const useStyles = makeStyles({
  detail: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '2px 12px 10px 33px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderLeft: '3px solid currentColor',
  },
  text: { color: tokens.colorNeutralForeground1, display: 'flex', flexDirection: 'column', gap: '8px' },
  heading: { fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold, display: 'block' },
  advice: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, display: 'block' },
  compared: {
    display: 'grid',
    // Long values, such as twelve months, leave the label its half.
    gridTemplateColumns: 'minmax(50%, 1fr) auto',
    columnGap: '12px',
    rowGap: '2px',
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    '& dt': { minWidth: 0 },
    '& dd': { margin: 0, textAlign: 'right', fontWeight: tokens.fontWeightSemibold },
  },
  links: { display: 'flex', flexWrap: 'wrap', gap: '4px 12px', fontSize: tokens.fontSizeBase200 },
  rule: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
});

/** More cells than these are counted instead of listed. */
const LISTED = 6;

export function FindingDetail({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const { t } = usePane();
  const why = ruleAdvice(t, finding.rule, 'why');
  const how = ruleAdvice(t, finding.rule, 'how');
  const [first, ...others] = finding.cells;
  return (
    <div className={styles.detail} data-tree-detail style={{ color: severityColor(finding.severity) }}>
      <div className={styles.text}>
        {why && (
          <div>
            <Text className={styles.heading}>{t.t('pane.findings.why')}</Text>
            <Text className={styles.advice}>{why}</Text>
          </div>
        )}
        {how && (
          <div>
            <Text className={styles.heading}>{t.t('pane.findings.how')}</Text>
            <Text className={styles.advice}>{how}</Text>
          </div>
        )}
        {finding.compared.length > 0 && (
          <div>
            <Text className={styles.heading}>{t.t('pane.findings.compared')}</Text>
            <dl className={styles.compared}>
              {finding.compared.map((compared, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the compared numbers have no identity but their place
                <Fragment key={index}>
                  <dt>
                    {comparedLabel(t, compared)}{' '}
                    {compared.cells.slice(0, LISTED).map((range) => (
                      <Fragment key={formatLocal(range)}>
                        <CellLink range={range} />{' '}
                      </Fragment>
                    ))}
                  </dt>
                  <dd>{t.param(compared.value)}</dd>
                </Fragment>
              ))}
            </dl>
          </div>
        )}
        <div className={styles.links}>
          {first && (
            <CellLink range={first} label={t.t('pane.findings.goTo', { address: formatLocal(first) })} />
          )}
          {others.slice(0, LISTED).map((range) => (
            <CellLink key={formatLocal(range)} range={range} withSheet={range.sheet !== first?.sheet} />
          ))}
          {others.length > LISTED && (
            <span>{t.t('pane.findings.moreCells', { n: others.length - LISTED })}</span>
          )}
        </div>
        <Text className={styles.rule}>
          {t.t('pane.findings.ruleAndSheet', { rule: finding.rule, sheet: first?.sheet ?? '' })}
        </Text>
      </div>
    </div>
  );
}
