import { recordIn, textIn } from '../document/fields.ts'
import { flagTexts, isFlagOn, switchFlag, textFlag } from './flag.ts'
import type { Resource } from './resource.ts'
import { createObject, nameOf, type Server } from './server.ts'
import { done, fileAt, misused, type Reply, refused, type Typed, type VerbRule } from './verb.ts'

/**
 * `create -f FILE…`. That the original wants no unknown fields is checked where manifests are read;
 * what `--watch` shows afterwards is a view.
 */
export const create: VerbRule = {
  use: '',
  aliases: [],
  flags: [textFlag('filename', 'f'), switchFlag('watch', 'w'), switchFlag('no-color')],
  run: (server, asked) => {
    const paths = flagTexts(asked.given, 'filename')
    const watch = isFlagOn(asked.given, 'watch')
    if (paths.length === 0) return misused
    if (paths.length > 1 && watch) return refused('Cannot watch multiple resources')
    let text = ''
    for (const path of paths) {
      const made = createFrom(server, asked, path)
      if (made.error !== '') return { ...made, text }
      text += made.text
    }
    const watchable = ['rollout', 'experiment'].some((kind) => text.startsWith(`${kind}.`))
    return watch && !watchable
      ? refused('Can only watch resources of type Rollout or Experiment', text)
      : done(text)
  },
}

function createFrom(server: Server, asked: Typed, path: string): Reply {
  const object = fileAt(asked, path)
  if (typeof object === 'string') return refused(object)
  const [group, version] = textIn(object, 'apiVersion').split('/')
  const kind = textIn(object, 'kind')
  const [resource, singular] = version === undefined ? [] : (creatable[`${group}/${kind}`] ?? [])
  if (resource === undefined) {
    return refused(`creates of ${version === undefined ? '' : group}/${kind} unsupported`)
  }
  const namespace = textIn(recordIn(object, 'metadata'), 'namespace') || server.namespace
  const answer = createObject(server, resource, object, namespace)
  if (!answer.ok) return refused(answer.message)
  return done(`${singular}.argoproj.io/${nameOf(answer.object)} created\n`)
}

const creatable: Readonly<Record<string, readonly [resource: Resource, singular: string]>> = {
  'argoproj.io/Experiment': ['experiments', 'experiment'],
  'argoproj.io/Rollout': ['rollouts', 'rollout'],
  'argoproj.io/AnalysisTemplate': ['analysistemplates', 'analysistemplate'],
  'argoproj.io/ClusterAnalysisTemplate': ['clusteranalysistemplates', 'analysistemplate'],
  'argoproj.io/AnalysisRun': ['analysisruns', 'analysisrun'],
}
