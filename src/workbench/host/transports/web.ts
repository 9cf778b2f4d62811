import type { RichMessage } from '../events';
import { CALLS, NOT_SUPPORTED, Pane, type PaneOptions } from './pane';

export interface WebPaneOptions extends PaneOptions {
  /** Delivers a text to the add-in's window (`postMessage`). */
  post: (text: string) => void;
  /** The origin of the page that plays Excel. */
  origin: string;
  conversation?: string;
}

interface CrossFrameMessage {
  _messageType: number;
  _actionType: number;
  _actionName: string;
  _conversationId: string;
  _correlationId: number;
  _data: Record<string, unknown> | null;
}

const REQUEST = 0;
/** Kinds of requests: call a method, register an event, unregister it. */
const REGISTER = 1;
const UNREGISTER = 2;
/** Kinds of answers: of a call, and of an event. */
const CALL_RESPONSE = 0;
const EVENT_RESPONSE = 1;
const METHOD_UNKNOWN = -2;
const COMMAND_EVENT = 'appCommandInvoked';

const INSTANCE = 'workbench-add-in';
const EXCEL_WEB_APP = 16;

type Data = Record<string, unknown>;

/**
 * Excel on the web: the add-in lives in a frame, office.js talks to the page around it with cross-frame messages.
 * office.js wants https, and the host's page on the add-in's own host name (ports may differ).
 */
export class WebPane extends Pane {
  private readonly post: (text: string) => void;
  private readonly origin: string;
  private readonly conversation: string;
  private readonly subscriptions = new Map<string, CrossFrameMessage>();

  constructor(options: WebPaneOptions) {
    super(options);
    this.post = options.post;
    this.origin = options.origin;
    this.conversation = options.conversation ?? `conversation-${Math.random().toString(36).slice(2)}`;
  }

  /** The name that the add-in's window must have: how office.js learns of its host. */
  get windowName(): string {
    const flags = this.sharedRuntime ? 1 : 0;
    return JSON.stringify({
      baseFrameName: 'workbench',
      hostInfo: `Excel|Web|16.01|${this.host.locale}|||disableLogging|${flags}`,
      xdmInfo: `${this.conversation}|${INSTANCE}|${this.origin}/`,
      serializerVersion: '1',
      flights: '[]',
    });
  }

  /** Takes a message of the add-in's window; others are ignored. */
  receive(text: unknown): void {
    const message = this.read(text);
    if (!message || this.closed) return;
    if (message._actionType === REGISTER) {
      this.subscriptions.set(message._actionName, message);
      this.reply(message, { Error: 0 });
      if (message._actionName === COMMAND_EVENT) this.commandsReady();
    } else if (message._actionType === UNREGISTER) {
      this.subscriptions.delete(message._actionName);
      this.reply(message, { Error: 0 });
    } else this.call(message);
  }

  private read(text: unknown): CrossFrameMessage | undefined {
    if (typeof text !== 'string' || !text.startsWith('{')) return undefined;
    let message: CrossFrameMessage;
    try {
      message = JSON.parse(text) as CrossFrameMessage;
    } catch {
      // Other scripts post texts of their own, which needn't be JSON.
      return undefined;
    }
    return message._conversationId === this.conversation && message._messageType === REQUEST
      ? message
      : undefined;
  }

  private call(message: CrossFrameMessage): void {
    const name = message._actionName;
    if (name === 'executeMethod') this.execute(message);
    else if (name === 'ContextActivationManager_getAppContextAsync') this.reply(message, this.context());
    else if (name.startsWith('ContextActivationManager_')) this.reply(message, null);
    else this.reply(message, null, METHOD_UNKNOWN);
  }

