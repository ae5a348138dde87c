/** An entry of the custody and decision log. `hash` covers every other field, `prev` is the hash before it. */
export interface LogEntry {
  seq: number;
  /** UTC, ISO 8601. */
  at: string;
  by: string;
  /** 'case.create', 'source.acquire', 'event.add', 'link.decide' … */
  kind: string;
  body: Record<string, unknown>;
  /** SHA-256 (hex); 64 zeros for the first entry. */
  prev: string;
  hash: string;
}
