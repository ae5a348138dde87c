import type { CountClaimed } from '../../../../shared/domain/infrastructure.ts';
import { thingCounted } from '../../../../shared/text/infrastructure/claimed-count.ts';
import { claimList } from '../../store/claims.ts';
import type { ReadDb } from '../../store/database.ts';

/** Figures of the reporter's claims that count countries, servers, networks or sites; what was rejected is left out. */
export const claimedCounts = (db: ReadDb): CountClaimed[] =>
  claimList(db, null).flatMap(({ id, quote, speaker, standing, figures }) =>
    standing === 'rejected'
      ? []
      : figures.flatMap((figure): CountClaimed[] => {
          const thing = thingCounted(figure, quote.exact);
          return thing === null ? [] : [{ thing, claim: id, speaker: speaker.text, quote, figure }];
        }),
  );
