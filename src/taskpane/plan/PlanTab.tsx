/** The place *Plan*: what was recognised and how sure, and inserting a template. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { NoticeMessage } from '../components/NoticeMessage';
import { InsertForm } from './InsertForm';
import { PlanSummary } from './PlanSummary';

const useStyles = makeStyles({
  scroll: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    overflowX: 'hidden',
    padding: '12px 12px 24px',
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
  },
  rule: { border: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, width: '100%', margin: 0 },
  tab: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0, minWidth: 0 },
});

export function PlanTab() {
  const styles = useStyles();
  return (
    <div className={styles.tab}>
      <div className={styles.scroll}>
        <PlanSummary />
        <hr className={styles.rule} />
        <InsertForm />
      </div>
      <NoticeMessage tab="plan" />
    </div>
  );
}
