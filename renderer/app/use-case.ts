import type { CaseInfo } from '../../shared/contract/results.ts';
import { useCall } from '../rpc/use-call.ts';
import { useCurrentRoute } from './use-route.ts';

/** The case that the address names, once it is open; null until then. */
export function useCaseInfo(): CaseInfo | null {
  const route = useCurrentRoute();
  const { data } = useCall('case.info', route.case === null ? null : {}, { keep: true });
  return data && data.path === route.case ? data : null;
}
