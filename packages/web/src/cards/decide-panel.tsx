/** What can be decided of one assertion, under tabs: a field corrected, a verdict with its reason, a note, a grade, and all that was decided before. */
import type { Card } from '@marsad/model';
import { type FormEvent, useId, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useLanguage } from '../language/use-language.js';
import { useFailureWords } from '../shell/failure.js';
import { CardHistory } from './card-history.js';
import { FieldsEditor, type FieldValue, fieldsOf } from './fields-editor.js';
import { GradeFields } from './grade-fields.js';
import { type Decision, toldText, useJudging } from './judgement-context.js';

export const DECIDE_TABS = ['correct', 'verdict', 'note', 'grade', 'history'] as const;
export type DecideTab = (typeof DECIDE_TABS)[number];

interface PanelProps {
  readonly card: Card;
  readonly onDone: () => void;
}

/** Sends a decision; what went wrong stands in the form and not only at the foot of the page. */
function useSend(onDone: () => void) {
  const { decide, last } = useJudging();
  const [failed, setFailed] = useState(false);
  const failure = useFailureWords(last?.error);
  const send = async (decision: Decision): Promise<void> => {
    const done = await decide(decision);
    setFailed(!done);
    if (done) onDone();
  };
  return { send, problem: failed ? `${failure.message} ${failure.hint}` : '' };
}

/** The reason of a decision. */
export function ReasonField({
  value,
  required = false,
  onChange,
}: {
  readonly value: string;
  readonly required?: boolean;
  readonly onChange: (words: string) => void;
}) {
  const { t } = useLanguage();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{t(required ? 'decide.reasonNeeded' : 'event.joinReason')}</label>
      <input
        id={id}
        dir="auto"
        placeholder=" "
        maxLength={1000}
        required={required}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}

function Send({ problem, label }: { readonly problem: string; readonly label: string }) {
  return (
    <>
      <p className="problem" role="alert">
        {problem}
      </p>
      <p className="row end">
        <button type="submit" className="primary">
          {label}
        </button>
      </p>
    </>
  );
}

const reasonOf = (reason: string): { reason?: string } =>
  reason.trim() === '' ? {} : { reason: reason.trim() };
const DECIDED = { path: '/api/decisions', undo: '/api/decisions/undo' } as const;

function CorrectForm({ card, onDone }: PanelProps) {
  const { t } = useLanguage();
  const { send, problem } = useSend(onDone);
  const [values, setValues] = useState<readonly FieldValue[]>([{ field: 'type', value: card.type }]);
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const body = { kind: 'correct', assertion: card.id, fields: fieldsOf(values), ...reasonOf(reason) };
    void send({
      ...DECIDED,
      body,
      said: t('decide.saidCorrected', { told: `\u2068${toldText(card)}\u2069` }),
    });
  };
  return (
    <form className="stack" onSubmit={submit}>
      <p className="quiet">{t('decide.correctLead')}</p>
      <FieldsEditor type={card.type} values={values} onChange={setValues} />
      <ReasonField value={reason} onChange={setReason} />
      <Send problem={problem} label={t('decide.saveCorrection')} />
    </form>
  );
}

function VerdictForm({ card, onDone }: PanelProps) {
  const { t } = useLanguage();
  const { judge } = useJudging();
  const [reason, setReason] = useState('');
  const decide = async (verdict: 'accept' | 'reject'): Promise<void> => {
    if (await judge(card, verdict, reason.trim() === '' ? undefined : reason.trim())) onDone();
  };
  return (
    <div className="stack">
      <ReasonField value={reason} onChange={setReason} />
      <p className="row end">
        <button type="button" onClick={() => void decide('reject')}>
          {t('card.reject')}
        </button>
        <button type="button" className="primary" onClick={() => void decide('accept')}>
          {t('card.accept')}
        </button>
      </p>
    </div>
  );
}

function NoteForm({ card, onDone }: PanelProps) {
  const { t } = useLanguage();
  const { send, problem } = useSend(onDone);
  const [words, setWords] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const body = { kind: 'note', assertion: card.id, words };
    void send({ ...DECIDED, body, said: t('decide.saidNoted', { told: `\u2068${toldText(card)}\u2069` }) });
  };
  return (
    <form className="stack" onSubmit={submit}>
      <label className="field">
        <span>{t('decide.noteWords')}</span>
        <textarea
          dir="auto"
          rows={4}
          required
          maxLength={4000}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      </label>
      <Send problem={problem} label={t('decide.saveNote')} />
    </form>
  );
}

function GradeForm({ card, onDone }: PanelProps) {
  const { t } = useLanguage();
  const { send, problem } = useSend(onDone);
  const [code, setCode] = useState('F6');
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const body = { kind: 'grade', assertion: card.id, code, reason };
    const said = t('decide.saidGraded', { code, told: `\u2068${toldText(card)}\u2069` });
    void send({ ...DECIDED, body, said });
  };
  return (
    <form className="stack" onSubmit={submit}>
      <p className="quiet">{t('decide.gradeLead')}</p>
      <GradeFields code={code} onChange={setCode} />
      <ReasonField value={reason} required onChange={setReason} />
      <Send problem={problem} label={t('decide.saveGrade')} />
    </form>
  );
}

/** The tabs; `first` is open at first. */
export function DecidePanel({ card, first, onDone }: PanelProps & { readonly first: DecideTab }) {
  const { t } = useLanguage();
  const forms = {
    correct: <CorrectForm card={card} onDone={onDone} />,
    verdict: <VerdictForm card={card} onDone={onDone} />,
    note: <NoteForm card={card} onDone={onDone} />,
    grade: <GradeForm card={card} onDone={onDone} />,
    history: <CardHistory id={card.id} />,
  };
  return (
    <Tabs className="decide" defaultSelectedKey={first}>
      <TabList className="tabs" aria-label={t('decide.title')}>
        {DECIDE_TABS.map((tab) => (
          <Tab key={tab} id={tab} className="tab">
            {t(`decide.tab.${tab}`)}
          </Tab>
        ))}
      </TabList>
      {DECIDE_TABS.map((tab) => (
        <TabPanel key={tab} id={tab}>
          {forms[tab]}
        </TabPanel>
      ))}
    </Tabs>
  );
}
