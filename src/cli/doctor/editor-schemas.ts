import { schemaFiles } from '../schema.ts';
import type { Check } from './check.ts';

/** Where `isms init` puts the schemas that editors read. */
const FOLDER = '.vscode/isms';

/** Whether editors, where they are told the shape of records, know the one of this version. */
export const editorSchemas: Check = {
  id: 'editor-schemas',
  title: 'Editors know the fields that records have in this version',
  *look({ names, read }) {
    const there = new Set(names(FOLDER));
    const stale = schemaFiles().find(({ file, text }) => there.has(file) && read(`${FOLDER}/${file}`) !== text);
    if (stale === undefined) return;
    yield {
      message: 'the schema is of another version, so editors underline what is right and miss what is wrong',
      fix: `npx isms schema --all --out ${FOLDER}`,
      file: `${FOLDER}/${stale.file}`,
    };
  },
};
