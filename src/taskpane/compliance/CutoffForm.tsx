/** The corte and the button that computes with it (and keeps it in the workbook when it changed). */
import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { Month } from '../../domain/period';
import { MONTHS } from '../../domain/period';
import { usePane, usePaneState } from '../components/pane-context';
import { monthName } from '../text/compliance-texts';

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'flex-end', gap: '8px', minWidth: 0 },
  month: { flexGrow: 1, minWidth: 0 },
  button: { flexShrink: 0 },
  hint: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    marginTop: '4px',
  },
});

export function CutoffForm() {
  const styles = useStyles();
  const { controller, store, t } = usePane();
  const cutoff = usePaneState((state) => state.compliance.cutoff);
  const stored = usePaneState((state) => state.compliance.inUse?.settings.cutoff);
  const result = usePaneState((state) => state.compliance.result);
  const busy = usePaneState((state) => state.task !== null);
  const differs = cutoff !== null && stored !== undefined && cutoff !== stored;
  return (
    <div>
      <div className={styles.row}>
        <Field className={styles.month} label={t.t('pane.compliance.cutoff')} size="small">
          <Select
            value={cutoff === null ? '' : String(cutoff)}
            onChange={(_event, data) =>
              store.dispatch({ type: 'cutoff', month: Number(data.value) as Month })
            }
          >
            {cutoff === null && <option value="">…</option>}
            {MONTHS.map((month) => (
              <option key={month} value={String(month)}>
                {monthName(t, month)}
              </option>
            ))}
          </Select>
        </Field>
        <Button
          size="small"
          className={styles.button}
          appearance={result ? 'secondary' : 'primary'}
          disabledFocusable={busy}
          onClick={() => void controller.compute()}
        >
          {t.t('pane.compliance.compute')}
        </Button>
      </div>
      <div className={styles.hint}>
        {t.t(differs ? 'pane.compliance.cutoffWillBeKept' : 'pane.compliance.cutoffHint')}
      </div>
    </div>
  );
}
