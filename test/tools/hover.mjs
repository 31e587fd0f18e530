// What an editor shows over a name of the packed package: the quick info of TypeScript's language service, asked as an
// editor asks it, compared with the docstring in the source.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const root = fileURLToPath(new URL('../..', import.meta.url))

// What a consumer writes, and the source of each name that is hovered over: functions of three doors, members of what
// they take and give, and a matcher, which is a member of what somebody else's `expect` returns.
const text = `import {
  basicCanary, capacity, estimate, explainWeights, lint, rehearsal, type Scenario, simulate, toChart, transition,
} from 'rollout-sim'
import { checkStrategy } from 'rollout-sim/fast-check'
import { parsePlan } from 'rollout-sim/yaml'
import 'rollout-sim/vitest'
import { expect } from 'vitest'

const scenario: Scenario = { plan: parsePlan(''), until: '1h' }
void scenario.script
const timeline = simulate(scenario)
for (const { hint } of timeline.diagnostics) void hint
void timeline.moments
expect(timeline).toEndIn('Healthy')
void [basicCanary, capacity, checkStrategy, estimate, explainWeights, lint, rehearsal, toChart, transition]
`
const hovered = {
  basicCanary: 'replicas/basicCanary.ts',
  capacity: 'questions/capacity.ts',
  estimate: 'questions/estimate.ts',
  explainWeights: 'questions/explainWeights.ts',
  lint: 'questions/lint.ts',
  rehearsal: 'questions/rehearsal.ts',
  simulate: 'simulation/simulate.ts',
  toChart: 'views/chart.ts',
  transition: 'rollout/transition.ts',
  checkStrategy: 'fast-check/check/checkStrategy.ts',
  parsePlan: 'yaml/index.ts',
  script: 'simulation/scenario.ts',
  hint: 'units/diagnostic.ts',
  moments: 'timeline/timeline.ts',
  toEndIn: 'vitest/index.ts',
}

/** Asks for every name in a folder that has the package and vitest; how many there are, or throws what is missing. */
export function hoverShowsDocstrings(folder) {
  const file = join(folder, 'hovered.ts')
  const service = ts.createLanguageService({
    getCompilationSettings: () => ({
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.Node16,
      moduleResolution: ts.ModuleResolutionKind.Node16,
      strict: true,
      types: [],
    }),
    getScriptFileNames: () => [file],
    getScriptVersion: () => '1',
    getScriptSnapshot: (name) => {
      if (name === file) return ts.ScriptSnapshot.fromString(text)
      return existsSync(name) ? ts.ScriptSnapshot.fromString(readFileSync(name, 'utf8')) : undefined
    },
    getCurrentDirectory: () => folder,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
    realpath: ts.sys.realpath,
  })
  const [problem] = service.getSemanticDiagnostics(file)
  if (problem !== undefined)
    throw new Error(ts.flattenDiagnosticMessageText(problem.messageText, '\n'))
  const missing = Object.entries(hovered).filter(([name, source]) => {
    // Where it is used, not where it is imported: there the value of another door could shadow it.
    const info = service.getQuickInfoAtPosition(file, text.lastIndexOf(name))
    const shown = flat(ts.displayPartsToString(info?.documentation))
    return !shown.startsWith(firstSentence(name, source))
  })
  if (missing.length > 0)
    throw new Error(`hover shows no docstring of ${missing.map(([name]) => name)}`)
  return Object.keys(hovered).length
}

/** The beginning of a declaration's docstring, up to its first full stop. */
function firstSentence(name, source) {
  const written = readFileSync(join(root, 'src', source), 'utf8')
  const declared = new RegExp(
    `/\\*\\*((?:[^*]|\\*(?!/))*)\\*/\\s+(?:export function ${name}\\b|readonly ${name}\\??:|${name}\\()`,
  ).exec(written)
  if (declared === null) throw new Error(`src/${source} has no docstring of ${name}`)
  const [sentence = ''] = flat(declared[1].replaceAll(/^\s*\*/gm, '')).split('. ')
  if (sentence.length < 10) throw new Error(`the docstring of ${name} says nothing: ${sentence}`)
  return sentence.replace(/\.$/, '')
}

function flat(some) {
  return some
    .replaceAll(/\{@link (\w+)\}/g, '$1')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
