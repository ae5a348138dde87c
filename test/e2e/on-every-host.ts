import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject } from 'vitest';
import { chromiumPath } from '../support/chromium.ts';
import type { AppUnderTest } from '../support/hosts/app-under-test.ts';
import { electronBinary, openDesktop } from '../support/hosts/desktop.ts';
import { openWebHost } from '../support/hosts/web.ts';
import { AppPage } from './models/app-page.ts';
import { EntitiesModel, ExportsModel, GraphModel, TimelineModel } from './models/case-models.ts';

/** The app in a spec: on some host, with its page as a person uses it. */
export interface Spec {
  readonly host: AppUnderTest;
  readonly app: AppPage;
  readonly page: Page;
  readonly entities: EntitiesModel;
  readonly graph: GraphModel;
  readonly timeline: TimelineModel;
  readonly exports: ExportsModel;
  /** The page that came in the place of a killed one. */
  reopen(): Promise<void>;
  /** Errors that no part of the page has caught. */
  readonly errors: string[];
}

const hosts = [
  {
    name: 'on loopback',
    missing: chromiumPath() === null ? 'no Chromium on this machine' : null,
    open: () => openWebHost({ page: inject('page') }),
  },
  {
    name: 'on the desktop',
    missing:
      electronBinary() === null && chromiumPath() === null ? 'neither Electron nor Chromium on this machine' : null,
    open: () => openDesktop({ page: inject('page'), preload: inject('preload') }),
  },
];

const isRefusal = /Content Security Policy|^Blocked |^Failed to load resource|sandboxed/;

/** The same specs on both hosts, each with its own app from start to end. Nothing may leave it (P7), whatever the spec does. */
export function onEveryHost(title: string, specs: (spec: Spec) => void): void {
  for (const { name, missing, open } of hosts) {
    const full = missing === null ? `${title}, ${name}` : `${title}, ${name} (skipped: ${missing})`;
    describe.skipIf(missing !== null)(full, () => {
      let host: AppUnderTest;
      let page: Page;
      const errors: string[] = [];
      const take = (shown: Page) => {
        page = shown;
        page.setDefaultTimeout(20_000);
        page.on('pageerror', (error) => errors.push(String(error)));
        // What a boundary of the page has caught is told there; what a policy refused is as it should be.
        page.on('console', (message) => {
          if (message.type() === 'error' && !isRefusal.test(message.text())) errors.push(message.text());
        });
      };
      beforeAll(async () => {
        host = await open();
        console.log(`${title}: ran on ${host.how}`);
        take(host.page);
      }, 60_000);
      afterEach(async ({ task }) => {
        if (task.result?.state === 'fail' && process.env.ASHIATO_E2E_PICTURES)
          await page.screenshot({ path: join(process.env.ASHIATO_E2E_PICTURES, `${task.id}.png`) }).catch(() => {});
        expect(host.outside()).toEqual([]);
        expect(errors).toEqual([]);
      });
      afterAll(() => host?.close());
      specs({
        get host() {
          return host;
        },
        get page() {
          return page;
        },
        get app() {
          return new AppPage(page);
        },
        get entities() {
          return new EntitiesModel(page);
        },
        get graph() {
          return new GraphModel(page);
        },
        get timeline() {
          return new TimelineModel(page);
        },
        get exports() {
          return new ExportsModel(page);
        },
        errors,
        async reopen() {
          take(await host.reopen());
        },
      });
    });
  }
}
