import type { Session, WebContents } from 'electron';
import { appScheme } from './app-address.ts';
import { answerAppRequest } from './app-response.ts';
import { mayDownload, mayNavigate } from './navigation.ts';
import { mayHave } from './permissions.ts';
import { mayRequest } from './request-filter.ts';

/** The rules of a session: what is served, what may be asked for, what may be had. */
export function hardenSession(session: Session, { root, isPackaged }: { root: string; isPackaged: boolean }): void {
  session.protocol.handle(appScheme, (request) => answerAppRequest(root, request));
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayRequest(url, { isPackaged }) }));
  session.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl, isMainFrame }) =>
    answer(mayHave(permission, requestingUrl, isMainFrame)),
  );
  session.setPermissionCheckHandler((_contents, permission, _origin, { requestingUrl, isMainFrame }) =>
    mayHave(permission, requestingUrl ?? '', isMainFrame),
  );
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event, item) => {
    if (!mayDownload(item.getURL())) event.preventDefault();
  });
}

/** The rules of everything that shows a page, whoever made it. */
export function hardenContents(contents: WebContents): void {
  contents.on('will-frame-navigate', (event) => {
    if (!mayNavigate(event.url, event.isMainFrame)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
