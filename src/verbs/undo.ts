import { flagIn, recordIn, recordsIn, textIn, textOrNull } from '../document/fields.ts'
import { parseDecimalInt } from '../go/number.ts'
import { revisionAnnotation } from '../kinds/argo/labels.ts'
import { selects } from '../plan/selects.ts'
import type { JsonObject } from '../units/json.ts'
import { flagInteger, integerFlag } from './flag.ts'
import {
  alreadyMatches,
  type Candidate,
  failedRestoring,
  objectionToWorkload,
  restored,
  restoredTemplate,
  skipped,
  workloadResource,
} from './restoration.ts'
import { listObjects, nameOf, read, replace, type Server } from './server.ts'
import { done, misused, type Reply, refused, type VerbRule } from './verb.ts'

/**
 * `undo ROLLOUT_NAME [--to-revision n]`: writes the pod template of a ReplicaSet into the Rollout,
 * or into the workload that it refers to.
 */
export const undo: VerbRule = {
  use: 'ROLLOUT_NAME',
  aliases: [],
  flags: [integerFlag('to-revision')],
  run: (server, { names, given }) => {
    const [name] = names
    if (name === undefined || names.length > 1) return misused
    const found = read(server, 'rollouts', name)
    if (!found.ok) return refused(found.message)
    return restore(server, found.object, flagInteger(given, 'to-revision'))
  },
}

function restore(server: Server, rollout: JsonObject, revision: number): Reply {
  const name = nameOf(rollout)
  const candidate = restored(revisionsOf(server, rollout), revision, name)
  if (typeof candidate === 'string') return refused(candidate)
  const spec = recordIn(rollout, 'spec')
  const current = recordIn(spec, 'template')
  // With a workloadRef there is no template to compare.
  if (current !== null && alreadyMatches(current, candidate.template)) {
    return done(skipped(revision))
  }
  const error = place(server, rollout, restoredTemplate(candidate.template))
  return error === '' ? done(`rollout '${name}' undo\n`) : refused(failedRestoring(revision, error))
}

/** Why the template could not be written; '' if it was. */
function place(server: Server, rollout: JsonObject, template: JsonObject): string {
  const workload = recordIn(recordIn(rollout, 'spec'), 'workloadRef')
  const kind = textIn(workload, 'kind')
  const resource = workload === null ? 'rollouts' : workloadResource(kind)
  if (resource === undefined) return objectionToWorkload(kind)
  const name = workload === null ? nameOf(rollout) : textIn(workload, 'name')
  const answer = replace(server, resource, name, '/spec/template', template)
  return answer.ok ? '' : answer.message
}

interface Revision extends Candidate {
  readonly template: JsonObject
}

/** The ReplicaSets that the selector selects and the Rollout controls. */
function revisionsOf(server: Server, rollout: JsonObject): readonly Revision[] {
  const selector = recordIn(recordIn(rollout, 'spec'), 'selector') ?? {}
  const uid = textIn(recordIn(rollout, 'metadata'), 'uid')
  return listObjects(server, 'replicasets').flatMap((one) => {
    const metadata = recordIn(one, 'metadata')
    const owner = recordsIn(metadata, 'ownerReferences').find((by) => flagIn(by, 'controller'))
    if (owner === undefined || textIn(owner, 'uid') !== uid) return []
    if (!selects(selector, recordIn(metadata, 'labels'))) return []
    const revision = revisionOf(metadata)
    const template = recordIn(recordIn(one, 'spec'), 'template') ?? {}
    return revision === null ? [] : [{ revision, template }]
  })
}

// null: what is written there is no number.
function revisionOf(metadata: JsonObject | null): number | null {
  const written = textOrNull(recordIn(metadata, 'annotations'), revisionAnnotation)
  if (written === null) return 0
  const parsed = parseDecimalInt(written)
  return parsed.ok ? Number(parsed.value) : null
}
