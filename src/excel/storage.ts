/** Small settings in the workbook: per file and add-in, JSON texts by key. */
import type { SettingsStore } from '../app/ports';
import type { Session } from './session';

export function createSettingsStore(session: Session): SettingsStore {
  return {
    get: (key) =>
      session.run(
        async (batch) => {
          const setting = batch.context.workbook.settings.getItemOrNullObject(key);
          setting.load('value');
          await batch.sync();
          return !setting.isNullObject && typeof setting.value === 'string' ? setting.value : null;
        },
        { repeatable: true },
      ),
    set: (key, value) =>
      session.run(
        async (batch) => {
          batch.context.workbook.settings.add(key, value);
          await batch.sync();
        },
        { repeatable: true },
      ),
  };
}
