/** Whether a file is one that Excel opens without repair, as far as its rules are written down. */
import { openZip } from '../../../src/ooxml/zip';
import { checkElements } from './check-elements';
import { checkPackage } from './check-package';
import { checkCounts, checkWorkbook } from './check-workbook';
import { treeOf } from './tree';

const UNREADABLE = 'unreadable:';

/** The parts of a file, by name. */
export function partsOf(file: Uint8Array): Map<string, Uint8Array> {
  const zip = openZip(file);
  return new Map(zip.names.map((name) => [name, zip.read(name)!]));
}

/** Every problem, one a sentence; none for a valid file. */
export function problemsOf(parts: ReadonlyMap<string, Uint8Array>): string[] {
  const problems = problemsOfForm(parts);
  if (problems.some((problem) => problem.startsWith(UNREADABLE))) return problems;
  checkWorkbook(parts, (problem) => problems.push(problem));
  return problems;
}

/** The part of them that is our writer's alone, whatever it is given: the schema, the package, counts. */
export function problemsOfForm(parts: ReadonlyMap<string, Uint8Array>): string[] {
  const problems: string[] = [];
  const tell = (problem: string) => problems.push(problem);
  for (const [part, bytes] of parts) {
    // Content types and relationships have checks of their own; the boxes of notes (VML) have no schema that Excel holds to.
    const hasTable = part.endsWith('.xml') && part !== '[Content_Types].xml';
    if (!hasTable && !/\.(?:rels|vml)$|^\[Content_Types\]\.xml$/.test(part)) continue;
    try {
      const root = treeOf(bytes);
      if (!hasTable) continue;
      checkElements(root, (problem) => tell(`${part}: ${problem}`));
      checkCounts(root, part, tell);
    } catch (error) {
      // A part that is no XML: what it is told by would fail as well.
      tell(`${UNREADABLE} ${part}: ${error instanceof Error ? error.message : String(error)}`);
      return problems;
    }
  }
  checkPackage(parts, tell);
  return problems;
}
