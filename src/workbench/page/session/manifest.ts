/**
 * The add-in's manifest, as far as a host needs it: where the pane is, and what stands in the ribbon. Buttons,
 * their words and pictures come from here, as in Excel; the page knows none of them by itself.
 */

export interface RibbonButton {
  id: string;
  label: string;
  tip: string;
  /** Path of the picture on this server. */
  icon: string | undefined;
  action: { kind: 'function'; name: string } | { kind: 'pane' };
}

export interface Manifest {
  name: string;
  /** Path of the pane on this server. */
  panePath: string;
  groupLabel: string;
  buttons: RibbonButton[];
}

const ICON_SIZE = 32;

/** Elements below by local name, whatever their namespace and prefix. */
const all = (parent: Element | Document, name: string): Element[] =>
  Array.from(parent.getElementsByTagNameNS('*', name));
const first = (parent: Element | Document, name: string): Element | undefined => all(parent, name)[0];
const childNamed = (parent: Element, name: string): Element | undefined =>
  Array.from(parent.children).find((child) => child.localName === name);

/** The value of an element with overrides for a language: the nearest one, or the default. */
function localized(element: Element | undefined, locale: string): string {
  if (!element) return '';
  const overrides = all(element, 'Override');
  const language = locale.slice(0, 2).toLowerCase();
  const match =
    overrides.find((o) => o.getAttribute('Locale')?.toLowerCase() === locale.toLowerCase()) ??
    overrides.find((o) => o.getAttribute('Locale')?.slice(0, 2).toLowerCase() === language);
  return match?.getAttribute('Value') ?? element.getAttribute('DefaultValue') ?? '';
}

const pathOf = (address: string): string => new URL(address).pathname;

/**
 * @param xml the manifest
 * @param locale the language of the host's menus, such as `es-MX`
 * @throws Error when the text is no manifest of a task-pane add-in
 */
export function readManifest(xml: string, locale: string): Manifest {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  const app = first(document, 'OfficeApp');
  if (!app) throw new Error('The manifest has no OfficeApp element.');
  const resources = first(app, 'Resources');
  const byId = new Map(
    (resources ? ['Image', 'Url', 'String'].flatMap((name) => all(resources, name)) : []).map((element) => [
      element.getAttribute('id') ?? '',
      element,
    ]),
  );
  const resource = (element: Element | undefined) =>
    localized(byId.get(element?.getAttribute('resid') ?? ''), locale);
  const source = first(app, 'SourceLocation')?.getAttribute('DefaultValue');
  if (!source) throw new Error('The manifest names no page.');
  const group = first(app, 'Group');
  const controls = group ? all(group, 'Control') : [];
  const buttons = controls.map((control): RibbonButton => {
    const images = all(control, 'Image');
    const image = images.find((i) => Number(i.getAttribute('size')) === ICON_SIZE) ?? images[0];
    const address = resource(image);
    const action = first(control, 'Action');
    const name = action && first(action, 'FunctionName')?.textContent?.trim();
    const tip = first(control, 'Supertip');
    return {
      id: control.getAttribute('id') ?? '',
      label: resource(childNamed(control, 'Label')),
      tip: tip ? resource(childNamed(tip, 'Description')) : '',
      icon: address === '' ? undefined : pathOf(address),
      action: name ? { kind: 'function', name } : { kind: 'pane' },
    };
  });
  return {
    name: localized(first(app, 'DisplayName'), locale),
    panePath: pathOf(source),
    groupLabel: group ? resource(childNamed(group, 'Label')) : '',
    buttons,
  };
}
