// npx tsx --tsconfig test/tsconfig.json test/tools/doors.ts
// Writes src/door: the doors as JavaScript meets them, of the signatures of the plain ones, and the forms of what
// their functions are called with, of the types. A test says when it has to be run again.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { programOf } from './compile.ts'
import { type Forms, formsOf } from './forms.ts'
import { root } from './sources.ts'

/** The plain doors, and their guarded selves. */
export const doors: Readonly<Record<string, string>> = {
  'src/index.ts': 'src/door/main.ts',
  'src/expr/index.ts': 'src/door/expr.ts',
  'src/yaml/index.ts': 'src/door/yaml.ts',
  'src/fast-check/index.ts': 'src/door/fastCheck.ts',
}

/** Parameters of these types are read by the functions themselves, which say more of them. */
const read: readonly string[] = [
  'Scenario | LiveScenario',
  'Scenario',
  'ExperimentScenario',
  'LiveObjects',
  'Asked',
  'Lintable',
  'ManifestText',
  'readonly unknown[]',
  'string | readonly unknown[]',
  'LiveObjectsByKind | MixedList | readonly object[]',
  'Readonly<Record<string, Signal>>',
  'RecordedSeries',
]

/** Plain data of these types is copied at the door, and looked at to its leaves. */
const data: readonly string[] = ['AnalysisTemplate', 'AnalysisRunReading', 'ExperimentReading']

/** How what is taken so is found in parameters of these types. */
const taken: Readonly<Record<string, string>> = {
  Plan: 'takePlan',
  'Scenario | LiveScenario': 'takeScenario',
  Scenario: 'takeScenario',
  Asked: 'takeAsked',
  Lintable: 'takeLintable',
  ExperimentScenario: 'takeExperiment',
  'CompareOptions & { readonly after: Asked; }': 'takeAfter',
}

/** Called for every turn of a controller: their state is looked at when something goes wrong. */
const often: readonly string[] = ['transition']

/** Functions whose answers have diagnostics, and how they are asked of nothing. */
const instead: Readonly<Record<string, string>> = {
  asDeployment: 'answering(noPlan)',
  asRollout: 'answering(noPlan)',
  editPlan: 'answering(noPlan)',
  readManifests: 'askedOf([])',
  admitManifests: 'askedOf([])',
  readTemplates: 'askedOf([])',
  readAnalysisRun: 'askedOf([])',
  readExperiment: 'askedOf([])',
  parseManifests: "askedOf('')",
  parseTemplates: "askedOf('')",
  parseAnalysisRun: "askedOf('')",
  parseExperiment: "askedOf('')",
  parseDocuments: "askedOf('')",
  simulate: 'askedOf({ plan: null })',
  simulateFrom: 'askedOf({ plan: null })',
  createSimulation: 'askedOf({ plan: null })',
  readLive: 'answering(noPresent)',
  liveFrom: 'answering(noLive)',
  whatChanges: 'answering(noChanges)',
  capacity: 'askedOf({ plan: null })',
  estimate: 'askedOf({ plan: null })',
  rehearseChange: "askedOf({ plan: null }, { next: { plan: null }, at: '0s' })",
  whyStuck: 'askedOf({ plan: null })',
  whyKept: 'askedOf({ plan: null })',
  choices: "askedOf({ plan: null }, { at: '0s' })",
  lint: 'answering(noFindings)',
  simulateAnalysis: 'answering(noRun)',
  judge: 'answering(noJudgement)',
  simulateAnalysisRun: 'askedOf({ analysisRun: null, diagnostics: [] }, {})',
  simulateExperiment: 'askedOf({ experiment: { experiment: null, diagnostics: [] } })',
  odds: 'answering(noOdds)',
}

/** Functions that read all that they are handed, and throw an `InvalidInputError` of it. */
export const careful: readonly string[] = ['furthestFromDeclared', 'servedBy', 'servedShare']

/** Formulas of numbers alone, of which one costs those who bundle it no more than it must. */
const formulas: readonly string[] = [
  'approximateWeight',
  'basicCanary',
  'currentSetWeight',
  'fenceposts',
  'maxSurgeOf',
  'maxUnavailableOf',
  'routedCanary',
  'weightToReplicas',
]

/** The text of every file in `src/door` that is written here, as biome would have it. */
export function doorFiles(): ReadonlyMap<string, string> {
  const program = programOf(Object.keys(doors))
  const checker = program.getTypeChecker()
  const forms = formsOf(checker)
  const written = Object.entries(doors).map(([plain, door]) => {
    const file = program.getSourceFile(join(root, plain))
    const symbol = file && checker.getSymbolAtLocation(file)
    if (symbol === undefined) throw new Error(`${plain} exports nothing`)
    return [door, doorText(plain, checker.getExportsOfModule(symbol), checker, forms)] as const
  })
  const texts = written.map(([, text]) => text)
  return formatted(new Map([...written, ...forms.files(texts)]))
}

const NOTE = '// Written by test/tools/doors.ts, of the signatures'

