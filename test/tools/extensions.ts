/** A member of a family that docs/extending.md adds: the diff, and what a use of it prints. */
export interface Extension {
  readonly title: string
  /** The section as it is written. */
  readonly text: string
  readonly diff: string
  readonly use: string
  readonly prints: string
}

/** The sections of the page that hold a diff, in order. */
export function extensionsOf(markdown: string): readonly Extension[] {
  return markdown.split(/^## /m).flatMap((text) => {
    const diff = blockOf(text, 'diff')
    if (diff === '') return []
    const title = text.slice(0, text.indexOf('\n'))
    return [{ title, text, diff, use: blockOf(text, 'ts extended'), prints: blockOf(text, 'text') }]
  })
}

/** The first block of this kind; '' if there is none. */
export function blockOf(markdown: string, kind: string): string {
  const fence = new RegExp(`^\`\`\`${kind}\\n([\\s\\S]*?)^\`\`\`$`, 'm')
  return fence.exec(markdown)?.[1] ?? ''
}

/** What a diff does to one file. */
export interface Change {
  readonly path: string
  readonly isNew: boolean
  readonly hunks: readonly Hunk[]
}

interface Hunk {
  readonly before: readonly string[]
  readonly after: readonly string[]
  readonly added: number
}

/** A unified diff, file by file. Lines are found by their text, so that numbers in it may age. */
export function changesIn(diff: string): readonly Change[] {
  return diff.split(/^--- /m).flatMap((part) => {
    const head = /^(\S+)\n\+\+\+ b\/(\S+)\n/.exec(part)
    if (head === null) return []
    const hunks = part
      .slice(head[0].length)
      .split(/^@@.*\n/m)
      .filter((hunk) => hunk !== '')
    return [{ path: head[2] ?? '', isNew: head[1] === '/dev/null', hunks: hunks.map(hunkOf) }]
  })
}

function hunkOf(text: string): Hunk {
  const lines = text.replace(/\n$/, '').split('\n')
  const side = (other: string) =>
    lines.filter((line) => !line.startsWith(other)).map((line) => line.slice(1))
  const added = lines.filter((line) => line.startsWith('+')).length
  return { before: side('+'), after: side('-'), added }
}

/** The file with the change in it; throws where what the diff stands on is not there just once. */
export function applied(text: string, { path, isNew, hunks }: Change): string {
  if (isNew) return `${hunks.flatMap(({ after }) => after).join('\n')}\n`
  return hunks.reduce((so, { before, after }) => {
    const wanted = `\n${before.join('\n')}\n`
    const parts = `\n${so}`.split(wanted)
    if (parts.length !== 2) throw new Error(`${path} has ${parts.length - 1} times: ${wanted}`)
    return parts.join(`\n${after.join('\n')}\n`).slice(1)
  }, text)
}

/** What a diff costs, as the page says it: `1 new file of 20 lines, 2 lines in src/a.ts`. */
export function costOf(diff: string): string {
  const parts = changesIn(diff).map(({ path, isNew, hunks }) => {
    const lines = hunks.reduce((sum, { added }) => sum + added, 0)
    const counted = lines === 1 ? '1 line' : `${lines} lines`
    return isNew ? `1 new file of ${counted}` : `${counted} in \`${path}\``
  })
  return parts.join(', ')
}
