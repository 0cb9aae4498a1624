/**
 * The shape of a voice: a page for what publishes, a square for officials, a circle for armed groups, a diamond for
 * persons, and a broken one for a source that is not named. The same shapes stand for kinds of actors in the network.
 */
import type { VoiceRole } from '@marsad/model';

const SHAPES: Readonly<Record<VoiceRole, 'page' | 'square' | 'circle' | 'diamond' | 'broken'>> = {
  agency: 'page',
  outlet: 'page',
  monitor: 'page',
  document: 'page',
  official: 'square',
  'armed-group': 'circle',
  expert: 'diamond',
  person: 'diamond',
  witness: 'diamond',
  'anonymous-source': 'broken',
};

function Shape({ voice }: { readonly voice: VoiceRole }) {
  const shape = SHAPES[voice];
  if (shape === 'page') return <path d="M3.5 1.5h9v13h-9zM6 5h4M6 8h4M6 11h2.5" />;
  if (shape === 'square') return <rect x="2.5" y="2.5" width="11" height="11" />;
  if (shape === 'circle') return <circle cx="8" cy="8" r="6" />;
  return <path d="M8 1.2 14.8 8 8 14.8 1.2 8z" strokeDasharray={shape === 'broken' ? '2.4 2' : undefined} />;
}

/** A mark beside the voice's name; its words say the same. */
export function VoiceMark({ voice }: { readonly voice: VoiceRole }) {
  return (
    <svg className="voice-mark" viewBox="0 0 16 16" aria-hidden="true">
      <Shape voice={voice} />
    </svg>
  );
}
