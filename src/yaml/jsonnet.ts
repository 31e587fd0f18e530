import type { Diagnostic } from '../units/diagnostic.ts'

/** What may stand before the first word of a Jsonnet text. */
const comments = /^(?:\s|\/\/[^\n]*|#[^\n]*|\/\*[\s\S]*?\*\/)*/

/** How a text begins that is Jsonnet and neither YAML nor JSON. */
const beginning = /^(?:local\s+\w+\s*[=(]|function\s*\(|\(?import(?:str)?\s+['"]|assert\s|std\.\w+)/

/** Members that only Jsonnet has: hidden ones, and calls of its library. */
const members = /^\s*(?:[\w-]+|'[^']*'|"[^"]*")\s*\+?:{2,3}\s|\bstd\.[a-zA-Z]+\(/m

/** What is said of a Jsonnet text; null: it is none. */
export function jsonnetIn(text: string): Diagnostic | null {
  const body = text.replace(comments, '')
  if (!beginning.test(body) && !(body.startsWith('{') && members.test(body))) return null
  return {
    code: 'jsonnet',
    severity: 'error',
    path: '',
    line: 1,
    column: 1,
    message: 'This is Jsonnet and no YAML yet.',
    hint: 'Read what `jsonnet FILE` prints; `jsonnet -y` prints a list as a stream.',
  }
}
