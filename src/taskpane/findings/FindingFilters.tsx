/** Search, order, and filters by area, sheet and rule. */
import { Button, Input, Link, makeStyles, Select, ToggleButton, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { FilterRegular } from '@fluentui/react-icons/svg/filter';
import { SearchRegular } from '@fluentui/react-icons/svg/search';
import { useId, useMemo, useState } from 'react';
import type { Finding } from '../../domain/finding';
import { usePane, usePaneState } from '../components/pane-context';
import { filterChoices, isFiltered } from '../state/finding-list';
import { type FindingOrder, NO_FILTERS } from '../state/types';
import { ruleTitle } from '../text/rule-texts';

const useStyles = makeStyles({
  filters: { display: 'flex', flexDirection: 'column', gap: '6px', padding: '0 12px 8px' },
  row: { display: 'flex', gap: '6px', minWidth: 0, alignItems: 'center' },
  search: { flexGrow: 1, flexBasis: '0', minWidth: 0, '& input': { minWidth: 0 } },
  order: { flexShrink: 0, width: '132px' },
  more: { minWidth: 'auto', flexShrink: 0 },
  grid: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    gap: '6px 8px',
    alignItems: 'center',
  },
  label: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  shown: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
});

export interface FindingFiltersProps {
  /** All findings of the scope. */
  readonly findings: readonly Finding[];
  /** How many pass. */
  readonly shown: number;
}

export function FindingFilters({ findings, shown }: FindingFiltersProps) {
  const styles = useStyles();
  const { store, t } = usePane();
  const filters = usePaneState((state) => state.filters);
  const order = usePaneState((state) => state.order);
  const chosen = [filters.area, filters.sheet, filters.rule].filter((value) => value !== null).length;
  const [open, setOpen] = useState(chosen > 0);
  const choices = useMemo(() => filterChoices(findings), [findings]);
  const id = useId();

  const list = (
    field: 'area' | 'sheet' | 'rule',
    values: readonly string[],
    name: (value: string) => string,
  ) => (
    <>
      <label className={styles.label} htmlFor={`${id}${field}`}>
        {t.t(`pane.filters.${field}`)}
      </label>
      <Select
        id={`${id}${field}`}
        size="small"
        value={filters[field] ?? ''}
        onChange={(_event, data) =>
          store.dispatch({ type: 'filters', filters: { [field]: data.value === '' ? null : data.value } })
        }
      >
        <option value="">{t.t('pane.filters.any')}</option>
        {values.map((value) => (
          <option key={value} value={value}>
            {name(value)}
          </option>
        ))}
      </Select>
    </>
  );

  return (
    // biome-ignore lint/a11y/useSemanticElements: older web views do not know the element
    <div role="search" className={styles.filters}>
      <div className={styles.row}>
        <Input
          size="small"
          className={styles.search}
          value={filters.text}
          aria-label={t.t('pane.filters.search')}
          placeholder={t.t('pane.filters.searchHint')}
          contentBefore={<SearchRegular aria-hidden />}
          contentAfter={
            filters.text ? (
              <Button
                size="small"
                appearance="transparent"
                icon={<DismissRegular />}
                aria-label={t.t('pane.filters.clearSearch')}
                onClick={() => store.dispatch({ type: 'filters', filters: { text: '' } })}
              />
            ) : undefined
          }
          onChange={(_event, data) => store.dispatch({ type: 'filters', filters: { text: data.value } })}
        />
        <Select
          size="small"
          className={styles.order}
          aria-label={t.t('pane.filters.order')}
          value={order}
          onChange={(_event, data) => store.dispatch({ type: 'order', order: data.value as FindingOrder })}
        >
          <option value="severity">{t.t('pane.filters.bySeverity')}</option>
          <option value="place">{t.t('pane.filters.byPlace')}</option>
        </Select>
        <ToggleButton
          size="small"
          className={styles.more}
          checked={open}
          aria-expanded={open}
          aria-controls={`${id}more`}
          icon={<FilterRegular />}
          aria-label={t.t('pane.filters.more', { n: chosen })}
          onClick={() => setOpen(!open)}
        />
      </div>
      <div
        id={`${id}more`}
        className={styles.grid}
        hidden={!open}
        style={open ? undefined : { display: 'none' }}
      >
        {list('area', choices.areas, (area) => area)}
        {list('sheet', choices.sheets, (sheet) => sheet)}
        {list('rule', choices.rules, (rule) => ruleTitle(t, rule))}
      </div>
      {isFiltered(filters) && (
        <div className={styles.shown}>
          {t.t('pane.filters.shown', { shown, total: findings.length })}{' '}
          <Link as="button" inline onClick={() => store.dispatch({ type: 'filters', filters: NO_FILTERS })}>
            {t.t('pane.filters.clear')}
          </Link>
        </div>
      )}
    </div>
  );
}
