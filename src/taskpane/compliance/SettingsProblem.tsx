/** What the workbook says about settings and nobody can understand: said where it is computed with. */
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
} from '@fluentui/react-components';
import type { SettingsInUse } from '../../app/workbook-settings';
import { cellRange } from '../../domain/address';
import { usePane } from '../components/pane-context';

const useStyles = makeStyles({
  bar: { alignItems: 'flex-start', flexShrink: 0 },
  body: { whiteSpace: 'normal', paddingBlock: '6px' },
});

export interface SettingsProblemProps {
  readonly inUse: SettingsInUse;
  /** Opens the settings of the pane. */
  onCorrect(): void;
}

export function SettingsProblem({ inUse, onCorrect }: SettingsProblemProps) {
  const styles = useStyles();
  const { controller, t } = usePane();
  const { problem, sheet } = inUse;
  if (!problem) return null;
  const text = t.t(problem.messageId, problem.params);
  return (
    <MessageBar layout="multiline" intent="warning" className={styles.bar}>
      <MessageBarBody className={styles.body}>
        {sheet === null ? text : t.t('complianceTab.settings.problemInSheet', { sheet, problem: text })}
      </MessageBarBody>
      <MessageBarActions>
        {sheet !== null && (
          <Button size="small" onClick={() => void controller.goTo(cellRange(sheet, 0, 0))}>
            {t.t('complianceTab.settings.goToSheet', { sheet })}
          </Button>
        )}
        <Button size="small" onClick={onCorrect}>
          {t.t('complianceTab.settings.correct')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
