/**
 * On whose word an assertion stands in the end: the innermost voice that is told, else whoever wrote the text. Two
 * outlets that repeat one voice are one origin, and so are two that print one text; so findings count origins and not
 * articles. Voices without a name are never told apart within one text or its copies.
 */

import type { Assertion, CopyCluster, Origin } from '@marsad/model';
import type { FusedReport } from '../fused-report.js';

/** Finds origins, given which reports carry one text. */
export class Origins {
  private readonly texts = new Map<string, string>();

  constructor(copies: readonly CopyCluster[]) {
    for (const { reports } of copies) for (const id of reports) this.texts.set(id, reports[0]!);
  }

  /** The name that a report's text shares with its copies; its own id when it has none. */
  textOf(report: string): string {
    return this.texts.get(report) ?? report;
  }

  /** The origin of an assertion of a report. */
  of(assertion: Assertion, report: FusedReport): Origin {
    const voice = assertion.attribution.at(-1);
    if (voice !== undefined) {
      const { ref, text } = voice.holder;
      if (ref !== undefined)
        return { key: `voice:${ref}`, kind: 'named-voice', ref, text: null, role: voice.role };
      const key = `unnamed:${voice.role}:${this.textOf(report.id)}`;
      return { key, kind: 'unnamed-voice', ref: null, text: text ?? null, role: voice.role };
    }
    const outlet = report.record.document.outlet?.ref ?? null;
    const copied = this.texts.has(report.id);
    const key = outlet === null || copied ? `text:${this.textOf(report.id)}` : `voice:${outlet}`;
    return { key, kind: 'text', ref: outlet, text: null, role: 'outlet' };
  }
}
