/** The names of an actor in the languages other than the one on the screen, in quiet type. */
import type { ActorRow, Language } from '@marsad/model';
import { directionOf, LANGUAGES } from '../language/languages.js';
import { useLanguage } from '../language/use-language.js';

/** Names that repeat the first one are left out. */
function otherNames(actor: ActorRow, language: Language): readonly (readonly [Language, string])[] {
  const seen = new Set([actor.name]);
  return LANGUAGES.filter((other) => other !== language)
    .map((other) => [other, actor.names[other]] as const)
    .filter(([, name]) => name !== '' && !seen.has(name) && seen.add(name));
}

/** Nothing when the other names are the same. */
export function NamesLine({ actor }: { readonly actor: ActorRow }) {
  const { language } = useLanguage();
  const names = otherNames(actor, language);
  if (names.length === 0) return null;
  return (
    <p className="quiet dotted other-names">
      {names.map(([other, name]) => (
        <span key={other}>
          <bdi lang={other} dir={directionOf(other)}>
            {name}
          </bdi>
        </span>
      ))}
    </p>
  );
}
