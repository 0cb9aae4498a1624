/** French words of dates. Keys are folded, so that accents are gone. */
import { fill, type WordTable } from './word-table.js';

export const FRENCH_WORDS: WordTable = fill({
  months: 'janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre',
  monthsShort: 'janv|fevr fev||avr|||juil|||oct|nov|dec',
  hijri: '||||||||ramadan|||',
  weekdays: 'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche',
  weekdaysShort: '||||||',
  weak: 'ramadan mars avr nov dec oct',
  units: {
    hour: 'heure/heures',
    day: 'jour/jours',
    week: 'semaine/semaines',
    weekend: 'weekend/weekends',
    month: 'mois/mois',
    year: 'an annee/ans annees',
    decade: 'decennie/decennies',
  },
  parts: {
    dawn: 'aube',
    morning: 'matin matinee',
    noon: 'midi',
    afternoon: 'apres-midi',
    evening: 'soir soiree',
    night: 'nuit minuit',
  },
  seasons: 'printemps|ete|automne|hiver',
  edges: { start: 'debut', middle: 'mi milieu', end: 'fin' },
  openers: {
    since: "depuis|des|a partir de|a partir du|a partir d'|a compter de|a compter du",
    until: "jusqu'|jusque",
    by: "d' ici|d' ici a",
    before: 'avant',
    after: 'apres',
    between: 'entre',
    from: 'de|du',
  },
  heads: { day: 'date journee', month: 'mois', year: 'annee an' },
  toward: {
    past: 'dernier derniere passe passee ecoule ecoulee',
    future: 'prochain prochaine',
    present: 'courant',
  },
  told: { past: 'precedent precedente', future: 'suivant suivante' },
  decades: {},
});
