/** Who publishes this program, where nothing says so: the person who sets it up writes the name in its place. */
export const UNKNOWN_ORIGIN = 'OWNER/isms';

/** What a `package.json` says of this program. */
export interface ProgramNamed {
  /** Whether it installs the program. */
  readonly named: boolean;
  /** The repository on GitHub that it is installed from, as `fenwick/isms`; null where it names none. */
  readonly origin: string | null;
}

const ON_GITHUB =
  /^(?:github:|(?:git\+)?(?:https:\/\/|ssh:\/\/git@)github\.com\/)?([\w-]+\/[\w.-]+?)(?:\.git)?(?:#.*)?$/;

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Looks for this program among what a `package.json` installs. A file that can not be read names nothing. */
export function programNamed(text: string): ProgramNamed {
  const manifest = parsed(text);
  if (!isMapping(manifest)) return { named: false, origin: null };
  for (const key of ['devDependencies', 'dependencies', 'optionalDependencies']) {
    const list = manifest[key];
    const version = isMapping(list) ? list.isms : undefined;
    if (typeof version === 'string') return { named: true, origin: ON_GITHUB.exec(version)?.[1] ?? null };
  }
  return { named: false, origin: null };
}
