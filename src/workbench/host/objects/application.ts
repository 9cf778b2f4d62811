import { invalidArgument } from '../model/errors';
import { HostObject } from './base';

export class ApplicationObject extends HostObject {
  readonly className = 'Application';

  get calculationMode(): string {
    return this.host.model.calculationMode;
  }
  set calculationMode(value: string) {
    if (value !== 'Automatic' && value !== 'AutomaticExceptTables' && value !== 'Manual')
      throw invalidArgument();
    this.host.model.calculationMode = value;
  }
  get calculationState(): string {
    return 'Done';
  }
  get calculationEngineVersion(): number {
    return 191029;
  }
  get decimalSeparator(): string {
    return (
      new Intl.NumberFormat(this.host.locale).formatToParts(1.5).find((p) => p.type === 'decimal')?.value ??
      '.'
    );
  }
  get thousandsSeparator(): string {
    const parts = new Intl.NumberFormat(this.host.locale, { useGrouping: true }).formatToParts(12345);
    return parts.find((p) => p.type === 'group')?.value ?? ',';
  }
  get useSystemSeparators(): boolean {
    return true;
  }
  /** Recalculates everything: the host keeps no finer record of what Excel would call dirty. */
  calculate(_type?: string): void {
    this.host.model.calculate(true);
  }
  suspendScreenUpdatingUntilNextSync(): void {
    // The page redraws after a request, never within one: there is nothing to suspend.
  }
  suspendApiCalculationUntilNextSync(): void {
    this.host.suspendCalculation = true;
  }
}

export class RuntimeObject extends HostObject {
  readonly className = 'Runtime';

  get enableEvents(): boolean {
    return this.host.enableEvents;
  }
  set enableEvents(on: boolean) {
    this.host.enableEvents = on;
  }
}
