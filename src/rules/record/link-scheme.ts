import { isSafeLink } from '../../records/reading/sections.ts';
import { addressesOf } from '../../records/references.ts';
import { asked, registerRule } from '../rule.ts';
import { quoted } from '../wording.ts';

const REPORT = 'incidents/2026/INC-2026-0021.md';
const CONTACT = 'contacts/client-northwind.md';

export default registerRule({
  id: 'record/link-scheme',
  severity: 'error',
  controls: ['A.8.26', 'A.5.14'],
  title: 'Links go to https, mailto, tel or a page of the portal',
  why: 'A link such as `javascript:` runs code in the browser of the reader; what goes over http can be read and changed on its way.',
  fix: 'Start the address with `https://`, `mailto:` or `tel:`; write an address that must not be followed as code, between backticks.',
  *check({ content, noticed, only }) {
    yield* noticed('record/link-scheme');
    for (const subject of asked([content.organisation, ...content.all], { only })) {
      for (const { at, value } of addressesOf(subject, (address) => !isSafeLink(address)))
        yield { on: subject, at, message: `the address is ${quoted(value)}` };
    }
  },
  examples: {
    fails: [
      {
        name: 'a link that runs code',
        from: REPORT,
        sections: { 'What happened': '[the mail](javascript:alert(1))' },
        says: '12:1 a link goes to `javascript:alert(1)`',
      },
      {
        name: 'a link over http',
        from: REPORT,
        sections: { 'What happened': '[the page](http://login.example/)' },
        says: '12:1 a link goes to `http://login.example/`',
      },
      {
        name: 'an address over http alone',
        from: REPORT,
        sections: { 'What happened': 'It asked me to open http://login.example/ now.' },
        says: '12:21 a link goes to `http://login.example/`',
      },
      {
        name: 'a link by reference',
        from: REPORT,
        sections: { 'What happened': 'See [it][1].\n\n[1]: data:text/html,x' },
        says: '14:1 a link goes to `data:text/html,x`',
      },
      {
        name: 'a contact over http',
        from: CONTACT,
        set: { channel: 'http://northwind.example/report' },
        says: '5:1 the address is `http://northwind.example/report`',
      },
    ],
    passes: [
      { name: 'https', from: REPORT, sections: { 'What happened': '[the page](https://login.example/)' } },
      {
        name: 'a page of the portal',
        from: REPORT,
        sections: { 'What happened': '[the policy](/policies/incident-management/)' },
      },
      {
        name: 'the address of a phishing page as code',
        from: REPORT,
        sections: { 'What happened': 'It led to `http://login.example/`.' },
      },
      { name: 'a telephone number', from: CONTACT, set: { channel: 'tel:+49-30-0000000' } },
    ],
  },
});
