/** Mistakes of a configuration, each with where it stands. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ConfigProblem } from '../../app/rule-config-services';
import { usePane } from '../components/pane-context';

const useStyles = makeStyles({
  list: {
    margin: '4px 0 0',
    paddingLeft: '20px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
});

export function ProblemList({ problems }: { readonly problems: readonly ConfigProblem[] }) {
  const styles = useStyles();
  const { t } = usePane();
  return (
    <ul className={styles.list}>
      {problems.map(({ path, messageId, params }) => {
        const problem = t.t(messageId, params);
        return (
          <li key={`${path} ${problem}`}>
            {path === '' ? problem : t.t('config.problemAt', { path, problem })}
          </li>
        );
      })}
    </ul>
  );
}
