import type { Command } from './command.ts';

/**
 * Every command, one line each, in the order of the help. A command is loaded when it is called, so that `check` does
 * not wait for what `build` needs.
 */
export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import('./check/check.ts')).check,
  merge: async () => (await import('./merge/merge.ts')).merge,
  build: async () => (await import('./build/build.ts')).build,
  join: async () => (await import('./join/join.ts')).join,
  start: async () => (await import('./start/start.ts')).start,
  deadlines: async () => (await import('./deadlines/deadlines.ts')).deadlines,
  next: async () => (await import('./next/next.ts')).next,
  notice: async () => (await import('./notice/notice.ts')).notice,
  daily: async () => (await import('./daily/daily.ts')).daily,
  announce: async () => (await import('./announce/announce.ts')).announce,
  show: async () => (await import('./show.ts')).show,
  history: async () => (await import('./history/history.ts')).history,
  explain: async () => (await import('./explain.ts')).explain,
  rules: async () => (await import('./rules.ts')).rules,
  schema: async () => (await import('./schema.ts')).schema,
  doctor: async () => (await import('./doctor/doctor.ts')).doctor,
  init: async () => (await import('./init/init.ts')).init,
  new: async () => (await import('./new/new.ts')).newRecord,
  log: async () => (await import('./log.ts')).log,
  renumber: async () => (await import('./renumber/renumber.ts')).renumber,
  intake: async () => (await import('./intake/intake.ts')).intake,
  import: async () => (await import('./import/import.ts')).importCommand,
  export: async () => (await import('./export/export.ts')).exportCommand,
};
