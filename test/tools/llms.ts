// npx tsx test/tools/llms.ts   writes llms.txt: the pages of the documentation with their first sentences, for programs that read.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { filesIn, root } from './sources.ts'

/** A page's title, and the first sentence below it. */
export function introOf(markdown: string): { readonly title: string; readonly sentence: string } {
  const title = /^# (.+)$/m.exec(markdown)?.[1] ?? ''
  const below = markdown.slice(markdown.indexOf(`# ${title}`) + title.length + 2)
  const paragraph = below.split(/\n\n+/).find((text) => /^[\w`*[]/.test(text.trim())) ?? ''
  const line = paragraph.trim().replace(/\s+/g, ' ')
  const sentence = /^.*?[.:?](?= |$)/.exec(line)?.[0] ?? line
  return { title, sentence: sentence.replace(/\[([^\]]+)\]\([^)]*\)/g, '$1') }
}

/** The whole text: what it is, then a line a page, room by room. */
export function llmsText(): string {
  const parts = [
    ['Guide', 'docs/guide/'],
    ['Reference', 'docs/reference/'],
    ['About', 'docs/'],
    ['Decisions', 'docs/decisions/'],
  ] as const
  const pages = filesIn('docs').filter((path) => path.endsWith('.md'))
  const home = (path: string): string =>
    [...parts]
      .sort((a, b) => b[1].length - a[1].length)
      .find(([, at]) => path.startsWith(at))?.[0] ?? ''
  const chapters = parts.map(([name]) => {
    const lines = pages.filter((path) => home(path) === name).map(lineOf)
    return `## ${name}\n\n${lines.join('\n')}\n`
  })
  const { sentence } = introOf(readFileSync(join(root, 'README.md'), 'utf8'))
  const rest =
    'A deterministic simulator of progressive delivery (Argo Rollouts) in pure TypeScript.'
  return `# rollout-sim\n\n> ${sentence} ${rest}\n\n${chapters.join('\n')}`
}

function lineOf(path: string): string {
  const { title, sentence } = introOf(readFileSync(join(root, path), 'utf8'))
  return `- [${title}](${path})${sentence === '' ? '' : `: ${sentence}`}`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(join(root, 'llms.txt'), llmsText())
}
