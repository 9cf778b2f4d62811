/** What was wrong with the configuration by which the workbook was judged: said, never silent. */
import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { usePane, usePaneState } from '../components/pane-context';
import { ProblemList } from '../rules/ProblemList';
import { signals } from '../theme/pane-theme';

const useStyles = makeStyles({
  details: {
    padding: '8px 12px 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    '& summary': { cursor: 'pointer', color: signals.ponderaWarning, fontWeight: tokens.fontWeightSemibold },
  },
});

export function ConfigurationMistakes() {
  const styles = useStyles();
  const { controller, t } = usePane();
  const problems = usePaneState((state) => state.validation?.configuration.problems);
  if (!problems || problems.length === 0) return null;
  return (
    <details className={styles.details} data-configuration-problems>
      <summary>{t.t('findingsTab.configuration.title', { n: problems.length })}</summary>
      <div>{t.t('findingsTab.configuration.text')}</div>
      <ProblemList problems={problems} />
      <Link
        as="button"
        inline
        style={{ fontSize: 'inherit', lineHeight: 'inherit' }}
        onClick={() => controller.openPanel({ kind: 'rules' })}
      >
        {t.t('findingsTab.configuration.open')}
      </Link>
    </details>
  );
}
