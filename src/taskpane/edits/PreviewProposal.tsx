/** One proposal in a preview: its sentence, what becomes of the totals, and the table of its cells. */
import { Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { type ReactNode, useId, useState } from 'react';
import type { CellEdit, EditEffect, EditProposal } from '../../domain/edit';
import type { Translator } from '../../i18n';
import { usePane } from '../components/pane-context';
import { editKey, isDivisible } from '../state/edit-selection';
import { EditTable } from './EditTable';

const useStyles = makeStyles({
  proposal: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    padding: '4px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    minWidth: 0,
  },
  head: { display: 'flex', alignItems: 'flex-start', minWidth: 0, gap: '2px' },
  fold: {
    display: 'flex',
    gap: '4px',
    alignItems: 'flex-start',
    flexGrow: 1,
    minWidth: 0,
    border: 0,
    padding: '6px 0',
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  sentence: { overflowWrap: 'anywhere' },
  icon: { flexShrink: 0, marginTop: '4px' },
  body: { paddingLeft: '4px', minWidth: 0 },
  out: { color: tokens.colorNeutralForeground3 },
  effects: {
    margin: 0,
    padding: '0 0 4px 20px',
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground2,
  },
  note: {
    margin: '4px 0 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** A number and its unit on one line. */
const unbroken = (text: string): string => text.replaceAll(' ', '\u00a0');

/** Totals that stay as they are only distract from those that change; where all stay, that is what there is to say. */
function worthSaying(effects: readonly EditEffect[], t: Translator): readonly EditEffect[] {
  const changing = effects.filter(({ before, after }) => t.param(before) !== t.param(after));
  return changing.length > 0 ? changing : effects;
}

export interface PreviewProposalProps {
  readonly proposal: EditProposal;
  /** `tick` for a tick of its own, a radio, or nothing where it is the only one. */
  readonly control: ReactNode | 'tick';
  readonly chosen: boolean;
  readonly struck: ReadonlySet<string>;
  readonly openAtFirst: boolean;
  readonly cellLabel: ((edit: CellEdit) => string | null) | undefined;
  onChoose(on: boolean): void;
  onStrike(key: string, struck: boolean): void;
}

export function PreviewProposal(props: PreviewProposalProps) {
  const { proposal, control, chosen, struck, openAtFirst, cellLabel, onChoose, onStrike } = props;
  const styles = useStyles();
  const { t } = usePane();
  const [open, setOpen] = useState(openAtFirst);
  const bodyId = useId();
  const sentence = t.t(proposal.messageId, proposal.params);
  const divisible = isDivisible(proposal);
  const partial = proposal.edits.some((edit) => struck.has(editKey(proposal, edit)));
  const Chevron = open ? ChevronDownRegular : ChevronRightRegular;
  return (
    <div className={styles.proposal} data-proposal={proposal.id}>
      <div className={styles.head}>
        {control === 'tick' ? (
          <Checkbox
            checked={chosen}
            aria-label={t.t('preview.include', { what: sentence })}
            onChange={(_event, data) => onChoose(data.checked === true)}
          />
        ) : (
          control
        )}
        <button
          type="button"
          className={mergeClasses(styles.fold, !chosen && styles.out)}
          aria-expanded={open}
          aria-controls={bodyId}
          onClick={() => setOpen(!open)}
        >
          <Chevron aria-hidden className={styles.icon} />
          <span className={styles.sentence}>
            {sentence}{' '}
            <span className={styles.out}>({t.t('preview.cells', { n: proposal.edits.length })})</span>
          </span>
        </button>
      </div>
      {proposal.effects.length > 0 && (
        <ul className={styles.effects}>
          {worthSaying(proposal.effects, t).map((effect) => (
            <li key={`${effect.labelId} ${t.t(effect.labelId, effect.params)}`}>
              {t.t('preview.effect', {
                label: t.t(effect.labelId, effect.params),
                before: unbroken(t.param(effect.before)) || t.t('preview.blank'),
                after: unbroken(t.param(effect.after)) || t.t('preview.blank'),
              })}
            </li>
          ))}
        </ul>
      )}
      <div id={bodyId} hidden={!open} className={styles.body}>
        {open && (
          <>
            <EditTable
              proposal={proposal}
              what={sentence}
              struck={struck}
              divisible={divisible}
              cellLabel={cellLabel}
              onStrike={onStrike}
            />
            {!divisible && proposal.edits.length > 1 && (
              <p className={styles.note}>{t.t('preview.together')}</p>
            )}
            {partial && proposal.effects.length > 0 && (
              <p className={styles.note}>{t.t('preview.partial')}</p>
            )}
          </>
        )}
      </div>
    </div>
  );
}
