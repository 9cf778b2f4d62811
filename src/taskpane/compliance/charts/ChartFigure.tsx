/**
 * A chart with its heading, its legend and its figures as a table. The drawing comes with the first chart that is shown and
 * is a picture; the table has the same numbers, for screen readers always and for everybody at the press of a button.
 */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Component, lazy, type ReactNode, Suspense, useId, useState } from 'react';
import { Heading } from '../../components/Heading';
import { useText } from '../../components/pane-context';
import type { ChartData } from './chart-data';

const FluentChart = lazy(() => import(/* webpackChunkName: "charts" */ './fluent-charts'));

const useStyles = makeStyles({
  figure: { margin: 0, minWidth: 0 },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '8px', minWidth: 0 },
  toggle: { flexShrink: 0, minWidth: 'auto', paddingInline: '4px' },
  // The place is kept while the drawing is loaded: nothing jumps.
  place: { overflow: 'hidden', marginTop: '4px' },
  quiet: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  legend: {
    listStyleType: 'none',
    margin: '2px 0 0',
    padding: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: '2px 12px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  entry: { display: 'flex', alignItems: 'center', gap: '4px' },
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

export interface LegendEntry {
  readonly key: string;
  readonly sign: ReactNode;
  readonly name: string;
}

export interface ChartFigureProps {
  readonly title: string;
  readonly data: ChartData;
  /** In pixels, for the time before the drawing is there. */
  readonly height: number;
  readonly legend: readonly LegendEntry[];
  /** The figures; with `open` they are seen and may have controls. */
  table(open: boolean): ReactNode;
}

export function ChartFigure({ title, data, height, legend, table }: ChartFigureProps) {
  const styles = useStyles();
  const t = useText();
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <figure className={styles.figure} aria-labelledby={`${id}title`} data-chart={data.kind}>
      <div className={styles.head}>
        <Heading id={`${id}title`}>{title}</Heading>
        <Button
          size="small"
          appearance="transparent"
          className={styles.toggle}
          aria-expanded={open}
          aria-controls={`${id}table`}
          onClick={() => setOpen(!open)}
        >
          {t(`complianceTab.charts.${open ? 'hideFigures' : 'figures'}`)}
        </Button>
      </div>
      <div className={styles.place} style={{ minHeight: height }}>
        <ChartBoundary otherwise={<span className={styles.quiet}>{t('complianceTab.charts.failed')}</span>}>
          <Suspense fallback={<span className={styles.quiet}>{t('complianceTab.charts.loading')}</span>}>
            <FluentChart data={data} />
          </Suspense>
        </ChartBoundary>
      </div>
      <ul className={styles.legend} aria-hidden>
        {legend.map(({ key, sign, name }) => (
          <li key={key} className={styles.entry}>
            {sign}
            {name}
          </li>
        ))}
      </ul>
      <div id={`${id}table`} className={mergeClasses(!open && styles.unseen)}>
        {table(open)}
      </div>
    </figure>
  );
}

/** A drawing that cannot be loaded or drawn takes nothing else with it. */
class ChartBoundary extends Component<
  { readonly children: ReactNode; readonly otherwise: ReactNode },
  { readonly failed: boolean }
> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.otherwise : this.props.children;
  }
}
