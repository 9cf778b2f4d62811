/** What would change, cell by cell, before it changes: ticks, effects, and one button that writes. */
import { Button, Checkbox, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useId, useState } from 'react';
import { type CellEdit, type EditProposal, overwritesFormula } from '../../domain/edit';
import { usePane, usePaneState } from '../components/pane-context';
import {
  chooseAll,
  chooseProposal,
  chosenProposals,
  firstSelection,
  type PreviewChoice,
  strikeEdit,
} from '../state/edit-selection';
import { PreviewProposal } from './PreviewProposal';

const useStyles = makeStyles({
  preview: { display: 'flex', flexDirection: 'column', gap: '8px', minWidth: 0 },
  list: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    // The button stays in sight however long the list is.
    position: 'sticky',
    bottom: '-24px',
    padding: '8px 0 24px',
    marginBottom: '-24px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    zIndex: 1,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** More proposals than these begin folded. */
const OPEN_AT_FIRST = 2;
const PAGE = 30;

export interface EditPreviewProps {
  readonly proposals: readonly EditProposal[];
  /** `any`: each has a tick. `one`: they are ranked ways of doing the same, the first is chosen. */
  readonly choice: PreviewChoice;
  /** Says more of a cell than its address, such as its month. */
  cellLabel?(edit: CellEdit): string | null;
  /** Writes what was chosen: `controller.applyEdits(chosen, tab)`, which shows what became of it. */
  onApply(chosen: readonly EditProposal[]): void;
  onBack?(): void;
  /** Stands between the list and the buttons. */
  readonly children?: ReactNode;
}

/** The preview keeps its ticks while it gets the same array of proposals; give it a `key` for another one. */
export function EditPreview({ proposals, choice, cellLabel, onApply, onBack, children }: EditPreviewProps) {
  const styles = useStyles();
  const { t } = usePane();
  const busy = usePaneState((state) => state.task !== null);
  const [selection, setSelection] = useState(() => firstSelection(proposals, choice));
  const [limit, setLimit] = useState(PAGE);
  const titleId = useId();
  const chosen = chosenProposals(proposals, selection);
  const cells = chosen.reduce((sum, { edits }) => sum + edits.length, 0);
  const formulas = chosen.reduce((sum, { edits }) => sum + edits.filter(overwritesFormula).length, 0);
  const rest = Math.max(0, proposals.length - limit);
  const ticked = proposals.filter(({ id }) => selection.chosen.has(id)).length;
  const only = proposals.length === 1;

  const list = proposals
    .slice(0, limit)
    .map((proposal, index) => (
      <PreviewProposal
        key={proposal.id}
        proposal={proposal}
        control={
          choice === 'one' ? (
            only ? null : (
              <Radio value={proposal.id} aria-label={t.t(proposal.messageId, proposal.params)} />
            )
          ) : only ? null : (
            'tick'
          )
        }
        chosen={selection.chosen.has(proposal.id)}
        struck={selection.struck}
        openAtFirst={choice === 'one' ? index === 0 : proposals.length <= OPEN_AT_FIRST}
        cellLabel={cellLabel}
        onChoose={(on) => setSelection(chooseProposal(selection, proposal.id, on, choice))}
        onStrike={(key, struck) => setSelection(strikeEdit(selection, key, struck))}
      />
    ));

  return (
    <section className={styles.preview} aria-labelledby={titleId}>
      <Text weight="semibold" id={titleId} as="h3" style={{ margin: 0 }}>
        {t.t('preview.title')}
      </Text>
      <Text size={200} className={styles.quiet}>
        {t.t('preview.nothingYet')}
      </Text>
      {choice === 'any' && proposals.length > 2 && (
        <Checkbox
          checked={ticked === 0 ? false : ticked === proposals.length ? true : 'mixed'}
          onChange={(_event, data) => setSelection(chooseAll(selection, proposals, data.checked === true))}
          label={t.t('preview.all')}
        />
      )}
      {choice === 'one' && !only ? (
        <RadioGroup
          className={styles.list}
          aria-label={t.t('preview.choose')}
          value={[...selection.chosen][0] ?? ''}
          onChange={(_event, data) => setSelection(chooseProposal(selection, data.value, true, choice))}
        >
          {list}
        </RadioGroup>
      ) : (
        <div className={styles.list}>{list}</div>
      )}
      {rest > 0 && (
        <Button size="small" appearance="subtle" onClick={() => setLimit(limit + 5 * PAGE)}>
          {t.t('preview.more', { n: Math.min(rest, 5 * PAGE), rest })}
        </Button>
      )}
      {children}
      <div className={styles.actions}>
        {formulas > 0 && (
          <Text size={200} block style={{ flexBasis: '100%' }}>
            {t.t('preview.warnFormulas', { n: formulas })}
          </Text>
        )}
        <Button
          appearance="primary"
          disabledFocusable={busy || cells === 0}
          onClick={() => {
            if (cells > 0 && !busy) onApply(chosen);
          }}
        >
          {t.t('preview.apply', { n: cells })}
        </Button>
        {onBack && <Button onClick={onBack}>{t.t('preview.back')}</Button>}
      </div>
    </section>
  );
}

export default EditPreview;
