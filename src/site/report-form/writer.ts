/** What makes records in a browser, with the shapes by which they are judged: one part for all pages, loaded when it is needed. */
export { trainingRecord } from '../training/record.ts';
export { reportRecord } from './record.ts';
