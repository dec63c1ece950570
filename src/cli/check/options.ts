import { reporters } from '../../checker/reporters/index.ts';
import type { Option } from '../command.ts';

/** The reports that are wanted, as `outputsOf` reads them. */
export const FORMAT: Option = {
  name: 'format',
  value: 'NAME[=FILE]',
  repeatable: true,
  description: `how to show the result: ${Object.keys(reporters).join(', ')}; into a file where one is named`,
};

/** Where stores of evidence are mounted, as `storesOf` reads it. */
export const STORE: Option = {
  name: 'store',
  value: 'NAME=DIR',
  repeatable: true,
  description: 'compares evidence with its files: DIR is where the store NAME of `organisation.md` is mounted',
};
