/** Opens the dialog in which one assertion is corrected, noted on, graded, or judged with a reason; keys open it too. */
import type { Card } from '@marsad/model';
import { createContext, type ReactNode, useContext, useState } from 'react';
import { useLanguage } from '../language/use-language.js';
import { Dialog } from '../shell/dialog.js';
import { DecidePanel, type DecideTab } from './decide-panel.js';
import { toldText } from './judgement-context.js';

type Open = (card: Card, tab?: DecideTab) => void;
const Opener = createContext<Open>(() => undefined);

/** Opens the dialog on a card. */
export function useDeciding(): Open {
  return useContext(Opener);
}

/** Lets any view open the dialog. */
export function DecideProvider({ children }: { readonly children: ReactNode }) {
  const { t } = useLanguage();
  const [asked, setAsked] = useState<{ readonly card: Card; readonly tab: DecideTab } | null>(null);
  const close = (): void => setAsked(null);
  return (
    <Opener.Provider value={(card, tab = 'correct') => setAsked({ card, tab })}>
      {children}
      <Dialog open={asked !== null} onClose={close} title={t('decide.title')} wide>
        {asked !== null && (
          <>
            <p className="told">
              <bdi>{toldText(asked.card)}</bdi>
            </p>
            <DecidePanel key={asked.card.id} card={asked.card} first={asked.tab} onDone={close} />
          </>
        )}
      </Dialog>
    </Opener.Provider>
  );
}
