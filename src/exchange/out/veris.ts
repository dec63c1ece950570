import { byText } from '../../records/order.ts';
import { defineFormat } from '../format.ts';
import { VERIS_EXAMPLE } from '../veris/example.ts';
import { verisIncident } from '../veris/incident.ts';
import { isInYears } from '../veris/timeline.ts';
import { NOTHING_HAPPENED } from './happened.ts';
import { cleaned } from './register.ts';

/**
 * Incidents and events in the words of VERIS: the joined form of it, a list with one incident an item, each valid by the
 * schema (https://github.com/vz-risk/veris, `joined_veris_json.md`). Programs of VERIS read the list out of a ZIP file.
 */
export const verisOut = defineFormat({
  id: 'veris',
  direction: 'out',
  writes: 'incidents and events in the words of VERIS 1.4.1, a list as JSON; programs of VERIS read it in a ZIP file',
  folders: ['incidents'],
  isOne: true,
  leaves: {
    what: `${NOTHING_HAPPENED.what}, and years before 1950 or after 2050`,
    is: (entry) => NOTHING_HAPPENED.is(entry) || (entry.type === 'incidents' && !isInYears(entry.data)),
  },
  example: VERIS_EXAMPLE,
  write({ content, clean }, { organisation }) {
    const incidents = [...content.of('incidents')]
      .sort((a, b) => byText(a.id, b.id))
      .map((entry) => verisIncident(entry, content, organisation));
    return new TextEncoder().encode(`${JSON.stringify(cleaned(incidents, clean), null, 2)}\n`);
  },
});
