/** *Corregir lo seguro…*: everything that can be mended without deciding anything, each with a tick. */
import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { Heading } from '../components/Heading';
import { usePane, usePaneState } from '../components/pane-context';
import { EditPreview } from '../edits/EditPreview';
import { scopedResult } from '../state/plan-scope';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  state: { display: 'flex', flexDirection: 'column', gap: '8px', alignItems: 'flex-start' },
});

export default function SafeFixPanel() {
  const styles = useStyles();
  const { controller, store, t } = usePane();
  const panel = usePaneState((state) => state.findingsPanel);
  const found = panel.kind === 'fix-safe' ? panel.fixes : null;
  // Proposals are of the whole workbook; where one plan is looked at, of its sheets.
  const fixes = useMemo(() => {
    if (found === null) return null;
    const { validation, scope, selection } = store.getState();
    const sheets = new Set(scopedResult(validation, scope, selection).plans.map(({ sheet }) => sheet));
    const isShown = (sheet: string | undefined) => scope.kind === 'all' || sheets.has(sheet ?? '');
    return {
      proposals: found.fixes
        .filter(({ finding }) => isShown(finding.cells[0]?.sheet))
        .map(({ proposal }) => proposal),
      postponed: found.postponed.filter(({ cells }) => isShown(cells[0]?.sheet)).length,
    };
  }, [found, store]);

  if (fixes === null) {
    return <Spinner size="tiny" labelPosition="after" label={t.t('findingsTab.fixing.reading')} />;
  }
  const { proposals, postponed } = fixes;
  if (proposals.length === 0) {
    return (
      <div className={styles.state} data-outcome="none">
        <Heading>{t.t('findingsTab.fixing.safeNone.title')}</Heading>
        <Text>{t.t('findingsTab.fixing.safeNone.text')}</Text>
        <Button size="small" onClick={() => controller.closePanel()}>
          {t.t('preview.back')}
        </Button>
      </div>
    );
  }
  return (
    <>
      <Text size={200} className={styles.quiet}>
        {t.t('findingsTab.fixing.safeIntro', { n: proposals.length })}
      </Text>
      <EditPreview
        proposals={proposals}
        choice="any"
        onBack={() => controller.closePanel()}
        onApply={(chosen) => {
          void controller.applyEdits(chosen, 'findings').then((done) => {
            if (done) controller.closePanel();
          });
        }}
      >
        {postponed > 0 && (
          <Text size={200} className={styles.quiet}>
            {t.t('findingsTab.fixing.postponed', { n: postponed })}
          </Text>
        )}
      </EditPreview>
    </>
  );
}
