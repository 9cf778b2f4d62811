/** What opens under a finding: what can be done, the numbers with their cells, why it matters, how to mend it. */
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';
import { formatRange } from '../../domain/address';
import type { Finding } from '../../domain/finding';
import { CellLink } from '../components/CellLink';
import { usePane, usePaneState } from '../components/pane-context';
import { severityColor } from '../components/severity';
import { comparedLabel, ruleAdvice } from '../text/rule-texts';
import { FindingActions } from './FindingActions';

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
    '& dd': {
      margin: 0,
      textAlign: 'right',
      fontWeight: tokens.fontWeightSemibold,
      overflowWrap: 'anywhere',
    },
  },
  others: { display: 'flex', flexWrap: 'wrap', gap: '4px 12px', fontSize: tokens.fontSizeBase200 },
  rule: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
});

/** More cells than these are counted instead of listed. */
const LISTED = 6;

export interface FindingDetailProps {
  readonly finding: Finding;
  readonly id: string;
}

export function FindingDetail({ finding, id }: FindingDetailProps) {
  const styles = useStyles();
  const { t } = usePane();
  const cameBack = usePaneState((state) =>
    state.validation?.justificationProblems.find((problem) => problem.finding === finding),
  );
  const why = ruleAdvice(t, finding.rule, 'why');
  const how = ruleAdvice(t, finding.rule, 'how');
  const [first, ...rest] = finding.cells;
  // Those beside the numbers need not be said again.
  const listed = new Set(finding.compared.flatMap(({ cells }) => cells.slice(0, LISTED).map(formatRange)));
  const others = rest.filter((range) => !listed.has(formatRange(range)));
  return (
    <div className={styles.detail} data-tree-detail style={{ color: severityColor(finding.severity) }}>
      <div className={styles.text}>
        <FindingActions finding={finding} id={id} />
        {cameBack && (
          <div>
            <Text className={styles.heading}>{t.t('findingsTab.cameBack')}</Text>
            <Text className={styles.advice}>{t.t(cameBack.messageId, cameBack.params)}</Text>
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
                      <Fragment key={formatRange(range)}>
                        <CellLink range={range} withSheet={range.sheet !== first?.sheet} />{' '}
                      </Fragment>
                    ))}
                    {compared.cells.length > LISTED &&
                      t.t('pane.findings.moreCells', { n: compared.cells.length - LISTED })}
                  </dt>
                  <dd>{t.param(compared.value)}</dd>
                </Fragment>
              ))}
            </dl>
          </div>
        )}
        {others.length > 0 && (
          <div className={styles.others}>
            {others.slice(0, LISTED).map((range) => (
              <CellLink key={formatRange(range)} range={range} withSheet={range.sheet !== first?.sheet} />
            ))}
            {others.length > LISTED && (
              <span>{t.t('pane.findings.moreCells', { n: others.length - LISTED })}</span>
            )}
          </div>
        )}
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
        <Text className={styles.rule}>
          {t.t('pane.findings.ruleAndSheet', { rule: finding.rule, sheet: first?.sheet ?? '' })}
        </Text>
      </div>
    </div>
  );
}
