/** Inserts a PAT as the wizard does: by answers that are texts. */
import type { PaneServices, TaskOptions } from '../../src/app/pane-services';
import type { InsertPatRequest } from '../../src/templates/pat-request';

export async function insertPat(
  services: PaneServices,
  request: InsertPatRequest,
  options?: TaskOptions,
): Promise<void> {
  const templates = await services.templates();
  const answers = Object.fromEntries(
    Object.entries(request).map(([name, value]) => [
      name,
      value === true ? 'yes' : value === false ? '' : String(value),
    ]),
  );
  await templates.insert('pat', answers, options);
}
