/** The settings of the computation: read from the workbook, checked at their fields, saved on a press. */
import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { SettingsInUse } from '../../app/workbook-settings';
import { defaultComplianceSettings } from '../../domain/compliance-settings';
import { MONTHS, type Month } from '../../domain/period';
import { Heading } from '../components/Heading';
import { usePane, usePaneState } from '../components/pane-context';
import {
  BAND_FIELDS,
  type BandField,
  CAPS,
  type CapText,
  formOf,
  losesBands,
  readForm,
  type SettingsForm,
} from '../state/settings-form';
import { monthName } from '../text/compliance-texts';

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '10px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    minWidth: 0,
    flexShrink: 0,
  },
  bands: { border: 0, margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0, fontSize: tokens.fontSizeBase200, marginBottom: '2px' },
  grid: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '8px', alignItems: 'start' },
  control: { minWidth: 0, width: '100%', '& input, & select': { minWidth: 0, width: '100%' } },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  hint: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

const DESCENDING = ['two-minus-ratio', 'inverse'] as const;
const ROLL_UPS = ['simple', 'by-areas', 'by-indicators'] as const;

export interface SettingsPanelProps {
  readonly inUse: SettingsInUse;
  onSaved(): void;
}

export function SettingsPanel({ inUse, onSaved }: SettingsPanelProps) {
  const styles = useStyles();
  const { controller, t } = usePane();
  const busy = usePaneState((state) => state.task !== null);
  const [form, setForm] = useState<SettingsForm>(() => formOf(inUse.settings));
  const panel = useRef<HTMLFormElement | null>(null);
  // What was read anew from the workbook takes the place of what was typed: it was asked for.
  useEffect(() => setForm(formOf(inUse.settings)), [inUse]);
  const { settings, problems } = readForm(form);
  const change = (part: Partial<SettingsForm>) => setForm({ ...form, ...part });

  async function save(): Promise<void> {
    if (!settings) {
      const [first] = problems.keys();
      panel.current?.querySelector<HTMLInputElement>(`[name="${first}"]`)?.focus();
      return;
    }
    if (!busy && (await controller.saveSettings(settings))) onSaved();
  }

  const select = <T extends string>(
    label: string,
    value: T,
    options: readonly (readonly [T, string])[],
    onChange: (value: T) => void,
  ) => (
    <Field size="small" label={label}>
      <Select className={styles.control} value={value} onChange={(_event, data) => onChange(data.value as T)}>
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </Select>
    </Field>
  );

  const band = (field: BandField) => {
    const problem = problems.get(field);
    return (
      <Field
        key={field}
        size="small"
        label={t.t(`complianceTab.settings.band.${field}`)}
        validationState={problem ? 'error' : 'none'}
        validationMessage={problem ? t.t(problem.messageId, problem.params) : undefined}
      >
        <Input
          className={styles.control}
          name={field}
          value={form.starts[field]}
          inputMode="decimal"
          autoComplete="off"
          onChange={(_event, data) => change({ starts: { ...form.starts, [field]: data.value } })}
        />
      </Field>
    );
  };

  return (
    <form
      ref={panel}
      id="pondera-settings"
      className={styles.panel}
      noValidate
      aria-labelledby="pondera-settings-title"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Heading id="pondera-settings-title">{t.t('complianceTab.settings.title')}</Heading>
      {select(
        t.t('complianceTab.settings.cutoff'),
        String(form.cutoff),
        MONTHS.map((month) => [String(month), monthName(t, month)] as const),
        (value) => change({ cutoff: Number(value) as Month }),
      )}
      {select<CapText>(
        t.t('complianceTab.settings.cap'),
        form.cap,
        CAPS.map((cap) => [
          cap,
          cap === 'none'
            ? t.t('complianceTab.settings.noCap')
            : t.t('complianceTab.settings.capValue', { cap }),
        ]),
        (cap) => change({ cap }),
      )}
      {select(
        t.t('complianceTab.settings.descending'),
        form.descending,
        DESCENDING.map((one) => [one, t.t(`compliance.descending.${one}`)] as const),
        (descending) => change({ descending }),
      )}
      {select(
        t.t('complianceTab.settings.rollUp'),
        form.rollUp,
        ROLL_UPS.map((one) => [one, t.t(`complianceTab.settings.rollUps.${one}`)] as const),
        (rollUp) => change({ rollUp }),
      )}
      <fieldset className={styles.bands}>
        <legend className={styles.legend}>{t.t('complianceTab.settings.bands')}</legend>
        <div className={styles.grid}>{BAND_FIELDS.map(band)}</div>
      </fieldset>
      <div className={styles.hint}>{t.t('complianceTab.settings.bandsHint')}</div>
      {losesBands(inUse.settings) && (
        <div className={styles.hint}>{t.t('complianceTab.settings.otherBands')}</div>
      )}
      <div className={styles.hint}>
        {t.t(`complianceTab.settings.where.${inUse.sheet === null ? 'workbook' : 'sheet'}`, {
          sheet: inUse.sheet ?? '',
        })}
      </div>
      <div className={styles.actions}>
        <Button type="submit" size="small" appearance="primary" disabledFocusable={busy}>
          {t.t('complianceTab.settings.save')}
        </Button>
        <Button
          size="small"
          disabledFocusable={busy}
          onClick={() => {
            setForm(formOf(inUse.settings));
            void controller.reloadSettings();
          }}
        >
          {t.t('complianceTab.settings.reread')}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          onClick={() => setForm({ ...formOf(defaultComplianceSettings(form.cutoff)) })}
        >
          {t.t('complianceTab.settings.defaults')}
        </Button>
      </div>
    </form>
  );
}
