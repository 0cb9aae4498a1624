/**
 * French verbs that make their perfect with "être" without being passive: "il est mort" tells what he did.
 */
export const INTRANSITIVE_WITH_BE: ReadonlySet<string> = new Set(
  'aller passer venir arriver partir entrer rentrer sortir monter descendre mourir naître rester tomber retourner revenir devenir parvenir survenir intervenir décéder apparaître repartir ressortir'.split(
    ' ',
  ),
);
