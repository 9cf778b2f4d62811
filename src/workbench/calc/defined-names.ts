import { FormulaSyntaxError, LAST_COLUMN, LAST_ROW, type Node } from './ast';
import { parseFormula } from './parser';
import { ERRORS } from './values';

interface NameEntry {
  tree: Node;
  moves: boolean;
}

/** Defined names, the sheet's own before the workbook's. */
export class DefinedNames {
  private readonly entries = new Map<string, NameEntry>();

  constructor(names: { name: string; formula: string; sheet?: string }[]) {
    for (const { name, formula, sheet } of names) {
      const tree = parsed(formula);
      this.entries.set(key(name, sheet), { tree, moves: hasRelative(tree) });
    }
  }

  /** The tree of a name as a formula in that cell means it: relative references are written as from A1. */
  find(name: string, sheet: string, row: number, column: number): Node | undefined {
    const entry = this.entries.get(key(name, sheet)) ?? this.entries.get(key(name, undefined));
    if (!entry) return undefined;
    return entry.moves ? moved(entry.tree, row, column) : entry.tree;
  }
}

const key = (name: string, sheet: string | undefined) =>
  `${sheet?.toLowerCase() ?? ''}\n${name.toLowerCase()}`;

/** A name that this host cannot read (a structured reference, say) is an error where it is used. */
function parsed(formula: string): Node {
  try {
    return parseFormula(formula);
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return { kind: 'constant', value: ERRORS.NAME };
    throw error;
  }
}

function children(node: Node): Node[] {
  switch (node.kind) {
    case 'call':
      return node.args;
    case 'binary':
    case 'range':
    case 'intersection':
      return [node.left, node.right];
    case 'unary':
    case 'percent':
      return [node.operand];
    case 'union':
      return node.items;
    default:
      return [];
  }
}

function hasRelative(node: Node): boolean {
  if (node.kind === 'reference') return node.fixed.includes(false);
  return children(node).some(hasRelative);
}

/** Shifts relative references; what leaves the sheet comes in again on the other side, as in Excel. */
function moved(node: Node, rows: number, columns: number): Node {
  switch (node.kind) {
    case 'reference': {
      const { fixed } = node;
      const row = fixed[0] ? node.row : (node.row + rows) % (LAST_ROW + 1);
      const column = fixed[1] ? node.column : (node.column + columns) % (LAST_COLUMN + 1);
      const lastRow = fixed[2] ? node.lastRow : (node.lastRow + rows) % (LAST_ROW + 1);
      const lastColumn = fixed[3] ? node.lastColumn : (node.lastColumn + columns) % (LAST_COLUMN + 1);
      return {
        ...node,
        row: Math.min(row, lastRow),
        column: Math.min(column, lastColumn),
        lastRow: Math.max(row, lastRow),
        lastColumn: Math.max(column, lastColumn),
      };
    }
    case 'call':
      return { ...node, args: node.args.map((arg) => moved(arg, rows, columns)) };
    case 'binary':
    case 'range':
    case 'intersection':
      return { ...node, left: moved(node.left, rows, columns), right: moved(node.right, rows, columns) };
    case 'unary':
    case 'percent':
      return { ...node, operand: moved(node.operand, rows, columns) };
    case 'union':
      return { ...node, items: node.items.map((item) => moved(item, rows, columns)) };
    default:
      return node;
  }
}
