/** The finding that a panel is about: code, title and sentence, with the way to its cells. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Finding } from '../../domain/finding';
import { CellLink } from '../components/CellLink';
import { usePane } from '../components/pane-context';
import { SeverityIcon } from '../components/severity';
import { findingSentence, ruleTitle } from '../text/rule-texts';

const useStyles = makeStyles({
  box: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr)',
    columnGap: '8px',
    padding: '6px 8px 8px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    flexShrink: 0,
  },
  icon: { paddingTop: '2px' },
  head: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  code: { fontVariantNumeric: 'tabular-nums', marginRight: '8px' },
  sentence: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
  },
});

export function FindingSubject({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const { t } = usePane();
  const [first] = finding.cells;
  const code = finding.item ?? finding.area;
  return (
    <div className={styles.box}>
      <span className={styles.icon}>
        <SeverityIcon severity={finding.severity} />
      </span>
      <div>
        <div className={styles.head}>
          {code && <span className={styles.code}>{code}</span>}
          {ruleTitle(t, finding.rule)}
        </div>
        <div className={styles.sentence}>
          {findingSentence(t, finding)} {first && <CellLink range={first} withSheet />}
        </div>
      </div>
    </div>
  );
}
