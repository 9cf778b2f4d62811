/** How something is spread: the way, shares or amounts, periods, and whether what is captured stays. */
import {
  Checkbox,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  Text,
  tokens,
} from '@fluentui/react-components';
import { PERIODICITIES, type Periodicity } from '../../../domain/periodicity';
import { usePane } from '../../components/pane-context';
import {
  amount,
  areaOfScope,
  type DistributionForm,
  type SpreadBy,
  shareCount,
  WAYS,
} from '../../state/distribution-form';
import type { FormPartProps } from './WhereFields';

const useStyles = makeStyles({
  select: { minWidth: 0, '& select': { minWidth: 0, width: '100%' } },
  ways: { gap: 0 },
  shares: {
    display: 'grid',
    gridTemplateColumns: 'repeat(4, minmax(0, 1fr))',
    gap: '4px 8px',
  },
  amounts: { display: 'flex', flexDirection: 'column', gap: '4px', maxHeight: '260px', overflowY: 'auto' },
  input: { minWidth: 0, width: '100%', '& input': { minWidth: 0, width: '100%' } },
  group: { border: 0, margin: 0, padding: 0, minWidth: 0 },
  legend: { fontSize: tokens.fontSizeBase200, padding: '0 0 4px' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

function Amounts({
  labels,
  values,
  onChange,
  wide = false,
}: {
  readonly labels: readonly string[];
  readonly values: readonly string[];
  onChange(index: number, text: string): void;
  readonly wide?: boolean;
}) {
  const styles = useStyles();
  return (
    <div className={wide ? styles.amounts : styles.shares}>
      {labels.map((label, index) => (
        <Field
          key={label}
          size="small"
          label={label}
          validationState={Number.isNaN(amount(values[index] ?? '')) ? 'error' : 'none'}
        >
          <Input
            className={styles.input}
            inputMode="decimal"
            autoComplete="off"
            value={values[index] ?? ''}
            onChange={(_event, data) => onChange(index, data.value)}
          />
        </Field>
      ))}
    </div>
  );
}

export function HowFields({ form, plan, onChange }: FormPartProps) {
  const styles = useStyles();
  const { t } = usePane();
  const ways = WAYS[form.task];
  const count = shareCount(form, plan);
  const shares = Array.from({ length: count }, (_, i) => form.shares[i] ?? '');
  const total = shares.map(amount).reduce((sum, one) => sum + (Number.isNaN(one) ? 0 : one), 0);
  const area = areaOfScope(plan, form.scope);
  const keeps = form.task === 'targets' || form.task === 'years';
  const setShare = (index: number, text: string) =>
    onChange({
      shares: shares.map((one, i) => (i === index ? text : one)),
    } satisfies Partial<DistributionForm>);
  return (
    <>
      {ways.length > 0 && (
        <Field size="small" label={t.t('planning.distribute.how')}>
          <RadioGroup
            className={styles.ways}
            name="by"
            value={form.by}
            onChange={(_event, data) => onChange({ by: data.value as SpreadBy })}
          >
            {ways.map((by) => (
              <Radio key={by} value={by} label={t.t(`planning.distribute.by.${by}`)} />
            ))}
          </RadioGroup>
        </Field>
      )}
      {form.by === 'last-year' && form.task === 'targets' && (
        <Text size={200} className={styles.quiet}>
          {t.t('planning.distribute.byHint.last-year')}
        </Text>
      )}
      {count > 0 && (
        <fieldset className={styles.group}>
          <legend className={styles.legend}>
            {t.t(form.task === 'years' ? 'planning.distribute.sharesYears' : 'planning.distribute.shares')}
          </legend>
          <Amounts
            labels={shares.map((_one, i) =>
              form.task === 'years'
                ? String(plan?.multiYear?.years[i] ?? t.t('planning.distribute.year', { n: i + 1 }))
                : t.t(`months.short.m${i + 1}`),
            )}
            values={shares}
            onChange={setShare}
          />
          <Text size={200} block className={styles.quiet}>
            {t.t('planning.distribute.sharesTotal', { total: t.number(Number(total.toPrecision(12))) })}
          </Text>
        </fieldset>
      )}
      {form.task === 'annual-weights' && form.by === 'numbers' && (
        <fieldset className={styles.group}>
          <legend className={styles.legend}>{t.t('planning.distribute.numbers')}</legend>
          {area === null ? (
            <Text size={200} className={styles.quiet}>
              {t.t('planning.distribute.numbersNeedArea')}
            </Text>
          ) : (
            <Amounts
              wide
              labels={area.indicators.map(
                ({ key, code, name }) => [code?.value, name?.value].filter(Boolean).join(' ') || key,
              )}
              values={area.indicators.map(({ key }) => form.numbers[key] ?? '')}
              onChange={(index, text) => {
                const key = area.indicators[index]?.key;
                if (key !== undefined) onChange({ numbers: { ...form.numbers, [key]: text } });
              }}
            />
          )}
        </fieldset>
      )}
      {form.task === 'targets' && (
        <Field size="small" label={t.t('planning.distribute.periodicity')}>
          <Select
            className={styles.select}
            name="periodicity"
            value={form.periodicity ?? ''}
            onChange={(_event, data) =>
              onChange({ periodicity: data.value === '' ? null : (data.value as Periodicity) })
            }
          >
            <option value="">{t.t('planning.distribute.asPlan')}</option>
            {PERIODICITIES.map((one) => (
              <option key={one} value={one}>
                {t.t(`planning.distribute.periodicities.${one}`)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {keeps && (
        <Checkbox
          checked={form.keep}
          label={t.t('planning.distribute.keep')}
          onChange={(_event, data) => onChange({ keep: data.checked === true })}
        />
      )}
    </>
  );
}
