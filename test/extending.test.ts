import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import ts from 'typescript'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { applied, blockOf, changesIn, costOf, extensionsOf } from './tools/extensions.ts'
import { filesIn, root } from './tools/sources.ts'

// The page is true if it can be done: all of its diffs at once, on a copy of src.
const [place = ''] = filesIn('docs').filter((path) => path.startsWith('docs/extending.'))
const page = readFileSync(join(root, place), 'utf8')
const extensions = extensionsOf(page)
const house = mkdtempSync(join(tmpdir(), 'extended-'))
const useOf = (title: string): string => `uses/${title.toLowerCase().replaceAll(' ', '-')}`

beforeAll(async () => {
  cpSync(join(root, 'src'), join(house, 'src'), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'), 'dir')
  for (const change of extensions.flatMap(({ diff }) => changesIn(diff))) {
    const before = change.isNew ? '' : readFileSync(join(house, change.path), 'utf8')
    put(change.path, applied(before, change))
  }
  put('uses/web.ts', blockOf(page, 'ts extended'))
  for (const { title, use } of extensions) put(`${useOf(title)}.ts`, moduleOf(use))
  put('tsconfig.json', JSON.stringify(strict))
  await build({
    entryPoints: extensions.map(({ title }) => join(house, `${useOf(title)}.ts`)),
    outdir: join(house, 'run'),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    logLevel: 'silent',
  })
})

afterAll(() => rmSync(house, { recursive: true }))

const strict = {
  extends: join(root, 'tsconfig.json'),
  compilerOptions: {
    paths: { 'rollout-sim': ['./src/index.ts'], 'rollout-sim/*': ['./src/*/index.ts'] },
  },
  include: ['src', 'uses'],
}

function put(path: string, text: string): void {
  mkdirSync(dirname(join(house, path)), { recursive: true })
  writeFileSync(join(house, path), text)
}

function moduleOf(use: string): string {
  return [
    'export const lines: string[] = []',
    'const console = { log: (line: unknown): void => void lines.push(String(line)) }',
    use,
  ].join('\n')
}

describe('what a new member costs', () => {
  it.each(extensions)('is what the page says of $title', ({ diff, text }) => {
    expect(text).toContain(`**${costOf(diff)}**`)
  })

  it.each(extensions)('is one file and one table for $title', ({ diff }) => {
    const changes = changesIn(diff)
    expect(changes.map(({ isNew }) => isNew)).toEqual([true, false])
  })
})

describe('the house with all of them in it', () => {
  it('compiles under the strict settings', () => {
    const config = ts.getParsedCommandLineOfConfigFile(
      join(house, 'tsconfig.json'),
      {},
      {
        ...ts.sys,
        onUnRecoverableConfigFileDiagnostic: (found) => {
          throw new Error(ts.flattenDiagnosticMessageText(found.messageText, '\n'))
        },
      },
    )
    const program = ts.createProgram(config?.fileNames ?? [], config?.options ?? {})
    const found = ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => {
      const text = ts.flattenDiagnosticMessageText(messageText, '\n')
      return `${file?.fileName.slice(house.length + 1)}: ${text}`
    })
    expect(found).toEqual([])
    expect(program.getSourceFiles().length).toBeGreaterThan(500)
  })

  it.each(extensions)('does what the page says of $title', async ({ title, prints }) => {
    const file = join(house, 'run', `${useOf(title).slice('uses/'.length)}.mjs`)
    const { lines } = await import(/* @vite-ignore */ pathToFileURL(file).href)
    expect(lines.join('\n')).toBe(prints.trimEnd())
  })
})
