import { isCompleted } from '../../../analysis/phase.ts'
import { resolveRolloutArguments } from '../../../analysis/rolloutArguments.ts'
import type { NewExperiment, OwnedExperiment } from '../../../cluster/objects.ts'
import { labelsIn, recordIn } from '../../../document/fields.ts'
import type { PodTemplate } from '../../../plan/plan.ts'
import { readPodTemplate } from '../../../plan/podTemplate.ts'
import type { ExperimentStep, ExperimentStepTemplate } from '../../../steps/experiment.ts'
import type { JsonObject } from '../../../units/json.ts'
import type { Outcome, Pass } from '../../contract.ts'
import {
  addPause,
  failPass,
  hasPauseCondition,
  isAborted,
  recordEvent,
  stableHashOf,
} from '../../pass.ts'
import { deleteExperiments, terminateExperiments, withNew } from '../../store.ts'
import { surplusOf } from '../keepHistory.ts'
import { abortMessage } from '../runs.ts'
import { currentStepOf, stepIndexOf } from './canaryPass.ts'
import { isSameExperiment } from './sameExperiment.ts'

/**
 * An experiment step starts its Experiment, and waits for it; those that are not current come to an
 * end. (`reconcileExperiments`)
 */
export function experiments(pass: Pass): Outcome {
  if (isAborted(pass) || pass.prev.promoteFull) {
    return terminateExperiments(pass, [...pass.otherExperiments, pass.experiment])
  }
  if (hasPauseCondition(pass, 'InconclusiveAnalysisRun')) return 'next'
  const step = currentStepOf(pass)?.experiment ?? null
  if (step !== null) {
    // There is nothing to compare with before the first deployment.
    if (pass.experiment === null && pass.stableRS === null) return 'next'
    const current = pass.experiment ?? create(pass, step)
    if (current === 'failed') return current
    judge(pass, current)
  }
  let others = pass.otherExperiments
  if (pass.experiment !== null && step === null) others = [...others, pass.experiment]
  if (others.length === 0) return 'next'
  if (terminateExperiments(pass, others) === 'failed') return 'failed'
  deleteExperiments(pass, surplusOf(pass, others))
  return 'next'
}

function judge(pass: Pass, current: OwnedExperiment): void {
  if (current.phase === 'Inconclusive') {
    // It is not remembered as the current one: the next pass starts another.
    addPause(pass, 'InconclusiveExperiment')
  } else if (current.phase === 'Error' || current.phase === 'Failed') {
    const text = 'Experiment analysis phase is error/failed'
    pass.pause.abort = true
    pass.pause.abortMessage = abortMessage(pass, text, current.message)
  } else if (current.phase !== 'Successful') {
    pass.experiment = current
    pass.nextExperiment = current.name
    pass.otherExperiments = pass.otherExperiments.filter((one) => one.name !== current.name)
  }
}

function create(pass: Pass, step: ExperimentStep): OwnedExperiment | 'failed' {
  const spec = orderOf(pass, step)
  if (spec === 'failed') return spec
  const { hash } = pass.spec.template
  const base = `${pass.spec.name}-${hash}-${pass.revision}-${stepIndexOf(pass)}`
  let name = base
  let experiment: OwnedExperiment | undefined
  for (let count = 1; ; count++) {
    const existing = pass.experiments.find((one) => one.name === name)
    if (existing === undefined) break
    if (!isCompleted(existing.phase) && isSameExperiment(existing.spec, spec)) {
      experiment = existing
      break
    }
    name = `${base}-${count}`
  }
  if (experiment === undefined) {
    experiment = {
      name,
      hash,
      createdAt: pass.second,
      spec,
      terminate: false,
      phase: '',
      message: '',
      templates: [],
    }
    pass.experiments = withNew(pass.experiments, experiment)
    pass.effects.push({
      kind: 'createExperiment',
      at: pass.second,
      experiment: name,
      hash,
      spec,
    })
  }
  recordEvent(pass, 'Normal', 'ExperimentCreated', `Created Experiment '${name}'`)
  return experiment
}

// What the controller has put into the ReplicaSet's template comes along, and what the step adds is
// part of the template that is hashed.
function templateOf({ metadata }: ExperimentStepTemplate, from: PodTemplate): PodTemplate {
  const source = withMetadata(from.source, metadata)
  return readPodTemplate(source, from.names)
}

function withMetadata(source: JsonObject, added: JsonObject): JsonObject {
  const labels = labelsIn(added, 'labels')
  const annotations = labelsIn(added, 'annotations')
  const before = recordIn(source, 'metadata')
  const metadata = {
    ...before,
    labels: { ...labelsIn(before, 'labels'), ...labels },
    annotations: { ...labelsIn(before, 'annotations'), ...annotations },
  }
  return { ...source, metadata }
}

function orderOf(pass: Pass, step: ExperimentStep): NewExperiment | 'failed' {
  const templates: NewExperiment['templates'][number][] = []
  for (const one of step.templates) {
    const source =
      one.specRef === 'stable' ? pass.stableRS : one.specRef === 'canary' ? pass.newRS : null
    if (source === null) {
      return failPass(pass, 'Invalid template step SpecRef: must be canary or stable')
    }
    templates.push({
      name: one.name,
      template: templateOf(one, source.template),
      minReadySeconds: source.minReadySeconds,
    })
  }
  const args: NewExperiment['args'][number][] = []
  for (const analysis of step.analyses) {
    const resolved = resolveRolloutArguments(analysis.args, {
      rollout: () => pass.storedRollout(pass.begun),
      stableHash: stableHashOf(pass),
      latestHash: pass.spec.template.hash,
    })
    if (resolved.error !== '') return failPass(pass, resolved.error)
    args.push(resolved.args.map((arg) => ({ name: arg.name, value: arg.value ?? '' })))
  }
  const { experimentScaleDownDelay } = pass.controller
  return {
    step: experimentScaleDownDelay ? step : { ...step, scaleDownDelaySeconds: null },
    progressDeadlineSeconds: pass.spec.progressDeadlineSeconds,
    templates,
    args,
  }
}
