/** Rules that could not run, and why: said, never silent. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { UncheckedRule } from '../../domain/finding';
import { usePane } from '../components/pane-context';
import { firstMessage, ruleTitle } from '../text/rule-texts';

const useStyles = makeStyles({
  details: {
    padding: '8px 12px 16px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    '& summary': { cursor: 'pointer' },
    '& ul': { margin: '4px 0 0', paddingLeft: '20px' },
  },
});

export function UncheckedRules({ unchecked }: { readonly unchecked: readonly UncheckedRule[] }) {
  const styles = useStyles();
  const { t } = usePane();
  if (unchecked.length === 0) return null;
  return (
    <details className={styles.details}>
      <summary>{t.t('pane.findings.unchecked', { n: unchecked.length })}</summary>
      <ul>
        {unchecked.map(({ rule, plan, reason }) => (
          <li key={`${rule} ${plan} ${reason}`}>
            {t.t('pane.findings.uncheckedRule', {
              rule: ruleTitle(t, rule),
              reason: firstMessage(t, [reason, `rules.unchecked.${reason}`]) ?? reason,
            })}
          </li>
        ))}
      </ul>
    </details>
  );
}
