import type { Document } from '../document/document.ts'
import { type ObjectDocuments, objectDocuments } from '../document/objectDocuments.ts'
import { pathText } from '../document/path.ts'
import { type Manifest, readObjects } from '../manifest/objects.ts'
import { type LocatedReading, readDocuments } from '../manifest/read.ts'
import type { Plan } from '../plan/plan.ts'
import { prepare } from '../simulation/prepare.ts'
import type { Diagnostic } from '../units/diagnostic.ts'
import { type LintScenario, rehearsalsOf } from './lint/rehearsals.ts'
import type { Flaw, LintEvidence, LintRule, LintSeverity } from './lint/rule.ts'
import { lintRules } from './lint/rules.ts'
import { ignoredBy, unknownRules } from './lint/silence.ts'
import type { Spot } from './lint/spot.ts'
import { type LintSubject, subjectsOf } from './lint/subject.ts'

/** What the rules look at. */
export interface LintOptions {
  /** Rules that are switched off, by name. */
  readonly ignore?: readonly string[]
  /**
   * How the pods behave, and which image comes when: rules that rehearse go by it. Without it pods
   * are ready after 10 seconds.
   */
  readonly scenario?: LintScenario
  /** What runs now: then the step from there to the manifests is looked at as well. */
  readonly before?: Lintable
}

/** Where something is written. Lines and columns from 1; 0 where the input was not text. */
export interface LintPlace {
  /** `Rollout/web`; `scenario` for what stands in none of the manifests. */
  readonly object: string
  /** `spec.strategy.canary.steps[0].setWeight`; of a field that is absent as well. */
  readonly path: string
  /** The name of the text in which it stands; '' if it had none. */
  readonly file: string
  /** Of the field, or of what is written around it. */
  readonly line: number
  /** From 1, beside `line`. */
  readonly column: number
}

/** What a rule of lint says. */
export interface LintFinding extends LintPlace {
  /** The rule's name. */
  readonly rule: string
  /** How bad it is. */
  readonly severity: LintSeverity
  /** What is wrong, in a sentence. */
  readonly message: string
  /** What shows it: the instant of a rehearsal, the numbers. */
  readonly evidence: LintEvidence
  /** What to write instead; then the finding is gone. */
  readonly fix: string
  /** Other places that have a part in it. */
  readonly also: readonly LintPlace[]
}

/** What the rules found. */
export interface LintAnswer {
  /** By place, in the order of the manifests. */
  readonly findings: readonly LintFinding[]
  /** Those that somebody switched off. */
  readonly silenced: readonly LintFinding[]
  /** Names of rules that there are not, and objects beyond a limit. */
  readonly diagnostics: readonly Diagnostic[]
}

/** Manifests as data, what reading them came to, or the plan that they made. */
export type Lintable = readonly unknown[] | LocatedReading | Plan

/**
 * What in some manifests has no effect, another effect than it seems, or none in time. Text keeps
 * its lines if it is read first: `lint(parseManifests(text))`. What the API server and the
 * controller refuse is in the diagnostics of the reading; here is what nobody refuses, and of the
 * refusals those that have a reason worth telling.
 */
export function lint(given: Lintable, options: LintOptions = {}): LintAnswer {
  const { documents, diagnostics } = documentsOf(given)
  const manifests = manifestsOf(given)
  const { ignore = [], scenario = null } = options
  const subjects = subjectsOf(manifests, {
    rehearse: (rollout) => rehearsalsOf(() => planOf(rollout, given, documents), scenario),
    assumes: planIn(given)?.missing === 'assume',
    before: options.before === undefined ? [] : manifestsOf(options.before),
  })
  const found = subjects
    .filter((subject) => isAsked(subject, given))
    .flatMap((subject) =>
      lintRules.flatMap((rule) =>
        rule.find(subject).map((flaw) => findingOf(rule, flaw, subject, manifests)),
      ),
    )
  const isSilent = ({ finding, ignored }: Found): boolean =>
    ignore.includes(finding.rule) || ignored.includes(finding.rule)
  const findings = told(found.filter((one) => !isSilent(one)))
  const heard = new Set(findings.map(identityOf))
  const names = lintRules.map(({ name }) => name)
  return {
    findings,
    // Of two Rollouts around a template only one may have switched the rule off.
    silenced: told(found.filter(isSilent)).filter((one) => !heard.has(identityOf(one))),
    diagnostics: [
      ...diagnostics,
      ...unknownRules(ignore, manifests, names),
      ...subjects.flatMap(scenarioErrors),
    ],
  }
}

