import { type Document, documentOf, located } from '../document/document.ts'
import { objectDocuments } from '../document/objectDocuments.ts'
import type { AssumedObject } from '../plan/assumedObject.ts'
import type { MissingObjects, Plan, TemplateNames } from '../plan/plan.ts'
import { type ControllerRules, newestRules } from '../releases/rules.ts'
import type { Diagnostic } from '../units/diagnostic.ts'
import { type Limits, objectionsToLimits } from '../units/limits.ts'
import { assumeMissing } from './assumeMissing.ts'
import { chooseWorkload } from './choose.ts'
import { withoutConsequences } from './consequences.ts'
import { inspectDeployment } from './deployment.ts'
import type { ManifestFinding } from './finding.ts'
import { type Inspection, inspect, outcomeOf } from './inspection.ts'
import { type Manifest, readObjects } from './objects.ts'
import { assembleDeploymentPlan, assemblePlan, type ReadingManner } from './plan.ts'
import { remarksOn } from './remarks/remarks.ts'
import { objectionText } from './validation/objection.ts'

/** How manifests are read. */
export interface ReadOptions {
  /** The Rollout to plan for, by its name or `namespace/name`; needed only if there are several. */
  readonly rollout?: string
  /**
   * The Deployment to plan for, likewise; needed only if there are several, or a Rollout besides.
   */
  readonly deployment?: string
  /** How templates are identified; `podTemplateHash` if absent. */
  readonly templateNames?: TemplateNames
  /**
   * What becomes of a Service, a template, an Ingress … that the Rollout refers to and that is not
   * among the manifests: `refuse` (if absent), as a cluster does that lacks it too, or `assume`
   * that it is there, with a warning for each. `plan.assumed` lists them.
   */
  readonly missing?: MissingObjects
  /** Other limits of what is read than the usual ones. */
  readonly limits?: Limits
}

/**
 * The plan that manifests make, and everything there is to say about them; null if one of those is
 * an error.
 */
export interface Reading {
  /** What they ask for; null if anything is an error. */
  readonly plan: Plan | null
  /** What is wrong with them, all at once; [] if nothing is. */
  readonly diagnostics: readonly Diagnostic[]
}

/** A reading, and what it was made of. */
export interface LocatedReading extends Reading {
  /** All that could be read, each part with the place where it was written. */
  readonly documents: readonly Document[]
}

/**
 * Reads parsed manifests (a Rollout or a Deployment, and the AnalysisTemplates, Services … around
 * it) as a person wants them read: what the API server would reject, what it would silently drop
 * and what the controller would object to are all errors, reported at once, and there is a plan
 * only if there are none.
 */
export function readManifests(
  objects: readonly unknown[],
  options: ReadOptions = {},
): LocatedReading {
  const { documents, diagnostics } = objectDocuments(objects, options.limits)
  return readDocuments(documents, options, diagnostics)
}

/**
 * Everything that there is to say about documents: their structure, what the controller objects to
 * in each Rollout, and what else is bound to go wrong; no Rollout has to be chosen.
 */
export function reviewDocuments(documents: readonly Document[]): readonly Diagnostic[] {
  const { manifests, diagnostics } = readObjects(documents, 'stored')
  const rollouts = manifests.filter(({ kind }) => kind === 'Rollout')
  return [
    ...diagnostics,
    ...remarks(manifests, manifests),
    ...rollouts.flatMap((one) => reviewed(one, inspect(one, manifests)).objections),
  ]
}

/**
 * {@link readManifests} for documents that know where they were written. `found` is what was said
 * of them before; if an error is among that, some of them may lack.
 */
export function readDocuments(
  documents: readonly Document[],
  options: ReadOptions = {},
  found: readonly Diagnostic[] = [],
): LocatedReading {
  const reading = read(documents, options, 'reviewed', newestRules, [])
  return {
    ...besideFound(reading, [...objectionsToLimits(options.limits ?? {}), ...found]),
    documents,
  }
}

function besideFound({ plan, diagnostics }: Reading, found: readonly Diagnostic[]): Reading {
  const broken = found.some(({ severity }) => severity === 'error')
  // What is missing may stand in the part that could not be read.
  const lacks = (code: string): boolean =>
    code === 'no-rollout' || code === 'assumed' || code.endsWith('-not-found')
  const told = broken ? diagnostics.filter(({ code }) => !lacks(code)) : diagnostics
  return { plan: broken ? null : plan, diagnostics: [...found, ...told] }
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
  return admitted(controller, objects, options, [])
}

/**
 * Other objects for what a plan is for, read as the plan was. What had to be assumed for it is
 * among them, or is assumed again.
 */
export function readAgain(
  plan: Plan,
  objects: readonly unknown[],
  controller: ControllerRules = plan.controller,
): Reading {
  const { rollout, workload, templateNames, missing, assumed } = plan
  const name = `${rollout.namespace}/${rollout.name}`
  const choice = workload === 'Rollout' ? { rollout: name } : { deployment: name }
  return admitted(controller, objects, { ...choice, templateNames, missing }, assumed)
}

