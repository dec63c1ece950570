/** What to do in the first minutes of what happens most, and the pages around it. */
export const guides = {
  title: 'What to do',
  lead: 'The first minutes, for what happens most.',
  else: 'For everything else:',
  tell: 'tell us',
  leaveThings: 'and leave things as they are.',
  tellUs: 'Tell us',
  first: 'First',
  leave: 'What to leave alone',
  after: 'What happens then',
  hear: 'You hear from us what came of it.',
  /** By the last part of their address, in the order in which they happen most. */
  each: {
    phishing: {
      title: 'A strange mail, or I clicked on it',
      when: 'A mail, message or call wants you to sign in, to pay, to open a file or to hurry, and something about it is odd.',
      first: [
        'Call or write to us now. If you clicked, typed a password or opened the file, say so: minutes count, and nobody is blamed.',
        'If you typed a password: change it from another device, and everywhere else where you use the same one.',
        'If a second factor asked you to confirm what you did not start: decline, and tell us.',
        'Keep the message. Forward it only as an attachment, and only to us.',
      ],
      leave: [
        'Do not answer, and do not call the number in the message.',
        'Do not delete it, and do not forward it to colleagues to warn them: we do that.',
      ],
      after: 'We look who else got it, block the sender and the page, and end strange sessions of your account.',
    },
    'lost-device': {
      title: 'A device, key or badge is gone',
      when: 'A laptop, telephone, key, badge, USB stick or folder of paper is lost or stolen, or you are not sure where it is.',
      first: [
        'Call us at once, also at night and also if it may still turn up. A lock costs nothing and can be undone.',
        'Say what it is, when you last had it, whether it was locked, and what was on it or which doors it opens.',
        'If it was stolen: go to the police when you are safe, and note the file number.',
      ],
      leave: [
        'Do not wait a day for it to turn up.',
        'Do not follow a thief or a tracking signal on your own.',
        'Do not change the passwords of the device before you talked to us: some changes stop the remote lock.',
      ],
      after: 'We lock or wipe the device, block the badge or key, and give you another one.',
    },
    'wrong-recipient': {
      title: 'I sent something to the wrong person',
      when: 'A mail, letter, chat message, link or upload went to somebody who should not have it.',
      first: [
        'Tell us at once: who got it, what stood in it, and whether it names people.',
        'If you can still take it back or close the link, do that, and write down when you did.',
        'If you know the recipient: ask in one sentence to delete it unread and to confirm that, and keep the answer.',
      ],
      leave: [
        'Do not delete the message from your sent mail: it shows what was in it.',
        'Do not decide alone that it is harmless. Where it names people, the law may leave us no more than 72 hours.',
      ],
      after: 'Whoever looks after privacy decides whether anybody has to be told, and helps with the words.',
    },
    malware: {
      title: 'The computer behaves strangely',
      when: 'Files have odd names or do not open, a window demands money, programs start by themselves, or the protection warns.',
      first: [
        'Take it off the network: pull the cable, switch off Wi-Fi. Leave it switched on.',
        'Call us from another device. Writing is too slow for this one.',
        'Write down, or photograph with your telephone, what you see and when it began.',
        'Tell the people next to you to look whether theirs does the same.',
      ],
      leave: [
        'Do not restart or switch it off: what is in memory would be lost.',
        'Do not plug in backups, USB sticks or other devices.',
        'Do not pay, do not answer, and do not try to clean it.',
      ],
      after: 'We take the device over, give you another one, and look how it came in.',
    },
    stranger: {
      title: 'A stranger in the building, or a door that stands open',
      when: 'Somebody you do not know walks around alone, asks odd questions, or a door, window or cabinet is open that should not be.',
      first: [
        'If you feel safe: ask kindly whom they want to see, and bring them there or to the exit.',
        'If you do not: keep away, and call us, or the police when there is danger.',
        'Close the door if you can do it without touching anything else.',
        'Look what is missing or was moved, and write down the time and what the person looked like.',
      ],
      leave: [
        'Do not hold anybody back, and do not let anybody in behind you out of politeness.',
        'Do not tidy up: a moved thing may tell us something.',
      ],
      after: 'We check doors, cameras and what stands in the room, and change codes where needed.',
    },
  },
};
