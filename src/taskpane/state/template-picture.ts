/** The rows of the small picture of a template. Pure. */
import type { InsertPatRequest } from '../../app/pane-services';

export type PictureRole = 'programmed' | 'weight' | 'numerator' | 'denominator' | 'actual' | 'compliance';

export type PictureRow =
  | { readonly kind: 'band'; readonly strategic: boolean }
  | {
      readonly kind: 'line';
      readonly role: PictureRole;
      /** Typed by people; the others are formulas. */
      readonly input: boolean;
      /** Whether it is the first line of its indicator. */
      readonly first: boolean;
      readonly label: string;
    }
  /** Indicators that are not drawn. */
  | { readonly kind: 'more'; readonly count: number }
  | { readonly kind: 'total' };

function rolesOf(captureDemand: boolean): readonly { readonly role: PictureRole; readonly input: boolean }[] {
  return [
    { role: 'programmed', input: true },
    { role: 'weight', input: false },
    ...(captureDemand
      ? ([
          { role: 'numerator', input: true },
          { role: 'denominator', input: true },
        ] as const)
      : []),
    { role: 'actual', input: !captureDemand },
    { role: 'compliance', input: false },
  ];
}

export function linesPerIndicator(request: Pick<InsertPatRequest, 'captureDemand'>): number {
  return rolesOf(request.captureDemand).length;
}

function count(value: number): number {
  return Number.isFinite(value) && value > 0 ? Math.min(Math.floor(value), 999) : 0;
}

/** At most two indicators of the first band and one of the second are drawn; the rest is counted. */
export function pictureRows(
  request: Pick<InsertPatRequest, 'indicators' | 'strategicIndicators' | 'captureDemand' | 'areaCode'>,
): readonly PictureRow[] {
  const rows: PictureRow[] = [];
  const prefix = request.areaCode || '1.1';
  let number = 0;
  const band = (strategic: boolean, total: number, drawn: number) => {
    if (total === 0) return;
    rows.push({ kind: 'band', strategic });
    for (let i = 0; i < Math.min(total, drawn); i++) {
      const label = `${prefix}.${number + i + 1}`;
      rolesOf(request.captureDemand).forEach(({ role, input }, line) => {
        rows.push({ kind: 'line', role, input, first: line === 0, label });
      });
    }
    if (total > drawn) rows.push({ kind: 'more', count: total - drawn });
    number += total;
  };
  band(false, count(request.indicators), 2);
  band(true, count(request.strategicIndicators), 1);
  rows.push({ kind: 'total' });
  return rows;
}
