/** A score, strict and provisional beside each other, each with where it comes from. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { ScorePair } from '../../domain/compliance-model';
import { usePane } from '../components/pane-context';
import { points } from '../text/compliance-texts';
import { type Drill, OriginBox, OriginLink } from './Origin';

const useStyles = makeStyles({
  pair: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '8px' },
  score: { minWidth: 0 },
  value: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  large: { fontSize: tokens.fontSizeHero700, lineHeight: tokens.lineHeightHero700 },
  provisional: { color: tokens.colorNeutralForeground2 },
  caption: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

const KINDS = ['strict', 'provisional'] as const;
export type ScoreKind = (typeof KINDS)[number];

export interface ScorePairViewProps {
  readonly pair: ScorePair;
  readonly large?: boolean;
  /** Which pair it is, for tests and styles. */
  readonly of: 'physical' | 'financial';
  readonly captions: Readonly<Record<ScoreKind, string>>;
  /** What each number is of, for screen readers. */
  readonly about: Readonly<Record<ScoreKind, string>>;
  readonly names?: ReadonlyMap<string, string>;
  readonly drill?: Drill;
}

export function ScorePairView({
  pair,
  large = false,
  of,
  captions,
  about,
  names,
  drill,
}: ScorePairViewProps) {
  const styles = useStyles();
  const { t } = usePane();
  const [open, setOpen] = useState<ScoreKind | null>(null);
  const id = useId();
  // With one decimal more than it is shown with, for whoever compares with other sources.
  const exact = (value: number | null) => (value === null ? undefined : `${t.number(value, 'plain', 2)} %`);
  return (
    <div>
      <div className={styles.pair}>
        {KINDS.map((kind) => (
          <div key={kind} className={styles.score} data-score={kind} data-of={of}>
            <div
              className={mergeClasses(
                styles.value,
                large && styles.large,
                kind === 'provisional' && styles.provisional,
              )}
              title={exact(pair[kind].value)}
            >
              {points(t, pair[kind].value, pair[kind].approximate)}
            </div>
            <div className={styles.caption}>{captions[kind]}</div>
            <OriginLink
              about={about[kind]}
              open={open === kind}
              controls={`${id}${kind}`}
              onToggle={() => setOpen(open === kind ? null : kind)}
            />
          </div>
        ))}
      </div>
      {KINDS.map((kind) => (
        <div key={kind} id={`${id}${kind}`} hidden={open !== kind}>
          {open === kind && (
            <OriginBox
              heading={captions[kind]}
              derivation={pair[kind].derivation}
              {...(names ? { names } : {})}
              {...(drill ? { drill } : {})}
            />
          )}
        </div>
      ))}
    </div>
  );
}
