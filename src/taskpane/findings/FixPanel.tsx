/** *Corregir…*: the ways of mending one finding, best first, with every cell before and after; one button writes. */
import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { Heading } from '../components/Heading';
import { usePane, usePaneState } from '../components/pane-context';
import { EditPreview } from '../edits/EditPreview';
import { ruleAdvice } from '../text/rule-texts';
import { FindingSubject } from './FindingSubject';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  state: { display: 'flex', flexDirection: 'column', gap: '8px', alignItems: 'flex-start' },
});

export default function FixPanel() {
  const styles = useStyles();
  const { controller, t } = usePane();
  const panel = usePaneState((state) => state.findingsPanel);
  if (panel.kind !== 'fix') return null;
  const { finding, proposals: found } = panel;
  const how = ruleAdvice(t, finding.rule, 'how');
  return (
    <>
      <FindingSubject finding={finding} />
      {found === null ? (
        <Spinner size="tiny" labelPosition="after" label={t.t('findingsTab.fixing.reading')} />
      ) : found.outcome === 'proposed' ? (
        <>
          <Text size={200} className={styles.quiet}>
            {t.t('findingsTab.fixing.choose', { n: found.proposals.length })}
          </Text>
          <EditPreview
            proposals={found.proposals}
            choice="one"
            onBack={() => controller.closePanel()}
            onApply={(chosen) => {
              void controller.applyEdits(chosen, 'findings').then((done) => {
                // What failed as a whole stays, so that it can be pressed again.
                if (done) controller.closePanel();
              });
            }}
          />
        </>
      ) : (
        <div className={styles.state} data-outcome={found.outcome}>
          <Heading>{t.t(`findingsTab.fixing.${found.outcome}.title`)}</Heading>
          <Text>{t.t(`findingsTab.fixing.${found.outcome}.text`)}</Text>
          {found.outcome === 'none' && how && (
            <div>
              <Text block weight="semibold" size={200}>
                {t.t('pane.findings.how')}
              </Text>
              <Text size={200}>{how}</Text>
            </div>
          )}
          <Button size="small" onClick={() => controller.closePanel()}>
            {t.t('preview.back')}
          </Button>
        </div>
      )}
    </>
  );
}
