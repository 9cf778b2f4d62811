import { implementedMembers } from '../../../test/support/host-members';
import { excelMembersOfTypings } from '../../../test/support/office-typings';
import { EVENTS } from './events';
import { INTERNAL_MEMBERS } from './internal-members';
import { MEMBERS } from './members';
import { HOST_CLASSES } from './objects/registry';
import { isSupported } from './requirement-sets';

test('the table of members is what the typings say of what the host implements', () => {
  const listed = Object.fromEntries(
    Object.keys(HOST_CLASSES).map((name) => {
      const internal = Object.keys(INTERNAL_MEMBERS[name] ?? {});
      return [
        name,
        Object.fromEntries(Object.entries(MEMBERS[name] ?? {}).filter(([m]) => !internal.includes(m))),
      ];
    }),
  );
  expect(listed).toEqual(implementedMembers());
});

test('the typings are read: some requirement sets that are known', () => {
  const typings = excelMembersOfTypings();
  const of = (name: string, member: string) => typings.get(name)?.get(member);
  expect([
    of('Range', 'values'),
    of('Worksheet', 'getRanges'),
    of('Worksheet', 'onProtectionChanged'),
    of('NoteCollection', 'add'),
    of('ConditionalFormat', 'setRanges'),
    of('RangeAreas', 'conditionalFormats'),
  ]).toEqual(['1.1', '1.9', '1.14', '1.18', '1.17', '1.9']);
});

test.each([
  ['1.10', '1.9', true],
  ['1.9', '1.10', false],
  ['1.14', '1.14', true],
  ['1.14', 'ExcelApiOnline 1.1', false],
])('with ExcelApi %s, %s is offered: %s', (have, need, expected) => {
  expect(isSupported({ ExcelApi: have }, need)).toBe(expected);
});

test('every event belongs to a member of the library', () => {
  const missing = Object.entries(EVENTS).flatMap(([name, events]) =>
    Object.values(events)
      .filter((event) => MEMBERS[name]?.[event.member] === undefined)
      .map((event) => `${name}.${event.member}`),
  );
  expect(missing).toEqual([]);
});
