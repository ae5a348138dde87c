// node scripts/sample.ts: the sample case and its timeline, in sample-out/.
import { makeSample } from './make-sample.ts';

const stop = new AbortController();
process.once('SIGINT', () => stop.abort()).once('SIGTERM', () => stop.abort());
if (!(await makeSample(stop.signal))) process.exitCode = stop.signal.aborted ? 130 : 1;
