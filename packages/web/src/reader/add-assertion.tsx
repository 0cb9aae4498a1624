/** An assertion added by hand on words that were selected in the report: a button beside the text, and its dialog. */
import { type FormEvent, useEffect, useState } from 'react';
import { ReasonField } from '../cards/decide-panel.js';
import { FieldsEditor, type FieldValue, fieldsOf } from '../cards/fields-editor.js';
import { useJudging } from '../cards/judgement-context.js';
import { directionOf } from '../language/languages.js';
import { useLanguage } from '../language/use-language.js';
import { Dialog } from '../shell/dialog.js';
import { useFailureWords } from '../shell/failure.js';
import { useKeys } from '../shell/use-keys.js';

/** The words selected in an element, as the report has them; empty when none are. */
function useSelectedWords(pane: () => HTMLElement | null): string {
  const [words, setWords] = useState('');
  useEffect(() => {
    const read = (): void => {
      const selection = window.getSelection();
      const element = pane();
      const inside = selection?.anchorNode != null && element?.contains(selection.anchorNode) === true;
      setWords(inside && selection.isCollapsed === false ? selection.toString().trim() : '');
    };
    document.addEventListener('selectionchange', read);
    return () => document.removeEventListener('selectionchange', read);
  }, [pane]);
  return words;
}

interface AddProps {
  readonly report: { readonly id: string; readonly language: 'ar' | 'fr' | 'en' };
  /** The element that holds the text. */
  readonly pane: () => HTMLElement | null;
}

function AddForm({
  report,
  words,
  onDone,
}: Omit<AddProps, 'pane'> & { readonly words: string; readonly onDone: () => void }) {
  const { t } = useLanguage();
  const { decide, last } = useJudging();
  const failure = useFailureWords(last?.error);
  const [failed, setFailed] = useState(false);
  const [values, setValues] = useState<readonly FieldValue[]>([{ field: 'type', value: 'attack' }]);
  const [reason, setReason] = useState('');
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const why = reason.trim() === '' ? {} : { reason: reason.trim() };
    const body = { kind: 'add', report: report.id, words, fields: fieldsOf(values), ...why };
    const said = t('decide.saidAdded', { told: `\u2068${words}\u2069` });
    const done = await decide({ path: '/api/decisions', undo: '/api/decisions/undo', body, said });
    setFailed(!done);
    if (done) onDone();
  };
  return (
    <form className="stack" onSubmit={(event) => void submit(event)}>
      <blockquote className="sentence" lang={report.language} dir={directionOf(report.language)}>
        {words}
      </blockquote>
      <FieldsEditor type="attack" values={values} onChange={setValues} />
      <ReasonField value={reason} onChange={setReason} />
      <p className="problem" role="alert">
        {failed ? `${failure.message} ${failure.hint}` : ''}
      </p>
      <p className="row end">
        <button type="submit" className="primary">
          {t('decide.saveAdded')}
        </button>
      </p>
    </form>
  );
}

/** The button is there while words of the text are selected; `m` does the same. */
export function AddAssertion({ report, pane }: AddProps) {
  const { t } = useLanguage();
  const words = useSelectedWords(pane);
  const [asked, setAsked] = useState<string | null>(null);
  useKeys({ m: words === '' ? undefined : () => setAsked(words) });
  return (
    <>
      {words !== '' && asked === null && (
        <p className="add-assertion">
          <button
            type="button"
            className="primary"
            // The words would no longer be selected once the button has the focus.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => setAsked(words)}
          >
            {t('decide.addHere')}{' '}
            <span className="key" aria-hidden="true">
              m
            </span>
          </button>
        </p>
      )}
      <Dialog open={asked !== null} onClose={() => setAsked(null)} title={t('decide.addTitle')} wide>
        {asked !== null && <AddForm report={report} words={asked} onDone={() => setAsked(null)} />}
      </Dialog>
    </>
  );
}
