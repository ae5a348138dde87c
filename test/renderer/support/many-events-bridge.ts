import { generatedEvents } from '../features/timeline/generated-events.ts';
import { installFakeBridge } from './fake-bridge.ts';

// Runs in a page before it loads: the fake engine with a timeline of so many events.
const { fakeSize } = globalThis as { fakeSize?: number };
if (fakeSize) installFakeBridge(50, generatedEvents(fakeSize));
