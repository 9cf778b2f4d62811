/** The sample workbooks in the repository are what the script builds, and say what they should. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultyWorkbook } from '../../scripts/samples/faulty';
import { pomSample } from '../../scripts/samples/pom-sample';
import { progressWorkbook } from '../../scripts/samples/progress';
import { PAT_2019 } from '../../scripts/samples/published-data';
import { POA_2026 } from '../../scripts/samples/published-poa-data';
import { publishedPoaSheet } from '../../scripts/samples/published-poa-sheet';
import { publishedSheet } from '../../scripts/samples/published-sheet';
import { recalculate } from '../../scripts/samples/recalculate';
import type { ChangeSet } from '../../src/domain/change-set';
import { writeWorkbook } from '../../src/ooxml/write-workbook';
import { recognise } from '../../src/recognition';
import { changeSetToWorkbook } from '../../src/xlsx/change-set-to-workbook';
import { readSnapshot } from '../../src/xlsx/read-snapshot';
import { indicatorsOf } from '../recognition/support';

const SAMPLES: readonly (readonly [name: string, build: () => ChangeSet])[] = [
  ['pat-2019.xlsx', () => publishedSheet(PAT_2019, 'PAT 2019')],
  ['pat-2019-avance.xlsx', () => progressWorkbook(PAT_2019)],
  ['pat-con-errores.xlsx', () => faultyWorkbook(PAT_2019)],
  ['poa-2026.xlsx', () => publishedPoaSheet(POA_2026, 'POA 2026')],
  ['pom-2026-2030.xlsx', pomSample],
];

function sample(name: string) {
  return readSnapshot(readFileSync(join(__dirname, '../../samples', name)));
}

test.each(SAMPLES)('%s holds what its script builds now', (name, build) => {
  const now = readSnapshot(writeWorkbook(recalculate(changeSetToWorkbook(build()))));
  expect(sample(name)).toEqual(now);
});

test('the plan under way has nine areas of three Direcciones Generales, each with actuals up to June', () => {
  const plans = recognise(sample('pat-2019-avance.xlsx'));
  expect(plans.map((plan) => [plan.areas[0]!.code, plan.areas[0]!.unit?.code])).toEqual([
    ['1.1', '1'],
    ['1.2', '1'],
    ['1.4', '1'],
    ['3.1', '3'],
    ['3.3', '3'],
    ['3.5', '3'],
    ['7.1', '7'],
    ['7.2', '7'],
    ['7.3', '7'],
  ]);
  for (const plan of plans) {
    expect(plan).toMatchObject({ layout: 'template', year: 2019, institution: PAT_2019.institution });
    for (const indicator of indicatorsOf(plan)) {
      expect(indicator.behavior?.source).toBe('declared');
      expect(indicator.actual!.months.slice(6).every((reading) => reading.kind === 'blank')).toBe(true);
    }
  }
});

test('the faulty plan is recognised all the same', () => {
  const [plan] = recognise(sample('pat-con-errores.xlsx'));
  expect(plan!.areas.map((area) => [area.code, area.indicators.length])).toEqual([
    ['1.1', 5],
    ['1.2', 6],
    ['1.3', 2],
    ['7.1', 6],
    ['7.3', 1],
  ]);
});
