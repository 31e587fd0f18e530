import { said } from '../../cluster/conditions.ts'
import type { ReplicaSet } from '../../cluster/objects.ts'
import { interned } from '../../units/interned.ts'
import { affinityOf, withAffinity } from '../antiAffinity.ts'
import type { Outcome, Pass } from '../contract.ts'
import { recordEvent } from '../pass.ts'
import { withPodMetadata } from '../podMetadata.ts'
import { withNew } from '../store.ts'
import { statusSaying } from './persist.ts'
import { mirrorRevision } from './revision.ts'

/**
 * A template without a ReplicaSet gets one, of no pods yet; that is all the pass does.
 * (`getAllReplicaSetsAndSyncRevision`, `createDesiredReplicaSet`)
 */
export function creation(pass: Pass): Outcome {
  if (pass.newRS !== null) return 'next'
  const { spec } = pass
  const revision = pass.all.reduce((highest, one) => Math.max(highest, one.revision), 0) + 1
  const { updated, stable } = pass.rules.roleMetadata(spec)
  const wanted = pass.stableRS === null ? stable : updated
  const plain = withAffinity(spec.template, affinityOf(spec, pass.prev.stableRS))
  const template = withPodMetadata(plain, null, wanted)
  const created: ReplicaSet = {
    name: interned(`${spec.name}-${spec.template.hash}`),
    hash: spec.template.hash,
    template,
    ephemeral: template === plain ? null : wanted,
    createdAt: pass.second,
    minReadySeconds: spec.minReadySeconds,
    revision,
    revisionHistory: '',
    desiredReplicas: pass.desired,
    scaleDownAt: null,
    want: 0,
    have: 0,
    ready: 0,
    available: 0,
    pods: [],
    failure: '',
  }
  pass.replicaSets = withNew(pass.replicaSets, created)
  pass.effects.push({
    kind: 'createReplicaSet',
    at: pass.second,
    replicaSet: created.name,
    hash: created.hash,
    revision,
    template: created.template,
    minReadySeconds: created.minReadySeconds,
  })
  mirrorRevision(pass, revision)
  recordEvent(
    pass,
    'Normal',
    'NewReplicaSetCreated',
    `Created ReplicaSet ${created.name} (revision ${revision})`,
  )
  const message = `Created new replica set "${created.name}"`
  const progressing = said('Progressing', 'True', 'NewReplicaSetCreated', message)
  pass.storedStatus = statusSaying(pass, progressing)
  if (pass.controller.earlyWriteEndsPass) return 'end'
  // Older releases go on with what they have written.
  pass.newRS = created
  pass.all = [...pass.all, created]
  pass.prev = pass.storedStatus
  return 'next'
}
