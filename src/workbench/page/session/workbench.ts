/** What the page works on: the open workbook with its host, files in and out, and what is said to the person. */
import { FileError } from '../../../ooxml/errors';
import { readWorkbook } from '../../../ooxml/read-workbook';
import type { WorkbookData } from '../../../ooxml/workbook-data';
import { writeWorkbook } from '../../../ooxml/write-workbook';
import { createRecalculator } from '../../calc/recalculator';
import { createHost, type ExcelHost, HostError } from '../../host';
import { GridController } from '../grid/controller';
import type { EditingHelp } from '../grid/editing';
import { commitEdit } from '../grid/editing';
import type { PageLanguage, PageText, TextKey } from '../text';
import { pageText } from '../text';
import { listOfNotKept } from '../text/not-kept';
import { type Manifest, type RibbonButton, readManifest } from './manifest';
import { linkPane, type PaneLink, type TransportKind } from './pane-link';
import { SAMPLES, type SampleId } from './samples';
import { Store } from './store';

/** An open workbook: a host of its own, as Excel gives each workbook an instance of the add-in. */
export interface OpenBook {
  readonly id: number;
  readonly host: ExcelHost;
  readonly grid: GridController;
  readonly link: PaneLink;
  readonly fileName: string;
}

export interface Notice {
  readonly kind: 'info' | 'error';
  readonly text: string;
}

export interface Question {
  readonly title: string;
  readonly message: string;
  readonly accept: string;
  readonly danger: boolean;
  readonly answer: (yes: boolean) => void;
}

export interface WorkbenchState {
  readonly book: OpenBook;
  readonly manifest: Manifest | undefined;
  readonly notice: Notice | undefined;
  readonly question: Question | undefined;
  readonly busy: boolean;
  /** The workbook has changes that were not downloaded. */
  readonly unsaved: boolean;
  readonly paneShown: boolean;
}

export interface WorkbenchOptions {
  language: PageLanguage;
  locale: string;
  transport: TransportKind;
}

/** How long a message that needs no action stays, in milliseconds. */
const NOTICE_TIME = 8000;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** What makes a workbook differ from its file; selecting and recalculating don't. */
const HARMLESS = new Set(['selection-changed', 'sheet-activated', 'calculated']);

export class Workbench extends Store<WorkbenchState> {
  readonly text: PageText;
  readonly help: EditingHelp;

  constructor(readonly options: WorkbenchOptions) {
    const text = pageText(options.language);
    super({
      book: openBook(undefined, text('untitled'), options, 1),
      manifest: undefined,
      notice: undefined,
      question: undefined,
      busy: false,
      unsaved: false,
      paneShown: true,
    });
    this.text = text;
    this.help = {
      text,
      confirm: (title, message) => this.ask(title, message, 'continueAnyway'),
      report: (error) => this.report(error),
    };
    this.watch(this.get().book);
  }

  get host(): ExcelHost {
    return this.get().book.host;
  }

  get grid(): GridController {
    return this.get().book.grid;
  }

  private watch(book: OpenBook): void {
    book.host.model.subscribe((event) => {
      if (!HARMLESS.has(event.type) && this.get().book === book && !this.get().unsaved)
        this.set({ unsaved: true });
    });
  }

  /** Reads the manifest, which says what stands in the ribbon. */
  async loadManifest(): Promise<void> {
    try {
      const response = await fetch('/manifest.xml');
      if (!response.ok) throw new Error(`HTTP ${response.status}`);
      this.set({ manifest: readManifest(await response.text(), this.options.locale) });
    } catch (error) {
      console.error(error);
      this.tell('error', 'manifestMissing');
    }
  }

  // ---- talking to the person ----

  tell(kind: Notice['kind'], key: TextKey, values?: Record<string, string>): void {
    const notice = { kind, text: this.text(key, values) };
    this.set({ notice });
    if (kind === 'error') return;
    setTimeout(() => {
      if (this.get().notice === notice) this.dismissNotice();
    }, NOTICE_TIME);
  }

  dismissNotice(): void {
    this.set({ notice: undefined });
  }

  /** Asks a question and resolves with the answer. */
  ask(title: string, message: string, accept: TextKey, danger = false): Promise<boolean> {
    return new Promise((resolve) => {
      const answer = (yes: boolean) => {
        this.set({ question: undefined });
        resolve(yes);
      };
      this.set({ question: { title, message, accept: this.text(accept), danger, answer } });
    });
  }

  /** Says in words why something was not done. What is no refusal of the host is a bug: it is logged as well. */
  report(error: unknown): void {
    if (!(error instanceof HostError)) console.error(error);
    const code = error instanceof HostError ? `host.${error.code}` : '';
    const known: TextKey[] = [
      'host.AccessDenied',
      'host.InvalidArgument',
      'host.ItemAlreadyExists',
      'host.NonBlankCellOffSheet',
    ];
    const key = known.find((k) => k === code);
    if (key) this.tell('error', key);
    else this.tell('error', 'host.other', { reason: error instanceof Error ? error.message : String(error) });
  }

