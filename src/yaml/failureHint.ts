import type { FailureCode, YamlFailure } from './failure.ts'

/** What to do about a text that cannot be read: by what was found, and by what stands there. */
export function hintFor(failure: YamlFailure, text: string): string {
  const { code, problem, mark } = failure
  if (code !== 'yaml-syntax') return byCode[code]
  const here = text.charAt(mark.at)
  if (problem === 'found character that cannot start any token') {
    return here === '\t'
      ? 'Indent with blanks: a tab indents nothing.'
      : `Put the value in quotes: ${here} may not begin one.`
  }
  return hints.find(([beginning]) => problem.startsWith(beginning))?.[1] ?? 'Mend it at this place.'
}

const byCode: Readonly<Record<Exclude<FailureCode, 'yaml-syntax'>, string>> = {
  'unusable-key': 'Write a plain key, or put it in quotes.',
  'alias-cycle': 'Write the value out.',
  'too-many-aliases': 'Let fewer anchors hold aliases of others.',
  'too-deep': 'Nothing that Kubernetes knows is nested that deep.',
  'too-many-parts': 'Split it into several files, or raise the limit: { limits: { parts } }.',
}

const hints: readonly (readonly [string, string])[] = [
  ['mapping values are not allowed', 'Put the value in quotes: a colon and a blank make a key.'],
  ['did not find expected key', 'Indent this line as its neighbours are, or put it in quotes.'],
  ["did not find expected '-'", 'Begin the entry with a dash, in the column of the others.'],
  ["could not find expected ':'", 'A key lacks its colon, or a line its indentation.'],
  ["did not find expected ','", 'Close the bracket, or put a comma between its parts.'],
  ['did not find expected <document start>', 'Put a line --- between two documents.'],
  ['found unknown escape', 'Write \\\\ for a backslash, or use single quotes.'],
  ['found unexpected end of stream', 'Close the quote.'],
  ['found unexpected document indicator', 'Close the quote before the next document.'],
  ['unknown anchor', 'Put the value in quotes: * makes an alias of it.'],
  ['block sequence entries', 'Begin the list on a line of its own.'],
  ['found a tab', 'Indent with blanks, not with tabs.'],
  ['invalid Yaml document separator', 'Leave nothing but a comment behind ---.'],
  ['control characters', 'Delete the character, or write it as an escape in double quotes.'],
]
