/**
 * The command line: `npm run --silent pondera -- check FILE…` and its other commands. Results go to standard output, the
 * rest to standard error.
 */
import { parseArgs } from 'node:util';
import { exitCodeOf, REPORT_VERSION, type Report } from '../app/report';
import { configProblemText, reportText } from '../app/report-text';
import type { ConfigProblem } from '../app/rule-config-services';
import { SCORE_REPORT_VERSION, type ScoreReport, scoreExitCode } from '../app/score-report';
import { scoreText } from '../app/score-text';
import { createTranslator, localeFor, type Translator } from '../i18n';
import { checkFile, readCheckConfiguration } from './check';
import { configOfFile } from './config';
import { NotWritten, newFile } from './new';
import { scoreFiles } from './score';
import { readScoreSettings } from './score-options';
import { UsageError } from './usage-error';

declare const PONDERA_VERSION: string;

type Values = ReturnType<typeof parse>['values'];

interface Call {
  readonly files: readonly string[];
  readonly format: 'text' | 'json';
  readonly values: Values;
  readonly t: Translator;
}

/** One command: which options it takes beside those of all, and what it does. */
interface Command {
  readonly options: readonly (keyof Values)[];
  readonly usage: string;
  /** Null where the command says itself what is missing. */
  readonly noFiles: string | null;
  /** @returns the exit code */
  run(call: Call): Promise<number>;
}

const COMMON: readonly (keyof Values)[] = ['format', 'json', 'lang', 'help'];

const COMMANDS: Readonly<Record<string, Command>> = {
  check: { options: ['config', 'preset'], usage: 'report.usage', noFiles: 'report.noFiles', run: check },
  score: {
    options: ['cutoff', 'cap', 'roll-up', 'descending'],
    usage: 'score.usage',
    noFiles: 'score.noFiles',
    run: score,
  },
  new: {
    options: ['year', 'rows', 'from', 'institution', 'unit', 'area', 'sheet', 'output', 'force'],
    usage: 'new.usage',
    noFiles: null,
    run: create,
  },
  config: { options: [], usage: 'report.configUsage', noFiles: 'report.noConfigFile', run: config },
};

const tool = { name: 'pondera', version: PONDERA_VERSION } as const;

async function check({ files, format, values, t }: Call): Promise<number> {
  const { configure, problems } = await readCheckConfiguration(values.config, values.preset, t);
  complain(values.config ?? '', problems, t);
  const reports = [];
  for (const file of files) reports.push(await checkFile(file, t, configure));
  const report: Report = { version: REPORT_VERSION, tool, files: reports };
  print(format, report, (one) => reportText(one, t));
  // Judged otherwise than was asked: something was not checked.
  return problems.length > 0 ? 2 : exitCodeOf(reports);
}

async function config({ files, t }: Call): Promise<number> {
  const [file, ...others] = files;
  if (file === undefined || others.length > 0) throw new UsageError(t.t('report.oneConfigFile'));
  const { text, problems } = await configOfFile(file, t);
  process.stdout.write(text);
  complain(file, problems, t);
  return problems.length > 0 ? 2 : 0;
}

