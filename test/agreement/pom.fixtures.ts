/** POMs: an invented plan, and random ones that reach every state. Every formula cell of the three sheets is compared. */
import { POM_CONTENT, POM_INSTITUTION } from '../../scripts/samples/pom-content';
import type { ComplianceSettings } from '../../src/domain/compliance-model';
import { defaultComplianceSettings } from '../../src/domain/compliance-settings';
import { isPercentUnit } from '../../src/domain/multi-year-totals';
import type { Month } from '../../src/domain/period';
import { createTranslator } from '../../src/i18n';
import { pomTemplate } from '../../src/templates/pom';
import {
  POM_YEARS,
  type PomContent,
  type PomExecution,
  type PomRequest,
  type PomRow,
  suggestPomSheetName,
} from '../../src/templates/pom-request';
import type { AgreementFixture } from './fixture';
import { checkPom } from './pom-checks';
import { type Seeded, seeded } from './seeded';

const PERIODS = [0, 1, 2] as const;

const UNITS = ['Persona', 'Documento', '39 - EVENTO', '75 - PORCENTAJE', 'persona'] as const;

function randomContent(random: Seeded): PomContent {
  const maybe = <T>(share: number, value: T): T | null => (random.chance(share) ? null : value);
  const three = <T>(make: () => T): T[] => PERIODS.map(make);
  const weighted = random.chance(0.6);
  const row = (code: string, program: string | undefined, product: boolean): PomRow => {
    const unit = random.pick(UNITS);
    const percent = isPercentUnit(unit);
    const amount = () => (percent ? random.between(0, 1000) / 10 : random.between(0, 400));
    const money = () => random.between(0, 9_000_000) / 100;
    const execution: PomExecution = {
      weight: product && weighted ? maybe(0.2, random.between(0, 400) / 10) : null,
      ...(random.chance(0.4) ? { behavior: random.pick(['Suma', 'Constante', 'Último'] as const) } : {}),
      programmed: three(() => maybe(0.25, random.chance(0.1) ? 0 : amount())),
      executed: three(() =>
        maybe(0.3, random.chance(0.1) ? 'Sin demanda' : random.chance(0.06) ? 'por confirmar' : amount()),
      ),
      current: maybe(0.5, random.chance(0.15) ? 0 : money()),
      programmedMoney: three(() => maybe(0.2, random.chance(0.1) ? 0 : money())),
      executedMoney: three(() => maybe(0.3, money())),
    };
    return {
      code,
      name: `Elemento ${code}`,
      unit,
      ...(program === undefined ? {} : { program }),
      years: Array.from({ length: POM_YEARS }, () => ({
        physical: maybe(0.2, amount()),
        financial: maybe(0.2, money()),
      })),
      execution,
    };
  };
  const programs = ['01', '11', '12'].slice(0, random.between(1, 3));
  const names = [...programs, `${programs[0]} - Con nombre`, '99'];
  const products = Array.from({ length: random.between(1, 7) }, (_, p) => {
    const code = `${String(p + 1).padStart(3, '0')}-001`;
    const subproducts = Array.from({ length: random.between(0, 4) }, (_, s) =>
      row(`${code}-${String(s + 1).padStart(4, '0')}`, undefined, false),
    );
    return { ...row(code, random.chance(0.1) ? undefined : random.pick(names), true), subproducts };
  });
  return {
    programs: programs.map((code) => ({
      code,
      name: `Programa ${code}`,
      years: Array.from({ length: POM_YEARS }, () => maybe(0.2, random.between(0, 90_000_000) / 100)),
    })),
    products,
  };
}

export function pomRequest(content: PomContent, institution = 'Institución de prueba'): PomRequest {
  const sheetName = suggestPomSheetName({ year: 2026 });
  return { sheetName, institution, year: 2026, products: 0, subproducts: 0, programs: 0, content };
}

function fixture(name: string, request: PomRequest, settings: ComplianceSettings): AgreementFixture {
  return {
    name,
    changeSet: () => pomTemplate(request, createTranslator('es-MX'), settings),
    checkEngine: (snapshot) => checkPom(snapshot, request, settings),
  };
}

function settingsFor(random: Seeded): ComplianceSettings {
  const settings = defaultComplianceSettings(random.between(0, 11) as Month);
  return { ...settings, cap: random.pick([100, 110, 120, null] as const) };
}

export const fixtures: readonly AgreementFixture[] = [
  ...[1, 3, 7, 11].map((cutoff) =>
    fixture(
      `pom-inventado-corte-${cutoff + 1}`,
      pomRequest(POM_CONTENT, POM_INSTITUTION),
      defaultComplianceSettings(cutoff as Month),
    ),
  ),
  ...Array.from({ length: 24 }, (_, i) => {
    const random = seeded(7_000 + i);
    return fixture(`pom-aleatorio-${i + 1}`, pomRequest(randomContent(random)), settingsFor(random));
  }),
];
