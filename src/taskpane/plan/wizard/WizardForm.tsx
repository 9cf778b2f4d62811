/** *Insertar plantilla*: country, template, details checked while they are typed, and a picture of what comes. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { TableAddRegular } from '@fluentui/react-icons/svg/table-add';
import { useEffect, useId, useMemo, useReducer, useRef } from 'react';
import type { Country, TemplateServices } from '../../../app/template-services';
import { Heading } from '../../components/Heading';
import { usePane, usePaneState } from '../../components/pane-context';
import { planInFocus } from '../../state/plan-scope';
import {
  newWizard,
  problemsToShow,
  proposedYear,
  reduceWizard,
  type Wizard,
  type WizardAction,
  type WizardBasis,
} from '../../state/wizard';
import { readRemembered, remembering, WIZARD_KEY } from '../../state/wizard-memory';
import { firstMessage } from '../../text/rule-texts';
import { KindChoice } from './KindChoice';
import { SheetPicture } from './SheetPicture';
import { WizardField } from './WizardField';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '14px', minWidth: 0 },
  group: { display: 'flex', flexDirection: 'column', gap: '8px', minWidth: 0 },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(6, minmax(0, 1fr))',
    gap: '8px',
    alignItems: 'end',
  },
  actions: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    position: 'sticky',
    bottom: '-24px',
    padding: '8px 0 24px',
    marginBottom: '-24px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    zIndex: 1,
  },
  button: { whiteSpace: 'normal', minHeight: '32px', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
  problem: { color: tokens.colorPaletteRedForeground1 },
});

/** Where the language of Office lets us guess a country. */
const COUNTRY_OF: Readonly<Record<string, Country>> = { 'es-HN': 'hn', 'es-GT': 'gt' };

export function WizardForm({ templates }: { readonly templates: TemplateServices }) {
  const styles = useStyles();
  const { controller, memory, t, now } = usePane();
  const plan = usePaneState(planInFocus);
  const busy = usePaneState((state) => state.task !== null);
  const read = usePaneState((state) => state.validation);
  const formRef = useRef<HTMLFormElement | null>(null);
  const institutions = useId();
  const remembered = useMemo(() => readRemembered(memory.read(WIZARD_KEY)), [memory]);
  const basis: WizardBasis = useMemo(
    () => ({
      templates,
      remembered,
      year: proposedYear(now()),
      known: { institution: plan?.institution ?? '', unit: plan?.areas[0]?.unit?.name ?? '' },
    }),
    [templates, remembered, plan, now],
  );
  const [wizard, send] = useReducer(
    (before: Wizard, action: WizardAction) => reduceWizard(before, action, basis),
    null,
    () => newWizard(basis, COUNTRY_OF[t.locale] ?? 'mx'),
  );
  const { kind, answers } = wizard;
  const problems = templates.check(kind, answers);
  const shown = problemsToShow(wizard, problems);
  const picture = useMemo(() => templates.picture(kind, answers), [templates, kind, answers]);
  const fields = templates.offers.find((offer) => offer.kind === kind)?.fields ?? [];

  // After a reading the names of the sheets are known better.
  useEffect(() => {
    if (read) send({ type: 'sheets-changed' });
  }, [read]);

  const problemText = (field: string) => {
    const problem = shown.get(field);
    if (!problem) return undefined;
    const { messageId, params } = problem;
    return firstMessage(t, [messageId, `template.problems.${messageId}`], params) ?? t.t('wizard.badField');
  };

  async function submit(): Promise<void> {
    send({ type: 'submitted' });
    const order = fields.map(({ name }) => name);
    const [first] = [...problems].sort((a, b) => order.indexOf(a.field) - order.indexOf(b.field));
    if (first) {
      formRef.current?.querySelector<HTMLElement>(`[name="${first.field}"]`)?.focus();
      return;
    }
    if (busy) return;
    const done = await controller.insertTemplate(kind, answers);
    if (done) {
      memory.write(
        WIZARD_KEY,
        JSON.stringify(
          remembering(readRemembered(memory.read(WIZARD_KEY)), wizard.country, kind, answers, templates),
        ),
      );
      send({ type: 'inserted' });
    } else send({ type: 'sheets-changed' });
  }

  const known = [...new Set([plan?.institution ?? '', ...remembered.institutions])].filter(Boolean);
  return (
    <form
      ref={formRef}
      className={styles.form}
      noValidate
      aria-label={t.t('wizard.title')}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Text size={200} className={styles.quiet}>
        {t.t('wizard.intro')}
      </Text>
      <KindChoice
        offers={templates.offers}
        country={wizard.country}
        kind={kind}
        onCountry={(country) => send({ type: 'country', country })}
        onKind={(chosen) => send({ type: 'kind', kind: chosen })}
      />
      <div className={styles.group}>
        <Heading>{t.t('wizard.data')}</Heading>
        <div className={styles.fields}>
          {fields.map((field) => (
            <WizardField
              key={`${kind} ${field.name}`}
              field={field}
              template={kind}
              value={answers[field.name] ?? ''}
              problem={problemText(field.name)}
              suggestions={field.name === 'institution' && known.length > 0 ? institutions : undefined}
              onChange={(text) => send({ type: 'typed', field: field.name, text })}
              onLeave={() => send({ type: 'left', field: field.name })}
            />
          ))}
        </div>
        <datalist id={institutions}>
          {known.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      </div>
      <div className={styles.group}>
        <Heading>{t.t('wizard.picture.title')}</Heading>
        <SheetPicture picture={picture} name={t.t(`wizard.kinds.${kind}.name`)} />
        <Text size={200} className={styles.quiet}>
          {t.t('wizard.afterwards')}
        </Text>
      </div>
      <div className={styles.actions}>
        {wizard.submitted && problems.length > 0 && (
          <Text size={200} className={styles.problem} role="alert">
            {t.t('wizard.problemCount', { n: new Set(problems.map(({ field }) => field)).size })}
          </Text>
        )}
        <Button
          type="submit"
          appearance="primary"
          className={styles.button}
          icon={<TableAddRegular />}
          disabledFocusable={busy}
        >
          {answers.sheetName?.trim()
            ? t.t('wizard.button', { sheet: answers.sheetName.trim() })
            : t.t('wizard.buttonWithoutName')}
        </Button>
      </div>
    </form>
  );
}
