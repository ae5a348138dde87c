import type { ProcedureName } from '../../../shared/contract/procedures.ts';

/** What the command line has and no view shows. */
export const commandLineOnly = [
  'campaign.find',
  'campaign.list',
  'campaign.show',
  'campaign.decide',
] as const satisfies readonly ProcedureName[];

/** By which command each procedure is reached: a new one does not compile before it has its way in. */
const commandOf: Readonly<Record<Exclude<ProcedureName, (typeof commandLineOnly)[number]>, string>> = {
  'case.create': 'case.new',
  'case.open': 'case.open',
  'case.close': 'case.close',
  'case.info': 'go.sources',
  'case.digest': 'case.digest',
  'case.rebuild': 'case.rebuild',
  'case.verify': 'case.verify',
  'log.list': 'log.show',
  'decision.undo': 'decision.undo',
  'decision.redo': 'decision.redo',
  'source.list': 'go.sources',
  'source.show': 'go.sources',
  'source.failures': 'go.sources',
  'source.raw': 'go.sources',
  'source.transactions': 'go.sources',
  'source.questions': 'go.sources',
  'source.answer': 'go.sources',
  'import.start': 'import.files',
  'message.list': 'go.messages',
  'message.show': 'go.messages',
  'message.rows': 'go.messages',
  'message.html': 'reader.html',
  'message.hops': 'reader.hops',
  'message.raw': 'reader.raw',
  'message.conversation': 'reader.chat',
  'message.thread': 'reader.thread',
  'message.mentions': 'reader.text',
  'message.links': 'reader.text',
  'message.decodings': 'reader.decode',
  'message.decode': 'reader.decode',
  'picture.alike': 'reader.text',
  'picture.beside': 'reader.text',
  'page.source': 'reader.text',
  'attachment.seen': 'reader.text',
  'search.find': 'search',
  'mention.list': 'go.entities',
  'mention.mark': 'mark.make',
  'mention.unmark': 'reader.text',
  'mention.marked': 'reader.text',
  'entity.list': 'go.entities',
  'entity.rows': 'go.entities',
  'entity.show': 'go.entities',
  'entity.links': 'go.entities',
  'entity.merge': 'go.entities',
  'entity.split': 'go.entities',
  'link.list': 'go.graph',
  'graph.show': 'go.graph',
  'graph.path': 'go.graph',
  'link.decide': 'go.graph',
  'event.add': 'event.new',
  'event.change': 'go.timeline',
  'event.remove': 'go.timeline',
  'event.list': 'go.timeline',
  'claim.add': 'claim.make',
  'claim.change': 'claims.show',
  'claim.remove': 'claims.show',
  'claim.list': 'claims.show',
  'boundary.set': 'reader.hops',
  'boundary.list': 'reader.hops',
  'timeline.preview': 'export.timeline',
  'graph.preview': 'export.graph',
  'timeline.export': 'export.timeline',
  'graph.export': 'export.graph',
  'bundle.export': 'export.bundle',
  'bundle.verify': 'bundle.verify',
};

const proceduresOf = new Map<string, string[]>();
for (const [procedure, id] of Object.entries(commandOf)) {
  proceduresOf.set(id, [...(proceduresOf.get(id) ?? []), procedure.replace('.', ' ')]);
}

/** The names under which the command line and the documents know what a command does ('timeline export'). */
export const procedureWords = (id: string): string => proceduresOf.get(id)?.join(' ') ?? '';
