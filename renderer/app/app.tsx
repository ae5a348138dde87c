import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { type PageStore, PageStoreProvider } from '../drafts/page-store.tsx';
import type { Connection } from '../rpc/connection.ts';
import { ConnectionProvider } from '../rpc/connection-context.tsx';
import { createQueryClient } from '../rpc/use-call.ts';
import { CommandProvider } from './commands/use-commands.tsx';
import { Frame } from './frame.tsx';
import { WordsProvider } from './i18n/words-context.tsx';

/** The whole interface over a connection to an engine and a host, whichever they are. */
export function App({ connection, store }: { connection: Connection; store: PageStore }) {
  const [queries] = useState(createQueryClient);
  return (
    <ConnectionProvider connection={connection}>
      <PageStoreProvider store={store}>
        <QueryClientProvider client={queries}>
          <WordsProvider>
            <CommandProvider>
              <Frame />
            </CommandProvider>
          </WordsProvider>
        </QueryClientProvider>
      </PageStoreProvider>
    </ConnectionProvider>
  );
}
