import { afterAll } from 'vitest';
import { removeTemporaryFolders } from './helpers/register.ts';

// Run anew for each file of tests, while the modules that it loads may be shared with the files before.
afterAll(removeTemporaryFolders, 60_000);
