/**
 * The controls that records and rules may name, with short titles in our own words: Annex A and clauses of
 * ISO/IEC 27001:2022, and the subcategories of the NIST Cybersecurity Framework 2.0.
 */

const ANNEX_A = {
  'A.5': [
    'Policies for information security',
    'Roles and responsibilities',
    'Segregation of duties',
    'Management responsibilities',
    'Contact with authorities',
    'Contact with special interest groups',
    'Threat intelligence',
    'Security in project management',
    'Inventory of information and assets',
    'Acceptable use',
    'Return of assets',
    'Classification of information',
    'Labelling of information',
    'Information transfer',
    'Access control',
    'Identity management',
    'Authentication information',
    'Access rights',
    'Security in supplier relationships',
    'Security in supplier agreements',
    'Security in the ICT supply chain',
    'Monitoring and review of supplier services',
    'Security of cloud services',
    'Incident management planning and preparation',
    'Assessment and decision on events',
    'Response to incidents',
    'Learning from incidents',
    'Collection of evidence',
    'Security during disruption',
    'ICT readiness for business continuity',
    'Legal, regulatory and contractual requirements',
    'Intellectual property rights',
    'Protection of records',
    'Privacy and protection of personal data',
    'Independent review',
    'Compliance with policies and standards',
    'Documented operating procedures',
  ],
  'A.6': [
    'Screening',
    'Terms and conditions of employment',
    'Awareness, education and training',
    'Disciplinary process',
    'Responsibilities after employment',
    'Confidentiality agreements',
    'Remote working',
    'Event reporting',
  ],
  'A.7': [
    'Physical perimeters',
    'Physical entry',
    'Securing offices, rooms and facilities',
    'Physical security monitoring',
    'Physical and environmental threats',
    'Working in secure areas',
    'Clear desk and clear screen',
    'Siting and protection of equipment',
    'Assets off premises',
    'Storage media',
    'Supporting utilities',
    'Cabling security',
    'Equipment maintenance',
    'Disposal or re-use of equipment',
  ],
  'A.8': [
    'User endpoint devices',
    'Privileged access rights',
    'Restriction of access to information',
    'Access to source code',
    'Secure authentication',
    'Capacity management',
    'Protection against malware',
    'Technical vulnerabilities',
    'Configuration management',
    'Deletion of information',
    'Data masking',
    'Prevention of data leakage',
    'Backup',
    'Redundancy',
    'Logging',
    'Monitoring activities',
    'Clock synchronisation',
    'Privileged utility programs',
    'Installation of software',
    'Network security',
    'Security of network services',
    'Segregation of networks',
    'Web filtering',
    'Use of cryptography',
    'Secure development life cycle',
    'Application security requirements',
    'Secure architecture and engineering',
    'Secure coding',
    'Security testing',
    'Outsourced development',
    'Separation of environments',
    'Change management',
    'Test information',
    'Protection during audit testing',
  ],
} as const;

const CLAUSES: readonly (readonly [id: string, title: string])[] = [
  ['4', 'Context of the organisation'],
  ['4.1', 'The organisation and its context'],
  ['4.2', 'Needs of interested parties'],
  ['4.3', 'Scope'],
  ['4.4', 'The management system'],
  ['5', 'Leadership'],
  ['5.1', 'Leadership and commitment'],
  ['5.2', 'Policy'],
  ['5.3', 'Roles and authorities'],
  ['6', 'Planning'],
  ['6.1', 'Risks and opportunities'],
  ['6.1.1', 'General'],
  ['6.1.2', 'Risk assessment'],
  ['6.1.3', 'Risk treatment'],
  ['6.2', 'Objectives'],
  ['6.3', 'Planning of changes'],
  ['7', 'Support'],
  ['7.1', 'Resources'],
  ['7.2', 'Competence'],
  ['7.3', 'Awareness'],
  ['7.4', 'Communication'],
  ['7.5', 'Documented information'],
  ['7.5.1', 'General'],
  ['7.5.2', 'Creating and updating'],
  ['7.5.3', 'Control of documented information'],
  ['8', 'Operation'],
  ['8.1', 'Planning and control of operation'],
  ['8.2', 'Carrying out risk assessment'],
  ['8.3', 'Carrying out risk treatment'],
  ['9', 'Performance evaluation'],
  ['9.1', 'Monitoring and measurement'],
  ['9.2', 'Internal audit'],
  ['9.2.1', 'General'],
  ['9.2.2', 'Audit programme'],
  ['9.3', 'Management review'],
  ['9.3.1', 'General'],
  ['9.3.2', 'Inputs'],
  ['9.3.3', 'Results'],
  ['10', 'Improvement'],
  ['10.1', 'Continual improvement'],
  ['10.2', 'Nonconformity and corrective action'],
];

