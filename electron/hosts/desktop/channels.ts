/** The ways between the page's preload and the main process. Nothing else is listened to. */
export const channels = {
  /** Page → main: (page, request). */
  call: 'ashiato:call',
  /** Main → page: (page, reply). */
  reply: 'ashiato:reply',
  /** Page → main, answered with a `HostAnswer`: (method, input). */
  host: 'ashiato:host',
  /** Main → page: (command), chosen from the native menu. */
  menu: 'ashiato:menu',
} as const;
