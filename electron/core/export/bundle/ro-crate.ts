import type { Source } from '../../../../shared/domain/source.ts';
import { mediaTypeOf } from './layout.ts';

/** A file of the payload as the crate describes it. */
export interface CrateFile {
  /** From the bag's root. */
  path: string;
  bytes: number;
  sha256: string;
  name: string;
  description?: string;
}

export interface CrateFacts {
  caseName: string;
  digest: string;
  /** YYYY-MM-DD */
  date: string;
  organization: string;
}

const licence = {
  '@id': '#terms',
  '@type': 'CreativeWork',
  name: 'Evidence: no licence is granted',
  description:
    'The originals were written by third parties and are kept and handed over as evidence for journalism. ' +
    'Whoever receives this bundle has no right to publish them by it.',
};

/** `ro-crate-metadata.json`. Source: RO-Crate 1.2. The crate's root is the bag's payload directory. */
export function* crateText(facts: CrateFacts, files: Iterable<CrateFile>): Generator<string> {
  const parts = [...files];
  const entities: object[] = [
    {
      '@id': 'ro-crate-metadata.json',
      '@type': 'CreativeWork',
      conformsTo: { '@id': 'https://w3id.org/ro/crate/1.2' },
      about: { '@id': './' },
    },
    {
      '@id': './',
      '@type': 'Dataset',
      name: facts.caseName.toWellFormed() || 'case',
      description:
        'Evidence bundle: originals, timeline and custody log of one case. VERIFY.txt tells how to check it.',
      datePublished: facts.date,
      license: { '@id': licence['@id'] },
      publisher: { '@id': '#publisher' },
      identifier: facts.digest,
      hasPart: parts.map((file) => ({ '@id': crateId(file.path) })),
    },
    licence,
    { '@id': '#publisher', '@type': 'Organization', name: facts.organization.toWellFormed() },
  ];
  yield '{"@context":"https://w3id.org/ro/crate/1.2/context","@graph":[\n';
  yield entities.map((entity) => JSON.stringify(entity)).join(',\n');
  for (const file of parts) {
    const { path, bytes, sha256, name, description } = file;
    yield `,\n${JSON.stringify({
      '@id': crateId(path),
      '@type': 'File',
      name,
      ...(description === undefined ? {} : { description }),
      encodingFormat: mediaTypeOf(path),
      contentSize: String(bytes),
      sha256,
    })}`;
  }
  yield '\n]}\n';
}

const crateId = (path: string): string => path.slice('data/'.length);

/** The names under which an original came in, for people: the first one, and the others behind it. */
export function sourceNames(source: Source): { name: string; description?: string } {
  const names = [...new Set(source.acquisitions.map((acquisition) => acquisition.name.toWellFormed()))];
  const [name, ...others] = names;
  return { name: name ?? source.sha256, ...(others.length > 0 ? { description: `Also: ${others.join(', ')}` } : {}) };
}
