import { useSyncExternalStore } from 'react';
import { Button } from 'react-aria-components';
import { errorText } from '../../../shared/i18n/catalogue.ts';
import { Icon } from '../../components/icon.tsx';
import { useWords } from '../i18n/words-context.tsx';
import { closeNotice, type Notice, noticeStore } from './notices.ts';

/** Notices above the footer; errors are announced at once, the rest when the reader is free. */
export function NoticeList() {
  const notices = useSyncExternalStore(noticeStore.subscribe, noticeStore.get);
  const words = useWords();
  const part = (tone: Notice['tone']) => notices.filter((notice) => notice.tone === tone);
  return (
    <section className="notices" aria-label={words.t('notice.label')}>
      <div role="alert" className="notice-group">
        {part('error').map((notice) => (
          <OneNotice key={notice.id} notice={notice} />
        ))}
      </div>
      <div role="status" className="notice-group">
        {part('plain').map((notice) => (
          <OneNotice key={notice.id} notice={notice} />
        ))}
      </div>
    </section>
  );
}

function OneNotice({ notice }: { notice: Notice }) {
  const { language, of, t } = useWords();
  const { action, text } = notice;
  return (
    <div className="notice" data-tone={notice.tone}>
      <p>{text instanceof Error ? errorText(text.code, text.details, language) : of(text)}</p>
      {action && (
        <Button
          className="button"
          onPress={() => {
            action.run();
            closeNotice(notice.id);
          }}
        >
          {of(action.label)}
        </Button>
      )}
      <Button className="button plain" aria-label={t('notice.close')} onPress={() => closeNotice(notice.id)}>
        <Icon name="close" />
      </Button>
    </div>
  );
}
