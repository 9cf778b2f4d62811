/** The score, large: physical, and financial where the plans have money; strict and provisional, each with its origin. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { financialOf } from '../../app/compliance-view';
import type { FinancialExecution, PeriodScores } from '../../domain/compliance-model';
import type { Month } from '../../domain/period';
import { usePane, usePaneState } from '../components/pane-context';
import { PERIODS } from '../state/compliance-view';
import { periodName } from '../text/compliance-texts';
import type { Drill } from './Origin';
import { PeriodTiles } from './PeriodTiles';
import { ScorePairView } from './ScorePairView';

const useStyles = makeStyles({
  board: { display: 'flex', flexDirection: 'column', gap: '8px', minWidth: 0 },
  title: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase200 },
  financial: {
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: '8px',
  },
  caption: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
});

export interface ScoreBoardProps {
  readonly scores: PeriodScores;
  readonly financial: FinancialExecution | null;
  readonly cutoff: Month;
  /** What the codes are called that label the terms. */
  readonly names: ReadonlyMap<string, string>;
  readonly drill: Drill;
}

const KINDS = ['strict', 'provisional'] as const;

export function ScoreBoard({ scores, financial, cutoff, names, drill }: ScoreBoardProps) {
  const styles = useStyles();
  const { t } = usePane();
  const period = usePaneState((state) => state.compliance.period);
  const name = periodName(t, period, cutoff);
  const approximate = PERIODS.some((each) => KINDS.some((kind) => scores[each][kind].approximate));
  const captions = {
    strict: t.t('pane.compliance.strict'),
    provisional: t.t('pane.compliance.provisional'),
  };
  return (
    <section className={styles.board} aria-label={t.t('pane.compliance.scores')}>
      <PeriodTiles scores={scores} cutoff={cutoff} />
      {financial && <div className={styles.title}>{t.t('complianceTab.physical')}</div>}
      <ScorePairView
        pair={scores[period]}
        of="physical"
        large
        captions={captions}
        about={{
          strict: `${name}, ${captions.strict}`,
          provisional: `${name}, ${captions.provisional}`,
        }}
        names={names}
        drill={drill}
      />
      {approximate && <div className={styles.caption}>{t.t('pane.compliance.approximate')}</div>}
      {financial && <FinancialBoard financial={financial} name={name} names={names} drill={drill} />}
    </section>
  );
}

interface FinancialBoardProps {
  readonly financial: FinancialExecution;
  readonly name: string;
  readonly names: ReadonlyMap<string, string>;
  readonly drill: Drill;
}

function FinancialBoard({ financial, name, names, drill }: FinancialBoardProps) {
  const styles = useStyles();
  const { t } = usePane();
  const period = usePaneState((state) => state.compliance.period);
  const ofPeriod = financialOf(financial, period);
  const captions = {
    strict: t.t('complianceTab.financial.strict'),
    provisional: t.t('complianceTab.financial.provisional'),
  };
  const about = (kind: keyof typeof captions) =>
    t.t('complianceTab.financial.about', {
      period: ofPeriod ? name : t.t('complianceTab.period.year'),
      kind: captions[kind],
    });
  const amount = (value: number | null) => (value === null ? '–' : t.number(value));
  return (
    <div className={styles.financial} data-part="financial">
      <div className={styles.title}>{t.t(`complianceTab.financial.${ofPeriod ? 'title' : 'ofYear'}`)}</div>
      <ScorePairView
        pair={ofPeriod ?? financial.annual}
        of="financial"
        captions={captions}
        about={{ strict: about('strict'), provisional: about('provisional') }}
        names={names}
        drill={drill}
      />
      <div className={styles.caption}>
        {t.t(`complianceTab.financial.${ofPeriod && period !== 'year' ? 'amountsProgrammed' : 'amounts'}`, {
          executed: amount(financial.executed),
          current: amount(financial.current),
          n: financial.products,
        })}
      </div>
      {!ofPeriod && <div className={styles.caption}>{t.t('complianceTab.financial.noPeriods')}</div>}
    </div>
  );
}
