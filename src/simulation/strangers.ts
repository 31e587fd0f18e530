import { assumedTemplateOf } from '../analysis/assumedTemplate.ts'
import { recordIn, recordsIn, textIn } from '../document/fields.ts'
import type { Plan } from '../plan/plan.ts'
import { type Diagnostic, warningIn } from '../units/diagnostic.ts'
import { isJsonObject, type Json, type JsonObject } from '../units/json.ts'
import { matchesNothing } from './matchesNothing.ts'
import type { Scenario } from './scenario.ts'

/**
 * Names of a scenario that match nothing in its plan, and metrics of the plan of which the scenario
 * says nothing. Warnings: such a scenario runs, but not as somebody may think.
 */
export function strangersIn(scenario: Scenario): readonly Diagnostic[] {
  const { plan } = scenario
  const images = knownOnce(() => imagesOf(scenario))
  const failing = Object.fromEntries((scenario.pods?.failing ?? []).map((image) => [image, true]))
  return [
    ...unknown(scenario.metrics, () => namesOf(metricsOf(plan)), 'metrics', 'metric'),
    ...unknown(
      scenario.analyses,
      () => assumedIn(scenario),
      'analyses',
      'assumed AnalysisTemplate',
    ),
    ...unknown(scenario.pods?.images, images, 'pods.images', 'image'),
    ...unknown(failing, images, 'pods.failing', 'image'),
    ...unknown(scenario.app, images, 'app', 'image'),
    ...strangersInScript(scenario, images),
    ...unknown(scenario.load, () => loadsOf(plan), 'load', 'metric of a HorizontalPodAutoscaler'),
    ...silentAutoscalers(scenario),
    ...unknown(scenario.plugins, () => pluginsOf(scenario), 'plugins', 'step plugin'),
    ...unknown(scenario.secrets, () => secretsOf(plan), 'secrets', 'secret'),
    ...strangeJobs(scenario),
    ...strangeServices(scenario),
    ...silentMetrics(scenario),
  ]
}

// A scenario is prepared before every run: what is known is looked for only where a name is given.
function knownOnce(find: () => Names): () => Names {
  let found: { readonly names: Names } | null = null
  return () => {
    found ??= { names: find() }
    return found.names
  }
}

// null: there may be others, which nobody can know before they are made.
type Names = ReadonlySet<string> | null

function unknown(
  given: object | undefined,
  known: () => Names,
  path: string,
  what: string,
): readonly Diagnostic[] {
  const names = given === undefined ? [] : Object.keys(given)
  const there = names.length === 0 ? null : known()
  if (there === null) return []
  return names
    .filter((name) => !there.has(name))
    .map((name) => stranger(name, there, `${path}[${JSON.stringify(name)}]`, what))
}

function stranger(
  name: string,
  known: ReadonlySet<string>,
  path: string,
  what: string,
): Diagnostic {
  return matchesNothing('plan', what, name, known, path)
}

function metricsOf({ analysisTemplates }: Pick<Plan, 'analysisTemplates'>): readonly JsonObject[] {
  const metrics = analysisTemplates.flatMap((template) => template.metrics)
  // Of an assumed template nobody knows the metrics.
  return metrics.filter((metric) => assumedTemplateOf(metric) === null)
}

/** The templates that were assumed for the plan, for a commit, or for what is applied. */
function assumedIn({ plan, commits = [], script = [] }: Scenario): Names {
  const applied = script.flatMap((entry) => (entry?.apply === undefined ? [] : [entry.apply]))
  const plans = [plan, ...commits.map((commit) => commit.plan), ...applied]
  const assumed = plans.flatMap((one) => ('assumed' in one ? one.assumed : []))
  return new Set(assumed.filter(({ kind }) => isTemplate(kind)).map(({ name }) => name))
}

// A key stands for a Job or Workflow of its name, or for all whose names begin with it.
function strangeJobs({ plan, jobs, commits = [] }: Scenario): readonly Diagnostic[] {
  if (jobs === undefined) return []
  const plans = [plan, ...commits.map((commit) => commit.plan)]
  const objects = plans.flatMap((one) => [...one.manifests])
  const named = objects.filter(({ kind }) => kind === 'Job' || kind === 'Workflow').map(jobName)
  const isMeant = (key: string): boolean =>
    named.some((name) => name === key || name.startsWith(`${key}-`))
  const strange = Object.keys(jobs).filter((key) => !isMeant(key))
  const known = new Set(named)
  return strange.map((key) => stranger(key, known, `jobs[${JSON.stringify(key)}]`, 'Job'))
}

function jobName(object: JsonObject): string {
  const metadata = recordIn(object, 'metadata')
  return textIn(metadata, 'name') || textIn(metadata, 'generateName').replace(/-$/, '')
}

function isTemplate(kind: string): boolean {
  return kind === 'AnalysisTemplate' || kind === 'ClusterAnalysisTemplate'
}

// A name with an argument in it is another one in every run.
function namesOf(metrics: readonly JsonObject[]): Names {
  const names = metrics.map((metric) => textIn(metric, 'name'))
  return names.some((name) => name.includes('{{')) ? null : new Set(names)
}

