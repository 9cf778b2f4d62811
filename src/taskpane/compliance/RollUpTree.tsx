/** Institution → Dirección General → area, with bars. Choosing one shows its compliance above. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { InstitutionCompliance } from '../../domain/compliance-model';
import { Heading } from '../components/Heading';
import { usePane, usePaneState } from '../components/pane-context';
import { useTreeKeys } from '../components/use-tree-keys';
import { focusFromText, focusToText } from '../state/compliance-view';
import { RollUpItem } from './RollUpItem';

const useStyles = makeStyles({
  tree: { marginTop: '4px' },
  note: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

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
      if (id !== 'institution' && !id.includes('.')) expand(id, !open.has(id));
      store.dispatch({ type: 'compliance-focus', focus: focusFromText(id) });
    },
    expand,
  });
  const chosen = focusToText(focus);
  const active = keys.activeId ?? 'institution';
  return (
    <section>
      <Heading>{t.t('pane.compliance.rollUp')}</Heading>
      <div className={styles.note}>{t.t('pane.compliance.rollUpNote')}</div>
      <div
        ref={keys.rootRef}
        role="tree"
        tabIndex={-1}
        aria-label={t.t('pane.compliance.rollUp')}
        className={styles.tree}
        onKeyDown={keys.onKeyDown}
        onClick={keys.onClick}
      >
        <RollUpItem
          id="institution"
          level={1}
          name={institution.name ?? t.t('pane.compliance.institution')}
          score={institution.scores[period].strict}
          expanded={open.has('institution')}
          chosen={chosen === 'institution'}
          active={active === 'institution'}
        >
          {institution.units.map((unit, index) => {
            const id = focusToText({ kind: 'unit', unit: index });
            return (
              <RollUpItem
                key={id}
                id={id}
                level={2}
                name={[unit.unit.code, unit.unit.name].filter(Boolean).join(' ')}
                note={unit.reportedApart ? t.t('pane.compliance.reportedApart') : null}
                score={unit.scores[period].strict}
                expanded={open.has(id)}
                chosen={chosen === id}
                active={active === id}
              >
                {unit.areas.map((area, areaIndex) => {
                  const areaId = focusToText({ kind: 'area', unit: index, area: areaIndex });
                  return (
                    <RollUpItem
                      key={areaId}
                      id={areaId}
                      level={3}
                      name={area.label}
                      score={area.scores[period].strict}
                      expanded={null}
                      chosen={chosen === areaId}
                      active={active === areaId}
                    />
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
