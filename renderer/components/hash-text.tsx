import { CopyButton } from './copy-button.tsx';

/** A SHA-256 as one recognises it, whole when copied. */
export const HashText = ({ hash }: { hash: string }) => (
  <span className="hash">
    <code title={hash}>{shortHash(hash)}</code>
    <CopyButton text={hash} what={`SHA-256 ${shortHash(hash)}`} />
  </span>
);

export const shortHash = (hash: string): string => (hash.length > 12 ? `${hash.slice(0, 8)}…${hash.slice(-4)}` : hash);
