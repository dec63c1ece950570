/** What a category means in VERIS, and nothing more: what a word leaves open is `Unknown`. */
export interface Meaning {
  readonly action: Readonly<Record<string, object>>;
  /** Who acted, where the category itself says it. */
  readonly actor?: Readonly<Record<string, object>>;
  /** How integrity was hurt, where it was. */
  readonly integrity?: string;
  /** How availability was hurt, where it was. */
  readonly availability?: string;
  /** An asset that is always among those of such an action. */
  readonly asset?: string;
}

const UNKNOWN = ['Unknown'];

/** Somebody was talked or written into something: the person is one of the assets, and their behaviour what is altered. */
const social = (variety: string): Meaning => ({
  action: { social: { variety: [variety], vector: UNKNOWN, target: UNKNOWN } },
  integrity: 'Alter behavior',
  asset: 'P - Unknown',
});

const error = (variety: string): Meaning => ({ action: { error: { variety: [variety], vector: UNKNOWN } } });
const hacking = (variety: string): Meaning => ({ action: { hacking: { variety: [variety], vector: UNKNOWN } } });

/** Software that harms is software that was installed. */
const malware = (variety: string): Meaning => ({
  action: { malware: { variety: [variety], vector: UNKNOWN } },
  integrity: 'Software installation',
});

const UNSAID = { action: { unknown: {} } };

/**
 * The categories whose word says what was done, in the enumerations of VERIS (https://verisframework.org/actions.html, and
 * for what follows from an action the rules of https://github.com/vz-risk/veris, `bin/rules.py`). The others leave it open:
 * a device that is lost or stolen is `error.Loss` or `physical.Theft`, a leak of data anything at all.
 */
export const MEANINGS: Readonly<Record<string, Meaning>> = {
  phishing: social('Phishing'),
  'social-engineering': social('Unknown'),
  'misdirected-data': error('Misdelivery'),
  misconfiguration: error('Misconfiguration'),
  'account-compromise': hacking('Unknown'),
  'intrusion-attempt': hacking('Unknown'),
  'denial-of-service': hacking('DoS'),
  malware: malware('Unknown'),
  ransomware: { ...malware('Ransomware'), availability: 'Obscuration' },
  insider: {
    action: { misuse: { variety: UNKNOWN, vector: UNKNOWN } },
    actor: { internal: { variety: UNKNOWN, motive: UNKNOWN } },
  },
  outage: { ...UNSAID, availability: 'Interruption' },
  'data-loss': { ...UNSAID, availability: 'Loss' },
  'lost-or-stolen-device': { ...UNSAID, availability: 'Loss' },
};
