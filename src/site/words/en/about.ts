/** The page about the portal, and the page where no page is. */
export const about = {
  title: 'About this portal',
  description: 'What these pages promise, and what they do not.',
  lead: 'These pages are made from the records of information security incidents, by a program that checks the records first. They are read-only: to change something, change the record.',
  shows: {
    title: 'What a page shows',
    text: 'Every record has a page of its own, a place in its register and an entry in the search. When the portal is built, the program counts all three and stops if they differ. A record that cannot be read has a page too, which says what is wrong with it.',
  },
  sees: {
    title: 'Who sees what',
    madeFor: {
      staff:
        'This portal was made for everybody who works here. Records with the mark AMBER+STRICT or RED are not in it, and people appear by their role.',
      isms: 'This portal was made for the people who run the ISMS. RED records are in it as stubs, which say where the full text is kept.',
      auditor:
        'This portal was made for auditors. RED records are in it as stubs, which say where the full text is kept.',
    },
    text: 'The Traffic Light Protocol (TLP) of a record says who may see it. A static site cannot ask who is reading, so there is one portal for each audience, and what an audience may not see is left out when its portal is built. The full text of RED records is kept elsewhere; only those who may open that store can read it.',
  },
  severity: {
    title: 'How severity is judged',
    text: 'You do not have to judge it. Whoever assesses your report does so by these criteria.',
  },
  green: {
    title: 'What a green check means',
    text: 'It means that the records meet the rules of the register.',
    listed: 'They are listed under',
    not: 'It does not mean that the organisation conforms to ISO/IEC 27001: that is for people to judge, with these records in hand.',
  },
  english: {
    title: 'What is in English here',
    /** Empty where the portal is in English. */
    text: '',
  },
  missing: {
    title: 'There is no such page',
    text: 'The address may have been mistyped, or the record may not be part of the portal that was made for you.',
    search: 'Search the records',
    report: 'report an incident',
    or: 'or open a register:',
  },
};
