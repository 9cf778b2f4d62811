/** The pane on a page of jsdom, and the ways of a person with it. Takes the pane away after each test. */
import { act, cleanup, configure, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ValidationResult } from '../../src/app/pane-services';
import { createTranslator, type Locale } from '../../src/i18n';
import { type MountOptions, mountPane } from '../../src/taskpane/mount';
import { completeDom } from './dom';
import { type FakeServices, fakeServices, finding, result } from './pane';

completeDom();
jest.setTimeout(120_000);
// Generous: what has a limit of its own asserts it.
configure({ asyncUtilTimeout: 15_000 });
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let unmount: (() => void) | null = null;

afterEach(async () => {
  await act(async () => unmount?.());
  unmount = null;
  cleanup();
  document.body.replaceChildren();
  jest.useRealTimers();
});

export async function open(
  answer: ValidationResult = result({ findings: [finding()] }),
  { locale = 'es-MX', ...options }: Partial<MountOptions> & { locale?: Locale } = {},
): Promise<jest.Mocked<FakeServices>> {
  const services = fakeServices(answer);
  const root = document.body.appendChild(document.createElement('div'));
  await act(async () => {
    const pane = mountPane(root, services, {
      t: createTranslator(locale),
      colorScheme: 'light',
      now: () => new Date(2026, 8, 1),
      ...options,
    });
    unmount = pane.unmount;
  });
  return services;
}

export const button = (name: string | RegExp) => screen.getByRole('button', { name });
export const press = (name: string | RegExp) => userEvent.click(button(name));
export const validate = async () => {
  await press('Validar');
  await waitFor(() => expect(screen.getByText(/10:32/)).not.toBeNull());
};
// By attributes: looking up roles computes every name of a long list again.
export const items = () => [...document.querySelectorAll<HTMLElement>('[role="treeitem"]')];
export const findItem = (name: RegExp) =>
  items().find((one) => name.test(one.getAttribute('aria-label') ?? ''));
export function item(name: RegExp): HTMLElement {
  const found = findItem(name);
  if (!found) throw new Error(`no tree item ${name}`);
  return found;
}
export const goTo = async (tab: string) => userEvent.click(screen.getByRole('tab', { name: tab }));