function doorText(
  plain: string,
  exported: readonly ts.Symbol[],
  checker: ts.TypeChecker,
  forms: Forms,
): string {
  const from = plain.replace('src/', '../')
  const asIs: string[] = []
  const imported: string[] = []
  const rows: string[] = []
  for (const symbol of exported) {
    const meant = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
    if (!(meant.flags & ts.SymbolFlags.Value)) continue
    const { name } = symbol
    const own = `plain${name[0]?.toUpperCase()}${name.slice(1)}`
    const table = tables[name]?.(own, checker.getTypeOfSymbol(meant), checker, forms)
    if (table !== undefined) {
      imported.push(`${name} as ${own}`)
      rows.push(`export const ${name}: typeof ${own} = ${table}\n`)
      continue
    }
    const [signature] = checker.getTypeOfSymbol(meant).getCallSignatures()
    const isAsked = signature !== undefined && signature.parameters.length > 0
    if (!isAsked || careful.includes(name)) {
      asIs.push(name)
      continue
    }
    imported.push(`${name} as ${own}`)
    const parameters = signature.parameters.map((one) =>
      parameterText(one, checker, forms, often.includes(name)),
    )
    const manner = mannerOf(name, parameters, isOfPlan(signature.getReturnType(), checker))
    const guard = guardOf(name, signature.getReturnType())
    rows.push(
      `export const ${name}: typeof ${own} = ${guard}('${name}', ${own}, [${parameters.join(', ')}]${manner})\n`,
    )
  }
  const body = rows.join('\n')
  const uses = (word: string): boolean => new RegExp(`\\b${word}\\b`).test(body)
  const answers = ['answering', 'askedOf'].filter(uses)
  const empty = [...new Set([...body.matchAll(/answering\((\w+)\)/g)].map(([, name]) => name))]
  const plans = ['rememberPlan', ...new Set(Object.values(taken))].filter(uses)
  const ofTables = ['guardedLaws', 'guardedRows', 'guardedTable'].filter(uses)
  return [
    `${NOTE} in ${plain}.\n\n`,
    `import { ${imported.join(', ')} } from '${from}'\n`,
    forms.importsFor(body, './forms/'),
    empty.length === 0 ? '' : `import { ${empty.join(', ')} } from './answers.ts'\n`,
    uses('takeData') ? "import { takeData } from './data.ts'\n" : '',
    `import { ${['guarded', 'guardedFormula', 'tellPlainly'].filter(uses).join(', ')} } from './guard.ts'\n`,
    uses('takenIn') ? "import { takenIn } from './takenIn.ts'\n" : '',
    uses('takeOptions') ? "import { takeOptions } from './options.ts'\n" : '',
    plans.length === 0 ? '' : `import { ${plans.join(', ')} } from './plans.ts'\n`,
    uses('guardedScreens') ? "import { guardedScreens } from './screens.ts'\n" : '',
    answers.length === 0 ? '' : `import { ${answers.join(', ')} } from './instead.ts'\n`,
    ofTables.length === 0 ? '' : `import { ${ofTables.join(', ')} } from './tables.ts'\n`,
    uses('tellByKind') ? "import { tellByKind } from './kinds/kinds.ts'\n" : '',
    '\n',
    asIs.length === 0 ? '' : `export { ${asIs.join(', ')} } from '${from}'\n`,
    '\n',
    body,
  ].join('')
}

type OfTable = (own: string, type: ts.Type, checker: ts.TypeChecker, forms: Forms) => string

/** Tables of functions that a door hands out. */
const tables: Readonly<Record<string, OfTable>> = {
  views: (own, type, checker, forms) => {
    const rows = rowsOf(type, (row) => parametersOf(row, checker, forms), checker)
    return `guardedTable('views', ${own}, ${rows}, ${KNOWN})`
  },
  questions: (own, type, checker, forms) => {
    const rows = rowsOf(type, (row) => memberOf(row, 'ask', checker, forms), checker)
    return `guardedRows('questions', ${own}, 'ask', ${rows}, ${KNOWN})`
  },
  invariants: (own, type, checker, forms) => {
    const rows = rowsOf(type, (row) => memberOf(row, 'check', checker, forms), checker)
    return `guardedRows('invariants', ${own}, 'check', ${rows}, ${KNOWN})`
  },
  promises: (own, type, checker, forms) => {
    const rows = rowsOf(type, (row) => parametersOf(row, checker, forms), checker)
    const [made] = checker.getPropertiesOfType(type)
    const law = made && checker.getTypeOfSymbol(made).getCallSignatures()[0]?.getReturnType()
    if (law === undefined) throw new Error('promises make nothing')
    const check = memberOf(law, 'check', checker, forms)
    return `guardedLaws('promises', ${own}, ${rows}, ${check}, ${KNOWN})`
  },
}

const KNOWN = '{ tell: tellByKind, instead: null, take: takenIn }'

