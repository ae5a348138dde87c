import { AppError } from '../../../shared/errors.ts';
import { parseTypedDate } from '../../../shared/text/dates/typed-date.ts';
import type { OpenCase } from '../case/open-case.ts';
import type { GraphSource } from '../export/context.ts';
import { writeExport } from '../export/file-writer.ts';
import { filePaths, graphWriters } from '../export/graph/index.ts';
import { allEntities, findEntity } from '../store/entities.ts';
import { graphView, shortestPath } from '../store/graph-view.ts';
import { allLinks, linkById } from '../store/links.ts';
import { allMentions } from '../store/mentions.ts';
import { wholesOf } from '../store/merges.ts';
import { allMessages } from '../store/messages.ts';
import type { HandlersOf } from './handlers.ts';
import { contextOf, leftOf, previewOf } from './timeline.ts';

/** The row of the entity whose id starts so, or of the whole that it is part of. Throws `entity/not-found`. */
export function entityRow(open: OpenCase, id: string): NonNullable<ReturnType<typeof findEntity>> {
  const row = findEntity(open.db, id);
  if (!row) throw new AppError('entity/not-found', { id });
  const whole = wholesOf(open.db).keyOf(row.id);
  return whole === null ? row : (findEntity(open.db, whole) ?? row);
}

export const graphOf = ({ db }: OpenCase): GraphSource => ({
  messages: () => allMessages(db),
  entities: () => allEntities(db),
  links: () => allLinks(db),
  mentions: () => allMentions(db),
});

/** The first second of what somebody typed as a beginning, the last one of what is an end. */
function secondOf(field: 'since' | 'until', typed: string | null): number | null {
  if (typed === null) return null;
  const date = parseTypedDate(typed);
  if (!date) throw new AppError('request/invalid', { field });
  return field === 'since' ? date.earliest : date.latest;
}

export const graphHandlers: HandlersOf<'graph'> = {
  'graph.show': ({ case: open }, { around, since, until, ...filter }) =>
    graphView(open.db, {
      ...filter,
      around: around.map((id) => entityRow(open, id).id),
      time:
        since === null && until === null ? null : { from: secondOf('since', since), until: secondOf('until', until) },
    }),
  'graph.path': ({ case: open }, { from, to }) => {
    const links = shortestPath(open.db, entityRow(open, from).id, entityRow(open, to).id);
    return { found: links !== null, links: (links ?? []).map((id) => linkById(open.db, id)) };
  },
  'graph.preview': ({ case: open }, { format, language }) => {
    const source = graphOf(open);
    const context = contextOf(open, language);
    const files = graphWriters[format].map(({ suffix, write }) => previewOf(suffix, write(source, context)));
    return { files: files.map(({ file }) => file), left: files.flatMap(({ left }) => left) };
  },
  'graph.export': async ({ case: open }, { format, out, language }, { signal }) => {
    const writers = graphWriters[format];
    const source = graphOf(open);
    const context = contextOf(open, language);
    const files = [];
    const left = [];
    for (const [index, path] of filePaths(out, writers).entries()) {
      const text = writers[index]?.write(source, context);
      if (!text) continue;
      const { left: leftOut, ...file } = await writeExport(path, text, { signal });
      files.push(file);
      left.push(...leftOut.map(leftOf));
    }
    return { kind: 'export', files, left };
  },
};
