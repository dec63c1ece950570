/** Placeholder of the command line: says its version. */
import manifest from '../package.json' with { type: 'json' };

if (process.argv.includes('--version')) console.log(`isms ${manifest.version}`);
else {
  console.error('the command line is not here yet; only `isms --version` works');
  process.exitCode = 2;
}
