import { type Found, inspect, outcomeOf } from '../../../../src/manifest/inspection.ts'
import { versionOf } from '../../../../src/manifest/lint/read.ts'
import { type Manifest, readObjects } from '../../../../src/manifest/objects.ts'
import { objectionText } from '../../../../src/manifest/validation/objection.ts'
import { parseDocuments } from '../../../../src/yaml/parse.ts'

/** What the controller says of one Rollout; null is "not reached", or nothing. */
export interface Said {
  readonly name?: string
  readonly rollout: readonly string[] | null
  readonly references: readonly string[] | null
  readonly firstError: string | null
  readonly statusMessage: string | null
  readonly workloadRef?: string
  readonly reconcileError?: string
}

/** What a file records for the first Rollout of a text, and for the others. */
export type Recorded = Said & { readonly others?: readonly Said[] }

export function recordedOf(expected: Recorded): readonly Said[] {
  const { name, rollout, references, firstError, statusMessage, workloadRef } = expected
  const { reconcileError, others = [] } = expected
  const main = { name, rollout, references, firstError, statusMessage, workloadRef, reconcileError }
  return name === undefined ? [] : [main as Said, ...others]
}

/** The objects of a text that a cluster has: of its kinds, and with a name. */
export function clusterOf(yaml: string): readonly Manifest[] {
  const { manifests } = readObjects(parseDocuments(yaml).documents, 'stored')
  return manifests.filter(({ kind, name, group, written }) => {
    const version = versionOf(written.apiVersion)
    return name !== '' && written.kind === kind && version?.group === group
  })
}

/** What is said of every Rollout of a text, objects as the API server stores them. */
export function saidOf(yaml: string): readonly Said[] {
  const manifests = clusterOf(yaml)
  return manifests
    .filter(({ kind }) => kind === 'Rollout')
    .map((rollout) => said(rollout, manifests))
}

function said(rollout: Manifest, manifests: readonly Manifest[]): Said {
  const { name } = rollout
  const found = [...inspect(rollout, manifests).found]
  const { refused, failure } = outcomeOf(inspect(rollout, manifests))
  const stage = found[0]?.stage ?? null
  const textsOf = (one: Found['stage']): readonly string[] =>
    found.filter((each) => each.stage === one).map(({ objection }) => objectionText(objection))
  const own = textsOf('rollout')
  const references = (): readonly string[] | null => {
    if (stage === null || stage === 'references') return textsOf('references')
    return stage === 'loading' ? textsOf('loading').slice(0, 1) : null
  }
  return {
    name,
    rollout: stage === 'workloadRef' ? null : own,
    references: references(),
    firstError: refused || null,
    statusMessage:
      refused === '' ? null : `InvalidSpec: The Rollout "${name}" is invalid: ${refused}`,
    ...(stage === 'workloadRef' && { workloadRef: refused }),
    ...(failure !== '' && { reconcileError: failure }),
  }
}
