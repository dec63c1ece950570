/** Texts of the page on which records are edited in forms. What stands in braces is filled in by `say`. */
export const admin = {
  title: 'Records of {organisation}',
  /** Below each register: what becomes of what is saved. */
  asRequest:
    'What you save becomes a request of its own: it counts once its check is green, somebody has agreed and it was merged.',
  onBranch:
    'What you save goes to the branch `{branch}` and does not count yet: open a pull request of it; the check and somebody who agrees decide there.',
  text: 'Text',
  textHint: 'Headings begin with ##. What you do not touch stays as it was written.',
  sign: 'This page holds no record. It reads the repository with your own token and shows what you may read there.',
  noScript: 'Forms need JavaScript. Records can also be edited on the host of the repository.',
  offline: 'The forms could not be loaded. Load the page again; if it stays so, tell whoever publishes the portal.',
  notSaved: 'Not saved',
  mend: 'Mend this, then save again:',
  close: 'Close',
  taken: '`{id}` is the id of another record, and an id is never used again. Choose another.',
  noId: '`{id}` is no name of a record: use a to z, 0 to 9 and -, at most 60 characters.',
  idGiven: 'Given by this page.',
  idProvisional: 'A new record gets a provisional id: `isms renumber` gives it its number.',
  unreadable: 'this file can not be read as a record; `isms check` says why',
};
