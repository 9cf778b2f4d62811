/** One indicator of the new year: two lines, so that four numbers fit in a narrow pane. */
import { Input, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { RollForwardRow, RowChange } from '../../../app/roll-forward';
import { usePane } from '../../components/pane-context';
import { typedNumber } from '../../state/roll-form';
import { signals } from '../../theme/pane-theme';

const useStyles = makeStyles({
  line: { padding: '6px 0 8px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  name: { overflowWrap: 'anywhere' },
  numbers: {
    display: 'grid',
    gridTemplateColumns: 'repeat(4, minmax(0, 1fr))',
    gap: '2px 8px',
    margin: '2px 0 0',
    alignItems: 'end',
    fontVariantNumeric: 'tabular-nums',
    '& dt': {
      fontSize: tokens.fontSizeBase100,
      lineHeight: tokens.lineHeightBase100,
      color: tokens.colorNeutralForeground2,
    },
    '& dd': { margin: 0, minHeight: '24px', overflowWrap: 'anywhere', display: 'flex', alignItems: 'center' },
  },
  input: {
    minWidth: 0,
    width: '100%',
    '& input': { minWidth: 0, width: '100%', fontVariantNumeric: 'tabular-nums' },
  },
  notes: {
    margin: '4px 0 0',
    padding: 0,
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  wrong: { color: signals.ponderaError },
});

export interface RollForwardLineProps {
  readonly row: RollForwardRow;
  readonly year: number;
  readonly oldYear: number | null;
  onChange(change: RowChange): void;
  /** A field holds something that is no number, or no longer. */
  onWrong(field: 'target' | 'baseline', wrong: boolean): void;
}

export function RollForwardLine({ row, year, oldYear, onChange, onWrong }: RollForwardLineProps) {
  const styles = useStyles();
  const { t } = usePane();
  const { indicator, oldTarget, actual, target, baseline, notes } = row;
  const percent = indicator.measure === 'percent';
  const written = (value: number | string | null) =>
    value === null
      ? t.t('planning.roll.noValue')
      : typeof value === 'string'
        ? value
        : t.number(value, percent ? 'percent' : 'plain');
  const item = [indicator.code?.value, indicator.name?.value].filter(Boolean).join(' ') || indicator.key;
  const plain = (value: number | string | null) =>
    value === null ? '' : typeof value === 'string' ? value : t.number(value);
  const [texts, setTexts] = useState({ target: plain(target), baseline: plain(baseline?.value ?? null) });
  const wrongId = useId();

  function typed(field: 'target' | 'baseline', text: string): void {
    setTexts({ ...texts, [field]: text });
    const number = typedNumber(text);
    // A range such as 95-105 stays a text, as it was.
    const kept =
      field === 'target' && typeof target === 'string' && number === undefined && text.trim() !== '';
    onWrong(field, number === undefined && !kept);
    if (field === 'target') {
      if (kept) onChange({ target: text.trim() });
      else if (number !== undefined) onChange({ target: number });
    } else if (number !== undefined) {
      onChange({ baseline: number === null ? null : { value: number, year: baseline?.year ?? year - 1 } });
    }
  }
  const isWrong = (field: 'target' | 'baseline') =>
    typedNumber(texts[field]) === undefined && !(field === 'target' && typeof target === 'string');

  const input = (field: 'target' | 'baseline', label: string) => (
    <Input
      size="small"
      className={styles.input}
      inputMode="decimal"
      autoComplete="off"
      aria-label={label}
      aria-invalid={isWrong(field) || undefined}
      aria-describedby={isWrong(field) ? wrongId : undefined}
      value={texts[field]}
      contentAfter={percent && typeof target !== 'string' ? '%' : undefined}
      onChange={(_event, data) => typed(field, data.value)}
    />
  );
  return (
    <li className={styles.line}>
      <div className={styles.name}>{item}</div>
      <dl className={styles.numbers}>
        <div>
          <dt>{t.t('planning.roll.oldTarget', { year: String(oldYear ?? '') })}</dt>
          <dd>{written(oldTarget)}</dd>
        </div>
        <div>
          <dt>{t.t('planning.roll.actual', { year: String(oldYear ?? '') })}</dt>
          <dd>{written(actual)}</dd>
        </div>
        <div>
          <dt>{t.t('planning.roll.newTarget', { year: String(year) })}</dt>
          <dd>{input('target', t.t('planning.roll.editTarget', { year: String(year), item }))}</dd>
        </div>
        <div>
          <dt>{t.t('planning.roll.baseline')}</dt>
          <dd>{input('baseline', t.t('planning.roll.editBaseline', { item }))}</dd>
        </div>
      </dl>
      {(notes.length > 0 || isWrong('target') || isWrong('baseline')) && (
        <ul className={styles.notes}>
          {(isWrong('target') || isWrong('baseline')) && (
            <li id={wrongId} className={styles.wrong}>
              {t.t('planning.roll.badNumber')}
            </li>
          )}
          {notes.map((note) => (
            <li key={note}>{t.t(`edits.rollForward.notes.${note}`)}</li>
          ))}
        </ul>
      )}
    </li>
  );
}
