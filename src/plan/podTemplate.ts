import { listIn, recordIn, recordsIn, textIn } from '../document/fields.ts'
import { fingerprint } from '../fingerprint/fnv.ts'
import { canonicalPodTemplate, podTemplateHash } from '../fingerprint/podTemplate.ts'
import { interned } from '../units/interned.ts'
import type { JsonObject } from '../units/json.ts'
import type { PodTemplate, TemplateNames, WorkloadKind } from './plan.ts'

/** `spec.template`, with the identity that it gets under this way of naming. */
export function readPodTemplate(template: JsonObject, names: TemplateNames): PodTemplate {
  const containers = recordsIn(recordIn(template, 'spec'), 'containers')
  const images = containers.map((container) => textIn(container, 'image'))
  const image = interned(images[0] ?? '')
  return {
    hash: interned(names === 'imageTag' ? imageTag(image) : podTemplateHash(template)),
    image,
    images,
    hasPorts: containers.some((container) => listIn(container, 'ports').length > 0),
    names,
    source: template,
  }
}

/**
 * `spec.template` of a Deployment. Its label `pod-template-hash` is no hash of Argo's, so that
 * ReplicaSets of a Deployment and of the Rollout that refers to it never have one name. Kubernetes
 * hashes what Go prints of the struct, empty pointers and all; the text that Argo hashes tells
 * templates apart as well, and stands in for it here.
 */
export function readDeploymentTemplate(
  template: JsonObject,
  names: TemplateNames,
  workload: WorkloadKind,
): PodTemplate {
  const read = readPodTemplate(template, names)
  if (names === 'podTemplateHash') {
    const text = `${canonicalPodTemplate(template)} pod-template-hash`
    return { ...read, hash: interned(fingerprint(text)) }
  }
  return workload === 'Deployment' ? read : { ...read, hash: interned(`deployment-${read.hash}`) }
}

/** The tag of an image, or its digest; `latest` if it has none. A registry's port is no tag. */
export function imageTag(image: string): string {
  const digest = image.indexOf('@')
  if (digest >= 0) return image.slice(digest + 1).replace(':', '-')
  const colon = image.lastIndexOf(':')
  return colon > image.lastIndexOf('/') ? image.slice(colon + 1) : 'latest'
}
