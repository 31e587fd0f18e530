import { mergeArguments } from '../analysis/assembleRun.ts'
import type { TemplateArgument } from '../analysis/template.ts'
import { recordIn, recordsIn, textIn, textOrNull } from '../document/fields.ts'
import type { JsonObject } from '../units/json.ts'
import { flagText, flagTexts, isFlagOn, switchFlag, textFlag } from './flag.ts'
import { createObject, nameOf, read, type Server } from './server.ts'
import { done, fileAt, refused, type Typed, type VerbRule } from './verb.ts'

/** `create analysisrun --from NAME`: the AnalysisRun of one template, with arguments by hand. */
export const createAnalysisRun: VerbRule = {
  use: '',
  aliases: ['ar'],
  flags: [
    textFlag('name'),
    textFlag('generate-name'),
    textFlag('instance-id'),
    textFlag('argument', 'a'),
    textFlag('from'),
    textFlag('from-file'),
    switchFlag('global'),
  ],
  run: (server, asked) => {
    const run = runOf(server, asked)
    if (typeof run === 'string') return refused(run)
    const answer = createObject(server, 'analysisruns', run, server.namespace, asked.suffix)
    if (!answer.ok) return refused(answer.message)
    return done(`analysisrun.argoproj.io/${nameOf(answer.object)} created\n`)
  },
}

/** The AnalysisRun as it is sent, or why there is none. (NewAnalysisRunFromUnstructured) */
function runOf(server: Server, asked: Typed): JsonObject | string {
  const { given } = asked
  if ((flagText(given, 'from') === '') === (flagText(given, 'from-file') === '')) {
    return 'one of --from or --from-file must be specified'
  }
  const incoming = readArguments(flagTexts(given, 'argument'))
  if (incoming === null) return 'arguments must be in the form NAME=VALUE'
  const template = templateOf(server, asked)
  if (typeof template === 'string') return template
  const name = flagText(given, 'name')
  const generateName = name === '' ? flagText(given, 'generate-name') || `${nameOf(template)}-` : ''
  if (name === '' && generateName === '-') return 'name is invalid'
  const spec = recordIn(template, 'spec')
  const declared = spec?.args === undefined ? null : recordsIn(spec, 'args').map(readArgument)
  const merged =
    declared === null ? { ok: true as const, args: incoming } : mergeArguments(incoming, declared)
  if (!merged.ok) return merged.error
  const args = merged.args.map(writeArgument)
  const { resourceVersion: _, ...metadata } = recordIn(template, 'metadata') ?? {}
  const instance = flagText(given, 'instance-id')
  return {
    ...template,
    kind: 'AnalysisRun',
    metadata: {
      ...metadata,
      name,
      generateName,
      namespace: server.namespace,
      ...(instance === '' ? {} : { labels: { [instanceLabel]: instance } }),
    },
    spec: args.length === 0 ? (spec ?? {}) : { ...spec, args },
  }
}

const instanceLabel = 'argo-rollouts.argoproj.io/controller-instance-id'

function templateOf(server: Server, asked: Typed): JsonObject | string {
  const { given } = asked
  const path = flagText(given, 'from-file')
  if (path !== '') return fileAt(asked, path)
  const resource = isFlagOn(given, 'global') ? 'clusteranalysistemplates' : 'analysistemplates'
  const found = read(server, resource, flagText(given, 'from'))
  return found.ok ? found.object : found.message
}

function readArguments(pairs: readonly string[]): readonly TemplateArgument[] | null {
  if (!pairs.every((pair) => pair.includes('='))) return null
  return pairs.map((pair) => {
    const equals = pair.indexOf('=')
    return { name: pair.slice(0, equals), value: pair.slice(equals + 1), valueFrom: null }
  })
}

function readArgument(argument: JsonObject): TemplateArgument {
  return {
    name: textIn(argument, 'name'),
    value: textOrNull(argument, 'value'),
    valueFrom: recordIn(argument, 'valueFrom'),
  }
}

function writeArgument({ name, value, valueFrom }: TemplateArgument): JsonObject {
  return {
    name,
    ...(value === null ? {} : { value }),
    ...(valueFrom === null ? {} : { valueFrom }),
  }
}
