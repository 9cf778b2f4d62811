/** What can be done about the selected finding: go there, mend it, justify it, select all that was compared. */
import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { formatLocal } from '../../domain/address';
import type { Finding } from '../../domain/finding';
import { CellLink } from '../components/CellLink';
import { usePane, usePaneState } from '../components/pane-context';
import { cellsBySheet } from '../state/finding-cells';

const useStyles = makeStyles({
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '2px 14px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  main: { fontSize: 'inherit', lineHeight: 'inherit', fontWeight: tokens.fontWeightSemibold },
});

export interface FindingActionsProps {
  readonly finding: Finding;
  readonly id: string;
}

export function FindingActions({ finding, id }: FindingActionsProps) {
  const styles = useStyles();
  const { controller, t } = usePane();
  const busy = usePaneState((state) => state.task !== null);
  const [first] = finding.cells;
  const sheets = cellsBySheet(finding);
  const actions = [
    first && (
      <CellLink key="go" range={first} label={t.t('pane.findings.goTo', { address: formatLocal(first) })} />
    ),
    finding.fix !== null && (
      <Link
        key="fix"
        as="button"
        inline
        className={styles.main}
        disabledFocusable={busy}
        onClick={() => void controller.openFix(finding)}
      >
        {t.t('findingsTab.fix')}
      </Link>
    ),
    <Link
      key="justify"
      as="button"
      inline
      className={styles.main}
      onClick={() => controller.openPanel({ kind: 'justify', id })}
    >
      {t.t('findingsTab.justify')}
    </Link>,
    ...sheets.map(({ sheet, ranges }) => (
      <Link
        key={`all ${sheet}`}
        as="button"
        inline
        style={{ fontSize: 'inherit', lineHeight: 'inherit' }}
        onClick={() => void controller.goToAll(ranges)}
      >
        {sheets.length === 1 ? t.t('findingsTab.selectAll') : t.t('findingsTab.selectAllOn', { sheet })}
      </Link>
    )),
  ];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no row of actions
    <div className={styles.actions} role="group" aria-label={t.t('findingsTab.actions')}>
      {actions}
    </div>
  );
}