function rowsOf(type: ts.Type, of: (row: ts.Type) => string, checker: ts.TypeChecker): string {
  const rows = checker.getPropertiesOfType(type)
  const texts = new Set(rows.map((one) => of(checker.getTypeOfSymbol(one))))
  if (texts.size === 1) return [...texts].join()
  return `{ ${rows.map((one) => `${one.name}: ${of(checker.getTypeOfSymbol(one))}`).join(', ')} }`
}

function memberOf(type: ts.Type, name: string, checker: ts.TypeChecker, forms: Forms): string {
  const member = checker.getPropertyOfType(type, name)
  if (member === undefined) throw new Error(`no ${name} in ${checker.typeToString(type)}`)
  return parametersOf(checker.getTypeOfSymbol(member), checker, forms)
}

function parametersOf(type: ts.Type, checker: ts.TypeChecker, forms: Forms): string {
  const [signature] = type.getCallSignatures()
  const all = signature?.parameters.map((one) => parameterText(one, checker, forms)) ?? []
  return `[${all.join(', ')}]`
}

function parameterText(
  one: ts.Symbol,
  checker: ts.TypeChecker,
  forms: Forms,
  isOften = false,
): string {
  const declared = one.valueDeclaration as ts.ParameterDeclaration
  const type = checker.getTypeOfSymbol(one)
  const isOptional = checker.isOptionalParameter(declared)
  const written = checker.typeToString(type)
  const facts = [
    `name: '${nameOf(declared, one)}'`,
    `form: ${forms.of(type)}`,
    ...(isOptional ? ['optional: true'] : []),
    ...(declared.dotDotDotToken === undefined ? [] : ['rest: true']),
    ...(read.includes(written) || (isOften && written === 'RolloutState') ? ['read: true'] : []),
    ...takeOf(written, nameOf(declared, one) === 'options', forms.of(type)),
  ]
  return `{ ${facts.join(', ')} }`
}

function takeOf(written: string, isOptions: boolean, form: string): readonly string[] {
  const take = data.includes(written) ? `takeData(${form})` : (taken[written] ?? '')
  if (isOptions) return [`take: takeOptions(${form}${take === '' ? '' : `, ${take}`})`]
  return take === '' ? [] : [`take: ${take}`]
}

// What is taken apart at once has no name but that of its type.
function nameOf(declared: ts.ParameterDeclaration, symbol: ts.Symbol): string {
  if (ts.isIdentifier(declared.name)) return symbol.name
  const type = declared.type?.getText() ?? ''
  if (!/^[A-Z]\w*$/.test(type) || type.endsWith('Options')) return 'options'
  return `${type[0]?.toLowerCase()}${type.slice(1)}`
}

// One formula costs no more than it must: its arguments are numbers, which are no kind of anything.
function mannerOf(name: string, parameters: readonly string[], ofPlan: boolean): string {
  const known = instead[name]
  const isPlain = known === undefined && !parameters.some(isOfAKind)
  const takes = parameters.some((one) => one.includes('take: '))
  if (isPlain && !ofPlan && !takes) return ''
  const tell = isPlain ? 'tellPlainly' : 'tellByKind'
  const remember = ofPlan ? ', remember: rememberPlan' : ''
  const take = takes ? ', take: takenIn' : ''
  return `, { tell: ${tell}, instead: ${known ?? 'null'}${take}${remember} }`
}

function guardOf(name: string, answer: ts.Type): string {
  if (formulas.includes(name)) return 'guardedFormula'
  return ['Iterable', 'Generator'].includes(answer.symbol?.name) ? 'guardedScreens' : 'guarded'
}

/** Whether a function answers with a plan, or with something that has one. */
function isOfPlan(type: ts.Type, checker: ts.TypeChecker): boolean {
  if (type.symbol?.name === 'Plan') return true
  const member = checker.getPropertyOfType(type, 'plan')
  if (member === undefined) return false
  const plan = checker.getNonNullableType(checker.getTypeOfSymbol(member))
  return plan.symbol?.name === 'Plan'
}

function isOfAKind(parameter: string): boolean {
  return /form: (plan|asked|timeline|world|scenario|rolloutState|snapshot|report)Form\b/.test(
    parameter,
  )
}

// Biome is asked once, about copies in a folder of their own.
function formatted(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'rollout-sim-doors-'))
  try {
    writeFileSync(join(folder, 'biome.json'), configuration())
    for (const [path, text] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    execFileSync(
      process.execPath,
      [join(root, 'node_modules/@biomejs/biome/bin/biome'), 'check', '--write', '.'],
      { cwd: folder, stdio: 'ignore' },
    )
    return new Map(
      [...files.keys()].map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function configuration(): string {
  const { formatter, javascript, assist } = JSON.parse(
    readFileSync(join(root, 'biome.json'), 'utf8'),
  )
  return JSON.stringify({ formatter, javascript, assist, linter: { enabled: false } })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  rmSync(join(root, 'src/door/forms'), { recursive: true, force: true })
  for (const [path, text] of doorFiles()) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
}
