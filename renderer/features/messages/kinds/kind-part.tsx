import type { MessageView } from '../../../../shared/contract/results.ts';
import { PagePart } from './page-part.tsx';
import { PaperPart } from './paper-part.tsx';
import { PicturePart } from './picture-part.tsx';
import { ReadingPart } from './reading-part.tsx';
import { TransactionPart } from './transaction-part.tsx';

/** What a kind of document shows before its text; nothing for a message. */
export function KindPart({ message }: { message: MessageView }) {
  const { detail } = message;
  if (detail?.type === 'page') return <PagePart message={message} detail={detail} />;
  if (detail?.type === 'picture') return <PicturePart message={message} detail={detail} />;
  if (detail?.type === 'transaction') return <TransactionPart message={message} detail={detail} />;
  if (detail?.type === 'file' && detail.reading)
    return <ReadingPart message={message} picture={detail.reading.picture} />;
  return detail?.type === 'paper' ? <PaperPart message={message} detail={detail} /> : null;
}
