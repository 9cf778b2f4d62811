/** *Retirar…*: asks, and empties the row of a justification. */
import { Link } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Justification } from '../../domain/justification';
import { Confirm } from '../components/Confirm';
import { usePane, usePaneState } from '../components/pane-context';

export interface WithdrawProps {
  readonly justification: Justification;
  /** Whether a finding comes back. */
  readonly active: boolean;
}

export function Withdraw({ justification, active }: WithdrawProps) {
  const { controller, t } = usePane();
  const busy = usePaneState((state) => state.task !== null);
  const [asking, setAsking] = useState(false);
  const link = useRef<HTMLButtonElement | null>(null);
  const asked = useRef(false);
  useEffect(() => {
    // Who said no is where they were.
    if (!asking && asked.current) link.current?.focus();
    asked.current = asking;
  }, [asking]);
  if (!asking) {
    return (
      <Link
        ref={link}
        as="button"
        inline
        style={{ fontSize: 'inherit', lineHeight: 'inherit' }}
        disabledFocusable={busy}
        aria-label={t.t('findingsTab.withdraw.hint', { item: justification.item })}
        onClick={() => setAsking(true)}
      >
        {t.t('findingsTab.withdraw.button')}
      </Link>
    );
  }
  return (
    <Confirm
      question={t.t(active ? 'findingsTab.withdraw.ask' : 'findingsTab.withdraw.askUnused')}
      yes={t.t('findingsTab.withdraw.yes')}
      no={t.t('findingsTab.withdraw.no')}
      busy={busy}
      onYes={() => {
        setAsking(false);
        void controller.withdraw(justification);
      }}
      onNo={() => setAsking(false)}
    />
  );
}
