import type { InfrastructureKind } from '../../../shared/domain/infrastructure.ts';

/** The lists of the view, each with the procedure that gives it and what its rows are. */
export const lists = ['servers', 'networks', 'countries', 'sites'] as const;
export type List = (typeof lists)[number];

export const kindOf: Readonly<Record<List, InfrastructureKind>> = {
  servers: 'server',
  networks: 'network',
  countries: 'country',
  sites: 'site',
};

export const listOf = (kind: InfrastructureKind): List => lists.find((list) => kindOf[list] === kind) ?? 'servers';