async function create({ files, format, values, t }: Call): Promise<number> {
  const { year, rows, from, institution, unit, area, sheet, output, force } = values;
  try {
    const words = { year, rows, from, institution, unit, area, sheet, output, force };
    const result = await newFile(files, words, t);
    print(format, result, ({ file, sheets }) => {
      const names = sheets.join(', ');
      return `${t.t('new.written', { file, n: sheets.length, sheets: names })}\n`;
    });
    return 0;
  } catch (error) {
    if (!(error instanceof NotWritten)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

/** Mistakes in a configuration go to standard error: standard output is the report. */
function complain(file: string, problems: readonly ConfigProblem[], t: Translator): void {
  if (problems.length === 0) return;
  const lines = problems.map(({ path, messageId, params }) =>
    configProblemText({ path, message: t.t(messageId, params) }, t),
  );
  process.stderr.write(`${[t.t('report.configProblems', { file }), ...lines].join('\n  ')}\n`);
}

async function score({ files, format, values, t }: Call): Promise<number> {
  const scored = await scoreFiles(files, readScoreSettings(values, t), t);
  const report: ScoreReport = { version: SCORE_REPORT_VERSION, tool, ...scored };
  print(format, report, (one) => scoreText(one, t));
  return scoreExitCode(scored.files);
}

function print<T>(format: Call['format'], report: T, text: (report: T) => string): void {
  process.stdout.write(format === 'json' ? `${JSON.stringify(report, null, 2)}\n` : text(report));
}

function environmentLanguage(): string {
  return (
    (process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || 'es')
      .replace('_', '-')
      .split('.')[0] ?? 'es'
  );
}

/** The language of messages until the call is understood: as `--lang` says, when it says something known. */
function guessTranslator(words: readonly string[]): Translator {
  const at = words.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const said = at < 0 ? undefined : (words[at]?.split('=')[1] ?? words[at + 1]);
  return createTranslator(localeFor(said === 'en' || said === 'es' ? said : environmentLanguage()));
}

function parse(words: readonly string[]) {
  return parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      format: { type: 'string' },
      json: { type: 'boolean' },
      lang: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
      cutoff: { type: 'string' },
      cap: { type: 'string' },
      'roll-up': { type: 'string' },
      descending: { type: 'string' },
      config: { type: 'string' },
      preset: { type: 'string' },
      year: { type: 'string' },
      rows: { type: 'string' },
      from: { type: 'string' },
      institution: { type: 'string' },
      unit: { type: 'string' },
      area: { type: 'string' },
      sheet: { type: 'string' },
      output: { type: 'string', short: 'o' },
      force: { type: 'boolean' },
    },
  });
}

function parseWords(words: readonly string[], t: Translator): ReturnType<typeof parse> {
  try {
    return parse(words);
  } catch (error) {
    throw new UsageError(
      t.t('report.badOption', { detail: error instanceof Error ? error.message : String(error) }),
    );
  }
}

function readCall(
  { values, positionals: [, ...files] }: ReturnType<typeof parse>,
  command: Command,
  t: Translator,
): Call {
  for (const option of Object.keys(values) as (keyof Values)[]) {
    if (COMMON.includes(option) || command.options.includes(option)) continue;
    throw new UsageError(t.t('report.badOption', { detail: `--${option}` }));
  }
  const { format = values.json ? 'json' : 'text', lang } = values;
  if (format !== 'text' && format !== 'json') throw new UsageError(t.t('report.badFormat', { format }));
  if (lang !== undefined && lang !== 'es' && lang !== 'en') {
    throw new UsageError(t.t('report.badLanguage', { language: lang }));
  }
  if (files.length === 0 && command.noFiles !== null) throw new UsageError(t.t(command.noFiles));
  return { files, format, values, t };
}

async function run(words: readonly string[]): Promise<number> {
  const t = guessTranslator(words);
  const usages = (commands: readonly Command[]) => commands.map(({ usage }) => t.t(usage)).join('\n\n');
  let asked: readonly Command[] = Object.values(COMMANDS);
  try {
    const parsed = parseWords(words, t);
    const [name] = parsed.positionals;
    const known = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (known) asked = [known];
    if (parsed.values.help || name === undefined || name === 'help') {
      process.stdout.write(`${usages(asked)}\n`);
      return 0;
    }
    if (!known) throw new UsageError(t.t('report.unknownCommand', { command: name }));
    return await known.run(readCall(parsed, known, t));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n\n${usages(asked)}\n`);
    return 2;
  }
}

run(process.argv.slice(2)).then(
  (code) => {
    // Not process.exit: what was written must get out first.
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 2;
  },
);
