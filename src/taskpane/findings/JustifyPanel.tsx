/** *Justificar…*: reason, explanation, who, until when; what is missing is said at its field. */
import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  Select,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { PaneServices } from '../../app/pane-services';
import { JUSTIFICATION_REASONS, type JustificationReason } from '../../domain/justification';
import { usePane, usePaneState } from '../components/pane-context';
import { identified } from '../state/finding-identity';
import {
  AUTHOR_KEY,
  FIELD_ORDER,
  findingsToJustify,
  firstJustifyForm,
  type JustifyForm,
  problemsByField,
  requestOf,
} from '../state/justify-form';
import { scopedResult } from '../state/plan-scope';
import { FindingSubject } from './FindingSubject';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '10px', minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  control: { minWidth: 0, width: '100%', '& input, & select': { minWidth: 0, width: '100%' } },
  date: { maxWidth: '170px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

export default function JustifyPanel() {
  const styles = useStyles();
  const { controller, memory, store, t } = usePane();
  const panel = usePaneState((state) => state.findingsPanel);
  const validation = usePaneState((state) => state.validation);
  const busy = usePaneState((state) => state.task !== null);
  const id = panel.kind === 'justify' ? panel.id : null;
  const draft = usePaneState((state) => state.drafts.justify);
  const [first] = useState<JustifyForm>(() => firstJustifyForm(memory.read(AUTHOR_KEY) ?? ''));
  const form = draft !== null && draft.id === id ? draft.form : first;
  const [asked, setAsked] = useState(false);
  const [check, setCheck] = useState<PaneServices['checkJustification'] | null>(null);
  const element = useRef<HTMLFormElement | null>(null);
  useEffect(() => {
    let gone = false;
    void controller
      .look(async (all) => all)
      .then((all) => {
        if (!gone && all) setCheck(() => all.checkJustification);
      });
    return () => {
      gone = true;
    };
  }, [controller]);
  const about = useMemo(() => {
    const { scope, selection } = store.getState();
    const { findings } = scopedResult(validation, scope, selection);
    return id === null ? null : findingsToJustify(identified(findings), id);
  }, [validation, id, store]);

  if (about === null || id === null) {
    return (
      <>
        <Text>{t.t('findingsTab.justifying.gone')}</Text>
        <div className={styles.actions}>
          <Button onClick={() => controller.closePanel()}>{t.t('preview.back')}</Button>
        </div>
      </>
    );
  }
  const { finding, others } = about;
  const chosen = form.others ? [finding, ...others] : [finding];
  const problems = problemsByField(check?.(chosen, requestOf(form)) ?? []);
  const strict = problems.get('finding');
  const change = (part: Partial<JustifyForm>) =>
    store.dispatch({ type: 'drafts', drafts: { justify: { id, form: { ...form, ...part } } } });
  const said = (field: (typeof FIELD_ORDER)[number]) => {
    const problem = asked ? problems.get(field) : undefined;
    return {
      validationState: problem ? ('error' as const) : ('none' as const),
      validationMessage: problem ? t.t(problem.messageId, problem.params) : undefined,
    };
  };

  async function submit(): Promise<void> {
    setAsked(true);
    const wrong = FIELD_ORDER.filter((field) => problems.has(field));
    if (wrong.length > 0) {
      element.current?.querySelector<HTMLElement>(`[name="${wrong[0]}"]`)?.focus();
      store.dispatch({
        type: 'announce',
        messageId: 'findingsTab.justifying.incomplete',
        params: { n: wrong.length },
      });
      return;
    }
    memory.write(AUTHOR_KEY, form.author.trim());
    const report = await controller.justify(chosen, requestOf(form));
    if (report && report.problems.length === 0) controller.closePanel();
  }

  if (strict) {
    return (
      <>
        <FindingSubject finding={finding} />
        <Text>{t.t(strict.messageId, strict.params)}</Text>
        <div className={styles.actions}>
          {finding.fix !== null && (
            <Button appearance="primary" onClick={() => void controller.openFix(finding)}>
              {t.t('findingsTab.fix')}
            </Button>
          )}
          <Button onClick={() => controller.closePanel()}>{t.t('preview.back')}</Button>
        </div>
      </>
    );
  }
  return (
    <form
      ref={element}
      className={styles.form}
      noValidate
      aria-label={t.t('findingsTab.justifying.title')}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void submit();
      }}
    >
      <FindingSubject finding={finding} />
      <Text size={200} className={styles.quiet}>
        {t.t('findingsTab.justifying.intro')}
      </Text>
      <Field label={t.t('findingsTab.justifying.reason')} required {...said('reason')}>
        <Select
          name="reason"
          className={styles.control}
          value={form.reason}
          onChange={(_event, data) => change({ reason: data.value as JustificationReason | '' })}
        >
          <option value="">{t.t('findingsTab.justifying.pickReason')}</option>
          {JUSTIFICATION_REASONS.map((reason) => (
            <option key={reason} value={reason}>
              {t.t(`justifications.reasons.${reason}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label={t.t('findingsTab.justifying.text')}
        required
        hint={t.t('findingsTab.justifying.textHint')}
        {...said('text')}
      >
        <Textarea
          name="text"
          rows={3}
          resize="vertical"
          value={form.text}
          onChange={(_event, data) => change({ text: data.value })}
        />
      </Field>
      <Field label={t.t('findingsTab.justifying.author')} required {...said('author')}>
        <Input
          name="author"
          className={styles.control}
          autoComplete="name"
          value={form.author}
          onChange={(_event, data) => change({ author: data.value })}
        />
      </Field>
      <Field
        label={t.t('findingsTab.justifying.until')}
        hint={t.t('findingsTab.justifying.untilHint')}
        {...said('until')}
      >
        <Input
          name="until"
          type="date"
          className={styles.date}
          value={form.until}
          onChange={(_event, data) => change({ until: data.value })}
        />
      </Field>
      {others.length > 0 && (
        <Checkbox
          checked={form.others}
          label={t.t('findingsTab.justifying.others', { n: others.length })}
          onChange={(_event, data) => change({ others: data.checked === true })}
        />
      )}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {t.t('findingsTab.justifying.submit', { n: chosen.length })}
        </Button>
        <Button onClick={() => controller.closePanel()}>{t.t('preview.back')}</Button>
      </div>
    </form>
  );
}
