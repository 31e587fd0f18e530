import { recordIn, recordsIn, textIn } from '../document/fields.ts'
import { mergeObject } from '../document/mergePatch.ts'
import { objectionToCopy, plainJson, remedyOfCopy } from '../document/plainJson.ts'
import { editDeployment } from '../plan/deployment.ts'
import { copySpec } from '../plan/edit.ts'
import type { Plan } from '../plan/plan.ts'
import { readDeploymentTemplate, readPodTemplate } from '../plan/podTemplate.ts'
import { type Diagnostic, errorIn } from '../units/diagnostic.ts'
import { isJsonObject, type Json, type JsonObject } from '../units/json.ts'
import { noSuchContainer, withImage } from '../verbs/setImage.ts'
import { type Reading, readAgain } from './read.ts'

/** A change of what a plan is for. */
export type Edit =
  /**
   * A JSON merge patch (RFC 7386) of the manifest, as `kubectl patch --type merge` sends it.
   */
  | { readonly kind: 'patch'; readonly patch: JsonObject }
  /** Another image for all containers of that name (init containers too), or for the first one. */
  | { readonly kind: 'setImage'; readonly image: string; readonly container?: string }
  /** Another `spec.template`, as an undo brings back an earlier one. */
  | { readonly kind: 'setTemplate'; readonly template: JsonObject }
  /** A JSON merge patch of the object that `workloadRef` names. */
  | { readonly kind: 'patchWorkload'; readonly patch: JsonObject }

/**
 * The plan after a change of its Rollout or Deployment, read as a cluster reads it
 * (`admitManifests`): what the controller then objects to is in `plan.rollout.refused`, what the
 * API server would reject is an error and leaves no plan.
 */
export function editPlan(plan: Plan, edit: Edit): Reading {
  const read = readOnce(edit)
  if ('code' in read) return { plan: null, diagnostics: [read] }
  switch (read.kind) {
    case 'patch':
      return patchObject(plan, plan.workload, plan.rollout.name, read.patch)
    case 'setImage':
      return setImage(plan, read)
    case 'setTemplate':
      return setTemplate(plan, read.template)
    case 'patchWorkload':
      return patchWorkload(plan, read.patch)
  }
}

function setImage(plan: Plan, { image, container }: Extract<Edit, { kind: 'setImage' }>): Reading {
  const { source } = plan.rollout.template
  const template =
    container === undefined ? withFirstImage(source, image) : withImage(source, container, image)
  if (template === null) return noContainer(container)
  return image === '' ? setTemplate(plan, template) : replaceTemplate(plan, template)
}

function withFirstImage(template: JsonObject, image: string): JsonObject | null {
  const spec = recordIn(template, 'spec')
  const [first, ...others] = recordsIn(spec, 'containers')
  if (first === undefined) return null
  return { ...template, spec: { ...spec, containers: [{ ...first, image }, ...others] } }
}

function noContainer(container: string | undefined): Reading {
  const message =
    container === undefined ? 'The pod template has no container.' : noSuchContainer(container)
  const place = 'spec.template.spec.containers'
  return { plan: null, diagnostics: [errorIn(place, 'no-such-container', message, '')] }
}

/**
 * Only the template changes and nothing else has to be read again. That holds while the controller
 * has no objection and can have none: the labels, and everything else it looks at, stay as they
 * are.
 */
function setTemplate(plan: Plan, template: JsonObject): Reading {
  return sameButImages(plan.rollout.template.source, template)
    ? replaceTemplate(plan, template)
    : reread(plan, placeTemplate(plan, template))
}

function replaceTemplate(plan: Plan, template: JsonObject): Reading {
  const { rollout, workload, templateNames } = plan
  const manifests = placeTemplate(plan, template)
  if (rollout.refused !== '' || workload === 'Deployment') return reread(plan, manifests)
  const next = copySpec(rollout)
  next.template = readPodTemplate(template, templateNames)
  if (rollout.workloadRef === null) next.source = withTemplateIn(rollout.source, template)
  return {
    plan: {
      workload,
      rollout: next,
      analysisTemplates: plan.analysisTemplates,
      services: plan.services,
      deployments: deploymentsWith(plan, template),
      autoscalers: plan.autoscalers,
      templateNames,
      controller: plan.controller,
      manifests,
      assumed: plan.assumed,
      missing: plan.missing,
    },
    diagnostics: [],
  }
}

