/** The indicators that need somebody most, as bars against 100. */
import { tokens } from '@fluentui/react-components';
import { labelOf } from '../../../domain/plan';
import { usePane } from '../../components/pane-context';
import { LightIcon, lightColor } from '../../components/severity';
import { worstRows } from '../../state/compliance-charts';
import { type IndicatorRow, LIGHTS } from '../../state/compliance-view';
import { points } from '../../text/compliance-texts';
import { ChartFigure } from './ChartFigure';
import { FigureTable } from './FigureTable';

export function WorstFigure({ rows }: { readonly rows: readonly IndicatorRow[] }) {
  const { t } = usePane();
  const worst = worstRows(rows);
  if (worst.length === 0) return null;
  const title = t.t('complianceTab.charts.worst');
  const shown = worst.map(({ key, area, indicator: { indicator }, compliance }) => {
    const code = indicator.code?.value;
    return {
      key,
      code: code ?? labelOf(indicator),
      name: [code ?? area.label, indicator.name?.value].filter(Boolean).join(' '),
      compliance,
      text:
        compliance.state === 'computed'
          ? points(t, compliance.raw, compliance.approximate)
          : t.t(`compliance.states.${compliance.state}`),
    };
  });
  const longest = Math.max(100, ...shown.map(({ compliance }) => compliance.raw ?? 0));
  const lights = LIGHTS.filter((light) => shown.some(({ compliance }) => compliance.light === light));
  return (
    <ChartFigure
      title={title}
      data={{
        kind: 'bars',
        bars: shown.map(({ text, name, compliance }) => ({
          title: t.t('complianceTab.charts.barText', { name: text, value: name }),
          parts: [
            {
              label: name,
              value: Math.max(0, compliance.raw ?? 0),
              color: compliance.light ? lightColor(compliance.light) : tokens.colorNeutralForeground3,
            },
          ],
          whole: longest,
        })),
      }}
      height={shown.length * 36}
      legend={lights.map((light) => ({
        key: light,
        sign: <LightIcon light={light} />,
        name: t.t(`compliance.lights.${light}`),
      }))}
      table={() => (
        <FigureTable
          caption={title}
          columns={[t.t('complianceTab.charts.indicator'), t.t('complianceTab.charts.value')]}
          rows={shown.map(({ key, name, text, compliance }) => ({
            key,
            cells: [
              name,
              compliance.light ? `${text} (${t.t(`compliance.lights.${compliance.light}`)})` : text,
            ],
          }))}
        />
      )}
    />
  );
}
