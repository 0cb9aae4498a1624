/** The codebook of a release: what each type and each column means, and by which rules findings were computed. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Lexicon } from '@marsad/engine';
import { FUSION_RULES } from '@marsad/fusion';
import { parse } from 'yaml';

/** Where types are defined in words; an installation without it has a codebook without definitions. */
const TYPES = fileURLToPath(new URL('../../../../lexicon/types', import.meta.url));

function definitions(): ReadonlyMap<string, string> {
  try {
    const files = readdirSync(TYPES).filter((name) => name.endsWith('.yaml'));
    return new Map(
      files.map((name) => {
        const { id, definition } = parse(readFileSync(join(TYPES, name), 'utf8')) as Record<string, unknown>;
        return [String(id), String(definition ?? '').trim()];
      }),
    );
  } catch {
    return new Map();
  }
}

export interface ReleasedFile {
  readonly name: string;
  readonly what: string;
  readonly columns: readonly string[];
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replace(/\s+/g, ' ');

/** The page, in Markdown. */
export function codebook(lexicon: Lexicon, files: readonly ReleasedFile[]): string {
  const defined = definitions();
  const types = [...lexicon.types.values()].sort(
    (x, y) => x.family.localeCompare(y.family, 'en') || x.id.localeCompare(y.id, 'en'),
  );
  const rows = types.map(({ id, family, kind, roles, rung }) => {
    const step = rung === undefined ? '' : `${rung.ladder} ${rung.step}`;
    return `| \`${id}\` | ${family} | ${kind} | ${roles.join(', ')} | ${step} | ${cell(defined.get(id) ?? '')} |`;
  });
  const tables = files.map(
    ({ name, what, columns }) =>
      `- \`${name}\`: ${what}${columns.length === 0 ? '' : ` Columns: ${columns.map((one) => `\`${one}\``).join(', ')}.`}`,
  );
  return `# Codebook

An assertion is what one report says, on whose word, and no fact. A finding is what the rules ${FUSION_RULES} make of all of them.

## Files

${tables.join('\n')}

Times are EDTF. Places are GeoNames ids and degrees of WGS 84. Refs are those of Marsad's register. \`killed_low\`, \`killed_best\` and \`killed_high\` follow the rule named beside them: \`conservative\` takes the lowest number told; the others are told in Marsad's guide on fusion. Armed groups' own words are folded as \`[…]\`, and assertions that a person rejected are left out.

## Types

| type | family | kind | roles | ladder | definition |
|---|---|---|---|---|---|
${rows.join('\n')}
`;
}
