/** What may stand before the first word of a Jsonnet text. */
const comments = /^(?:\s|\/\/[^\n]*|#[^\n]*|\/\*[\s\S]*?\*\/)*/

/** How a text begins that is Jsonnet and neither YAML nor JSON. */
const beginning = /^(?:local\s+\w+\s*[=(]|function\s*\(|\(?import(?:str)?\s+['"]|assert\s|std\.\w+)/

/** Members that only Jsonnet has: hidden ones, and calls of its library. */
const members = /^\s*(?:[\w-]+|'[^']*'|"[^"]*")\s*\+?:{2,3}\s|\bstd\.[a-zA-Z]+\(/m

/** Whether a text is Jsonnet, which is no YAML before it is run. */
export function isJsonnet(text: string): boolean {
  const body = text.replace(comments, '')
  return beginning.test(body) || (body.startsWith('{') && members.test(body))
}
