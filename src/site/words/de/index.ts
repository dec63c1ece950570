import type { Words } from '../index.ts';
import { speechOf } from '../speech.ts';
import { frame } from './frame.ts';
import { learned } from './learned.ts';
import { report } from './report.ts';

/** The words of the interface in German. */
export const de: Words = { speech: speechOf('de'), frame, learned, report };
