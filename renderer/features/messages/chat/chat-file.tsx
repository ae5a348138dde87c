import type { Attachment } from '../../../../shared/domain/message.ts';
import { useWords } from '../../../app/i18n/words-context.tsx';
import { plainLine } from '../../../components/plain-line.ts';
import { useOriginalPicture } from '../kinds/use-original-picture.ts';

/** A file of a line: its picture where it is one, else what is known of it. */
export function ChatFile({ file }: { file: Attachment }) {
  const { t, size } = useWords();
  const name = plainLine(file.name ?? '') || '—';
  if (file.sha256 === null) {
    return (
      <p className="small quiet">
        {name} · <em>{t('reader.attachmentMissing')}</em>
      </p>
    );
  }
  return (
    <figure className="chat-file">
      {file.type.startsWith('image/') && <Picture sha256={file.sha256} size={file.size} name={name} />}
      <figcaption className="small quiet">
        {name} · {size(file.size)} · <span className="mono">{file.sha256.slice(0, 12)}</span>
        {file.beside && ` · ${t('chat.beside')}`}
      </figcaption>
    </figure>
  );
}

function Picture({ sha256, size, name }: { sha256: string; size: number; name: string }) {
  const picture = useOriginalPicture(sha256, size);
  return picture.state === 'shown' ? <img className="chat-picture" src={picture.url} alt={name} /> : null;
}
