/** The frame of a helper: the way back to the overview, a heading that takes the focus, and what the helper shows. */
import { Button, makeStyles } from '@fluentui/react-components';
import { ChevronLeftRegular } from '@fluentui/react-icons/svg/chevron-left';
import { type ReactNode, useEffect, useRef } from 'react';
import { Heading } from '../components/Heading';
import { usePane } from '../components/pane-context';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: '10px', minWidth: 0 },
  head: { display: 'flex', alignItems: 'center', gap: '4px', minWidth: 0, marginLeft: '-8px' },
  back: { minWidth: 'auto', flexShrink: 0 },
  title: { outlineStyle: 'none', minWidth: 0 },
});

export interface PlanPanelProps {
  readonly title: string;
  /** Counts how often it was asked for from elsewhere: each time it takes the focus again. */
  readonly asked: number;
  readonly children: ReactNode;
}

export function PlanPanel({ title, asked, children }: PlanPanelProps) {
  const styles = useStyles();
  const { store, t } = usePane();
  const heading = useRef<HTMLDivElement | null>(null);
  useEffect(() => {
    if (asked >= 0) heading.current?.focus();
  }, [asked]);
  return (
    <div className={styles.panel}>
      <div className={styles.head}>
        <Button
          size="small"
          appearance="subtle"
          className={styles.back}
          icon={<ChevronLeftRegular />}
          aria-label={t.t('planning.backHint')}
          onClick={() => store.dispatch({ type: 'plan-panel', panel: 'overview' })}
        >
          {t.t('planning.back')}
        </Button>
        <div ref={heading} tabIndex={-1} className={styles.title}>
          <Heading large>{title}</Heading>
        </div>
      </div>
      {children}
    </div>
  );
}
