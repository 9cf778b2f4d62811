/** Which plan is looked at: the whole workbook, the selected sheet's, or a certain one. */
import { makeStyles, Select } from '@fluentui/react-components';
import type { Plan } from '../../domain/plan';
import { planKey } from '../state/plan-scope';
import type { Scope } from '../state/types';
import { usePane, usePaneState } from './pane-context';

const useStyles = makeStyles({ select: { flexGrow: 1, minWidth: 0 } });

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
  return (
    <Select
      className={styles.select}
      size="small"
      aria-label={t.t('pane.plan.choose')}
      value={only || plans.length === 0 ? ALL : value}
      disabled={plans.length < 2}
      onChange={(_event, data) => store.dispatch({ type: 'scope', scope: scopeFrom(data.value) })}
    >
      {plans.length === 0 && <option value={ALL}>{t.t(ran ? 'pane.plan.none' : 'pane.plan.unknown')}</option>}
      {only && <option value={ALL}>{name(only)}</option>}
      {plans.length > 1 && (
        <>
          <option value={ALL}>{t.t('pane.plan.all', { n: plans.length })}</option>
          <option value={FOLLOW}>{t.t('pane.plan.follow')}</option>
          <optgroup label={t.t('pane.plan.one')}>
            {plans.map((plan, index) => (
              <option key={keys[index]} value={PLAN + keys[index]}>
                {name(plan)}
              </option>
            ))}
          </optgroup>
        </>
      )}
    </Select>
  );
}