/** The numbers that each category of the framework uses; it leaves gaps where earlier versions had others. */
const CSF: Readonly<Record<string, readonly number[]>> = {
  'GV.OC': [1, 2, 3, 4, 5],
  'GV.RM': [1, 2, 3, 4, 5, 6, 7],
  'GV.RR': [1, 2, 3, 4],
  'GV.PO': [1, 2],
  'GV.OV': [1, 2, 3],
  'GV.SC': [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
  'ID.AM': [1, 2, 3, 4, 5, 7, 8],
  'ID.RA': [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
  'ID.IM': [1, 2, 3, 4],
  'PR.AA': [1, 2, 3, 4, 5, 6],
  'PR.AT': [1, 2],
  'PR.DS': [1, 2, 10, 11],
  'PR.PS': [1, 2, 3, 4, 5, 6],
  'PR.IR': [1, 2, 3, 4],
  'DE.CM': [1, 2, 3, 6, 9],
  'DE.AE': [2, 3, 4, 6, 7, 8],
  'RS.MA': [1, 2, 3, 4, 5],
  'RS.AN': [3, 6, 7, 8],
  'RS.CO': [2, 3],
  'RS.MI': [1, 2],
  'RC.RP': [1, 2, 3, 4, 5, 6],
  'RC.CO': [3, 4],
};

/** Short titles of the controls of ISO/IEC 27001:2022, by id: `A.5.24`, `10.2`. */
export const ISO_CONTROLS: ReadonlyMap<string, string> = new Map([
  ...Object.entries(ANNEX_A).flatMap(([theme, titles]) =>
    titles.map((title, at): [string, string] => [`${theme}.${at + 1}`, title]),
  ),
  ...CLAUSES,
]);

/** The subcategories of NIST CSF 2.0: `RS.MA-01`. */
export const CSF_CONTROLS: ReadonlySet<string> = new Set(
  Object.entries(CSF).flatMap(([category, numbers]) =>
    numbers.map((number) => `${category}-${String(number).padStart(2, '0')}`),
  ),
);

/** Where the incident controls of the edition of 2013 are now. */
const EDITION_2013: Readonly<Record<string, string>> = {
  'A.16.1.1': 'A.5.24',
  'A.16.1.2': 'A.6.8',
  'A.16.1.3': 'A.6.8',
  'A.16.1.4': 'A.5.25',
  'A.16.1.5': 'A.5.26',
  'A.16.1.6': 'A.5.27',
  'A.16.1.7': 'A.5.28',
};

/** Whether the id names a control; a letter of a clause's list may follow, as in `9.3.2 d` or `10.2 b2`. */
export function isControl(id: string): boolean {
  return ISO_CONTROLS.has(id.replace(/ [a-z]\d?$/, '')) || CSF_CONTROLS.has(id);
}

/** The control that an unknown id probably means: another edition, a missing `A.`, a lower-case letter. Undefined when none is near. */
export function meantControl(id: string): string | undefined {
  const upper = id.trim().toUpperCase();
  const tries = [EDITION_2013[upper], upper, `A.${upper}`, upper.replace(/^A(?=\d)/, 'A.')];
  return tries.find((meant) => meant !== undefined && isControl(meant));
}
