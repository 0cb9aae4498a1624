/** The chain of voices, drawn: the outlet, then whoever it cites, down to the innermost. */
import type { Card, VoiceView } from '@marsad/model';
import { Link } from '@tanstack/react-router';
import { useLanguage } from '../language/use-language.js';
import { VoiceMark } from './voice-mark.js';

function VoiceName({ voice }: { readonly voice: VoiceView }) {
  const opens = voice.ref !== null && voice.role !== 'outlet' && voice.role !== 'agency';
  if (!opens || voice.ref === null) return <bdi>{voice.name}</bdi>;
  return (
    <Link to="/actors/$ref" params={{ ref: voice.ref }} search={{}}>
      <bdi>{voice.name}</bdi>
    </Link>
  );
}

/** An ordered list that looks like a row of connected marks. */
export function Voices({ card }: { readonly card: Card }) {
  const { t } = useLanguage();
  const outlet = card.report.outlet?.name ?? t('card.thisReport');
  return (
    <ol className="voices" aria-label={t('card.voices')}>
      <li>
        <VoiceMark voice="outlet" />
        <span>
          <bdi>{outlet}</bdi>
          {card.voices.length === 0 && <span className="voice-words"> {t('card.ownVoice')}</span>}
        </span>
      </li>
      {card.voices.map((voice, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: one name may speak twice in a chain.
        <li key={index}>
          <VoiceMark voice={voice.role} />
          <span>
            <VoiceName voice={voice} /> <span className="voice-words">{voice.words}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
