/** One rule: its title, its severity, and folded its reason, its options and whether it takes justifications. */
import {
  Badge,
  Checkbox,
  Field,
  Input,
  Link,
  makeStyles,
  Select,
  Text,
  tokens,
} from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { useId, useState } from 'react';
import type { RuleConfig, RuleEntry } from '../../app/rule-config-services';
import { usePane } from '../components/pane-context';
import {
  isChanged,
  isOverridden,
  LEVELS,
  type Level,
  ownSetting,
  readNumber,
  restored,
  withLevel,
  withNoException,
  withOption,
} from '../state/rule-draft';
import { firstMessage, ruleAdvice, ruleTitle } from '../text/rule-texts';

const useStyles = makeStyles({
  row: { padding: '6px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, minWidth: 0 },
  head: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 118px',
    columnGap: '8px',
    alignItems: 'center',
  },
  fold: {
    display: 'flex',
    gap: '4px',
    alignItems: 'flex-start',
    minWidth: 0,
    border: 0,
    padding: '2px 0',
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  icon: { flexShrink: 0, marginTop: '4px' },
  title: { overflowWrap: 'anywhere', lineHeight: tokens.lineHeightBase200 },
  off: { color: tokens.colorNeutralForeground3 },
  signs: { display: 'flex', flexWrap: 'wrap', gap: '4px', padding: '2px 0 0 20px' },
  select: { minWidth: 0, width: '100%', '& select': { minWidth: 0 } },
  body: { display: 'flex', flexDirection: 'column', gap: '6px', padding: '4px 0 4px 20px' },
  quiet: { color: tokens.colorNeutralForeground2 },
  id: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  number: { maxWidth: '120px' },
});

export interface RuleRowProps {
  /** As it is without the institution's settings. */
  readonly entry: RuleEntry;
  readonly config: RuleConfig;
  onChange(config: RuleConfig): void;
  /** Says whether what was typed into a field can be understood. */
  onField(field: string, valid: boolean): void;
}

interface OptionFieldProps {
  readonly entry: RuleEntry;
  readonly name: string;
  readonly value: number | string | boolean;
  onValue(value: number | string | boolean): void;
  onField(field: string, valid: boolean): void;
}

function OptionField({ entry, name, value, onValue, onField }: OptionFieldProps) {
  const styles = useStyles();
  const { t } = usePane();
  // What is typed, while it says something else than the value.
  const [typed, setTyped] = useState<string | null>(null);
  const label = firstMessage(t, [`rulesPanel.options.${entry.id}.${name}`]) ?? name;
  if (typeof value === 'boolean') {
    return (
      <Checkbox checked={value} label={label} onChange={(_event, data) => onValue(data.checked === true)} />
    );
  }
  const isNumber = typeof value === 'number';
  const text = typed ?? String(value);
  const wrong = isNumber && typed !== null && readNumber(typed) === null;
  return (
    <Field
      size="small"
      label={label}
      validationState={wrong ? 'error' : 'none'}
      validationMessage={wrong ? t.t('rulesPanel.whole') : undefined}
    >
      <Input
        size="small"
        className={isNumber ? styles.number : undefined}
        inputMode={isNumber ? 'decimal' : undefined}
        autoComplete="off"
        value={text}
        onChange={(_event, data) => {
          const read = isNumber ? readNumber(data.value) : data.value;
          setTyped(data.value);
          onField(`${entry.id}.${name}`, read !== null);
          if (read !== null) onValue(read);
        }}
        onBlur={() => {
          if (!wrong) setTyped(null);
        }}
      />
    </Field>
  );
}

export function RuleRow({ entry, config, onChange, onField }: RuleRowProps) {
  const styles = useStyles();
  const { t } = usePane();
  const [open, setOpen] = useState(false);
  const [serial, setSerial] = useState(0);
  const bodyId = useId();
  const title = ruleTitle(t, entry.id);
  const own = ownSetting(config, entry.id);
  const level = own?.level ?? entry.severity;
  const strict = entry.noException || (config.noException ?? []).includes(entry.id);
  const changed = isChanged(config, entry.id);
  const why = ruleAdvice(t, entry.id, 'why');
  const Chevron = open ? ChevronDownRegular : ChevronRightRegular;
  return (
    <li className={styles.row} data-rule={entry.id}>
      <div className={styles.head}>
        <button
          type="button"
          className={styles.fold}
          aria-expanded={open}
          aria-controls={bodyId}
          onClick={() => setOpen(!open)}
        >
          <Chevron aria-hidden className={styles.icon} />
          <span className={level === 'off' ? `${styles.title} ${styles.off}` : styles.title}>{title}</span>
        </button>
        <Select
          size="small"
          className={styles.select}
          aria-label={t.t('rulesPanel.severityOf', { rule: title })}
          value={level}
          onChange={(_event, data) => onChange(withLevel(config, entry, data.value as Level))}
        >
          {LEVELS.map((one) => (
            <option key={one} value={one}>
              {t.t(`rulesPanel.levels.${one}`)}
            </option>
          ))}
        </Select>
      </div>
      {(changed || strict) && (
        <div className={styles.signs}>
          {changed && (
            <Badge size="small" appearance="tint" color="brand">
              {t.t('rulesPanel.changed')}
            </Badge>
          )}
          {strict && (
            <Badge size="small" appearance="outline" color="informative">
              {t.t('rulesPanel.noException')}
            </Badge>
          )}
        </div>
      )}
      <div id={bodyId} hidden={!open}>
        {open && (
          <div className={styles.body}>
            {why && (
              <Text size={200} className={styles.quiet}>
                {why}
              </Text>
            )}
            {Object.entries(entry.options).map(([name, value]) => (
              <OptionField
                key={`${name} ${serial}`}
                entry={entry}
                name={name}
                value={own?.options[name] ?? value}
                onValue={(next) => onChange(withOption(config, entry, name, next))}
                onField={onField}
              />
            ))}
            {entry.noException ? (
              <Text size={200} className={styles.quiet}>
                {t.t('rulesPanel.noExceptionFixed')}
              </Text>
            ) : (
              <Checkbox
                size="medium"
                checked={strict}
                label={t.t('rulesPanel.noExceptionToggle')}
                onChange={(_event, data) =>
                  onChange(withNoException(config, entry.id, data.checked === true))
                }
              />
            )}
            {isOverridden(config, entry.id) && (
              <Text size={200} className={styles.quiet}>
                {t.t('rulesPanel.overridden')}
              </Text>
            )}
            <Text size={200} className={styles.id}>
              {entry.id} ·{' '}
              {t.t('rulesPanel.changedHint', { level: t.t(`rulesPanel.levels.${entry.severity}`) })}
            </Text>
            {changed && (
              <div>
                <Link
                  as="button"
                  inline
                  style={{ fontSize: tokens.fontSizeBase200 }}
                  onClick={() => {
                    for (const name of Object.keys(entry.options)) onField(`${entry.id}.${name}`, true);
                    setSerial(serial + 1);
                    onChange(restored(config, entry.id));
                  }}
                >
                  {t.t('rulesPanel.restore')}
                </Link>
              </div>
            )}
          </div>
        )}
      </div>
    </li>
  );
}
