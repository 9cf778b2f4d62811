/** Every template, filled: our recalculation and the engine say the same. See README.md. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { snapshotOf } from '../recognition/support';
import type { AgreementFixture } from './fixture';

const files = readdirSync(__dirname).filter((name) => name.endsWith('.fixtures.ts'));

const all = files.flatMap((file) => {
  const { fixtures } = require(join(__dirname, file)) as { fixtures: readonly AgreementFixture[] };
  return fixtures.map((fixture) => ({ file, fixture, name: fixture.name }));
});

test('every file has fixtures, and names are told apart', () => {
  expect(files.length).toBeGreaterThan(0);
  expect(new Set(all.map(({ file }) => file)).size).toBe(files.length);
  expect(new Set(all.map(({ name }) => name.toLowerCase())).size).toBe(all.length);
  for (const { name } of all) expect(name).toMatch(/^[\w-]+$/);
});

test.each(all)('$name', ({ fixture }) => {
  fixture.checkEngine(snapshotOf(fixture.changeSet()));
});
