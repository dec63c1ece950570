import { speechOf } from '../speech.ts';
import { frame } from './frame.ts';
import { learned } from './learned.ts';
import { report } from './report.ts';

/** The words of the interface in English; every other language has the same keys. */
export const en = { speech: speechOf('en'), frame, learned, report };
