import type { Example } from '../format.ts';

/** A workbook with a title above the names of the columns, a day and a time in cells of their own, a total and a hidden sheet. */
const WORKBOOK = [
  'UEsDBBQAAAAIAAAAYlz+W4ZyiQAAAPAAAAALAAAAX3JlbHMvLnJlbHONzzsOwjAQBNCrRD5ANlBQoNgVTVrEBYyz/siftWwjwu1x',
  'SRAF5WpHbzTzFYNsjlK1LtdhiyFVzmxr+QxQlcUo60gZU/9oKlG2fhYDWSovDcJxmk5QPg0mduawrJyVZT2w4fbK+I9NWjuFF1KP',
  'iKn9qPhKdFkWg42zLcCTir8T+bGjDMQMu4HiDVBLAwQUAAAACAAAAGJc473nOJsAAADqAAAADwAAAHhsL3dvcmtib29rLnhtbE2O',
  'MQ7CMAxFrxLlAKTtwFC1nVgqMXCF0LhN1CaubCM4PgERYPK3/3+2uzvSekVc1SNuiVvqtRfZW2N48hAtH3CHlL0ZKVrJLS0G5zlM',
  'cMLpFiGJaarqaAg2KwET+7CzHr57L6TM0LEHEP5UlWyEXp9x0eo9GF2va60UtSErGl2tC1OygYX/0k3WYiU7PjgHSf/Y5sWactCU',
  'P4YnUEsDBBQAAAAIAAAAYlzSp1ruswAAAIYCAAAaAAAAeGwvX3JlbHMvd29ya2Jvb2sueG1sLnJlbHO9kjEKg0AQRa8iewBHLVKE',
  'aJXGNnqBRUdX1N1lZ0Li7bMISRQUUkiqYf7A+6+Yyw0HyZ3RpDpLwXMcNKVCMdszAFUKR0mhsaj9pTFulOxX14KVVS9bhCSKTuCW',
  'DJGtmEFep8LldSyCcrL4C9s0TVfh1VT3ETVvVMDDuJ4UInuodC1yKj4RwTzi0FMFbMskf5ZJ9mWKI1VISYd1wa7TLX11VvG+Snmo',
  'Ck8DLh3m/V0Oq7fLXlBLAwQUAAAACAAAAGJcPj9ysgkBAACsAgAAGAAAAHhsL3dvcmtzaGVldHMvc2hlZXQxLnhtbG2Sy26DMBBF',
  'fwWxajcxD4ekkbFESLtsN+0HWNSEqhiQbSX5/Eyw5JeChDSeM2Pf6zG5zvJfDZzr5CbGSdXpoPVyQEh1AxdMbeaFT0D6WQqmYSnP',
  'SC2Ss9+1SYyoyLIKCfY3pZSsuRPTjBI5XxNZp3maUNI9ogZCXacKyi40I+hCCergh0JbXTyqg0zp+iG0/bntX9nRZ0XIWp+VITv5',
  'DIfs3WfbkH34rHruBTvlawiiI2VHyMOF5+b0KttH6lrDS3NjmxLvCv+LrECxlbSLrPhsH1nx2dtzK1tnBUI3BDdF4wcg6C0A9rT9',
  '+vn8fmnwocGvBPXh0MzuyHsugsszb/k4KsgHC/tA6R1QSwMEFAAAAAgAAABiXMZNKIOAAAAAuAAAABgAAAB4bC93b3Jrc2hlZXRz',
  'L3NoZWV0Mi54bWxVTksKAjEMvUrpAczUhQtpC6IXKTVOxf5IyozHN85CnEXC+8Kza6MXJ8Sh3iVXdjqN0c8AHBOWwIfWsYrzaFTC',
  'EEozcCcM961UMhyn6QQlPKv2dtNuYQRvqa2KnDZaeRu/6CJwOM0SW7wxFhZvIcpJUv5ftSDNeMWcWfQd+Y31H1BLAwQUAAAACAAA',
  'AGJcuntm+6MAAABCAgAAFAAAAHhsL3NoYXJlZFN0cmluZ3MueG1snZJNCsJQDAavEnoAK124kNqVCwviQr1AbGMbfH+8xKq313oA',
  'CS4DM7P4SC2iTS3c1ApP79aSsKNNkTIJ5YmKpg0d9xQUXBygWlaruvwI5Wz8sA5xYeKOlGJW6k3wmT2ZwNPde8wvE7slRXZi69JE',
  'mdUW3mPSmMDRVSEGQNCMHExqq/BAAQ6gI0HG7gZ4iRN9TyFU27g7HkbbsFHR/ZEs5+d5A1BLAwQUAAAACAAAAGJcHcGQX3QAAADy',
  'AAAADQAAAHhsL3N0eWxlcy54bWyzKS6pzEkNzkhNLbGzySvNdcstKYYxFCCUZ4qtkqGZiZJCWn5RbmKJc35Kqq1SSop+bq5+JRDE',
  'KGRkWOXmKunb2ejDDUhOzckJBpkckQbkVaQhG2UCVoqqAsTDVGoAUolFM6oQ0GnoYkZgnWA7wKbqI/kSAFBLAQIUABQAAAAIAAAA',
  'Ylz+W4ZyiQAAAPAAAAALAAAAAAAAAAAAAAAAAAAAAABfcmVscy8ucmVsc1BLAQIUABQAAAAIAAAAYlzjvec4mwAAAOoAAAAPAAAA',
  'AAAAAAAAAAAAALIAAAB4bC93b3JrYm9vay54bWxQSwECFAAUAAAACAAAAGJc0qda7rMAAACGAgAAGgAAAAAAAAAAAAAAAAB6AQAA',
  'eGwvX3JlbHMvd29ya2Jvb2sueG1sLnJlbHNQSwECFAAUAAAACAAAAGJcPj9ysgkBAACsAgAAGAAAAAAAAAAAAAAAAABlAgAAeGwv',
  'd29ya3NoZWV0cy9zaGVldDEueG1sUEsBAhQAFAAAAAgAAABiXMZNKIOAAAAAuAAAABgAAAAAAAAAAAAAAAAApAMAAHhsL3dvcmtz',
  'aGVldHMvc2hlZXQyLnhtbFBLAQIUABQAAAAIAAAAYly6e2b7owAAAEICAAAUAAAAAAAAAAAAAAAAAFoEAAB4bC9zaGFyZWRTdHJp',
  'bmdzLnhtbFBLAQIUABQAAAAIAAAAYlwdwZBfdAAAAPIAAAANAAAAAAAAAAAAAAAAAC8FAAB4bC9zdHlsZXMueG1sUEsFBgAAAAAH',
  'AAcAxwEAAM4FAAAAAA==',
];

/** The worked example of `xlsx`. */
export const EXAMPLE: Example = {
  files: { 'register.xlsx': `base64:${WORKBOOK.join('')}` },
  map: {
    title: ['Summary'],
    body: ['Details'],
    reportedAt: ['Reported', 'Time'],
    severity: ['Severity'],
    'references.key': ['No.'],
  },
  record: `---
id: INC-2026-0001
title: Laptop left on a train
status: reported
severity: high
reportedAt: 2026-03-02T08:20Z
reporter:
  who: unknown
  channel: import
references:
  - system: xlsx
    key: "12"
imported:
  from: a workbook
  on: 2026-11-26
  digest: 6624fd57097de15c
---

## What happened

It was in the rack above the seat.

## Imported from a workbook

- Source: \`12\`
`,
};
