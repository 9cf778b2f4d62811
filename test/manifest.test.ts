/**
 * What Office demands of the manifest and what its own validator checks only online: order of the elements, resource
 * ids, lengths, icons on disk, https, both languages, and that every function of a button is in the code.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { COMMANDS } from '../src/commands/commands';

const root = join(__dirname, '..');
const text = readFileSync(join(root, 'manifest.xml'), 'utf8');
const { document } = new JSDOM(text, { contentType: 'text/xml' }).window;
const app = document.documentElement;

/** Elements by local name, whatever their prefix. */
function all(name: string, within: Element = app): Element[] {
  return [...within.getElementsByTagName('*')].filter((element) => element.localName === name);
}

function one(name: string, within: Element = app): Element {
  const [element] = all(name, within);
  if (!element) throw new Error(`the manifest has no ${name}`);
  return element;
}

const overrides = one('VersionOverrides');
const resources = one('Resources', overrides);

test('the elements stand in the order that the schema wants', () => {
  expect([...app.children].map((element) => element.localName)).toEqual([
    'Id',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'AppDomains',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'VersionOverrides',
  ]);
  const form = one('DesktopFormFactor', overrides);
  expect([...form.children].map((element) => element.localName)).toEqual([
    'GetStarted',
    'FunctionFile',
    'ExtensionPoint',
  ]);
  for (const control of all('Control', overrides)) {
    expect([...control.children].map((element) => element.localName)).toEqual([
      'Label',
      'Supertip',
      'Icon',
      'Action',
    ]);
  }
  expect([...resources.children].map((element) => element.localName)).toEqual([
    'Images',
    'Urls',
    'ShortStrings',
    'LongStrings',
  ]);
});

test('version overrides are 1.0 and the runtime is shared: one address for pane, functions and runtime', () => {
  expect(overrides.getAttribute('xsi:type')).toBe('VersionOverridesV1_0');
  const runtime = one('Runtime', overrides);
  expect(runtime.getAttribute('lifetime')).toBe('long');
  const resid = runtime.getAttribute('resid');
  expect(one('FunctionFile', overrides).getAttribute('resid')).toBe(resid);
  const url = all('Url', resources).find((element) => element.getAttribute('id') === resid);
  expect(url?.getAttribute('DefaultValue')).toBe(one('SourceLocation').getAttribute('DefaultValue'));
});

test('every resource that is named exists, once, and its id is short enough', () => {
  const ids = [...resources.querySelectorAll('[id]')].map((element) => element.getAttribute('id') ?? '');
  expect(new Set(ids).size).toBe(ids.length);
  const named = [...overrides.querySelectorAll('[resid]')].map(
    (element) => element.getAttribute('resid') ?? '',
  );
  expect(named.length).toBeGreaterThan(10);
  for (const resid of named) {
    expect(ids).toContain(resid);
    expect(resid.length).toBeLessThanOrEqual(32);
  }
  for (const id of ids) expect(named).toContain(id);
});

test('texts fit, and every one is there in both languages unless it is a name', () => {
  const limits: [string, number][] = [
    ['ShortStrings', 125],
    ['LongStrings', 250],
  ];
  for (const [group, limit] of limits) {
    for (const string of all('String', one(group, resources))) {
      const values = [string, ...all('Override', string)].map(
        (element) => element.getAttribute('DefaultValue') ?? element.getAttribute('Value') ?? '',
      );
      for (const value of values) {
        expect(value).not.toBe('');
        expect(value.length).toBeLessThanOrEqual(limit);
      }
      if (values[0] !== 'Pondera') {
        expect(all('Override', string).map((element) => element.getAttribute('Locale'))).toEqual(['en-US']);
      }
    }
  }
});

test('addresses are https, and the application domain has no path', () => {
  const addresses = [...app.querySelectorAll('[DefaultValue]')]
    .map((element) => element.getAttribute('DefaultValue') ?? '')
    .filter((value) => value.includes('://'));
  expect(addresses.length).toBeGreaterThan(40);
  for (const address of addresses) expect(new URL(address).protocol).toBe('https:');
  for (const domain of all('AppDomain')) {
    expect(domain.textContent).toBe(new URL(domain.textContent ?? '').origin);
  }
});

test('every icon is on disk, a PNG of its size', () => {
  const images = all('Image', resources);
  expect(images.length).toBe(40);
  for (const image of images) {
    const { pathname } = new URL(image.getAttribute('DefaultValue') ?? '');
    const file = join(root, pathname);
    expect(existsSync(file)).toBe(true);
    const png = readFileSync(file);
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    const size = Number(/-(\d+)\.png$/.exec(pathname)?.[1]);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
  }
  for (const icon of all('Icon', overrides)) {
    expect(all('Image', icon).map((image) => Number(image.getAttribute('size')))).toEqual([
      16, 20, 24, 32, 40, 48, 64, 80,
    ]);
  }
});

test('the buttons are at most seven, and each names a function that the code answers', () => {
  const functions = all('FunctionName', overrides).map((element) => element.textContent ?? '');
  expect(functions.length).toBeGreaterThan(0);
  expect(functions.length).toBeLessThanOrEqual(7);
  expect([...functions].sort()).toEqual(Object.keys(COMMANDS).sort());
});

test('what is required is what the code needs', () => {
  const sets = all('Set').map((set) => [set.getAttribute('Name'), set.getAttribute('MinVersion')]);
  expect(sets).toEqual([
    ['ExcelApi', '1.14'],
    ['SharedRuntime', '1.1'],
  ]);
});

test('the version is that of the package', () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  expect(one('Version').textContent).toBe(`${version}.0`);
});
