/**
 * Institution → Dirección General → area → indicator → cell, with bars. Choosing a line shows its compliance above;
 * an indicator opens in place, with where its number comes from and its cells.
 */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { periodOf } from '../../app/compliance-view';
import { cellRange, formatLocal } from '../../domain/address';
import type {
  AreaCompliance,
  IndicatorCompliance,
  InstitutionCompliance,
  Score,
} from '../../domain/compliance-model';
import { labelOf } from '../../domain/plan';
import { CellLink } from '../components/CellLink';
import { Heading } from '../components/Heading';
import { usePane, usePaneState } from '../components/pane-context';
import { useTreeKeys } from '../components/use-tree-keys';
import { focusFromText, focusToText } from '../state/compliance-view';
import { points } from '../text/compliance-texts';
import { OriginBox } from './Origin';
import { RollUpItem } from './RollUpItem';

const useStyles = makeStyles({
  tree: { marginTop: '4px' },
  note: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** `institution`, `2`, `2.0` and `2.0.5`: the institution, a unit, an area, an indicator. */
const depthOf = (id: string): number => (id === 'institution' ? 0 : id.split('.').length);

export function RollUpTree({ institution }: { readonly institution: InstitutionCompliance }) {
  const styles = useStyles();
  const { store, t } = usePane();
  const period = usePaneState((state) => state.compliance.period);
  const focus = usePaneState((state) => state.compliance.focus);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set(['institution']));
  const expand = (id: string, wanted: boolean) => {
    const next = new Set(open);
    if (wanted) next.add(id);
    else next.delete(id);
    setOpen(next);
  };
  const keys = useTreeKeys({
    activate: (id) => {
      const depth = depthOf(id);
      if (depth > 0) expand(id, !open.has(id));
      if (depth < 3) store.dispatch({ type: 'compliance-focus', focus: focusFromText(id) });
    },
    expand,
  });
  const chosen = focusToText(focus);
  const active = keys.activeId ?? 'institution';
  const shown = (score: Score) => ({
    value: score.value,
    text: score.value === null ? t.t('pane.compliance.notScored') : points(t, score.value, score.approximate),
  });
  const state = (id: string) => ({
    id,
    expanded: open.has(id),
    chosen: chosen === id,
    active: active === id,
  });
  return (
    <section>
      <Heading>{t.t('complianceTab.tree.title')}</Heading>
      <div className={styles.note}>{t.t('complianceTab.tree.note')}</div>
      <div
        ref={keys.rootRef}
        role="tree"
        tabIndex={-1}
        aria-label={t.t('complianceTab.tree.title')}
        className={styles.tree}
        onKeyDown={keys.onKeyDown}
        onClick={keys.onClick}
      >
        <RollUpItem
          {...state('institution')}
          {...shown(institution.scores[period].strict)}
          level={1}
          name={institution.name ?? t.t('pane.compliance.institution')}
        >
          {institution.units.map((unit, index) => {
            const id = focusToText({ kind: 'unit', unit: index });
            return (
              <RollUpItem
                key={id}
                {...state(id)}
                {...shown(unit.scores[period].strict)}
                level={2}
                name={[unit.unit.code, unit.unit.name].filter(Boolean).join(' ')}
                note={unit.reportedApart ? t.t('pane.compliance.reportedApart') : null}
              >
                {unit.areas.map((area, areaIndex) => {
                  const areaId = focusToText({ kind: 'area', unit: index, area: areaIndex });
                  return (
                    <RollUpItem
                      key={areaId}
                      {...state(areaId)}
                      {...shown(area.scores[period].strict)}
                      level={3}
                      name={areaName(area)}
                    >
                      {open.has(areaId) &&
                        area.indicators.map((indicator, i) => (
                          <IndicatorLine
                            // biome-ignore lint/suspicious/noArrayIndexKey: codes may be missing or repeated
                            key={i}
                            indicator={indicator}
                            {...state(`${areaId}.${i}`)}
                          />
                        ))}
                    </RollUpItem>
                  );
                })}
              </RollUpItem>
            );
          })}
        </RollUpItem>
      </div>
    </section>
  );
}

function areaName({ area, label }: AreaCompliance): string {
  return label === area.name ? label : `${label} ${area.name}`;
}

interface IndicatorLineProps {
  readonly id: string;
  readonly expanded: boolean;
  readonly chosen: boolean;
  readonly active: boolean;
  readonly indicator: IndicatorCompliance;
}

function IndicatorLine({ indicator: computed, ...item }: IndicatorLineProps) {
  const { t } = usePane();
  const period = usePaneState((state) => state.compliance.period);
  const cutoff = usePaneState((state) => state.compliance.result?.institution?.settings.cutoff);
  const { indicator } = computed;
  const compliance = periodOf(computed, period, cutoff ?? 11);
  const { sheet, row, column } = indicator.code?.cell ?? indicator.nameCell;
  const place = cellRange(sheet, row, column);
  const label = labelOf(indicator);
  const name = indicator.name?.value;
  return (
    <RollUpItem
      {...item}
      level={4}
      name={name && name !== label ? `${label} ${name}` : label}
      value={compliance.raw}
      light={compliance.light}
      text={
        compliance.state === 'computed'
          ? points(t, compliance.raw, compliance.approximate)
          : t.t(`compliance.states.${compliance.state}`)
      }
      detail={
        <>
          <CellLink range={place} label={t.t('complianceTab.tree.open', { address: formatLocal(place) })} />
          <OriginBox derivation={compliance.derivation} />
        </>
      }
    />
  );
}
