/** Services for tests of the pane: a workbook that answers what a test says, and counts what it was asked. */
import type { PaneServices, ValidationResult } from '../../src/app/pane-services';
import { ruleEntries } from '../../src/app/rule-config';
import { createTemplateServices } from '../../src/app/template-services';
import type { SettingsInUse } from '../../src/app/workbook-settings';
import { cellRange } from '../../src/domain/address';
import { computeInstitution } from '../../src/domain/compliance';
import type { ComplianceSettings } from '../../src/domain/compliance-model';
import { DEFAULT_COMPLIANCE_SETTINGS } from '../../src/domain/compliance-settings';
import type { Finding, Severity } from '../../src/domain/finding';
import type { Plan } from '../../src/domain/plan';
import { createTranslator } from '../../src/i18n';
import { readRuleConfig, writeRuleConfig } from '../../src/rules/config';
import { PRESET_IDS } from '../../src/rules/presets';
import { area, plan } from './indicator';

/** A finding of a rule that exists, on one row of a sheet. */
export function finding(over: Partial<Finding> & { row?: number; sheet?: string } = {}): Finding {
  const { row = 11, sheet = 'PAT', item = '7.3.1', ...rest } = over;
  const number = (value: number) => ({ kind: 'number' as const, value });
  return {
    rule: 'sum-mismatch-annual',
    severity: 'error',
    messageId: 'default',
    params: {
      item: item ?? '',
      sum: number(10_993_181_185),
      annual: number(10_993_183_187),
      difference: number(2002),
    },
    plan: 'p1',
    item,
    area: '7.3',
    period: null,
    cells: [cellRange(sheet, row, 8, 1, 12), cellRange(sheet, row, 2)],
    value: 10_993_181_185,
    expected: 10_993_183_187,
    compared: [
      {
        labelId: 'rules.labels.annualTarget',
        value: number(10_993_183_187),
        cells: [cellRange(sheet, row, 2)],
      },
    ],
    fix: null,
    ...rest,
  };
}

/** As many findings as asked for, each on its own row. */
export function findings(severity: Severity, count: number, firstRow = 20): Finding[] {
  return Array.from({ length: count }, (_unused, i) =>
    finding({ severity, item: `9.${i + 1}`, row: firstRow + i }),
  );
}

export function pat(over: Partial<Plan> = {}): Plan {
  const months = { Ene: 100, Feb: 100, Mar: 100 };
  return {
    ...plan([
      area({
        code: '1.1',
        unit: { code: '1', name: 'Dirección General A' },
        indicators: [
          { weight: 40, programmed: months, target: 100, actual: { Ene: 60, Feb: 100 } },
          { weight: 60, programmed: months, target: 100, actual: { Ene: 100, Feb: 100, Mar: 100 } },
        ],
      }),
      area({
        code: '2.1',
        unit: { code: '2', name: 'Dirección General B' },
        indicators: [{ weight: 100, programmed: months, target: 100, actual: { Ene: 90, Feb: 90, Mar: 80 } }],
      }),
    ]),
    title: 'Instituto de Prueba',
    ...over,
  };
}

export function result(over: Partial<ValidationResult> = {}): ValidationResult {
  const found = over.findings ?? [];
  return {
    outcome: found.length > 0 ? 'findings' : 'clean',
    plans: [pat()],
    findings: found,
    unchecked: [],
    justified: [],
    justificationProblems: [],
    configuration: { config: {}, problems: [] },
    at: new Date(2026, 0, 5, 10, 32),
    ...over,
  };
}

export interface FakeServices extends PaneServices {
  /** What the next validation answers. */
  answer: ValidationResult;
  /** Says that somebody changed the workbook. */
  change(): void;
  selectionIs(cell: { sheet: string; row: number; column: number } | null): void;
}

