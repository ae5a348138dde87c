import type { CaseOptions } from '../case/open-case.ts';
import { Dispatcher } from '../dispatcher.ts';
import { Session } from '../procedures/session.ts';
import type { Complain } from '../work.ts';
import { Calls, type EngineTransport } from './calls.ts';

/** The engine in this thread: for tests. Values are cloned as on the way to a worker. */
export function inProcessTransport(options: CaseOptions = {}, complain: Complain = () => {}): EngineTransport {
  const dispatcher = new Dispatcher(new Session(options), complain);
  const calls = new Calls();
  return {
    call: (name, input, callOptions) =>
      calls.start(name, structuredClone(input), callOptions, (request) => {
        void dispatcher.handle(request, (reply) => calls.take(structuredClone(reply)));
      }),
    close: () => dispatcher.close(),
  };
}