// The one that `workloadRef` names.
function deploymentsWith(plan: Plan, template: JsonObject): Plan['deployments'] {
  const { deployments, templateNames, workload } = plan
  const owner = templateOwnerOf(plan)
  if (owner.kind !== 'Deployment') return deployments
  return deployments.map((one) =>
    one.name === owner.name
      ? editDeployment(one, { template: readDeploymentTemplate(template, templateNames, workload) })
      : one,
  )
}

function templateOwnerOf({ rollout, workload }: Plan): { readonly kind: string; name: string } {
  return rollout.workloadRef ?? { kind: workload, name: rollout.name }
}

/**
 * The manifests with another pod template, in what the plan is for or in the object that its
 * `workloadRef` names.
 */
export function placeTemplate(plan: Plan, template: JsonObject): readonly JsonObject[] {
  const { namespace } = plan.rollout
  const owner = templateOwnerOf(plan)
  return plan.manifests.map((object) => {
    if (!is(object, owner.kind, owner.name, namespace)) return object
    return owner.kind === 'PodTemplate' ? { ...object, template } : withTemplateIn(object, template)
  })
}

function withTemplateIn(object: JsonObject, template: JsonObject): JsonObject {
  return { ...object, spec: { ...recordIn(object, 'spec'), template } }
}

function reread(plan: Plan, manifests: readonly JsonObject[]): Reading {
  return readAgain(plan, manifests)
}

// Objects that hold themselves, or one thing many times, are never done with, and those with
// getters say something else each time: what is done with is the copy.
function readOnce(edit: Edit): Edit | Diagnostic {
  if (edit.kind === 'setImage') return edit
  const path = edit.kind === 'setTemplate' ? 'template' : 'patch'
  const copied = plainJson(edit.kind === 'setTemplate' ? edit.template : edit.patch)
  if (!copied.ok) {
    const { code, hint } = remedyOfCopy(copied)
    return errorIn(path, code, `the ${path} is not read. ${objectionToCopy(copied)}`, hint)
  }
  const value = copied.value as JsonObject
  return edit.kind === 'setTemplate'
    ? { kind: edit.kind, template: value }
    : { ...edit, patch: value }
}

function patchObject(plan: Plan, kind: string, name: string, patch: JsonObject): Reading {
  const { namespace } = plan.rollout
  // It is written through a resource of its own.
  const { status: _, ...written } = patch
  const manifests = plan.manifests.map((object) =>
    is(object, kind, name, namespace) ? mergeObject(object, written) : object,
  )
  return reread(plan, manifests)
}

function patchWorkload(plan: Plan, patch: JsonObject): Reading {
  const { workloadRef } = plan.rollout
  if (workloadRef === null) return reread(plan, plan.manifests)
  return patchObject(plan, workloadRef.kind, workloadRef.name, patch)
}

function is(object: JsonObject, kind: string, name: string, namespace: string): boolean {
  if (object.kind !== kind) return false
  const metadata = recordIn(object, 'metadata')
  return (
    textIn(metadata, 'name') === name && (textIn(metadata, 'namespace') || 'default') === namespace
  )
}

function sameButImages(before: Json | undefined, after: Json | undefined): boolean {
  if (before === after) return true
  if (Array.isArray(before) && Array.isArray(after)) {
    return (
      before.length === after.length &&
      before.every((entry, index) => sameButImages(entry, after[index]))
    )
  }
  if (!isJsonObject(before) || !isJsonObject(after)) return false
  const keys = Object.keys(after)
  if (keys.length !== Object.keys(before).length) return false
  return keys.every((key) => {
    const [a, b] = [before[key], after[key]]
    const image = key === 'image' && typeof a === 'string' && typeof b === 'string' && b !== ''
    return image || sameButImages(a, b)
  })
}
