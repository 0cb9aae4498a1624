/** Says of two tellings that they are of one event, that they are not, or that nobody can tell; with a reason if one has it. */
import { useId, useState } from 'react';
import { useJudging } from '../cards/judgement-context.js';
import { useLanguage } from '../language/use-language.js';

const VERDICTS = [
  ['same', 'event.same', 'event.joined'],
  ['not-same', 'event.notSame', 'event.parted'],
  ['not-sure', 'event.notSure', 'event.leftOpen'],
] as const;

interface LinkEventsProps {
  /** Assertions that stand for the two. */
  readonly a: string;
  readonly b: string;
  /** For what is said aloud afterwards. */
  readonly name: string;
  readonly onDone?: () => void;
}

/** Three buttons and a reason. */
export function LinkEvents({ a, b, name, onDone }: LinkEventsProps) {
  const { t } = useLanguage();
  const { decide } = useJudging();
  const [reason, setReason] = useState('');
  const id = useId();
  const send = async (verdict: (typeof VERDICTS)[number][0], said: string): Promise<void> => {
    const body = { kind: 'events', a, b, verdict, ...(reason.trim() !== '' && { reason: reason.trim() }) };
    const done = await decide({
      path: '/api/links',
      undo: '/api/links/undo',
      body,
      said: `${said}: ${name}`,
    });
    if (done) onDone?.();
  };
  return (
    <div className="link-events">
      <label htmlFor={id} className="quiet">
        {t('event.joinReason')}
      </label>
      <input
        id={id}
        dir="auto"
        placeholder=" "
        value={reason}
        maxLength={1000}
        onChange={(event) => setReason(event.target.value)}
      />
      <span className="row">
        {VERDICTS.map(([verdict, label, said]) => (
          <button key={verdict} type="button" onClick={() => void send(verdict, t(said))}>
            {t(label)}
          </button>
        ))}
      </span>
    </div>
  );
}
