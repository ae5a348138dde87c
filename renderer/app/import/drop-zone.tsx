import { type DragEvent, type ReactNode, useState } from 'react';
import { both } from '../i18n/both.ts';
import { useWords } from '../i18n/words-context.tsx';
import { tell } from '../notices/notices.ts';
import { attempt } from '../notices/tell-failure.ts';
import { useCaseInfo } from '../use-case.ts';
import { droppedFiles } from './dropped-files.ts';
import { useImport } from './use-import.ts';

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');

/** The whole window takes files. What is dropped never navigates the page away. */
export function DropZone({ children }: { children: ReactNode }) {
  const [isOver, setOver] = useState(false);
  const info = useCaseInfo();
  const { t } = useWords();
  const { take } = useImport();
  const drop = async (event: DragEvent) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    setOver(false);
    if (!info) {
      tell(both('drop.noCase'));
      return;
    }
    const files = await attempt(() => droppedFiles(event.dataTransfer));
    if (files) await take(files);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping has its keyboard way in "Choose files"
    <div
      className="drop-zone"
      data-over={isOver || undefined}
      onDragOver={(event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = info ? 'copy' : 'none';
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => void drop(event)}
    >
      {children}
      {isOver && <div className="drop-here">{t(info ? 'drop.here' : 'drop.noCase')}</div>}
    </div>
  );
}
