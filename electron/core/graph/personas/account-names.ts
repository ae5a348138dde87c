import { addressListText } from '../../../../shared/text/mail/address-text.ts';
import { type Introduction, introductionsIn } from '../../../../shared/text/personas/introductions.ts';
import { bareName, nameKey } from '../../../../shared/text/personas/name-key.ts';
import { nameShape } from '../../../../shared/text/personas/name-shape.ts';
import { ownWords } from '../../../../shared/text/personas/own-words.ts';
import type { ReadDb } from '../../store/database.ts';
import { type FoundEvidence, type FoundPersona, type SentRow, sendersOf } from '../../store/personas.ts';
import { bodyOf } from '../campaigns/body-of.ts';

/** Messages of an account beyond which a name that nobody answered, and that no text repeats, is that of a mailing. */
const mailing = 50;
/** Display names of one account beyond which they are subjects of a mailing. */
const mostNames = 2;

/** Addresses of a role: what they show is the name of a firm or a list. */
const role =
  /^(?:news|newsletter|info|support|service|contact|admin|sales|office|mail|no-?reply|do-?not-?reply|postmaster|webmaster|mailer-daemon|nao-responder|help|billing|notification|notifications|alert|alerts|marketing|promo|team)@/i;

interface Shown {
  form: 'full' | 'single' | 'stated';
  evidence: Map<number, FoundEvidence>;
  replies: number;
}

interface Told {
  key: string;
  form: Introduction['form'];
  evidence: FoundEvidence;
}

interface Account {
  documents: number[];
  shown: Map<string, Shown>;
  told: Told[];
}

const reasons = {
  stated: 'persona/stated',
  greeting: 'persona/greeting',
  bare: 'persona/bare',
  signature: 'persona/signature',
} as const satisfies Record<Introduction['form'], string>;

/** What each account of the case goes by: in its display names, in what a chat's export calls it, in its own texts. */
export class AccountNames {
  readonly #accounts = new Map<number, Account>();
  readonly #db: ReadDb;
  /** Messages whose display name is an address, a firm, a sentence. */
  noNames = 0;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  take(row: SentRow): void {
    if (row.account === null) return;
    let account = this.#accounts.get(row.account);
    if (!account) {
      account = { documents: [], shown: new Map(), told: [] };
      this.#accounts.set(row.account, account);
    }
    account.documents.push(row.id);
    this.#takeShown(row, account);
    const { field, text } = bodyOf(row);
    for (const { form, name, start, end } of introductionsIn(ownWords(text))) {
      const place = { document: row.id, field, start, end, raw: name };
      account.told.push({
        key: nameKey(name),
        form,
        evidence: { ...place, standing: 'suggested', reason: reasons[form] },
      });
    }
  }