// What a plan has had to assume is nobody's manifest.
function manifestsOf(given: Lintable): readonly Manifest[] {
  const { manifests } = readObjects(documentsOf(given).documents, 'stored')
  if (!('assumed' in given)) return manifests
  return manifests.filter(({ kind, name, namespace }) =>
    given.assumed.every(
      (one) => one.kind !== kind || one.name !== name || one.namespace !== namespace,
    ),
  )
}

function documentsOf(given: Lintable): ObjectDocuments {
  if ('documents' in given) return { documents: given.documents, diagnostics: [] }
  const objects = 'manifests' in given ? given.manifests : given
  return objectDocuments(objects)
}

/** A scenario that cannot be run is not rehearsed; why is told. */
function scenarioErrors({ rehearsals }: LintSubject): readonly Diagnostic[] {
  const plan = rehearsals.scenario === null ? null : rehearsals.plan()
  if (plan === null) return []
  const { diagnostics } = prepare({ ...rehearsals.scenario, plan })
  return diagnostics.filter(({ severity }) => severity === 'error')
}

// A reading that somebody has made counts; what is missing else is taken to be there.
function planOf(
  { namespace, name }: Manifest,
  given: Lintable,
  documents: readonly Document[],
): Plan | null {
  const known = planIn(given)
  if (known?.rollout.name === name && known.rollout.namespace === namespace) return known
  const options = { rollout: `${namespace}/${name}`, missing: 'assume' } as const
  return readDocuments(documents, options).plan
}

function planIn(given: Lintable): Plan | null {
  if ('rollout' in given) return given
  return 'plan' in given ? given.plan : null
}

// A plan is one Rollout's, whatever other Rollouts are around it.
function isAsked({ rollout }: LintSubject, given: Lintable): boolean {
  if (!('rollout' in given) || rollout === null) return true
  const { name, namespace } = given.rollout
  return rollout.manifest.name === name && rollout.manifest.namespace === namespace
}

interface Found {
  readonly finding: LintFinding
  /** Of its object among the manifests. */
  readonly order: number
  /** Rules that its object, or its Rollout, does not want to hear of. */
  readonly ignored: readonly string[]
}

function findingOf(
  rule: LintRule,
  { severity = rule.severity, spot, also, message, evidence, fix }: Flaw,
  { rollout }: LintSubject,
  manifests: readonly Manifest[],
): Found {
  const place = placeOf(spot)
  const owners = [spot.manifest, rollout?.manifest ?? null].filter((one) => one !== null)
  return {
    finding: {
      rule: rule.name,
      severity,
      ...place,
      message,
      evidence,
      fix,
      also: also.map(placeOf),
    },
    order: spot.manifest === null ? manifests.length : manifests.indexOf(spot.manifest),
    ignored: owners.flatMap(ignoredBy),
  }
}

function placeOf({ manifest, path }: Spot): LintPlace {
  if (manifest === null) {
    return { object: 'scenario', path: path.join('.'), file: '', line: 0, column: 0 }
  }
  const place = manifest.document.locate([...manifest.path, ...path])
  return { object: `${manifest.kind}/${manifest.name}`, path: pathText(path), ...place }
}

// What is found in a template is found once for every Rollout around it.
function told(found: readonly Found[]): readonly LintFinding[] {
  const sorted = [...found].sort((a, b) => a.order - b.order || a.finding.line - b.finding.line)
  const once = new Map(sorted.map(({ finding }) => [identityOf(finding), finding]))
  return [...once.values()]
}

function identityOf({ rule, object, path, message }: LintFinding): string {
  return JSON.stringify([rule, object, path, message])
}
