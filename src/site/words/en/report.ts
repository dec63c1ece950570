/**
 * Every text of the report form, on the page and in its script. The page hands them to the script, so that what stands in
 * braces is filled in there, by `say`.
 */
export const report = {
  title: 'Report an incident',
  description: 'Say what happened, in two minutes, and whom to call.',
  urgent: 'Urgent? Call',
  noTelephone: 'There is no telephone for urgent reports yet: tell somebody near you first, then write it down here.',
  leaveAlone: {
    title: 'What to leave alone',
    items: [
      'Delete nothing: mails, files and logs tell what happened.',
      'Leave the device on. Take it off the network if you know how.',
      'Do not answer the sender, and repair nothing on your own.',
    ],
  },
  form: {
    title: 'Write it down',
    lead: 'Two minutes. You need no account, and you do not have to be sure. Nothing leaves this page before you hand it in.',
    what: { label: 'What happened?', hint: 'In your own words. If you can answer only this, that is enough.' },
    when: {
      label: 'When did you notice it?',
      hint: 'As you would say it: 9:10, today 9:10, an hour ago, yesterday evening.',
    },
    affected: { label: 'Which systems or data may be involved?', hint: 'Your laptop, a mailbox, a list of clients …' },
    done: { label: 'What has been done since?', hint: 'By you or by others. “Nothing yet” is a good answer.' },
    who: {
      label: 'Who reports it?',
      named: 'You may know who I am',
      role: 'Your role, or how we reach you',
      roleHint: 'May stay empty. Nobody is blamed for reporting, also when it was their own doing.',
      anonymous: 'Without my name',
      confidential: 'In confidence, to {role} alone',
      noConfidential:
        'There is no confidential way yet; speak to somebody whom you trust, or report without your name.',
    },
    make: 'Continue',
    outside: 'From outside: a client, a supplier, a visitor',
  },
  time: {
    understood: 'That is {time}.',
    about: 'That is about {time}; your words stay in the report.',
    again: '{again} Or leave it: the report then has it in your words.',
    zone: '{time}, time of {zone}',
  },
  kept: {
    yes: 'Kept in this browser until you discard it, also when you are offline.',
    restored: 'This is what you typed before. It is kept in this browser until you discard it.',
    no: 'Not kept here, since others may use this device. Hand it in before you close this page.',
    cannot: 'This browser keeps nothing, so hand it in before you close this page.',
    choose: 'Keep it in this browser all the same',
    discard: 'Discard it',
    sure: 'Discard all that you typed here?',
  },
  wrong: {
    empty: 'Say what happened, in one sentence.',
    placeholder: 'That does not say yet what happened. One sentence is enough.',
    long: 'That is too long for one report ({size} KiB of {most}). Keep the beginning here, and the rest in a file of its own.',
    offline:
      'A part of this page could not be loaded. What you typed is still here: try again when you are online, or call.',
    shape:
      'The report did not come out right: {message}. What you typed is still here: please send it by mail, or call.',
  },
  ready: {
    title: 'Your report is ready. Now hand it in',
    lead: 'It is called {id} until it gets its number. Choose one of these:',
    file: 'Open as a new file on {host}',
    fileHint: 'In a new tab, filled in. Propose the change there, and it is handed in.',
    issue: 'Open as an issue on {host}',
    issueHint: 'In a new tab, filled in. Submit it there, and it is handed in.',
    mail: 'Send by e-mail',
    mailHint: 'To {address}. Your mail program opens with the report in it.',
    mailLongHint: 'To {address}. The report is too long for a link: download it first, and attach the file.',
    mailShows: 'To {address}. A mail from your own address shows who you are.',
    download: 'Download the file',
    downloadHint: '{name}, to attach or to hand over.',
    copy: 'Copy the text',
    copyHint: 'To paste it wherever you like.',
    copied: 'Copied.',
    notCopied: 'This browser does not let the page copy: mark the text below and copy it.',
    call: 'Call {role}',
    see: 'See what it says',
    change: 'Change something',
    done: 'It is handed in: discard it here',
    long: 'It is too long for a link to {host}: send the file instead.',
    noHost: 'There is no link to the repository yet; the file does just as well.',
    noMailbox: 'No mailbox is set up yet: give the file to whoever looks after information security.',
    anonymous:
      'An account on {host} shows who you are, so there is no link to it here. Hand the file over in a way that suits you.',
    anonymousNoHost: 'An account in a repository is not anonymous either. Hand the file over in a way that suits you.',
  },
  confidential: {
    title: 'Your report is ready. It goes to one person',
    lead: 'A repository account is not anonymous, and whoever may open the repository reads all of it. So no record is made: this goes to {role} alone, by mail or telephone.',
    mailHint: 'To {address}. Your mail program opens with your answers in it.',
    subject: 'Confidential report',
  },
  mail: {
    subject: 'Security report',
    keep: 'This mail holds a report of {organisation}, to be kept as {file}:',
    attached: 'The report is in the file {name}, which I attach.',
  },
  noScript: {
    title: 'Four questions',
    lead: 'This page could not start its form. Answer what you can, by mail or telephone; if you can answer only the first one, send that.',
    mail: 'Write a mail with these questions',
    noMailbox: 'No mailbox is set up yet: tell somebody who looks after information security.',
  },
  questions: [
    'What did you observe?',
    'When did you observe it, and when may it have begun?',
    'Which systems, services or data may be involved?',
    'What has been done since then, by you or by others?',
  ],
  ways: 'Other ways to tell us',
};
