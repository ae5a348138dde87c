import type { OpenCase } from '../case/open-case.ts';
import { verifyBundle } from '../export/bundle/verify.ts';
import { writeBundle } from '../export/bundle/write.ts';
import { graphWriters } from '../export/graph/index.ts';
import { timelineWriters } from '../export/timeline/index.ts';
import { caseDigest } from '../store/digest.ts';
import { logEntries, logHead } from '../store/log.ts';
import { allSources } from '../store/sources.ts';
import { graphOf } from './graph.ts';
import type { HandlersOf } from './handlers.ts';
import { contextOf, leftOf, timelineOf } from './timeline.ts';

/** Every export of the case, made as it is asked for. */
function exportsOf(open: OpenCase, language: 'ja' | 'en'): { name: string; chunks: Iterable<string> }[] {
  const context = contextOf(open, language);
  const timelines = Object.entries(timelineWriters).map(([format, { extension, write }]) => ({
    name: `timeline-${format}.${extension}`,
    chunks: write(timelineOf(open), context),
  }));
  const graphs = Object.entries(graphWriters).flatMap(([format, files]) =>
    files.map(({ suffix, extension, write }) => ({
      name: `graph-${format}${suffix}.${extension}`,
      chunks: write(graphOf(open), context),
    })),
  );
  return [...timelines, ...graphs];
}

export const bundleHandlers: HandlersOf<'bundle'> = {
  'bundle.export': async ({ case: open }, { out, language, organization }, { signal, onProgress }) => {
    const head = logHead(open.db);
    const written = await writeBundle(
      {
        caseName: open.name,
        *sources() {
          for (const source of allSources(open.db)) yield { ...source, path: open.paths.original(source.sha256) };
        },
        exports: exportsOf(open, language),
        viewer: timelineWriters.html.write(timelineOf(open), contextOf(open, language)),
        log: () => logEntries(open.db),
        logHead: head,
        digest: caseDigest(open.db),
        date: open.now().toISOString().slice(0, 10),
        organization: organization ?? open.by,
      },
      out,
      { signal, onProgress },
    );
    const { path, sha256, bytes, left } = written;
    return { kind: 'export', files: [{ path, sha256, bytes }], left: left.map(leftOf) };
  },
  'bundle.verify': async (_session, { path }, { signal, onProgress }) => {
    const { ok, checked, problems } = await verifyBundle(path, { signal, onProgress });
    return { kind: 'bundle', ok, checked, problems };
  },
};