  // ---- opening ----

  /**
   * Opens a sample of the menu.
   * @param discard whether unsaved changes are dropped without asking
   */
  async openSample(id: SampleId, discard = false): Promise<void> {
    const sample = SAMPLES.find((s) => s.id === id);
    if (!sample) throw new Error(`There is no sample "${id}".`);
    if (!discard && !(await this.mayDiscard())) return;
    if (sample.file === undefined) {
      this.replace(undefined, this.text('untitled'));
      return;
    }
    const response = await fetch(`/samples/${sample.file}`);
    if (!response.ok) {
      this.tell('error', 'sampleMissing', { file: sample.file });
      return;
    }
    await this.openBytes(new Uint8Array(await response.arrayBuffer()), sample.file);
  }

  /** Opens a file that the person picked or dropped. */
  async openFile(file: File): Promise<void> {
    if (!(await this.mayDiscard())) return;
    await this.openBytes(new Uint8Array(await file.arrayBuffer()), file.name);
  }

  /** Opens a workbook file; what is wrong with it is said in a sentence, and the open book stays. */
  async openBytes(bytes: Uint8Array, fileName: string): Promise<boolean> {
    this.set({ busy: true, notice: undefined });
    // One turn for the page to show that it is at work: reading a large file takes seconds.
    await new Promise((resolve) => setTimeout(resolve));
    try {
      const data = readWorkbook(bytes);
      this.replace(data, fileName.replace(/\.(xlsm|xltx|xltm)$/i, '.xlsx'));
      if (data.notKept.length > 0) {
        this.tell('info', 'notKeptOnOpen', { list: listOfNotKept(data.notKept, this.options.language) });
      }
      return true;
    } catch (error) {
      if (error instanceof FileError) this.tell('error', `file.${error.kind}`, { file: fileName });
      else {
        console.error(error);
        this.tell('error', 'openFailed', { file: fileName });
      }
      return false;
    } finally {
      this.set({ busy: false });
    }
  }

  private async mayDiscard(): Promise<boolean> {
    const { unsaved, book } = this.get();
    if (!unsaved) return true;
    return this.ask(
      this.text('discardTitle'),
      this.text('discardMore', { file: book.fileName }),
      'discard',
      true,
    );
  }

  private replace(data: WorkbookData | undefined, fileName: string): void {
    const before = this.get().book;
    const book = openBook(data, fileName, this.options, before.id + 1);
    this.set({ book, unsaved: false, notice: undefined });
    this.watch(book);
    before.link.close();
    before.grid.close();
  }

  // ---- saving ----

  /** Downloads the workbook, after saying what the download would lack. */
  async save(): Promise<void> {
    if (!(await this.settle())) return;
    const { book } = this.get();
    const { notKept } = book.host.model;
    if (notKept.length > 0) {
      const list = listOfNotKept(notKept, this.options.language);
      const message = this.text('notKeptMore', { list });
      if (!(await this.ask(this.text('notKeptTitle'), message, 'saveAnyway'))) return;
    }
    try {
      download(this.bytes(), book.fileName);
    } catch (error) {
      console.error(error);
      this.tell('error', 'saveFailed', { reason: error instanceof Error ? error.message : String(error) });
      return;
    }
    this.set({ unsaved: false });
    this.tell('info', 'saved', { file: book.fileName });
  }

  /** The workbook as a file. */
  bytes(): Uint8Array {
    return writeWorkbook(this.host.model.toData());
  }

  /** Takes what is being edited into the sheet. Resolves with false when it was not taken. */
  settle(): Promise<boolean> {
    return commitEdit(this.grid, this.help);
  }

  // ---- the ribbon ----

  /** Presses a button of the add-in's group. */
  async press(button: RibbonButton): Promise<void> {
    if (!(await this.settle())) return;
    this.set({ paneShown: true });
    if (button.action.kind === 'pane') return;
    try {
      await this.get().book.link.invokeCommand(button.action.name, button.id);
    } catch (error) {
      console.error(error);
      this.tell('error', 'commandFailed', { label: button.label });
    }
  }
}

function openBook(
  data: WorkbookData | undefined,
  fileName: string,
  { locale, transport }: WorkbenchOptions,
  id: number,
): OpenBook {
  const host = createHost({
    ...(data ? { workbook: data } : {}),
    locale,
    dataLocale: 'es-MX',
    recalculator: createRecalculator(),
    fileName,
  });
  return { id, host, grid: new GridController(host), link: linkPane(host, transport), fileName };
}

function download(bytes: Uint8Array, fileName: string): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: XLSX }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The download reads the address a moment later.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
