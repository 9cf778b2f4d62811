/** One indicator: its light, its compliance, programmed and achieved, and where the number comes from. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { cellRange } from '../../domain/address';
import { labelOf } from '../../domain/plan';
import { CellLink } from '../components/CellLink';
import { usePane, usePaneState } from '../components/pane-context';
import { LightIcon, NoLightIcon } from '../components/severity';
import { financialPeriod, type IndicatorRow } from '../state/compliance-view';
import { points } from '../text/compliance-texts';
import { OriginBox, OriginLink } from './Origin';

const useStyles = makeStyles({
  item: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr) auto',
    columnGap: '8px',
    padding: '6px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  icon: { paddingTop: '2px' },
  name: {
    display: '-webkit-box',
    WebkitLineClamp: '2',
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
    overflowWrap: 'anywhere',
  },
  code: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  facts: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '8px',
  },
  origin: { gridColumn: '1 / -1' },
  number: {
    textAlign: 'right',
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    maxWidth: '96px',
  },
  state: {
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  light: { display: 'block', fontWeight: tokens.fontWeightRegular, fontSize: tokens.fontSizeBase200 },
});

export interface IndicatorItemProps {
  readonly row: IndicatorRow;
  readonly withArea: boolean;
}

export function IndicatorItem({ row, withArea }: IndicatorItemProps) {
  const styles = useStyles();
  const { t } = usePane();
  const { indicator, weight } = row.indicator;
  const { compliance } = row;
  const period = usePaneState((state) => state.compliance.period);
  const cutoff = usePaneState((state) => state.compliance.result?.institution?.settings.cutoff ?? 11);
  const label = labelOf(indicator);
  const cell = indicator.code?.cell ?? indicator.nameCell;
  const percent = indicator.measure === 'percent';
  const amount = (value: number) => (percent ? t.number(value, 'percent') : t.number(value));
  const financial = financialPeriod(row.indicator.financial, period, cutoff);
  const [open, setOpen] = useState<'physical' | 'financial' | null>(null);
  const toggle = (which: 'physical' | 'financial') => setOpen(open === which ? null : which);
  const id = useId();
  return (
    <li className={styles.item} data-state={compliance.state}>
      <span className={styles.icon}>
        {compliance.light ? <LightIcon light={compliance.light} /> : <NoLightIcon />}
      </span>
      <div>
        <span className={styles.name} title={indicator.name?.value}>
          {indicator.code && <span className={styles.code}>{indicator.code.value} </span>}
          {indicator.name?.value ?? t.t('pane.compliance.noName')}
        </span>
        <span className={styles.facts}>
          {withArea && <span>{row.area.label}</span>}
          {compliance.programmed !== null && (
            <span>{t.t('pane.compliance.programmed', { value: amount(compliance.programmed) })}</span>
          )}
          {compliance.actual !== null && (
            <span>{t.t('pane.compliance.actual', { value: amount(compliance.actual) })}</span>
          )}
          {weight !== null && (
            <span>{t.t('pane.compliance.weight', { value: t.number(weight, 'percent') })}</span>
          )}
          <CellLink range={cellRange(cell.sheet, cell.row, cell.column)} label={t.t('pane.go')} />
          <OriginLink
            about={label}
            open={open === 'physical'}
            controls={id}
            onToggle={() => toggle('physical')}
          />
        </span>
        {financial && (
          <span className={styles.facts} data-part="financial">
            <span>
              {t.t('complianceTab.financial.short', {
                value:
                  financial.state === 'computed'
                    ? points(t, financial.raw, financial.approximate)
                    : t.t(`compliance.states.${financial.state}`),
              })}
            </span>
            <OriginLink
              about={t.t('complianceTab.financial.aboutOf', { about: label })}
              open={open === 'financial'}
              controls={`${id}money`}
              onToggle={() => toggle('financial')}
            />
          </span>
        )}
      </div>
      <div className={styles.number}>
        {compliance.state === 'computed' ? (
          <>
            {points(t, compliance.raw, compliance.approximate)}
            {compliance.light && (
              <span className={styles.light}>{t.t(`compliance.lights.${compliance.light}`)}</span>
            )}
          </>
        ) : (
          <span className={styles.state}>{t.t(`compliance.states.${compliance.state}`)}</span>
        )}
      </div>
      <div id={id} className={styles.origin} hidden={open !== 'physical'}>
        {open === 'physical' && <OriginBox derivation={compliance.derivation} />}
      </div>
      {financial && (
        <div id={`${id}money`} className={styles.origin} hidden={open !== 'financial'}>
          {open === 'financial' && (
            <OriginBox heading={t.t('complianceTab.financial.title')} derivation={financial.derivation} />
          )}
        </div>
      )}
    </li>
  );
}
