/** *Insertar plantilla*: what the new plan shall be, checked while it is typed, with a picture of what comes. */
import { Button, Checkbox, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { TableAddRegular } from '@fluentui/react-icons/svg/table-add';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Heading } from '../components/Heading';
import { usePane, usePaneState } from '../components/pane-context';
import {
  type InsertField,
  type InsertFormAction,
  newInsertForm,
  reduceInsertForm,
  requestOf,
  shownProblems,
} from '../state/insert-form';
import { planInFocus } from '../state/plan-scope';
import { firstMessage } from '../text/rule-texts';
import { TemplatePicture } from './TemplatePicture';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '10px', minWidth: 0 },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 2fr)',
    gap: '8px',
    alignItems: 'start',
  },
  trio: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
    gap: '8px',
    alignItems: 'start',
  },
  input: { minWidth: 0, width: '100%', '& input': { minWidth: 0, width: '100%' } },
  button: { whiteSpace: 'normal', minHeight: '32px' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

type TextField = Exclude<InsertField, 'captureDemand'>;

export function InsertForm() {
  const styles = useStyles();
  const { controller, services, t, now } = usePane();
  const plan = usePaneState(planInFocus);
  const busy = usePaneState((state) => state.task !== null);
  const requests = usePaneState((state) => state.insertRequests);
  const [form, setForm] = useState(() => newInsertForm(now(), plan, services.suggestSheetName));
  const formRef = useRef<HTMLFormElement | null>(null);
  const send = (action: InsertFormAction) =>
    setForm((before) => reduceInsertForm(before, action, services.suggestSheetName));

  const request = useMemo(() => requestOf(form), [form]);
  const problems = services.checkRequest(request);
  const shown = shownProblems(form, problems);

  // Asked for from elsewhere, the form comes into sight and takes the focus.
  useEffect(() => {
    if (requests === 0) return;
    formRef.current?.scrollIntoView?.({ block: 'start' });
    formRef.current?.querySelector<HTMLInputElement>('input')?.focus();
  }, [requests]);

  const problemText = (field: InsertField) => {
    const problem = shown.get(field);
    if (!problem) return undefined;
    const { messageId, params } = problem;
    return (
      firstMessage(t, [messageId, `template.problems.${messageId}`], params) ?? t.t('pane.insert.badField')
    );
  };

  const text = (field: TextField, numeric = false) => {
    const message = problemText(field);
    return (
      <Field
        size="small"
        label={t.t(`pane.insert.fields.${field}`)}
        validationState={message ? 'error' : 'none'}
        validationMessage={message}
      >
        <Input
          className={styles.input}
          name={field}
          value={form.texts[field]}
          inputMode={numeric ? 'numeric' : undefined}
          autoComplete="off"
          onChange={(_event, data) => send({ type: 'typed', field, text: data.value })}
          onBlur={() => send({ type: 'left', field })}
        />
      </Field>
    );
  };

  async function submit(): Promise<void> {
    send({ type: 'submitted' });
    const first = problems[0];
    if (first) {
      formRef.current?.querySelector<HTMLInputElement>(`[name="${first.field}"]`)?.focus();
      return;
    }
    if (busy) return;
    if (await controller.insert(request)) send({ type: 'inserted' });
  }

  return (
    <form
      ref={formRef}
      className={styles.form}
      noValidate
      aria-labelledby="pondera-insert"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Heading large id="pondera-insert">
        {t.t('pane.insert.title')}
      </Heading>
      <Text className={styles.quiet}>{t.t('pane.insert.intro')}</Text>
      {text('institution')}
      {text('unit')}
      {text('adjunctUnit')}
      <div className={styles.pair}>
        {text('areaCode')}
        {text('area')}
      </div>
      <div className={styles.trio}>
        {text('year', true)}
        {text('indicators', true)}
        {text('strategicIndicators', true)}
      </div>
      <Checkbox
        checked={form.captureDemand}
        onChange={(_event, data) => send({ type: 'capture-demand', on: data.checked === true })}
        label={t.t('pane.insert.fields.captureDemand')}
      />
      {text('sheetName')}
      <TemplatePicture request={request} />
      <Button
        type="submit"
        appearance="primary"
        className={styles.button}
        icon={<TableAddRegular />}
        disabledFocusable={busy}
      >
        {request.sheetName
          ? t.t('pane.insert.button', { sheet: request.sheetName })
          : t.t('pane.insert.buttonWithoutName')}
      </Button>
      <Text size={200} className={styles.quiet}>
        {t.t('pane.insert.afterwards')}
      </Text>
    </form>
  );
}
