import { DORA_FIELDS } from './dora-fields.ts';
import type { Told } from './facts.ts';
import type { Form, FormField } from './form.ts';

const heading = (name: string, english: string, items: readonly string[], ...tells: readonly Told[]): FormField => ({
  number: null,
  name,
  english,
  items,
  tells,
  unless: null,
});

const GERMAN: Form = {
  preset: 'gdpr-33-authority',
  stage: 'notification',
  country: 'DE',
  title:
    'the order of the form of the Unabhängiges Datenschutzzentrum Saarland; the forms of other states ask for the same in another order',
  source: 'https://datenschutz.saarland.de/online-dienste/meldung-datenpanne',
  readOn: '2026-11-26',
  fields: [
    heading(
      'Angaben zum Verantwortlichen / Meldende Person',
      'Controller, and who reports',
      [],
      'organisation',
      { asked: 'postal address of the controller' },
      'our-reference',
      'their-reference-if-any',
      { asked: 'name and function of the person who reports' },
    ),
    heading(
      'Datenschutzbeauftragter oder sonstige Anlaufstelle für weitere Informationen (Art. 33 Abs. 3 lit. b DSGVO)',
      'Data protection officer or other contact point',
      ['contact'],
      'privacy-contact',
      'name',
      'privacy-reach',
    ),
    heading(
      'Zeitpunkt des Vorfalls / zeitlicher Ablauf (Art. 33 Abs. 1 DSGVO)',
      'Time of the incident, and its course',
      [],
      'occurred',
      'detected',
      'aware',
      'contained',
    ),
    heading(
      'Beschreibung (Art. 33 Abs. 3 lit. a DSGVO)',
      'Description: nature, people and records concerned',
      ['nature', 'subjects', 'records'],
      'what-happened',
      'kind',
      'assets',
      'services',
      'data',
      'subjects',
      'subject-kinds',
      'data-kinds',
      'records',
    ),
    heading('Folgen (Art. 33 Abs. 3 lit. c DSGVO)', 'Likely consequences', ['consequences'], 'effects', 'high-risk'),
    heading(
      'Ergriffene Abhilfemaßnahmen (Art. 33 Abs. 3 lit. d DSGVO)',
      'Measures taken and proposed',
      ['measures'],
      'remedy',
      'done',
      'planned',
    ),
    heading('Benachrichtigung der betroffenen Person (Art. 34 DSGVO)', 'Whether the people concerned were told', [], {
      asked: 'whether, when and how the people concerned were or will be told, or why not',
    }),
  ],
};

const DORA_SOURCE =
  'Implementing Regulation (EU) 2025/302, annexes I and II (https://www.judict.eu/en/sla/32022R2554/32025R0302-X/annex-1)';

const dora = (stage: string, parts: readonly ('1' | '2' | '3' | '4')[]): Form => ({
  preset: 'dora',
  stage,
  country: null,
  title: 'the template of Implementing Regulation (EU) 2025/302, annex I',
  source: DORA_SOURCE,
  readOn: '2026-11-26',
  fields: DORA_FIELDS.filter(({ number }) => parts.some((part) => number?.startsWith(`${part}.`))),
});

/** Every form that a draft can follow. */
export const FORMS: readonly Form[] = [
  GERMAN,
  dora('initial', ['1', '2']),
  dora('intermediate', ['1', '2', '3']),
  dora('final', ['1', '2', '3', '4']),
];

/** The form of a step of a known duty, for an organisation of a country; undefined where none is known. */
export function formOf(preset: string | undefined, stage: string, country: string | undefined): Form | undefined {
  return FORMS.find(
    (form) => form.preset === preset && form.stage === stage && (form.country === null || form.country === country),
  );
}
