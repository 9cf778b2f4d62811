/** The protocol through the real client library, on both transports. */
import { type RunningOffice, startOffice } from '../../../test/support/office';
import { createHost, type ExcelHost, type HostOptions } from './index';

let host: ExcelHost;
let office: RunningOffice | undefined;

async function start(transport: 'web' | 'pc', options: HostOptions = {}): Promise<RunningOffice> {
  host = createHost({ locale: 'en-US', ...options });
  office = await startOffice({ host, transport });
  return office;
}

afterEach(() => {
  office?.close();
  office = undefined;
});

const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'no error',
    (error: OfficeExtension.Error) => error.code,
  );

const soon = () => new Promise((resolve) => setTimeout(resolve, 30));

describe.each(['web', 'pc'] as const)('on the transport %s', (transport) => {
  test('the library starts and knows its host', async () => {
    const { Office } = await start(transport, { locale: 'es-MX', requirementSets: { ExcelApi: '1.14' } });
    expect(Office.context.host).toBe('Excel');
    expect(Office.context.platform).toBe(transport === 'web' ? 'OfficeOnline' : 'PC');
    expect(Office.context.displayLanguage).toBe('es-MX');
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.14')).toBe(true);
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.15')).toBe(false);
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.9')).toBe(true);
  });

  test('load, sync, nested properties, items', async () => {
    const { Excel } = await start(transport);
    host.model.activeSheet.setCells({ row: 0, column: 0, rowCount: 2, columnCount: 2 }, [
      ['a', 1],
      [null, true],
    ]);
    const got = await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.load('items/name,items/visibility,items/tables/items/name');
      const range = sheets.getItem('Hoja1').getUsedRange(true);
      range.load('values,formulas,address,valueTypes,format/fill/color,text');
      await context.sync();
      return {
        names: sheets.items.map((sheet) => [sheet.name, sheet.visibility, sheet.tables.items.length]),
        address: range.address,
        values: range.values,
        types: range.valueTypes,
        fill: range.format.fill.color,
      };
    });
    expect(got).toEqual({
      names: [['Hoja1', 'Visible', 0]],
      address: 'Hoja1!A1:B2',
      values: [
        ['a', 1],
        ['', true],
      ],
      types: [
        ['String', 'Double'],
        ['Empty', 'Boolean'],
      ],
      fill: '#FFFFFF',
    });
    expect(host.counters.syncs).toBeGreaterThan(0);
  });

  test('null objects, and what hangs on them', async () => {
    const { Excel } = await start(transport);
    const got = await Excel.run(async (context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject('Nope');
      const range = missing.getRange('A1');
      const there = context.workbook.worksheets.getItemOrNullObject('Hoja1');
      const used = there.getUsedRangeOrNullObject(true);
      missing.load('name');
      await context.sync();
      const first = [missing.isNullObject, range.isNullObject, there.isNullObject, used.isNullObject];
      missing.load('name');
      await context.sync();
      return first;
    });
    expect(got).toEqual([true, true, false, true]);
  });

  test('an error has its code and place; what came before it stays', async () => {
    const { Excel, OfficeExtension } = await start(transport);
    const error = await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Hoja1').getRange('A1').values = [['kept']];
      context.workbook.worksheets.getItem('Nope').load('name');
      await context.sync();
    }).catch((e: unknown) => e as OfficeExtension.Error);
    expect(error).toBeInstanceOf(OfficeExtension.Error);
    expect(error).toMatchObject({
      code: 'ItemNotFound',
      debugInfo: { errorLocation: 'WorksheetCollection.getItem' },
    });
    expect(host.model.activeSheet.valueAt(0, 0)).toBe('kept');
  });

  test('more than 1,500 cells go out in parts and come back whole', async () => {
    const { Excel } = await start(transport);
    const values = Array.from({ length: 400 }, (_, r) => Array.from({ length: 10 }, (_, c) => r * 10 + c));
    const back = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Hoja1').getRange('B2:K401');
      range.values = values;
      range.load('values');
      await context.sync();
      return range.values;
    });
    expect(back).toEqual(values);
    expect(host.counters.undoSteps).toBe(1);
    host.model.undo();
    expect(host.model.activeSheet.usedRange()).toBeNull();
  });

  test('events: changes by people, by us and by others, with details', async () => {
    const { Excel } = await start(transport);
    const seen: Record<string, unknown>[] = [];
    const sheet = host.model.activeSheet;
    await Excel.run(async (context) => {
      const worksheet = context.workbook.worksheets.getItem('Hoja1');
      worksheet.onChanged.add(async (event) => {
        seen.push({ ...event });
      });
      context.workbook.worksheets.onAdded.add(async (event) => {
        seen.push({ ...event });
      });
      await context.sync();
    });
    sheet.setInput(1, 1, '5');
    await soon();
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatchObject({
      address: 'B2',
      changeType: 'RangeEdited',
      source: 'Local',
      triggerSource: 'Unknown',
      worksheetId: sheet.id,
      details: { valueBefore: '', valueAfter: 5, valueTypeBefore: 'Empty', valueTypeAfter: 'Double' },
    });
    host.remote.edit('Hoja1', 'A1:A2', 'x');
    await soon();
    expect(seen[1]).toMatchObject({ address: 'A1:A2', source: 'Remote' });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Hoja1').getRange('C1').values = [[1]];
      context.workbook.worksheets.add('New');
      await context.sync();
    });
    await soon();
    expect(seen.slice(2)).toMatchObject([
      { address: 'C1', triggerSource: 'ThisLocalAddin' },
      { type: 'WorksheetAdded', source: 'Local' },
    ]);
    host.remote.dropEvents(true);
    sheet.setInput(1, 1, '6');
    await soon();
    expect(seen).toHaveLength(4);
    host.remote.dropEvents(false);
    host.remote.mergeEvents(true);
    sheet.setInput(1, 1, '7');
    sheet.setInput(3, 3, '8');
    host.remote.mergeEvents(false);
    await soon();
    expect(seen.slice(4)).toMatchObject([{ address: 'B2:D4' }]);
  });

  test('the selection is told', async () => {
    const { Excel } = await start(transport);
    let calls = 0;
    await Excel.run(async (context) => {
      context.workbook.onSelectionChanged.add(async () => {
        calls++;
      });
      await context.sync();
    });
    await soon();
    host.model.select('Hoja1', { row: 4, column: 2, rowCount: 1, columnCount: 1 });
    await soon();
    expect(calls).toBe(1);
    const address = await Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load('address');
      await context.sync();
      return range.address;
    });
    expect(address).toBe('Hoja1!C5');
  });

  test('a command of the ribbon runs and completes; an unknown one is an error', async () => {
    const { Office, invokeCommand } = await start(transport);
    const calls: string[] = [];
    Office.actions.associate('validate', (event: Office.AddinCommands.Event) => {
      calls.push(event.source.id);
      event.completed();
    });
    await invokeCommand('validate');
    expect(calls).toEqual(['validate']);
    await expect(invokeCommand('nothing')).rejects.toThrow('could not run');
  });

  test('settings: of the document and of the workbook are the same', async () => {
    const { Excel, Office, window } = await start(transport);
    const status = await new Promise((resolve) => {
      Office.context.document.settings.set('a', { n: 1 });
      Office.context.document.settings.saveAsync((result) => resolve(result.status));
    });
    expect(status).toBe('succeeded');
    expect([...host.model.settings]).toEqual([['a', '{"n":1}']]);
    const got = await Excel.run(async (context) => {
      const { settings } = context.workbook;
      const a = settings.getItemOrNullObject('a');
      const missing = settings.getItemOrNullObject('missing');
      // The library knows dates by the class of its own window.
      settings.add('when', new window.Date(0));
      const when = settings.getItem('when');
      for (const item of [a, missing, when]) item.load('value');
      await context.sync();
      const values = [a.value, missing.isNullObject, when.value];
      when.delete();
      await context.sync();
      return values;
    });
    expect(got).toEqual([{ n: 1 }, true, new Date(0)]);
    expect([...host.model.settings.keys()]).toEqual(['a']);
  });

  test('requirement sets are enforced', async () => {
    const { Excel } = await start(transport, { requirementSets: { ExcelApi: '1.8' } });
    const code = await codeOf(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Hoja1').getRanges('A1,B2').format.fill.color = 'red';
        await context.sync();
      }),
    );
    expect(code).toBe('ApiNotFound');
  });

  test('unknown members are refused aloud', async () => {
    const { Excel } = await start(transport);
    const code = await codeOf(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Hoja1').shapes.load('items');
        await context.sync();
      }),
    );
    expect(code).toBe('ApiNotFound');
  });

  test('tracked ranges follow inserted rows', async () => {
    const { Excel } = await start(transport);
    host.model.activeSheet.setInput(1, 0, 'here');
    let kept!: Excel.Range;
    await Excel.run(async (context) => {
      kept = context.workbook.worksheets.getItem('Hoja1').getRange('A2');
      context.trackedObjects.add(kept);
      await context.sync();
    });
    host.model.activeSheet.insertRows(0, 3);
    const got = await Excel.run(kept, async (context) => {
      kept.load('address,values');
      await context.sync();
      const answer = [kept.address, kept.values];
      context.trackedObjects.remove(kept);
      await context.sync();
      return answer;
    });
    expect(got).toEqual(['Hoja1!A5', [['here']]]);
    expect(host.liveReferences).toBe(0);
  });

  describe('faults', () => {
    const touch = (Excel: RunningOffice['Excel'], options: object = {}) =>
      Excel.run(options, async (context) => {
        context.workbook.worksheets.getItem('Hoja1').getRange('A1').values = [['x']];
        await context.sync();
      });

    test.each([
      'ServiceNotAvailable',
      'ActivityLimitReached',
      'RequestPayloadSizeLimitExceeded',
      'AccessDenied',
    ])('the k-th sync fails with %s and nothing is done', async (code) => {
      const { Excel } = await start(transport);
      host.faults.failSync(1, code);
      expect(await codeOf(touch(Excel))).toBe(code);
      expect(host.model.activeSheet.valueAt(0, 0)).toBeNull();
      expect(await codeOf(touch(Excel))).toBe('no error');
    });

    test('a sync that hangs, and one that is late', async () => {
      const { Excel } = await start(transport);
      host.faults.hangSync(1);
      const hanging = codeOf(touch(Excel));
      const winner = await Promise.race([
        hanging,
        new Promise((resolve) => setTimeout(() => resolve('hangs'), 60)),
      ]);
      expect(winner).toBe('hangs');
      host.faults.delaySync(50);
      const before = Date.now();
      expect(await codeOf(touch(Excel))).toBe('no error');
      expect(Date.now() - before).toBeGreaterThanOrEqual(45);
    });

    test('while a cell is edited requests are refused, or wait when they may', async () => {
      const { Excel } = await start(transport);
      host.faults.editingCell(true);
      expect(await codeOf(touch(Excel))).toBe('InvalidOperationInCellEditMode');
      let done = false;
      const waiting = codeOf(touch(Excel, { delayForCellEdit: true })).then((code) => {
        done = true;
        return code;
      });
      await soon();
      expect(done).toBe(false);
      host.faults.editingCell(false);
      expect(await waiting).toBe('no error');
    });
  });
});

