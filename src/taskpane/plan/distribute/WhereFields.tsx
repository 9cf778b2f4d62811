/** What is spread and where: the selected cell, an area, the plan, or a list with ticks. */
import { Checkbox, Field, Input, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Plan } from '../../../domain/plan';
import { usePane, usePaneState } from '../../components/pane-context';
import {
  type DistributionForm,
  itemsFor,
  type SpreadScope,
  type SpreadTask,
  tasksFor,
  underSelection,
  WAYS,
} from '../../state/distribution-form';

const useStyles = makeStyles({
  select: { minWidth: 0, '& select': { minWidth: 0, width: '100%' } },
  list: {
    maxHeight: '200px',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    display: 'flex',
    flexDirection: 'column',
    padding: '2px',
  },
  group: { border: 0, margin: 0, padding: 0, minWidth: 0 },
  legend: { fontSize: tokens.fontSizeBase200, padding: '0 0 4px' },
  search: { minWidth: 0, width: '100%', marginBottom: '4px' },
});

export interface FormPartProps {
  readonly form: DistributionForm;
  readonly plan: Plan | null;
  onChange(part: Partial<DistributionForm>): void;
}

const NO_PLANS = [] as const;
/** More are found by searching. */
const MAX_SHOWN = 200;

export function WhereFields({ form, plan, onChange }: FormPartProps) {
  const styles = useStyles();
  const { t } = usePane();
  const plans = usePaneState((state) => state.validation?.plans) ?? NO_PLANS;
  const selection = usePaneState((state) => state.selection);
  const [search, setSearch] = useState('');
  const items = itemsFor(plan, form.task);
  const under = underSelection(plans, selection);
  const tasks = tasksFor(plan);
  const wanted = search.trim().toLocaleLowerCase();
  const shown = items.filter(({ label }) => label.toLocaleLowerCase().includes(wanted));
  const picked = new Set(form.picked);
  return (
    <>
      <Field size="small" label={t.t('planning.distribute.what')}>
        <Select
          className={styles.select}
          name="task"
          value={form.task}
          onChange={(_event, data) => {
            const task = data.value as SpreadTask;
            const by = WAYS[task].includes(form.by) ? form.by : 'even';
            onChange({ task, by, picked: [] });
          }}
        >
          {tasks.map((task) => (
            <option key={task} value={task}>
              {t.t(`planning.distribute.tasks.${task}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        size="small"
        label={t.t('planning.distribute.scope')}
        hint={form.scope === 'cell' ? t.t('planning.distribute.cellHint') : undefined}
      >
        <Select
          className={styles.select}
          name="scope"
          value={form.scope}
          onChange={(_event, data) => onChange({ scope: data.value as SpreadScope })}
        >
          <option value="cell">
            {under === null
              ? t.t('planning.distribute.scopes.cell')
              : t.t('planning.distribute.scopes.cellNamed', { what: under })}
          </option>
          {plan !== null &&
            form.task !== 'years' &&
            plan.areas.length > 1 &&
            plan.areas.map((area, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: areas are known by their place
              <option key={index} value={`area:${index}`}>
                {t.t('planning.distribute.scopes.area', {
                  name: [area.code, area.name].filter(Boolean).join(' '),
                })}
              </option>
            ))}
          {plan !== null && items.length > 0 && (
            <>
              <option value="plan">{t.t('planning.distribute.scopes.plan', { n: items.length })}</option>
              <option value="pick">{t.t('planning.distribute.scopes.pick')}</option>
            </>
          )}
        </Select>
      </Field>
      {form.scope === 'pick' && (
        <fieldset className={styles.group}>
          <legend className={styles.legend}>
            {t.t('planning.distribute.list')} · {t.t('planning.distribute.chosen', { n: picked.size })}
          </legend>
          {items.length > 8 && (
            <Input
              className={styles.search}
              size="small"
              type="search"
              value={search}
              placeholder={t.t('planning.distribute.search')}
              aria-label={t.t('planning.distribute.search')}
              onChange={(_event, data) => setSearch(data.value)}
            />
          )}
          <div className={styles.list}>
            {shown.slice(0, MAX_SHOWN).map(({ key, label }) => (
              <Checkbox
                key={key}
                label={label}
                checked={picked.has(key)}
                onChange={(_event, data) =>
                  onChange({
                    picked:
                      data.checked === true
                        ? [...form.picked, key]
                        : form.picked.filter((one) => one !== key),
                  })
                }
              />
            ))}
            {shown.length > MAX_SHOWN && (
              <Text size={200} className={styles.legend}>
                {t.t('planning.distribute.moreItems', { n: shown.length - MAX_SHOWN })}
              </Text>
            )}
          </div>
        </fieldset>
      )}
    </>
  );
}
