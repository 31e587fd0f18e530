// npx tsx test/tools/apiReference.ts           writes docs/reference/api: a page for each group of exports
// npx tsx test/tools/apiReference.ts --check   says which pages are not what would be written, and fails
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Application, LogLevel, type TypeDocOptions } from 'typedoc'
import type { PluginOptions } from 'typedoc-plugin-markdown'
import ts from 'typescript'
import { filesIn, root } from './sources.ts'

/** Some exports of a door that belong together, as its own comment says: one page. */
export interface Group {
  /** The name of the page: `decisions-alone`. */
  readonly page: string
  /** What the comment says of it. */
  readonly about: string
  /** The statements of the door. */
  readonly exports: string
}

/** The groups of a door: each begins with a comment, `// Read: manifests become …`. */
export function groupsOf(door: string): readonly Group[] {
  return door.split(/(?<!^\/\/ .*\n)^(?=\/\/ )/m).flatMap((part) => {
    const [, comment = '', exports = ''] = /^((?:\/\/ .*\n)+)([\s\S]*)$/.exec(part) ?? []
    const about = comment
      .replace(/^\/\/ /gm, '')
      .replaceAll('\n', ' ')
      .trim()
    const name = /^[^:,]+/.exec(about)?.[0] ?? ''
    if (name === '' || exports.trim() === '') return []
    return [{ page: name.toLowerCase().replace(/\W+/g, '-'), about, exports }]
  })
}

/** What is described, page by page: the groups of the front door, and every other door. */
export function entriesOf(
  door: string,
  others: readonly string[],
): readonly (readonly [page: string, text: string])[] {
  const groups = groupsOf(door).map(({ page, about, exports }) => {
    const statements = exports.replaceAll("from './", "from '../src/")
    return [page, `/** ${about}\n * @module */\n${statements}`] as const
  })
  const doors = others.map((name) => {
    const text = `/** \`import … from 'rollout-sim/${name}'\`\n * @module */\n`
    return [name, `${text}export * from '../src/${name}/index.ts'\n`] as const
  })
  return [...groups, ...doors]
}

/** The page that leads to the others, each with what its group says of itself. */
export function indexOf(entries: ReturnType<typeof entriesOf>): string {
  const rows = entries.map(([page, text]) => {
    const about = /^\/\*\* (.*)$/m.exec(text)?.[1] ?? ''
    return `- [${page}](${page}.md): ${about}\n`
  })
  return `# API reference\n\nMade of the docstrings by \`npm run reference\`.\n\n${rows.join('')}`
}

/** Which pages of two folders are different, by their names. */
export function differentPages(
  written: ReadonlyMap<string, string>,
  wanted: ReadonlyMap<string, string>,
): readonly string[] {
  const pages = [...new Set([...written.keys(), ...wanted.keys()])].sort()
  return pages.filter((page) => written.get(page) !== wanted.get(page))
}

const home = 'docs/reference/api'

const options: TypeDocOptions & PluginOptions = {
  plugin: ['typedoc-plugin-markdown'],
  name: 'API reference',
  readme: 'none',
  excludeInternal: true,
  excludeExternals: true,
  disableSources: true,
  disableGit: true,
  hideGenerator: true,
  sort: ['source-order'],
  groupOrder: ['Functions', 'Variables', 'Classes', '*'],
  // Another test looks for what is not documented, and knows what says itself.
  validation: { notExported: false, invalidLink: true, notDocumented: false },
  outputFileStrategy: 'modules',
  entryFileName: 'README',
  hidePageHeader: true,
  hideBreadcrumbs: true,
  expandObjects: true,
  parametersFormat: 'list',
  interfacePropertiesFormat: 'table',
  typeAliasPropertiesFormat: 'table',
  propertyMembersFormat: 'table',
}

async function write(out: string): Promise<void> {
  const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const others = Object.keys(exports).flatMap((door) => /^\.\/([\w-]+)$/.exec(door)?.[1] ?? [])
  const door = readFileSync(join(root, 'src/index.ts'), 'utf8')
  // Beside src/, as what it imports is read from there.
  const entries = join(root, '.reference')
  mkdirSync(entries, { recursive: true })
  try {
    const described = entriesOf(door, others)
    const paths = described.map(([page, text]) => {
      const path = join(entries, `${page}.ts`)
      writeFileSync(path, text)
      return path
    })
    const tsconfig = join(entries, 'tsconfig.json')
    writeFileSync(tsconfig, JSON.stringify({ extends: '../tsconfig.json', files: paths }))
    const app = await Application.bootstrapWithPlugins({
      ...options,
      entryPoints: paths,
      tsconfig,
      logLevel: LogLevel.Warn,
      out,
    } as TypeDocOptions)
    const project = await app.convert()
    if (project === undefined) throw new Error('the sources do not compile')
    app.validate(project)
    await app.generateOutputs(project)
    writeFileSync(join(out, 'README.md'), indexOf(described))
    if (app.logger.hasErrors() || app.logger.hasWarnings()) process.exitCode = 1
  } finally {
    rmSync(entries, { recursive: true })
  }
}

function pagesIn(folder: string, names: readonly string[]): ReadonlyMap<string, string> {
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const here = join(root, home)
  if (process.argv.includes('--check')) {
    const fresh = mkdtempSync(join(tmpdir(), 'rollout-sim-api-'))
    await write(fresh)
    const names = filesIn(home).map((path) => path.slice(home.length + 1))
    const found = differentPages(
      pagesIn(here, names),
      pagesIn(
        fresh,
        ts.sys.readDirectory(fresh).map((path) => path.slice(fresh.length + 1)),
      ),
    )
    rmSync(fresh, { recursive: true })
    console.log(`API reference: ${names.length} pages, ${found.length} not as the sources say`)
    for (const page of found) console.error(`${home}/${page}: run npm run reference`)
    if (found.length > 0) process.exitCode = 1
  } else {
    rmSync(here, { recursive: true, force: true })
    await write(here)
  }
}
