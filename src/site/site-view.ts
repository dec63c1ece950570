import type { ReportedFinding } from '../checker/finding.ts';
import { summarise } from '../checker/report.ts';
import { bodyOf } from '../records/reading/document.ts';
import { ORGANISATION_FILE } from '../records/reading/load.ts';
import { FOLDERS, type Folder } from '../records/types/fields.ts';
import { DIGESTED } from './digest.ts';
import { safeHtml } from './html.ts';
import type { FindingView, HostedView, RecordView, RegisterView, SiteView } from './model.ts';
import type { PortalInput, Scene } from './scene.ts';
import { type Words, wordsOf } from './words/index.ts';

function registersOf(
  folders: readonly Folder[],
  records: readonly RecordView[],
  { types }: Words,
): readonly RegisterView[] {
  return folders.map((folder) => {
    const { noun, plural, purpose } = types[folder];
    const own = records.filter((record) => record.folder === folder);
    return { folder, noun, plural, purpose, count: own.length, open: own.filter(({ open }) => open === true).length };
  });
}

function rolesOf({ organisation, linkTo }: Scene): SiteView['roles'] {
  const { incidentManager, deputy, privacyLead } = organisation.roles;
  const { roles } = wordsOf(organisation.language).frame.footer;
  const named = [
    { label: roles.incidentManager, id: incidentManager },
    { label: roles.deputy, id: deputy },
    { label: roles.privacyLead, id: privacyLead },
  ];
  return named.flatMap(({ label, id }) => (id === undefined ? [] : [{ label, value: linkTo(['people'], id) }]));
}

/** What is the same on every page. */
export function siteView(
  input: PortalInput,
  scene: Scene,
  records: readonly RecordView[],
  findings: ReadonlyMap<string, readonly FindingView[]>,
  seen: readonly ReportedFinding[],
  hosted: HostedView | null,
): SiteView {
  const { content, organisation, audience, channels, severityScale, around, pageOfFile, clean, unsaid, digests } =
    scene;
  const { name, language, sample, timezone, repository, portal } = organisation;
  return {
    name: clean(name),
    language,
    sample,
    now: input.now,
    clockPinned: input.clockPinned,
    commit: input.commit ?? null,
    dailyRun: input.dailyRun ?? null,
    audience,
    digests,
    tlp: unsaid,
    timezone,
    address: portal === undefined ? null : clean(portal).replace(/\/$/, ''),
    repository: repository === undefined ? null : clean(repository),
    hosted,
    channels,
    roles: rolesOf(scene),
    severityScale,
    guidance: safeHtml(bodyOf(content.organisation.document), 'markdown', around(ORGANISATION_FILE)).html,
    registers: registersOf(digests ? DIGESTED : FOLDERS, records, scene.words),
    summary: summarise(seen),
    findings: digests ? [] : [...findings].flatMap(([file, own]) => (pageOfFile(file) === undefined ? own : [])),
  };
}
