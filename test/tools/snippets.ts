import { exportsOf, type Source } from './sources.ts'

/** A block of TypeScript in a page or a docstring, and what it prints if the page says so. */
export interface Snippet {
  /** `README.md:12`, the line of the fence. */
  readonly place: string
  readonly code: string
  /** The ```text block that follows; null if there is none. */
  readonly prints: string | null
}

/** Every ```ts block of a Markdown text, in order. A block that opens with ```ts no-run is only for reading. */
export function snippetsOf(path: string, markdown: string): readonly Snippet[] {
  const fence = /^```ts\n([\s\S]*?)^```$(?:\s*^```text\n([\s\S]*?)^```$)?/gm
  return [...markdown.matchAll(fence)].map((found) => ({
    place: `${path}:${markdown.slice(0, found.index).split('\n').length}`,
    code: found[1] ?? '',
    prints: found[2] ?? null,
  }))
}

/**
 * Every ```ts block in the docstrings of a source. A docstring speaks from inside its file, so what the file exports
 * is there without an import.
 */
export function docstringSnippetsOf(source: Source): readonly Snippet[] {
  const docstrings = [...source.text.matchAll(/^[ \t]*\/\*\*[\s\S]*?\*\//gm)]
  return docstrings.flatMap((found) => {
    const above = source.text.slice(0, found.index).split('\n').length - 1
    const markdown = found[0].replace(/^[ \t]*(?:\/\*\*|\*\/|\* ?)/gm, '')
    return snippetsOf(source.path, markdown).map((snippet) => {
      const line = Number(snippet.place.split(':')[1]) + above
      const code = withOwnExports(source, snippet.code)
      return { ...snippet, place: `${source.path}:${line}`, code }
    })
  })
}

function withOwnExports(source: Source, code: string): string {
  const names = exportsOf(source, 'runtime').filter(
    (name) =>
      new RegExp(`\\b${name}\\b`).test(code) && !new RegExp(`import.*\\b${name}\\b`).test(code),
  )
  return names.length === 0
    ? code
    : `import { ${names.join(', ')} } from '../${source.path}'\n${code}`
}

/** A snippet as a module: `expression // => value` becomes an assertion, and `lines` holds what it printed. */
export function moduleOf(snippet: Snippet): string {
  const body = snippet.code.replace(
    /^([^\n/][^\n]*?);?[ \t]*\/\/ => (.+)$/gm,
    (_, expression: string, value: string) => asserted(expression, value),
  )
  return [
    "import { expect as $expect } from 'vitest'",
    'export const $lines: string[] = []',
    'const console = { log: (line: unknown): void => void $lines.push(String(line)) }',
    'void [$expect, console]',
    body,
  ].join('\n')
}

// A declaration keeps its name: `const x = f() // => 1` declares x and asserts that it is 1.
function asserted(expression: string, value: string): string {
  const declared = /^(?:const|let) (?:(\w+)|(\{[^}]*\}))(?:: [^=]+)? = /.exec(expression)
  if (declared === null) return `$expect(${expression}).toEqual(${value})`
  return `${expression}; $expect(${declared[1] ?? `(${declared[2]})`}).toEqual(${value})`
}
