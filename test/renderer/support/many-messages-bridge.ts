import { installFakeBridge } from './fake-bridge.ts';

// Runs in a page before it loads: the fake engine with a case of so many messages, each of them generated when it is asked for.
const { fakeSize } = globalThis as { fakeSize?: number };
if (fakeSize) installFakeBridge(fakeSize);
