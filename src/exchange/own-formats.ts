import type { OutFormat } from './format.ts';
import { exportFormats } from './index.ts';

/** A format whose files can be read again, so that whole registers arrive elsewhere as they were. */
export type OwnFormat = OutFormat & Required<Pick<OutFormat, 'readBack'>>;

const isOwn = (format: OutFormat): format is OwnFormat => format.readBack !== undefined;

/** Every format of an export that `isms import --map isms` reads. */
export const ownFormats: readonly OwnFormat[] = exportFormats.filter(isOwn);
