import { writeFileSync } from 'node:fs';
import { schemaText } from '../electron/core/store/schema.ts';

// npm run schema: writes electron/core/store/schema.sql anew, after a migration was added.
writeFileSync(new URL('../electron/core/store/schema.sql', import.meta.url), schemaText());
