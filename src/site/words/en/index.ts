import { said } from '../said.ts';
import { speechOf } from '../speech.ts';
import { terms } from '../terms.ts';
import { about } from './about.ts';
import { admin } from './admin.ts';
import { announce } from './announce.ts';
import { checks } from './checks.ts';
import { clocks } from './clocks.ts';
import { controls } from './controls.ts';
import { duties } from './duties.ts';
import { evidence } from './evidence.ts';
import { feeds } from './feeds.ts';
import { fields } from './fields.ts';
import { formats } from './formats.ts';
import { frame } from './frame.ts';
import { guides } from './guides.ts';
import { home } from './home.ts';
import { learned } from './learned.ts';
import { listed } from './listed.ts';
import { record } from './record.ts';
import { register } from './register.ts';
import { report } from './report.ts';
import { rules } from './rules.ts';
import { search } from './search.ts';
import { story } from './story.ts';
import { conventions, tables } from './terms.ts';
import { training } from './training.ts';
import { types } from './types.ts';
import { values } from './values.ts';

/** The words of the interface in English; every other language has the same keys. */
export const en = {
  speech: speechOf('en'),
  about,
  admin,
  announce,
  checks,
  clocks,
  controls,
  conventions,
  duties,
  evidence,
  feeds,
  formats,
  frame,
  guides,
  home,
  learned,
  record,
  register,
  report,
  rules,
  search,
  story,
  training,
  types,
  values,
  ...said(fields, listed),
  ...terms(tables),
};
