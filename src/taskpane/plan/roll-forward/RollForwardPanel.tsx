/** *Nuevo año a partir de este plan*: options, the proposal to look through and change, and the insertion. */
import {
  Button,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Select,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { RollForwardPreview } from '../../../app/roll-forward';
import { usePane, usePaneState } from '../../components/pane-context';
import { planInFocus } from '../../state/plan-scope';
import { type RollForm, rollForm, rollRequest, sameExercise } from '../../state/roll-form';
import { RollForwardProposal } from './RollForwardProposal';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: '12px', minWidth: 0 },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    gap: '8px',
    alignItems: 'start',
  },
  input: { minWidth: 0, width: '100%', '& input': { minWidth: 0, width: '100%' } },
  select: { minWidth: 0, '& select': { minWidth: 0, width: '100%' } },
  quiet: { color: tokens.colorNeutralForeground2 },
  show: { alignSelf: 'flex-start' },
});

const NO_PLANS = [] as const;

export default function RollForwardPanel() {
  const styles = useStyles();
  const { controller, services, t } = usePane();
  const plan = usePaneState(planInFocus);
  const plans = usePaneState((state) => state.validation?.plans) ?? NO_PLANS;
  const busy = usePaneState((state) => state.task !== null);
  const [form, setForm] = useState<RollForm>(() => rollForm(plan));
  const [pressed, setPressed] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [preview, setPreview] = useState<RollForwardPreview | null>(null);
  const exercise = sameExercise(plan, plans);
  const { request, problems } = rollRequest(form, plan);
  const change = (part: Partial<RollForm>) => {
    setForm({ ...form, ...part });
    setProblem(null);
  };
  const wrong = (field: 'year' | 'percent') =>
    pressed && problems.includes(field) ? t.t(`planning.roll.${field}Bad`) : undefined;

  async function show(): Promise<void> {
    setPressed(true);
    if (problems.length > 0) return;
    const found = await controller.propose((options) => services.proposeRollForward(request, options));
    if (found === null) return;
    if (found.preview === null) setProblem(t.t(`edits.rollForward.${found.problem}`));
    else setPreview(found.preview);
  }

  if (preview) {
    return (
      <RollForwardProposal
        preview={preview}
        onChange={setPreview}
        onBack={() => setPreview(null)}
        onInserted={() => setPreview(null)}
      />
    );
  }
  return (
    <form
      className={styles.panel}
      noValidate
      aria-label={t.t('planning.roll.title')}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void show();
      }}
    >
      <Text size={200} className={styles.quiet}>
        {t.t('planning.roll.intro')}
      </Text>
      <Field size="small" label={t.t('planning.roll.plans')}>
        <Select
          className={styles.select}
          name="plans"
          value={form.all ? 'all' : 'this'}
          onChange={(_event, data) => change({ all: data.value === 'all' })}
        >
          <option value="all">
            {exercise.length > 0
              ? t.t('planning.roll.allOf', {
                  kind: plan?.type ?? '',
                  year: String(plan?.year),
                  n: exercise.length,
                })
              : t.t('planning.roll.latest')}
          </option>
          {plan && (
            <option value="this">
              {t.t('planning.roll.onlyThis', {
                name: t.t('pane.plan.name', {
                  type: plan.type,
                  year: plan.year === null ? 'none' : String(plan.year),
                  title: plan.sheet,
                }),
              })}
            </option>
          )}
        </Select>
      </Field>
      <div className={styles.pair}>
        <Field
          size="small"
          label={t.t('planning.roll.year')}
          validationState={wrong('year') ? 'error' : 'none'}
          validationMessage={wrong('year')}
        >
          <Input
            className={styles.input}
            name="year"
            inputMode="numeric"
            autoComplete="off"
            value={form.year}
            onChange={(_event, data) => change({ year: data.value })}
          />
        </Field>
        <Field size="small" label={t.t('planning.roll.spread')}>
          <Select
            className={styles.select}
            name="distribution"
            value={form.distribution}
            onChange={(_event, data) =>
              change({ distribution: data.value === 'even' ? 'even' : 'last-year' })
            }
          >
            <option value="last-year">{t.t('planning.roll.spreads.last-year')}</option>
            <option value="even">{t.t('planning.roll.spreads.even')}</option>
          </Select>
        </Field>
      </div>
      <div className={styles.pair}>
        <Field size="small" label={t.t('planning.roll.choice')}>
          <Select
            className={styles.select}
            name="choice"
            value={form.choice}
            onChange={(_event, data) => change({ choice: data.value as RollForm['choice'] })}
          >
            {(['same', 'actual', 'improve'] as const).map((one) => (
              <option key={one} value={one}>
                {t.t(`planning.roll.choices.${one}`)}
              </option>
            ))}
          </Select>
        </Field>
        {form.choice === 'improve' && (
          <Field
            size="small"
            label={t.t('planning.roll.percent')}
            validationState={wrong('percent') ? 'error' : 'none'}
            validationMessage={wrong('percent')}
          >
            <Input
              className={styles.input}
              name="percent"
              inputMode="decimal"
              autoComplete="off"
              value={form.percent}
              onChange={(_event, data) => change({ percent: data.value })}
            />
          </Field>
        )}
      </div>
      {problem !== null && (
        <MessageBar intent="warning" layout="multiline" politeness="assertive">
          <MessageBarBody style={{ whiteSpace: 'normal' }}>{problem}</MessageBarBody>
        </MessageBar>
      )}
      <Button type="submit" appearance="primary" className={styles.show} disabledFocusable={busy}>
        {t.t('planning.roll.show')}
      </Button>
    </form>
  );
}
