import { useMemo } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { MessageView } from '../../../shared/contract/results.ts';
import { useCommands } from '../../app/commands/use-commands.tsx';
import { both } from '../../app/i18n/both.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { useCurrentRoute, useGo } from '../../app/use-route.ts';
import { Failure } from '../../components/failure.tsx';
import { useCall } from '../../rpc/use-call.ts';
import { makeClaimOf } from '../claims/make-claim.ts';
import { makeEventOf } from '../timeline/make-event.ts';
import { AttachmentList } from './attachment-list.tsx';
import { ChatTab } from './chat/chat-tab.tsx';
import { HopsTab } from './hops/hops-tab.tsx';
import { classifyTargets } from './html/classify-targets.ts';
import { HtmlTab } from './html/html-tab.tsx';
import { KindPart } from './kinds/kind-part.tsx';
import { ShownPart } from './kinds/shown-part.tsx';
import { nameOf } from './name-of.ts';
import { RawTab } from './raw-tab.tsx';
import { ReaderHead } from './reader-head.tsx';
import { markWordsOf } from './text/mark-words.ts';
import { TextTab } from './text/text-tab.tsx';
import { ThreadTab } from './thread-tab.tsx';
import { WeaknessNote } from './weakness-note.tsx';

const tabs = ['text', 'html', 'raw', 'hops', 'thread', 'chat'] as const;
/** Only a line of a chat has the chat. */
const mailTabs = tabs.filter((name) => name !== 'chat');
type TabName = (typeof tabs)[number];

/** What can be looked at of a document: only what was sent went a way, and belongs to a thread. */
function tabsOf({ type, html, conversation }: MessageView): readonly TabName[] {
  if (type === 'message' && conversation !== null)
    return html ? ['chat', 'text', 'html', 'raw'] : ['chat', 'text', 'raw'];
  if (type === 'message') return mailTabs;
  // A page is read as a page.
  if (type === 'page' && html) return ['html', 'text', 'raw'];
  return html ? ['text', 'html', 'raw'] : ['text', 'raw'];
}

/** One message, in the ways in which it can be looked at. */
export function Reader({ id }: { id: string }) {
  const { data: message, error, refetch } = useCall('message.show', { id }, { keep: true });
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!message) return <div className="reader" />;
  return <MessageReader message={message} />;
}

function MessageReader({ message }: { message: MessageView }) {
  const words = useWords();
  const { t } = words;
  const go = useGo();
  const { id } = message;
  const wanted = useCurrentRoute().filter.tab;
  const shown = tabsOf(message);
  const tab: TabName = shown.find((name) => name === wanted) ?? shown[0] ?? 'text';
  const { data: html } = useCall('message.html', message.html ? { id } : null);
  const targets = useMemo(() => (html ? classifyTargets(html.html ?? '', html.targets) : []), [html]);
  const { data: thread } = useCall('message.thread', { id });
  useCommands([
    { id: 'event.make', group: 'message', title: both('event.make'), keys: 'e', run: () => makeEventOf(id) },
    { id: 'claim.make', group: 'message', title: both('claim.make'), keys: 'c', run: () => makeClaimOf(id) },
    { id: 'mark.make', group: 'message', title: both('mark.make'), keys: 'm', run: () => markWordsOf(id) },
    ...shown.map((name) => ({
      id: `reader.${name}`,
      group: 'message' as const,
      title: both(`reader.${name}`),
      keys: String(tabs.indexOf(name) + 1),
      run: () => go({ filter: { tab: name } }),
    })),
  ]);
  return (
    <article className="reader" tabIndex={-1} aria-label={t('reader.label')}>
      <h2 className="reader-title serif">{nameOf(message, words)}</h2>
      <ReaderHead message={message} />
      <WeaknessNote weaknesses={message.weaknesses} />
      <KindPart message={message} />
      {message.type === 'message' && <ShownPart id={id} />}
      <Tabs
        className="reader-tabs"
        selectedKey={tab}
        onSelectionChange={(key) => go({ filter: { tab: key === shown[0] ? '' : String(key) }, replace: true })}
      >
        <TabList className="tab-list" aria-label={t('reader.tabs')}>
          {shown.includes('chat') && <Tab id="chat">{t('reader.chat')}</Tab>}
          <Tab id="text">{t('reader.text')}</Tab>
          {shown.includes('html') && (
            <Tab id="html">
              {t('reader.html')}
              {targets.length > 0 && (
                <span className="attention"> {t('reader.blocked', { count: targets.length })}</span>
              )}
            </Tab>
          )}
          <Tab id="raw">{t('reader.raw')}</Tab>
          {shown.includes('hops') && <Tab id="hops">{t('reader.hops')}</Tab>}
          {shown.includes('thread') && (
            <Tab id="thread">
              {thread && thread.length > 1 ? t('thread.count', { count: thread.length }) : t('reader.thread')}
            </Tab>
          )}
        </TabList>
        {shown.includes('chat') && (
          <TabPanel id="chat" className="reader-chat">
            <ChatTab message={message} />
          </TabPanel>
        )}
        <TabPanel id="text">
          <TextTab message={message} />
          <AttachmentList attachments={message.attachments} />
        </TabPanel>
        <TabPanel id="html">
          <HtmlTab answer={message.html ? (html ?? null) : { html: null, targets: [] }} targets={targets} />
        </TabPanel>
        <TabPanel id="raw">
          <RawTab id={id} isMail={message.channel === 'email'} />
        </TabPanel>
        <TabPanel id="hops">
          <HopsTab message={message} />
        </TabPanel>
        <TabPanel id="thread">
          <ThreadTab id={id} rows={thread ?? []} />
        </TabPanel>
      </Tabs>
    </article>
  );
}
