/** Which plan is looked at: the whole workbook, the selected sheet's, or a certain one. */
import { makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import type { Plan } from '../../domain/plan';
import { planKey } from '../state/plan-scope';
import type { Scope } from '../state/types';
import { usePane, usePaneState } from './pane-context';

const useStyles = makeStyles({
  select: { flexGrow: 1, minWidth: 0, '& select': { minWidth: 0, width: '100%' } },
  name: {
    flexGrow: 1,
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightSemibold,
  },
  none: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
});

const ALL = 'all';
const FOLLOW = 'follow';
const PLAN = 'plan:';

function scopeFrom(value: string): Scope {
  if (value.startsWith(PLAN)) return { kind: 'plan', key: value.slice(PLAN.length) };
  return value === FOLLOW ? { kind: 'follow' } : { kind: 'all' };
}

export function PlanSelect() {
  const styles = useStyles();
  const { store, t } = usePane();
  const plans = usePaneState((state) => state.validation?.plans) ?? [];
  const scope = usePaneState((state) => state.scope);
  const ran = usePaneState((state) => state.validation !== null);
  const name = (plan: Plan) =>
    t.t('pane.plan.name', {
      type: plan.type,
      year: plan.year === null ? 'none' : String(plan.year),
      title: plan.title,
    });
  const only = plans.length === 1 ? plans[0] : undefined;
  const keys = plans.map((plan) => planKey(plan, plans));
  const value =
    scope.kind === 'plan' && keys.includes(scope.key)
      ? PLAN + scope.key
      : scope.kind === 'follow'
        ? FOLLOW
        : ALL;
  // Without a choice there is nothing to choose from: the name alone.
  if (plans.length < 2) {
    const text = only ? name(only) : t.t(ran ? 'pane.plan.none' : 'pane.plan.unknown');
    return (
      <span className={mergeClasses(styles.name, !only && styles.none)} title={text}>
        {text}
      </span>
    );
  }
  return (
    <Select
      className={styles.select}
      size="small"
      aria-label={t.t('pane.plan.choose')}
      value={value}
      onChange={(_event, data) => store.dispatch({ type: 'scope', scope: scopeFrom(data.value) })}
    >
      <option value={ALL}>{t.t('pane.plan.all', { n: plans.length })}</option>
      <option value={FOLLOW}>{t.t('pane.plan.follow')}</option>
      <optgroup label={t.t('pane.plan.one')}>
        {plans.map((plan, index) => (
          <option key={keys[index]} value={PLAN + keys[index]}>
            {name(plan)}
          </option>
        ))}
      </optgroup>
    </Select>
  );
}
