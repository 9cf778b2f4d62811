/** *Reglas*: what is judged, how gravely and with which limits; edited here, kept in the workbook on a press. */
import {
  Button,
  Checkbox,
  Field,
  Input,
  Link,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Select,
  Spinner,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { PaneServices } from '../../app/pane-services';
import type { PresetId, ReadConfig, RuleConfig } from '../../app/rule-config-services';
import type { PlanType } from '../../domain/plan';
import { usePane, usePaneState } from '../components/pane-context';
import { planInFocus } from '../state/plan-scope';
import { isChanged, ruleGroups, sameConfig, withPreset } from '../state/rule-draft';
import { ruleAdvice, ruleTitle } from '../text/rule-texts';
import { ConfigJson } from './ConfigJson';
import { ProblemList } from './ProblemList';
import { RuleRow } from './RuleRow';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  grid: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(180px, 1fr))', gap: '8px' },
  control: { minWidth: 0, width: '100%', '& input, & select': { minWidth: 0, width: '100%' } },
  group: {
    '& > summary': {
      cursor: 'pointer',
      fontWeight: tokens.fontWeightSemibold,
      padding: '6px 0',
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
    '& > ul': { listStyleType: 'none', margin: 0, padding: 0 },
  },
  count: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    // The buttons stay in sight however long the list is.
    position: 'sticky',
    bottom: '-24px',
    padding: '8px 0 24px',
    marginBottom: '-24px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    zIndex: 1,
  },
  state: {
    flexGrow: 1,
    alignSelf: 'center',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** What plans can be of. */
const PLAN_TYPES: readonly PlanType[] = ['PAT', 'POA', 'POM', 'FICHA', 'AVANCE'];

interface Loaded {
  readonly all: PaneServices;
  readonly stored: ReadConfig;
}

export default function RulesPanel() {
  const styles = useStyles();
  const { controller, t } = usePane();
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read anew at each attempt
  useEffect(() => {
    let gone = false;
    setFailed(false);
    void controller
      .look(async (all) => ({ all, stored: await all.ruleConfig() }))
      .then((found) => {
        if (gone) return;
        setLoaded(found);
        setFailed(found === null);
      });
    return () => {
      gone = true;
    };
  }, [controller, attempt]);

  if (failed) {
    return (
      <div className={styles.actions}>
        <Button onClick={() => setAttempt(attempt + 1)}>{t.t('errors.tryAgain')}</Button>
      </div>
    );
  }
  if (loaded === null) {
    return <Spinner size="tiny" labelPosition="after" label={t.t('rulesPanel.loading')} />;
  }
  return <RulesEditor {...loaded} onSaved={() => setAttempt(attempt + 1)} />;
}

function RulesEditor({ all, stored, onSaved }: Loaded & { onSaved(): void }) {
  const styles = useStyles();
  const { controller, store, t } = usePane();
  const busy = usePaneState((state) => state.task !== null);
  const draft = usePaneState((state) => state.drafts.rules);
  const focus = usePaneState((state) => planInFocus(state)?.type ?? null);
  const [plan, setPlan] = useState<PlanType | null>(focus);
  const [text, setText] = useState('');
  const [onlyChanged, setOnlyChanged] = useState(false);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [wrong, setWrong] = useState<ReadonlySet<string>>(new Set());
  const [serial, setSerial] = useState(0);
  const body = useRef<HTMLDivElement | null>(null);

  const config = draft ?? stored.config;
  const unsaved = draft !== null && !sameConfig(draft, stored.config);
  const change = (rules: RuleConfig | null) => store.dispatch({ type: 'drafts', drafts: { rules } });
  /** Another configuration as a whole: what is typed into fields is of the one before. */
  const replace = (rules: RuleConfig | null) => {
    setWrong(new Set());
    setSerial(serial + 1);
    change(rules);
  };
  const { extends: preset } = config;
  const entries = useMemo(
    () => all.rules(preset === undefined ? {} : { extends: preset }, plan ?? undefined),
    [all, preset, plan],
  );
  const changed = useMemo(
    () => new Set(entries.filter(({ id }) => isChanged(config, id)).map(({ id }) => id)),
    [entries, config],
  );
  const groups = ruleGroups(
    entries,
    { plan, text, only: onlyChanged ? changed : null },
    ({ id }) => `${id} ${ruleTitle(t, id)} ${ruleAdvice(t, id, 'why') ?? ''}`,
  );
  const narrowed = text.trim() !== '' || onlyChanged;

  async function save(): Promise<void> {
    if (wrong.size > 0) {
      body.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      return;
    }
    if (await controller.saveRules(config)) onSaved();
  }

  return (
    <>
      <Text size={200} className={styles.quiet}>
        {t.t('rulesPanel.intro')}
      </Text>
      {stored.problems.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody style={{ whiteSpace: 'normal', paddingBlock: '6px' }}>
            {t.t('rulesPanel.storedProblems')}
            <ProblemList problems={stored.problems} />
          </MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.grid}>
        <Field size="small" label={t.t('rulesPanel.preset')}>
          <Select
            size="small"
            className={styles.control}
            value={preset ?? ''}
            onChange={(_event, data) =>
              change(withPreset(config, data.value === '' ? null : (data.value as PresetId)))
            }
          >
            <option value="">{t.t('rulesPanel.presetAuto')}</option>
            {all.presets.map((id) => (
              <option key={id} value={id}>
                {t.t(`config.presets.${id}.title`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field size="small" label={t.t('rulesPanel.plan')}>
          <Select
            size="small"
            className={styles.control}
            value={plan ?? ''}
            onChange={(_event, data) => setPlan(data.value === '' ? null : (data.value as PlanType))}
          >
            <option value="">{t.t('rulesPanel.planAll')}</option>
            {PLAN_TYPES.map((type) => (
              <option key={type} value={type}>
                {t.t(`rulesPanel.plans.${type}`)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <Text size={200} className={styles.quiet}>
        {preset === undefined ? t.t('rulesPanel.presetAutoText') : t.t(`config.presets.${preset}.text`)}
      </Text>
      <Input
        size="small"
        className={styles.control}
        value={text}
        aria-label={t.t('rulesPanel.search')}
        placeholder={t.t('rulesPanel.searchHint')}
        onChange={(_event, data) => setText(data.value)}
      />
      {(changed.size > 0 || onlyChanged) && (
        <Checkbox
          checked={onlyChanged}
          label={t.t('rulesPanel.onlyChanged', { n: changed.size })}
          onChange={(_event, data) => setOnlyChanged(data.checked === true)}
        />
      )}
      <div ref={body} key={serial}>
        {groups.length === 0 && <Text>{t.t('rulesPanel.noneMatch')}</Text>}
        {groups.map((group) => {
          const isOpen = narrowed || opened.has(group.category);
          return (
            <details
              key={group.category}
              className={styles.group}
              open={isOpen}
              onToggle={(event) => {
                if (narrowed) return;
                const next = new Set(opened);
                if (event.currentTarget.open) next.add(group.category);
                else next.delete(group.category);
                if (next.size !== opened.size) setOpened(next);
              }}
            >
              <summary>
                {t.t(`rulesPanel.categories.${group.category}`)}{' '}
                <span className={styles.count}>· {t.t('rulesPanel.count', { n: group.entries.length })}</span>
              </summary>
              {isOpen && (
                <ul>
                  {group.entries.map((entry) => (
                    <RuleRow
                      key={entry.id}
                      entry={entry}
                      config={config}
                      onChange={change}
                      onField={(field, valid) => {
                        if (wrong.has(field) === !valid) return;
                        const next = new Set(wrong);
                        if (valid) next.delete(field);
                        else next.add(field);
                        setWrong(next);
                      }}
                    />
                  ))}
                </ul>
              )}
            </details>
          );
        })}
      </div>
      {(config.overrides ?? []).length > 0 && (
        <Text size={200} className={styles.quiet}>
          {t.t('rulesPanel.overrides', { n: config.overrides?.length ?? 0 })}
        </Text>
      )}
      <ConfigJson
        config={config}
        write={all.ruleConfigText}
        read={all.readRuleConfigText}
        onImport={(imported) => replace(imported)}
      />
      {!sameConfig(config, {}) && (
        <div>
          <Link as="button" inline style={{ fontSize: tokens.fontSizeBase200 }} onClick={() => replace({})}>
            {t.t('rulesPanel.defaults')}
          </Link>
        </div>
      )}
      <div className={styles.actions}>
        <span className={styles.state}>
          {t.t(unsaved ? 'rulesPanel.unsaved' : 'rulesPanel.nothingToSave')}
        </span>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={busy || (!unsaved && stored.problems.length === 0)}
          onClick={() => {
            if (!busy && (unsaved || stored.problems.length > 0)) void save();
          }}
        >
          {t.t('rulesPanel.save')}
        </Button>
        {unsaved && (
          <Button size="small" onClick={() => replace(null)}>
            {t.t('rulesPanel.discard')}
          </Button>
        )}
      </div>
    </>
  );
}
