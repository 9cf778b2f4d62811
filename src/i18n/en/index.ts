/** All messages of the language, by part. */
import { approval } from './approval';
import { approvalPanel } from './approval-panel';
import { compliance } from './compliance';
import { complianceTab } from './compliance-tab';
import { config } from './config';
import { edits } from './edits';
import { errors } from './errors';
import { findingsSheet } from './findings-sheet';
import { findingsTab } from './findings-tab';
import { justifications } from './justifications';
import { months } from './months';
import { newCommand } from './new';
import { pane } from './pane';
import { planning } from './planning';
import { poa } from './poa';
import { pom } from './pom';
import { preview } from './preview';
import { recognition } from './recognition';
import { report } from './report';
import { reportTemplates } from './report-templates';
import { rules } from './rules';
import { rulesPanel } from './rules-panel';
import { score } from './score';
import { start } from './start';
import { template } from './template';
import { templateShared } from './template-shared';
import { wizard } from './wizard';

export const en = {
  approval,
  approvalPanel,
  compliance,
  complianceTab,
  config,
  edits,
  errors,
  findingsSheet,
  findingsTab,
  justifications,
  months,
  new: newCommand,
  pane,
  planning,
  poa,
  pom,
  preview,
  recognition,
  report,
  reportTemplates,
  rules,
  rulesPanel,
  score,
  start,
  template,
  templateShared,
  wizard,
};
