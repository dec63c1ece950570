import { actionsByNonconformity } from '../../../queries/corrective.ts';
import { bodyOf } from '../../../records/reading/document.ts';
import type { AnyEntry, EntryOf } from '../../../records/types/index.ts';
import { type Handed, NotThis, type WriteSettings } from '../../format.ts';
import { documentBytes, metadataOf, organisationParty, penOf } from './document.ts';
import { partiesOf } from './parties.ts';
import { responseOf } from './response.ts';
import { actionTold, nonconformityTold, riskTold, type Telling, type Told } from './told.ts';

function riskOf({ entry, ...told }: Told, { pen, parties }: Telling) {
  return {
    uuid: pen.uuid('risk', entry.id),
    title: pen.line(entry.data.title),
    description: pen.prose(bodyOf(entry.document)) || pen.line(entry.data.title),
    statement: pen.prose(told.statement) || pen.line(entry.data.title),
    props: [
      ...pen.property('record', entry.id),
      ...Object.entries(told.facts).flatMap(([name, value]) => pen.property(name, value)),
    ],
    status: told.status,
    origins: [parties.origin(told.by)],
    characterizations: told.characterizations ?? [],
    deadline: told.deadline,
    remediations: [...told.remediations, ...told.actions.map((action) => responseOf(action, entry.id, pen, parties))],
    'risk-log': logOf(entry, told.log ?? [], { pen, parties }),
  };
}

function logOf({ id }: AnyEntry, log: NonNullable<Told['log']>, { pen, parties }: Telling) {
  const entries = log.flatMap(([title, at, by]) => {
    const start = pen.instant(at);
    if (start === undefined) return [];
    const party = parties.uuid(by);
    return [
      {
        uuid: pen.uuid('log', `${id} ${title}`),
        title,
        start,
        'logged-by': party === undefined ? [] : [{ 'party-uuid': party }],
      },
    ];
  });
  return entries.length === 0 ? undefined : { entries };
}

function itemOf({ entry, by }: Told, { pen, parties }: Telling) {
  return {
    uuid: pen.uuid('item', entry.id),
    title: pen.line(entry.data.title),
    description: pen.prose(bodyOf(entry.document)) || pen.line(entry.data.title),
    props: pen.property('record', entry.id),
    links: [{ href: pen.href(entry.file), rel: 'reference' }],
    origins: [parties.origin(by)],
    'related-risks': [{ 'risk-uuid': pen.uuid('risk', entry.id) }],
  };
}

/** All that the plan is about, each with its actions: nonconformities, risks, and actions that belong to neither. */
function toldIn({ registers, content }: Handed, telling: Telling): readonly Told[] {
  const isAsked = ({ type }: AnyEntry): boolean => registers.some(({ folder }) => folder === type);
  const actionsOf = actionsByNonconformity(content);
  const actionsOfRisk = ({ id }: EntryOf<'risks'>) =>
    content.of('actions').filter(({ data }) => data.source.includes(id));
  const nonconformities = content.of('nonconformities').filter(isAsked);
  const risks = content.of('risks').filter(isAsked);
  const placed = new Set([...nonconformities.flatMap(actionsOf), ...risks.flatMap(actionsOfRisk)]);
  return [
    ...nonconformities.map((one) => nonconformityTold(one, actionsOf(one).filter(isAsked), telling)),
    ...risks.map((one) => riskTold(one, actionsOfRisk(one).filter(isAsked), telling)),
    ...content
      .of('actions')
      .filter((one) => isAsked(one) && !placed.has(one))
      .map((one) => actionTold(one, telling)),
  ];
}

/**
 * A plan of action and milestones (OSCAL): nonconformities, risks and other actions as items, each with a risk that says how
 * far it is, by when, and what is done about it.
 * @throws {NotThis} where there is none of them: OSCAL has no empty plan
 */
export function planOfAction(handed: Handed, settings: WriteSettings): Uint8Array {
  const pen = penOf(handed, settings);
  const organisation = organisationParty(pen, settings);
  const parties = partiesOf(handed, pen, organisation);
  const told = toldIn(handed, { pen, parties });
  if (told.length === 0)
    throw new NotThis(
      'there is no nonconformity, risk or action that may be handed over, and OSCAL has no empty plan',
      'nothing is missing: there is nothing to plan',
    );
  const risks = told.map((one) => riskOf(one, { pen, parties }));
  const items = told.map((one) => itemOf(one, { pen, parties }));
  return documentBytes('plan-of-action-and-milestones', pen, {
    metadata: metadataOf(
      `Plan of action and milestones of ${pen.line(settings.organisation)}`,
      [organisation, ...parties.named()],
      [{ id: 'owner', title: 'Owner' }],
      handed,
      settings,
    ),
    'system-id': { 'identifier-type': 'http://ietf.org/rfc/rfc4122', id: organisation.uuid },
    risks,
    'poam-items': items,
  });
}
