import type { Words } from '../index.ts';
import { said } from '../said.ts';
import { speechOf } from '../speech.ts';
import { about } from './about.ts';
import { admin } from './admin.ts';
import { announce } from './announce.ts';
import { feeds } from './feeds.ts';
import { fields } from './fields.ts';
import { frame } from './frame.ts';
import { guides } from './guides.ts';
import { home } from './home.ts';
import { learned } from './learned.ts';
import { listed } from './listed.ts';
import { record } from './record.ts';
import { register } from './register.ts';
import { report } from './report.ts';
import { search } from './search.ts';
import { training } from './training.ts';
import { types } from './types.ts';
import { values } from './values.ts';

/** The words of the interface in French. */
export const fr: Words = {
  speech: speechOf('fr'),
  about,
  admin,
  announce,
  feeds,
  frame,
  guides,
  home,
  learned,
  record,
  register,
  report,
  search,
  training,
  types,
  values,
  ...said(fields, listed),
};
