/** *¿Qué se reconoce?* */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useText } from '../components/pane-context';

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingLeft: '20px',
    color: tokens.colorNeutralForeground1,
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
  },
});

const POINTS = ['template', 'published', 'months', 'weights', 'visible'] as const;

export function RecognisedHelp() {
  const styles = useStyles();
  const t = useText();
  return (
    <ul className={styles.list}>
      {POINTS.map((point) => (
        <li key={point}>{t(`pane.recognised.${point}`)}</li>
      ))}
    </ul>
  );
}
