/** What the tab *Plan* helps with, as a list of doors. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { BookRegular } from '@fluentui/react-icons/svg/book';
import { CalendarAddRegular } from '@fluentui/react-icons/svg/calendar-add';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { DataBarVerticalRegular } from '@fluentui/react-icons/svg/data-bar-vertical';
import { TableAddRegular } from '@fluentui/react-icons/svg/table-add';
import { useEffect, useRef } from 'react';
import { Heading } from '../components/Heading';
import { usePane, usePaneState } from '../components/pane-context';
import { planInFocus } from '../state/plan-scope';
import type { PlanPanel } from '../state/types';

const useStyles = makeStyles({
  actions: { display: 'flex', flexDirection: 'column', gap: '4px', minWidth: 0 },
  list: { listStyleType: 'none', margin: '0 -8px', padding: 0, display: 'flex', flexDirection: 'column' },
  action: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr) 16px',
    columnGap: '10px',
    alignItems: 'start',
    width: '100%',
    padding: '7px 8px',
    border: 0,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  first: { backgroundColor: tokens.colorBrandBackground2 },
  icon: { fontSize: '20px', color: tokens.colorBrandForeground1 },
  title: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  text: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  chevron: { alignSelf: 'center', color: tokens.colorNeutralForeground3 },
});

type ActionId = Exclude<PlanPanel, 'overview'> | 'catalogue';

const ACTIONS: readonly { readonly id: ActionId; readonly Icon: typeof BookRegular }[] = [
  { id: 'insert', Icon: TableAddRegular },
  { id: 'distribute', Icon: DataBarVerticalRegular },
  { id: 'roll-forward', Icon: CalendarAddRegular },
  { id: 'journal', Icon: ArrowUndoRegular },
  { id: 'catalogue', Icon: BookRegular },
];

/** @param from the helper that was left, whose button takes the focus */
export function PlanActions({ from }: { readonly from: PlanPanel }) {
  const styles = useStyles();
  const { controller, store, t } = usePane();
  const noPlan = usePaneState((state) => state.validation !== null && planInFocus(state) === null);
  const list = useRef<HTMLUListElement | null>(null);
  useEffect(() => {
    list.current?.querySelector<HTMLElement>(`[data-action="${from}"]`)?.focus();
  }, [from]);
  return (
    <section className={styles.actions}>
      <Heading>{t.t('planning.actions')}</Heading>
      <ul className={styles.list} ref={list}>
        {ACTIONS.map(({ id, Icon }) => (
          <li key={id}>
            <button
              type="button"
              data-action={id}
              className={mergeClasses(styles.action, noPlan && id === 'insert' && styles.first)}
              onClick={() => {
                if (id === 'catalogue') void controller.openCatalogue();
                else store.dispatch({ type: 'plan-panel', panel: id });
              }}
            >
              <Icon aria-hidden className={styles.icon} />
              <span>
                <span className={styles.title}>{t.t(`planning.cards.${id}.title`)}</span>
                <span className={styles.text}>{t.t(`planning.cards.${id}.text`)}</span>
              </span>
              {id !== 'catalogue' && <ChevronRightRegular aria-hidden className={styles.chevron} />}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
