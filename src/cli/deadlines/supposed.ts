import { epoch } from '../../records/time.ts';
import { SEVERITIES } from '../../records/types/fields.ts';
import type { Incident } from '../../records/types/incident.ts';
import type { EntryOf } from '../../records/types/index.ts';
import { isTriagedIncident } from '../../records/types/lifecycle.ts';
import { BadUsage } from '../command.ts';

const ANSWERS = ['yes', 'no', 'unknown'] as const;
const ROLES = ['controller', 'processor'] as const;

/** What a change may know beside the record. */
interface Known {
  /** An instant, for findings that would be made now. */
  readonly now: string;
  readonly categories: readonly string[];
  readonly clients: readonly string[];
}

type Change = (data: Incident, value: string, known: Known) => Incident;

/** One of a few words. */
function oneOf<Word extends string>(field: string, value: string, words: readonly Word[]): Word {
  const word = words.find((known) => known === value);
  if (word === undefined)
    throw new BadUsage(
      `\`${field}=${value}\` is no answer`,
      `write ${words.map((one) => `\`${field}=${one}\``).join(', ')}`,
    );
  return word;
}

function numberOf(field: string, value: string): number {
  if (!/^\d{1,9}$/.test(value))
    throw new BadUsage(`\`${field}=${value}\` is no number`, `write such as \`${field}=500\``);
  return Number(value);
}

const personal = (data: Incident, more: Partial<NonNullable<Incident['personalData']>>): Incident => ({
  ...data,
  personalData: { categories: [], ...data.personalData, ...more },
});

/** A finding that starts a clock of its own: made now, where the record does not say when. */
const found =
  (name: 'significant' | 'major' | 'material', clock: 'significantAt' | 'classifiedMajorAt' | 'materialAt'): Change =>
  (data, value, { now }) => {
    const at = oneOf(name, value, ['yes', 'no']) === 'yes' ? (data.clocks[clock] ?? now) : undefined;
    return { ...data, clocks: { ...data.clocks, [clock]: at } };
  };

/** What may be supposed of an incident, by the word that is typed. */
const CHANGES: Readonly<Record<string, Change>> = {
  severity: (data, value) => ({ ...data, severity: oneOf('severity', value, SEVERITIES) }),
  category: (data, value, { categories }) => ({ ...data, category: oneOf('category', value, categories) }),
  personalData: (data, value) => personal(data, { involved: oneOf('personalData', value, ANSWERS) }),
  role: (data, value) => personal(data, { role: oneOf('role', value, ROLES) }),
  highRisk: (data, value, { now }) => {
    const highRisk = oneOf('highRisk', value, ANSWERS);
    const highRiskAt = highRisk === 'yes' ? (data.clocks.highRiskAt ?? now) : data.clocks.highRiskAt;
    return personal({ ...data, clocks: { ...data.clocks, highRiskAt } }, { highRisk });
  },
  subjects: (data, value) => personal(data, { subjects: numberOf('subjects', value) }),
  client: (data, value, { clients }) => {
    const affected = data.affected ?? { assets: [], services: [], data: [], clients: [] };
    return {
      ...data,
      affected: { ...affected, clients: [...new Set([...affected.clients, oneOf('client', value, clients)])] },
    };
  },
  significant: found('significant', 'significantAt'),
  major: found('major', 'classifiedMajorAt'),
  material: found('material', 'materialAt'),
  trustServicesHit: (data, value) => ({
    ...data,
    clocks: { ...data.clocks, trustServicesHit: oneOf('trustServicesHit', value, ANSWERS) },
  }),
  awareAt: (data, value) => {
    if (epoch(value) === null)
      throw new BadUsage(`\`awareAt=${value}\` is no instant`, 'write it such as `awareAt=2026-03-02T09:20+01:00`');
    return { ...data, awareAt: value };
  },
};

/** `severity=high,personalData=yes` as pairs. */
function pairsOf(typed: string): readonly (readonly [string, string])[] {
  return typed.split(',').map((part) => {
    const [, name = '', value = ''] = /^\s*([A-Za-z]+)\s*=\s*(\S.*?)\s*$/.exec(part) ?? [];
    if (!Object.hasOwn(CHANGES, name))
      throw new BadUsage(
        `\`--if ${typed}\` supposes nothing that is known${name === '' ? '' : `: \`${name}\` is none of it`}`,
        `write pairs such as \`severity=high,personalData=yes\`, of: ${Object.keys(CHANGES).join(', ')}`,
      );
    return [name, value];
  });
}

/** A record that is no confirmed incident yet, as if it were one: from the earliest moment at which the organisation may have been aware. */
function confirmed(data: Incident): Incident {
  if (isTriagedIncident(data)) return data;
  return { ...data, kind: 'incident', status: 'triaged', awareAt: data.awareAt ?? data.detectedAt ?? data.reportedAt };
}

/**
 * The record as it would be with what was typed behind `--if`.
 * @throws {BadUsage} for what can not be supposed
 */
export function supposed(incident: EntryOf<'incidents'>, typed: string, known: Known): EntryOf<'incidents'> {
  const data = pairsOf(typed).reduce(
    (before, [name, value]) => CHANGES[name]?.(before, value, known) ?? before,
    confirmed(incident.data),
  );
  return { ...incident, data };
}
