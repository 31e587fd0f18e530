import { recordIn } from '../document/fields.ts'
import { hashLabel } from '../kinds/argo/labels.ts'
import { podTemplateSpec } from '../kinds/kubernetes/podTemplate.ts'
import { write } from '../kinds/write.ts'
import type { JsonObject } from '../units/json.ts'
import { isContained } from './contained.ts'
import { type Resource, UNAPPLICABLE } from './resource.ts'

/** A ReplicaSet that an undo may go back to. */
export interface Candidate {
  /** Annotation `rollout.argoproj.io/revision`; 0 if it has none. */
  readonly revision: number
}

/**
 * The ReplicaSet that `undo --to-revision n` means: 0 is the one with the second highest revision.
 * A text is the plugin's refusal. (rolloutRevision)
 */
export function restored<RS extends Candidate>(
  candidates: readonly RS[],
  toRevision: number,
  rollout: string,
): RS | string {
  if (toRevision === 0) return previous(candidates) ?? noRevision(rollout)
  const found = candidates.find(({ revision }) => revision === toRevision)
  if (found !== undefined) return found
  return toRevision > 0
    ? `unable to find specified revision ${toRevision} in history`
    : noRevision(rollout)
}

function noRevision(rollout: string): string {
  return `no revision found for rollout "${rollout}"`
}

// Of equal revisions the first one counts as the higher one.
function previous<RS extends Candidate>(candidates: readonly RS[]): RS | undefined {
  const counted = candidates.filter(({ revision }) => revision >= 0)
  return counted.toSorted((a, b) => b.revision - a.revision)[1]
}

/** What an undo says where the Rollout's template asks for nothing that the revision has not. */
export function skipped(toRevision: number): string {
  return `skipped rollback (current template already matches revision ${toRevision})`
}

export function failedRestoring(toRevision: number, reason: string): string {
  return `failed restoring revision ${toRevision}: ${reason}`
}

/** Where a template is written that a `workloadRef` to this kind leads to; undefined: nowhere. */
export function workloadResource(kind: string): Resource | undefined {
  return Object.hasOwn(workloads, kind) ? workloads[kind] : undefined
}

const workloads: Readonly<Record<string, Resource>> = {
  Deployment: 'deployments',
  ReplicaSet: 'replicasets',
  PodTemplate: 'podtemplates',
}

/** Why nothing can be restored to such a workload; '' if it can. */
export function objectionToWorkload(kind: string): string {
  const resource = workloadResource(kind)
  if (resource === undefined) return `workload of type ${kind} is not supported`
  // The patch names `/spec/template`, and a PodTemplate has no spec.
  return resource === 'podtemplates' ? UNAPPLICABLE : ''
}

/**
 * Whether there is nothing to restore: a Rollout's template is contained in that of a ReplicaSet.
 * Then fields that only the ReplicaSet has do not come back. (equalIgnoreHash)
 */
export function alreadyMatches(current: JsonObject, template: JsonObject): boolean {
  return isContained(withoutHash(current), withoutHash(typed(template)))
}

/** The template of a ReplicaSet as an undo writes it: as the typed object, without the hash. */
export function restoredTemplate(template: JsonObject): JsonObject {
  return typed(withoutHash(template))
}

function typed(template: JsonObject): JsonObject {
  return JSON.parse(write(template, podTemplateSpec)) as JsonObject
}

function withoutHash(template: JsonObject): JsonObject {
  const metadata = recordIn(template, 'metadata')
  const labels = recordIn(metadata, 'labels')
  if (labels === null || !Object.hasOwn(labels, hashLabel)) return template
  const { [hashLabel]: _, ...others } = labels
  return { ...template, metadata: { ...metadata, labels: others } }
}
