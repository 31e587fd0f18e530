// The sessions of docs/guide/command-line.md, run again: `npx tsx test/tools/commandLinePage.ts`
// writes what they print today, and a test compares.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { commands } from '../../src/cli/commands.ts'
import type { Io } from '../../src/cli/io.ts'
import { nodeIo } from '../../src/cli/nodeIo.ts'
import { runCommandLine } from '../../src/cli/program.ts'
import { root } from './sources.ts'

export const pagePath: string = join(root, 'docs/guide/command-line.md')

const SESSION = /```console\n\$ ([^\n]*)\n([\s\S]*?)```/g
const EXIT = 'exit code'

/** The page with what its sessions print. */
export async function pageWithSessions(page: string): Promise<string> {
  let written = ''
  let end = 0
  for (const found of page.matchAll(SESSION)) {
    const [whole, line = ''] = found
    const printed = await sessionOf(line)
    written += `${page.slice(end, found.index)}\`\`\`console\n$ ${line}\n${printed}\`\`\``
    end = found.index + whole.length
  }
  return written + page.slice(end)
}

// What both streams print, in order; `| head -N` and `cat FILE |` as in a shell.
async function sessionOf(line: string): Promise<string> {
  const head = /\s\|\s*head -(\d+)$/.exec(line)
  const piped = /^cat (\S+) \|\s*/.exec(line)
  const command = line.slice(piped?.[0].length ?? 0, head?.index ?? line.length)
  const input = piped === null ? '' : readFileSync(join(root, piped[1] ?? ''), 'utf8')
  let text = ''
  const print = (words: string): void => {
    text += words
  }
  const machine: Io = {
    ...nodeIo(),
    out: print,
    err: print,
    stdin: async () => input,
    terminal: { isInteractive: false, columns: null, hasColours: false },
  }
  const code = await runCommandLine(machine, commands, '0.0.0', argumentsIn(command))
  const lines = text.replace(/[ \t]+$/gm, '').split('\n')
  const shown = head === null ? lines : [...lines.slice(0, Number(head[1])), '']
  const end = code === 0 ? '' : `(${EXIT} ${code})\n`
  return `${shown.join('\n').trimEnd()}\n${end}`
}

function argumentsIn(line: string): readonly string[] {
  const words = line.match(/'[^']*'|\S+/g) ?? []
  return words.slice(1).map((word) => word.replace(/^'|'$/g, ''))
}

/** The picture of the README: a bad release of example 10. */
export async function releasePicture(): Promise<string> {
  let picture = ''
  const files = ['web.yaml', 'success-rate.yaml'].map((name) => join(root, EXAMPLE, name))
  const io: Io = {
    ...nodeIo(),
    out: (words) => {
      picture += words
    },
    err: () => {},
  }
  const options = ['--release', 'bad', '--startup', '8s', '--format', 'svg']
  await runCommandLine(io, commands, '0.0.0', ['run', ...files, ...options])
  return picture
}

export const picturePath: string = join(root, 'docs/guide/release.svg')

const EXAMPLE = 'examples/10-command-line'

if (process.argv[1]?.endsWith('commandLinePage.ts')) {
  process.chdir(root)
  writeFileSync(picturePath, await releasePicture())
  writeFileSync(pagePath, await pageWithSessions(readFileSync(pagePath, 'utf8')))
}
