import type { ReactNode } from 'react';
import { Boundary } from '../components/boundary.tsx';
import { CampaignsView } from '../features/campaigns/campaigns-view.tsx';
import { ClaimDialog } from '../features/claims/claim-dialog.tsx';
import { ClaimsDialog } from '../features/claims/claims-dialog.tsx';
import { ContactsView } from '../features/contacts/contacts-view.tsx';
import { EntitiesView } from '../features/entities/entities-view.tsx';
import { ExportsView } from '../features/exports/exports-view.tsx';
import { GraphView } from '../features/graph/graph-view.tsx';
import { InfrastructureView } from '../features/infrastructure/infrastructure-view.tsx';
import { DecoyDialog } from '../features/leaks/decoy-dialog.tsx';
import { LeaksView } from '../features/leaks/leaks-view.tsx';
import { MessagesView } from '../features/messages/messages-view.tsx';
import { MarkDialog } from '../features/messages/text/mark-dialog.tsx';
import { PaymentsView } from '../features/payments/payments-view.tsx';
import { PersonasView } from '../features/personas/personas-view.tsx';
import { SettingsView } from '../features/settings/settings-view.tsx';
import { SourcesView } from '../features/sources/sources-view.tsx';
import { StartView } from '../features/start/start-view.tsx';
import { Tour } from '../features/start/tour.tsx';
import { SuggestionsView } from '../features/suggestions/suggestions-view.tsx';
import { EventDialog } from '../features/timeline/event-dialog.tsx';
import { TimelineView } from '../features/timeline/timeline-view.tsx';
import { KeysDialog } from './commands/keys-dialog.tsx';
import { Palette } from './commands/palette.tsx';
import { useFrameCommands } from './commands/use-frame-commands.ts';
import { useKeys } from './commands/use-keys.ts';
import { useMenu } from './commands/use-menu.ts';
import { Footer } from './footer.tsx';
import { useWords } from './i18n/words-context.tsx';
import { DropZone } from './import/drop-zone.tsx';
import { JobsTray } from './jobs/jobs-tray.tsx';
import { useRunningJobs } from './jobs/use-running-jobs.ts';
import { NoticeList } from './notices/notice-list.tsx';
import { Rail } from './rail.tsx';
import type { View } from './routes.ts';
import { useThemeOnPage } from './theme.ts';
import { TopBar } from './top-bar.tsx';
import { useCaseInfo } from './use-case.ts';
import { useOpenCase } from './use-open-case.ts';
import { useCurrentRoute } from './use-route.ts';

const contents: Record<View, () => ReactNode> = {
  start: StartView,
  sources: SourcesView,
  messages: MessagesView,
  entities: EntitiesView,
  graph: GraphView,
  campaigns: CampaignsView,
  infrastructure: InfrastructureView,
  personas: PersonasView,
  leaks: LeaksView,
  contacts: ContactsView,
  suggestions: SuggestionsView,
  payments: PaymentsView,
  timeline: TimelineView,
  exports: ExportsView,
  settings: SettingsView,
};

/** The window: bar, rail, the view, footer, and what lies over them. */
export function Frame() {
  useThemeOnPage();
  useOpenCase();
  useRunningJobs();
  useKeys();
  useFrameCommands();
  useMenu();
  const route = useCurrentRoute();
  const info = useCaseInfo();
  const { t } = useWords();
  const needsCase = route.view !== 'start' && route.view !== 'settings';
  const Content = contents[needsCase && route.case === null ? 'start' : route.view];
  return (
    <DropZone>
      <div className="frame">
        <TopBar />
        <Rail />
        <main id="main" tabIndex={-1}>
          <Boundary name={route.view}>
            {needsCase && route.case !== null && !info ? <Opening text={t('start.opening')} /> : <Content />}
          </Boundary>
        </main>
        <Footer />
      </div>
      <div className="floating">
        <JobsTray />
        <NoticeList />
      </div>
      <Palette />
      <KeysDialog />
      <EventDialog />
      <ClaimDialog />
      <ClaimsDialog />
      <MarkDialog />
      <DecoyDialog />
      <Tour />
    </DropZone>
  );
}

const Opening = ({ text }: { text: string }) => (
  <p className="opening quiet" role="status">
    {text}
  </p>
);
