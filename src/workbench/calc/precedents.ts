import type { Node, ReferenceNode } from './ast';
import { findFunction } from './functions';

/** A rectangle that a formula reads; rows and columns 0-based and inclusive. */
export interface Precedent {
  sheet: string;
  row: number;
  column: number;
  lastRow: number;
  lastColumn: number;
}

export interface Precedents {
  areas: Precedent[];
  /** Recompute at every recalculation: the clock, chance, or references that are known only when evaluated. */
  volatile: boolean;
}

interface Lookup {
  sheetName(name: string): string | undefined;
  name(name: string, sheet: string): Node | undefined;
}

/**
 * What a formula may read, as far as its text tells. An over-estimate (both branches of IF are in it);
 * what OFFSET and INDIRECT reach comes out only when they run, which is why they are volatile.
 */
export function precedentsOf(tree: Node, sheet: string, lookup: Lookup): Precedents {
  const areas: Precedent[] = [];
  let volatile = false;
  const names = new Set<string>();

  const add = (node: ReferenceNode, own: string) => {
    const target = node.sheet === undefined ? own : lookup.sheetName(node.sheet);
    if (target === undefined) return;
    const { row, column, lastRow, lastColumn } = node;
    areas.push({ sheet: target, row, column, lastRow, lastColumn });
  };
  /** `A1:INDEX(A1:A9,n)` lies within the rectangle around both. */
  const addSpan = (left: Node, right: Node, own: string): boolean => {
    const a = within(left);
    const b = within(right);
    if (!a || !b || (a.sheet ?? own) !== (b.sheet ?? own)) return false;
    add(
      {
        ...a,
        row: Math.min(a.row, b.row),
        column: Math.min(a.column, b.column),
        lastRow: Math.max(a.lastRow, b.lastRow),
        lastColumn: Math.max(a.lastColumn, b.lastColumn),
      },
      own,
    );
    return true;
  };
  const visit = (node: Node, own: string): void => {
    switch (node.kind) {
      case 'reference':
        add(node, own);
        return;
      case 'call':
        if (findFunction(node.name)?.volatile) volatile = true;
        // The sum range of SUMIF and AVERAGEIF is as large as the range tested, whatever is written.
        if ((node.name === 'SUMIF' || node.name === 'AVERAGEIF') && node.args.length === 3) {
          const [tested, , summed] = node.args;
          if (tested?.kind === 'reference' && summed?.kind === 'reference') {
            add(
              {
                ...summed,
                lastRow: summed.row + tested.lastRow - tested.row,
                lastColumn: summed.column + tested.lastColumn - tested.column,
              },
              own,
            );
          } else if (tested?.kind !== 'reference' || summed?.kind !== 'reference') volatile = true;
        }
        for (const arg of node.args) visit(arg, own);
        return;
      case 'binary':
        visit(node.left, own);
        visit(node.right, own);
        return;
      case 'unary':
      case 'percent':
        visit(node.operand, own);
        return;
      case 'range':
        // Between two computed ends lies an area that only evaluation knows, unless it cannot leave a known one.
        if (!addSpan(node.left, node.right, own)) volatile = true;
        visit(node.left, own);
        visit(node.right, own);
        return;
      case 'intersection':
        visit(node.left, own);
        visit(node.right, own);
        return;
      case 'union':
        for (const item of node.items) visit(item, own);
        return;
      case 'name': {
        const scope = node.sheet === undefined ? own : (lookup.sheetName(node.sheet) ?? own);
        const key = `${scope}\n${node.name.toLowerCase()}`;
        if (names.has(key)) return;
        names.add(key);
        const target = lookup.name(node.name, scope);
        if (target) visit(target, scope);
        return;
      }
      default:
        return;
    }
  };
  visit(tree, sheet);
  return { areas, volatile };
}

/** The reference that an end of a range cannot leave. */
function within(node: Node): ReferenceNode | undefined {
  if (node.kind === 'reference') return node;
  const [first] = node.kind === 'call' && node.name === 'INDEX' ? node.args : [];
  return first?.kind === 'reference' ? first : undefined;
}
