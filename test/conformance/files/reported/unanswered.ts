import { mergeObject } from '../../../../src/document/mergePatch.ts'
import { lint } from '../../../../src/questions/lint.ts'
import { rehearseChange } from '../../../../src/questions/rehearseChange.ts'
import { whyKept } from '../../../../src/questions/whyKept.ts'
import { whyStuck } from '../../../../src/questions/whyStuck.ts'
import type { JsonObject } from '../../../../src/units/json.ts'
import type { Check } from './check.ts'
import * as read from './story.ts'

/** "Reproduced, but the output does not answer the question": now it does. */
export const unanswered: readonly Check[] = [
  ['01', 'the abort changed nothing', true, (s) => became(s, 'abort', 'withoutEffect')],
  ['01', 'for promoteFull is set', true, (s) => became(s, 'abort', 'promoteFull is set')],
  [
    '01',
    'and what releases it',
    true,
    (s) => became(s, 'abort', '`undo` or a new template releases it'),
  ],
  ['01', 'it never ends', 'Degraded', (s) => s.timeline().end.phase],
  ['01b', 'Healthy 5 s after undo', 'Healthy 2', (s) => read.stands(s, '305s')],
  ['16', 'a pause still waits', 'Paused CanaryPauseStep 2', (s) => read.stands(s, '900s')],
  ['16', 'why', ['pause step 3'], (s) => whyStuck(s.scenario(), { at: '900s' }).blockedBy],
  ['16', 'a pod of 0', '0/0 1/1', (s) => read.pods(s, '900s')],
  ['16', 'lint: why', true, (s) => read.finds(s, 'set-canary-scale-at-zero-replicas')],
  ['35', 'nothing is promoted', 'Paused BlueGreenPause', (s) => read.stands(s, '1200s')],
  ['35', 'lint: why', true, (s) => read.finds(s, 'auto-promotion-seconds-without-effect')],
  ['04', '0 scales down at once', '4/4 0/0', (s) => read.pods(s, '120s')],
  ['04', 'lint says so', true, (s) => read.finds(s, 'abort-scale-down-delay-zero')],
  ['25', 'the route is gone', [], (s) => routes(s, '100s')],
  ['25', 'lint: why', true, (s) => read.finds(s, 'header-route-before-pods')],
  ['53', 'the Deployment is told 40', '40/0', (s) => read.deployment(s, '700s')],
  [
    '53',
    'until 720 s',
    ['40/0', '0/0'],
    (s) => ['719s', '720s'].map((at) => read.deployment(s, at)),
  ],
  [
    '53',
    'why it came back',
    ['Deployment 40'],
    (s) => whyKept(s.scenario(), { at: '710s' }).kept.map(({ kind, pods }) => `${kind} ${pods}`),
  ],
  ['78d', 'Healthy', 'Healthy', (s) => read.stands(s, '900s')],
  [
    '78d',
    'v2 is kept, and by what',
    ['web:2 4 status.canary.weights'],
    (s) => read.kept(s, '900s'),
  ],
  ['78e', '600 are refused', 600, (s) => read.answered(s, null, '230s', '290s')],
  ['78e', 'the merge rehearsed', [600, [{ from: 230_000, until: 290_000 }]], rehearsed],
  ['78e', 'lint of the merge', true, lintOfTheMerge],
  [
    '19',
    'the error says no',
    true,
    (s) =>
      read
        .said(s, 'error')
        .some((one) => one.includes('cannot be used with scaleDownDelaySeconds')),
  ],
  [
    '19',
    'and what to use instead',
    true,
    (s) => s.reading.diagnostics.some(({ hint }) => hint.includes('abortScaleDownDelaySeconds')),
  ],
]

function became(story: read.Story, verb: string, part: string): boolean {
  return read.became(story, verb).includes(part)
}

function routes(story: read.Story, at: string): readonly string[] | undefined {
  return read.worldAt(story, at).rollout?.router.headerRoutes.map(({ name }) => name)
}

/** The manifests with what the case patches in one commit. */
function merged(story: read.Story): readonly JsonObject[] {
  const { plan, script } = story.scenario()
  const entry = script?.find((one) => one.patch !== undefined)
  return plan.manifests.map((manifest) =>
    manifest.kind === 'Rollout' ? mergeObject(manifest, entry?.patch ?? {}) : manifest,
  )
}

function rehearsed(story: read.Story): unknown {
  const { plan: running, pods, traffic } = story.scenario()
  const scenario = { plan: running, pods: pods ?? {}, until: '600s' }
  const change = { next: merged(story), at: '200s', ...(traffic && { traffic }) }
  const { refusedRequests, outages } = rehearseChange(scenario, change)
  return [refusedRequests, outages]
}

function lintOfTheMerge(story: read.Story): boolean {
  const { findings } = lint(merged(story), { before: story.reading })
  return findings.some(({ rule }) => rule === 'strategy-and-template-change-together')
}