  private execute(message: CrossFrameMessage): void {
    const data = message._data ?? {};
    const id = (data.DdaMethod as { DispatchId: number }).DispatchId;
    if (id === CALLS.execute) {
      const values = data.ArrayData as unknown[];
      void this.host.answer(String(values[4]), Number(values[6] ?? 0), 'web').then((reply) => {
        if (this.closed) return;
        if (reply.kind === 'answer')
          this.reply(message, { Version: 1, Error: 0, Data: [200, [], reply.text] });
        else this.reply(message, { Version: 1, Error: reply.number });
      });
      return;
    }
    this.reply(message, { Version: 1, ...this.executeOther(id, data) });
  }

  private executeOther(id: number, data: Data): Data {
    if (id === CALLS.saveSettings) {
      this.saveDocumentSettings((data.DdaSettingsMethod as { Properties: [string, string][] }).Properties);
    } else if (id === CALLS.loadSettings) {
      const settings = this.documentSettings.map(([Name, Value]) => ({ Name, Value }));
      return { Error: 0, Properties: { Settings: settings } };
    } else if (id === CALLS.commandCompleted) {
      this.commandCompleted(String(data['0']), Number(data['1'] ?? 0));
    } else return { Error: NOT_SUPPORTED };
    return { Error: 0 };
  }

  private context(): Data {
    return {
      _id: INSTANCE,
      _appName: EXCEL_WEB_APP,
      _appVersion: '16.0',
      _appMinorVersion: 0,
      _appUILocale: this.host.locale,
      _dataLocale: this.host.dataLocale,
      _docUrl: this.host.model.fileName,
      _clientMode: 1,
      _settings: this.documentSettings,
      _reason: 'inserted',
      _osfControlType: 0,
      _eToken: '',
      _correlationId: this.conversation,
      _appInstanceId: INSTANCE,
      _addinName: '',
      _appDomains: [],
      _featureGates: {},
      _hostFullVersion: this.fullVersion,
      _requirementMatrix: this.requirementMatrix,
      _initialDisplayMode: this.sharedRuntime ? 2 : 0,
    };
  }

  private reply(message: CrossFrameMessage, data: unknown, error = 0, type = CALL_RESPONSE): void {
    this.post(
      JSON.stringify({
        _messageType: 1,
        _actionName: message._actionName,
        _conversationId: this.conversation,
        _correlationId: message._correlationId,
        _origin: this.origin,
        _data: data,
        _errorCode: error,
        _responseType: type,
        _serializerVersion: 1,
      }),
    );
  }

  private fire(name: string, data: unknown): boolean {
    const subscription = this.subscriptions.get(name);
    if (subscription) this.reply(subscription, data, 0, EVENT_RESPONSE);
    return subscription !== undefined;
  }

  protected sendMessage(message: RichMessage): void {
    this.fire('richApiMessage', { ArrayData: [message] });
  }
  protected sendSelection(): void {
    this.fire('documentSelectionChanged', {});
  }
  protected sendCommand(id: string, name: string, json: string): boolean {
    return this.fire(COMMAND_EVENT, { 0: id, 1: name, 2: json });
  }
}

/**
 * Opens an add-in in a frame of this page, as Excel on the web does.
 * @param frame an empty frame of the page
 * @param address the add-in's page; https, on this page's host name
 */
export function openWebPane(
  options: Omit<WebPaneOptions, 'post' | 'origin'>,
  frame: HTMLIFrameElement,
  address: string,
): WebPane {
  const target = new URL(address, location.href);
  const pane = new WebPane({
    ...options,
    origin: location.origin,
    post: (text) => frame.contentWindow?.postMessage(text, target.origin),
  });
  const listener = (event: MessageEvent) => {
    if (event.source === frame.contentWindow && event.origin === target.origin) pane.receive(event.data);
  };
  addEventListener('message', listener);
  const close = pane.close.bind(pane);
  pane.close = () => {
    removeEventListener('message', listener);
    close();
  };
  frame.name = pane.windowName;
  // The attribute names a window only when the frame is made; one that is in the page already has its window.
  if (frame.contentWindow) frame.contentWindow.name = pane.windowName;
  frame.src = target.href;
  return pane;
}
