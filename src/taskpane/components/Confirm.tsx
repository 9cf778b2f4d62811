/** A question before something that cannot simply be undone, asked in place: it takes the focus, Escape says no. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef } from 'react';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '8px 10px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

export interface ConfirmProps {
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  readonly busy: boolean;
  onYes(): void;
  onNo(): void;
}

export function Confirm({ question, yes, no, busy, onYes, onNo }: ConfirmProps) {
  const styles = useStyles();
  const refusal = useRef<HTMLButtonElement | null>(null);
  const id = useId();
  useEffect(() => refusal.current?.focus(), []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no dialogue
    <div
      className={styles.box}
      role="group"
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onNo();
      }}
    >
      <Text id={id} size={200}>
        {question}
      </Text>
      <div className={styles.actions}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={busy}
          aria-describedby={id}
          onClick={onYes}
        >
          {yes}
        </Button>
        <Button size="small" ref={refusal} aria-describedby={id} onClick={onNo}>
          {no}
        </Button>
      </div>
    </div>
  );
}
