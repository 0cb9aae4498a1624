/**
 * The one way a data file is written: lists of words sorted by code unit, two spaces of indentation, no long line
 * broken, comments kept where they stand. It changes no value.
 */
import { isMap, isPair, isScalar, isSeq, type Scalar, visit, type YAMLSeq } from 'yaml';
import { YamlSource } from './yaml-source.js';

/** Keys whose lists are sets of words, so that their order means nothing. */
const SORTED = new Set([
  'verbs',
  'nouns',
  'adjectives',
  'adverbs',
  'phrases',
  'forms',
  'masdars',
  'countries',
  'ar',
  'fr',
  'en',
  'only',
  'unless',
]);

function isWordList(node: unknown): node is YAMLSeq<Scalar<string>> {
  return isSeq(node) && node.items.every((item) => isScalar(item) && typeof item.value === 'string');
}

function sortWords(list: YAMLSeq<Scalar<string>>): void {
  const seen = new Set<string>();
  list.items = list.items
    .filter((item) => !seen.has(item.value) && seen.add(item.value))
    .sort((a, b) => (a.value < b.value ? -1 : a.value > b.value ? 1 : 0));
}

/** The canonical text of a file; a file that is not YAML comes back as it is. */
export function canonical(file: string, text: string): string {
  const { document } = new YamlSource(file, text.normalize('NFC'));
  if (document.errors.length > 0 || (!isMap(document.contents) && !isSeq(document.contents))) return text;
  visit(document, {
    Pair(_, pair) {
      if (
        isPair(pair) &&
        isScalar(pair.key) &&
        SORTED.has(String(pair.key.value)) &&
        isWordList(pair.value)
      ) {
        sortWords(pair.value);
      }
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false, indentSeq: true });
}