test('on the web a payload has 5 MB at most', async () => {
  const { Excel } = await start('web');
  const long = 'x'.repeat(30_000);
  const write = (rows: number) =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Hoja1').getRangeByIndexes(0, 0, rows, 1);
      range.values = Array.from({ length: rows }, () => [long]);
      await context.sync();
    });
  expect(await codeOf(write(180))).toBe('RequestPayloadSizeLimitExceeded');
  expect(await codeOf(write(100))).toBe('no error');
  expect(
    await codeOf(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Hoja1').getRange('A1:A100').load('values,formulas');
        await context.sync();
      }),
    ),
  ).toBe('ResponsePayloadSizeLimitExceeded');
});

test('more than five million cells are not read: the array is null, without an error', async () => {
  const { Excel } = await start('web');
  const got = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Hoja1').getRange('A1:Z200000');
    range.load('values,address');
    await context.sync();
    return [range.values, range.address];
  });
  expect(got).toEqual([null, 'Hoja1!A1:Z200000']);
});

test('addresses of many areas are cut at 8,192 characters', async () => {
  const { Excel } = await start('web');
  const addresses = Array.from({ length: 1200 }, (_, i) => `A${2 * i + 1}`);
  const length = await Excel.run(async (context) => {
    const areas = context.workbook.worksheets.getItem('Hoja1').getRanges(addresses.join(','));
    areas.load('address,areaCount');
    await context.sync();
    return areas.address.length;
  });
  expect(length).toBe(8192);
});

test('11,000 cells are read in well under a second', async () => {
  const { Excel } = await start('pc');
  const values = Array.from({ length: 550 }, (_, r) => Array.from({ length: 20 }, (_, c) => r + c));
  host.model.activeSheet.setCells({ row: 0, column: 0, rowCount: 550, columnCount: 20 }, values);
  const before = Date.now();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Hoja1').getUsedRange(true);
    range.load('values,formulas,numberFormat');
    await context.sync();
    expect(range.values).toHaveLength(550);
  });
  expect(Date.now() - before).toBeLessThan(1000);
});

test('the undo of several syncs can be made one step', async () => {
  const { Excel } = await start('pc');
  host.mergeUndoGroup(true);
  await Excel.run(async (context) => {
    for (const address of ['A1', 'A2', 'A3']) {
      context.workbook.worksheets.getItem('Hoja1').getRange(address).values = [[1]];
      await context.sync();
    }
  });
  host.mergeUndoGroup(false);
  expect(host.counters.undoSteps).toBe(1);
  host.model.undo();
  expect(host.model.activeSheet.usedRange()).toBeNull();
});
