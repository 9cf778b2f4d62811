/** `pondera new`: writes a workbook with a template, blank or filled with data. */
import { lstat, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { NEW_KINDS, type NewTemplateWords, newTemplate } from '../app/new-template';
import type { Translator } from '../i18n';
import { writeWorkbook } from '../ooxml/write-workbook';
import { changeSetToWorkbook } from '../xlsx/change-set-to-workbook';
import { recalculate } from './recalculate';
import { UsageError } from './usage-error';

/** As typed; undefined where it was not given. */
export interface NewWords extends NewTemplateWords {
  readonly from?: string | undefined;
  readonly output?: string | undefined;
  readonly force?: boolean | undefined;
}

export interface NewResult {
  readonly file: string;
  readonly kind: string;
  readonly sheets: readonly string[];
}

/** Why nothing was written, in sentences; the call itself could be understood. */
export class NotWritten extends Error {}

/** Plans have some hundreds of kilobytes. */
const MAX_DATA_MB = 20;
const SHOWN_PROBLEMS = 10;

/**
 * Writes the file, or nothing at all.
 * @param kinds the words behind `new`
 * @throws UsageError for a call that can't be understood
 * @throws NotWritten for data, a file or a folder with which nothing could be written
 */
export async function newFile(kinds: readonly string[], words: NewWords, t: Translator): Promise<NewResult> {
  const known = NEW_KINDS.join(', ');
  const [word, extra] = kinds;
  if (word === undefined) throw new UsageError(t.t('new.noKind', { known }));
  const kind = NEW_KINDS.find((one) => one === word);
  if (kind === undefined) throw new UsageError(t.t('new.badKind', { kind: word, known }));
  if (extra !== undefined) throw new UsageError(t.t('new.oneKind', { word: extra }));
  const { from, output, force = false, ...template } = words;
  if (output === undefined) throw new UsageError(t.t('new.noOutput'));
  if (!/\.xlsx$/iu.test(output)) throw new UsageError(t.t('new.badOutput', { file: output }));
  if (from !== undefined && template.rows !== undefined) throw new UsageError(t.t('new.rowsOrFrom'));
  if (from === undefined && template.year === undefined) throw new UsageError(t.t('new.noYear'));
  for (const option of ['unit', 'area'] as const) {
    const used = kind === 'avance' || (kind === 'pat' && from === undefined);
    if (template[option] !== undefined && !used) {
      throw new UsageError(t.t('new.notHere', { kind, option: `--${option}` }));
    }
  }
  if (!force) await refuseExisting(output, t);
  const content = from === undefined ? undefined : await readData(from, t);
  const { changeSet, problems } = newTemplate(kind, template, content, t);
  if (problems !== undefined) {
    const head =
      from === undefined
        ? t.t('new.notBuilt', { file: output })
        : t.t('new.notBuiltFrom', { file: output, data: from });
    const left = problems.length - SHOWN_PROBLEMS;
    const more = left > 0 ? [t.t('new.moreProblems', { n: left })] : [];
    throw new NotWritten([head, ...problems.slice(0, SHOWN_PROBLEMS), ...more].join('\n  '));
  }
  const workbook = recalculate(changeSetToWorkbook(changeSet));
  await writeWhole(output, writeWorkbook(workbook), force, t);
  return { file: output, kind, sheets: workbook.sheets.map(({ name }) => name) };
}

function codeOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (typeof code !== 'string') throw error;
  return code;
}

async function refuseExisting(file: string, t: Translator): Promise<void> {
  try {
    await lstat(file);
  } catch (error) {
    const detail = codeOf(error);
    if (detail === 'ENOENT') return;
    throw new NotWritten(t.t('new.unwritable', { file, detail }));
  }
  throw new NotWritten(t.t('new.exists', { file }));
}

async function readData(file: string, t: Translator): Promise<unknown> {
  let text: string;
  try {
    if ((await stat(file)).size > MAX_DATA_MB * 2 ** 20) {
      throw new NotWritten(t.t('new.bigData', { file, limit: MAX_DATA_MB }));
    }
    // Editors of some systems put a mark before the text that JSON doesn't know.
    text = (await readFile(file, 'utf8')).replace(/^\uFEFF/, '');
  } catch (error) {
    if (error instanceof NotWritten) throw error;
    throw new NotWritten(t.t('new.unreadableData', { file, detail: codeOf(error) }));
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new NotWritten(t.t('new.badJson', { file, detail: error.message }));
  }
}

/** Under another name first: whoever looks sees the old file, the new one, or none. */
async function writeWhole(file: string, bytes: Uint8Array, force: boolean, t: Translator): Promise<void> {
  const temporary = `${file}.${process.pid}.tmp`;
  let made = false;
  try {
    const handle = await open(temporary, 'wx');
    made = true;
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    // Building takes a while: somebody may have written the file meanwhile.
    if (!force) await refuseExisting(file, t);
    await rename(temporary, file);
  } catch (error) {
    if (made) await rm(temporary, { force: true });
    if (error instanceof NotWritten) throw error;
    throw new NotWritten(t.t('new.unwritable', { file, detail: codeOf(error) }));
  }
}
