/** A new year through the real office.js: proposed, edited, inserted, and read back as a plan. */
import { withRow } from '../../src/app/roll-forward';
import { type Indicator, numberOf } from '../../src/domain/plan';
import { createTranslator } from '../../src/i18n';
import { avanceSpec } from '../../src/templates/avance';
import { type AddIn, sample, startAddIn, type Transport } from '../support/add-in';

let addIn: AddIn;
afterEach(() => addIn.close());

const monthsOf = ({ programmed }: Indicator) => programmed!.months.map(numberOf);

test.each<Transport>(['pc', 'web'])(
  'the published plan becomes a sheet for each area, with its targets, weights and codes (%s)',
  async (transport) => {
    addIn = await startAddIn({ transport, workbook: sample('pat-2019.xlsx'), timeout: 60_000 });
    const { services } = addIn;
    const { preview } = await services.proposeRollForward({
      choice: { kind: 'same' },
      distribution: 'last-year',
    });
    expect(preview).toMatchObject({ type: 'PAT', oldYear: 2019, year: 2020 });
    expect(preview!.areas).toHaveLength(38);
    const edited = withRow(preview!, preview!.rows[0]!.key, {
      target: 60,
      baseline: { value: 55, year: 2019 },
    });
    const { sheets, problems } = await services.insertRollForward(edited);
    expect(problems).toEqual([]);
    expect(sheets).toHaveLength(38);
    expect(sheets[0]).toBe('PAT 2020 1.1');

    const { plans, findings } = await services.validate();
    const added = plans.filter(({ year }) => year === 2020);
    expect(added).toHaveLength(38);
    const indicators = added.flatMap(({ areas }) => areas.flatMap((area) => area.indicators));
    expect(indicators).toHaveLength(124);
    for (const [i, row] of edited.rows.entries()) {
      const indicator = indicators[i]!;
      expect([indicator.code?.value, indicator.name?.value]).toEqual([
        row.indicator.code?.value,
        row.indicator.name?.value,
      ]);
      expect(numberOf(indicator.annualTarget.value)).toBe(row.target);
      expect(monthsOf(indicator)).toEqual(row.months);
      expect(numberOf(indicator.annualWeight!.value)).toBe(row.weight);
    }
    expect(indicators[0]?.baseline?.value).toBe(55);
    // What was wrong with the sums of the old year is right in the new one.
    const sums = findings.filter(({ rule }) => rule === 'sum-mismatch-annual');
    expect(sums.map(({ plan }) => plans.find(({ id }) => id === plan)?.year)).toEqual([2019]);
  },
  120_000,
);

test('a second new year gets free names', async () => {
  addIn = await startAddIn({ workbook: sample('pat-con-errores.xlsx') });
  const ask = () =>
    addIn.services.proposeRollForward({ choice: { kind: 'same' }, distribution: 'even', year: 2031 });
  const first = await addIn.services.insertRollForward((await ask()).preview!);
  const { preview } = await ask();
  const again = await addIn.services.insertRollForward({ ...preview!, year: 2031 });
  expect(new Set([...first.sheets, ...again.sheets]).size).toBe(first.sheets.length + again.sheets.length);
});

test('a year that is none is said, and nothing is written', async () => {
  addIn = await startAddIn({ workbook: sample('pat-con-errores.xlsx') });
  const before = addIn.host.model.toData();
  const { preview } = await addIn.services.proposeRollForward({
    choice: { kind: 'actual' },
    distribution: 'even',
    year: 20_019,
  });
  const { sheets, problems } = await addIn.services.insertRollForward(preview!);
  expect(sheets).toEqual([]);
  expect(problems.map(({ messageId }) => messageId)).toContain('yearOutOfRange');
  expect(addIn.host.model.toData()).toEqual(before);
});

test('without a plan, or of another kind of plan, there is no new year', async () => {
  addIn = await startAddIn();
  expect(
    await addIn.services.proposeRollForward({ choice: { kind: 'actual' }, distribution: 'even' }),
  ).toEqual({
    preview: null,
    problem: 'noPlan',
  });
});

test('another kind of plan is not made a PAT', async () => {
  addIn = await startAddIn();
  const request = { ...avanceSpec.defaults(2027), sheetName: 'Avance' };
  await addIn.workbook.apply(avanceSpec.build(request, createTranslator('es-MX')));
  const { plans } = await addIn.services.validate();
  expect(plans.map(({ type }) => type)).toEqual(['AVANCE']);
  expect(
    await addIn.services.proposeRollForward({
      choice: { kind: 'same' },
      distribution: 'even',
      plans: plans.map(({ id }) => id),
      year: 2028,
    }),
  ).toEqual({ preview: null, problem: 'onlyPat' });
});
