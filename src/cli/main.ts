/** The command line: `npm run --silent pondera -- check FILE…`. Results go to standard output, the rest to standard error. */
import { parseArgs } from 'node:util';
import { exitCodeOf, REPORT_VERSION, type Report } from '../app/report';
import { reportText } from '../app/report-text';
import { createTranslator, localeFor, type Translator } from '../i18n';
import { checkFile } from './check';

declare const PONDERA_VERSION: string;

/** A call that can't be understood; the message is for the person. */
class UsageError extends Error {}

interface Call {
  readonly files: readonly string[];
  readonly format: 'text' | 'json';
  readonly t: Translator;
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

function readCall(words: readonly string[], t: Translator): Call | 'help' {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(words);
  } catch (error) {
    throw new UsageError(
      t.t('report.badOption', { detail: error instanceof Error ? error.message : String(error) }),
    );
  }
  const { values, positionals } = parsed;
  const [command, ...files] = positionals;
  if (values.help || command === undefined || command === 'help') return 'help';
  if (command !== 'check') throw new UsageError(t.t('report.unknownCommand', { command }));
  const { format = 'text', lang } = values;
  if (format !== 'text' && format !== 'json') throw new UsageError(t.t('report.badFormat', { format }));
  if (lang !== undefined && lang !== 'es' && lang !== 'en') {
    throw new UsageError(t.t('report.badLanguage', { language: lang }));
  }
  if (files.length === 0) throw new UsageError(t.t('report.noFiles'));
  return { files, format, t };
}

function parse(words: readonly string[]) {
  return parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      format: { type: 'string' },
      lang: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
}

async function run(words: readonly string[]): Promise<number> {
  const t = guessTranslator(words);
  let call: Call | 'help';
  try {
    call = readCall(words, t);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n\n${t.t('report.usage')}\n`);
    return 2;
  }
  if (call === 'help') {
    process.stdout.write(`${t.t('report.usage')}\n`);
    return 0;
  }
  const files = [];
  for (const file of call.files) files.push(await checkFile(file, t));
  const report: Report = {
    version: REPORT_VERSION,
    tool: { name: 'pondera', version: PONDERA_VERSION },
    files,
  };
  process.stdout.write(
    call.format === 'json' ? `${JSON.stringify(report, null, 2)}\n` : reportText(report, t),
  );
  return exitCodeOf(files);
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
