import { expect, it } from 'vitest'
import {
  type ExperimentRehearsalOptions,
  experimentRehearsal,
} from '../../../src/questions/standalone/experimentRehearsal.ts'
import type { ExperimentTimeline } from '../../../src/simulation/experimentScenario.ts'
import { simulateExperiment } from '../../../src/simulation/simulateExperiment.ts'
import { parseExperiment } from '../../../src/yaml/index.ts'
import { experiment } from './given.ts'

function rehearsed(options: ExperimentRehearsalOptions, text = experiment): ExperimentTimeline {
  return simulateExperiment(experimentRehearsal(parseExperiment(text), options))
}

it('ends well for a good release: its duration counts from when all pods are available', () => {
  const { end, endedAt, diagnostics } = rehearsed({ startup: '8s' })
  expect([end.phase, endedAt, diagnostics]).toEqual(['Successful', 608_000, []])
})

it('fails a bad one at its second measurement, since failureLimit is 1', () => {
  const { end, endedAt } = rehearsed({ startup: '8s', release: 'bad' })
  expect([end.phase, endedAt]).toEqual(['Failed', 68_000])
})

it('fails a stuck one at its progress deadline, with every metric known all the same', () => {
  const { end, endedAt, diagnostics } = rehearsed({ release: 'stuck' })
  expect([end.phase, endedAt, diagnostics]).toEqual(['Failed', 600_000, []])
})

it('lasts until its pods are gone, which is scaleDownDelaySeconds after its end', () => {
  const timeline = rehearsed({})
  const pods = timeline.experiment?.replicaSets.map(({ pods: all }) => all.length)
  expect([timeline.end.at, pods]).toEqual([720_000, [0, 0]])
})

it('tries longer for one that takes longer than half an hour', () => {
  const { endedAt } = rehearsed({}, experiment.replace('10m', '3h'))
  expect(endedAt).toBe(3 * 3_600_000)
})

it('shows an hour of one that does not end by itself', () => {
  const { end, endedAt } = rehearsed({}, experiment.replace('  duration: 10m\n', ''))
  expect([end.phase, end.at, endedAt]).toEqual(['Running', 3_600_000, null])
})

it('is terminated by a script, and ends where it is told to', () => {
  const script = [{ at: '3m', terminate: true as const }]
  const { end, endedAt } = rehearsed({ script, until: '5m' })
  expect([end.phase, end.at, endedAt]).toEqual(['Successful', 300_000, 180_000])
})

it('leaves a reading with an error to the simulation, which refuses it', () => {
  const { end, diagnostics } = rehearsed({}, experiment.split('---')[0])
  expect(end.reason).toBe('refused')
  expect(diagnostics.map(({ path }) => path)).toEqual(['spec.analyses[0].templateName'])
})
