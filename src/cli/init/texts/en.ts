/** What the first records of an organisation say: what everybody reads, written to be adapted, and true from the first day. */
export const en = {
  roles: {
    incidentManager: 'Incident manager',
    deputy: 'Deputy incident manager',
    privacyLead: 'Privacy lead',
    management: 'Managing director',
  },
  channels: {
    mail: 'Security mailbox',
    telephone: 'Security telephone',
    form: 'Report form',
    confidential: 'Privacy lead, in confidence',
  },
  severityScale: {
    low: "Nothing outside one person's work is affected, and no personal or client data could have been read, changed or lost.",
    medium: 'A team cannot work for some hours, or internal data was open to the wrong people inside the organisation.',
    high: 'Client or personal data may be in the wrong hands, or a service for clients stood still for more than four hours.',
    critical:
      'Many clients or people are affected at once, or the organisation cannot deliver what it lives from for more than a day.',
  },
  /** "How to report": what everybody reads, on every page. */
  organisation: (name: string, confidential: boolean): string => `## Something odd? Tell us now

You do not have to be sure, and you do not have to know whose job it is. A click you regret, a mail to the wrong person, a laptop that is not in the bag, a door that stands open: we want to hear about all of it, and rather ten times too often than once too late.

Nobody at ${name} gets into trouble for reporting, also when it was their own doing.

## How to reach us

Use any of the ways that this page names.${confidential ? ' When it should stay between two people, use the one that is marked as confidential.' : ''} Contractors and visitors use the same ways.

## What to write down

1. What did you observe?
2. When did you observe it?
3. Which systems or data may be involved?
4. What has been done since then, by you or by others?

If you can answer only the first one, send that. We ask for the rest.

## What to leave alone

- Do not delete logs, mails, files or browser history. They tell us what happened.
- Do not restart or switch off the device. Take it off the network if you know how, and leave it on.
- Do not try to repair or to find out more on your own, and do not answer the sender.

## What happens next

The incident manager or the deputy assesses every report within 24 hours. You hear what came of it, also when it came to nothing.
`,
  policyTitle: 'Incident management',
  firstVersion: 'First version.',
  /** The policy that an organisation starts with: short, in plain words, with every step that the records ask for. */
  policy: (name: string): string => `## Purpose

Whoever works for ${name} knows how to report something odd. Every report is assessed in the same way, handled by people who know their part, and used to get better.

## Report

Everybody reports at once, by one of the ways on the first page of this portal. This is a duty, also when the reporter caused the matter. Nobody suffers a disadvantage from a report made in good faith. Logs and mails are not deleted, devices are not restarted, and nobody tries to repair anything first.

## Assess

The incident manager, or the deputy, assesses each report within 24 hours and writes down the decision with its reason.

- **Event**: something happened that matters to security, without harm and without the chance of it.
- **Weakness**: nothing happened yet, but something would let it happen.
- **Incident**: confidentiality, integrity or availability was harmed or could have been.

The severity follows the scale in the organisation's record. High and critical incidents go to management at once. Whether personal data is involved is answered for every incident; if the answer is yes or not known, the privacy lead is called before anything else.

## Respond and recover

One person leads. Each step goes into the timeline with its time and the person who took it. Containment comes before cause. Evidence is saved before something is changed, with its checksum, and every hand it passes through is noted. Recovery is finished when somebody has verified it, and has written down how.

## Tell others

The obligations say who must hear of it and when. The privacy lead decides about authorities and the people concerned, the incident manager about everybody else. A decision not to tell anybody is written down too.

## Learn

High and critical incidents are reviewed within 14 days after recovery. A record is closed with its root cause and its lesson; that nothing needs to change is a lesson when it says why. A failed process, a policy that was not followed, or a known gap becomes a nonconformity with corrective actions.

## Test

At least once a year the procedure is tried out in an exercise, which is written down like a real incident and marked as an exercise.
`,
  drillTitle: 'Hold the first drill',
  drill: [
    'One hour with everybody who has a part in the policy. A suggestion: a laptop is left on a train on a Friday evening.',
    '',
    '1. Somebody reports it by the usual way. Does the report reach the incident manager, and the deputy when the manager is away?',
    '2. Assess it: what is on the device, is personal data involved, how severe is it by the written scale?',
    '3. Who takes access away, and who knows how? Who must be told, and by when?',
    '4. Write it down as an incident with `exercise: true`, and keep what was learned as an exercise under training.',
  ],
};
