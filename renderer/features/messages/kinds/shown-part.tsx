import { useCall } from '../../../rpc/use-call.ts';
import { PairsSection } from './pairs-section.tsx';

/** The pictures that show a message; nothing where none seems to. */
export function ShownPart({ id }: { id: string }) {
  const { data: rows = [] } = useCall('picture.shown', { id });
  return <PairsSection id={id} side="message" rows={rows} />;
}
