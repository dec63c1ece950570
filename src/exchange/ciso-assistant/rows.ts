import { byText } from '../../records/order.ts';
import { bodyOf } from '../../records/reading/document.ts';
import { epoch } from '../../records/time.ts';
import type { Asset } from '../../records/types/asset.ts';
import type { Folder } from '../../records/types/fields.ts';
import type { Incident } from '../../records/types/incident.ts';
import type { AnyEntry } from '../../records/types/index.ts';
import type { Policy } from '../../records/types/policy.ts';
import type { Handed } from '../format.ts';

/**
 * The columns that the data import of CISO Assistant reads, and what may stand in them
 * (https://github.com/intuitem/ciso-assistant-community: `IncidentRecordConsumer`, `PolicyRecordConsumer` and
 * `AssetRecordConsumer` of `backend/data_wizard/views.py`, `product-docs/configuration/data-import.md`). Without a column
 * `domain`, records go into the domain that is chosen there; people are no column at all.
 */
const FIRST = ['ref_id', 'name', 'description'] as const;

/** What a name may hold there, in characters. */
const MOST_IN_NAME = 200;

/** The first cells of a record of any type. A title that is too long for a name stands whole in front of the text. */
function firstCells({ id, data, document }: AnyEntry, clean: Handed['clean']): readonly string[] {
  const title = clean(data.title);
  const text = clean(bodyOf(document).trim());
  const letters = Array.from(title);
  if (letters.length <= MOST_IN_NAME) return [clean(id), title, text];
  return [clean(id), `${letters.slice(0, MOST_IN_NAME - 1).join('')}…`, `${title}\n\n${text}`];
}

/** Their five words for our four; `low` is one of both, and `minor` is not used. */
const SEVERITIES = { low: 'low', medium: 'moderate', high: 'major', critical: 'critical' } as const;

const STATUSES: Readonly<Record<Incident['status'], string>> = {
  reported: 'new',
  triaged: 'new',
  investigating: 'ongoing',
  contained: 'ongoing',
  recovered: 'resolved',
  reviewed: 'resolved',
  closed: 'closed',
};

/** Whether one's own people or others noticed it. An audit may be of either; their import takes an empty cell for internal. */
const DETECTIONS: Readonly<Record<string, string>> = {
  monitoring: 'internal',
  staff: 'internal',
  supplier: 'external',
  client: 'external',
  authority: 'external',
};

/** What a label may be there. */
const LABEL = /^[\w-]{1,36}$/;

function incidentCells(data: Incident, clean: Handed['clean']): readonly string[] {
  const { kind, status, severity, source, category, reportedAt, references } = data;
  const isDismissed = kind === 'event' && status === 'closed';
  const detection = source !== undefined && Object.hasOwn(DETECTIONS, source) ? DETECTIONS[source] : undefined;
  const labels = [kind === 'event' ? 'event' : '', clean(category ?? '')].filter((label) => LABEL.test(label));
  return [
    isDismissed ? 'dismissed' : STATUSES[status],
    severity === undefined ? 'unknown' : SEVERITIES[severity],
    detection ?? '',
    // A time without its offset would be taken for one in UTC.
    epoch(reportedAt) === null ? '' : reportedAt,
    clean(references.find(({ url }) => url !== undefined)?.url ?? ''),
    labels.join('|'),
  ];
}

const POLICY_STATUSES = { draft: 'in_progress', approved: 'active', retired: 'deprecated' } as const;

function policyCells({ status }: Policy): readonly string[] {
  return [status === undefined ? '--' : POLICY_STATUSES[status]];
}

/** Information is a primary asset; what carries it supports it, as whatever is not said to be primary (ISO/IEC 27005). */
function assetCells({ kind }: Asset): readonly string[] {
  return [kind === 'data' ? 'PR' : 'SP'];
}

/** The rows of a register, the names of the columns first, the records in order of id. */
export function cisoRows(folder: Folder, { content, clean }: Handed): readonly (readonly string[])[] {
  const sorted = <One extends AnyEntry>(entries: readonly One[]): readonly One[] =>
    [...entries].sort((a, b) => byText(a.id, b.id));
  if (folder === 'policies')
    return [
      [...FIRST, 'status'],
      ...sorted(content.of('policies')).map((one) => [...firstCells(one, clean), ...policyCells(one.data)]),
    ];
  if (folder === 'assets')
    return [
      [...FIRST, 'type'],
      ...sorted(content.of('assets')).map((one) => [...firstCells(one, clean), ...assetCells(one.data)]),
    ];
  return [
    [...FIRST, 'status', 'severity', 'detection', 'reported_at', 'link', 'filtering_labels'],
    ...sorted(content.of('incidents')).map((one) => [...firstCells(one, clean), ...incidentCells(one.data, clean)]),
  ];
}
