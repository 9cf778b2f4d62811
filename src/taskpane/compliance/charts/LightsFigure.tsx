/** Traffic lights of each area (or unit): one bar of several colours each, with the counts in words. */
import type { TrafficLight } from '../../../domain/compliance-model';
import { usePane } from '../../components/pane-context';
import { LightIcon, lightColor } from '../../components/severity';
import type { LightGroups } from '../../state/compliance-charts';
import { LIGHTS } from '../../state/compliance-view';
import { ChartFigure } from './ChartFigure';
import { FigureTable } from './FigureTable';

/** From the worst to the best, as the lists are. */
const ORDER: readonly TrafficLight[] = LIGHTS;

export function LightsFigure({ lights }: { readonly lights: LightGroups }) {
  const { t } = usePane();
  const { by, groups } = lights;
  const title = t.t(`complianceTab.charts.${by === 'unit' ? 'lightsByUnit' : 'lightsByArea'}`);
  const used = ORDER.filter((light) => groups.some(({ counts }) => counts.lights[light] > 0));
  return (
    <ChartFigure
      title={title}
      data={{
        kind: 'bars',
        bars: groups.map(({ label, counts, lit, total }) => ({
          title: t.t('complianceTab.charts.barText', {
            name: label,
            value:
              used
                .filter((light) => counts.lights[light] > 0)
                .map((light) => t.t(`pane.light.count.${light}`, { n: counts.lights[light] }))
                .join(', ') || t.t('complianceTab.charts.noLight'),
          }),
          parts: used.map((light) => ({
            label: t.t(`compliance.lights.${light}`),
            value: counts.lights[light],
            color: lightColor(light),
          })),
          whole: Math.max(1, lit, total),
        })),
      }}
      height={groups.length * 36}
      legend={used.map((light) => ({
        key: light,
        sign: <LightIcon light={light} />,
        name: t.t(`compliance.lights.${light}`),
      }))}
      table={() => (
        <FigureTable
          caption={title}
          columns={[
            t.t(`complianceTab.charts.${by === 'unit' ? 'unit' : 'group'}`),
            ...used.map((light) => t.t(`compliance.lights.${light}`)),
            t.t('complianceTab.charts.noLight'),
          ]}
          rows={groups.map(({ key, label, name, counts, lit, total }) => ({
            key,
            cells: [
              label === name ? name : `${label} ${name}`,
              ...used.map((light) => counts.lights[light]),
              total - lit,
            ],
          }))}
        />
      )}
    />
  );
}
