import { parseManifests } from 'rollout-sim/yaml'
import { yamlDocuments } from '../../../src/fast-check/check/yamlText.ts'
import type { Draw } from '../../expr/randomExpression.ts'
import { fuzzer } from '../fuzzer.ts'
import { sound } from '../given.ts'

const pieces: readonly string[] = [
  '\t',
  '\n',
  '\r',
  '- ',
  ': ',
  '{',
  '}',
  '[',
  ']',
  '&a ',
  '*a',
  '<<: *a',
  '!!binary ',
  '!t ',
  '|',
  '>-',
  "'",
  '"',
  '#',
  '---\n',
  '...\n',
  '%YAML 1.2\n',
  '? ',
  '\u0000',
  '\uFEFF',
  '\u{1f600}',
  '\\x',
  '@',
  '`',
  ',',
  '~',
  '0x1F',
  '1_000',
  '.inf',
  '.nan',
  '2026-01-01',
  'null',
  'kind: Rollout\n',
  '{{ .Values.x }}',
  '  ',
  '=',
]

/** YAML as it comes off a broken disk, or out of a template. */
export const texts = fuzzer<string>({
  about: 'text: manifests with pieces put in, cut out and doubled',
  input(draw) {
    let text = yamlDocuments(sound(draw).manifests)
    for (let edits = 1 + draw(6); edits > 0; edits--) text = edited(text, draw)
    return text
  },
  feed: (text) => (parseManifests(text).plan === null ? 'refused' : 'taken'),
  show: (text) => JSON.stringify(text),
})

function edited(text: string, draw: Draw): string {
  const at = draw(text.length + 1)
  const to = Math.min(text.length, at + draw(40))
  const piece = pieces[draw(pieces.length)] ?? ''
  switch (draw(6)) {
    case 0:
      return text.slice(0, at)
    case 1:
      return text.slice(0, at) + text.slice(to)
    case 2:
      return text.slice(0, to) + text.slice(at)
    case 3:
      return text.slice(0, at) + piece.repeat(1 + draw(200)) + text.slice(at)
    default:
      return text.slice(0, at) + piece + text.slice(at)
  }
}
