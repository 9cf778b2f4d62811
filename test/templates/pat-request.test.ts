import { createTranslator } from '../../src/i18n';
import { TEMPLATES, templateOf } from '../../src/templates';
import {
  checkPatRequest,
  type InsertPatRequest,
  type PatArea,
  suggestSheetName,
} from '../../src/templates/pat';
import { changeSetToWorkbook } from '../../src/xlsx/change-set-to-workbook';

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
    [{ indicators: 10_000 }, 'indicators', 'tooManyIndicators'],
    [{ year: 10_000 }, 'year', 'yearOutOfRange'],
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

describe('several areas at once', () => {
  const area = (change: Partial<PatArea>): PatArea => {
    const { institution: _institution, year: _year, ...rest } = GOOD;
    return { ...rest, sheetName: 'PAT 2026 7.4', ...change };
  };
  const year = Array.from({ length: 12 }, () => 1);

  test.each<[string, readonly PatArea[], string[]]>([
    ['fine', [area({})], []],
    ['the same name twice', [area({ sheetName: 'pat 2026 7.3' })], ['moreAreas nameTaken']],
    ['a name that is there', [area({ sheetName: 'HOJA1' })], ['moreAreas nameTaken']],
    ['no area', [area({ area: '' })], ['moreAreas areaMissing']],
    [
      'content only',
      [
        area({
          indicators: 0,
          strategicIndicators: 0,
          content: [{ name: 'a', measure: 'count', months: year }],
        }),
      ],
      [],
    ],
    [
      'eleven months',
      [area({ content: [{ name: 'a', measure: 'count', months: year.slice(1) }] })],
      ['moreAreas monthsNotTwelve'],
    ],
    [
      'too many',
      Array.from({ length: 100 }, (_, index) => area({ sheetName: `PAT ${index}` })),
      ['moreAreas tooManyAreas'],
    ],
  ])('%s', (_, moreAreas, expected) => {
    const problems = checkPatRequest({ ...GOOD, moreAreas }, ['Hoja1']);
    expect(problems.map(({ field, messageId }) => `${field} ${messageId}`)).toEqual(expected);
    for (const { messageId, params } of problems) {
      expect(createTranslator('es-MX').t(`template.problems.${messageId}`, params)).not.toMatch(/[{}]/);
    }
  });
});

describe('the registry', () => {
  test.each(TEMPLATES.map((spec) => [spec.kind, spec] as const))(
    '%s builds what it begins with',
    (kind, spec) => {
      expect(templateOf(kind)).toBe(spec);
      const request = { ...spec.defaults(2027), institution: 'Instituto' };
      const sheetName = spec.suggestSheetName(request, ['Hoja1', request.sheetName]);
      expect(sheetName.toLowerCase()).not.toBe(request.sheetName.toLowerCase());
      const workbook = changeSetToWorkbook(spec.build({ ...request, sheetName }, createTranslator('es-MX')));
      expect(workbook.sheets.map(({ name }) => name)).toContain(sheetName);
      expect(workbook.sheets.map(({ name }) => name)).toContain('Ajustes');
      const { columns, rows } = spec.picture(request);
      for (const row of rows) expect(row.cells.length).toBeLessThanOrEqual(columns.length);
      for (const name of ['Historial', "'PAT", 'a/b', 'x'.repeat(32), '', 'hoja1']) {
        const problems = spec.check({ ...request, sheetName: name }, ['Hoja1']);
        expect(problems.map(({ field }) => field)).toContain('sheetName');
      }
      for (const year of [Number.NaN, 19, 2026.5, 10_000]) {
        const problems = spec.check({ ...request, year }, []);
        expect(problems.map(({ field }) => field)).toContain('year');
      }
    },
  );
});
