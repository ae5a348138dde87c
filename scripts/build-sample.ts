// node scripts/build-sample.ts OUT: writes the mail of the sample case into the folder OUT.
import { resolve } from 'node:path';
import { writeSample } from '../electron/core/sample/write-sample.ts';

const [out] = process.argv.slice(2);
if (out === undefined) {
  console.error('node scripts/build-sample.ts OUT');
  process.exitCode = 2;
} else {
  console.log(`${writeSample(resolve(out))} files in ${resolve(out)}`);
}
