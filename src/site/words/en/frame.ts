/** What stands on every page: menu, header, banner and footer. */
export const frame = {
  /** Behind the name of the organisation, at the head of every page. */
  what: 'Information security',
  report: { short: 'Report', rest: 'an incident' },
  menu: {
    home: 'Home',
    report: 'Report an incident',
    search: 'Search',
    guides: 'What to do',
    training: 'My training',
    learned: 'What we learned',
    policies: 'Policies',
    recent: 'Recent',
    deadlines: 'Deadlines',
    checks: 'Checks',
    rules: 'Rules',
    controls: 'Controls',
    duties: 'Known duties',
    about: 'About this portal',
    registers: 'Registers',
    everybody: 'For everybody',
    quality: 'Quality of the records',
  },
  banner: {
    label: 'About this page',
    sample: 'Sample',
    fictional: ': this company and its records are fictional',
    madeFor: {
      staff: 'Made for staff',
      isms: 'Made for the people who run the ISMS',
      auditor: 'Made for auditors',
    },
    pinned: 'Pinned to',
    errors: 'Errors found',
    check: 'What the check found',
  },
  footer: {
    label: 'How to report, and who leads',
    odd: 'Something odd? Report it',
    confidential: 'confidential',
    roles: { incidentManager: 'Incident manager', deputy: 'Deputy', privacyLead: 'Privacy lead' },
  },
};
