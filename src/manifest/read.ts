import { type Document, documentOf, located } from '../document/document.ts'
import { plainJson } from '../document/plainJson.ts'
import type { Plan, TemplateNames } from '../plan/plan.ts'
import { type ControllerRules, newestRules } from '../releases/rules.ts'
import type { Diagnostic } from '../units/diagnostic.ts'
import type { ManifestFinding } from './finding.ts'
import { type Manifest, readObjects } from './objects.ts'
import { assemblePlan, type Controlled } from './plan.ts'
import { unfitConditions } from './unfitConditions.ts'
import { objectionText } from './validation/objection.ts'
import { judge, review } from './verdict.ts'

export interface ReadOptions {
  /** The Rollout to plan for, by its name or `namespace/name`; needed only if there are several. */
  readonly rollout?: string
  /** How templates are identified; `podTemplateHash` if absent. */
  readonly templateNames?: TemplateNames
}

/**
 * The plan that manifests make, and everything there is to say about them; null if one of those is
 * an error.
 */
export interface Reading {
  readonly plan: Plan | null
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Reads parsed manifests (a Rollout, and the AnalysisTemplates, Services … around it) as a person
 * wants them read: what the API server would reject, what it would silently drop and what the
 * controller would object to are all errors, reported at once, and there is a plan only if there
 * are none.
 */
export function readManifests(objects: readonly unknown[], options: ReadOptions = {}): Reading {
  return readDocuments(
    objects.map((object) => documentOf(plainJson(object))),
    options,
  )
}

/** {@link readManifests} for documents that know where they were written. */
export function readDocuments(documents: readonly Document[], options: ReadOptions = {}): Reading {
  return read(documents, options, 'reviewed', newestRules)
}

/**
 * Reads parsed manifests as a cluster does: only what the API server would reject is an error.
 * Unknown fields are dropped, and what the controller objects to ends up in `plan.rollout.refused`,
 * as it ends up in the condition `InvalidSpec` there.
 */
export function admitManifests(objects: readonly unknown[], options: ReadOptions = {}): Reading {
  return admitUnder(newestRules, objects, options)
}

/** {@link admitManifests}, as the cluster of another release does it. */
export function admitUnder(
  controller: ControllerRules,
  objects: readonly unknown[],
  options: ReadOptions = {},
): Reading {
  return read(
    objects.map((object) => documentOf(plainJson(object))),
    options,
    'admitted',
    controller,
  )
}

type Manner = 'reviewed' | 'admitted'

function read(
  documents: readonly Document[],
  options: ReadOptions,
  manner: Manner,
  controller: ControllerRules,
): Reading {
  const { manifests, diagnostics } = readObjects(documents, 'stored')
  const said = manner === 'admitted' ? diagnostics.map(softened) : diagnostics
  const chosen = chooseRollout(manifests, options.rollout)
  if ('code' in chosen) {
    const document = documents[0] ?? documentOf(null)
    return { plan: null, diagnostics: [...said, located(document, chosen)] }
  }
  const outcome =
    manner === 'admitted' ? judged(chosen, manifests, controller) : reviewed(chosen, manifests)
  const warnings = manner === 'admitted' ? [] : manifests.flatMap(warningsOf)
  const all = [...said, ...outcome.diagnostics, ...warnings]
  if (all.some(({ severity }) => severity === 'error')) return { plan: null, diagnostics: all }
  const names = options.templateNames ?? 'podTemplateHash'
  return { plan: assemblePlan(chosen, manifests, outcome, names, controller), diagnostics: all }
}

function warningsOf(manifest: Manifest): readonly Diagnostic[] {
  const { kind, value } = manifest
  if (kind !== 'AnalysisTemplate' && kind !== 'ClusterAnalysisTemplate') return []
  return unfitConditions(value).map((finding) => report(manifest, finding))
}

/** The API server drops fields that it does not know; `kubectl apply` and `lint` refuse them. */
function softened(diagnostic: Diagnostic): Diagnostic {
  const dropped = diagnostic.code === 'unknown-field' || diagnostic.code === 'unknown-step'
  return dropped ? { ...diagnostic, severity: 'warning' } : diagnostic
}

interface Outcome extends Controlled {
  readonly diagnostics: readonly Diagnostic[]
}

function judged(
  rollout: Manifest,
  manifests: readonly Manifest[],
  controller: ControllerRules,
): Outcome {
  const { template, refused, failure } = judge(rollout, manifests, controller)
  if (failure === '') return { template, refused, diagnostics: [] }
  const finding = {
    code: 'controller-fails',
    severity: 'error',
    path: ['spec'],
    message: failure,
    hint: 'The controller tries again and again, and says so in its log only.',
  } as const
  return { template, refused, diagnostics: [report(rollout, finding)] }
}

function reviewed(rollout: Manifest, manifests: readonly Manifest[]): Outcome {
  const { template, objections } = review(rollout, manifests)
  const diagnostics = objections.map((one) => {
    const { code, at, hint } = one
    const finding = {
      code,
      severity: 'error',
      path: at,
      message: objectionText(one),
      hint,
    } as const
    return report(rollout, finding)
  })
  return { template, refused: '', diagnostics }
}

function report(rollout: Manifest, finding: ManifestFinding): Diagnostic {
  return located(rollout.document, { ...finding, path: [...rollout.path, ...finding.path] })
}

function chooseRollout(
  manifests: readonly Manifest[],
  name: string | undefined,
): Manifest | ManifestFinding {
  const rollouts = manifests.filter(({ kind }) => kind === 'Rollout')
  const names = rollouts.map((rollout) => `"${rollout.name}"`).join(', ')
  if (name !== undefined) {
    const found = rollouts.find((rollout) => isNamed(rollout, name))
    if (found !== undefined) return found
    const hint = names === '' ? 'There is no Rollout at all.' : `There are ${names}.`
    return problem('no-such-rollout', `There is no Rollout "${name}" among the manifests.`, hint)
  }
  const [only, ...others] = rollouts
  if (only === undefined) {
    const hint = 'Add a manifest with kind: Rollout.'
    return problem('no-rollout', 'There is no Rollout among the manifests.', hint)
  }
  if (others.length === 0) return only
  return problem(
    'several-rollouts',
    `There are several Rollouts: ${names}.`,
    'Name one: { rollout }',
  )
}

function isNamed(rollout: Manifest, name: string): boolean {
  return rollout.name === name || `${rollout.namespace}/${rollout.name}` === name
}

function problem(code: ManifestFinding['code'], message: string, hint: string): ManifestFinding {
  return { code, severity: 'error', path: [], message, hint }
}
