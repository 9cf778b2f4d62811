/** The outcome of plants as a table, for people. */
import type { PlanType } from '../../src/domain/plan';
import { KINDS, type Outcome, type Row, recall } from './trial';

const HEAD = '| Regla | Nivel | Sembradas | Halladas | Alcance | Falsas alarmas | Consecuencias |';
const RULER = '| --- | --- | ---: | ---: | ---: | ---: | ---: |';

const LEVEL: Readonly<Record<string, string>> = { error: 'error', warning: 'aviso', info: 'nota' };

function line(row: Row): string {
  const share = `${(100 * recall(row)).toFixed(1)} %`;
  const { rule, severity, plants, found, falseAlarms, consequences } = row;
  return `| ${rule} | ${LEVEL[severity] ?? severity} | ${plants} | ${found} | ${share} | ${falseAlarms} | ${consequences} |`;
}

const sum = (rows: readonly Row[], of: (row: Row) => number): number =>
  rows.reduce((total, row) => total + of(row), 0);

/** A table for each kind of plan, in Markdown. */
export function tables({ rows }: Outcome, kinds: readonly PlanType[] = KINDS): string {
  const parts = kinds.flatMap((kind) => {
    const own = rows.filter((row) => row.kind === kind);
    if (own.length === 0) return [];
    const all = { plants: sum(own, (row) => row.plants), found: sum(own, (row) => row.found) };
    const alarms = sum(own, (row) => row.falseAlarms);
    const total = `| **Todas** | | ${all.plants} | ${all.found} | ${((100 * all.found) / Math.max(1, all.plants)).toFixed(1)} % | ${alarms} | ${sum(own, (row) => row.consequences)} |`;
    return [`## ${kind}`, '', HEAD, RULER, ...own.map(line), total, ''];
  });
  return `${parts.join('\n')}`;
}
