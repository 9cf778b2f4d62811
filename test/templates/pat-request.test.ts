import type { InsertPatRequest } from '../../src/app/pane-services';
import { createTranslator } from '../../src/i18n';
import { checkPatRequest, suggestSheetName } from '../../src/templates/pat';

const GOOD: InsertPatRequest = {
  sheetName: 'PAT 2026 7.3',
  institution: 'Instituto',
  unit: 'Dirección General',
  adjunctUnit: '',
  areaCode: '7.3',
  area: 'Dirección de Ingresos',
  year: 2026,
  indicators: 5,
  strategicIndicators: 1,
  captureDemand: false,
};

describe('what is asked of a new plan', () => {
  test('is fine as it is', () => {
    expect(checkPatRequest(GOOD, ['Hoja1'])).toEqual([]);
    expect(checkPatRequest({ ...GOOD, areaCode: '', indicators: 0, strategicIndicators: 500 })).toEqual([]);
  });

  test.each<[Partial<InsertPatRequest>, keyof InsertPatRequest, string]>([
    [{ sheetName: '  ' }, 'sheetName', 'nameMissing'],
    [{ sheetName: 'x'.repeat(32) }, 'sheetName', 'nameTooLong'],
    [{ sheetName: 'PAT: 2026' }, 'sheetName', 'nameForbiddenCharacters'],
    [{ sheetName: 'PAT [1]' }, 'sheetName', 'nameForbiddenCharacters'],
    [{ sheetName: 'a\\b' }, 'sheetName', 'nameForbiddenCharacters'],
    [{ sheetName: 'a\tb' }, 'sheetName', 'nameForbiddenCharacters'],
    [{ sheetName: "'PAT" }, 'sheetName', 'nameApostrophe'],
    [{ sheetName: "PAT'" }, 'sheetName', 'nameApostrophe'],
    [{ sheetName: 'History' }, 'sheetName', 'nameReserved'],
    [{ sheetName: 'HISTORIAL' }, 'sheetName', 'nameReserved'],
    [{ sheetName: 'hoja1' }, 'sheetName', 'nameTaken'],
    [{ year: Number.NaN }, 'year', 'yearOutOfRange'],
    [{ year: 19 }, 'year', 'yearOutOfRange'],
    [{ year: 2026.5 }, 'year', 'yearOutOfRange'],
    [{ area: ' ' }, 'area', 'areaMissing'],
    [{ area: 'x'.repeat(251) }, 'area', 'textTooLong'],
    [{ areaCode: '7.x' }, 'areaCode', 'areaCodeBad'],
    [{ indicators: Number.NaN }, 'indicators', 'notACount'],
    [{ strategicIndicators: -1 }, 'strategicIndicators', 'notACount'],
    [{ indicators: 0, strategicIndicators: 0 }, 'indicators', 'noIndicators'],
    [{ indicators: 501, strategicIndicators: 0 }, 'indicators', 'tooManyIndicators'],
    [{ indicators: 400, strategicIndicators: 101 }, 'indicators', 'tooManyIndicators'],
  ])('%j: %s %s', (change, field, messageId) => {
    const problems = checkPatRequest({ ...GOOD, ...change }, ['Hoja1']);
    expect(problems.map((problem) => [problem.field, problem.messageId])).toEqual([[field, messageId]]);
    for (const locale of ['es-MX', 'en-US'] as const) {
      const { t } = createTranslator(locale);
      expect(t(`template.problems.${messageId}`, problems[0]!.params)).not.toMatch(/[{}]/);
    }
  });
});

test.each<[string, number, readonly string[], string]>([
  ['7.3', 2026, [], 'PAT 2026 7.3'],
  ['', 2026, [], 'PAT 2026'],
  ['7.3', 2026, ['pat 2026 7.3'], 'PAT 2026 7.3 (2)'],
  ['7.3', 2026, ['PAT 2026 7.3', 'PAT 2026 7.3 (2)'], 'PAT 2026 7.3 (3)'],
  ["[7:3]'", 2026, [], 'PAT 2026 73'],
  ['7.3', Number.NaN, [], 'PAT 7.3'],
])('the name proposed for area %j in %d beside %j is %j', (areaCode, year, names, expected) => {
  const name = suggestSheetName({ areaCode, year }, names);
  expect(name).toBe(expected);
  expect(checkPatRequest({ ...GOOD, sheetName: name }, names)).toEqual([]);
});
