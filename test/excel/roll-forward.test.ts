/** A new year through the real office.js: proposed, edited, inserted, and read back as a plan. */
import { withRow } from '../../src/app/roll-forward';
import { recalculate } from '../../src/cli/recalculate';
import { type Indicator, numberOf } from '../../src/domain/plan';
import { createTranslator } from '../../src/i18n';
import { avanceSpec } from '../../src/templates/avance';
import { changeSetToWorkbook } from '../../src/xlsx/change-set-to-workbook';
import { fixtures as poaFixtures } from '../agreement/poa.fixtures';
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

/** The template with the published POA, months and execution among it. */
function poaWithExecution() {
  const fixture = poaFixtures.find(({ name }) => name === 'poa-published-june')!;
  return recalculate(changeSetToWorkbook(fixture.changeSet()));
}

test.each<Transport>(['pc', 'web'])(
  'a POA becomes a POA of the next year: structure, units and products kept, money left to the new budget (%s)',
  async (transport) => {
    addIn = await startAddIn({ transport, workbook: poaWithExecution(), timeout: 60_000 });
    const { services } = addIn;
    const { preview } = await services.proposeRollForward({
      choice: { kind: 'actual' },
      distribution: 'last-year',
    });
    expect(preview).toMatchObject({ type: 'POA', oldYear: 2026, year: 2027 });
    const rows = preview!.rows;
    expect(rows).toHaveLength(72);
    const edited = withRow(preview!, rows[0]!.key, { target: 3_400, baseline: { value: 3_100, year: 2026 } });
    addIn.host.counters.reset();
    const { sheets, problems } = await services.insertRollForward(edited);
    expect({ sheets, problems }).toEqual({ sheets: ['POA 2027'], problems: [] });
    expect(addIn.host.counters.syncs).toBeLessThanOrEqual(4);

    const { plans } = await services.validate();
    const [old, added] = plans.filter(({ type }) => type === 'POA');
    expect(added).toMatchObject({ year: 2027, institution: old!.institution, sheet: 'POA 2027' });
    const contexts = (plan: typeof added) =>
      plan!.areas.map(({ code, name, context }) => [
        code,
        name,
        Object.fromEntries(Object.entries(context ?? {}).map(([field, said]) => [field, said!.value])),
      ]);
    expect(contexts(added)).toEqual(contexts(old));
    const products = (plan: typeof added) => plan!.areas.flatMap(({ indicators }) => indicators);
    const facts = (plan: typeof added) =>
      products(plan).map(({ code, name, product, unitOfMeasure, frequency, annualWeight }) => ({
        code: code?.value,
        name: name?.value,
        partOf: product?.partOf?.value,
        unit: unitOfMeasure?.value,
        periodicity: frequency?.value,
        weight: annualWeight && numberOf(annualWeight.value),
      }));
    expect(facts(added)).toEqual(facts(old));
    for (const [i, row] of edited.rows.entries()) {
      const product = products(added)[i]!;
      expect([product.code?.value, numberOf(product.annualTarget.value)]).toEqual([
        row.indicator.code?.value,
        row.target,
      ]);
      expect(monthsOf(product)).toEqual(row.months);
      expect(product.baseline?.value ?? null).toEqual(row.baseline?.value ?? null);
      expect(product.actual!.months.map(numberOf).every((value) => value === null)).toBe(true);
      expect(product.budget?.current && numberOf(product.budget.current.value)).toBeNull();
    }
    expect(numberOf(products(added)[0]!.annualTarget.value)).toBe(3_400);
    // The old year is as it was.
    expect(facts(old)).toHaveLength(72);
  },
  120_000,
);

test('the published POA, which has no months, keeps its targets and units', async () => {
  addIn = await startAddIn({ workbook: sample('poa-2026.xlsx'), timeout: 60_000 });
  const { preview } = await addIn.services.proposeRollForward({
    choice: { kind: 'actual' },
    distribution: 'even',
    type: 'POA',
  });
  expect(preview!.rows.map(({ target }) => target)).toEqual(preview!.rows.map(({ oldTarget }) => oldTarget));
  const { sheets, problems } = await addIn.services.insertRollForward(preview!);
  expect({ sheets, problems }).toEqual({ sheets: ['POA 2027'], problems: [] });
  const { plans } = await addIn.services.validate();
  const added = plans.find(({ sheet }) => sheet === 'POA 2027')!;
  expect(added.areas.map(({ code }) => code)).toEqual(plans[0]!.areas.map(({ code }) => code));
  expect(added.areas.flatMap(({ indicators }) => indicators.map(({ code }) => code?.value))).toEqual(
    plans[0]!.areas.flatMap(({ indicators }) => indicators.map(({ code }) => code?.value)),
  );
}, 60_000);

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

test('another kind of plan is made neither PAT nor POA', async () => {
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
  ).toEqual({ preview: null, problem: 'onlyPatOrPoa' });
});
