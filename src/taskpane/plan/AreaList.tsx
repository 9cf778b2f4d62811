/** The areas of a plan, with the way to each. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Plan } from '../../domain/plan';
import { CellLink } from '../components/CellLink';
import { usePane } from '../components/pane-context';

const useStyles = makeStyles({
  list: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    fontVariantNumeric: 'tabular-nums',
    '& summary': { cursor: 'pointer' },
    '& ul': { listStyleType: 'none', margin: '4px 0', padding: 0 },
    '& li': {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr) max-content max-content',
      columnGap: '12px',
      padding: '2px 0',
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
});

export function AreaList({ plan }: { readonly plan: Plan }) {
  const styles = useStyles();
  const { t } = usePane();
  if (plan.areas.length === 0) return null;
  return (
    <details className={styles.list}>
      <summary>{t.t('pane.plan.areas', { n: plan.areas.length })}</summary>
      <ul>
        {plan.areas.map((area) => (
          <li key={[area.code, area.name, area.cell.row, area.cell.column].join(' ')}>
            <span>{[area.code, area.name].filter(Boolean).join(' ')}</span>
            <span>{t.t('pane.plan.indicatorCount', { n: area.indicators.length })}</span>
            <CellLink range={area.range} />
          </li>
        ))}
      </ul>
    </details>
  );
}
