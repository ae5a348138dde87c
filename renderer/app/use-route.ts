import { useCallback, useSyncExternalStore } from 'react';
import { formatRoute, parseRoute, type Route } from './routes.ts';

let read = '';
let current = parseRoute('');

/** The same object as long as the address is the same. */
export function currentRoute(): Route {
  if (location.hash !== read) {
    read = location.hash;
    current = parseRoute(read);
  }
  return current;
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  window.addEventListener('popstate', listener);
  return () => {
    window.removeEventListener('hashchange', listener);
    window.removeEventListener('popstate', listener);
  };
}

/** `replace`: no new step for the back button, as while one types or moves through a list. */
export function navigate(route: Route, replace = false): void {
  const hash = formatRoute(route);
  if (hash === location.hash) return;
  if (replace) history.replaceState(null, '', hash);
  else history.pushState(null, '', hash);
  window.dispatchEvent(new PopStateEvent('popstate'));
}

export const useCurrentRoute = (): Route => useSyncExternalStore(subscribe, currentRoute);

export interface RouteChange {
  view?: Route['view'];
  id?: string | null;
  /** An empty value takes a filter away. */
  filter?: Record<string, string>;
  replace?: boolean;
}

/** The route as it is when `go` is called, with the change; a new view starts with filters of its own. */
export function useGo(): (change: RouteChange) => void {
  return useCallback(({ view, id, filter, replace = false }: RouteChange) => {
    const route = currentRoute();
    const isNew = view !== undefined && view !== route.view;
    navigate(
      {
        case: route.case,
        view: view ?? route.view,
        id: id === undefined ? (isNew ? null : route.id) : id,
        filter: isNew ? (filter ?? {}) : { ...route.filter, ...filter },
      },
      replace,
    );
  }, []);
}
