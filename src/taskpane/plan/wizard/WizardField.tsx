/** One field of the wizard: a text, a number, a tick or a choice, with its problem beneath. */
import { Checkbox, Field, Input, makeStyles, mergeClasses, Select } from '@fluentui/react-components';
import type { TemplateField, TemplateKind } from '../../../app/template-services';
import { usePane } from '../../components/pane-context';

const useStyles = makeStyles({
  whole: { gridColumn: 'span 6' },
  half: { gridColumn: 'span 3' },
  third: { gridColumn: 'span 2' },
  twoThirds: { gridColumn: 'span 4' },
  input: { minWidth: 0, width: '100%', '& input': { minWidth: 0, width: '100%' } },
  select: { minWidth: 0, '& select': { minWidth: 0, width: '100%' } },
});

/** Labels that a template says in its own way. */
const OWN_LABEL: Readonly<Record<string, string>> = {
  'pom year': 'firstYear',
  'poa products': 'productsEach',
};

type Span = 'whole' | 'half' | 'third' | 'twoThirds';

/** How wide a field is: numbers stand beside each other. */
function spanOf({ name, kind }: TemplateField, template: TemplateKind): Span {
  if (name === 'areaCode') return 'third';
  if (name === 'area' && template === 'pat') return 'twoThirds';
  if (kind === 'year') return 'third';
  if (name === 'institution') return 'twoThirds';
  if (kind === 'choice') return 'half';
  if (kind === 'count') return template === 'poa' || template === 'pom' ? 'third' : 'half';
  return 'whole';
}

export interface WizardFieldProps {
  readonly field: TemplateField;
  readonly template: TemplateKind;
  readonly value: string;
  readonly problem: string | undefined;
  /** The id of a list of suggestions. */
  readonly suggestions: string | undefined;
  onChange(text: string): void;
  onLeave(): void;
}

export function WizardField({ field, template, value, problem, suggestions, ...on }: WizardFieldProps) {
  const styles = useStyles();
  const { t } = usePane();
  const { name, kind } = field;
  const own = OWN_LABEL[`${template} ${name}`] ?? name;
  const plain = t.t(`wizard.fields.${own}`);
  const label = field.optional ? t.t('wizard.optional', { label: plain }) : plain;
  const span = styles[spanOf(field, template)];
  if (kind === 'tick') {
    return (
      <Checkbox
        className={span}
        name={name}
        checked={value === 'yes'}
        label={plain}
        onChange={(_event, data) => on.onChange(data.checked === true ? 'yes' : '')}
      />
    );
  }
  return (
    <Field
      size="small"
      className={span}
      label={label}
      validationState={problem ? 'error' : 'none'}
      validationMessage={problem}
    >
      {kind === 'choice' ? (
        <Select
          className={mergeClasses(styles.select)}
          name={name}
          value={value}
          onChange={(_event, data) => on.onChange(data.value)}
        >
          {(field.options ?? []).map((option) => (
            <option key={option} value={option}>
              {t.t(`wizard.periods.${option}`)}
            </option>
          ))}
        </Select>
      ) : (
        <Input
          className={styles.input}
          name={name}
          value={value}
          list={suggestions}
          inputMode={kind === 'text' ? undefined : 'numeric'}
          autoComplete="off"
          onChange={(_event, data) => on.onChange(data.value)}
          onBlur={on.onLeave}
        />
      )}
    </Field>
  );
}
