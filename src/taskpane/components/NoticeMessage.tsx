/** What was written to the workbook, said once, near the button that did it. */
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { TabId } from '../state/types';
import { usePane, usePaneState, useText } from './pane-context';

const useStyles = makeStyles({
  bar: { margin: '0 12px 8px', alignItems: 'flex-start', flexShrink: 0 },
  body: { whiteSpace: 'normal', paddingBlock: '6px' },
});

export function NoticeMessage({ tab }: { readonly tab: TabId }) {
  const styles = useStyles();
  const t = useText();
  const { store } = usePane();
  const notice = usePaneState((state) => state.notice);
  if (notice?.tab !== tab) return null;
  return (
    <MessageBar layout="multiline" intent="success" className={styles.bar}>
      <MessageBarBody className={styles.body}>{t(notice.messageId, notice.params)}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label={t('pane.dismiss')}
            onClick={() => store.dispatch({ type: 'notice-dismissed' })}
          />
        }
      />
    </MessageBar>
  );
}
