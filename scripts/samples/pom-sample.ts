/** The sample POM: our template filled with an invented institution, closed up to August. */
import type { ChangeSet } from '../../src/domain/change-set';
import { defaultComplianceSettings } from '../../src/domain/compliance-settings';
import { createTranslator } from '../../src/i18n';
import { pomTemplate } from '../../src/templates/pom';
import { suggestPomSheetName } from '../../src/templates/pom-request';
import { POM_CONTENT, POM_INSTITUTION } from './pom-content';

export function pomSample(): ChangeSet {
  const request = {
    sheetName: suggestPomSheetName({ year: 2026 }),
    institution: POM_INSTITUTION,
    year: 2026,
    products: 6,
    subproducts: 2,
    programs: 3,
    content: POM_CONTENT,
  };
  return pomTemplate(request, createTranslator('es-MX'), defaultComplianceSettings(7));
}
