/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readManifest } from './manifest';

const xml = readFileSync(join(__dirname, '../../../../manifest.xml'), 'utf8');

test('the ribbon says what the manifest says, with local addresses', () => {
  const manifest = readManifest(xml, 'es-MX');
  expect(manifest.panePath).toBe('/taskpane.html');
  expect(manifest.buttons.map((button) => button.label)).toEqual([
    'Validar',
    'Insertar plantilla',
    'Calcular cumplimiento',
    'Panel',
  ]);
  for (const button of manifest.buttons) {
    expect(button.icon).toMatch(/^\/assets\/icons\/[a-z]+-32\.png$/);
    expect(button.tip).not.toBe('');
    expect(button.action).toEqual({ kind: 'function', name: expect.stringMatching(/^\w+$/) });
  }
});

test('words follow the language, by region or by language alone', () => {
  expect(readManifest(xml, 'en-US').buttons[0]!.label).toBe('Validate');
  expect(readManifest(xml, 'en-GB').buttons[0]!.label).toBe('Validate');
  expect(readManifest(xml, 'es-HN').buttons[0]!.label).toBe('Validar');
});

test('what is no manifest is refused', () => {
  expect(() => readManifest('<html></html>', 'es-MX')).toThrow('OfficeApp');
});
