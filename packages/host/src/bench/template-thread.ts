/** A reading thread for the bench: it gives each report the record that its template has, instead of reading it. */
import { parentPort } from 'node:worker_threads';
import { searchTokens } from '@marsad/match';
import type { Answer, Question } from '../intake/reading.js';
import { templateReport } from './template-report.js';

parentPort?.on('message', (question: Question) => {
  const { id } = question;
  const text = question.kind === 'read' ? question.input.text : question.text;
  const { tokens } = searchTokens(text, 'en');
  const [, n, all] = question.kind === 'read' ? (question.input.path ?? '').split('/').map(Number) : [];
  const record = n === undefined || all === undefined ? null : templateReport(n, all).record;
  const answer: Answer = { id, record, tokens };
  parentPort?.postMessage(answer);
});
