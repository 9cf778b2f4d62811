/** Whose compliance is shown: the institution, a Dirección General or an area. */
import { Field, makeStyles, Select } from '@fluentui/react-components';
import type { InstitutionCompliance } from '../../domain/compliance-model';
import { usePane, usePaneState } from '../components/pane-context';
import { focusFromText, focusToText } from '../state/compliance-view';

const useStyles = makeStyles({
  field: { minWidth: 0 },
  // Long names of units must not widen the pane.
  select: { minWidth: 0, '& select': { minWidth: 0, width: '100%' } },
});

export function FocusSelect({ institution }: { readonly institution: InstitutionCompliance }) {
  const styles = useStyles();
  const { store, t } = usePane();
  const focus = usePaneState((state) => state.compliance.focus);
  const lone = institution.units.length === 1;
  return (
    <Field className={styles.field} label={t.t('pane.compliance.focus')} size="small">
      <Select
        className={styles.select}
        value={focusToText(focus)}
        onChange={(_event, data) =>
          store.dispatch({ type: 'compliance-focus', focus: focusFromText(data.value) })
        }
      >
        <option value="institution">{institution.name ?? t.t('pane.compliance.institution')}</option>
        {institution.units.map((unit, index) => {
          const name = [unit.unit.code, unit.unit.name].filter(Boolean).join(' · ');
          return (
            <optgroup key={focusToText({ kind: 'unit', unit: index })} label={name}>
              {!lone && (
                <option value={focusToText({ kind: 'unit', unit: index })}>
                  {t.t('pane.compliance.wholeUnit', { name: unit.unit.name })}
                </option>
              )}
              {unit.areas.map((area, areaIndex) => (
                <option
                  key={area.planId + area.label}
                  value={focusToText({ kind: 'area', unit: index, area: areaIndex })}
                >
                  {area.label === area.area.name ? area.label : `${area.label} ${area.area.name}`}
                </option>
              ))}
            </optgroup>
          );
        })}
      </Select>
    </Field>
  );
}
