/** Where the trust in Received lines ends for what comes to a mailbox. */
export interface Boundary {
  kind: 'boundary';
  /** A recipient's address, or the domain of such; lower case. */
  mailbox: string;
  /** The outermost server that is the recipient's own, as its Received lines call it; lower case. */
  server: string;
}

/** Whether a server of the recipient's wrote a Received line, or only whoever sent the mail says so. */
export type Trust = 'observed' | 'claimed';
