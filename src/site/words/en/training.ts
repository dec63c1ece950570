/** My training, the spot check, and the acknowledgement of policies. What stands in braces is filled in by the script. */
export const training = {
  title: 'My training',
  description: 'Short modules for everybody who works here.',
  lead: 'Short modules for everybody who works here, three to four minutes each. Take them in any order, as often as you like.',
  finished: 'Finished here on {day}',
  forget: 'Forget what this browser keeps of my training',
  modulesTitle: 'Modules',
  modules: {
    'what-counts': {
      title: 'What counts',
      about: 'You recognise what we want to hear about, and you need not be sure.',
    },
    'how-to-report': {
      title: 'How to report',
      about: 'You know which way to take, what to say, and what happens then.',
    },
    'what-not-to-do': {
      title: 'What not to do',
      about: 'You know what makes it worse, and how to keep what tells us what happened.',
    },
    'event-or-incident': {
      title: 'Event or incident',
      about: 'You know who decides what it is, and why that is not your job.',
    },
    phishing: {
      title: 'Phishing',
      about: 'You notice the mail, call or page that wants something from you, also when it is well made.',
    },
    'lost-device': {
      title: 'A lost device',
      about: 'You know what the first hour is for when a laptop, telephone, key or badge is gone.',
    },
  },
  spotCheck: {
    title: 'Would you know how to report?',
    ask: 'If we asked you today how to report, would you know?',
    lead: 'Three questions, one minute. The answers show us what we have to explain better, so any answer is a good one.',
    start: 'Answer three questions',
    form: 'The form “Report an incident” of this portal',
    questions: [
      {
        ask: 'Something looks wrong. Which way reaches those who can help?',
        asks: 'which way to report',
        answers: [
          {
            says: 'I tell a colleague nearby. Whoever knows more will pass it on.',
            because: 'That is kind, and it often ends there. Please tell us yourself.',
          },
          { says: '{ways}', because: 'That reaches us, and so does the form of this portal.', right: true },
          {
            says: 'I bring it up in the next team meeting.',
            because: 'By then the first hours are gone. A call or a line now is worth more than a good text later.',
          },
        ],
      },
      {
        ask: 'You are not sure whether it is anything. When do you report?',
        asks: 'when to report',
        answers: [
          {
            says: 'When I have found out more.',
            because: 'Looking into it is our part, and it can blur traces. What you have now is enough.',
          },
          {
            says: 'When it happens a second time.',
            because: 'The first time is the one that we can still stop. Please do not wait for the second.',
          },
          {
            says: 'At once, as it is.',
            because: 'A report that turns out to be nothing costs us minutes. We would rather have ten of those.',
            right: true,
          },
        ],
      },
      {
        ask: 'What do you do with the device or the mail until somebody answers?',
        asks: 'what to leave alone',
        answers: [
          {
            says: 'I leave both as they are, and take the device off the network if I know how.',
            because: 'What is there tells us what happened, and nothing goes on meanwhile.',
            right: true,
          },
          {
            says: 'I restart the device, in case that helps.',
            because: 'A restart wipes what is in memory. Leave it on, and take it off the network.',
          },
          {
            says: 'I delete the mail, so that nobody else falls for it.',
            because: 'Then we can not see who sent it and who else got it. Keep it, and do not answer.',
          },
        ],
      },
    ],
  },
  toRead: {
    title: 'To read and confirm',
    lead: 'We ask everybody to confirm each version of these once, at the end of the policy.',
    version: ({ version }: { readonly version: string }) => `Version ${version}`,
  },
  counts: {
    title: 'How it counts',
    text: 'At the end of each module you hand in a short record, the way you would a report: by a link, a file or a mail. Nobody sees your answers there, or how many tries you took.',
  },
  forIsms: {
    title: 'For those who keep the records',
    link: 'Send each person their own link once, with their id from the register of people behind it, and nobody has to type it:',
    address: 'my-training/#as=front-desk',
    renumber: 'What is handed in has a provisional id. One line gives it its number:',
    command: 'npx isms renumber TRN-2026-P7T4M2X',
    unknown: 'Where somebody typed an id that nobody has, the check warns, and says who was probably meant.',
  },
  check: {
    title: 'Check yourself',
    lead: 'Choose an answer, and you see at once what we think of it. Try as often as you like.',
    answer: 'See the answer',
    right: 'Right.',
    other: 'Not quite.',
  },
  who: {
    label: 'Who are you?',
    hint: 'Your id in our register, as in your invitation, such as front-desk. If you do not know it, your role. Please no name and no mail address: the record is kept for years.',
    free: 'It may stay empty: then nobody knows whose answers these are.',
    inWords: 'Who it was, in their own words: {words}',
  },
  kept: {
    yes: 'Kept in this browser until you discard it.',
    cannot: 'This browser keeps nothing, so hand it in before you close this page.',
    discard: 'Discard it',
    sure: 'Discard your answers and who you are from this browser?',
  },
  course: {
    title: 'Finish',
    lead: 'That was the last question. One step more, and it counts.',
    make: 'Finish this module',
    back: 'It is handed in: back to my training',
    record: ({ title }: { readonly title: string }) => `Module: ${title}`,
    result: 'Read in the portal, and every question of the self-check answered.',
  },
  'spot-check': {
    title: 'Hand in how it went',
    lead: 'Your first answers are what we learn from, right or not.',
    make: 'Continue',
    back: 'It is handed in: back to my training',
    record: 'Spot check: how do you report?',
    known: '{right} of {count} right at once',
    notKnown: 'not at once: {questions}',
  },
  acknowledgement: {
    title: 'I have read this',
    somebody: 'whoever looks after information security',
    lead: ({ version, owner }: { readonly version: string; readonly owner: string }) =>
      `Please confirm that you have read version ${version}. If something in it is not clear, or does not work for you, ask first: ${owner}.`,
    make: ({ version }: { readonly version: string }) => `I have read version ${version}`,
    back: 'It is handed in: back to the policies',
    record: ({ title, version }: { readonly title: string; readonly version: string }) =>
      `${title} ${version}, read and understood`,
    text: 'Read in the portal, and confirmed.',
  },
  policy: {
    version: 'Version',
    since: 'In force since',
    from: 'In force from',
    changed: 'What changed',
    ask: 'Who to ask',
    confirm: 'Please confirm',
    toConfirm: 'once read',
    /** In a row of the register, which has no heads of columns on a phone. */
    confirmRow: 'confirm once read',
  },
  wrong: {
    nobody: 'Say who you are, or nobody knows whom it counts for: your id or your role.',
    mail: 'Please no mail address: the record is kept for years. Your id or your role is enough.',
    letters: 'Please use the letters a to z for your id or your role.',
    offline: 'A part of this page could not be loaded. Your answers are still here: try again when you are online.',
    shape: 'The record did not come out right: {message}. Please tell us by mail that you are through.',
  },
  noScript: {
    text: 'This page could not start its script. The answers stand folded below each question; when you are through, tell us by mail.',
    confirm: 'This page could not start its script. When you have read it, tell us by mail.',
    mail: 'Write that mail',
    noMailbox: 'No mailbox is set up yet: tell whoever looks after information security.',
    body: ({ title }: { readonly title: string }) => `${title}\n\nMy id or my role: `,
  },
  handIn: {
    title: 'Well done. Now hand it in',
    lead: 'The record is called {id} until it gets its number. Choose one of these:',
    mailHint: 'To {address}. Your mail program opens with the record in it.',
    mailLongHint: 'To {address}. The record is too long for a link: download it first, and attach the file.',
    change: 'Back',
    noMailbox: 'No mailbox is set up yet: give the file to whoever looks after information security.',
  },
  mail: {
    subject: 'Training record',
    keep: 'This mail holds a training record of {organisation}, to be kept as {file}:',
    attached: 'The training record is in the file {name}, which I attach.',
  },
};
