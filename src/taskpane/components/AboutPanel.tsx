/** What this is, which version, and where the data goes: nowhere. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { Heading } from './Heading';
import { usePane } from './pane-context';

/** Put in by the build. */
declare const PONDERA_VERSION: string | undefined;

/** The version of the package; empty where no build put it in. */
const VERSION = typeof PONDERA_VERSION === 'string' ? PONDERA_VERSION : '';

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    alignItems: 'flex-start',
    padding: '12px',
    margin: '0 12px 8px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    outlineStyle: 'none',
  },
});

export function AboutPanel({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  const { t } = usePane();
  const ref = useRef<HTMLElement | null>(null);
  useEffect(() => ref.current?.focus(), []);
  return (
    <section
      ref={ref}
      tabIndex={-1}
      className={styles.panel}
      aria-labelledby="pondera-about"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <Heading id="pondera-about">{t.t('pane.about.title', { version: VERSION })}</Heading>
      <Text>{t.t('pane.about.what')}</Text>
      <Text>{t.t('pane.about.privacy')}</Text>
      <Text>{t.t('pane.about.writes')}</Text>
      <Text>{t.t('pane.about.keyboard')}</Text>
      <Button size="small" onClick={onClose}>
        {t.t('pane.close')}
      </Button>
    </section>
  );
}