/** Services whose methods are jest mocks; a test may replace any of them. */
export function fakeServices(answer: ValidationResult = result()): jest.Mocked<FakeServices> {
  let onChange = () => {};
  let onSelection: Parameters<PaneServices['onSelection']>[0] = () => {};
  const nothing = async () => {};
  let stored: ComplianceSettings = { ...DEFAULT_COMPLIANCE_SETTINGS, cutoff: 2 };
  const inUse = (given: Partial<ComplianceSettings> = {}): SettingsInUse => ({
    settings: { ...stored, ...given },
    origins: {
      cutoff: given.cutoff === undefined ? 'stored' : 'given',
      cap: 'stored',
      descending: 'stored',
      rollUp: 'stored',
      bands: 'stored',
    },
    sheet: null,
    problem: null,
  });
  const templates = createTemplateServices({
    workbook: { apply: async () => ({ sheetNames: new Map(), protectedSheets: [] }) },
    t: createTranslator('es-MX'),
    sheetNames: () => ['Hoja1'],
    settings: () => undefined,
  });
  const services: FakeServices = {
    answer,
    change: () => onChange(),
    selectionIs: (cell) => onSelection(cell),
    validate: async () => services.answer,
    mark: async () => ({
      report: { cells: 14, findings: 3, sheet: 'Hallazgos', protectedSheets: [] },
      result: services.answer,
    }),
    unmark: nothing,
    loaded: async () => services,
    templates: async () => templates,
    catalogueSheet: async () => 'Catálogos',
    complianceSettings: async () => inUse().settings,
    settingsInUse: async () => inUse(),
    saveComplianceSettings: async (settings) => {
      stored = settings;
    },
    computeCompliance: async (settings) => ({
      outcome: 'computed',
      institution: computeInstitution(services.answer.plans, inUse(settings).settings),
      plans: services.answer.plans,
      at: new Date(2026, 0, 5, 10, 40),
      inUse: inUse(settings),
    }),
    writeCompliance: async () => 'Cumplimiento',
    writeDashboard: async () => ({ outcome: 'written', sheet: 'Tablero', valued: [] }),
    proposeRollForward: async () => ({ preview: null, problem: 'noPlan' }),
    insertRollForward: async () => ({ sheets: [], problems: [] }),
    proposeDistribution: async () => ({ proposals: [], skipped: [] }),
    applyEdits: async () => ({
      report: { outcomes: [], fault: null },
      journalEntry: null,
      leftOut: [],
      validation: null,
      validationProblem: null,
    }),
    journal: async () => ({ entries: [], problem: null, undone: new Set<string>(), next: null }),
    undo: async () => ({
      entry: null,
      report: { outcomes: [], fault: null },
      journalEntry: null,
      validation: null,
      validationProblem: null,
    }),
    checkJustification: () => [],
    justify: async () => ({
      written: [],
      problems: [],
      sheet: null,
      validation: null,
      validationProblem: null,
    }),
    proposeWithdrawal: async () => null,
    proposeFixes: async () => ({ outcome: 'none', proposals: [] }),
    proposeSafeFixes: async () => ({ fixes: [], postponed: [] }),
    ruleConfig: async () => ({ config: {}, problems: [] }),
    saveRuleConfig: nothing,
    approval: async () => ({ approval: null, problem: null }),
    approveTargets: async () => ({ approval: null, problem: null }),
    withdrawApproval: nothing,
    ruleConfigText: writeRuleConfig,
    readRuleConfigText: readRuleConfig,
    rules: ruleEntries,
    presets: PRESET_IDS,
    select: nothing,
    selectAll: nothing,
    selectedCell: async () => null,
    async onWorkbookChange(listener) {
      onChange = listener;
      return nothing;
    },
    async onSelection(listener) {
      onSelection = listener;
      return nothing;
    },
  };
  for (const [name, member] of Object.entries(services)) {
    if (typeof member === 'function') {
      Object.assign(services, { [name]: jest.fn(member as (...args: unknown[]) => unknown) });
    }
  }
  return services as jest.Mocked<FakeServices>;
}
