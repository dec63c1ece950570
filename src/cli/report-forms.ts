import { issueForm, issueTemplate } from '../exchange/intake/form.ts';
import type { TreeFile } from '../records/writing/atomic-write.ts';

/** The forms for reports on hosts, by where the host looks for them: `isms init` writes them, `isms doctor` compares them. */
export const REPORT_FORMS = {
  github: { file: '.github/ISSUE_TEMPLATE/isms-report.yml', text: issueForm() },
  gitlab: { file: '.gitlab/issue_templates/Report.md', text: issueTemplate() },
} as const satisfies Readonly<Record<string, TreeFile>>;
