import { EIGHT_FINDINGS } from './eight-findings.js';
import { ELEVEN_FINDING_VIEWS } from './eleven-finding-views.js';
import { FIVE_DECISIONS } from './five-decisions.js';
import { FOUR_READINGS } from './four-readings.js';
import type { Migration } from './migration.js';
import { NINE_SCREENS } from './nine-screens.js';
import { ONE_TABLES } from './one-tables.js';
import { SEVEN_TAKEN_BACK } from './seven-taken-back.js';
import { SIX_PLACES } from './six-places.js';
import { TEN_BRIEFS } from './ten-briefs.js';
import { THREE_VIEWS } from './three-views.js';
import { TWO_TALLIES } from './two-tallies.js';

/** Every migration in its order; a new one is added at the end and no old one is touched. */
export const ALL_MIGRATIONS: readonly Migration[] = [
  ONE_TABLES,
  TWO_TALLIES,
  THREE_VIEWS,
  FOUR_READINGS,
  FIVE_DECISIONS,
  SIX_PLACES,
  SEVEN_TAKEN_BACK,
  EIGHT_FINDINGS,
  NINE_SCREENS,
  TEN_BRIEFS,
  ELEVEN_FINDING_VIEWS,
];
