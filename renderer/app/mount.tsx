import { createRoot } from 'react-dom/client';
import { openPageStore } from '../drafts/page-store.tsx';
import type { Connection } from '../rpc/connection.ts';
import { App } from './app.tsx';

/** Drafts and preferences are read first: the first picture has the right language, theme and widths. */
export async function mount(element: HTMLElement, connection: Connection): Promise<void> {
  const store = await openPageStore();
  createRoot(element).render(<App connection={connection} store={store} />);
}
