/**
 * The reading thread: loads the lexicon once, then answers one question after the other. A report that breaks the
 * engine is answered with why; the thread goes on.
 */
import { parentPort } from 'node:worker_threads';
import { searchTokens } from '@marsad/match';
import { startEngine } from '../start/start-engine.js';
import type { Answer, Question } from './reading.js';

const { engine } = startEngine();

function answer(question: Question): Answer {
  const { id } = question;
  if (question.kind === 'tokens')
    return { id, record: null, tokens: searchTokens(question.text, question.language).tokens };
  const record = engine.extract(question.input, { allMentions: true });
  return { id, record, tokens: searchTokens(question.input.text, record.document.language).tokens };
}

parentPort?.on('message', (question: Question) => {
  let reply: Answer;
  try {
    reply = answer(question);
  } catch (cause) {
    reply = { id: question.id, failed: cause instanceof Error ? cause.message : String(cause) };
  }
  parentPort?.postMessage(reply);
});
