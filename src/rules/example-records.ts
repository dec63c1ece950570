/** A file of the base register: fields in order, and its body. */
export interface BaseRecord {
  readonly data: Readonly<Record<string, unknown>>;
  /** Text above the first heading, or the whole body of records without sections. */
  readonly intro?: string;
  readonly sections?: Readonly<Record<string, string>>;
}

const person = (id: string, role: string, duties: readonly string[]): BaseRecord => ({
  data: { id, title: role, name: role, role, status: 'active', joinedOn: '2025-03-03', duties },
  intro: `${role} of a fictional company.`,
});

const closure = { at: '2026-03-20T15:00+01:00', by: 'managing-director' };

/**
 * A small register without a finding, of a fictional company: examples of rules change one thing in it. Its paths are
 * the names that examples start from.
 */
export const BASE = {
  'organisation.md': {
    data: {
      name: 'Fenwick Analytics',
      sample: true,
      clock: '2026-11-20T12:00+01:00',
      startedOn: '2026-01-05',
      timezone: 'Europe/Berlin',
      country: 'DE',
      channels: [
        { id: 'email', label: 'Security mailbox', address: 'mailto:security@fenwick.example', hours: 'always' },
        { id: 'phone', label: 'Duty telephone', address: 'tel:+49-30-0000000', hours: 'Mon–Fri 8–18' },
        {
          id: 'confidential',
          label: 'Privacy lead',
          address: 'tel:+49-30-0000001',
          hours: 'Mon–Fri 8–18',
          confidential: true,
        },
      ],
      roles: {
        incidentManager: 'isms-manager',
        deputy: 'it-admin',
        privacyLead: 'privacy-lead',
        management: 'managing-director',
      },
      severityScale: {
        low: "Nothing outside one person's work is affected, and no personal or client data.",
        medium: 'A team cannot work for some hours, or internal data was open to the wrong colleagues.',
        high: "Client or personal data may be in the wrong hands, or a client's service stood still.",
        critical: 'Many clients or people are affected, or the company cannot go on.',
      },
      stores: [
        {
          id: 'vault',
          label: 'Evidence vault',
          address: 'https://vault.fenwick.example/',
          access: ['isms-manager', 'it-admin'],
        },
      ],
      tlp: 'AMBER',
      retention: { incidentYears: 3, evidenceYears: 3, trainingYears: 3 },
    },
    intro:
      'Tell us at once, even when you are not sure. You will not be blamed. Do not delete logs, do not restart the device.',
  },
  'incidents/2026/INC-2026-0007.md': {
    data: {
      id: 'INC-2026-0007',
      title: 'Laptop left on a train',
      kind: 'incident',
      status: 'closed',
      severity: 'high',
      category: 'lost-or-stolen-device',
      tlp: 'AMBER',
      occurredAt: '2026-03-02T07:40+01:00',
      occurredPrecision: 'about',
      detectedAt: '2026-03-02T08:15+01:00',
      reportedAt: '2026-03-02T08:20+01:00',
      awareAt: '2026-03-02T08:20+01:00',
      awareNote: 'The duty telephone rang five minutes after the owner noticed.',
      containedAt: '2026-03-02T09:41+01:00',
      reporter: { who: 'ops-lead', channel: 'phone', informedAt: '2026-03-02T09:50+01:00' },
      source: 'staff',
      affected: {
        assets: ['laptop-0231'],
        services: [],
        data: ['client contact lists'],
        clients: ['client-northwind'],
        people: 120,
      },
      impact: { confidentiality: 'potential', integrity: 'none', availability: 'actual' },
      personalData: {
        involved: 'yes',
        role: 'processor',
        subjects: 120,
        records: 340,
        categories: ['contact details'],
        highRisk: 'no',
        effects: 'Names and business addresses could have been read.',
        remedy: 'Remote wipe within two hours; the client was told.',
      },
      triage: {
        at: '2026-03-02T09:00+01:00',
        by: 'isms-manager',
        decision: 'incident',
        rationale: 'Client contact lists may be on a disk that was not encrypted.',
        containment: 'needed',
        escalatedTo: ['managing-director'],
      },
      owner: 'isms-manager',
      timeline: [
        {
          at: '2026-03-02T08:20+01:00',
          by: 'ops-lead',
          phase: 'report',
          action: 'Called the duty telephone from the platform.',
        },
        {
          at: '2026-03-02T09:20+01:00',
          by: 'it-admin',
          phase: 'respond',
          action: 'Remote wipe sent and all sessions ended.',
        },
        { at: '2026-03-02T09:41+01:00', by: 'it-admin', phase: 'respond', action: 'The console confirmed the wipe.' },
        { at: '2026-03-03T16:00+01:00', by: 'it-admin', phase: 'recover', action: 'Replacement laptop handed out.' },
        { at: '2026-03-10T10:00+01:00', by: 'isms-manager', phase: 'learn', action: 'Review held.' },
      ],
      evidence: [
        {
          id: 'wipe-receipt',
          description: 'Wipe confirmation from the device management console',
          collectedAt: '2026-03-02T09:45+01:00',
          collectedBy: 'it-admin',
          method: 'screenshot',
          location: 'vault:INC-2026-0007/wipe-receipt.png',
          sha256: '5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03',
          retainUntilOn: '2029-03-02',
          custody: [
            {
              at: '2026-03-02T09:45+01:00',
              from: null,
              to: 'it-admin',
              action: 'collected',
              purpose: 'record of the wipe',
            },
          ],
        },
      ],
      notifications: [
        {
          obligation: 'northwind-dpa',
          stage: 'notification',
          decision: 'required',
          decidedBy: 'privacy-lead',
          rationale: "The client's contact data was on the laptop.",
          sentAt: '2026-03-02T15:00+01:00',
          reference: 'MAIL-77',
          summary: 'What was lost, whose data, what we did, whom to call.',
          content: ['nature', 'categories', 'measures'],
        },
      ],
      recovery: {
        verifiedAt: '2026-03-03T16:00+01:00',
        verifiedBy: 'it-admin',
        method: 'No sign-in from the lost laptop since the wipe.',
      },
      review: {
        heldAt: '2026-03-10T10:00+01:00',
        by: ['isms-manager', 'it-admin'],
        rootCauseKind: 'process',
        contributingFactors: ['Loan devices are prepared by hand'],
        controlsFailed: ['A.8.1'],
        controlsEffective: 'partly',
        similarChecked: 'yes',
        gaps: [{ text: 'The loan pool was never enrolled in device management.', action: 'ACT-2026-0003' }],
        outcome: 'change',
        nonconformity: { triggers: ['control-gap'], reason: 'Encryption of all laptops is our own rule.' },
      },
      links: {
        nonconformities: ['NC-2026-0001'],
        actions: ['ACT-2026-0003'],
        risks: ['RSK-0002'],
        policies: ['incident-management'],
      },
      cost: { amount: 1400, currency: 'EUR', hours: 9 },
      closure,
    },
    sections: {
      'What happened': 'The operations lead left a loan laptop on the 7:40 train and noticed at the exit.',
      'Root cause':
        'Loan laptops were never enrolled in device management, so disk encryption was not enforced on them.',
      'Lessons learned': 'Every device is enrolled before it is handed out; the loan list is checked each month.',
    },
  },
  'incidents/2026/INC-2026-0009.md': {
    data: {
      id: 'INC-2026-0009',
      title: 'Sign-in from a new country in the log',
      kind: 'event',
      status: 'closed',
      category: 'suspicious-activity',
      detectedAt: '2026-09-14T10:05+02:00',
      reportedAt: '2026-09-14T10:10+02:00',
      reporter: { who: 'it-admin', channel: 'email', informedAt: '2026-09-14T12:00+02:00' },
      source: 'monitoring',
      affected: { services: ['mail'] },
      triage: {
        at: '2026-09-14T11:00+02:00',
        by: 'isms-manager',
        decision: 'event',
        rationale: 'A colleague signed in from holiday; she confirmed it by telephone.',
        containment: 'not-needed',
      },
      closure: { at: '2026-09-14T12:00+02:00', by: 'isms-manager' },
    },
    sections: {
      'What happened': 'The sign-in log showed Portugal for an account that is used in Berlin.',
      'Lessons learned': 'No change required: the alert did its work within minutes.',
    },
  },
  'incidents/2026/INC-2026-0012.md': {
    data: {
      id: 'INC-2026-0012',
      title: 'Order mail sent to the wrong client',
      kind: 'incident',
      status: 'triaged',
      severity: 'medium',
      category: 'misdirected-data',
      detectedAt: '2026-11-19T15:30+01:00',
      reportedAt: '2026-11-19T15:40+01:00',
      awareAt: '2026-11-19T15:30+01:00',
      reporter: { who: 'ops-lead', channel: 'email' },
      source: 'staff',
      affected: { data: ['order list of one week'] },
      impact: { confidentiality: 'actual', integrity: 'none', availability: 'none' },
      personalData: { involved: 'no' },
      triage: {
        at: '2026-11-19T16:20+01:00',
        by: 'isms-manager',
        decision: 'incident',
        rationale: "One client's order volumes reached another client.",
        containment: 'needed',
      },
      timeline: [
        {
          at: '2026-11-19T16:30+01:00',
          by: 'ops-lead',
          phase: 'respond',
          action: 'Asked the recipient to delete the mail.',
        },
      ],
    },
    sections: { 'What happened': 'The list of last week went to a client with a similar name.' },
  },
  'incidents/2026/INC-2026-0021.md': {
    data: {
      id: 'INC-2026-0021',
      title: 'Strange sign-in mail',
      reportedAt: '2026-11-20T08:20+01:00',
      reporter: { who: 'anonymous', channel: 'email' },
    },
    sections: {
      'What happened': 'A mail asked me to confirm a sign-in. I have not clicked the link and told my team lead.',
    },
  },
  'incidents/2026/INC-2026-0014.md': {
    data: {
      id: 'INC-2026-0014',
      title: 'Meeting room screen shows the last talk',
      kind: 'weakness',
      status: 'closed',
      category: 'misconfiguration',
      detectedAt: '2026-06-08T09:00+02:00',
      reportedAt: '2026-06-08T09:10+02:00',
      reporter: { who: 'ops-lead', channel: 'phone', informedAt: '2026-06-08T14:00+02:00' },
      source: 'staff',
      affected: { services: ['meeting room screens'] },
      triage: {
        at: '2026-06-08T10:00+02:00',
        by: 'isms-manager',
        decision: 'weakness',
        rationale: 'Slides stay readable for the next visitor; none was seen by one.',
        containment: 'not-needed',
      },
      owner: 'it-admin',
      links: { actions: ['ACT-2026-0003'] },
      closure: { at: '2026-06-22T10:00+02:00', by: 'isms-manager' },
    },
    sections: {
      'What happened': 'The screen of the meeting room shows the last slide of the talk before.',
      'Lessons learned': 'Screens are cleared when a meeting ends; the room check has a line for it.',
    },
  },
  'nonconformities/NC-2026-0001.md': {
    data: {
      id: 'NC-2026-0001',
      title: 'Loan laptops without disk encryption',
      status: 'closed',
      grade: 'minor',
      raisedAt: '2026-03-10T11:00+01:00',
      raisedBy: 'isms-manager',
      owner: 'it-admin',
      source: ['INC-2026-0007'],
      trigger: 'control-gap',
      requirement: 'A.8.24',
      correction: {
        at: '2026-03-11T12:00+01:00',
        by: 'it-admin',
        what: 'All five loan laptops encrypted and enrolled.',
      },
      consequences: 'Client told; no sign of misuse.',
      cause: 'The hand-out checklist had no enrolment step.',
      similarChecked: {
        at: '2026-03-12T10:00+01:00',
        by: 'it-admin',
        result: 'Two spare telephones found unenrolled and enrolled.',
      },
      actions: ['ACT-2026-0003'],
      effectiveness: {
        at: '2026-07-01T10:00+02:00',
        by: 'isms-manager',
        result: 'effective',
        evidence: 'Three monthly checks without a gap.',
      },
      ismsChanges: 'Hand-out checklist and monthly check.',
      closure: { at: '2026-07-01T10:30+02:00', by: 'managing-director' },
    },
    intro: 'Found in the review of the lost laptop.',
  },
  'actions/ACT-2026-0003.md': {
    data: {
      id: 'ACT-2026-0003',
      title: 'Check the loan list against device management each month',
      kind: 'prevent',
      owner: 'it-admin',
      source: ['NC-2026-0001', 'INC-2026-0007'],
      createdOn: '2026-03-10',
      dueOn: '2026-04-30',
      status: 'verified',
      doneOn: '2026-04-20',
      doneEvidence: 'Checklist of April, filed in the vault.',
      verification: { at: '2026-07-01T10:00+02:00', by: 'isms-manager', result: 'Done three months in a row.' },
    },
    intro: 'On the first working day of the month.',
  },
  'risks/RSK-0002.md': {
    data: {
      id: 'RSK-0002',
      title: 'A lost device exposes client data',
      owner: 'it-admin',
      likelihood: 2,
      impact: 4,
      score: 8,
      treatment: 'reduce',
      controls: ['A.8.1', 'A.8.24'],
      treatmentDueOn: '2026-04-30',
      treatmentDoneOn: '2026-04-20',
      reviewOn: '2027-03-31',
      incidents: ['INC-2026-0007'],
    },
    intro: 'Scored again after the lost laptop.',
  },
  'obligations/northwind-dpa.md': {
    data: {
      id: 'northwind-dpa',
      title: 'Northwind, data processing agreement, clause 9.2',
      kind: 'contract',
      recipient: 'client-northwind',
      appliesWhen: { client: 'yes', personalData: 'yes' },
      stages: [
        {
          id: 'notification',
          start: 'aware',
          amount: 24,
          unit: 'hours',
          content: ['nature', 'categories', 'measures'],
        },
      ],
      clause: '9.2',
      verifiedOn: '2026-06-01',
      source: 'Data processing agreement of 2025-04-01',
    },
    intro: 'Northwind must hear of any breach of its data within 24 hours.',
  },
  'contacts/client-northwind.md': {
    data: {
      id: 'client-northwind',
      title: 'Northwind, data protection contact',
      kind: 'client',
      channel: 'mailto:privacy@northwind.example',
      hours: 'always',
      verifiedOn: '2026-06-01',
    },
    intro: 'Named in the data processing agreement.',
  },
  'policies/incident-management.md': {
    data: {
      id: 'incident-management',
      title: 'Incident management',
      version: '1.1',
      status: 'approved',
      owner: 'isms-manager',
      approvedBy: 'managing-director',
      approvedOn: '2026-02-02',
      effectiveOn: '2026-02-09',
      reviewOn: '2027-02-02',
      controls: ['A.5.24', 'A.5.25', 'A.5.26', 'A.5.27', 'A.5.28', 'A.6.8'],
      acknowledge: true,
      changes: [{ version: '1.1', on: '2026-02-02', what: 'Loan devices named.' }],
    },
    intro: 'Who notices something reports it at once. The incident manager assesses every report within a working day.',
  },
  'training/TRN-2026-0001.md': {
    data: {
      id: 'TRN-2026-0001',
      title: 'Recognise and report, yearly course',
      kind: 'course',
      topics: ['recognise', 'report', 'preserve', 'escalate'],
      heldOn: '2026-03-16',
      validMonths: 12,
      attendees: ['isms-manager', 'it-admin', 'privacy-lead', 'managing-director', 'ops-lead'].map((person) => ({
        person,
        completedOn: '2026-03-16',
        score: 95,
      })),
    },
    intro: 'What counts, how to report, what to leave alone, who decides.',
  },
  'people/isms-manager.md': person('isms-manager', 'ISMS manager', ['incident-manager', 'incident-responder']),
  'people/it-admin.md': person('it-admin', 'IT administrator', ['incident-responder']),
  'people/privacy-lead.md': person('privacy-lead', 'Privacy lead', ['privacy']),
  'people/managing-director.md': person('managing-director', 'Managing director', ['management']),
  'people/ops-lead.md': person('ops-lead', 'Operations lead', []),
  'assets/laptop-0231.md': {
    data: {
      id: 'laptop-0231',
      title: 'Laptop 0231, loan pool',
      kind: 'device',
      owner: 'it-admin',
      classification: 'confidential',
      status: 'lost',
    },
    intro: 'A loan laptop of the operations team.',
  },
  'reviews/REV-2026-0001.md': {
    data: {
      id: 'REV-2026-0001',
      title: 'Management review, first half of 2026',
      kind: 'management',
      heldOn: '2026-07-10',
      period: { fromOn: '2026-01-05', toOn: '2026-06-30' },
      chair: 'managing-director',
      attendees: ['managing-director', 'isms-manager', 'it-admin', 'privacy-lead'],
      inputs: {
        a: 'First review; no earlier actions.',
        b: 'Two new clients with shorter notification terms.',
        c: 'Northwind asks for notice within 24 hours.',
        d: 'One incident, one nonconformity, effective correction; course coverage 100 %.',
        e: 'Staff ask for a shorter report form.',
        f: 'Risk of lost devices lowered after treatment.',
        g: 'Shorter report form; monthly device check.',
      },
      incidents: ['INC-2026-0007'],
      decisions: [{ decision: 'Shorten the report form.', owner: 'isms-manager', dueOn: '2026-12-31' }],
    },
    intro: 'Held in person, ninety minutes.',
  },
} satisfies Readonly<Record<string, BaseRecord>>;

/** Records that the base register does without, because nothing in it needs them: there when an example starts from one. */
export const ASIDE = {
  'waivers/WVR-2026-0001.md': {
    data: {
      id: 'WVR-2026-0001',
      title: 'No last day yet for the confirmation of the wipe',
      rule: 'evidence/retention-set',
      records: ['INC-2026-0007'],
      reason: 'Our insurer says by the end of the year how long it wants the confirmation to be kept.',
      approvedBy: 'managing-director',
      approvedOn: '2026-10-05',
      expiresOn: '2026-12-31',
    },
    intro: 'Asked for by the IT administrator.',
  },
} satisfies Readonly<Record<string, BaseRecord>>;

/** A file that an example may start from. */
export type BaseFile = keyof typeof BASE | keyof typeof ASIDE;