function imagesOf({ plan, script = [], commits = [] }: Scenario): Names {
  const images = new Set<string>()
  for (const one of [plan, ...commits.map((commit) => commit.plan)]) {
    for (const manifest of one.manifests) collect('image', manifest, images)
  }
  const { image } = plan.rollout.template
  if (image !== '') images.add(image)
  for (const entry of script) {
    if (entry?.setImage !== undefined) images.add(entry.setImage)
    const applied = entry?.apply === undefined ? [] : manifestsIn(entry.apply)
    for (const written of [entry?.patch, entry?.patchWorkload, ...applied]) {
      if (written !== undefined) collect('image', written, images)
    }
  }
  return images
}

function manifestsIn(applied: Plan | readonly JsonObject[]): readonly JsonObject[] {
  return 'manifests' in applied ? applied.manifests : applied
}

function strangersInScript({ script = [] }: Scenario, images: () => Names): readonly Diagnostic[] {
  const found: Diagnostic[] = []
  for (const [index, entry] of script.entries()) {
    for (const verb of befalling) {
      const image = entry?.[verb]?.image
      const known = image === undefined ? null : images()
      if (image === undefined || known === null || known.has(image)) continue
      found.push(stranger(image, known, `script[${index}].${verb}.image`, 'image'))
    }
  }
  return found
}

/** Verbs that befall pods of an image. */
const befalling = ['lose', 'unready'] as const

/** The texts that stand under a key, however deep. */
function collect(key: string, value: Json, found: Set<string>): void {
  if (Array.isArray(value)) {
    for (const member of value) collect(key, member, found)
  } else if (isJsonObject(value)) {
    for (const name in value) {
      const member = value[name] as Json
      if (name === key && typeof member === 'string') found.add(member)
      else collect(key, member, found)
    }
  }
}

// What is applied, or committed, brings Services of its own.
function strangeServices({ plan, script = [], commits, traffic }: Scenario): readonly Diagnostic[] {
  const asked = [
    [traffic?.service, 'traffic.service'] as const,
    ...(traffic?.groups ?? []).map(
      (group, index) => [group?.service, `traffic.groups[${index}].service`] as const,
    ),
  ]
  if (commits !== undefined || script.some((entry) => entry?.apply !== undefined)) return []
  const known = new Set(plan.services.map(({ name }) => name))
  return asked.flatMap(([name, path]) => {
    if (name === undefined || known.has(name)) return []
    return [stranger(name, known, path, 'Service')]
  })
}

function pluginsOf({ plan, script = [] }: Scenario): Names {
  if (script.some((entry) => entry?.patch !== undefined)) return null
  const { strategy } = plan.rollout
  const steps = strategy.kind === 'canary' ? strategy.steps : []
  return new Set(steps.flatMap((step) => (step.plugin === null ? [] : [step.plugin.name])))
}

// By resource, by container and resource, by the name of any other metric.
function loadsOf({ autoscalers, rollout }: Plan): Names {
  const spec = recordIn(rollout.template.source, 'spec')
  const containers = recordsIn(spec, 'containers').map((one) => textIn(one, 'name'))
  const names = autoscalers
    .flatMap(({ metrics }) => metrics)
    .flatMap((metric) => {
      if ('metric' in metric) return [metric.metric.name]
      return [metric.name, ...containers.map((container) => `${container}/${metric.name}`)]
    })
  return new Set(names)
}

// A size that the scenario writes itself stands for them.
function silentAutoscalers({ plan, load, replicas }: Scenario): readonly Diagnostic[] {
  if (load !== undefined || replicas !== undefined) return []
  return plan.autoscalers.map(({ name, minReplicas, maxReplicas, metrics }) => {
    const [first] = metrics
    const metric = first === undefined || 'metric' in first ? first?.metric.name : first.name
    const limits = `between ${minReplicas} and ${maxReplicas}`
    return warningIn(
      'load',
      'no-load',
      `the scenario says nothing of what HorizontalPodAutoscaler "${name}" measures: ` +
        `it keeps the size ${limits}, and does nothing else`,
      `Give load: { ${JSON.stringify(metric ?? 'cpu')}: … }, or the sizes themselves: replicas.`,
    )
  })
}

function secretsOf({ analysisTemplates }: Plan): Names {
  const references = analysisTemplates.flatMap(({ args }) =>
    args.map(({ valueFrom }) => textIn(recordIn(valueFrom ?? {}, 'secretKeyRef') ?? {}, 'name')),
  )
  return new Set(references.filter((name) => name !== ''))
}

// A web metric may ask one of the plan's Services, where the images answer. A template to which
// nothing refers is not measured.
function silentMetrics(scenario: Scenario): readonly Diagnostic[] {
  const { plan, metrics = {}, app } = scenario
  if (plan.analysisTemplates.length === 0) return []
  const used = new Set<string>()
  for (const manifest of plan.manifests) collect('templateName', manifest, used)
  const templates = plan.analysisTemplates.filter(({ name }) => used.has(name))
  const silent = metricsOf({ analysisTemplates: templates }).filter((metric) => {
    const name = textIn(metric, 'name')
    if (name.includes('{{') || Object.hasOwn(metrics, name)) return false
    return app === undefined || recordIn(recordIn(metric, 'provider') ?? {}, 'web') === null
  })
  return [...new Set(silent.map((metric) => textIn(metric, 'name')))].map((name) =>
    warningIn(
      `metrics[${JSON.stringify(name)}]`,
      'no-signal',
      `the scenario says nothing of the metric ${JSON.stringify(name)}: it has no data`,
      `Give metrics: { ${JSON.stringify(name)}: … }.`,
    ),
  )
}
