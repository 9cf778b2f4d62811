/** *Distribuir*: what, where and how; then the preview of every cell. */
import {
  Button,
  Link,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { DistributionPreview } from '../../../app/distribution-request';
import { cellKey } from '../../../domain/cell-content';
import type { CellEdit } from '../../../domain/edit';
import { usePane, usePaneState } from '../../components/pane-context';
import { EditPreview } from '../../edits/EditPreview';
import {
  type DistributionForm,
  distributionRequest,
  FIRST_FORM,
  monthsOfCells,
} from '../../state/distribution-form';
import { planInFocus } from '../../state/plan-scope';
import { HowFields } from './HowFields';
import { SkippedItems } from './SkippedItems';
import { WhereFields } from './WhereFields';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: '12px', minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  show: { alignSelf: 'flex-start' },
});

const NO_PLANS = [] as const;

export default function DistributePanel() {
  const styles = useStyles();
  const { controller, services, store, t } = usePane();
  const plan = usePaneState(planInFocus);
  const plans = usePaneState((state) => state.validation?.plans) ?? NO_PLANS;
  const busy = usePaneState((state) => state.task !== null);
  const [form, setForm] = useState<DistributionForm>(FIRST_FORM);
  const [preview, setPreview] = useState<DistributionPreview | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const months = useMemo(() => monthsOfCells(plans), [plans]);
  const change = (part: Partial<DistributionForm>) => {
    setForm({ ...form, ...part });
    setProblem(null);
  };

  async function show(): Promise<void> {
    setProblem(null);
    const found = await controller.propose(async (options) => {
      const cell = (await services.selectedCell()) ?? store.getState().selection;
      const asked = distributionRequest(form, plan, cell);
      if ('problem' in asked) return asked;
      return { preview: await services.proposeDistribution(asked.request, options) };
    });
    if (found === null) return;
    if ('problem' in found) {
      setProblem(t.t(`planning.distribute.${found.problem}`));
      return;
    }
    const { proposals, skipped } = found.preview;
    if (proposals.length === 0 && skipped.length === 0) {
      setProblem(t.t(`planning.distribute.${form.scope === 'cell' ? 'noSelection' : 'nothing'}`));
    } else setPreview(found.preview);
  }

  const cellLabel = (edit: CellEdit) => {
    const month = months.get(cellKey(edit.cell));
    return month === undefined ? null : t.t(`months.short.m${month + 1}`);
  };

  if (preview) {
    return (
      <div className={styles.panel}>
        {preview.proposals.length === 0 ? (
          <>
            <Text>{t.t('planning.distribute.nothing')}</Text>
            <SkippedItems skipped={preview.skipped} openAtFirst />
            <Button className={styles.show} onClick={() => setPreview(null)}>
              {t.t('preview.back')}
            </Button>
          </>
        ) : (
          <EditPreview
            proposals={preview.proposals}
            choice="any"
            cellLabel={cellLabel}
            onBack={() => setPreview(null)}
            onApply={(chosen) => {
              void controller.applyEdits(chosen, 'plan').then((done) => {
                // What failed as a whole stays, so that it can be pressed again.
                if (done) setPreview(null);
              });
            }}
          >
            <SkippedItems skipped={preview.skipped} />
          </EditPreview>
        )}
      </div>
    );
  }
  return (
    <form
      className={styles.panel}
      noValidate
      aria-label={t.t('planning.distribute.title')}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void show();
      }}
    >
      <Text size={200} className={styles.quiet}>
        {t.t('planning.distribute.intro')}
      </Text>
      <WhereFields form={form} plan={plan} onChange={change} />
      <HowFields form={form} plan={plan} onChange={change} />
      {plan === null && (
        <Text size={200} className={styles.quiet}>
          {t.t('planning.distribute.needsPlan')}{' '}
          <Link as="button" type="button" inline onClick={() => void controller.validate()}>
            {t.t('pane.validate')}
          </Link>
        </Text>
      )}
      {problem !== null && (
        <MessageBar intent="warning" layout="multiline" politeness="assertive">
          <MessageBarBody style={{ whiteSpace: 'normal' }}>{problem}</MessageBarBody>
        </MessageBar>
      )}
      <Button type="submit" appearance="primary" className={styles.show} disabledFocusable={busy}>
        {t.t('planning.distribute.show')}
      </Button>
    </form>
  );
}