function admitted(
  controller: ControllerRules,
  objects: readonly unknown[],
  options: ReadOptions,
  assumed: readonly AssumedObject[],
): Reading {
  const { documents, diagnostics } = objectDocuments(objects, options.limits)
  const reading = read(documents, options, 'admitted', controller, assumed)
  return besideFound(reading, [...objectionsToLimits(options.limits ?? {}), ...diagnostics])
}

type Manner = 'reviewed' | 'admitted'

function read(
  documents: readonly Document[],
  options: ReadOptions,
  manner: Manner,
  controller: ControllerRules,
  before: readonly AssumedObject[],
): Reading {
  const { manifests: given, diagnostics } = readObjects(documents, 'stored')
  const chosen = chooseWorkload(given, options)
  const missing = options.missing ?? 'refuse'
  const assumptions =
    missing === 'assume' && 'kind' in chosen && chosen.kind === 'Rollout'
      ? assumeMissing(chosen, given, controller)
      : []
  const manifests = [...given, ...assumptions.map(({ manifest }) => manifest)]
  const said =
    manner === 'admitted'
      ? diagnostics.map(softened)
      : [...diagnostics, ...remarks(given, manifests)]
  if ('code' in chosen) {
    return { plan: null, diagnostics: [...said, located(wholeOf(documents), chosen)] }
  }
  const kept = { templateNames: options.templateNames ?? 'podTemplateHash', controller, missing }
  if (chosen.kind === 'Deployment') {
    return readForDeployment(chosen, manifests, { kept, manner, said })
  }
  const inspection = inspect(chosen, manifests, controller)
  const { refused, objections } =
    manner === 'admitted' ? judged(chosen, inspection) : reviewed(chosen, inspection)
  const all = [...said, ...objections, ...assumptions.map(({ warning }) => warning)]
  if (all.some(({ severity }) => severity === 'error')) return { plan: null, diagnostics: all }
  const controlled = { template: inspection.template, refused }
  const assumed = [...before, ...assumptions.map((one) => one.assumed)]
  const plan = assemblePlan(chosen, manifests, controlled, { ...kept, assumed })
  return { plan, diagnostics: all }
}

interface Circumstances {
  readonly kept: Omit<ReadingManner, 'assumed'>
  readonly manner: Manner
  readonly said: readonly Diagnostic[]
}

// A Deployment is the API server's to judge: its controller never says InvalidSpec.
function readForDeployment(
  chosen: Manifest,
  manifests: readonly Manifest[],
  { kept, manner, said }: Circumstances,
): Reading {
  const { value, findings } = inspectDeployment(chosen)
  const told = findings.map((finding) => report(chosen, finding))
  const all = [...said, ...(manner === 'admitted' ? told.map(softened) : told)]
  if (all.some(({ severity }) => severity === 'error')) return { plan: null, diagnostics: all }
  const workload = { ...chosen, value }
  const plan = assembleDeploymentPlan(workload, manifests, { ...kept, assumed: [] })
  return { plan, diagnostics: all }
}

/** Where that stands which is said of all documents: at the first one, if all are of one text. */
export function wholeOf(documents: readonly Document[]): Document {
  const files = new Set(documents.map(({ locate }) => locate([]).file))
  return (files.size === 1 ? documents[0] : undefined) ?? documentOf(null)
}

function remarks(
  given: readonly Manifest[],
  manifests: readonly Manifest[],
): readonly Diagnostic[] {
  return given.flatMap((manifest) =>
    remarksOn(manifest, manifests).map((finding) => report(manifest, finding)),
  )
}

/** The API server drops fields that it does not know; `kubectl apply` and `lint` refuse them. */
function softened(diagnostic: Diagnostic): Diagnostic {
  const dropped = diagnostic.code === 'unknown-field' || diagnostic.code === 'unknown-step'
  return dropped ? { ...diagnostic, severity: 'warning' } : diagnostic
}

interface Judgement {
  /** What ends up in `InvalidSpec`. */
  readonly refused: string
  readonly objections: readonly Diagnostic[]
}

function judged(rollout: Manifest, inspection: Inspection): Judgement {
  const { refused, failure } = outcomeOf(inspection)
  if (failure === '') return { refused, objections: [] }
  const finding = {
    code: 'controller-fails',
    severity: 'error',
    path: ['spec'],
    message: failure,
    hint: 'The controller tries again and again, and says so in its log only.',
  } as const
  return { refused, objections: [report(rollout, finding)] }
}

function reviewed(rollout: Manifest, inspection: Inspection): Judgement {
  const told = withoutConsequences(inspection.found, rollout.faults)
  const objections = told.map((objection) => {
    const { code, at, hint } = objection
    const message = objectionText(objection)
    return report(rollout, { code, severity: 'error', path: at, message, hint })
  })
  return { refused: '', objections }
}

function report(rollout: Manifest, finding: ManifestFinding): Diagnostic {
  return located(rollout.document, { ...finding, path: [...rollout.path, ...finding.path] })
}
