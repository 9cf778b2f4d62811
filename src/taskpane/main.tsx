/** The entry point of the pane: waits for Office, puts the real program together, and mounts it. */
import { associateCommands } from '../commands/commands';
import { createExcelWorkbook } from '../excel/workbook';
import { spanishTranslator } from '../i18n/spanish';
import { type Locale, localeFor, type Translator, translatorOf } from '../i18n/translator';
import { mountPane } from './mount';
import { observeColorScheme } from './office-theme';
import { servicesOnDemand } from './services-on-demand';
import { showStartTrouble } from './start-trouble';
import { browserMemory } from './state/memory';

/** `Office.onReady` never resolves when something it needs is blocked (OfficeDev/office-js#6040): then we say what to do. */
const READY_TIMEOUT = 15_000;

/** English is fetched by those who speak it: its messages are a good part of the page. Sheets need Spanish in any case. */
async function translatorFor(locale: Locale): Promise<Translator> {
  if (locale !== 'en-US') return spanishTranslator(locale);
  const { en } = await import(/* webpackChunkName: "english" */ '../i18n/en');
  return translatorOf(locale, en);
}

async function start(root: HTMLElement): Promise<void> {
  if (typeof Office === 'undefined') {
    showStartTrouble(root, 'library-blocked', navigator.language);
    return;
  }
  const watchdog = setTimeout(() => showStartTrouble(root, 'no-office', navigator.language), READY_TIMEOUT);
  const info = await Office.onReady();
  clearTimeout(watchdog);
  const language = Office.context?.displayLanguage ?? navigator.language;
  if (info.host !== Office.HostType.Excel) {
    showStartTrouble(root, 'not-excel', language);
    return;
  }
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.14')) {
    showStartTrouble(root, 'old-excel', language);
    return;
  }
  const locale = localeFor(language);
  document.documentElement.lang = locale;
  const t = await translatorFor(locale);
  const workbook = createExcelWorkbook();
  const services = servicesOnDemand(
    {
      select: (range) => workbook.select(range),
      selectAll: (ranges) => workbook.selectAll(ranges),
      selectedCell: () => workbook.selectedCell(),
      onWorkbookChange: (listener) => workbook.onChange(() => listener()),
      onSelection: (listener) => workbook.onSelection(({ cell }) => listener(cell)),
    },
    async () => {
      const { createPaneServices } = await import(/* webpackChunkName: "program" */ '../app/services');
      return createPaneServices(workbook, t, () => new Date());
    },
  );
  const commands = associateCommands((error) => console.error('Office could not show the pane', error));
  const { colorScheme, subscribe } = observeColorScheme();
  mountPane(root, services, {
    t,
    colorScheme,
    onColorSchemeChange: subscribe,
    memory: browserMemory(() => window.localStorage, Office.context.partitionKey ?? ''),
    commandRequests: (listener) => commands.listen(listener),
  });
}

const root = document.getElementById('pondera');
if (!root) throw new Error('the page has no #pondera');
start(root).catch((error: unknown) => {
  console.error(error);
  showStartTrouble(root, 'failed', navigator.language, error);
});
