import type { Words } from '../index.ts';

/** The page about the portal, and the page where no page is, in German. */
export const about: Words['about'] = {
  title: 'Über dieses Portal',
  description: 'Was diese Seiten versprechen, und was nicht.',
  lead: 'Diese Seiten entstehen aus den Aufzeichnungen zu Informationssicherheitsvorfällen, mit einem Programm, das die Aufzeichnungen vorher prüft. Sie lassen sich nur lesen: Wer etwas ändern will, ändert die Aufzeichnung.',
  shows: {
    title: 'Was eine Seite zeigt',
    text: 'Jede Aufzeichnung hat eine eigene Seite, einen Platz im Register und einen Eintrag in der Suche. Beim Bau des Portals zählt das Programm alle drei und bricht ab, wenn sie sich unterscheiden. Auch eine Aufzeichnung, die sich nicht lesen lässt, hat eine Seite; sie sagt, was nicht stimmt.',
  },
  sees: {
    title: 'Wer was sieht',
    madeFor: {
      staff:
        'Dieses Portal ist für alle, die hier arbeiten. Aufzeichnungen mit der Kennzeichnung AMBER+STRICT oder RED sind nicht enthalten, und Personen erscheinen nur mit ihrer Funktion.',
      isms: 'Dieses Portal ist für die Verantwortlichen des ISMS. Aufzeichnungen mit RED stehen darin nur als Hinweis, wo der volle Text liegt.',
      auditor:
        'Dieses Portal ist für Auditorinnen und Auditoren. Aufzeichnungen mit RED stehen darin nur als Hinweis, wo der volle Text liegt.',
    },
    text: 'Das Traffic Light Protocol (TLP) einer Aufzeichnung sagt, wer sie sehen darf. Statische Seiten können nicht fragen, wer liest; deshalb gibt es für jeden Leserkreis ein eigenes Portal, und was ein Leserkreis nicht sehen darf, wird beim Bau weggelassen. Der volle Text von Aufzeichnungen mit RED liegt an anderer Stelle; nur wer diese Ablage öffnen darf, kann ihn lesen.',
  },
  severity: {
    title: 'Wie der Schweregrad bestimmt wird',
    text: 'Das müssen Sie nicht beurteilen. Wer Ihre Meldung bewertet, geht nach diesen Kriterien vor.',
  },
  green: {
    title: 'Was eine grüne Prüfung bedeutet',
    text: 'Die Aufzeichnungen erfüllen die Regeln des Registers.',
    listed: 'Sie stehen unter',
    not: 'Es bedeutet nicht, dass die Organisation ISO/IEC 27001 erfüllt: Das beurteilen Menschen, mit diesen Aufzeichnungen in der Hand.',
  },
  english: {
    title: 'Was hier englisch ist',
    text: 'Was die Prüfung findet und rät, die Begründungen und Beispiele der Regeln, was jeder Commit an einer Aufzeichnung geändert hat und die Befehle sind englisch: Sie sind in jedem Werkzeug dieselben, damit man nach ihnen suchen kann. Anmerkungen zu Gesetzen, die englisch sind, sind es auch. Was jemand geschrieben hat, bleibt in der Sprache, in der es geschrieben wurde.',
  },
  missing: {
    title: 'Diese Seite gibt es nicht',
    text: 'Vielleicht ist die Adresse vertippt, oder die Aufzeichnung gehört nicht zu dem Portal, das für Sie gemacht ist.',
    search: 'Aufzeichnungen durchsuchen',
    report: 'einen Vorfall melden',
    or: 'oder ein Register öffnen:',
  },
};
