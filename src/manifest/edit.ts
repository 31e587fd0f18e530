import { recordIn, recordsIn, textIn } from '../document/fields.ts'
import { mergeObject } from '../document/mergePatch.ts'
import type { Plan } from '../plan/plan.ts'
import { isJsonObject, type Json, type JsonObject } from '../units/json.ts'
import { admitManifests, type Reading } from './read.ts'
import { readPodTemplate } from './reading/podTemplate.ts'

/** A change of a Rollout. */
export type Edit =
  /** A JSON merge patch (RFC 7386) of the Rollout's manifest, as `kubectl patch --type merge` sends it. */
  | { readonly kind: 'patch'; readonly patch: JsonObject }
  /** Another image for the named container, or for the first one. */
  | { readonly kind: 'setImage'; readonly image: string; readonly container?: string }
  /** Another `spec.template`, as an undo brings back an earlier one. */
  | { readonly kind: 'setTemplate'; readonly template: JsonObject }

/**
 * The plan after a change of its Rollout, read as a cluster reads it (`admitManifests`): what the controller then
 * objects to is in `plan.rollout.refused`, what the API server would reject is an error and leaves no plan.
 */
export function editPlan(plan: Plan, edit: Edit): Reading {
  switch (edit.kind) {
    case 'patch':
      return reread(plan, (rollout) => mergeObject(rollout, edit.patch))
    case 'setImage':
      return setImage(plan, edit)
    case 'setTemplate':
      return setTemplate(plan, edit.template)
  }
}

function setImage(plan: Plan, { image, container }: Extract<Edit, { kind: 'setImage' }>): Reading {
  const { source } = plan.rollout.template
  const spec = recordIn(source, 'spec')
  const list = container === undefined ? 'containers' : listWith(spec, container)
  const entries = recordsIn(spec, list)
  const index = container === undefined ? 0 : entries.findIndex((c) => c.name === container)
  const entry = entries[index]
  if (spec === null || entry === undefined) return noSuchContainer(container)
  const changed = [...entries]
  changed[index] = { ...entry, image }
  return setTemplate(plan, { ...source, spec: { ...spec, [list]: changed } })
}

function listWith(spec: JsonObject | null, container: string): string {
  const named = (entry: JsonObject): boolean => textIn(entry, 'name') === container
  return recordsIn(spec, 'containers').some(named) ? 'containers' : 'initContainers'
}

function noSuchContainer(container: string | undefined): Reading {
  const which = container === undefined ? 'no container' : `no container "${container}"`
  return {
    plan: null,
    diagnostics: [
      {
        code: 'no-such-container',
        severity: 'error',
        path: 'spec.template.spec.containers',
        line: 0,
        column: 0,
        message: `The pod template has ${which}.`,
        hint: '',
      },
    ],
  }
}

/**
 * Only the template changes and nothing else has to be read again. That holds while the controller has no objection
 * and can have none: the labels, and everything else it looks at, stay as they are.
 */
function setTemplate(plan: Plan, template: JsonObject): Reading {
  const { rollout } = plan
  const onlyImages = rollout.refused === '' && sameButImages(rollout.template.source, template)
  if (!onlyImages) {
    const place = (object: JsonObject): JsonObject => withTemplateIn(object, template)
    return reread(plan, place)
  }
  const names = plan.templateNames
  const source = withTemplateIn(rollout.source, template)
  return {
    plan: {
      rollout: { ...rollout, template: readPodTemplate(template, names), source },
      analysisTemplates: plan.analysisTemplates,
      services: plan.services,
      templateNames: names,
      manifests: replaceRollout(plan, (object) => withTemplateIn(object, template)),
    },
    diagnostics: [],
  }
}

function withTemplateIn(rollout: JsonObject, template: JsonObject): JsonObject {
  return { ...rollout, spec: { ...recordIn(rollout, 'spec'), template } }
}

function reread(plan: Plan, change: (rollout: JsonObject) => JsonObject): Reading {
  const name = plan.rollout.name
  return admitManifests(replaceRollout(plan, change), {
    rollout: name,
    templateNames: plan.templateNames,
  })
}

function replaceRollout(
  plan: Plan,
  change: (rollout: JsonObject) => JsonObject,
): readonly JsonObject[] {
  return plan.manifests.map((object) => (isOwn(plan, object) ? change(object) : object))
}

function isOwn(plan: Plan, object: JsonObject): boolean {
  if (object.kind !== 'Rollout') return false
  const metadata = recordIn(object, 'metadata')
  const namespace = textIn(metadata, 'namespace') || 'default'
  return textIn(metadata, 'name') === plan.rollout.name && namespace === plan.rollout.namespace
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
