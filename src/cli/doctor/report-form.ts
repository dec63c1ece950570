import { REPORT_FORMS } from '../report-forms.ts';
import type { Check } from './check.ts';

/** Whether the forms of the host, where there are any, ask what this version reads. */
export const reportForm: Check = {
  id: 'report-form',
  title: 'The form for reports on the host asks what this version reads',
  *look({ read }) {
    for (const { file, text } of Object.values(REPORT_FORMS)) {
      const stands = read(file);
      if (stands === null || stands.replaceAll('\r\n', '\n') === text) continue;
      yield {
        message: 'the form is of another version or was changed by hand, so reports by it may not be read',
        fix: `delete it, run \`npx isms init\` in an empty folder, and copy \`${file}\` from there`,
        file,
      };
    }
  },
};
