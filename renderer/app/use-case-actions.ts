import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { FileToken } from '../../shared/contract/host.ts';
import type { CaseInfo } from '../../shared/contract/results.ts';
import { bundleProblemText, caseProblemText } from '../../shared/i18n/problem-texts.ts';
import { usePageStore } from '../drafts/page-store.tsx';
import { decisionWords } from '../features/timeline/decision-words.ts';
import { useConnection } from '../rpc/connection-context.tsx';
import { holdCase } from '../rpc/use-call.ts';
import { both } from './i18n/both.ts';
import { runJob } from './jobs/jobs.ts';
import { tell } from './notices/notices.ts';
import { problemNotice } from './notices/problem-notice.ts';
import { attempt } from './notices/tell-failure.ts';
import { startRoute, type View } from './routes.ts';
import { currentRoute, navigate } from './use-route.ts';
import { verifiedKey } from './verified.ts';

export interface CaseActions {
  create(name: string): Promise<boolean>;
  pick(): Promise<void>;
  open(token: FileToken, view?: View): Promise<void>;
  openSample(): Promise<boolean>;
  close(): Promise<void>;
  verify(): Promise<void>;
  rebuild(): Promise<void>;
  digest(): Promise<void>;
  readPictures(): Promise<void>;
  undo(): Promise<void>;
  redo(): Promise<void>;
  verifyBundle(): Promise<void>;
}

/** What can be done with a case as a whole; each tells how it went. */
export function useCaseActions(): CaseActions {
  const { client, host } = useConnection();
  const queries = useQueryClient();
  const { preferences } = usePageStore();
  return useMemo(() => {
    const show = (info: CaseInfo, view: View) => {
      holdCase(queries, info);
      navigate({ case: info.path, view, id: null, filter: {} });
    };
    const open: CaseActions['open'] = async (token, view = 'messages') => {
      await attempt(async () => {
        const info = await client.case.open({ path: token });
        show(info, info.counts.sources === 0 ? 'sources' : view);
      });
    };
    const refresh = () => void queries.invalidateQueries({ queryKey: ['call'] });
    const turn = async (direction: 'undo' | 'redo') => {
      await attempt(async () => {
        const { decision, seq } = await client.decision[direction]({});
        refresh();
        if (decision === null || seq === null) {
          tell(both('notice.nothingToUndo'));
          return;
        }
        const [entry] = (await client.log.list({ after: seq - 1, limit: 1 })).items;
        const what = decisionWords(entry ?? { kind: decision, body: {} }, () => null);
        const text = direction === 'undo' ? 'notice.undone' : 'notice.redone';
        tell({ ja: both(text, { what: what.ja }).ja, en: both(text, { what: what.en }).en });
      });
    };
    return {
      open,
      async create(name) {
        const created = await attempt(async () => {
          const token = await host.newCase(name);
          if (token === null) return false;
          show(await client.case.create({ path: token }), 'sources');
          return true;
        });
        return created ?? false;
      },
      async pick() {
        const token = await attempt(() => host.pickCase());
        if (token) await open(token);
      },
      async openSample() {
        const token = await attempt(() => host.sampleCase());
        if (token) await open(token, 'sources');
        return Boolean(token);
      },
      async close() {
        await attempt(() => client.case.close({}));
        navigate(startRoute);
        queries.clear();
      },
      async verify() {
        await attempt(async () => {
          const { ok, checked, problems } = await runJob(both('job.verify'), (job) => client.case.verify({}, job));
          const { case: token } = currentRoute();
          if (token !== null) {
            preferences.set(verifiedKey(token), {
              at: Date.now(),
              originals: checked.originals,
              problems: problems.length,
            });
          }
          const { originals, logEntries: log, anchors } = checked;
          if (ok) tell(both('notice.verified', { originals, log, anchors }));
          else {
            tell(
              problemNotice(
                problems.map(({ code, subject }) => ({ code, where: subject })),
                caseProblemText,
              ),
            );
          }
        });
      },
      async rebuild() {
        await attempt(async () => {
          const { documents, digest } = await runJob(both('job.rebuild'), (job) => client.case.rebuild({}, job));
          refresh();
          tell(both('notice.rebuilt', { documents, digest }));
        });
      },
      async digest() {
        await attempt(async () => {
          const { digest } = await runJob(both('job.digest'), (job) => client.case.digest({}, job));
          tell(both('notice.digest', { digest }));
        });
      },
      async readPictures() {
        await attempt(async () => {
          const { read, empty, left } = await runJob(both('job.readPictures'), (job) => client.picture.read({}, job));
          tell(both('notice.picturesRead', { read, empty, left: left.length }));
        });
        // Those that were read before it was stopped are there.
        refresh();
      },
      undo: () => turn('undo'),
      redo: () => turn('redo'),
      async verifyBundle() {
        await attempt(async () => {
          const [path] = await host.pickSources(true);
          if (path === undefined) return;
          const { ok, checked, problems } = await runJob(both('job.bundleVerify'), (job) =>
            client.bundle.verify({ path }, job),
          );
          if (!ok) {
            tell(
              problemNotice(
                problems.map(({ code, path: where }) => ({ code, where })),
                bundleProblemText,
              ),
            );
            return;
          }
          const files = Object.entries(checked)
            .map(([name, count]) => `${name} ${count}`)
            .join(', ');
          tell(both('notice.bundleVerified', { checked: files }));
        });
      },
    };
  }, [client, host, queries, preferences]);
}