  #takeShown(row: SentRow, account: Account): void {
    const senders = sendersOf(row);
    const { ranges } = addressListText(senders);
    const at = ranges.findIndex(({ start }) => start === row.start);
    const sender = senders[at];
    const range = ranges[at];
    if (!sender || !range || sender.name === '') return;
    const shape = nameShape(sender.name);
    // An export says what it calls somebody; a sentence can be the name of an account there.
    const isStated = row.channel !== 'email';
    if (!isStated && role.test(sender.address)) {
      this.noNames += 1;
      return;
    }
    if ('fault' in shape && !(isStated && shape.fault === 'sentence' && sender.name.length <= 40)) {
      this.noNames += 1;
      return;
    }
    const form = isStated ? 'stated' : 'fault' in shape ? 'single' : shape.form;
    const key = 'fault' in shape ? nameKey(sender.name) : shape.key;
    const shown = account.shown.get(key) ?? { form, evidence: new Map(), replies: 0 };
    account.shown.set(key, shown);
    if (row.reply) shown.replies += 1;
    const isPair = sender.address !== '';
    const start = isPair ? range.start - sender.name.length - 2 : range.start;
    const raw = bareName(sender.name);
    const inside = Math.max(0, sender.name.indexOf(raw));
    const isVerbatim = sender.name.includes(raw);
    shown.evidence.set(row.id, {
      document: row.id,
      field: 'from',
      start: isVerbatim ? start + inside : start,
      end: isVerbatim ? start + inside + raw.length : start + sender.name.length,
      raw: isVerbatim ? raw : sender.name,
      standing: isStated ? 'accepted' : 'suggested',
      reason: isStated ? 'persona/export' : 'persona/display-name',
    });
  }

  /** The names that enough speaks for, those with most messages first. `lone`, `mass`: display names that were put aside. */
  personas(most: number): { personas: FoundPersona[]; lone: number; mass: number } {
    const personas: (FoundPersona & { key: string })[] = [];
    let [lone, mass] = [0, 0];
    for (const [id, account] of this.#accounts) {
      const told = toldOf(account);
      const kept = new Map<string, Map<number, FoundEvidence>>();
      for (const [key, shown] of account.shown) {
        const own = told.get(key);
        const isMany = account.documents.length >= mailing || account.shown.size > mostNames;
        const isMailing = isMany && shown.replies === 0;
        const isMore = shown.evidence.size > 1 && (shown.form === 'full' || shown.replies > 0);
        if (shown.form !== 'stated' && !own) {
          if (isMailing || !isMore) {
            if (isMailing) mass += 1;
            else lone += 1;
            continue;
          }
        }
        kept.set(key, new Map([...shown.evidence, ...(shown.form === 'stated' ? [] : (own ?? []))]));
      }
      for (const [key, own] of told) if (!kept.has(key)) kept.set(key, own);
      const named = new Set([...kept.values()].flatMap((evidence) => [...evidence.keys()]));
      for (const [name, evidence] of kept) {
        const documents = account.documents.filter((document) => evidence.has(document) || !named.has(document));
        personas.push({
          key: `${name} ${id}`,
          name,
          account: id,
          evidence: [...evidence.values()],
          documents,
          phrases: [],
        });
      }
    }
    // By what they say, not by rows: the same whatever order the messages came in.
    const order = (persona: FoundPersona) => `${persona.name} ${this.#normalised(persona.account)}`;
    const names = new Map(personas.map((persona) => [persona, order(persona)]));
    personas.sort(
      (a, b) => b.documents.length - a.documents.length || ((names.get(a) ?? '') < (names.get(b) ?? '') ? -1 : 1),
    );
    return { personas: personas.slice(0, most), lone, mass };
  }

  #normalised(account: number): string {
    const row = this.#db.prepare('SELECT normalised FROM entity WHERE id = ?').get(account) as { normalised: string };
    return row.normalised;
  }
}

/** What the texts of an account tell, under the display name that it fits; a form that says little counts only where it fits. */
function toldOf({ shown, told }: Account): Map<string, Map<number, FoundEvidence>> {
  const sure = new Set(told.filter(({ form }) => form === 'stated' || form === 'greeting').map(({ key }) => key));
  const found = new Map<string, Map<number, FoundEvidence>>();
  for (const { key, form, evidence } of told) {
    const display = [...shown.keys()].sort().find((name) => isPart(key, name));
    const isSure = form === 'stated' || form === 'greeting';
    const name =
      display ??
      (isSure ? ([...sure].sort().find((one) => one !== key && isPart(key, one)) ?? key) : sure.has(key) ? key : null);
    if (name === null) continue;
    const of = found.get(name) ?? new Map<number, FoundEvidence>();
    found.set(name, of);
    if (!of.has(evidence.document)) of.set(evidence.document, evidence);
  }
  return found;
}

/** `Emma` of `Emma L`, 美咲 of 田中美咲: the same name, or one word of it. */
function isPart(key: string, name: string): boolean {
  if (key === name) return true;
  if (name.split(' ').includes(key) || key.split(' ').includes(name)) return true;
  const isJapanese = /[\u3040-\u9fff]/.test(key);
  return isJapanese && key.length >= 2 && name.length > key.length && (name.startsWith(key) || name.endsWith(key));
}
