import type { BorderData, StyleData } from '../../../ooxml/workbook-data';
import type { Area } from '../model/addresses';
import { HostError, invalidArgument } from '../model/errors';
import { shared } from '../model/sheet-format';
import { HostCollection, type HostContext, HostObject } from './base';
import { colorArgument, type FormatTarget } from './format-target';

/** The file's line styles as the library's style and weight. */
const LINE_STYLES: Record<string, [string, string]> = {
  hair: ['Continuous', 'Hairline'],
  thin: ['Continuous', 'Thin'],
  medium: ['Continuous', 'Medium'],
  thick: ['Continuous', 'Thick'],
  dashed: ['Dash', 'Thin'],
  mediumDashed: ['Dash', 'Medium'],
  dotted: ['Dot', 'Thin'],
  double: ['Double', 'Thick'],
  dashDot: ['DashDot', 'Thin'],
  mediumDashDot: ['DashDot', 'Medium'],
  dashDotDot: ['DashDotDot', 'Thin'],
  mediumDashDotDot: ['DashDotDot', 'Medium'],
  slantDashDot: ['SlantDashDot', 'Medium'],
};

function lineStyle(style: string, weight: string): string {
  const exact = Object.entries(LINE_STYLES).find(([, [s, w]]) => s === style && w === weight);
  const any = exact ?? Object.entries(LINE_STYLES).find(([, [s]]) => s === style);
  if (!any) throw invalidArgument();
  return any[0];
}

type Side = 'left' | 'right' | 'top' | 'bottom';

/** The parts of the range's cells that an edge consists of. */
const EDGES: Record<string, (a: Area) => { side: Side; area: Area }[]> = {
  EdgeTop: (a) => [{ side: 'top', area: { ...a, rowCount: 1 } }],
  EdgeBottom: (a) => [{ side: 'bottom', area: { ...a, row: a.row + a.rowCount - 1, rowCount: 1 } }],
  EdgeLeft: (a) => [{ side: 'left', area: { ...a, columnCount: 1 } }],
  EdgeRight: (a) => [{ side: 'right', area: { ...a, column: a.column + a.columnCount - 1, columnCount: 1 } }],
  InsideHorizontal: (a) =>
    a.rowCount < 2
      ? []
      : [
          { side: 'bottom', area: { ...a, rowCount: a.rowCount - 1 } },
          { side: 'top', area: { ...a, row: a.row + 1, rowCount: a.rowCount - 1 } },
        ],
  InsideVertical: (a) =>
    a.columnCount < 2
      ? []
      : [
          { side: 'right', area: { ...a, columnCount: a.columnCount - 1 } },
          { side: 'left', area: { ...a, column: a.column + 1, columnCount: a.columnCount - 1 } },
        ],
};

export class RangeBorderCollectionObject extends HostCollection<RangeBorderObject> {
  readonly className = 'RangeBorderCollection';

  constructor(
    host: HostContext,
    private readonly target: FormatTarget,
  ) {
    super(host);
  }
  list(): RangeBorderObject[] {
    return Object.keys(EDGES).map((edge) => new RangeBorderObject(this.host, this.target, edge));
  }
  get count(): number {
    return this.list().length;
  }
  getItem(edge: string): RangeBorderObject {
    if (edge === 'DiagonalDown' || edge === 'DiagonalUp') {
      throw new HostError('NotImplemented', 'The host has no diagonal borders.', 501);
    }
    if (!(edge in EDGES)) throw invalidArgument();
    return new RangeBorderObject(this.host, this.target, edge);
  }
}

export class RangeBorderObject extends HostObject {
  readonly className = 'RangeBorder';

  constructor(
    host: HostContext,
    private readonly target: FormatTarget,
    private readonly edge: string,
  ) {
    super(host);
  }
  override identity() {
    return { SideIndex: this.edge };
  }
  get sideIndex(): string {
    return this.edge;
  }

  private parts() {
    return this.target.areas.flatMap((area) => EDGES[this.edge]!(area));
  }
  private current(): { style: string; weight: string; color: string } | null {
    const seen = new Set<string>();
    for (const { side, area } of this.parts()) {
      const line = (style: StyleData) => style.border?.[side];
      const key = shared(this.target.sheet, [area], (style) => JSON.stringify(line(style) ?? null));
      if (key === null) return null;
      seen.add(key);
    }
    if (seen.size > 1) return null;
    const found = JSON.parse([...seen][0] ?? 'null') as BorderData | null;
    if (!found) return { style: 'None', weight: 'Thin', color: '#000000' };
    const [style, weight] = LINE_STYLES[found.style] ?? ['Continuous', 'Thin'];
    return { style, weight, color: found.color };
  }
  private put(line: { style: string; weight: string; color: string }): void {
    const data =
      line.style === 'None' ? undefined : { style: lineStyle(line.style, line.weight), color: line.color };
    for (const { side, area } of this.parts()) this.target.sheet.setStyle(area, { border: { [side]: data } });
  }
  private base() {
    const line = this.current() ?? { style: 'Continuous', weight: 'Thin', color: '#000000' };
    return line.style === 'None' ? { ...line, style: 'Continuous' } : line;
  }

  get style(): string | null {
    return this.current()?.style ?? null;
  }
  set style(value: string) {
    this.put({ ...this.base(), style: value, weight: value === 'Double' ? 'Thick' : this.base().weight });
  }
  get weight(): string | null {
    return this.current()?.weight ?? null;
  }
  set weight(value: string) {
    if (!['Hairline', 'Thin', 'Medium', 'Thick'].includes(value)) throw invalidArgument();
    this.put({ ...this.base(), weight: value });
  }
  get color(): string {
    return this.current()?.color ?? '';
  }
  set color(value: unknown) {
    this.put({ ...this.base(), color: colorArgument(value) });
  }
}
