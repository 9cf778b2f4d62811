/** What opens over the list of a place: the way back, a heading that takes the focus, and what the panel shows. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronLeftRegular } from '@fluentui/react-icons/svg/chevron-left';
import { type ReactNode, useEffect, useRef } from 'react';
import { Heading } from './Heading';

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    gap: '10px',
    minWidth: 0,
    boxSizing: 'border-box',
    height: '100%',
    overflowY: 'auto',
    overflowX: 'hidden',
    padding: '8px 12px 24px',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: { display: 'flex', alignItems: 'center', gap: '4px', minWidth: 0, marginLeft: '-8px' },
  back: { minWidth: 'auto', flexShrink: 0 },
  title: { outlineStyle: 'none', minWidth: 0 },
});

export interface SubPanelProps {
  readonly title: string;
  /** Where the way back leads. */
  readonly back: string;
  readonly backHint: string;
  onBack(): void;
  readonly children: ReactNode;
}

export function SubPanel({ title, back, backHint, onBack, children }: SubPanelProps) {
  const styles = useStyles();
  const heading = useRef<HTMLDivElement | null>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape goes back from wherever the focus is in the panel
    <div
      className={styles.panel}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onBack();
      }}
    >
      <div className={styles.head}>
        <Button
          size="small"
          appearance="subtle"
          className={styles.back}
          icon={<ChevronLeftRegular />}
          aria-label={backHint}
          onClick={onBack}
        >
          {back}
        </Button>
        <div ref={heading} tabIndex={-1} className={styles.title}>
          <Heading large>{title}</Heading>
        </div>
      </div>
      {children}
    </div>
  );
}
