import type { BundleCheck, ExportResult } from '../../../shared/contract/results.ts';
import { createStore } from '../../app/store.ts';

export interface Written {
  /** Of the export in this page. */
  key: number;
  case: string;
  name: string;
  isBundle: boolean;
  files: ExportResult['files'];
  left: ExportResult['left'];
}

/** What was written from this page, latest first: it stays while one looks at something else. */
export const writtenStore = createStore<readonly Written[]>([]);
/** The last report on a bundle. */
export const checkStore = createStore<BundleCheck | null>(null);
