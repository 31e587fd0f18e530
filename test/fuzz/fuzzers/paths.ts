import { evaluatePath } from '../../../src/jsonpath/evaluate.ts'
import { parseJsonPath } from '../../../src/jsonpath/parse.ts'
import type { Json } from '../../../src/units/json.ts'
import { fuzzer, shown } from '../fuzzer.ts'
import { hostileJson, spoiled } from '../hostileJson.ts'

interface Asked {
  readonly text: string
  readonly document: Json
}

const pieces: readonly string[] = [
  '{',
  '}',
  '$',
  '@',
  '.',
  '..',
  '[',
  ']',
  '*',
  '[*]',
  '[0]',
  '[-1]',
  '[0:2]',
  '[::-1]',
  '[?(',
  ')]',
  '==',
  '<',
  '"ok"',
  "'a'",
  'items',
  'status',
  'a',
  '.b',
  '{range .items[*]}',
  '{end}',
  '{"x"}',
  ',',
  '1',
  '-',
  ' ',
  '\\',
  '99999999999',
  '.length',
  '&&',
  '(',
  'é',
  '\u0000',
]
const document: Json = {
  status: 'ok',
  a: { b: [1, 2, { c: null }] },
  items: [{ a: 1, b: 'x' }, { a: 2 }, { a: [3] }],
}

/** Paths of the web provider: pieces of the language in any order. */
export const paths = fuzzer<Asked>({
  about: 'paths: pieces of JSONPath in any order, of any document',
  input: (draw) => ({
    text: `{${Array.from({ length: 1 + draw(12) }, () => pieces[draw(pieces.length)]).join('')}${draw(3) === 0 ? '' : '}'}`,
    document: draw(3) === 0 ? hostileJson(draw) : spoiled(document, draw, draw(3), 4),
  }),
  feed({ text, document: asked }) {
    const parsed = parseJsonPath(text)
    if (!('path' in parsed)) return 'refused'
    evaluatePath(parsed.path, asked)
    return 'taken'
  },
  show: ({ text, document: asked }) => `${JSON.stringify(text)} of ${shown(asked)}`,
})
